import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { judgePair } from '../src/core/policy/compare-revisions.ts';
import type { Who } from '../src/core/policy/scope.ts';
import { stanceOf } from '../src/core/policy/stance.ts';
import { dataTypes, directions, stances, wordsOf } from '../src/nouns/words.ts';
import { areNamed, decidingKinds, harmOf, isAccepted, isMissed, overlapOf, sameSentence } from './compare-stance.ts';
import { clausesOfMarkdown } from './read-labels.ts';

/** The languages of the set, each a file of its own. */
const sentenceLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja'] as const;

const verdict = z.enum(wordsOf(stances));
const part = z.enum(['a', 'b']);
const who = z.strictObject({
  plans: z.array(z.string()).default([]),
  regions: z.array(z.string()).default([]),
  accounts: z.array(z.string()).default([]),
});

const sentenceCase = z.strictObject({
  id: z.string(),
  part,
  form: z.string(),
  service: z.string(),
  text: z.string(),
  verdict,
  accept: z.array(verdict).default([]),
  default: z.enum(['on', 'off', 'not_stated']),
  optOut: z.strictObject({ how: z.string(), url: z.string().nullable() }).optional(),
  other: z.array(z.strictObject({ who, verdict })).default([]),
  statements: z
    .array(
      z.strictObject({
        kind: z.enum(['permission', 'promise', 'opt_out', 'opt_in', 'sharing', 'exception', 'deadline', 'retention']),
        quote: z.string(),
        dataTypes: z.array(z.enum(wordsOf(dataTypes))).default([]),
        who: who.optional(),
      }),
    )
    .default([]),
});

const pairCase = z.strictObject({
  id: z.string(),
  part,
  lang: z.enum(sentenceLanguages),
  change: z.string(),
  service: z.string(),
  before: z.string(),
  after: z.string(),
  relevant: z.boolean(),
  direction: z.array(z.enum(wordsOf(directions))).default(['none']),
  evidence: z.array(z.strictObject({ side: z.enum(['before', 'after']), text: z.string() })).default([]),
});

/** A labelled piece of a document with its language. */
export type SentenceCase = z.infer<typeof sentenceCase> & { readonly lang: (typeof sentenceLanguages)[number] };
/** A labelled pair of texts. */
export type PairCase = z.infer<typeof pairCase>;

/** What a reader answers about one document; the form of `fineprint stance --json`. */
export type StanceAnswer = {
  readonly verdict: string;
  readonly default: string;
  readonly optOut: { readonly how: string; readonly url: string | null } | null;
  readonly statements: readonly {
    readonly kind: string;
    readonly quote: string;
    readonly dataTypes: readonly string[];
    readonly who: Who | null;
  }[];
};

/** Where the labelled files are: next to the test that holds their totals. */
export const sentenceFolder = new URL('../tests/labelled/policy-sentences/', import.meta.url);

/** Reads all labelled sentences. Throws if a label doesn't fit the shape. */
export function readSentences(): readonly SentenceCase[] {
  return sentenceLanguages.flatMap((lang) =>
    z
      .array(sentenceCase)
      .parse(parse(readFileSync(new URL(`${lang}.yaml`, sentenceFolder), 'utf8')))
      .map((one) => ({ ...one, lang })),
  );
}

/** Reads all labelled pairs. Throws if a label doesn't fit the shape. */
export function readPairs(): readonly PairCase[] {
  return z.array(pairCase).parse(parse(readFileSync(new URL('pairs.yaml', sentenceFolder), 'utf8')));
}

function clausesOf(markdown: string) {
  return clausesOfMarkdown(new TextEncoder().encode(markdown));
}

/** What the product answers about a document. */
export function answerOf({ text }: Pick<SentenceCase, 'text' | 'service'>): StanceAnswer {
  return stanceOf(clausesOf(text));
}

/** How an answer compares with the labels of its case; a field is undefined where the case has nothing to compare. */
export type Compared = {
  readonly accepted: boolean;
  /** What makes a wrong verdict worse than a gap, in words; undefined if it isn't. */
  readonly harm?: string | undefined;
  readonly missed: boolean;
  readonly quote?: boolean | undefined;
  readonly default?: boolean | undefined;
  readonly optOut?: boolean | undefined;
  readonly url?: boolean | undefined;
  readonly invented: boolean;
  /** For each labelled sentence that names people, whether one of those is named. */
  readonly who: readonly boolean[];
  /** Overlap of the kinds of data, 0 to 1. */
  readonly dataTypes?: number | undefined;
};

/** Compares what was answered with what a careful reader says. */
export function compareAnswer(gold: SentenceCase, answer: StanceAnswer): Compared {
  const decides = gold.statements.filter(({ kind }) => decidingKinds[gold.verdict].includes(kind));
  const ways = gold.statements.filter(({ kind }) => kind === 'opt_out').map(({ quote }) => quote);
  const way = answer.optOut?.how;
  const [first] = gold.statements;
  const like = first && answer.statements.find(({ quote }) => sameSentence(quote, first.quote));
  return {
    accepted: isAccepted(gold, answer),
    harm: harmOf(gold, answer),
    missed: isMissed(gold, answer),
    quote:
      decides.length === 0
        ? undefined
        : answer.statements.some((one) => decides.some(({ quote }) => sameSentence(one.quote, quote))),
    default: gold.default === 'not_stated' ? undefined : answer.default === gold.default,
    optOut: gold.optOut === undefined ? undefined : way !== undefined && ways.some((one) => sameSentence(way, one)),
    url: gold.optOut?.url == null ? undefined : answer.optOut?.url === gold.optOut.url,
    invented: gold.optOut === undefined && ways.length === 0 && answer.optOut !== null,
    who: comparedWho(gold, answer),
    dataTypes:
      first === undefined || first.dataTypes.length === 0 || like === undefined
        ? undefined
        : overlapOf(first.dataTypes, like.dataTypes),
  };
}

function comparedWho(gold: SentenceCase, answer: StanceAnswer): readonly boolean[] {
  const named = gold.statements.filter((one) => one.who !== undefined);
  return named.map((one) => {
    const near = answer.statements.filter(({ quote }) => sameSentence(quote, one.quote));
    return areNamed(
      one.who,
      near.map(({ who: ours }) => ours),
    );
  });
}

/** What the product says of a pair, as far as the labels go. */
export type ComparedPair = {
  readonly relevant: boolean;
  readonly direction: boolean;
  readonly evidence: boolean;
  /** The direction that was judged. */
  readonly says: string;
};

/** Judges a pair as `fineprint diff` does and compares the result with its labels. */
export function comparePair(pair: PairCase): ComparedPair {
  const judged = judgePair(clausesOf(pair.before), clausesOf(pair.after));
  return {
    relevant: judged.relevant === pair.relevant,
    direction: pair.direction.some((one) => one === judged.direction),
    evidence:
      !pair.relevant ||
      judged.evidence.some((ours) =>
        pair.evidence.some(({ side, text }) => side === ours.side && sameSentence(ours.text, text)),
      ),
    says: judged.relevant ? judged.direction : 'none',
  };
}
