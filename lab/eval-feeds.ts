import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Io } from '../src/cli/io.ts';
import { fileProblem } from '../src/cli/read-input.ts';
import { parseFeed } from '../src/core/feed/parse-feed.ts';
import { AppError, messageOf } from '../src/nouns/errors.ts';
import type { FeedEntry, FeedReading } from '../src/nouns/feed.ts';

const known = <Value extends z.ZodType>(value: Value) => z.union([value, z.object({ any: z.array(value) })]).optional();
const text = z.string().nullable();

/** One labelled document. Only these fields are scored; others are ignored. */
const labelledFeed = z.object({
  id: z.string(),
  category: z.string(),
  file: z.string().optional(),
  /** Instead of a file: each text, repeated this many times, joined. */
  generate: z.array(z.tuple([z.string(), z.number()])).optional(),
  http: z.object({ contentType: z.string().nullish(), url: z.string() }),
  expected: z.object({
    ok: z.union([z.boolean(), z.literal('any')]),
    feedTitle: known(text),
    itemCount: known(z.number()),
    items: z
      .array(
        z.object({
          title: known(text),
          link: known(text),
          guid: known(text),
          date: known(text),
          hasContent: known(z.boolean()),
          enclosure: known(text),
        }),
      )
      .optional(),
    maxMs: z.number().optional(),
    maxChars: z.number().optional(),
    forbid: z.array(z.string()).optional(),
  }),
});
type LabelledFeed = z.infer<typeof labelledFeed>;
type Verdict = { readonly feed: LabelledFeed; readonly ms: number; readonly faults: readonly string[] };

/** Only the first entries are labelled; `maxChars` and `forbid` apply to this many. */
const measuredEntries = 40;

/** `eval feeds FILE…`: scores parseFeed() against labelled documents (`expected.jsonl`, with the documents next to it). */
export function evalFeeds(evalCommand: Command, io: Io): void {
  evalCommand
    .command('feeds')
    .description('Score labelled feeds: every field of the first entries')
    .argument('<files...>', 'expected.jsonl, with the documents in the same folder')
    .option('--json', 'Print one JSON object with every figure')
    .option('--mistakes', 'List every document that is read wrongly')
    .action(async (files: string[], options: { json?: boolean | undefined; mistakes?: boolean | undefined }) => {
      const verdicts: Verdict[] = [];
      for (const file of files) {
        for (const feed of await readLabels(file)) {
          // If parsing hangs, the name shows where.
          if (io.isTerminal) io.redraw(`${verdicts.length} read; reading ${feed.id}`);
          verdicts.push(await score(feed, path.dirname(file)));
        }
      }
      if (io.isTerminal) io.redraw('');
      report(verdicts, io, options);
    });
}

async function readLabels(file: string): Promise<readonly LabelledFeed[]> {
  const lines = await readFile(file, 'utf8').catch((thrown: unknown) => {
    throw new AppError('bad_input', `Can't read ${file}: ${fileProblem(thrown)}.`, { cause: thrown });
  });
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [labelledFeed.parse(JSON.parse(line))];
    } catch (thrown) {
      throw new AppError('bad_input', `${file}:${index + 1} isn't a labelled feed: ${messageOf(thrown).slice(0, 300)}`);
    }
  });
}

async function score(feed: LabelledFeed, folder: string): Promise<Verdict> {
  const bytes =
    feed.file === undefined
      ? new TextEncoder().encode((feed.generate ?? []).map(([part, times]) => part.repeat(times)).join(''))
      : new Uint8Array(await readFile(path.join(folder, feed.file)));
  const begun = performance.now();
  const about = { contentType: feed.http.contentType ?? '', url: feed.http.url };
  // parseFeed() must never reject, so that is measured too.
  const reading = await parseFeed(bytes, about).catch((thrown: unknown) => `rejected: ${messageOf(thrown)}`);
  const ms = performance.now() - begun;
  return { feed, ms, faults: typeof reading === 'string' ? [reading] : faultsOf(feed.expected, reading, ms) };
}

