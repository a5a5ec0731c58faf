import type { Item, JudgedItem, PolicyItem } from '../../nouns/item.ts';
import type { Story, SummarySentence, TimelineEntry } from '../../nouns/story.ts';
import { actsOf } from '../judge/acts.ts';
import { foreignLanguage } from '../judge/language.ts';
import { type ReadSentence, readItem } from '../judge/read-item.ts';
import { isSure } from './story-state.ts';
import { takenBackWords } from './take-back.ts';

const mostSentences = 3;
const maxSentenceLength = 400;
/** Characters of all sentences together: people only glance at a message. */
const maxSummaryLength = 800;

/**
 * Summarises a story in one to three sentences quoted from its sources, each with its publisher. Where certainty matters, a sentence of
 * our own comes first ("These are allegations; nothing has been proven."), so that no claim reads as a fact. Our sentences contain no
 * numbers, dates or names, so they can't get any of those wrong. For a claim, sentences that say whose claim it is are preferred. For a
 * policy change, only the page's own words are quoted, and text that is gone is marked `removed`. Empty if there are no items, or
 * no item has any text.
 */
export function summarise(story: Story, items: readonly JudgedItem[]): readonly SummarySentence[] {
  const teller = tellerOf(story, items);
  if (teller === undefined) return [];
  const quotes = quotesOf(teller, story);
  const status = quotes.length === 0 && teller.item.from === 'feed' ? null : statusWords(story);
  return status === null ? quotes : [{ text: status, quoted: false, ours: true, ...sourceOf(teller.item) }, ...quotes];
}

/** The item that best describes the current state: the one that reported it; if several did, the one that says most. */
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
  // The text of a policy change starts with its evidence, and the changed passages after it repeat that evidence.
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

/** The prefix of removed sentences in items that an earlier version of Fineprint stored. */
const olderLeadIn = 'No longer there: ';

/**
 * The changed sentences of a policy page. Lines are read separately, because a line without a full stop doesn't continue on the next one.
 * The hunks show which sentences were removed and which are on the page; a sentence in neither is left out. There is no title: the item's
 * title is our own wording, so it can't be quoted.
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

/** The best sentences that fit into the summary together; the first one always fits. */
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

function isAttributed(text: string): boolean {
  const { found } = actsOf(readItem({ title: text, text: '' })).title;
  return found.some(({ label }) => label === 'say' || label === 'accuse' || label === 'deny');
}

function isClaim({ state }: Story): boolean {
  return state === 'alleged' || state === 'denied' || state === 'dismissed';
}

/** How certain the story is, worded to be true of every story in that state. */
function statusWords(story: Story): string | null {
  const takenBack = takenBackWords(story);
  if (takenBack !== null) return takenBack.sentence;
  switch (story.state) {
    case 'alleged':
      return 'These are allegations; nothing has been proven.';
    case 'denied':
      return 'The company denies the claims; nothing has been proven.';
    case 'dismissed':
      return endingWords(story.stateNote);
    case 'settled':
      return 'A settlement is not a finding that the claims are true.';
    case 'reversed':
      return 'An earlier decision or plan no longer stands.';
    case 'reported':
      return isProposal(story) ? 'This is a proposal, not law.' : null;
    case 'confirmed':
    case 'ruled':
      return null;
  }
}

/** Whether the newest step of a law is surely a proposal, and none before it may have been the law itself. */
function isProposal({ event, timeline }: Story): boolean {
  const isLaw = ({ claimStatus, stage }: TimelineEntry) =>
    claimStatus === 'enacted' || stage === 'passed' || stage === 'in_force';
  const newest = timeline.at(-1);
  return event === 'legislation' && newest?.claimStatus === 'proposed' && isSure(newest) && !timeline.some(isLaw);
}

/**
 * A withdrawal, and a dismissal after which the case may be filed again, decide nothing. One with prejudice ends the claims for good, and may
 * rest on their merits: only the ruling tells.
 */
function endingWords(note: string | undefined): string {
  if (note === undefined) return 'The case ended. That alone doesn’t show whether the claims are true.';
  if (note === 'dismissed with prejudice')
    return 'The case was dismissed with prejudice: these claims are over. That alone isn’t a finding about the practice.';
  return `The case was ${note}; nothing was decided about whether the claims are true.`;
}

function shortened(text: string): string {
  if (text.length <= maxSentenceLength) return text;
  const cut = text.slice(0, maxSentenceLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxSentenceLength / 2))}…`;
}

function sourceOf({ publisher, url, key }: Item): Pick<SummarySentence, 'publisher' | 'url' | 'itemKey'> {
  return { publisher, url, itemKey: key };
}
