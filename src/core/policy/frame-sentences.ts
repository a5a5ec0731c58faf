import type { Clause } from '../../nouns/policy.ts';
import { answerOf } from '../text/answers.ts';
import {
  cellBreak,
  foldSentence,
  hashText,
  type Sentence,
  type SplitText,
  splitSentences,
  splitText,
} from '../text/sentences.ts';
import { peoplesData } from './lexicon.ts';
import { has, isOnTraining, readStance } from './read-stance.ts';

/**
 * Splits a policy into sentences like `splitText()`, with one addition: a bullet, a table cell, a description or a bare
 * "Yes" that stands under words on AI training is read together with these words. "Private messages" under "We use the
 * following to train our models:" is another sentence than "Private messages" elsewhere, and is new where it is added.
 * Everything else stays as it is. Takes linear time.
 */
export function splitPolicy(clauses: readonly Clause[], like?: SplitText): SplitText {
  const speaks = speaksOfTraining();
  const split = splitText(clauses, like);
  const byClause = Map.groupBy(split.sentences, ({ clause }) => clause);
  const frames = framesOf(clauses);
  const sentences = clauses.flatMap((clause, at) => {
    const own = byClause.get(at) ?? [];
    const frame = frames[at] ?? null;
    if (frame === null) return own;
    return clause.heads === undefined
      ? framedItem(own, { frame, speaks })
      : framedRow(clause, { own, at, heading: frame, speaks });
  });
  return { clauses, sentences };
}

/**
 * For each clause, the words that it stands under if it may need them: the heading, the lead-in of its list and the
 * outer items; of a row only the heading. Null for a paragraph that stands for itself.
 */
function framesOf(clauses: readonly Clause[]): readonly (readonly string[] | null)[] {
  let place = '';
  let lead = '';
  let outer: string[] = [];
  return clauses.map(({ path, text, item: ownItem, heads }) => {
    const item = ownItem ?? (lead !== '' && dashed.test(text) ? 1 : undefined);
    const here = path.join('\n');
    if (here !== place) {
      lead = '';
      outer = [];
    }
    place = here;
    const heading = path.at(-1) ?? '';
    if (heads !== undefined) return [heading];
    if (item === undefined) {
      const isFirst = lead === '' && outer.length === 0;
      lead = leadsOn.test(text) ? (splitSentences(text.slice(-leadChars)).at(-1) ?? '') : '';
      outer = [];
      return isFirst && answerOf(splitSentences(text.slice(0, leadChars))[0] ?? '') !== null ? [heading] : null;
    }
    outer.length = Math.min(outer.length, item - 1);
    const frame = [heading, lead, ...outer.map((one) => one ?? '')];
    outer[item - 1] = text.slice(0, leadChars);
    return frame;
  });
}

/** A paragraph that introduces what comes after it. */
const leadsOn =
  /[:：]\s*$|\b(?:following|below|folgende[nrms]?|suivant[es]*|siguientes?|seguenti|seguintes?|volgende)\b[^.!?]*[.!?]?\s*$/i;
/** A paragraph that is typed as an item of a list. */
const dashed = /^(?:[–—•‣◦▪·*-]|\(?(?:\d{1,2}|\p{L})[.)])\s/u;
/** Longer words above a list say more than what the list is. */
const leadChars = 300;

/** An item, or the bare answer to a heading. */
function framedItem(
  own: readonly Sentence[],
  { frame, speaks }: { frame: readonly string[]; speaks: Speaks },
): readonly Sentence[] {
  const words = frame.filter((part) => part !== '');
  const [first] = own;
  if (first === undefined || !words.some(speaks)) return own;
  const asked = words.map(unasked).map(foldSentence).join(' ');
  const label = frame.slice(1).findLast((part) => part !== '') ?? '';
  const answer = answerOf(first.text);
  if (answer !== null) {
    const folded = `${answer === 'no' ? 'we do not use' : 'we use'} ${asked}`;
    return [framed(first, { folded, label, denies: answer === 'no' ? asked : undefined }), ...own.slice(1)];
  }
  return own.map((sentence) =>
    needsFrame(sentence)
      ? framed(sentence, { folded: `${asked} ${sentence.folded}`, label, denies: undefined })
      : sentence,
  );
}

