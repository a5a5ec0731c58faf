import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import type { Io } from '../src/cli/io.ts';
import {
  answerOf,
  type Compared,
  type ComparedPair,
  compareAnswer,
  comparePair,
  type PairCase,
  readPairs,
  readSentences,
  type SentenceCase,
  sentenceFolder,
} from './sentences.ts';

/** A sentence with what was said of it. */
export type ScoredSentence = {
  readonly gold: SentenceCase;
  readonly says: string;
  readonly quote: string;
  readonly compared: Compared;
};
/** A pair with what was said of it. */
export type ScoredPair = { readonly gold: PairCase; readonly compared: ComparedPair };

/** Runs every labelled sentence and pair through the product. */
export function scoreSentences(): {
  readonly sentences: readonly ScoredSentence[];
  readonly pairs: readonly ScoredPair[];
} {
  return {
    sentences: readSentences().map((gold) => {
      const answer = answerOf(gold);
      const quote = answer.statements[0]?.quote ?? '';
      return { gold, says: answer.verdict, quote, compared: compareAnswer(gold, answer) };
    }),
    pairs: readPairs().map((gold) => ({ gold, compared: comparePair(gold) })),
  };
}

/** What the set holds today: totals of both parts, and of part a what is answered wrongly. */
export type SentenceFigures = {
  readonly totals: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Cases of part a: what is answered instead. */
  readonly wrong: Readonly<Record<string, string>>;
};

/** Counts what was scored: by part, language and form, as "right of all". */
export function sentenceFigures({ sentences, pairs }: ReturnType<typeof scoreSentences>): SentenceFigures {
  const totals: Record<string, Record<string, string>> = {};
  for (const part of ['a', 'b'] as const) {
    const mine = sentences.filter(({ gold }) => gold.part === part);
    const two = pairs.filter(({ gold }) => gold.part === part);
    totals[`part ${part}`] = { ...totalsOf(mine), ...pairTotals(two) };
    totals[`accepted by language, part ${part}`] = grouped(mine, ({ gold }) => gold.lang);
    totals[`accepted by form, part ${part}`] = grouped(mine, ({ gold }) => gold.form);
  }
  const wrong = [
    ...sentences.flatMap(({ gold, says, compared }) =>
      gold.part === 'a' && !compared.accepted ? [[gold.id, says]] : [],
    ),
    ...pairs.flatMap(({ gold, compared }) =>
      gold.part === 'a' && !(compared.relevant && compared.direction) ? [[gold.id, compared.says]] : [],
    ),
  ];
  return { totals, wrong: Object.fromEntries(wrong) };
}

function totalsOf(scored: readonly ScoredSentence[]): Record<string, string> {
  const of = (field: 'quote' | 'default' | 'optOut' | 'url') => {
    const asked = scored.filter(({ compared }) => compared[field] !== undefined);
    return count(asked, ({ compared }) => compared[field] === true);
  };
  const overlaps = scored.flatMap(({ compared }) => compared.dataTypes ?? []);
  const mean = overlaps.reduce((sum, one) => sum + one, 0) / Math.max(1, overlaps.length);
  return {
    accepted: count(scored, ({ compared }) => compared.accepted),
    speaking: count(
      scored.filter(({ gold }) => gold.verdict !== 'silent'),
      ({ compared }) => compared.accepted,
    ),
    harmful: String(scored.filter(({ compared }) => compared.harm !== undefined).length),
    ...harms(scored),
    missed: String(scored.filter(({ compared }) => compared.missed).length),
    quote: of('quote'),
    default: of('default'),
    'opt-out': of('optOut'),
    'opt-out address': of('url'),
    'opt-out invented': String(scored.filter(({ compared }) => compared.invented).length),
    who: count(
      scored.flatMap(({ compared }) => compared.who),
      (isNamed) => isNamed,
    ),
    'data types overlap': mean.toFixed(2),
  };
}

