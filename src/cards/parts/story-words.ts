import { isSure, ownStateOf, stateOf } from '../../core/story/story-state.ts';
import { directness } from '../../core/story/story-words.ts';
import { clipped, counted, joined } from '../../core/text/words.ts';
import type { Piece } from '../../nouns/card.ts';
import type { Item } from '../../nouns/item.ts';
import type { Story } from '../../nouns/story.ts';
import { claimStatuses, events, type StoryState, severities, storyStates, wordsOf } from '../../nouns/words.ts';

/**
 * How well established a story is, so that no claim is presented as fact: an allegation remains one after a denial, and a
 * dismissal isn't a finding. What a policy change's own state is, the state of its suit doesn't hide. Null if there is no claim to assess.
 */
export function claimText(story: Story): string | null {
  const text = stateText(story);
  const own = ownStateOf(story.timeline);
  return text === null || own === null ? text : `${text}. The policy change itself: ${ownWords(own, story)}`;
}

function ownWords(own: StoryState, { companies: [company = 'the company'] }: Story): string {
  switch (own) {
    case 'confirmed':
      return `confirmed by ${company}`;
    case 'denied':
      return `denied by ${company}`;
    default:
      return storyStates[own].toLowerCase();
  }
}

function stateText(story: Story): string | null {
  const company = story.companies[0] ?? 'the company';
  const note = story.stateNote === undefined ? '' : ` (${story.stateNote})`;
  switch (story.state) {
    case 'alleged':
      return claimStatuses.alleged;
    case 'denied': {
      const wasAlleged = story.timeline.some((entry) => entry.claimStatus === 'alleged');
      return wasAlleged ? `Alleged, and denied by ${company}; not proven` : `Denied by ${company}`;
    }
    case 'confirmed':
      return `Confirmed by ${company}${note}`;
    case 'ruled':
      return `${claimStatuses.ruled}${note}`;
    case 'settled':
      return `Settled${note}`;
    case 'dismissed':
      return `Dismissed or withdrawn${note}; not a finding about the practice`;
    case 'reversed':
      return `Reversed${note}`;
    case 'reported': {
      const latest = story.timeline.findLast((entry) => entry.claimStatus !== 'not_applicable');
      if (latest === undefined) return null;
      const isLaw = latest.claimStatus === 'proposed' || latest.claimStatus === 'enacted';
      return isLaw && isSure(latest) ? claimStatuses[latest.claimStatus] : `Reported by ${latest.publisher}`;
    }
  }
}

/** "High · Slack · Lawsuit filed": the title of a card about a story. `what` comes last. */
export function storyTitle(story: Story, what: string): string {
  const who = joined(story.companies, { max: 2 });
  return [severities[story.severity], who, what].filter((part) => part !== '').join(' · ');
}

/** From which probability on the kind of event is named. Below it, about half are wrong. */
const namedFrom = 0.6;

/** The kind of event, for stories that aren't policy changes: "Court ruling". "News" where it isn't sure enough. */
export function eventText({ event, timeline }: Pick<Story, 'event' | 'timeline'>): string {
  const told = timeline.filter((entry) => entry.event === event);
  const isSureOfEvent = told.length === 0 || told.some(({ sure }) => (sure?.event ?? 1) >= namedFrom);
  return event === 'none' || !isSureOfEvent ? 'News' : events[event];
}

/** Where to read more: the newest step of the timeline. */
function storyUrl(story: Story): string | undefined {
  return story.timeline.at(-1)?.url;
}

/** A story's headline, linked if it has an address: at most `max` characters, then `after`, which is part of the link. */
export function linkedTitle(story: Story, { max, after = '' }: { max: number; after?: string | undefined }): Piece {
  const url = storyUrl(story);
  const words = clipped(story.title, max) + after;
  return url === undefined ? words : { text: words, url };
}

/** A story in one row: severity, companies, the linked headline, its state, and the number of sources. */
export function storyPieces(story: Story, { max }: { max: number }): readonly Piece[] {
  const who = joined(story.companies, { max: 2 });
  return [
    `${[severities[story.severity], who].filter((part) => part !== '').join(' · ')}: `,
    linkedTitle(story, { max }),
    ` (${standing(story)}, ${counted(Math.max(1, story.publishers.length), 'source')})`,
  ];
}

/** Where a story stands in a few words: "alleged", or "policy change confirmed, lawsuit withdrawn". */
function standing(story: Story): string {
  if (claimText(story) === null) return eventText(story).toLowerCase();
  // A withdrawal decides nothing, and a dismissal may.
  const isWithdrawn = story.state === 'dismissed' && story.stateNote?.startsWith('withdrawn') === true;
  const state = isWithdrawn ? 'withdrawn' : storyStates[story.state].toLowerCase();
  const own = ownStateOf(story.timeline);
  if (own === null) return state;
  const { by } = stateOf(story.timeline);
  return `policy change ${storyStates[own].toLowerCase()}, ${by?.line === 'lawsuit' ? 'lawsuit' : 'case'} ${state}`;
}

/** The item to open first: the one from the most direct source; among equals, the earliest. */
export function primaryItem(items: readonly Item[]): Item | undefined {
  return items.toSorted((a, b) => directness[a.genre] - directness[b.genre] || (a.seenAt < b.seenAt ? -1 : 1))[0];
}

/** Sorts the most serious stories first, then the most recently updated. */
export function bySeverity(a: Story, b: Story): number {
  const order = wordsOf(severities);
  return (
    order.indexOf(a.severity) - order.indexOf(b.severity) ||
    compareText(b.updatedAt, a.updatedAt) ||
    compareText(a.title, b.title)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
