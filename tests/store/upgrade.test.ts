import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import pLimit from 'p-limit';
import { afterAll, describe, expect, test } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { createReader } from '../../src/net/reader/create-reader.ts';
import type { Fetched } from '../../src/nouns/ports.ts';
import { announceSettled } from '../../src/pipeline/announce.ts';
import { pollHost } from '../../src/pipeline/poll.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from './database.ts';

/**
 * Databases that earlier versions of the program made: a first poll of a feed and a policy page, then a second poll that
 * found a new article and a new sentence and told both in the terminal. One for each version of the tables.
 */
const folder = new URL('../fixtures/databases/', import.meta.url);
const files = readdirSync(folder).toSorted();

/** Two days after they were made. */
const now = '2026-11-30T09:00:00.000Z';

/** What the second poll read. */
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Rookery Gazette</title>
<item><title>Lumi opens an office in Lisbon</title><link>http://127.0.0.1:8931/n/1</link><guid>n1</guid><description>The company Lumi opened an office.</description></item>
<item><title>OpenAI sued over training its models on user chats</title><link>http://127.0.0.1:8931/n/2</link><guid>n2</guid><description>A class action lawsuit filed on Monday alleges that OpenAI trained ChatGPT on private user conversations without consent.</description></item>
<item><title>LinkedIn will train AI on members’ profiles unless they opt out</title><link>http://127.0.0.1:8931/n/3</link><guid>n3</guid><description>LinkedIn says it will use member profiles and posts to train its generative AI models. Members can opt out in settings.</description></item>
</channel></rss>`;
const collect =
  '<h2>What we collect</h2><p>We collect the information that you give us when you create an account, such as your name and your email address. We keep it as long as you have an account with us.</p>';
const page = `<html><head><title>Privacy Policy</title></head><body><main><h1>Privacy Policy</h1><p>Last updated: November 2, 2026</p>${collect.repeat(3)}<h2>How we use it</h2><p>We use your information to provide the service to you.</p><p>We use your conversations and the files you upload to train our artificial intelligence models.</p></main></body></html>`;

const answer = (body: string, contentType: string, finalUrl: string): Fetched => ({
  outcome: 'fresh',
  body: new TextEncoder().encode(body),
  isWhole: true,
  contentType,
  finalUrl,
});

const reader = createReader({ log: silentLog });
afterAll(() => reader.stop());

const tables = ['source', 'entry', 'item', 'finding', 'story', 'alert', 'delivery', 'subscription', 'revision', 'page'];

function countsOf(path: string): Readonly<Record<string, unknown>> {
  const database = new DatabaseSync(path, { readOnly: true });
  const count = (table: string) => database.prepare(`select count(*) as rows from ${table}`).get()?.rows;
  const counts = Object.fromEntries(tables.map((table) => [table, count(table)]));
  database.close();
  return counts;
}

test('there is one for each version before retention', () => {
  expect(files).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((version) => `schema-${version}.db.gz`));
});

describe('a database made by an earlier version', () => {
  test.each(files)('%s is opened with all its rows, and nothing is told again', async (file) => {
    await using temporary = await temporaryFolder();
    const path = `${temporary.path}/test.db`;
    await writeFile(path, gunzipSync(readFileSync(new URL(file, folder))));
    const before = countsOf(path);
    expect(before).toMatchObject({ source: 2, entry: 4, story: 3, alert: 2, delivery: 2, revision: 2, page: 2 });
    const clock = { now: () => now };
    const store = await openStore({ url: `file:${path}`, clock, log: silentLog });
    expect(countsOf(path)).toEqual(before);
    const shrinkable = new DatabaseSync(path, { readOnly: true });
    expect(shrinkable.prepare('pragma auto_vacuum').get()).toEqual({ auto_vacuum: 2 });
    shrinkable.close();

    const status = await store.status();
    expect(status).toMatchObject({ stories: 3, deliveries: { waiting: 0, sending: 0, sent: 2, failed: 0, held: 0 } });
    expect((await store.troubles(now)).damagedRows).toEqual([]);
    const subscriptions = await store.subscriptions();
    expect(subscriptions.length).toBeGreaterThan(0);
    const policy = status.sources.find(({ source }) => source.kind === 'policy')?.source;
    const [newest] = await store.revisions(policy?.id ?? '', 1);
    expect((await store.rawPages(newest?.id ?? ''))[0]?.contentType).toContain('text/html');

    await pollHost('127.0.0.1:8931', {
      store,
      clock,
      log: silentLog,
      model: null,
      render: null,
      settleMs: 0,
      inTurn: pLimit(1),
      random: () => 0,
      signal: new AbortController().signal,
      reader,
      fetch: async ({ url }) =>
        url.endsWith('/feed.xml') ? answer(feed, 'application/rss+xml', url) : answer(page, 'text/html', url),
    });
    const polled = (await store.sources()).map(({ poll }) => ({
      lastReadAt: poll.lastReadAt,
      failures: poll.failures,
    }));
    expect(polled).toEqual([
      { lastReadAt: now, failures: 0 },
      { lastReadAt: now, failures: 0 },
    ]);
    expect(await announceSettled({ store, clock, log: silentLog, model: null, sources: [] })).toBe(0);
    expect((await store.status()).deliveries).toMatchObject({ waiting: 0, sent: 2 });
    await store.close();
  });
});