function faultsOf(expected: LabelledFeed['expected'], reading: FeedReading, ms: number): readonly string[] {
  const faults: string[] = [];
  const check = (what: string, wanted: unknown, got: unknown, same = Object.is) => {
    if (wanted === undefined) return;
    const allowed =
      typeof wanted === 'object' && wanted !== null && 'any' in wanted ? (wanted.any as unknown[]) : [wanted];
    if (allowed.some((value) => same(value, got))) return;
    faults.push(`${what} is ${JSON.stringify(got)?.slice(0, 120)}, not ${JSON.stringify(wanted).slice(0, 120)}`);
  };
  if (expected.maxMs !== undefined && ms > expected.maxMs) faults.push(`took ${Math.round(ms)} ms`);
  if (expected.ok !== 'any') check('ok', expected.ok, reading.ok);
  if (!reading.ok) return faults;
  const { title, entries } = reading.feed;
  check('feed title', expected.feedTitle, title);
  check('number of entries', expected.itemCount, entries.length);
  for (const [index, wanted] of (expected.items ?? []).entries()) {
    const entry = entries[index];
    if (entry === undefined) {
      faults.push(`entry ${index} is missing`);
      break;
    }
    check(`title of ${index}`, wanted.title, entry.title);
    check(`link of ${index}`, wanted.link, entry.url, sameUrl);
    check(`guid of ${index}`, wanted.guid, entry.id);
    check(`date of ${index}`, wanted.date, entry.published, sameSecond);
    check(`content of ${index}`, wanted.hasContent, entry.summary !== null || entry.content !== null);
    check(`enclosure of ${index}`, wanted.enclosure, entry.enclosure, sameUrl);
  }
  const measured = JSON.stringify(entries.slice(0, measuredEntries));
  if (expected.maxChars !== undefined && measured.length > expected.maxChars)
    faults.push(`${measured.length} characters`);
  for (const word of expected.forbid ?? [])
    if (measured.includes(word)) faults.push(`contains ${JSON.stringify(word)}`);
  return faults;
}

function sameUrl(wanted: unknown, got: unknown): boolean {
  if (typeof wanted !== 'string' || typeof got !== 'string') return wanted === got;
  return URL.parse(wanted)?.href === URL.parse(got)?.href;
}

function sameSecond(wanted: unknown, got: unknown): boolean {
  if (typeof wanted !== 'string' || typeof got !== 'string') return wanted === got;
  return (
    Math.floor(Date.parse(wanted) / 1000) === Math.floor(Date.parse(got as NonNullable<FeedEntry['published']>) / 1000)
  );
}

function report(
  verdicts: readonly Verdict[],
  io: Io,
  { json = false, mistakes = false }: { json?: boolean | undefined; mistakes?: boolean | undefined },
): void {
  const wrong = verdicts.filter(({ faults }) => faults.length > 0);
  const categories = [...new Set(verdicts.map(({ feed }) => feed.category))].map((category) => {
    const all = verdicts.filter(({ feed }) => feed.category === category);
    return { category, documents: all.length, right: all.filter(({ faults }) => faults.length === 0).length };
  });
  const slowest = verdicts.toSorted((a, b) => b.ms - a.ms)[0];
  const timed = verdicts.filter(({ feed }) => feed.expected.maxMs !== undefined);
  const nearest = timed.toSorted((a, b) => shareOfTime(b) - shareOfTime(a))[0];
  const right = verdicts.length - wrong.length;
  if (json) {
    io.out(
      JSON.stringify({
        documents: verdicts.length,
        right,
        categories,
        slowestMs: Math.round(slowest?.ms ?? 0),
        mostOfTimeLimit: nearest === undefined ? null : Number(shareOfTime(nearest).toFixed(3)),
      }),
    );
  } else {
    for (const { category, documents, right: good } of categories) {
      io.out(
        `${category.padEnd(18)} ${String(good).padStart(5)} of ${String(documents).padStart(5)}  ${percent(good, documents)}`,
      );
    }
    io.out(
      `${'all'.padEnd(18)} ${String(right).padStart(5)} of ${String(verdicts.length).padStart(5)}  ${percent(right, verdicts.length)}`,
    );
    if (slowest !== undefined) io.out(`slowest            ${slowest.feed.id}, ${Math.round(slowest.ms)} ms`);
    if (nearest !== undefined) {
      const { id, expected } = nearest.feed;
      io.out(`closest to limit   ${id}, ${Math.round(nearest.ms)} of ${expected.maxMs} ms`);
    }
  }
  const shown = mistakes ? wrong : wrong.slice(0, 10);
  for (const { feed, faults } of shown) io.note(`${feed.category}/${feed.id}: ${faults.slice(0, 3).join('; ')}`);
  if (shown.length < wrong.length) io.note(`and ${wrong.length - shown.length} more (use --mistakes to list all)`);
}

function shareOfTime({ ms, feed }: Verdict): number {
  return ms / (feed.expected.maxMs ?? Number.POSITIVE_INFINITY);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
