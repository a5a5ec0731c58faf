import { detect } from 'tinyld/light';
import type { Item, JudgedItem, PolicyItem } from '../../nouns/item.ts';
import type { Story, SummarySentence } from '../../nouns/story.ts';
import { claimWords } from '../judge/claim.ts';
import { findPhrases, phrasesOf, splitPhrases } from '../judge/phrases.ts';
import { type ReadSentence, readItem } from '../judge/read-item.ts';
import { takenBackWords } from './take-back.ts';

const mostSentences = 3;
const maxSentenceLength = 400;
/** Of all sentences together; a message is read in passing. */
const maxSummaryLength = 800;

/**
 * A story in one to three sentences: what its sources say, in their words and with their name. Where it matters how sure
 * that is, words of ours come before them ("These are allegations; nothing has been proven."), so that no claim is read as
 * a fact. Ours hold no number, date or name, so nothing in them can be wrong about these. Of a claim, a sentence is preferred that says
 * whose claim it is. None where there are no items, or items without any words. Of a policy change only words of the page are
 * quoted, and what is gone from it is marked `removed`.
 */
export function summarise(story: Story, items: readonly JudgedItem[]): readonly SummarySentence[] {
  const teller = tellerOf(story, items);
  if (teller === undefined) return [];
  const quotes = quotesOf(teller, story);
  const status = quotes.length === 0 && teller.item.from === 'feed' ? null : statusWords(story);
  return status === null ? quotes : [{ text: status, quoted: false, ours: true, ...sourceOf(teller.item) }, ...quotes];
}

/** The item that tells the present state best: the one that brought it, of several the one that says most. */
function tellerOf(story: Story, items: readonly JudgedItem[]): JudgedItem | undefined {
  const atState = items.filter(({ finding }) => finding.event === story.event);
  const pool = atState.length > 0 ? atState : items;
  return pool.toSorted((a, b) => telling(b) - telling(a) || (a.item.key < b.item.key ? -1 : 1))[0];
}

function telling({ item }: JudgedItem): number {
  return Math.min(item.text.length, 900) + (item.from === 'policy' ? 1_000 : 0);
}

