/** A source: a feed or a policy page, with its publisher. */

import type { AuditLine, Place } from './place.ts';
import type { Instant } from './time.ts';
import type { Genre, PageState } from './words.ts';

/** A CSS selector, or the range between two of them (Open Terms Archive's form: the first match of each). */
export type Selection = string | Range;
export type Range = ({ readonly startBefore: string } | { readonly startAfter: string }) &
  ({ readonly endBefore: string } | { readonly endAfter: string });

/** One page of a document that spans several, with its selectors. */
type PagePart = { readonly url: string; readonly select: readonly Selection[]; readonly remove: readonly Selection[] };

type SourceBase = {
  /** Stable and readable, made from the URL: `feed-theverge-com-rss-ai-0f3a91c2`. Unique. */
  readonly id: string;
  /** What people see: `The Verge, AI`, `OpenAI, Privacy Policy`. */
  readonly name: string;
  /** Who publishes it: a news outlet, an authority or a company. */
  readonly publisher: string;
  /** http or https, normalised. Unique among sources, so a URL is fetched once however many places added it. */
  readonly url: string;
  /** Minimum time between two polls. The server can only ask for a longer one. */
  readonly everyMinutes: number;
  /**
   * Where it comes from: the built-in catalogue or the sources file (visible to all places), or a command (visible to
   * the places that added it).
   */
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
  /** Empty: Fineprint finds the main text itself. */
  readonly select: readonly Selection[];
  readonly remove: readonly Selection[];
  /** Further pages of the same document, in order. */
  readonly more?: readonly PagePart[] | undefined;
  /** The opt-out link, if known. */
  readonly optOut?: string | undefined;
};

export type Source = FeedSource | PolicySource;

/**
 * Whether the ids of a feed can be relied on, as its last telling reading showed: `kept` if entries kept theirs,
 * `changed` if the same entries came with others.
 */
export type FeedIds = 'kept' | 'changed';

/** All that the poller remembers about a source between two polls. Survives a restart unchanged. */
export type PollState = {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly nextPollAt: Instant;
  /** Absent until the first successful poll, which only records what is there and announces nothing. */
  readonly firstReadAt?: Instant | undefined;
  /** The last successful poll, whether or not anything changed. */
  readonly lastReadAt?: Instant | undefined;
  readonly lastTriedAt?: Instant | undefined;
  /** Consecutive failures; 0 if the last poll succeeded. */
  readonly failures: number;
  /** The first of the polls in a row that failed or ended with a page state, whichever each of them met. */
  readonly failingSince?: Instant | undefined;
  /** The last failure, as one sentence for people. */
  readonly problem?: string | undefined;
  /** Set when a policy page answered with something other than the policy. */
  readonly pageState?: PageState | undefined;
  /** Consecutive polls that ended with `pageState`. */
  readonly pageStatePolls?: number | undefined;
  /** When the first of those polls was. */
  readonly pageStateSince?: Instant | undefined;
  /** The page has no text until its scripts have run. */
  readonly needsBrowser?: true | undefined;
  /** When the server last sent the document in full, rather than answering that it is unchanged. */
  readonly fullAt?: Instant | undefined;
  /** Whether the ids of a feed can be relied on. */
  readonly ids?: FeedIds | undefined;
  /** Target of a permanent redirect, and how many consecutive polls it was seen in. Adopted after three. */
  readonly movedTo?: string | undefined;
  readonly movedPolls?: number | undefined;
  /** When it answered 410 Gone. It is no longer polled. */
  readonly endedAt?: Instant | undefined;
};

/** Result of checking a URL that isn't a source, such as an opt-out link. */
export type LinkCheck = {
  readonly triedAt: Instant;
  /** When a page was last found there. */
  readonly seenAt?: Instant | undefined;
  /** Why the last check failed, as a sentence; absent if it succeeded. */
  readonly problem?: string | undefined;
};

/** A source with its poll state, as `status` and `sources` show it. */
export type SourceStatus = { readonly source: Source; readonly poll: PollState };

/** The settings that decide how a document's pages are read. */
export type Cut = Pick<PolicySource, 'select' | 'remove' | 'more'>;

/** Stores sources and when each is due. */
export type SourceStore = {
  /**
   * Replaces the catalogue's and file's sources with this list. Sources no longer listed keep their poll state but
   * aren't polled.
   */
  syncSources(sources: readonly Source[], at: Instant): Promise<void>;
  sources(): Promise<readonly SourceStatus[]>;
  /**
   * The services and companies whose policies the place sees, each once, services first. Read on every keystroke of an
   * autocomplete: the same list until what is listed changes.
   */
  serviceNames(): Promise<readonly string[]>;
  /** The places that added a source. Empty if all places see it, even if some had added it before. */
  placesOf(sourceId: string): Promise<readonly Place[]>;
  /**
   * Adds a source to a place. A source is polled once, however many places have it. `there`: the place already sees it.
   * `full`: the place already has `atMost` sources of its own. A source not read for a day starts over with a silent
   * first poll.
   */
  addSource(
    ask: { source: Source; place: Place; atMost: number },
    audit: AuditLine,
  ): Promise<'added' | 'there' | 'full'>;
  /**
   * Removes a source from a place. With no place left, it keeps its poll state but isn't polled. False: the place
   * didn't have it.
   */
  removeSource(ask: { sourceId: string; place: Place }, audit: AuditLine): Promise<boolean>;
  /** Hosts with due sources and how many each has, the longest due first. A parked host isn't due. */
  dueHosts(at: Instant): Promise<readonly { readonly host: string; readonly sources: number }[]>;
  /** Makes every source due that isn't yet. Hosts stay parked. */
  makeAllDue(at: Instant): Promise<void>;
  /**
   * Due sources of a host, earliest first, each followed by sources due soon at the same URL, so that one request
   * serves them all.
   */
  dueSources(host: string, at: Instant): Promise<readonly SourceStatus[]>;
  /** Stops requests to this host until then (after a 429 or repeated 403s). */
  parkHost(host: string, until: Instant): Promise<void>;
};
