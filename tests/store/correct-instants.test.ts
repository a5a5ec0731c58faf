import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longestWaitsMs } from '../../src/core/plan/longest-waits.ts';
import { tellingOf } from '../../src/core/plan/pace.ts';
import { nextPollAt, parkHostMs } from '../../src/core/plan/poll-state.ts';
import { type Instant, later, msOf } from '../../src/nouns/time.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { sqlite } from './database.ts';
import { alertTo, at, discord, feed, poll, pollState, start, story, subscription } from './samples.ts';

const years = 10 * 365 * 24 * 3_600_000;
const ahead = later(start, years);
const did = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'did' } as const;

let store: OpenStore;
beforeEach(async () => {
  store = await sqlite.open({ now: () => start });
  await store.syncSources([feed('a')], start);
});
afterEach(() => store.close());

describe('correctInstants(): what was written while the clock was ahead', () => {
  it.each<[string, () => Promise<unknown>, (now: Instant) => Promise<boolean>]>([
    [
      'a poll is due',
      () => store.commitPolls([poll('a', { poll: pollState({ nextPollAt: later(ahead, 1) }) })]),
      async (now) => (await store.dueHosts(now)).length === 1,
    ],
    [
      'a parked host is free',
      () => store.parkHost('a.example', later(ahead, 1)),
      async (now) => (await store.dueHosts(now)).length === 1,
    ],
    [
      'a message that waits is due',
      async () => {
        await store.commitAlerts([{ alerts: [alertTo('one', ['x'])] }]);
        await store.markWaiting('one>discord:guild/x', ahead, { problem: 'limit', because: 'limit' });
      },
      async (now) => (await store.dueChannels('discord', now)).keys.length === 1,
    ],
    [
      'a lease ends',
      async () => {
        await store.commitAlerts([{ alerts: [alertTo('one', ['x'])] }]);
        await store.markSending('one>discord:guild/x', start, ahead);
      },
      async (now) => (await store.dueChannels('discord', now)).keys.length === 1,
    ],
    [
      'a story settles',
      () => store.commitPolls([poll('a', { stories: [story('s', { settlesAt: ahead })] })]),
      async (now) => (await store.settledStories(now, 9)).length === 1,
    ],
    [
      'a story that waits for a round-up is due',
      () =>
        store.commitAlerts([
          { alerts: [], held: [{ target: discord('x'), storyId: 's', because: 'daily', at: start, dueAt: ahead }] },
        ]),
      async (now) => (await store.dueRoundups(now)).length === 1,
    ],
    [
      'a pause lasts as long from now as it was set for',
      () =>
        store.addSubscription(
          subscription('s', { pause: { by: 'ada', at: later(ahead, -600_000), until: ahead } }),
          did,
        ),
      async (now) => (await store.subscriptions())[0]?.pause?.until === later(now, 600_000),
    ],
  ])('%s', async (_, arrange, isRight) => {
    await arrange();
    expect(await isRight(start)).toBe(false);
    expect(await store.correctInstants(start)).toBe(1);
    expect(await isRight(start)).toBe(true);
    expect(await store.correctInstants(start), 'once').toBe(0);
  });

  it('leaves what may be so, and everything while the clock itself is not set yet', async () => {
    await store.commitPolls([poll('a', { poll: pollState({ nextPollAt: later(start, longestWaitsMs.poll) }) })]);
    await store.parkHost('a.example', later(start, longestWaitsMs.park));
    expect(await store.correctInstants(start)).toBe(0);
    expect(await store.correctInstants('1970-01-01T00:00:00.000Z')).toBe(0);
    expect(await store.correctInstants(later(start, -longestWaitsMs.poll)), 'a day behind').toBe(2);
  });
});

it('cuts waits short after the clock was set back: what is asked or tried is due, what others asked for comes so much sooner', async () => {
  const hour = 3_600_000;
  const soon = later(start, 2 * hour);
  await store.commitPolls([
    poll('a', { poll: pollState({ nextPollAt: soon }), stories: [story('s', { settlesAt: soon })] }),
  ]);
  await store.commitAlerts([
    {
      alerts: [alertTo('one', ['x'])],
      held: [{ target: discord('x'), storyId: 's', because: 'flood', at: start, dueAt: soon }],
    },
  ]);
  await store.markWaiting('one>discord:guild/x', soon, { problem: 'limit', because: 'limit' });
  expect(await store.correctInstants(start), 'each may be so').toBe(0);

  expect(await store.correctInstants(start, { setBackMs: hour })).toBe(4);
  expect(await store.dueHosts(start)).toHaveLength(1);
  expect((await store.dueChannels('discord', start)).keys).toHaveLength(1);
  expect(await store.settledStories(start, 9)).toEqual(['s']);
  expect(await store.dueRoundups(later(start, hour - 1))).toEqual([]);
  expect(await store.dueRoundups(later(start, hour))).toHaveLength(1);

  await store.parkHost('a.example', soon);
  await store.correctInstants(start, { setBackMs: hour });
  expect(await store.dueHosts(later(start, hour - 1))).toEqual([]);
  expect(await store.dueHosts(later(start, hour))).toHaveLength(1);
});

describe('no wait is longer than its bound', () => {
  const huge = 10 ** 9;
  it('of a poll, a parked host and a round-up', () => {
    const asked = { everyMinutes: huge, feedEveryMinutes: huge, maxAgeSeconds: huge, failures: 40, random: 1 };
    expect(msOf(nextPollAt(start, asked)) - msOf(start)).toBeLessThanOrEqual(longestWaitsMs.poll);
    const limited = { outcome: 'failed', reason: 'rate_limited', sentence: '', retryAfterSeconds: huge } as const;
    expect(parkHostMs(limited, { refusals: 9 })).toBeLessThanOrEqual(longestWaitsMs.park);
    for (const mode of ['hourly', 'daily', 'instant'] as const) {
      for (let minute = 0; minute < 24 * 60; minute += 7) {
        const pace = { mode, ceiling: 1, zone: 'Europe/Berlin', quiet: { from: '08:00', to: '07:59' } };
        const telling = tellingOf([{ pace }], { now: at(minute), severity: 'high', alertsToday: 9 });
        expect(msOf(telling?.at ?? start) - msOf(at(minute))).toBeLessThanOrEqual(longestWaitsMs.held);
      }
    }
  });
});
