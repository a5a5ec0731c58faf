import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Story } from '../../src/nouns/story.ts';
import type { Pace, Subscription } from '../../src/nouns/subscription.ts';
import { hourMs, type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { announceSettled } from '../../src/pipeline/announce.ts';
import { writeDueRoundups } from '../../src/pipeline/roundup.ts';
import { sqlite } from '../store/database.ts';
import { discord, feed, poll, start, story, subscription } from '../store/samples.ts';

/** `start` is Monday, 2 November 2026, 09:00 UTC. */
const channel = discord('general');
const utc = { zone: 'UTC' } as const;

let now: Instant;
let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  now = start;
  store = await sqlite.open({ now: () => now });
  await store.syncSources([feed('a')], start);
});
afterEach(() => store.close());

const clock = { now: () => now };
const audit = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'x' } as const;
const subscribe = (pace: Pace | undefined, more: Partial<Subscription> = {}) =>
  store.addSubscription(subscription('one', { filter: {}, pace, ...more }), audit);

/** A story settles now and is told to whoever wants it now. */
async function tell(id: string, about: Partial<Story> = {}): Promise<void> {
  await store.commitPolls([poll('a', { stories: [story(id, { settlesAt: now, updatedAt: now, ...about })] })]);
  await announceSettled({ store, clock, log: silentLog, model: null, sources: [] });
}

const roundups = () => writeDueRoundups({ store, clock, log: silentLog });

/** What waits in the outbox, oldest first, taken out of it: ids of stories, those of a round-up together with why they waited. */
async function sent(): Promise<readonly string[]> {
  const told: string[] = [];
  for (
    let next = await store.nextDelivery(channel, now);
    next !== null;
    next = await store.nextDelivery(channel, now)
  ) {
    await store.markSending(next.id, now, later(now, minuteMs));
    await store.markSent(next.id, `m-${told.length}-${next.id}`, now);
    const { actions, footer } = next.card;
    const ids = actions.map(({ argument }) => argument).toSorted();
    told.push(next.storyId ?? `${ids.join(' and ')}: ${footer}`);
  }
  return told;
}

