import type { Reason } from '../../nouns/item.ts';
import type { Event } from '../../nouns/words.ts';
import { eventWords } from './event-words.ts';
import { findPhrases, phrasesOf } from './phrases.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';
import { splitPhrases } from './split-phrases.ts';

type Telling = Exclude<Event, 'none'>;

const cues = phrasesOf<{ readonly event: Telling; readonly weight: number }>(
  (Object.keys(eventWords) as Telling[]).flatMap((event) => [
    [{ event, weight: 1 }, splitPhrases(eventWords[event].strong)] as const,
    [{ event, weight: 0.3 }, splitPhrases(eventWords[event].weak)] as const,
  ]),
);

/** The headline says what is new; what follows adds background, the more the later. */
const titleWeight = 2.5;
const bodyWeights = [1.2, 0.7, 0.5, 0.4, 0.3, 0.3];
/** Several cues for one event in one sentence add little to the first. */
const mostInOneSentence = 1.8;

/** What happened, as the item's main development, with the words that say so. */
export function eventOf({ title, body }: ReadItem): { readonly event: Telling; readonly because: Reason } {
  const scores = new Map<Telling, { score: number; words: string }>();
  const add = (sentence: ReadSentence, weight: number) => {
    const here = new Map<Telling, { score: number; words: string }>();
    for (const { label, first, last } of findPhrases(sentence.tokens, cues)) {
      const words = sentence.text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end);
      const before = here.get(label.event);
      here.set(label.event, { score: (before?.score ?? 0) + label.weight, words: before?.words ?? words });
    }
    for (const [event, { score, words }] of here) {
      const before = scores.get(event);
      scores.set(event, {
        score: (before?.score ?? 0) + weight * Math.min(score, mostInOneSentence),
        words: before?.words ?? words,
      });
    }
  };
  add(title, titleWeight);
  for (const [index, sentence] of body.slice(0, bodyWeights.length).entries()) add(sentence, bodyWeights[index] ?? 0);
  let best: readonly [Telling, { score: number; words: string }] = ['opinion_explainer', { score: 0, words: '' }];
  for (const one of scores) if (one[1].score > best[1].score) best = one;
  const [event, { score, words }] = corrected(best, { title, body }, scores);
  return { event, because: { feature: `event: ${event}`, weight: score, words } };
}

type Scored = readonly [Telling, { readonly score: number; readonly words: string }];

/**
 * Two mistakes that would tell a reader something wrong. A headline that says that somebody was sued is about a claim, however
 * much the text says of the practice; and what is ordered where courts are named and no authority is, a court ordered.
 */
function corrected(
  best: Scored,
  { title, body }: ReadItem,
  scores: ReadonlyMap<Telling, { score: number; words: string }>,
): Scored {
  const [event, { score, words }] = best;
  const filed = scores.get('lawsuit_filed');
  if (event === 'policy_change' && filed !== undefined && isSuit(title)) return ['lawsuit_filed', filed];
  const opening = [title, ...body.slice(0, 4)];
  const names = (one: 'authority' | 'court') => opening.some((sentence) => sentence.words.has(one));
  if (event === 'regulator_action' && names('court') && !names('authority')) return ['lawsuit_other', { score, words }];
  return best;
}

function isSuit({ tokens }: ReadSentence): boolean {
  return findPhrases(tokens, suits).length > 0;
}

const suits = phrasesOf<'suit'>([['suit', ['sued', 'sues', 'suing', 'lawsuit', 'class action', 'hit with']]]);
