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
 * numbers, dates or names, so they can't get any of those wrong. The newest step is told first; if it isn't the first, one sentence says how
 * the story began, marked `earlier`. For a policy change, only the page's own words are quoted, and text that is gone is marked `removed`.
 * Empty if there are no items, or no item has any text.
 */
export function summarise(story: Story, items: readonly JudgedItem[]): readonly SummarySentence[] {
  const teller = tellerOf(story, items);
  if (teller === undefined) return [];
  const opener = openerOf(story, { items, teller });
  const quotes = newestFirst(story, { teller, opener });
  const status = quotes.length === 0 && teller.item.from === 'feed' ? null : statusWords(story);
  return status === null ? quotes : [{ text: status, quoted: false, ours: true, ...sourceOf(teller.item) }, ...quotes];
}

function newestFirst(
  story: Story,
  { teller, opener }: { teller: JudgedItem; opener: JudgedItem | undefined },
): readonly SummarySentence[] {
  const whole = { story, most: mostSentences, maxLength: maxSummaryLength };
  if (opener === undefined) return quotesOf(teller, whole);
  const newest = quotesOf(teller, { ...whole, most: mostSentences - 1 });
  const left = maxSummaryLength - newest.reduce((sum, { text }) => sum + text.length, 0);
  const [beginning] = quotesOf(opener, { story, most: 1, maxLength: left });
  return beginning === undefined || beginning.text.length > left
    ? newest
    : [...newest, { ...beginning, earlier: true }];
}

/** The item that best tells the newest step: of those that report it, the one that says most. */
function tellerOf(story: Story, items: readonly JudgedItem[]): JudgedItem | undefined {
  const newest = keysOfNewestStep(story);
  const ofStep = items.filter(({ item }) => newest.has(item.key));
  const pools = [ofStep.filter(({ finding }) => finding.event === story.event), ofStep];
  const atState = items.filter(({ finding }) => finding.event === story.event);
  const pool = [...pools, atState].find((some) => some.length > 0) ?? items;
  return pool.toSorted((a, b) => telling(b) - telling(a) || (a.item.key < b.item.key ? -1 : 1))[0];
}

/** The items that report the newest step, none of an older one. Empty for stories of an earlier version, which don't say. */
function keysOfNewestStep({ timeline }: Story): ReadonlySet<string> {
  const from = timeline.findLastIndex(({ isStep }) => isStep === true);
  return new Set(from === -1 ? [] : timeline.slice(from).map(({ itemKey }) => itemKey));
}

/** The item that began the story, unless it is still at its first step. */
function openerOf(
  story: Story,
  { items, teller }: { items: readonly JudgedItem[]; teller: JudgedItem },
): JudgedItem | undefined {
  const [first] = story.timeline;
  const newest = keysOfNewestStep(story);
  if (first === undefined || newest.size === 0 || newest.has(first.itemKey)) return undefined;
  // What a page says now and what it said before are told by its changes.
  if (teller.item.from === 'policy') return undefined;
  return items.find(({ item }) => item.key === first.itemKey && item.from === 'feed');
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
