import type { Item, JudgedItem } from '../../nouns/item.ts';
import type { Story, SummarySentence, TimelineEntry } from '../../nouns/story.ts';
import { quotesOf } from './quotes.ts';
import { isSure } from './story-state.ts';
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

function sourceOf({ publisher, url, key }: Item): Pick<SummarySentence, 'publisher' | 'url' | 'itemKey'> {
  return { publisher, url, itemKey: key };
}
