/** Items: feed entries and policy changes, with their findings. */

import type { PolicyChange } from './policy.ts';
import type { Story } from './story.ts';
import type { Instant } from './time.ts';
import type { ClaimStatus, DataType, Event, Genre, Severity, Stage } from './words.ts';

/** An entry of a feed, or a change of a policy. After the poll, both are handled alike. */
export type Item = {
  /** Unique: the source, and what identifies the entry in it. */
  readonly key: string;
  readonly sourceId: string;
  readonly publisher: string;
  readonly genre: Genre;
  /** Canonical: no tracking parameters, fragment, AMP or mobile variant. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** As the source states it. Missing or absurd dates are null, never "now". */
  readonly publishedAt: Instant | null;
  readonly seenAt: Instant;
} & ({ readonly from: 'feed' } | { readonly from: 'policy'; readonly change: PolicyChange });

/** How an item was judged. */
export type Finding = {
  readonly relevant: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly event: Event;
  /**
   * Names of the catalogue, or as written if it doesn't know them, the subject first. Owners aren't added, and companies only mentioned in
   * passing are left out.
   */
  readonly companies: readonly string[];
  readonly dataTypes: readonly DataType[];
  readonly claimStatus: ClaimStatus;
  /** How far the matter has come with this item. Absent if the item doesn't say, and in older rows. */
  readonly stage?: Stage | undefined;
  /** Probabilities (0 to 1) that `event` and `claimStatus` are right, learned in folds. Absent in older rows. */
  readonly sure?: { readonly event: number; readonly claimStatus: number } | undefined;
  /** Everyone who acts in the item or is acted on, in the catalogue or not. Absent in older rows. */
  readonly parties?: readonly Party[] | undefined;
  readonly severity: Severity;
  /** Where or to whom it applies, in the item's own words. */
  readonly scope?: string | undefined;
  /** Exact substrings of the item's title or text. */
  readonly evidence: readonly string[];
  /** Reasons in order of weight: the feature, what it added, and the words it matched. */
  readonly because: readonly Reason[];
  /** Why a relevant item joins no story: it was `archived`, dated long before its feed first listed it. */
  readonly heldBack?: 'archived' | undefined;
};

/** Someone who acts in an item or is acted on, by the name that the catalogue uses or else as the item writes it. */
export type Party = { readonly name: string; readonly role: PartyRole };

/** What a party is in the matter. Whoever sues is a `plaintiff`, companies too. */
export type PartyRole = 'company' | 'plaintiff' | 'court' | 'authority' | 'lawmaker' | 'group' | 'person';

export type Reason = { readonly feature: string; readonly weight: number; readonly words: string };

/** An item with its finding. */
export type JudgedItem = { readonly item: Item; readonly finding: Finding };

export type PolicyItem = Extract<Item, { from: 'policy' }>;

/** A policy change with its finding. */
export type JudgedChange = { readonly item: PolicyItem; readonly finding: Finding };

/**
 * An item with its finding and the story it joined, if any. `toldIn`: the story visible to all places that already
 * reported the same, so this item of a place's own source wasn't announced again.
 */
export type TracedItem = JudgedItem & { readonly storyId: string | null; readonly toldIn?: string | undefined };

/** Stores items with their findings. */
export type ItemStore = {
  /** The newest 200 items of a story, oldest first. */
  storyItems(storyId: string): Promise<readonly JudgedItem[]>;
  /** The stories an item joined: one, or one for each place that added its source. */
  storiesOfItem(itemKey: string): Promise<readonly Story[]>;
  /** Feed items at one of these URLs (canonical), newest first; at most 20. */
  itemsAt(urls: readonly string[]): Promise<readonly TracedItem[]>;
  /** Which sources listed one of these URLs, and when last, including entries too old to be judged. At most 20. */
  entriesAt(urls: readonly string[]): Promise<readonly { sourceId: string; seenAt: Instant }[]>;
  /** Keys of items seen since then, relevant or not, newest first. */
  recentItemKeys(ask: { since: Instant; limit: number }): Promise<readonly string[]>;
  /** These items, newest first. */
  tracedItems(keys: readonly string[]): Promise<readonly TracedItem[]>;
  /** Changes found in these policies, about AI training or not, newest first. */
  policyChanges(ask: {
    sourceIds: readonly string[];
    /** Only those about AI training. */
    relevantOnly?: boolean | undefined;
    limit: number;
    offset?: number | undefined;
  }): Promise<readonly JudgedChange[]>;
};
