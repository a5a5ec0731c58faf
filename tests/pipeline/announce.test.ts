import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Story } from '../../src/nouns/story.ts';
import type { Instant } from '../../src/nouns/time.ts';
import { announceSettled } from '../../src/pipeline/announce.ts';
import { sqlite } from '../store/database.ts';
import { at, discord, feed, judged, poll, start, story, subscription } from '../store/samples.ts';

let now: Instant = start;
let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  now = start;
  store = await sqlite.open({ now: () => now });
  await store.syncSources([feed('a')], start);
  await store.syncSubscriptions([subscription('one', { origin: 'file' })]);
});
afterEach(() => store.close());

const keep = (...stories: readonly Story[]) =>
  store.commitPolls([poll('a', { stories, items: stories.flatMap(({ itemKeys }) => itemKeys.map(judged)) })]);
const announce = () => announceSettled({ store, clock: { now: () => now }, log: silentLog, model: null, sources: [] });
const next = () => store.nextDelivery(discord('general'), now);

describe('announceSettled()', () => {
  it('tells nothing before a story has settled', async () => {
    await keep(story('a'));
    expect(await announce()).toBe(0);
    expect(await next()).toBeNull();
  });

  it('tells a settled story once', async () => {
    await keep(story('a'));
    now = at(10);
    expect(await announce()).toBe(1);
    expect(await announce()).toBe(0);
    expect(await next()).toMatchObject({ storyId: 'a', alertId: 'story:a:new:reported:1' });
    expect(await store.story('a')).toMatchObject({ settlesAt: null, told: { state: 'reported', itemCount: 1 } });
  });

  it('tells of a new state by a message of its own and by an edit of the first', async () => {
    await keep(story('a'));
    now = at(10);
    await announce();
    const first = await next();
    await store.markSending(first?.id ?? '', now, at(11));
    await store.markSent(first?.id ?? '', 'm1', now);
    const told = await store.story('a');
    await keep({ ...(told as Story), state: 'denied', itemKeys: ['a-1', 'a-2'], settlesAt: at(20) });
    now = at(20);
    await announce();
    const rows = (
      await Promise.all(['state', 'update'].map((reason) => store.deliveriesOf(`story:a:${reason}:denied:2`)))
    )
      .flat()
      .map(({ edits }) => edits);
    expect(rows).toEqual([undefined, 'm1']);
  });

  it('keeps a story that nobody subscribes to, told to nobody', async () => {
    await keep(story('a', { companies: ['Somebody else'] }));
    now = at(10);
    expect(await announce()).toBe(1);
    expect(await next()).toBeNull();
  });
});

it('asks about what a channel was told once for all stories, and once for each source', async () => {
  await keep(story('a'), story('b'), story('c'));
  now = at(10);
  let asked = 0;
  const watched: typeof store = {
    ...store,
    alertTimes: async (...ask) => {
      asked += 1;
      return await store.alertTimes(...ask);
    },
  };
  await announceSettled({ store: watched, clock: { now: () => now }, log: silentLog, model: null, sources: [] });
  expect(asked).toBe(2);
});

it('counts what channels were told lately only where the story is wanted, so that many channels cost little', async () => {
  const others = Array.from({ length: 20 }, (_, index) =>
    subscription(`other${index}`, {
      target: discord(`other${index}`),
      filter: { companies: ['Nobody'] },
      origin: 'file',
    }),
  );
  await store.syncSubscriptions([subscription('one', { origin: 'file' }), ...others]);
  await keep(story('a'));
  now = at(10);
  const counted = new Set<string>();
  const watched: typeof store = {
    ...store,
    alertTimes: async (target, period, options) => {
      if (options !== undefined) counted.add(target.channel);
      return await store.alertTimes(target, period, options);
    },
  };
  await announceSettled({ store: watched, clock: { now: () => now }, log: silentLog, model: null, sources: [] });
  expect([...counted]).toEqual(['general']);
});

