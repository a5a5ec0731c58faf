import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Store } from '../../src/nouns/store.ts';
import { createStore, type OpenStore, openStore } from '../../src/store/open-store.ts';
import type { Db, Tables } from '../../src/store/schema.ts';
import { nodeSqliteDialect, sqliteSearch } from '../../src/store/sqlite.ts';
import { fixedClock, temporaryFolder } from './database.ts';
import { at, discord, feed, judged, poll, start } from './samples.ts';

/** Tables that grow with messages, sources and stories. What is asked all the time must not read them whole. */
const large = ['delivery', 'alert', 'poll', 'source', 'story', 'item', 'entry', 'held_story'];
/** They hold only the rows in question, so they may be read from end to end. */
const partialIndexes = ['delivery_open', 'delivery_outage', 'poll_due', 'held_story_due', 'story_settles'];

describe('what is asked every second or for every message', () => {
  const asked: string[] = [];
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let database: DatabaseSync;
  let store: OpenStore;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const path = `${folder.path}/test.db`;
    await (await openStore({ url: `file:${path}`, clock: fixedClock, log: silentLog })).close();
    database = new DatabaseSync(path);
    const log = ({ query }: { query: { sql: string } }): void => void asked.push(query.sql);
    const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database), log });
    store = createStore({ db, search: sqliteSearch, now: fixedClock.now, closed: () => {} });
  });
  afterAll(async () => {
    await store.close();
    await folder[Symbol.asyncDispose]();
  });

  const plansOf = async (ask: (store: Store) => Promise<unknown>): Promise<readonly string[]> => {
    asked.length = 0;
    await ask(store);
    return asked
      .filter((text) => /^(?:select|update|delete|insert)/.test(text))
      .flatMap((text) => database.prepare(`explain query plan ${text}`).all())
      .map(({ detail }) => String(detail));
  };

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['hosts that are due', (store) => store.dueHosts(start)],
    ['the sources of a host that are due', (store) => store.dueSources('a.example', start)],
    ['channels that are due', (store) => store.dueChannels('discord', start)],
    ['the next message of a channel', (store) => store.nextDelivery(discord('x'), start)],
    ['a message is being sent', (store) => store.markSending('one', start, at(1)).catch(() => {})],
    ['a message is sent', (store) => store.markSent('one', '1', start)],
    ['a platform works again', (store) => store.endOutage('discord', start)],
    ['stories that have settled', (store) => store.settledStories(start, 50)],
    ['alerts of a channel', (store) => store.alertTimes(discord('x'), { from: start, to: start })],
    ['round-ups that are due', (store) => store.dueRoundups(start)],
    ['times that are too far ahead', (store) => store.correctInstants(start)],
  ])('reads an index: %s', async (_, ask) => {
    const plans = await plansOf(ask);
    expect(plans).not.toEqual([]);
    expect(plans.filter(readsWhole)).toEqual([]);
  });

  it('reads an index for the items and entries that are deleted', async () => {
    await store.syncSources([feed('a')], start);
    const read = {
      identity: 'id:1',
      guid: '1',
      url: 'https://a.example/1',
      titleHash: '1',
      contentHash: '1',
      words: '',
      seenAt: start,
    };
    await store.commitPolls([poll('a', { entries: [read], items: [judged('one')] })]);
    const cutoffs = { now: at(1), passing: at(1), entries: at(1), stories: at(1), places: at(1) };
    const plans = await plansOf(async (asking) => {
      for (const step of [0, 1]) await asking.prune({ step, after: '' }, cutoffs);
    });
    expect(plans.length).toBeGreaterThan(4);
    // One source after another, by their ids.
    expect(plans.filter(readsWhole).filter((plan) => !plan.startsWith('SCAN source'))).toEqual([]);
  });

  it("finds a channel's next message without reading what waits for other channels", async () => {
    const plans = await plansOf((asking) => asking.nextDelivery(discord('x'), start));
    expect(plans[0]).toBe('SEARCH delivery USING INDEX delivery_open (target=?)');
  });
});

function readsWhole(detail: string): boolean {
  const [, table = '', index = ''] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? [];
  return large.includes(table) && !partialIndexes.includes(index);
}
