import { isEventReason } from '../../core/judge/event.ts';
import { clipped } from '../../core/text/words.ts';
import type { Finding, Reason } from '../../nouns/item.ts';
import { claimStatuses, events } from '../../nouns/words.ts';

/** What spoke for or against, with the words of the item that show it; empty if no words do. */
export type ForOrAgainst = { readonly side: 'For' | 'Against'; readonly says: string; readonly words: string };

/** How a piece of news was judged, in plain words. */
export type WhyWords = {
  /** How likely it is about AI training on people's data. */
  readonly verdict: string;
  /** The strongest first, both sides heard; at most five. */
  readonly reasons: readonly ForOrAgainst[];
  /** What happened and how certain it is; null for an item about something else. */
  readonly reading: string | null;
};

const mostReasons = 5;
/** However strong one side is, the other is heard with so many. */
const leastOfEachSide = 2;
/** A weight that moves no probability by more than about one percentage point isn't a reason. */
const leastWeight = 0.05;

/** Says in plain words how news was judged: how likely, what spoke for and against, and what it was read as. */
export function whyWords(finding: Finding): WhyWords {
  return { verdict: verdictOf(finding), reasons: reasonsOf(finding.because), reading: readingOf(finding) };
}

/** The same as lines of text, for a terminal and for `classify --explain`. */
export function whyLines(finding: Finding): readonly string[] {
  const { verdict, reasons, reading } = whyWords(finding);
  const told = reasons.map(({ side, says, words }) => `${side}: ${says}${words === '' ? '' : ` (“${words}”)`}`);
  return [verdict, ...told, ...(reading === null ? [] : [reading])];
}

function verdictOf({ relevant, score }: Finding): string {
  const about = 'about AI training on people’s data';
  const chance = `${Math.round(score * 100)} %`;
  if (relevant) return `${score >= even ? capital(likely(score)) : 'Perhaps'} ${about} (${chance}).`;
  if (score < even) return `${capital(likely(1 - score))} not ${about} (chance that it is: ${chance}).`;
  return `${capital(likely(score))} ${about} (${chance}), but not surely enough to be posted.`;
}

const even = 0.5;

/** A probability from 0.5 on as an adverb. */
function likely(probability: number): string {
  if (probability >= 0.97) return 'almost certainly';
  if (probability >= 0.85) return 'very likely';
  if (probability >= 0.65) return 'probably';
  return 'perhaps';
}

function reasonsOf(because: readonly Reason[]): readonly ForOrAgainst[] {
  const weighty = because
    .filter((reason) => !isEventReason(reason) && Math.abs(reason.weight) >= leastWeight)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  // What holds for all news alike, such as how seldom it is about this, has no words. It is told only if there is nothing else to tell.
  const shown = weighty.filter(({ words }) => words.trim() !== '');
  const strong = shown.length > 0 ? shown : weighty;
  const reasons = distinct(strong.filter(({ weight }) => weight > 0));
  const objections = distinct(strong.filter(({ weight }) => weight < 0));
  const kept = new Set([...reasons.slice(0, leastOfEachSide), ...objections.slice(0, leastOfEachSide)]);
  const ranked = strong.filter((reason) => reasons.includes(reason) || objections.includes(reason));
  for (const reason of ranked) if (kept.size < mostReasons) kept.add(reason);
  return ranked
    .filter((reason) => kept.has(reason))
    .map(({ feature, weight, words }) => ({
      side: weight > 0 ? 'For' : 'Against',
      says: plain(feature),
      words: clipped(words.trim(), 120),
    }));
}

/** Several features can be seen in the same words. Only the strongest of them is told. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    ({ words, feature }, at) =>
      !reasons
        .slice(0, at)
        .some((other) => (words !== '' && other.words === words) || plain(other.feature) === plain(feature)),
  );
}

/** "trains AI, in the headline" */
function plain(feature: string): string {
  return feature.replace(/ \(title\)$/, ', in the headline');
}

function readingOf({ relevant, event, claimStatus, because, sure }: Finding): string | null {
  if (!relevant || event === 'none') return null;
  const words = because.find(isEventReason)?.words.trim() ?? '';
  const by = words === '' ? '' : `, because of “${clipped(words, 80)}”`;
  const what = `Read as: ${events[event]}${sureness(sure?.event)}${by}.`;
  const claim = claimStatus === 'not_applicable' ? '' : ` ${claimStatuses[claimStatus]}${sureness(sure?.claimStatus)}.`;
  return what + claim;
}

/** " (very likely, 88 %)"; nothing if unknown. Below even odds, another answer may be as likely. */
function sureness(probability: number | undefined): string {
  if (probability === undefined) return '';
  return ` (${probability >= even ? likely(probability) : 'uncertain'}, ${Math.round(probability * 100)} %)`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
