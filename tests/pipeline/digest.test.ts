import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dueDigest } from '../../src/core/plan/due-digest.ts';
import { silentLog } from '../../src/log.ts';
import type { Item } from '../../src/nouns/item.ts';
import { targetText } from '../../src/nouns/place.ts';
import type { PolicyChange } from '../../src/nouns/policy.ts';
import type { Mute } from '../../src/nouns/subscription.ts';
import { dayMs, hourMs, type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { gatherDigest, writeDueDigests } from '../../src/pipeline/digest.ts';
import { sqlite } from '../store/database.ts';
import { digest, discord, feed, finding, item, line, poll, start, story, subscription } from '../store/samples.ts';

/** `start` is Monday, 2 November 2026, 09:00 UTC. */
const nextMonday = later(start, 7 * dayMs);
const monday = { day: 1, time: '09:00', zone: 'UTC' } as const;

let now: Instant;
let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  now = start;
  store = await sqlite.open({ now: () => now });
  await store.syncSources([feed('a')], start);
  await store.syncSubscriptions([subscription('weekly', { origin: 'file' })]);
  await store.syncDigests([digest({ schedule: monday })]);
});
afterEach(() => store.close());

const digests = () => writeDueDigests({ store, clock: { now: () => now }, log: silentLog });

/** What the digest that is due is drawn from; undefined where none is. */
async function words() {
  const kept = await store.digest(discord('general'));
  const due = kept === null ? null : dueDigest(kept, now);
  if (due === null) return undefined;
  return (
    (await gatherDigest({ target: discord('general'), zone: 'UTC', ...due }, { store, now, log: silentLog })) ??
    undefined
  );
}

