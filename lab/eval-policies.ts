import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Io } from '../src/cli/io.ts';
import { judgePair, type PairJudgement } from '../src/core/policy/compare-revisions.ts';
import { clausesOfMarkdown, readLines, readOrRefuse } from './read-labels.ts';

/** One labelled pair. Only these fields are scored; others are ignored. */
const labelledPair = z.object({
  id: z.string(),
  before_file: z.string(),
  after_file: z.string(),
  ai_training_relevant: z.boolean(),
  direction: z.string(),
  direction_also: z.array(z.string()).default([]),
  evidence: z.array(z.object({ side: z.string(), text: z.string() })).default([]),
  hard_negative: z.string().nullish(),
  noise: z.string().nullish(),
  flags: z.array(z.string()).default([]),
});
type LabelledPair = z.infer<typeof labelledPair>;
type Scored = { readonly pair: LabelledPair; readonly judged: PairJudgement };

/** `eval policies FILE…`: scores Fineprint's judgements against labelled pairs (`labels.jsonl`, with the texts next to it). */
export function evalPolicies(evalCommand: Command, io: Io): void {
  evalCommand
    .command('policies')
    .description('Score labelled pairs of policy texts: relevance, direction, evidence')
    .argument('<files...>', 'labels.jsonl, with the texts in the same folder')
    .option('--json', 'Print one JSON object with every figure')
    .option('--mistakes', 'List every mistake, not only the worst')
    .action(async (files: string[], options: { json?: boolean | undefined; mistakes?: boolean | undefined }) => {
      const scored: Scored[] = [];
      for (const file of files) {
        for (const pair of await readLabels(file)) {
          const folder = path.dirname(file);
          const [before, after] = await Promise.all([
            readOrRefuse(path.join(folder, pair.before_file)),
            readOrRefuse(path.join(folder, pair.after_file)),
          ]);
          scored.push({ pair, judged: judgePair(clausesOfMarkdown(before), clausesOfMarkdown(after)) });
        }
      }
      const figures = figuresOf(scored);
      if (options.json === true) io.out(JSON.stringify(figures));
      else io.out(report(figures, scored, options.mistakes === true ? Number.POSITIVE_INFINITY : 10));
    });
}

async function readLabels(file: string): Promise<readonly LabelledPair[]> {
  const text = (await readOrRefuse(file)).toString('utf8');
  return readLines(text, { file, what: 'a labelled pair', read: (json) => labelledPair.parse(json) });
}

type Figures = {
  readonly pairs: number;
  readonly relevance: {
    precision: number;
    recall: number;
    f1: number;
    truePositive: number;
    falsePositive: number;
    falseNegative: number;
  };
  /** The same, without pairs labelled as borderline. */
  readonly strict: { precision: number; recall: number; f1: number };
  readonly directionAccuracy: number;
  readonly evidenceHitRate: number;
  /** Labelled direction → judged direction → number of relevant pairs. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

function figuresOf(scored: readonly Scored[]): Figures {
  const gold = scored.filter(({ pair }) => pair.ai_training_relevant);
  const confusion: Record<string, Record<string, number>> = {};
  for (const { pair, judged } of gold) {
    const row = confusion[pair.direction] ?? {};
    row[judged.direction] = (row[judged.direction] ?? 0) + 1;
    confusion[pair.direction] = row;
  }
  return {
    pairs: scored.length,
    relevance: relevanceOf(scored),
    strict: relevanceOf(scored.filter(({ pair }) => !pair.flags.includes('borderline'))),
    directionAccuracy: share(gold, ({ pair, judged }) => judged.direction === pair.direction),
    evidenceHitRate: share(gold, hitsEvidence),
    confusion,
  };
}

function relevanceOf(scored: readonly Scored[]): Figures['relevance'] {
  const count = (gold: boolean, ours: boolean) =>
    scored.filter(({ pair, judged }) => pair.ai_training_relevant === gold && judged.relevant === ours).length;
  const truePositive = count(true, true);
  const falsePositive = count(false, true);
  const falseNegative = count(true, false);
  const precision = ratio(truePositive, truePositive + falsePositive);
  const recall = ratio(truePositive, truePositive + falseNegative);
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    truePositive,
    falsePositive,
    falseNegative,
  };
}

/** Whether a labelled sentence is among ours: the same words, or one contains the other. Ignores punctuation and links. */
function hitsEvidence({ pair, judged }: Scored): boolean {
  const ours = judged.evidence.map(({ side, text }) => ({ side, text: bare(text) }));
  return pair.evidence.some((gold) => {
    const text = bare(gold.text);
    return ours.some(
      (one) =>
        one.side === gold.side &&
        (one.text.includes(text) || (text.includes(one.text) && one.text.length * 2 > text.length)),
    );
  });
}

function bare(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function share<Row>(rows: readonly Row[], test: (row: Row) => boolean): number {
  return ratio(rows.filter(test).length, rows.length);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4;
}

function report(figures: Figures, scored: readonly Scored[], most: number): string {
  const { relevance, strict } = figures;
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const lines = [
    `${figures.pairs} pairs, ${relevance.truePositive + relevance.falseNegative} of them relevant`,
    `relevance   precision ${percent(relevance.precision)}   recall ${percent(relevance.recall)}   F1 ${percent(relevance.f1)}` +
      `   (without borderline: ${percent(strict.precision)}, ${percent(strict.recall)})`,
    `direction   right in ${percent(figures.directionAccuracy)} of the relevant pairs`,
    `evidence    a labelled sentence found in ${percent(figures.evidenceHitRate)} of the relevant pairs`,
    '',
    'direction as labelled → as judged',
  ];
  for (const [gold, row] of Object.entries(figures.confusion)) {
    const cells = Object.entries(row).sort((one, other) => other[1] - one[1]);
    lines.push(`  ${gold}: ${cells.map(([ours, count]) => `${ours} ${count}`).join(', ')}`);
  }
  const wrong = scored
    .filter(({ pair, judged }) => pair.ai_training_relevant !== judged.relevant)
    .sort((one, other) => surprise(other) - surprise(one));
  lines.push('', `worst mistakes on relevance (${wrong.length} in all)`);
  for (const { pair, judged } of wrong.slice(0, most)) {
    const why = judged.relevant ? `judged ${judged.direction}` : `judged not relevant (${judged.because ?? ''})`;
    const shown = judged.relevant ? (judged.evidence[0]?.text ?? '') : (pair.evidence[0]?.text ?? '');
    lines.push(
      `  ${pair.id}: ${why}; ${pair.hard_negative ?? pair.noise ?? pair.direction}`,
      `    ${shown.replace(/\s+/g, ' ').slice(0, 300)}`,
    );
  }
  if (most > 10) {
    lines.push('', 'other mistakes on relevant pairs');
    for (const one of scored.filter(({ pair, judged }) => pair.ai_training_relevant && judged.relevant)) {
      const { pair, judged } = one;
      if (pair.direction !== judged.direction)
        lines.push(
          `  ${pair.id}: ${pair.direction} [${pair.direction_also}] judged ${judged.direction} [${judged.directionsAlso}]`,
        );
      if (!hitsEvidence(one))
        lines.push(`  ${pair.id}: no labelled sentence found; ours: ${(judged.evidence[0]?.text ?? '').slice(0, 200)}`);
    }
  }
  return lines.join('\n');
}

/** How sure the wrong judgement was. */
function surprise({ judged }: Scored): number {
  return judged.relevant ? judged.score : 1 - judged.score;
}
