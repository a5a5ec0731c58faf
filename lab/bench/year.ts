import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { hashText } from '../../src/core/text/sentences.ts';
import { silentLog } from '../../src/log.ts';
import type { JudgedItem } from '../../src/nouns/item.ts';
import type { PollCommit } from '../../src/nouns/poll.ts';
import type { FeedSource } from '../../src/nouns/source.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Story } from '../../src/nouns/story.ts';
import { dayMs, instant } from '../../src/nouns/time.ts';
import { forgetOld, type Keep } from '../../src/pipeline/forget-old.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Row } from './row.ts';

const feeds = 500;
const pages = 300;
/** New items a day in all feeds together, of which so many are about AI training. The size grows in proportion. */
const itemsPerDay = 500;
const relevantPerDay = 10;
/** Revisions of all pages together, a fifth of which are announced. */
const revisionsPerDay = 5;
/** Channels that get each story. */
const channels = 2;
const daysAYear = 365;
/** Without retention, the size grows by the same every day, so that a month shows it. */
const daysWithout = 30;
const searches = 300;
/** Tables with less aren't named. */
const namedFromBytes = 1024 * 1024;

const startMs = Date.parse('2026-01-01T00:00:00.000Z');
const sentence =
  'The company said on Tuesday that it would open a further office and hire several hundred people there. ';
const keep: Keep = { passingDays: 30, storyDays: 1095 };
const mib = 1024 * 1024;

/**
 * Plays a year of 500 feeds and 300 pages into a store, a day at a time, with the hourly deletion at the end of each day, and
 * then searches it. The figure is the size of the database; the detail tells how large it would be without.
 */
export async function measureYear(): Promise<Row> {
  const without = await play(daysWithout, null);
  const kept = await play(daysAYear, keep);
  const perYear = (without.bytes / daysWithout) * daysAYear;
  return {
    what: `Database after a year of ${feeds} feeds with ${itemsPerDay} items a day and ${pages} pages`,
    figure: kept.bytes / mib,
    bound: 150,
    unit: 'MiB',
    detail: [
      `${(perYear / mib).toFixed(0)} MiB after a year without deleting`,
      `search half within ${kept.searchMs[0].toFixed(1)} ms, 99 % within ${kept.searchMs[1].toFixed(1)} ms`,
      `longest block while deleting ${kept.blockMs.toFixed(0)} ms`,
      `resident ${(kept.residentBytes / mib).toFixed(0)} MiB`,
      kept.tables.map(({ name, bytes }) => `${name} ${(bytes / mib).toFixed(1)}`).join(', '),
      `${kept.removed} rows deleted in ${(kept.deletingMs / 1000).toFixed(0)} s`,
    ].join('; '),
  };
}

