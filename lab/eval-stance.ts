import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Io } from '../src/cli/io.ts';
import { fileProblem } from '../src/cli/read-input.ts';
import { readPage } from '../src/core/page/read-page.ts';
import { type Stance, stanceOf } from '../src/core/policy/stance.ts';
import { AppError, messageOf } from '../src/nouns/errors.ts';

const who = z.object({ plans: z.array(z.string()), regions: z.array(z.string()), accounts: z.array(z.string()) });
const labelled = z.object({
  id: z.string(),
  company: z.string(),
  lang: z.string(),
  form: z.string(),
  seen: z.boolean().optional(),
  gold: z.object({
    verdict: z.string(),
    statements: z.array(
      z.object({ kind: z.string(), quote: z.string(), dataTypes: z.array(z.string()), who: who.nullish() }),
    ),
    default: z.string(),
    optOut: z.object({ how: z.string(), url: z.string().nullable() }).nullable(),
    other: z.array(z.object({ who: who, verdict: z.string() })).default([]),
  }),
  accept: z.array(z.string()).default([]),
});
type Labelled = z.infer<typeof labelled>;
type Scored = { readonly doc: Labelled; readonly got: Stance };

/** `eval stance FILE TEXTS`: scores what documents are said to say against labels; the texts are `TEXTS/<id>.md`. */
export function evalStance(evalCommand: Command, io: Io): void {
  evalCommand
    .command('stance')
    .description('Score what policy documents say about AI training: verdict, way to say no, sentences')
    .argument('<file>', 'Labelled documents, one JSON object a line')
    .argument('<texts>', 'Folder with the text of each, <id>.md')
    .option('--half <half>', 'Only one half of the companies: a or b')
    .option('--mistakes', 'List every wrong verdict with the sentence that decided')
    .action(
      async (file: string, texts: string, options: { half?: string | undefined; mistakes?: boolean | undefined }) => {
        const docs = (await readLabels(file)).filter(
          ({ company }) => options.half === undefined || halfOf(company) === options.half,
        );
        const scored: Scored[] = [];
        for (const doc of docs) {
          const bytes = await readOrRefuse(path.join(texts, `${doc.id}.md`));
          const { clauses } = readPage(bytes, {
            contentType: 'text/markdown',
            url: 'https://example.org/',
            select: [],
            remove: [],
          });
          scored.push({ doc, got: stanceOf(clauses) });
        }
        io.out(report(scored, options.mistakes === true));
      },
    );
}

/** Companies in two halves that don't depend on the file: rules are chosen on one and looked at on the other. */
function halfOf(company: string): 'a' | 'b' {
  return [...company].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0 ? 'a' : 'b';
}

async function readLabels(file: string): Promise<readonly Labelled[]> {
  const lines = (await readOrRefuse(file)).toString('utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [labelled.parse(JSON.parse(line))];
    } catch (thrown) {
      const what = thrown instanceof z.ZodError ? z.prettifyError(thrown).split('\n')[0] : messageOf(thrown);
      throw new AppError('bad_input', `${file}, line ${at + 1} isn't a labelled document: ${what}`, { cause: thrown });
    }
  });
}

async function readOrRefuse(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (thrown) {
    throw new AppError('bad_input', `Can't read ${file}: ${fileProblem(thrown)}.`, { cause: thrown });
  }
}

const says: ReadonlySet<string> = new Set(['yes', 'yes_unless_opt_out']);
const trains: ReadonlySet<string> = new Set(['yes', 'yes_unless_opt_out', 'public_only', 'deidentified_only']);
/** Kinds of statements that can decide each verdict. */
const deciding: Readonly<Record<string, readonly string[]>> = {
  yes: ['permission', 'sharing'],
  yes_unless_opt_out: ['permission', 'opt_out', 'sharing'],
  opt_in: ['opt_in', 'promise', 'permission'],
  public_only: ['permission'],
  deidentified_only: ['permission'],
  no: ['promise'],
  unclear: ['permission', 'promise', 'sharing'],
};

