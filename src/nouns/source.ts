/** A source: a feed or a policy page, with its publisher. */

import type { AuditLine, Place } from './place.ts';
import type { Instant } from './time.ts';
import type { Genre, PageState } from './words.ts';

/** A CSS selector, or the range between two of them (Open Terms Archive's form: the first match of each). */
export type Selection = string | Range;
export type Range = ({ readonly startBefore: string } | { readonly startAfter: string }) &
  ({ readonly endBefore: string } | { readonly endAfter: string });

/** One page of a document of several, and how it is cut. */
type PagePart = { readonly url: string; readonly select: readonly Selection[]; readonly remove: readonly Selection[] };

type SourceBase = {
  /** Stable and readable, made from the URL: `feed-theverge-com-rss-ai-0f3a91c2`. Unique. */
  readonly id: string;
  /** What people see: `The Verge, AI`, `OpenAI, Privacy Policy`. */
  readonly name: string;
  /** Who speaks here: the outlet, the authority or the company. */
  readonly publisher: string;
  /** http or https, normalised; unique among sources, so that one URL is fetched once whoever asked for it. */
  readonly url: string;
  /** The shortest time between two polls. What the server asks for can only make it longer. */
  readonly everyMinutes: number;
  /** Who put it here: the built-in catalogue or the user's sources file (everyone's), or a command (of the places that asked for it). */
  readonly origin: 'catalogue' | 'file' | 'command';
  readonly genre: Genre;
};

export type FeedSource = SourceBase & { readonly kind: 'feed' };

export type PolicySource = SourceBase & {
  readonly kind: 'policy';
  /** The company or product as people call it: `ChatGPT`, `LinkedIn`. */
  readonly service: string;
  /** Which document: `Privacy Policy`, `Terms of Service`, `AI help`. */
  readonly terms: string;
  /** Nothing selected: the main text is found. */
  readonly select: readonly Selection[];
  readonly remove: readonly Selection[];
  /** Further pages of the same document, in order. */
  readonly more?: readonly PagePart[] | undefined;
  /** Where a person says no, where one is known. */
  readonly optOut?: string | undefined;
};

export type Source = FeedSource | PolicySource;

/** What the poller remembers of a source between two polls, and nothing else. Survives a restart byte for byte. */
export type PollState = {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly nextPollAt: Instant;
  /** Absent until the first poll that was read: that one fills the memory and posts nothing. */
  readonly firstReadAt?: Instant | undefined;
  /** The last poll that could be read, changed or not. */
  readonly lastReadAt?: Instant | undefined;
  readonly lastTriedAt?: Instant | undefined;
  /** Failures in a row, 0 when well. */
  readonly failures: number;
  readonly failingSince?: Instant | undefined;
  /** One sentence for people: what failed last. */
  readonly problem?: string | undefined;
  /** A policy page that answered, but with something that is not the policy. */
  readonly pageState?: PageState | undefined;
  /** Polls in a row that ended with `pageState`. */
  readonly pageStatePolls?: number | undefined;
  /** Its text is only there once its scripts have run. */
  readonly needsBrowser?: true | undefined;
  /** Where a permanent redirect leads, and how many polls in a row it did. Adopted after three. */
  readonly movedTo?: string | undefined;
  readonly movedPolls?: number | undefined;
  /** 410 Gone: not polled any more. */
  readonly endedAt?: Instant | undefined;
};

/** What asking an address brought that is not read as a source, such as the one where a person says no. */
export type LinkCheck = {
  readonly triedAt: Instant;
  /** When it last answered with a page. */
  readonly seenAt?: Instant | undefined;
  /** Why the last try failed, in a sentence; absent when it was well. */
  readonly problem?: string | undefined;
};

/** A source and its poll state: what `status` and `sources` show. */
export type SourceStatus = { readonly source: Source; readonly poll: PollState };

/** What decides how the pages of a document are read. */
export type Cut = Pick<PolicySource, 'select' | 'remove' | 'more'>;

/** What is read, and when. */
export type SourceStore = {
  /** Makes the stored sources of these origins equal to the list; sources that left it keep their memory and are not polled. */
  syncSources(sources: readonly Source[], at: Instant): Promise<void>;
  sources(): Promise<readonly SourceStatus[]>;
  /** The places that asked for a source; none for one of everyone, whatever places asked for it before. */
  placesOf(sourceId: string): Promise<readonly Place[]>;
  /**
   * Gives a source to a place; it is read once however many places have it. `there`: the place sees it already. `full`: the place has
   * `atMost` of its own. One that was not read for a day begins anew, with a silent first poll.
   */
  addSource(
    ask: { source: Source; place: Place; atMost: number },
    audit: AuditLine,
  ): Promise<'added' | 'there' | 'full'>;
  /** Takes a source from a place; without a place it is not read any more, and keeps its memory. False: the place had it not. */
  removeSource(ask: { sourceId: string; place: Place }, audit: AuditLine): Promise<boolean>;
  /** Enqueues one poll job per host with a due source. Returns how many sources are due. `all`: due or not. */
  enqueueDuePolls(at: Instant, options?: { all?: boolean | undefined }): Promise<number>;
  /** Due sources of a host, in order of their due time; with each those that are soon due at the same address, so that it is asked once for all. */
  dueSources(host: string, at: Instant): Promise<readonly SourceStatus[]>;
  /** No request to this host before then (429, 403 burst). */
  parkHost(host: string, until: Instant): Promise<void>;
};