function quotesOf({ item, finding }: JudgedItem, story: Story): readonly SummarySentence[] {
  const { title, body }: ToldItem = item.from === 'policy' ? readChange(item) : readItem(item);
  const evidence = new Set(finding.evidence);
  // The text of a policy change holds its evidence first and then the changed places, which hold it again.
  const once = [...new Map(body.map((sentence) => [sentence.text, sentence])).values()];
  const ranked = once
    .map((sentence, index) => ({ sentence, index, worth: worthOf(sentence, index, evidence, story) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .slice(0, mostSentences)
    .map(({ sentence, index }) => ({ text: shortened(sentence.text), removed: sentence.removed, index }));
  const told = withinLength(ranked).sort((a, b) => a.index - b.index);
  const chosen =
    told.length > 0 ? told : title.text === '' ? [] : [{ text: shortened(title.text), removed: undefined }];
  const language = foreignLanguage(`${item.title}. ${item.text}`);
  return chosen.map(({ text, removed }) => ({
    text,
    quoted: true,
    removed,
    ...sourceOf(item),
    language: language ?? undefined,
  }));
}

type ToldItem = { readonly title: Pick<ReadSentence, 'text'>; readonly body: readonly ToldSentence[] };
type ToldSentence = ReadSentence & { readonly removed?: boolean | undefined };

/** What stands before a sentence that is gone in the text of an item that an earlier version stored. */
const olderLeadIn = 'No longer there: ';

/**
 * The changed sentences of a policy page, line by line: a line without a full stop is no part of the next. What is gone and what is
 * there the hunks tell; a sentence of a place that is not among them is left out. There is no title: it is ours, and nothing to quote.
 */
function readChange({ text, change }: PolicyItem): ToldItem {
  const was = change.hunks.map(({ before }) => before).join('\n');
  const is = change.hunks.map(({ after }) => after).join('\n');
  const body = text.split('\n').flatMap((line) => {
    const isOlder = line.startsWith(olderLeadIn) && !was.includes(line) && !is.includes(line);
    const own = isOlder ? line.slice(olderLeadIn.length) : line;
    return readItem({ title: '', text: own }).body.flatMap((sentence) => {
      if (is.includes(sentence.text)) return [sentence];
      return was.includes(sentence.text) ? [{ ...sentence, removed: true }] : [];
    });
  });
  return { title: { text: '' }, body };
}

/** The most worthy ones that fit together; the first always does. */
function withinLength<Row extends { readonly text: string }>(ranked: readonly Row[]): Row[] {
  let left = maxSummaryLength;
  return ranked.filter(({ text }) => {
    if (text.length > left) return false;
    left -= text.length;
    return true;
  });
}

function worthOf(sentence: ReadSentence, index: number, evidence: ReadonlySet<string>, story: Story): number {
  if (sentence.tokens.length < 4 || furniture.test(sentence.text)) return 0;
  const early = Math.max(0, 3 - index) * 0.5;
  const facts =
    Math.min(2, (sentence.text.match(/\d[\d,.]*/g) ?? []).length) * 0.4 + Math.min(2, sentence.names.length) * 0.4;
  const attributed = isClaim(story) && isAttributed(sentence.text) ? 1.5 : 0;
  return 0.5 + early + facts + attributed + (evidence.has(sentence.text) ? 1 : 0);
}

const furniture =
  /\b(?:subscribe|newsletter|cookie (?:notice|table)|read also|sign up|loading comments|copied to the clipboard|we hope you)\b/i;

const attribution = phrasesOf<'said'>([
  ['said', splitPhrases(claimWords.allegation)],
  [
    'said',
    splitPhrases(
      'says, said, told, wrote, denies, denied, argues, argued, calls, called, claims, claim, complaint, according to',
    ),
  ],
]);

function isAttributed(text: string): boolean {
  return findPhrases(readItem({ title: text, text: '' }).title.tokens, attribution).length > 0;
}

function isClaim({ state }: Story): boolean {
  return state === 'alleged' || state === 'denied' || state === 'dismissed';
}

/** How sure it is, in words that hold for every story in that state. */
function statusWords(story: Story): string | null {
  const takenBack = takenBackWords(story);
  if (takenBack !== null) return takenBack.sentence;
  switch (story.state) {
    case 'alleged':
      return 'These are allegations; nothing has been proven.';
    case 'denied':
      return 'The company denies it; nothing has been proven.';
    case 'dismissed':
      return story.stateNote === undefined
        ? 'The case ended without deciding whether the claims are true.'
        : `The case was ${story.stateNote}; that decides nothing about whether the claims are true.`;
    case 'settled':
      return 'A settlement is no finding that the claims are true.';
    case 'reversed':
      return 'An earlier decision no longer stands.';
    case 'reported':
      return story.event === 'legislation' && story.timeline.every(({ claimStatus }) => claimStatus !== 'enacted')
        ? 'This is a proposal, not law.'
        : null;
    case 'confirmed':
    case 'ruled':
      return null;
  }
}

function shortened(text: string): string {
  if (text.length <= maxSentenceLength) return text;
  const cut = text.slice(0, maxSentenceLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxSentenceLength / 2))}…`;
}

function sourceOf({ publisher, url, key }: Item): Pick<SummarySentence, 'publisher' | 'url' | 'itemKey'> {
  return { publisher, url, itemKey: key };
}

/** Shorter texts are guessed wrongly now and then. */
const leastChars = 60;
/** Languages that the press and authorities write in; without a list, English is now and then taken for a rare one. */
const languages = 'en de fr es it pt nl pl sv da no fi cs sk hu ro el tr ru uk ja zh ko hi id'.split(' ');
const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of the language of a text ("German"); null for English, and where there is too little to tell. */
function foreignLanguage(text: string): string | null {
  if (text.length < leastChars) return null;
  const code = detect(text.slice(0, 600), { only: languages });
  return code === '' || code === 'en' ? null : (names.of(code) ?? null);
}
