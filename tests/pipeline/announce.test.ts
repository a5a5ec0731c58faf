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
