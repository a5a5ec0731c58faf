import { summaryText } from '../src/cli/news-line.ts';
import { foldWord } from '../src/core/judge/phrases.ts';
import { joinStories } from '../src/core/story/join-stories.ts';
import { summarise } from '../src/core/story/summarise.ts';
import type { Finding, JudgedItem } from '../src/nouns/item.ts';
import type { Judge } from './learn/judges.ts';
import type { LabelledItem } from './learn/labelled.ts';
import { withoutOwners } from './learn/without-owners.ts';
import {
  type Bin,
  type Confusion,
  confusionOf,
  type Rates,
  rates,
  ratio,
  reliability,
  type Share,
  setRates,
  shareOf,
} from './rates.ts';
import { bCubed, type ShuffledStories, shuffledStories } from './shuffled-stories.ts';

/** A labelled item with Fineprint's judgement. `story` is null if it joined none; `summary` is of the item alone. */
export type ScoredNews = LabelledItem & JudgedItem & { readonly story: string | null; readonly summary: string };

/** Every figure of `eval news`. Shares are from 0 to 1. */
export type NewsFigures = {
  readonly items: number;
  readonly relevance: Rates;
  /** negative_kind → how many were judged relevant, of how many. */
  readonly falsePositives: Readonly<Record<string, { readonly taken: number; readonly of: number }>>;
  /** Among items that are relevant, were judged relevant and whose labels name an event, like the next ones. */
  readonly event: Share;
  readonly eventConfusion: Confusion;
  readonly claimStatus: Share;
  readonly claimConfusion: Confusion;
  /** Over the names in relevant items. An owner named with its company doesn't count on either side. */
  readonly companies: Rates;
  readonly dataTypes: Rates;
  /** B-cubed over relevant items whose story is labelled. A missed item is a story of its own. */
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
  /** How far the probabilities that Fineprint gives can be believed: of relevance, of the event and of the claim status. */
  readonly calibration: {
    readonly relevance: readonly Bin[];
    readonly event: readonly Bin[];
    readonly claimStatus: readonly Bin[];
  };
};

const now = '2100-01-01T00:00:00.000Z';

/** Judges and summarises labelled items, each with its own judge, and joins them to stories in the order of the files. */
export function judgeLabelled(
  items: readonly LabelledItem[],
  judgeOf: (item: LabelledItem) => Judge,
): readonly ScoredNews[] {
  const judged = items.map((one) => ({ ...one, finding: judgeOf(one)(one.item) }));
  const stories = joinStories({ judged, open: [], now, settleMs: 0 });
  const storyOf = new Map(stories.flatMap((story) => story.itemKeys.map((key) => [key, story.id] as const)));
  return judged.map((one) => ({ ...one, story: storyOf.get(one.item.key) ?? null, summary: summaryOf(one) }));
}

/** Empty unless the labels say what a summary needs, or must not say. */
function summaryOf(one: LabelledItem & JudgedItem): string {
  if (one.labels.keyFacts.length + one.labels.mustNotSay.length === 0) return '';
  const [alone] = joinStories({ judged: [one], open: [], now, settleMs: 0 });
  return alone === undefined ? '' : summaryText(summarise(alone, [one]));
}

