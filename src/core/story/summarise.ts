import type { Item, JudgedItem } from '../../nouns/item.ts';
import type { Story, SummarySentence } from '../../nouns/story.ts';
import { quotesOf } from './quotes.ts';
import { takenBackWords } from './take-back.ts';

const mostSentences = 3;
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
  const quotes = quotesOf(teller, { story, most: mostSentences, maxLength: maxSummaryLength });
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
      return story.stateNote === undefined
        ? 'The case ended without a decision on whether the claims are true.'
        : `The case was ${story.stateNote}; nothing was decided about whether the claims are true.`;
    case 'settled':
      return 'A settlement is not a finding that the claims are true.';
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

function sourceOf({ publisher, url, key }: Item): Pick<SummarySentence, 'publisher' | 'url' | 'itemKey'> {
  return { publisher, url, itemKey: key };
}