/** The cells of a row, each with what stands above it and at the head of its row. */
function framedRow(
  { text, heads = [] }: Clause,
  { own, at, heading, speaks }: { own: readonly Sentence[]; at: number; heading: readonly string[]; speaks: Speaks },
): readonly Sentence[] {
  const cells = text.split(cellBreak);
  if (cells.length !== heads.length) return own;
  const left = [...own];
  return cells.flatMap((cell, place) => {
    const bare = left.splice(0, splitSentences(cell).filter((sentence) => foldSentence(sentence) !== '').length);
    const parts = (heads[place] ?? '').split(cellBreak);
    const answer = answerOf(cell);
    const underHeading = answer !== null && heading.some(speaks);
    if (saysNothing.test(cell) || !(underHeading || parts.some(speaks))) return bare;
    const label = parts.at(-1) ?? '';
    const asked = [...(underHeading ? heading : []), ...parts].map(unasked).map(foldSentence).join(' ');
    // In a table of purposes, what else a row says of training (its legal basis, how long) is no data.
    const isData = speaks(label) || has(foldSentence(label), peoplesData);
    if (answer === null && !isData) return bare;
    const shown = text.length <= leadChars ? text : cell;
    const of = (folded: string, denies?: string) => [
      framed({ text: shown, folded, hash: '', clause: at }, { folded, label, denies }),
    ];
    if (answer === 'yes') return of(`we use ${asked}`);
    if (answer === 'no') return of(`we do not use ${asked}`, asked);
    const [only] = bare;
    if (only === undefined || bare.length > 1 || !needsFrame(only)) return bare;
    return of(`we use ${only.folded} ${asked}`);
  });
}

function framed(
  sentence: Sentence,
  { folded, label, denies }: { folded: string; label: string; denies: string | undefined },
): Sentence {
  return {
    ...sentence,
    folded,
    hash: hashText(folded),
    under: label,
    denies: denies === undefined ? undefined : `we use ${denies}`,
  };
}

/** Whether a sentence says nothing by itself on AI training and is too short to be a statement of its own. */
function needsFrame({ folded }: Sentence): boolean {
  if (folded.split(' ').length > mostWords || statesItself.test(folded)) return false;
  const { kind } = readStance(folded, '');
  return kind === 'none' || kind === 'mention';
}

/** A longer item is a statement of its own. */
const mostWords = 20;
const statesItself =
  /^(?:we|you (?:may|can|must|should|have|will)|if|this|these|those|it|they|there|for more|learn|see|wir|sie (?:können|haben)|nous|vous|puede|puedes|podemos)(?!\p{L})/u;
/** Cells that leave the question open. */
const saysNothing = /^(?:n\/?a|not applicable|unknown|tbd|[–—-]+)\.?$/i;

/** Whether a heading, lead-in or head is about training AI. */
type Speaks = (words: string) => boolean;

/** Most headings hold none of these, and many clauses have the same heading. */
const mayBeTraining = /train|tun[ei]|teach|model|learn|entra|addestr|trein|tren|szkol|ucz[eyą]|anlern|abstimm/i;

function speaksOfTraining(): Speaks {
  const known = new Map<string, boolean>();
  return (words) => {
    if (!mayBeTraining.test(words)) return false;
    const before = known.get(words);
    if (before !== undefined) return before;
    const is = isOnTraining(foldSentence(words));
    known.set(words, is);
    return is;
  };
}

/** A question as what it asks about: "Do you train AI on my data?" as "we train AI on my data". */
function unasked(words: string): string {
  return words
    .replace(/^(?:what|which)\s+((?:\S+\s+){0,3}?)(?:do|does|will|can)\s+(?=we\b|you\b)/i, '$1')
    .replace(/^(?:do|does|will|can|may|did|are|is)\s+(?:(?:you|we)\b)?/i, (asked) =>
      /\b(?:you|we)$/i.test(asked) ? 'we' : '',
    )
    .replace(/\byou use\b/i, 'we use');
}
