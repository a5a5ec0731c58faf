/** An item: one entry of a feed or one change of a policy page, and what was made of it. */

import type { PolicyChange } from './policy.ts';
import type { Story } from './story.ts';
import type { Instant } from './time.ts';
import type { ClaimStatus, DataType, Event, Genre, Severity } from './words.ts';

/** One entry of a feed, or one change of a policy page. After the poll there is one path for both. */
export type Item = {
  /** Unique: the source and what identifies the entry in it. */
  readonly key: string;
  readonly sourceId: string;
  readonly publisher: string;
  readonly genre: Genre;
  /** Canonical: no tracking parameters, fragment, AMP or mobile variant. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** As the source states it; absent or absurd dates are null and never become "now". */
  readonly publishedAt: Instant | null;
  readonly seenAt: Instant;
} & ({ readonly from: 'feed' } | { readonly from: 'policy'; readonly change: PolicyChange });

/** What was made of an item. */
export type Finding = {
  readonly relevant: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly event: Event;
  /** Canonical names, the subject first; a parent follows its company. A company that is only mentioned is not here. */
  readonly companies: readonly string[];
  readonly dataTypes: readonly DataType[];
  readonly claimStatus: ClaimStatus;
  readonly severity: Severity;
  /** Where or to whom it applies, in the item's words. */
  readonly scope?: string | undefined;
  /** Exact substrings of the item's title or text. */
  readonly evidence: readonly string[];
  /** Why, in order of weight: the feature, what it added, and the words in the text that it saw. */
  readonly because: readonly Reason[];
};

export type Reason = { readonly feature: string; readonly weight: number; readonly words: string };

/** An item with its finding, as gathered for a story. */
export type JudgedItem = { readonly item: Item; readonly finding: Finding };

export type PolicyItem = Extract<Item, { from: 'policy' }>;

/** A change of a policy page with what was made of it. */
export type JudgedChange = { readonly item: PolicyItem; readonly finding: Finding };

/**
 * An item with its finding and the story that it joined; null: none. `toldIn`: the story of everyone that told the same, so that the
 * item of a place's own source was not told once more.
 */
export type TracedItem = JudgedItem & { readonly storyId: string | null; readonly toldIn?: string | undefined };

/** What was judged, and what was seen. */
export type ItemStore = {
  storyItems(storyId: string): Promise<readonly JudgedItem[]>;
  /** The stories that an item joined: one, or one of each place that asked for its source. */
  storiesOfItem(itemKey: string): Promise<readonly Story[]>;
  /** Items of feeds at one of these addresses (canonical), newest first; at most 20. */
  itemsAt(urls: readonly string[]): Promise<readonly TracedItem[]>;
  /** Which sources showed one of these addresses, and when last; also what was too old to be judged. At most 20. */
  entriesAt(urls: readonly string[]): Promise<readonly { sourceId: string; seenAt: Instant }[]>;
  /** Keys of the items seen since then, relevant or not, newest first. */
  recentItemKeys(ask: { since: Instant; limit: number }): Promise<readonly string[]>;
  /** These items, newest first. */
  tracedItems(keys: readonly string[]): Promise<readonly TracedItem[]>;
  /** What was found changed in these pages, about AI training or not, newest first. */
  policyChanges(ask: {
    sourceIds: readonly string[];
    /** Only those about AI training. */
    relevantOnly?: boolean | undefined;
    limit: number;
    offset?: number | undefined;
  }): Promise<readonly JudgedChange[]>;
};
