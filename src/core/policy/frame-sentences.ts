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
import { languageOfText, languagesOfWords } from '../text/small-words.ts';
import { isOnTraining, readAlone } from './read-alone.ts';
import { type RoleLanguage, taggerFor } from './taggers.ts';

/**
 * Splits a policy into sentences like `splitText()`, with one addition: a bullet, a table cell, a description or a bare
 * "Yes" that stands under words on AI training is read together with these words. "Private messages" under "We use the
 * following to train our models:" is another sentence than "Private messages" elsewhere, and is new where it is added.
 * Everything else stays as it is. Takes linear time.
 */
export function splitPolicy(clauses: readonly Clause[], like?: SplitText): SplitText {
  const split = splitText(clauses, like);
  const language = languageOfText(split.sentences);
  const speaks = speaksOfTraining(language);
  const byClause = Map.groupBy(split.sentences, ({ clause }) => clause);
  const frames = framesOf(clauses);
  const sentences = clauses.flatMap((clause, at) => {
    const own = byClause.get(at) ?? [];
    const frame = frames[at] ?? null;
    if (frame === null) return own;
    return clause.heads === undefined
      ? framedItem(own, { frame, speaks, language })
      : framedRow(clause, { own, at, heading: frame, speaks, language });
  });
  return { clauses, sentences };
}

/**
 * For each clause, the words that it stands under if it may need them: the heading, the lead-in of its list and the
 * outer items; of a row only the heading. Null for a paragraph that stands for itself.
 */
export function framesOf(clauses: readonly Clause[]): readonly (readonly string[] | null)[] {
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
      lead = leadsOn.test(text) ? (splitSentences(text.slice(-longestLead)).at(-1) ?? '') : '';
      outer = [];
      return isFirst && answerOf(splitSentences(text.slice(0, leadChars))[0] ?? '') !== null ? [heading] : null;
    }
    outer.length = Math.min(outer.length, item - 1);
    const frame = [heading, lead, ...Array.from(outer, (one) => one ?? '')];
    outer[item - 1] = text.slice(0, leadChars);
    return frame;
  });
}

/** A paragraph that introduces what comes after it. */
const leadsOn =
  /[:：]\s*$|\b(?:following|below|folgende[nrms]?|suivant[es]*|siguientes?|seguenti|seguintes?|volgende)\b[^.!?]*[.!?]?\s*$/i;
/** A paragraph that is typed as an item of a list. */
const dashed = /^(?:[–—•‣◦▪·*-]|\(?(?:\d{1,2}|\p{L})[.)])\s/u;
/** The sentence before a list is its lead-in as a whole, unless it is endless. */
const longestLead = 2_000;
/** A longer item says more than what the items below it are. */
const leadChars = 300;

/** An item, or the bare answer to a heading. */
function framedItem(
  own: readonly Sentence[],
  { frame, speaks, language }: { frame: readonly string[]; speaks: Speaks; language: RoleLanguage },
): readonly Sentence[] {
  const words = frame.filter((part) => part !== '');
  const [first] = own;
  // A heading names a subject; what its lists are of stands in their lead-in, or else in a heading that names data.
  const isAnswer = first !== undefined && answerOf(first.text) !== null;
  const heads = isAnswer || frame.length === 1 || frame[0] === '' || (frame[1] === '' && isOfData(frame[0] ?? ''));
  if (first === undefined || !words.slice(heads ? 0 : 1).some(speaks)) return own;
  const asked = words.map(unasked).map(foldSentence).join(' ');
  const label = frame.slice(1).findLast((part) => part !== '') ?? '';
  const answer = answerOf(first.text);
  if (answer !== null) {
    const folded = `${answer === 'no' ? 'we do not use' : 'we use'} ${asked}`;
    const question = words.map(unasked).join(': ');
    return [framed(first, { folded, label, answers: { asked: question, no: answer === 'no' } }), ...own.slice(1)];
  }
  return own.map((sentence) =>
    needsFrame(sentence, language) ? framed(sentence, { folded: `${asked} ${sentence.folded}`, label }) : sentence,
  );
}

/** The cells of a row, each with what stands above it and at the head of its row. */
function framedRow(
  { text, heads = [] }: Clause,
  {
    own,
    at,
    heading,
    speaks,
    language,
  }: { own: readonly Sentence[]; at: number; heading: readonly string[]; speaks: Speaks; language: RoleLanguage },
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
    const isData = speaks(label) || taggerFor(language)(label).of('data').length > 0;
    if (answer === null && !isData) return bare;
    const shown = text.length <= leadChars ? text : cell;
    const question = [...(underHeading ? heading : []), ...parts].map(unasked).join(': ');
    const of = (folded: string, answers?: Sentence['answers']) => [
      framed({ text: shown, folded, hash: '', clause: at }, { folded, label, answers }),
    ];
    if (answer === 'yes') return of(`we use ${asked}`, { asked: question, no: false });
    if (answer === 'no') return of(`we do not use ${asked}`, { asked: question, no: true });
    const [only] = bare;
    if (only === undefined || bare.length > 1 || !needsFrame(only, language)) return bare;
    return of(`we use ${only.folded} ${asked}`);
  });
}

/** A heading that says what its list is of: "Data we use to train our models", not "How we train our models". */
function isOfData(heading: string): boolean {
  return namesData.test(foldSentence(heading));
}
const namesData =
  /(?<!\p{L})(?:data|information|content|daten|inhalte|informationen|données|informations|contenus|datos|contenidos?|información|dati|contenuti|informazioni|dados|conteúdos?|informações|gegevens|inhoud|dane|danych|treści|informacj[ei])(?!\p{L})/u;

function framed(
  sentence: Sentence,
  { folded, label, answers }: { folded: string; label: string; answers?: Sentence['answers'] },
): Sentence {
  return { ...sentence, folded, hash: hashText(folded), under: label, answers };
}

/** Whether a sentence says nothing by itself on AI training and is too short to be a statement of its own. */
function needsFrame({ folded, text }: Sentence, language: RoleLanguage): boolean {
  if (folded.split(' ').length > mostWords || statesItself.test(folded)) return false;
  const kind = readAlone(text, language)?.kind;
  return kind === undefined || kind === 'mention';
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
const mayBeTraining =
  /train|tun[ei]|teach|model|modèl|learn|entra|form(?:er|ation)|apprent|aprend|addestr|allen|trein|tren|szkol|ucz[eyą]|anlern|abstimm|(?<!\p{L})(?:ai|ki|ia|si)(?!\p{L})/iu;

function speaksOfTraining(language: RoleLanguage): Speaks {
  const known = new Map<string, boolean>();
  return (words) => {
    if (!mayBeTraining.test(words)) return false;
    const before = known.get(words);
    if (before !== undefined) return before;
    const is = languagesOfWords(foldSentence(words), language).some((one) => isOnTraining(words, one));
    known.set(words, is);
    return is;
  };
}

/** A question as what it asks about: "Do you train AI on my data?" as "we train AI on my data". */
export function unasked(words: string): string {
  return words
    .replace(/^(?:what|which)\s+((?:\S+\s+){0,3}?)(?:do|does|will|can)\s+(?=we\b|you\b)/i, '$1')
    .replace(/^(?:do|does|will|can|may|did|are|is)\s+(?:(?:you|we)\b)?/i, (asked) =>
      /\b(?:you|we)$/i.test(asked) ? 'we' : '',
    )
    .replace(/\byou use\b/i, 'we use');
}
