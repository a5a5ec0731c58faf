import { summaryText } from '../src/cli/news-line.ts';
import { parentOf } from '../src/core/judge/company-names.ts';
import { featuresOf } from '../src/core/judge/features.ts';
import { judgeItem } from '../src/core/judge/judge-item.ts';
import { foldWord } from '../src/core/judge/phrases.ts';
import { readItem } from '../src/core/judge/read-item.ts';
import { relevantFrom } from '../src/core/judge/relevance.ts';
import { joinStories } from '../src/core/story/join-stories.ts';
import { summarise } from '../src/core/story/summarise.ts';
import type { JudgedItem } from '../src/nouns/item.ts';
import type { LabelledNews } from './labelled-news.ts';
import { bCubed, type ShuffledStories, shuffledStories } from './shuffled-stories.ts';
import { crossValidate } from './train-weights.ts';

/** A labelled item with Fineprint's judgement. `crossScore` is its score with weights trained without its story. */
export type ScoredNews = LabelledNews &
  JudgedItem & { readonly crossScore: number; readonly story: string | null; readonly summary: string };

/** Precision, recall and F1 (0 to 1), with the counts behind them. */
export type Rates = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
};

type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Every figure of `eval news`. Shares are from 0 to 1. */
export type NewsFigures = {
  readonly items: number;
  /** With the current weights. Too good if they were learned from these items. */
  readonly relevance: Rates;
  /** With weights trained in five folds by story: what to expect for new items of this kind. */
  readonly crossValidated: Rates;
  /** negative_kind → how many were judged relevant, of how many. */
  readonly falsePositives: Readonly<Record<string, { readonly taken: number; readonly of: number }>>;
  /** Among items that are relevant and were judged relevant, like the next three figures. */
  readonly eventAccuracy: number;
  readonly eventConfusion: Confusion;
  readonly claimAccuracy: number;
  readonly claimConfusion: Confusion;
  /** Over the names in relevant items. An owner named with its company doesn't count on either side. */
  readonly companies: Rates;
  readonly dataTypes: Rates;
  /** B-cubed over relevant items. A missed item is a story of its own. */
  readonly stories: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** The same items, arriving in other orders. */
  readonly shuffledStories: ShuffledStories;
  /** Key facts that the summary keeps: at least 60 % of their words. Compares words, not meaning. */
  readonly keyFacts: {
    readonly facts: number;
    readonly kept: number;
    readonly inText: number;
    readonly keptOfInText: number;
  };
  /** Forbidden statements of whose words the summary has at least 90 %. Check them by hand: this compares words, not meaning. */
  readonly mustNotSay: { readonly statements: number; readonly suspected: number };
};

/** Judges and summarises labelled items, and joins them to stories in the order of the files. */
export function judgeLabelled(news: readonly LabelledNews[]): readonly ScoredNews[] {
  const judged = news.map((one) => ({ ...one, finding: judgeItem(one.item) }));
  const cross = crossValidate(
    news.map(({ item, labels }) => ({
      features: featuresOf(readItem(item)),
      relevant: labels.relevant,
      story: labels.story,
    })),
  );
  const now = '2100-01-01T00:00:00.000Z';
  const stories = joinStories({ judged, open: [], now, settleMs: 0 });
  const storyOf = new Map(stories.flatMap((story) => story.itemKeys.map((key) => [key, story.id] as const)));
  return judged.map((one, index) => {
    const [alone] = joinStories({ judged: [one], open: [], now, settleMs: 0 });
    return {
      ...one,
      crossScore: cross[index] ?? 0,
      story: storyOf.get(one.item.key) ?? null,
      summary: alone === undefined ? '' : summaryText(summarise(alone, [one])),
    };
  });
}