describe('a flood', () => {
  const many = (count: number, more: (index: number) => Partial<Story> = () => ({})) =>
    Array.from({ length: count }, (_, index) =>
      story(`s${index}`, {
        title: `Report ${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10)]}`,
        ...more(index),
      }),
    );
  const announceAll = async () => {
    while ((await announce()) > 0);
  };
  const told = async (sinceMinute = 0) =>
    (await store.alertTimes(discord('general'), { from: at(sinceMinute), to: now })).length;

  it('of one source tells five, the most serious first, and the rest in one round-up at once', async () => {
    await keep(...many(30, (index) => (index === 29 ? { severity: 'critical' } : {})));
    now = at(10);
    await announceAll();
    expect(await told()).toBe(5);
    expect(await store.firstDelivery('s29', discord('general'))).not.toBeNull();
    const held = await store.dueRoundups(now);
    expect(held).toHaveLength(25);
    expect(new Set(held.map(({ because }) => because))).toEqual(new Set(['flood']));
  });

  it('that goes on tells nothing more on its own and waits for the hour', async () => {
    await keep(...many(5));
    now = at(10);
    await announceAll();
    await keep(
      ...many(9)
        .slice(5)
        .map((one) => ({ ...one, settlesAt: at(50) })),
    );
    now = at(50);
    await announceAll();
    expect(await told()).toBe(5);
    expect(await store.dueRoundups(now)).toEqual([]);
    expect(await store.dueRoundups(at(60))).toHaveLength(4);
  });

  it('made of one headline with numbers tells one', async () => {
    await keep(...many(8, (index) => ({ title: `OpenAI sued in case ${index}` })));
    now = at(10);
    await announceAll();
    expect([await told(), (await store.dueRoundups(now)).length]).toEqual([1, 7]);
  });

  it('of many sources tells fifteen stories of a channel in an hour, however serious', async () => {
    const sources = Array.from({ length: 6 }, (_, index) => `source-${index}`);
    await store.syncSources(
      sources.map((id) => feed(id)),
      start,
    );
    for (const [index, id] of sources.entries()) {
      const stories = many(5).map((one) => ({
        ...one,
        id: `${id}-${one.id}`,
        severity: 'critical' as const,
        title: `${one.title} ${'uvwxyz'[index]}`,
        itemKeys: [`${id}-${one.id}-1`],
      }));
      const items = stories.flatMap(({ itemKeys }) => itemKeys.map((key) => judged(key)));
      await store.commitPolls([
        poll(id, { stories, items: items.map(({ item, finding }) => ({ finding, item: { ...item, sourceId: id } })) }),
      ]);
    }
    now = at(10);
    await announceAll();
    expect([await told(), (await store.dueRoundups(now)).length]).toEqual([15, 15]);
  });

  it('does not hold back a development of a story that was told', async () => {
    await keep(...many(6));
    now = at(10);
    await announceAll();
    const one = (await store.story('s0')) as Story;
    await keep({ ...one, state: 'denied', itemKeys: ['s0-1', 's0-2'], settlesAt: at(20) });
    now = at(20);
    await announceAll();
    expect(await store.deliveriesOf('story:s0:state:denied:2')).toHaveLength(1);
  });

  it('over a whole day ends at the default limit', async () => {
    for (let round = 0; round < 8; round += 1) {
      const stories = many(5).map((one) => ({
        ...one,
        id: `${one.id}-${round}`,
        title: `${one.title} ${'klmnopqr'[round]}`,
        itemKeys: [`${one.id}-${round}-1`],
        settlesAt: at(10 + round * 61),
      }));
      await store.syncSources([feed(`r${round}`)], start);
      const items = stories.flatMap(({ itemKeys }) => itemKeys.map((key) => judged(key)));
      await store.commitPolls([
        poll(`r${round}`, {
          stories,
          items: items.map(({ item, finding }) => ({ finding, item: { ...item, sourceId: `r${round}` } })),
        }),
      ]);
      now = at(10 + round * 61);
      await announceAll();
    }
    expect(await told()).toBe(25);
  });
});