/** How many of each kind of harm, most frequent first. */
function harms(scored: readonly ScoredSentence[]): Record<string, string> {
  const kinds = Map.groupBy(
    scored.flatMap(({ compared }) => compared.harm ?? []),
    (harm) => `  ${harm}`,
  );
  return Object.fromEntries(
    [...kinds].sort(([, a], [, b]) => b.length - a.length).map(([harm, all]) => [harm, String(all.length)]),
  );
}

function pairTotals(scored: readonly ScoredPair[]): Record<string, string> {
  const relevant = scored.filter(({ gold }) => gold.relevant);
  return {
    'pairs relevance': count(scored, ({ compared }) => compared.relevant),
    'pairs direction': count(relevant, ({ compared }) => compared.direction),
    'pairs evidence': count(relevant, ({ compared }) => compared.evidence),
  };
}

function count<Row>(rows: readonly Row[], isRight: (row: Row) => boolean): string {
  return `${rows.filter(isRight).length} of ${rows.length}`;
}

function grouped(scored: readonly ScoredSentence[], keyOf: (one: ScoredSentence) => string): Record<string, string> {
  const groups = Map.groupBy(scored, keyOf);
  return Object.fromEntries([...groups].map(([key, rows]) => [key, count(rows, ({ compared }) => compared.accepted)]));
}

/** Where the figures are recorded that the test holds. */
export const figuresFile = new URL('known.yaml', sentenceFolder);

/** `eval sentences`: scores the labelled sentences and pairs of this project. */
export function evalSentences(evalCommand: Command, io: Io): void {
  evalCommand
    .command('sentences')
    .description('Score our own policy sentences and pairs in nine languages: verdict, quote, opt-out, direction')
    .option('--mistakes', 'List every mistake in part a; part b stays unseen')
    .option('--json', 'Print one JSON object with every figure')
    .option('--renew', 'Record the figures as those that the test holds')
    .action(async (options: { mistakes?: boolean; json?: boolean; renew?: boolean }) => {
      const scored = scoreSentences();
      const figures = sentenceFigures(scored);
      io.out(options.json === true ? JSON.stringify(figures.totals) : report(figures));
      if (options.mistakes === true) io.out(mistakesOf(scored));
      if (options.renew !== true) return;
      await writeFile(figuresFile, `${recordHead}\n${stringify(figures, { lineWidth: 120 })}`);
      io.note(`Recorded in ${figuresFile.pathname}.`);
    });
}

const recordHead = `# What the reader makes of the sentences and pairs in this folder today. Written by \`npm run -s lab -- eval sentences --renew\`;
# look at what changed before you commit it. \`wrong\` lists what is answered instead in part a.
`;

function report({ totals }: SentenceFigures): string {
  return ['part', 'accepted by language, part', 'accepted by form, part']
    .map((title) => {
      const [a, b] = [totals[`${title} a`] ?? {}, totals[`${title} b`] ?? {}];
      const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
      const wide = Math.max(...keys.map((key) => key.length));
      const rows = keys.map((key) => `  ${key.padEnd(wide)}  ${(a[key] ?? '').padEnd(11)}  ${b[key] ?? ''}`);
      return [`${title} a and b`, ...rows].join('\n');
    })
    .join('\n\n');
}

function mistakesOf({ sentences, pairs }: ReturnType<typeof scoreSentences>): string {
  const wrong = sentences.filter(
    ({ gold, compared }) => gold.part === 'a' && (!compared.accepted || compared.optOut === false),
  );
  return [
    '',
    'mistakes in part a',
    ...wrong.map(
      ({ gold, says, quote, compared }) =>
        `  ${gold.id}: ${gold.verdict}, judged ${says}${compared.harm === undefined ? '' : ` (HARMFUL: ${compared.harm})`}${compared.optOut === false ? ', opt-out not found' : ''}\n    labelled: ${gold.statements[0]?.quote ?? '-'}\n    judged:   ${quote === '' ? '-' : quote}`,
    ),
    ...pairs
      .filter(
        ({ gold, compared }) => gold.part === 'a' && !(compared.relevant && compared.direction && compared.evidence),
      )
      .map(({ gold, compared }) => `  ${gold.id}: ${gold.direction.join(' or ')}, judged ${compared.says}`),
  ].join('\n');
}
