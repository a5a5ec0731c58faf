/** Feeds as read, and how their entries are recognised. */

import type { Item } from './item.ts';
import type { FeedSource } from './source.ts';
import type { Instant } from './time.ts';

/** A feed read from its bytes. Texts are plain, URLs absolute. */
export type ParsedFeed = {
  readonly title: string | null;
  /** The site's home page. */
  readonly url: string | null;
  readonly language: string | null;
  /** `ttl` or `sy:updatePeriod`, whichever is longer. */
  readonly everyMinutes: number | null;
  /** In document order. */
  readonly entries: readonly FeedEntry[];
};

/** An entry of a feed; null for whatever it doesn't state. */
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

/** If it isn't a feed, `problem` says why in a sentence; `alternate` is the feed the page links to, if any. */
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

/** The entries a poll looks at, in document order. */
export type FeedEntries =
  | {
      readonly ok: true;
      readonly title: string | null;
      readonly everyMinutes: number | null;
      readonly entries: readonly IdentifiedEntry[];
    }
  | Extract<FeedReading, { ok: false }>;

/** What is remembered of an entry, to recognise it under a new id, address, date or headline. */
export type KnownEntry = {
  /** Unique in its feed. Stays the same for good, whatever the feed calls the entry later. */
  readonly identity: string;
  /** The id by which the feed called it last; empty if it gave none. */
  readonly guid: string;
  readonly url: string;
  /** Hash of the folded title. */
  readonly titleHash: string;
  /** Hash of folded title and text. */
  readonly contentHash: string;
  /** A sketch of its words, to tell an edit from another text (see `sketchOf`). Empty in older rows. */
  readonly words: string;
  readonly seenAt: Instant;
};

/** An entry with what identifies it. */
export type IdentifiedEntry = {
  readonly known: KnownEntry;
  readonly item: Item;
  /**
   * It is at the inner end of what a poll reads of a very long list, so it may have moved there without being new. Such
   * an entry is remembered and not announced.
   */
  readonly atEdge?: true | undefined;
};