/** Computes every figure from judged items. */
export function newsFigures(scored: readonly ScoredNews[]): NewsFigures {
  const relevant = scored.filter(({ labels }) => labels.relevant);
  const both = relevant.filter(({ finding }) => finding.relevant);
  const facts = both.flatMap(({ labels, summary, item }) =>
    labels.key_facts.map((fact) => ({
      fact,
      kept: has(summary, fact),
      stands: has(`${item.title} ${item.text}`, fact),
    })),
  );
  const inText = facts.filter(({ stands }) => stands);
  const statements = both.flatMap(({ labels, summary }) =>
    labels.must_not_say.map((statement) => ({ statement, summary })),
  );
  return {
    items: scored.length,
    relevance: ratesOf(scored, ({ finding }) => finding.relevant),
    crossValidated: ratesOf(scored, ({ crossScore }) => crossScore >= relevantFrom),
    falsePositives: falsePositivesOf(scored),
    eventAccuracy: share(both, ({ labels, finding }) => labels.event === finding.event),
    eventConfusion: confusionOf(both.map(({ labels, finding }) => [labels.event, finding.event])),
    claimAccuracy: share(both, ({ labels, finding }) => labels.claim_status === finding.claimStatus),
    claimConfusion: confusionOf(both.map(({ labels, finding }) => [labels.claim_status, finding.claimStatus])),
    companies: setRates(
      relevant.map(({ labels, finding }) => [withoutOwners(labels.companies), withoutOwners(finding.companies)]),
    ),
    dataTypes: setRates(both.map(({ labels, finding }) => [labels.data_types, finding.dataTypes])),
    stories: storyRates(relevant),
    shuffledStories: shuffledStories(relevant),
    keyFacts: {
      facts: facts.length,
      kept: facts.filter(({ kept }) => kept).length,
      inText: inText.length,
      keptOfInText: ratio(inText.filter(({ kept }) => kept).length, inText.length),
    },
    mustNotSay: {
      statements: statements.length,
      suspected: statements.filter(({ statement, summary }) => overlap(summary, statement) >= 0.9).length,
    },
  };
}

function ratesOf(scored: readonly ScoredNews[], ours: (one: ScoredNews) => boolean): Rates {
  const count = (gold: boolean, taken: boolean) =>
    scored.filter((one) => one.labels.relevant === gold && ours(one) === taken).length;
  return rates(count(true, true), count(false, true), count(true, false));
}

function rates(truePositive: number, falsePositive: number, falseNegative: number): Rates {
  return {
    precision: ratio(truePositive, truePositive + falsePositive),
    recall: ratio(truePositive, truePositive + falseNegative),
    f1: ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative),
    truePositive,
    falsePositive,
    falseNegative,
  };
}

function setRates(pairs: readonly (readonly [gold: readonly string[], ours: readonly string[]])[]): Rates {
  let hits = 0;
  let extra = 0;
  let missed = 0;
  for (const [gold, ours] of pairs) {
    hits += ours.filter((one) => gold.includes(one)).length;
    extra += ours.filter((one) => !gold.includes(one)).length;
    missed += gold.filter((one) => !ours.includes(one)).length;
  }
  return rates(hits, extra, missed);
}

/** Removes owners named together with their company: labels may name an owner or leave it out. */
export function withoutOwners(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => parentOf(other) === name));
}

function falsePositivesOf(scored: readonly ScoredNews[]): NewsFigures['falsePositives'] {
  const kinds: Record<string, { taken: number; of: number }> = {};
  for (const { labels, crossScore } of scored) {
    if (labels.relevant) continue;
    const kind = labels.negative_kind ?? 'other';
    const row = kinds[kind] ?? { taken: 0, of: 0 };
    kinds[kind] = { taken: row.taken + (crossScore >= relevantFrom ? 1 : 0), of: row.of + 1 };
  }
  return kinds;
}

function confusionOf(pairs: readonly (readonly [gold: string, ours: string])[]): Confusion {
  const table: Record<string, Record<string, number>> = {};
  for (const [gold, ours] of pairs) {
    const row = table[gold] ?? {};
    row[ours] = (row[ours] ?? 0) + 1;
    table[gold] = row;
  }
  return table;
}

/** Bagga and Baldwin (1998): for each item, the share of its story that is right, and the share of its true story that was found. */
function storyRates(items: readonly ScoredNews[]): NewsFigures['stories'] {
  return bCubed(
    items.map(({ story, id }, index) => story ?? `${id}#${index}`),
    items.map(({ labels }) => labels.story),
  );
}

const keptFrom = 0.6;

function has(text: string, fact: string): boolean {
  return overlap(text, fact) >= keptFrom;
}

function overlap(text: string, statement: string): number {
  const there = new Set(wordsOf(text));
  const wanted = [...new Set(wordsOf(statement))];
  return wanted.length === 0 ? 0 : wanted.filter((word) => there.has(word)).length / wanted.length;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => foldWord(word).slice(0, 6))
    .filter((word) => word.length > 3 || /\d/.test(word));
}

function share<Row>(rows: readonly Row[], test: (row: Row) => boolean): number {
  return ratio(rows.filter(test).length, rows.length);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4;
}