function wordsOf(text: string): readonly string[] {
  const bare = text
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .toLowerCase();
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(text: string): ReadonlySet<string> {
  const list = wordsOf(text);
  return new Set(list.length < 4 ? [list.join(' ')] : list.slice(3).map((_, at) => list.slice(at, at + 4).join(' ')));
}

/** Whether at least half of the shorter one's runs of four words are in the other. */
function same(a: string, b: string): boolean {
  const [x, y] = [runsOf(a), runsOf(b)];
  if (x.size === 0 || y.size === 0) return false;
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  return [...short].filter((run) => long.has(run)).length / short.size >= 0.5;
}

type Names = {
  readonly plans: readonly string[];
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
};

function partsOf(names: Names | null | undefined): readonly string[] {
  if (names === null || names === undefined) return [];
  return [...names.plans, ...names.regions, ...names.accounts]
    .map((part) => wordsOf(part).join(' '))
    .filter((part) => part !== '');
}

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => one.includes(other) || other.includes(one)));
}

/** What makes a wrong answer harmful; null for one that only misses. */
function harmOf({ doc: { gold, accept }, got }: Scored): string | null {
  if (got.verdict === gold.verdict || accept.includes(got.verdict)) return null;
  if (trains.has(gold.verdict) && (got.verdict === 'no' || got.default === 'off')) return 'says no, it trains';
  if (says.has(got.verdict) && gold.verdict === 'no') return 'says yes, it promises not to';
  if (says.has(got.verdict) && gold.verdict === 'silent') return 'says yes, it is silent';
  if (got.verdict === 'no' && gold.verdict === 'silent') return 'says no, it is silent';
  if (says.has(got.verdict) && gold.verdict === 'opt_in') return 'says yes, only after consent';
  if (got.verdict === 'no' && gold.verdict === 'unclear') return 'says no, the promise is about a part';
  return null;
}

function isAccepted({ doc, got }: Scored): boolean {
  return got.verdict === doc.gold.verdict || doc.accept.includes(got.verdict);
}

function report(scored: readonly Scored[], mistakes: boolean): string {
  const rate = (rows: readonly Scored[], test: (one: Scored) => boolean) =>
    rateOf(rows.filter(test).length, rows.length);
  const speaking = scored.filter(({ doc }) => doc.gold.verdict !== 'silent' && !doc.accept.includes('silent'));
  const harmful = scored.filter((one) => harmOf(one) !== null);
  const missed = scored.filter(
    (one) => !isAccepted(one) && trains.has(one.doc.gold.verdict) && one.got.verdict === 'silent',
  );
  const quoted = speakingQuotes(scored);
  const ways = scored.filter(({ doc }) => doc.gold.optOut !== null);
  const linked = ways.filter(({ doc }) => doc.gold.optOut?.url !== null);
  const lines = [
    `${scored.length} documents`,
    `exact        ${rate(scored, ({ doc, got }) => got.verdict === doc.gold.verdict)}`,
    `accepted     ${rate(scored, isAccepted)}`,
    `speaking     ${rate(speaking, isAccepted)}`,
    ...byLanguage(speaking).map(([code, rows]) => `  ${code}         ${rate(rows, isAccepted)}`),
    `fresh        ${rate(
      scored.filter(({ doc }) => doc.seen === false),
      isAccepted,
    )}`,
    `harmful      ${harmful.length}`,
    `missed       ${missed.length} that train are called silent`,
    `quote        found ${rateOf(quoted.found, quoted.of)}, first ${rateOf(quoted.first, quoted.of)}, right kind ${rateOf(quoted.kind, quoted.of)}`,
    `default      ${rate(
      scored.filter(({ doc }) => doc.gold.default !== 'not_stated'),
      ({ doc, got }) => got.default === doc.gold.default,
    )}`,
    `way to say no  found ${rate(ways, isWayFound)}, address ${rate(linked, ({ doc, got }) => got.optOut?.url === doc.gold.optOut?.url)}, invented ${scored.filter(isWayInvented).length}`,
    ...scopeLines(scored),
    '',
    'as labelled → as said',
  ];
  for (const [gold, rows] of Map.groupBy(scored, ({ doc }) => doc.gold.verdict)) {
    const cells = [...Map.groupBy(rows, ({ got }) => got.verdict)].sort((a, b) => b[1].length - a[1].length);
    lines.push(`  ${gold}: ${cells.map(([verdict, list]) => `${verdict} ${list.length}`).join(', ')}`);
  }
  const wrong = scored.filter((one) => !isAccepted(one));
  if (mistakes && wrong.length > 0) lines.push('', 'wrong');
  for (const one of mistakes ? wrong : []) {
    const { doc, got } = one;
    const harm = harmOf(one);
    lines.push(
      `  ${doc.id} (${doc.lang}, ${doc.form}): ${doc.gold.verdict} [${doc.accept}] said ${got.verdict}${harm === null ? '' : `; HARMFUL: ${harm}`}`,
      ...got.statements.slice(0, 3).map(({ kind, quote }) => `      ${kind}: ${quote.slice(0, 300)}`),
      ...doc.gold.statements.slice(0, 2).map(({ kind, quote }) => `      gold ${kind}: ${quote.slice(0, 240)}`),
    );
  }
  return lines.join('\n');
}