describe('a round-up', () => {
  it('gathers what happened within the hour, once, after a restart too', async () => {
    await subscribe({ mode: 'hourly' });
    await tell('a');
    now = later(start, 20 * minuteMs);
    await tell('b');
    expect(await sent()).toEqual([]);
    expect(await roundups()).toBe(0);
    now = later(start, hourMs);
    expect([await roundups(), await roundups()]).toEqual([1, 0]);
    expect(await sent()).toEqual(['a and b: Grouped because this channel gets a round-up once an hour.']);
  });

  it('is written once by two who look at the same moment', async () => {
    await subscribe({ mode: 'hourly' });
    await tell('a');
    now = later(start, hourMs);
    const written = await Promise.all([roundups(), roundups()]);
    expect(written.toSorted()).toEqual([0, 1]);
    expect(await sent()).toEqual(['a: Grouped because this channel gets a round-up once an hour.']);
  });

  it('is no second time told by a further article, and by a new state in the next one', async () => {
    await subscribe({ mode: 'hourly' });
    await tell('a', { state: 'alleged' });
    now = later(start, hourMs);
    await roundups();
    const told = await store.story('a');
    await tell('a', {
      state: 'alleged',
      itemKeys: ['1', '2'],
      ...(told?.told === undefined ? {} : { told: told.told }),
    });
    now = later(start, 2 * hourMs);
    expect(await roundups()).toBe(0);
    const again = await store.story('a');
    await tell('a', {
      state: 'dismissed',
      itemKeys: ['1', '2', '3'],
      ...(again?.told === undefined ? {} : { told: again.told }),
    });
    now = later(start, 3 * hourMs);
    expect(await roundups()).toBe(1);
  });

  it('comes at the end of quiet hours, and nothing in them', async () => {
    await subscribe({ mode: 'instant', quiet: { from: '08:00', to: '10:00' }, ...utc });
    await tell('a');
    expect(await sent()).toEqual([]);
    now = later(start, hourMs);
    await roundups();
    expect(await sent()).toEqual(['a: Grouped because this channel has quiet hours.']);
    await tell('b');
    expect(await sent()).toEqual(['b']);
  });

  it('takes what exceeds the day’s ceiling; a critical story goes past it', async () => {
    await subscribe({ mode: 'instant', ceiling: 2, ...utc });
    for (const id of ['a', 'b', 'c', 'd']) await tell(id);
    await tell('e', { severity: 'critical' });
    expect(await sent()).toEqual(['a', 'b', 'e']);
    now = later(start, 24 * hourMs);
    await roundups();
    expect(await sent()).toEqual(['c and d: Grouped because the daily alert limit was reached.']);
    await tell('f');
    expect(await sent()).toEqual(['f']);
  });

  it('tells at the end of a pause what was missed, or as soon as somebody resumes', async () => {
    const pause = { until: later(start, 24 * hourMs), by: 'ada', at: start };
    await subscribe(undefined, { pause });
    await tell('a');
    now = later(start, hourMs);
    expect(await roundups()).toBe(0);
    const [paused] = await store.subscriptions(channel);
    if (paused === undefined) throw new Error('There is no subscription.');
    const { pause: _pause, ...resumed } = paused;
    await store.changeSubscription({ before: paused, after: resumed }, { ...audit, at: now });
    expect(await roundups()).toBe(1);
    expect(await sent()).toEqual(['a: Grouped because this channel was paused.']);
  });

  it('waits on where a pause or quiet hours are in its way now', async () => {
    await subscribe({ mode: 'hourly' });
    await tell('a');
    const until = later(start, 5 * hourMs);
    const before = subscription('one', { filter: {}, pace: { mode: 'hourly' } });
    await store.changeSubscription({ before, after: { ...before, pause: { until, by: 'ada', at: start } } }, audit);
    now = later(start, hourMs);
    expect(await roundups()).toBe(0);
    now = until;
    expect(await roundups()).toBe(1);
  });

  it('leaves out what was muted meanwhile, and is not written where nothing is left', async () => {
    await subscribe({ mode: 'hourly' });
    await tell('a');
    await tell('b');
    const mute = (id: string) => ({
      id,
      target: channel,
      of: { kind: 'story', storyId: id, title: id } as const,
      until: later(start, 9 * hourMs),
      by: 'ada',
      at: start,
    });
    await store.addMute(mute('a'), audit);
    now = later(start, hourMs);
    await roundups();
    expect(await sent()).toEqual(['b: Grouped because this channel gets a round-up once an hour.']);
    await tell('c');
    await store.addMute(mute('c'), audit);
    now = later(start, 2 * hourMs);
    expect(await roundups()).toBe(0);
    expect(await store.dueRoundups(later(now, 9 * hourMs))).toEqual([]);
  });

  it('is not needed where another subscription of the channel tells at once', async () => {
    await subscribe({ mode: 'hourly' });
    await store.addSubscription(subscription('two', { filter: { companies: ['OpenAI'] } }), audit);
    await tell('a');
    expect(await sent()).toEqual(['a']);
    now = later(start, hourMs);
    expect(await roundups()).toBe(0);
  });

  it('does not take what became urgent enough to be told at once', async () => {
    await subscribe({ mode: 'instant', ceiling: 1, ...utc });
    await tell('a');
    await tell('b');
    const b = await store.story('b');
    await tell('b', { severity: 'critical', ...(b?.told === undefined ? {} : { told: b.told }) });
    expect(await sent()).toEqual(['a', 'b']);
    now = later(start, 24 * hourMs);
    expect(await roundups()).toBe(0);
  });

  it('leaves to the digest what a subscription leaves to it', async () => {
    await subscribe({ mode: 'weekly' });
    await tell('a');
    now = later(start, 48 * hourMs);
    expect([await sent(), await roundups()]).toEqual([[], 0]);
  });
});