/** Computes every figure from judged items. */
export function newsFigures(scored: readonly ScoredNews[]): NewsFigures {
  const relevant = scored.filter(({ labels }) => labels.relevant);
  const both = relevant.filter(({ finding }) => finding.relevant);
  const eventKnown = both.filter(({ labels }) => labels.events.length > 0);
  const claimKnown = both.filter(({ labels }) => labels.claimStatuses.length > 0);
  const storied = relevant.filter(({ labels }) => labels.story !== undefined);
  return {
    items: scored.length,
    relevance: relevanceRates(scored),
    falsePositives: falsePositivesOf(scored),
    event: shareOf(eventKnown.filter(isRightEvent).length, eventKnown.length),
    eventConfusion: confusionOf(
      eventKnown.map(({ labels, finding }) => [bestOf(labels.events, finding.event), finding.event]),
    ),
    claimStatus: shareOf(claimKnown.filter(isRightClaim).length, claimKnown.length),
    claimConfusion: confusionOf(
      claimKnown.map(({ labels, finding }) => [bestOf(labels.claimStatuses, finding.claimStatus), finding.claimStatus]),
    ),
    companies: setRates(
      relevant.flatMap(({ labels, finding }) =>
        labels.companies === undefined ? [] : [[withoutOwners(labels.companies), withoutOwners(finding.companies)]],
      ),
    ),
    dataTypes: setRates(
      both.flatMap(({ labels, finding }) =>
        labels.dataTypes === undefined ? [] : [[labels.dataTypes, finding.dataTypes]],
      ),
    ),
    stories: bCubed(
      storied.map(({ story, item }) => story ?? item.key),
      storied.map(({ labels }) => labels.story ?? ''),
    ),
    shuffledStories: shuffledStories(
      storied.map(({ item, finding, labels }) => ({
        item,
        finding,
        labels: { story: labels.story ?? '', companies: labels.companies ?? [] },
      })),
    ),
    keyFacts: keyFactsOf(both),
    mustNotSay: mustNotSayOf(both),
    calibration: {
      relevance: reliability(
        scored.map(({ finding, labels }) => ({ probability: finding.score, isRight: labels.relevant })),
      ),
      event: reliability(sureOf(eventKnown, { sure: ({ sure }) => sure?.event, isRight: isRightEvent })),
      claimStatus: reliability(sureOf(claimKnown, { sure: ({ sure }) => sure?.claimStatus, isRight: isRightClaim })),
    },
  };
}

/** Whether the event is one of those that a person accepts. */
export function isRightEvent({ labels, finding }: ScoredNews): boolean {
  return labels.events.includes(finding.event);
}

/** Whether the claim status is one of those that a person accepts. */
export function isRightClaim({ labels, finding }: ScoredNews): boolean {
  return labels.claimStatuses.includes(finding.claimStatus);
}

/** The answer itself if a person accepts it, else the best answer. */
export function bestOf(accepted: readonly string[], answer: string): string {
  return accepted.includes(answer) ? answer : (accepted[0] ?? 'unknown');
}

function sureOf(
  scored: readonly ScoredNews[],
  { sure, isRight }: { sure: (finding: Finding) => number | undefined; isRight: (one: ScoredNews) => boolean },
) {
  return scored.flatMap((one) => {
    const probability = sure(one.finding);
    return probability === undefined ? [] : [{ probability, isRight: isRight(one) }];
  });
}

function relevanceRates(scored: readonly ScoredNews[]): Rates {
  const count = (gold: boolean, taken: boolean) =>
    scored.filter(({ labels, finding }) => labels.relevant === gold && finding.relevant === taken).length;
  return rates(count(true, true), count(false, true), count(true, false));
}

function falsePositivesOf(scored: readonly ScoredNews[]): NewsFigures['falsePositives'] {
  const kinds: Record<string, { taken: number; of: number }> = {};
  for (const { labels, finding } of scored) {
    if (labels.relevant) continue;
    const kind = labels.negativeKind ?? 'other';
    const row = kinds[kind] ?? { taken: 0, of: 0 };
    kinds[kind] = { taken: row.taken + (finding.relevant ? 1 : 0), of: row.of + 1 };
  }
  return kinds;
}

const keptFrom = 0.6;
const suspectedFrom = 0.9;

function keyFactsOf(both: readonly ScoredNews[]): NewsFigures['keyFacts'] {
  const facts = both.flatMap(({ labels, summary, item }) =>
    labels.keyFacts.map((fact) => ({
      isKept: overlap(summary, fact) >= keptFrom,
      isInText: overlap(`${item.title} ${item.text}`, fact) >= keptFrom,
    })),
  );
  const inText = facts.filter(({ isInText }) => isInText);
  return {
    facts: facts.length,
    kept: facts.filter(({ isKept }) => isKept).length,
    inText: inText.length,
    keptOfInText: ratio(inText.filter(({ isKept }) => isKept).length, inText.length),
  };
}

function mustNotSayOf(both: readonly ScoredNews[]): NewsFigures['mustNotSay'] {
  const statements = both.flatMap(({ labels, summary }) =>
    labels.mustNotSay.map((statement) => overlap(summary, statement)),
  );
  return { statements: statements.length, suspected: statements.filter((share) => share >= suspectedFrom).length };
}

/** The share of a statement's words that a text has. */
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