describe('writeDueDigests()', () => {
  it('does not make up for a digest that was due before the channel had one', async () => {
    now = later(start, dayMs);
    expect(await digests()).toBe(0);
  });

  it('writes a digest when it is due, once', async () => {
    now = later(nextMonday, -1);
    expect(await digests()).toBe(0);
    now = nextMonday;
    expect(await words()).toMatchObject({ from: start, to: nextMonday, lateHours: 0 });
    expect([await digests(), await digests()]).toEqual([1, 0]);
    now = later(nextMonday, 3 * dayMs);
    expect(await digests()).toBe(0);
  });

  it('writes the digest of the week although one was written years ahead, and the channel’s was set up then', async () => {
    now = '2036-02-11T09:00:00.000Z';
    await store.setDigest(digest({ schedule: monday, createdAt: later(now, -14 * dayMs), changedAt: now }), {
      at: now,
      platform: 'discord',
      space: 'guild',
      who: 'ada',
      did: 'set a digest',
    });
    expect(await digests()).toBe(1);
    now = start;
    await store.correctInstants(now);
    now = later(nextMonday, -1);
    expect(await digests()).toBe(0);
    now = nextMonday;
    expect([await digests(), await digests()]).toEqual([1, 0]);
    now = later(nextMonday, 7 * dayMs);
    expect([await digests(), await digests()]).toEqual([1, 0]);
  });

  it.each([
    ['days too early is written again, with what came since', 3 * dayMs, '2026-W46'],
    ['an hour too early counts; the next has what came since', hourMs, '2026-W47'],
    ['seconds too early counts, although the clock is set back by them', 5_000, '2026-W47'],
  ])('one that came %s', async (_title, earlyMs, week) => {
    now = nextMonday;
    expect(await digests()).toBe(1);
    now = later(nextMonday, -earlyMs);
    const noticed = now;
    expect(await digests(), 'before it was noticed').toBe(0);
    await store.correctInstants(now);
    expect(await digests()).toBe(0);
    const written: string[] = [];
    for (const at of [nextMonday, later(nextMonday, minuteMs), later(nextMonday, 7 * dayMs)]) {
      now = at;
      const before = await store.digest(discord('general'));
      if (before !== null)
        written.push(...[dueDigest(before, now)].flatMap((due) => (due === null ? [] : [`${due.week} ${due.from}`])));
      await digests();
    }
    expect(written[0]).toBe(`${week} ${noticed}`);
    const sent = await store.channelDeliveries(discord('general'));
    expect(sent.waiting).toBe(1 + written.length);
  });

  it('says how late it is when nobody was there at the time', async () => {
    now = later(nextMonday, 5.5 * hourMs);
    expect((await words())?.lateHours).toBe(5);
  });

  it('holds the stories of the week that the subscription asks for, with the policy changes seen in it', async () => {
    const change: PolicyChange = {
      service: 'OpenAI',
      terms: 'Privacy Policy',
      direction: 'permission_added',
      directionsAlso: [],
      effective: null,
      silentEdit: false,
      hunks: [],
      hunkCount: 0,
      beforeRevision: 'r1',
      afterRevision: 'r2',
    };
    const seenAt = later(start, dayMs);
    const policyItem = { ...item('policy-1', { seenAt, genre: 'policy' }), from: 'policy', change } as Item;
    const mine = story('mine', {
      updatedAt: seenAt,
      genres: ['policy'],
      itemKeys: ['policy-1'],
      timeline: [line('policy-1')],
    });
    const other = story('other', { updatedAt: seenAt, companies: ['Meta'] });
    const older = story('older', { updatedAt: later(start, -dayMs) });
    await store.commitPolls([
      poll('a', { items: [{ item: policyItem, finding: finding() }], stories: [mine, other, older] }),
    ]);
    now = nextMonday;
    const drawn = await words();
    expect(drawn?.stories.map(({ id }) => id)).toEqual(['mine']);
    expect(drawn?.policyChanges?.map((dated) => dated.change)).toEqual([change]);
  });

  it('leaves out what its channel muted and still mutes', async () => {
    const seen = { updatedAt: later(start, dayMs) };
    await store.commitPolls([poll('a', { stories: ['one', 'two', 'three'].map((id) => story(id, seen)) })]);
    const mute = (id: string, until: Instant, channel = 'general'): Mute => ({
      id,
      target: discord(channel),
      of: { kind: 'story', storyId: id, title: id },
      until,
      by: 'ada',
      at: start,
    });
    const audit = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'muted' } as const;
    await store.addMute(mute('one', later(nextMonday, dayMs)), audit);
    await store.addMute(mute('two', later(nextMonday, -dayMs)), audit);
    await store.addMute(mute('three', later(nextMonday, dayMs), 'elsewhere'), audit);
    now = nextMonday;
    const drawn = await words();
    expect(drawn?.stories.map(({ id }) => id).toSorted()).toEqual(['three', 'two']);
  });

  it('is written once when two look at the same moment', async () => {
    now = nextMonday;
    const written = await Promise.all([digests(), digests(), digests()]);
    expect(written.toSorted()).toEqual([0, 0, 1]);
    expect(await store.deliveriesOf(`digest:2026-W46:${start}:${targetText(discord('general'))}`)).toHaveLength(1);
  });

  it('tells of all that was missed in one digest, the latest, and how late that is', async () => {
    now = nextMonday;
    await digests();
    now = later(nextMonday, 21 * dayMs + 6 * hourMs);
    expect(await words()).toMatchObject({ from: nextMonday, to: later(nextMonday, 21 * dayMs), lateHours: 6 });
    expect(await digests()).toBe(1);
  });

  it('writes none while every subscription of the channel is paused', async () => {
    await store.loseTarget(discord('general'), { because: 'the channel was deleted', at: start });
    now = nextMonday;
    expect(await digests()).toBe(0);
  });

  it('tells each story once, however many subscriptions of the channel match', async () => {
    await store.syncSubscriptions([
      subscription('all', { origin: 'file', filter: {} }),
      subscription('openai', { origin: 'file' }),
    ]);
    await store.commitPolls([poll('a', { stories: [story('one', { updatedAt: later(start, dayMs) })] })]);
    now = nextMonday;
    const drawn = await words();
    expect(drawn?.stories.map(({ id }) => id)).toEqual(['one']);
  });

  it('knows the stories of the twelve weeks before, and the policy changes that are still to come', async () => {
    const ahead: PolicyChange = {
      service: 'OpenAI',
      terms: 'Privacy Policy',
      direction: 'permission_added',
      directionsAlso: [],
      effective: '2027-01-01',
      silentEdit: false,
      hunks: [],
      hunkCount: 0,
      beforeRevision: 'r1',
      afterRevision: 'r2',
    };
    const seenAt = later(start, -30 * dayMs);
    const changed = { ...item('policy-1', { seenAt, genre: 'policy' }), from: 'policy', change: ahead } as Item;
    const before = story('before', { updatedAt: seenAt, genres: ['policy'], itemKeys: ['policy-1'] });
    const longAgo = story('long-ago', { updatedAt: later(start, -100 * dayMs) });
    await store.commitPolls([
      poll('a', { items: [{ item: changed, finding: finding() }], stories: [before, longAgo] }),
    ]);
    now = nextMonday;
    const drawn = await words();
    expect(drawn?.stories).toEqual([]);
    expect(drawn?.recent?.map(({ id }) => id)).toEqual(['before']);
    expect(drawn?.earlierChanges?.map(({ change }) => change)).toEqual([ahead]);
  });

  it('holds what belongs to the place of its channel, and nothing of another place: no story, no source', async () => {
    const mine = { platform: 'discord', space: 'guild' } as const;
    const theirs = { platform: 'discord', space: 'other' } as const;
    for (const [id, place] of [['own', mine] as const, ['hidden', theirs] as const]) {
      const source = feed(id, { origin: 'command' });
      await store.addSource({ source, place, atMost: 9 }, { ...place, at: start, who: 'ada', did: 'added' });
    }
    const seen = { updatedAt: later(start, dayMs) };
    const stories = [
      story('all', seen),
      story('own', { ...seen, place: mine }),
      story('hidden', { ...seen, place: theirs }),
    ];
    await store.commitPolls([poll('a', { stories })]);
    now = nextMonday;
    const drawn = await words();
    expect(drawn?.stories.map(({ id }) => id).toSorted()).toEqual(['all', 'own']);
    expect(drawn?.sources.map(({ source }) => source.id)).toEqual(['a', 'own']);
  });
});
