import { directness } from '../../core/story/story-words.ts';
import { clipped, counted, joined } from '../../core/text/words.ts';
import type { Piece } from '../../nouns/card.ts';
import type { Item } from '../../nouns/item.ts';
import type { Story } from '../../nouns/story.ts';
import { claimStatuses, events, severities, storyStates, wordsOf } from '../../nouns/words.ts';

/**
 * How far the story is established, so that no claim is told as a fact: an allegation stays one after a denial, a
 * dismissal says that it decided nothing. Null where there is no claim to weigh.
 */
export function claimText(story: Story): string | null {
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
      return `Dismissed or withdrawn${note}; nothing was decided about the practice`;
    case 'reversed':
      return `Reversed${note}`;
    case 'reported': {
      const latest = story.timeline.findLast((entry) => entry.claimStatus !== 'not_applicable');
      if (latest === undefined) return null;
      return latest.claimStatus === 'denied' || latest.claimStatus === 'confirmed_by_company'
        ? claimStatuses[latest.claimStatus].replace('the company', company)
        : claimStatuses[latest.claimStatus];
    }
  }
}

/** "High · Slack · Lawsuit filed": the first line of anything about a story; `what` is said last. */
export function storyTitle(story: Story, what: string): string {
  const who = joined(story.companies, { max: 2 });
  return [severities[story.severity], who, what].filter((part) => part !== '').join(' · ');
}

/** What kind of thing happened, where the item itself is not a policy change: "Court ruling". */
export function eventText(story: Pick<Story, 'event'>): string {
  return story.event === 'none' ? 'News' : events[story.event];
}

/** Where to read on: the newest line of the timeline that has an address. */
function storyUrl(story: Story): string | undefined {
  return story.timeline.at(-1)?.url;
}

/** A story's headline with its link, where it has one; at most `max` characters, then `after`, which belongs to the link. */
export function linkedTitle(story: Story, { max, after = '' }: { max: number; after?: string | undefined }): Piece {
  const url = storyUrl(story);
  const words = clipped(story.title, max) + after;
  return url === undefined ? words : { text: words, url };
}

/** One story in a row: how serious, who, the headline with its link, how far it is established, by how many sources. */
export function storyPieces(story: Story, { max }: { max: number }): readonly Piece[] {
  const who = joined(story.companies, { max: 2 });
  const state = claimText(story) === null ? eventText(story) : storyStates[story.state];
  return [
    `${[severities[story.severity], who].filter((part) => part !== '').join(' · ')}: `,
    linkedTitle(story, { max }),
    ` (${state.toLowerCase()}, ${counted(Math.max(1, story.publishers.length), 'source')})`,
  ];
}

/** The item a reader should open: the most direct source, the earliest of equals. */
export function primaryItem(items: readonly Item[]): Item | undefined {
  return items.toSorted((a, b) => directness[a.genre] - directness[b.genre] || (a.seenAt < b.seenAt ? -1 : 1))[0];
}

/** For sorting: the most serious first, then what moved last. */
export function bySeverity(a: Story, b: Story): number {
  const order = wordsOf(severities);
  return order.indexOf(a.severity) - order.indexOf(b.severity) || (a.updatedAt < b.updatedAt ? 1 : -1);
}
