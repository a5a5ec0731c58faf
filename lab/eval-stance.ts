import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Io } from '../src/cli/io.ts';
import { type Stance, stanceOf } from '../src/core/policy/stance.ts';
import { stances, wordsOf } from '../src/nouns/words.ts';
import {
  areNamed,
  decidingKinds,
  harmOf,
  isAccepted,
  isMissed,
  overlapOf,
  partsOf,
  sameSentence,
} from './compare-stance.ts';
import { clausesOfMarkdown, readLines, readOrRefuse } from './read-labels.ts';

const who = z.object({ plans: z.array(z.string()), regions: z.array(z.string()), accounts: z.array(z.string()) });
const labelled = z.object({
  id: z.string(),
  company: z.string(),
  lang: z.string(),
  form: z.string(),
  seen: z.boolean().optional(),
  gold: z.object({
    verdict: z.enum(wordsOf(stances)),
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
          const clauses = clausesOfMarkdown(await readOrRefuse(path.join(texts, `${doc.id}.md`)));
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
  const text = (await readOrRefuse(file)).toString('utf8');
  return readLines(text, { file, what: 'a labelled document', read: (json) => labelled.parse(json) });
}

function isRight({ doc: { gold, accept }, got }: Scored): boolean {
  return isAccepted({ verdict: gold.verdict, accept }, got);
}

function harmIn({ doc: { gold, accept }, got }: Scored): string | undefined {
  return harmOf({ verdict: gold.verdict, accept }, got);
}

function report(scored: readonly Scored[], mistakes: boolean): string {
  const rate = (rows: readonly Scored[], test: (one: Scored) => boolean) =>
    rateOf(rows.filter(test).length, rows.length);
  const speaking = scored.filter(({ doc }) => doc.gold.verdict !== 'silent' && !doc.accept.includes('silent'));
  const harmful = scored.filter((one) => harmIn(one) !== undefined);
  const missed = scored.filter(({ doc: { gold, accept }, got }) => isMissed({ verdict: gold.verdict, accept }, got));
  const quoted = speakingQuotes(scored);
  const ways = scored.filter(({ doc }) => doc.gold.optOut !== null);
  const linked = ways.filter(({ doc }) => doc.gold.optOut?.url !== null);
  const lines = [
    `${scored.length} documents`,
    `exact        ${rate(scored, ({ doc, got }) => got.verdict === doc.gold.verdict)}`,
    `accepted     ${rate(scored, isRight)}`,
    `speaking     ${rate(speaking, isRight)}`,
    ...byLanguage(speaking).map(([code, rows]) => `  ${code}         ${rate(rows, isRight)}`),
    `fresh        ${rate(
      scored.filter(({ doc }) => doc.seen === false),
      isRight,
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
  const wrong = scored.filter((one) => !isRight(one));
  if (mistakes && wrong.length > 0) lines.push('', 'wrong');
  for (const one of mistakes ? wrong : []) {
    const { doc, got } = one;
    const harm = harmIn(one);
    lines.push(
      `  ${doc.id} (${doc.lang}, ${doc.form}): ${doc.gold.verdict} [${doc.accept}] said ${got.verdict}${harm === undefined ? '' : `; HARMFUL: ${harm}`}`,
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
    const decisive = doc.gold.statements.filter(({ kind }) => decidingKinds[doc.gold.verdict].includes(kind));
    if (decisive.length === 0) continue;
    sums.of++;
    const hits = got.statements.filter(({ quote }) => decisive.some((gold) => sameSentence(quote, gold.quote)));
    if (hits.length > 0) sums.found++;
    if (hits.length > 0 && hits[0] === got.statements[0]) sums.first++;
    if (hits.some((hit) => decisive.some((gold) => gold.kind === hit.kind && sameSentence(hit.quote, gold.quote))))
      sums.kind++;
  }
  return sums;
}

function waysOf({ gold }: Labelled): readonly string[] {
  const quotes = gold.statements.filter(({ kind }) => kind === 'opt_out').map(({ quote }) => quote);
  return gold.optOut === null ? quotes : [gold.optOut.how, ...quotes];
}

function isWayFound({ doc, got }: Scored): boolean {
  const how = got.optOut?.how;
  return how !== undefined && waysOf(doc).some((way) => sameSentence(way, how));
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
      if (got.other.some((one) => one.verdict === other.verdict && areNamed(other.who, [one.who]))) others.right++;
    }
    for (const gold of doc.gold.statements) {
      const near = got.statements.filter(({ quote }) => sameSentence(quote, gold.quote));
      if (partsOf(gold.who).length > 0) {
        named.of++;
        const isNamed = areNamed(
          gold.who,
          near.map((one) => one.who),
        );
        if (isNamed) named.right++;
      }
      const mine =
        near.find(({ kind, quote }) => kind === gold.kind && quote === gold.quote) ??
        near.find(({ kind }) => kind === gold.kind) ??
        near[0];
      if (mine === undefined || gold.dataTypes.length === 0) continue;
      data.of++;
      data.sum += overlapOf(gold.dataTypes, mine.dataTypes);
    }
  }
  return [
    `who          ${rateOf(named.right, named.of)}; other verdicts ${rateOf(others.right, others.of)}`,
    `kinds of data  overlap ${data.of === 0 ? '–' : (data.sum / data.of).toFixed(2)}`,
  ];
}