async function play(length: number, keeping: Keep | null) {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-year-'));
  let nowMs = startMs;
  const clock = { now: () => instant(nowMs) };
  const store = await openStore({ url: `file:${folder}/year.db`, clock, log: silentLog });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let removed = 0;
  let deletingMs = 0;
  try {
    const listed = [
      ...Array.from({ length: feeds }, (_, index) => feedOf(`feed-${index}`)),
      // What the store keeps of a page doesn't depend on how it is listed.
      ...Array.from({ length: pages }, (_, index) => feedOf(`page-${index}`)),
    ];
    await store.syncSources(listed, clock.now());
    for (let day = 0; day < length; day++) {
      nowMs = startMs + day * dayMs;
      await playDay(store, day, clock.now());
      if (keeping === null) continue;
      const before = performance.now();
      delay.enable();
      const gone = await forgetOld({
        store,
        clock,
        log: silentLog,
        keep: keeping,
        signal: new AbortController().signal,
      });
      delay.disable();
      deletingMs += performance.now() - before;
      removed += Object.values(gone).reduce((sum, rows) => sum + rows, 0);
    }
    const searchMs = await searchedMs(store);
    const residentBytes = process.memoryUsage.rss();
    await store.close();
    const { size: bytes } = await stat(`${folder}/year.db`);
    return {
      bytes,
      tables: tableSizes(`${folder}/year.db`),
      removed,
      deletingMs,
      searchMs,
      residentBytes,
      blockMs: delay.max / 1e6,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What each table takes up with its indexes, the largest first. */
function tableSizes(path: string): readonly { readonly name: string; readonly bytes: number }[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database
      .prepare(
        `select coalesce(tbl_name, name) as name, sum(pgsize) as bytes from dbstat left join sqlite_schema using (name)
         group by 1 having bytes >= ${namedFromBytes} order by bytes desc`,
      )
      .all();
    return rows.map(({ name, bytes }) => ({ name: String(name), bytes: Number(bytes) }));
  } finally {
    database.close();
  }
}

function feedOf(id: string): FeedSource {
  const url = `https://${id}.example/feed.xml`;
  return { id, kind: 'feed', name: id, publisher: id, url, everyMinutes: 30, origin: 'file', genre: 'news' };
}

async function playDay(store: Store, day: number, at: string): Promise<void> {
  const perFeed = itemsPerDay / feeds;
  const poll = { nextPollAt: at, failures: 0, firstReadAt: at, lastReadAt: at };
  const commits: PollCommit[] = [];
  for (let feed = 0; feed < feeds; feed++) {
    const made = Array.from({ length: perFeed }, (_, index) => itemOf({ feed, number: day * perFeed + index, at }));
    const stories = feed < relevantPerDay ? [storyOf(made[0] as JudgedItem, at)] : [];
    const items = made.map(({ item, finding }, index) => ({
      item,
      finding: { ...finding, relevant: feed < relevantPerDay && index === 0 },
    }));
    const entries = items.map(({ item }) => ({
      identity: `id:${item.url}`,
      guid: item.url,
      url: item.url,
      titleHash: hashText(item.title),
      contentHash: hashText(item.text + item.title),
      words: '',
      seenAt: at,
    }));
    commits.push({ sourceId: `feed-${feed}`, poll, entries, items, stories, at });
  }
  for (let index = 0; index < revisionsPerDay; index++) commits.push(revisionOf({ day, index, at }));
  // A commit waits for the disk, which the bot does hundreds of times a day, but which says nothing about size.
  for (let from = 0; from < commits.length; from += 100) await store.commitPolls(commits.slice(from, from + 100));
  await tell(
    store,
    commits.flatMap(({ stories }) => stories),
    at,
  );
}

function revisionOf({ day, index, at }: { day: number; index: number; at: string }): PollCommit {
  const number = day * revisionsPerDay + index;
  const page = number % pages;
  const clauses = Array.from({ length: 80 }, (_, clause) => ({
    path: ['Privacy Policy', `Section ${clause}`],
    text: `${hashText(`${page} ${clause}`)} ${sentence.repeat(4)}${clause === 7 ? number : ''}`,
  }));
  const markup = clauses.map(({ text }) => `<div class="${hashText(text)}"><p>${text}</p></div>`).join('\n');
  const revision = {
    id: `revision-${number}`,
    sourceId: `page-${page}`,
    seenAt: at,
    textHash: `${number}`,
    readBy: '1:0',
    language: 'en',
    updated: null,
    effective: null,
    clauses,
  };
  const raw = {
    url: `https://page-${page}.example/`,
    contentType: 'text/html',
    bytes: new TextEncoder().encode(markup),
  };
  return {
    sourceId: `page-${page}`,
    poll: { nextPollAt: at, failures: 0, endedAt: at },
    revision: { revision, sentences: clauses.map(({ text }) => hashText(text)), pages: [raw] },
    items: [],
    stories: [],
    at,
  };
}

async function tell(store: Store, stories: readonly Story[], at: string): Promise<void> {
  const commits = stories.map((story) => {
    const card = { tone: 'notable' as const, title: story.title, lines: [], facts: [], links: [], actions: [] };
    const alert = { id: `story:${story.id}`, storyId: story.id, reason: 'new' as const, card, at };
    const deliveries = Array.from({ length: channels }, (_, channel) => ({
      id: `${alert.id}>${channel}`,
      alertId: alert.id,
      storyId: story.id,
      target: { platform: 'discord' as const, space: 'guild', channel: `${channel}` },
      card,
      state: 'waiting' as const,
      writtenAt: at,
      attempts: 0,
      dueAt: at,
    }));
    return { story, alerts: [{ alert, deliveries }] };
  });
  await store.commitAlerts(commits);
  const written = commits.flatMap(({ alerts }) => alerts.flatMap(({ deliveries }) => deliveries));
  await Promise.all(written.map(({ id }) => store.markSent(id, id, at)));
}

function itemOf({ feed, number, at }: { feed: number; number: number; at: string }): JudgedItem {
  const url = `https://feed-${feed}.example/${number}`;
  const company = `Company ${(feed + number) % 300}`;
  return {
    item: {
      from: 'feed',
      key: `feed-${feed}:${hashText(`id:${url}`)}`,
      sourceId: `feed-${feed}`,
      publisher: `Feed ${feed}`,
      genre: 'news',
      url,
      title: `${company} opens office ${number} and trains its models there`,
      text: `${company} ${number}. ${sentence.repeat(4)}`,
      publishedAt: at,
      seenAt: at,
    },
    finding: {
      relevant: false,
      score: 0.1,
      event: 'none',
      companies: [company],
      dataTypes: [],
      claimStatus: 'not_applicable',
      severity: 'info',
      evidence: [sentence.trim()],
      because: Array.from({ length: 6 }, (_, index) => ({ feature: `word ${index}`, weight: 0.3, words: 'office' })),
    },
  };
}

function storyOf({ item, finding }: JudgedItem, at: string): Story {
  return {
    id: hashText(item.key),
    title: item.title,
    state: 'reported',
    event: 'policy_change',
    companies: finding.companies,
    dataTypes: ['chat_prompts'],
    genres: ['news'],
    severity: 'notable',
    openedAt: at,
    updatedAt: at,
    settlesAt: null,
    timeline: [
      {
        at,
        event: 'policy_change',
        claimStatus: 'alleged',
        text: item.title,
        publisher: item.publisher,
        url: item.url,
        itemKey: item.key,
      },
    ],
    publishers: [item.publisher],
    itemKeys: [item.key],
  };
}

/** The median and the 99th percentile of a search. */
async function searchedMs(store: Store): Promise<readonly [number, number]> {
  const took: number[] = [];
  for (let index = 0; index < searches; index++) {
    const before = performance.now();
    const about = index % 2 === 0 ? { words: 'office models' } : { words: 'trains', company: `Company ${index}` };
    await store.searchStories({ ...about, limit: 10 });
    took.push(performance.now() - before);
  }
  const sorted = took.toSorted((a, b) => a - b);
  return [sorted[Math.floor(searches / 2)] ?? 0, sorted[Math.floor(searches * 0.99)] ?? 0];
}