function byLanguage(rows: readonly Scored[]): readonly (readonly [string, readonly Scored[]])[] {
  return [...Map.groupBy(rows, ({ doc }) => doc.lang)];
}

function rateOf(part: number, whole: number): string {
  return `${part}/${whole}${whole === 0 ? '' : ` ${Math.round((100 * part) / whole)} %`}`;
}

function speakingQuotes(scored: readonly Scored[]) {
  const sums = { found: 0, first: 0, kind: 0, of: 0 };
  for (const { doc, got } of scored) {
    const decisive = doc.gold.statements.filter(({ kind }) => (deciding[doc.gold.verdict] ?? []).includes(kind));
    if (decisive.length === 0) continue;
    sums.of++;
    const hits = got.statements.filter(({ quote }) => decisive.some((gold) => same(quote, gold.quote)));
    if (hits.length > 0) sums.found++;
    if (hits.length > 0 && hits[0] === got.statements[0]) sums.first++;
    if (hits.some((hit) => decisive.some((gold) => gold.kind === hit.kind && same(hit.quote, gold.quote)))) sums.kind++;
  }
  return sums;
}

function waysOf({ gold }: Labelled): readonly string[] {
  const quotes = gold.statements.filter(({ kind }) => kind === 'opt_out').map(({ quote }) => quote);
  return gold.optOut === null ? quotes : [gold.optOut.how, ...quotes];
}

function isWayFound({ doc, got }: Scored): boolean {
  const how = got.optOut?.how;
  return how !== undefined && waysOf(doc).some((way) => same(way, how));
}

function isWayInvented({ doc, got }: Scored): boolean {
  return got.optOut !== null && waysOf(doc).length === 0;
}

function scopeLines(scored: readonly Scored[]): readonly string[] {
  const named = { right: 0, of: 0 };
  const others = { right: 0, of: 0 };
  const data = { sum: 0, of: 0 };
  for (const { doc, got } of scored) {
    for (const other of doc.gold.other) {
      others.of++;
      if (got.other.some((one) => one.verdict === other.verdict && meets(partsOf(other.who), partsOf(one.who))))
        others.right++;
    }
    for (const gold of doc.gold.statements) {
      const near = got.statements.filter(({ quote }) => same(quote, gold.quote));
      if (partsOf(gold.who).length > 0) {
        named.of++;
        if (
          meets(
            partsOf(gold.who),
            near.flatMap((one) => partsOf(one.who)),
          )
        )
          named.right++;
      }
      const mine =
        near.find(({ kind, quote }) => kind === gold.kind && quote === gold.quote) ??
        near.find(({ kind }) => kind === gold.kind) ??
        near[0];
      if (mine === undefined || gold.dataTypes.length === 0) continue;
      const ours = new Set<string>(mine.dataTypes);
      const all = new Set([...gold.dataTypes, ...ours]);
      data.of++;
      data.sum += new Set(gold.dataTypes.filter((type) => ours.has(type))).size / all.size;
    }
  }
  return [
    `who          ${rateOf(named.right, named.of)}; other verdicts ${rateOf(others.right, others.of)}`,
    `kinds of data  overlap ${data.of === 0 ? '–' : (data.sum / data.of).toFixed(2)}`,
  ];
}
