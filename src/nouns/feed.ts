/** A feed as it was read, and what its entries are known by. */

import type { Item } from './item.ts';
import type { FeedSource } from './source.ts';
import type { Instant } from './time.ts';

/** A feed as read from its bytes: plain text and absolute URLs only. */
export type ParsedFeed = {
  readonly title: string | null;
  /** The site's own page. */
  readonly url: string | null;
  readonly language: string | null;
  /** `ttl` or `sy:updatePeriod`, whichever is longer. */
  readonly everyMinutes: number | null;
  /** In document order. */
  readonly entries: readonly FeedEntry[];
};

/** An entry of a feed; null where it says nothing. */
export type FeedEntry = {
  /** guid, atom:id, rdf:about or JSON id, verbatim but trimmed. */
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Instant | null;
  /** Plain text, at most 64 KiB. */
  readonly summary: string | null;
  readonly content: string | null;
  readonly enclosure: string | null;
};

/** What is no feed is said in a sentence; `alternate` is the feed that the page points to, if it does. */
export type FeedReading =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly problem: string; readonly alternate?: string | undefined };

export type FeedQuestion = {
  readonly contentType: string;
  /** After redirects. */
  readonly url: string;
  readonly source: FeedSource;
  readonly now: Instant;
};

/** The entries that a poll looks at, in document order. */
export type FeedEntries =
  | {
      readonly ok: true;
      readonly title: string | null;
      readonly everyMinutes: number | null;
      readonly entries: readonly IdentifiedEntry[];
    }
  | Extract<FeedReading, { ok: false }>;

/** What identifies an entry that a feed showed before, to know it again under a new id, date or headline. */
export type KnownEntry = {
  readonly identity: string;
  readonly url: string;
  /** Hash of the folded title. */
  readonly titleHash: string;
  /** Hash of folded title and text. */
  readonly contentHash: string;
  readonly seenAt: Instant;
};

/** An entry of a feed with what it is known by. */
export type IdentifiedEntry = { readonly known: KnownEntry; readonly item: Item };
