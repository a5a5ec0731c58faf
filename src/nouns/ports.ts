/** What the pipeline and the commands need from the outside, as shapes. Adapters live in one folder per technology. */

import type { IdentifiedEntry } from '../core/feed/identify-entries.ts';
import type { ModelQuestion } from '../core/judge/model-questions.ts';
import type { Cut } from '../core/page/read-by.ts';
import type { HeldState, PolicyDecision } from '../core/policy/decide-change.ts';
import type {
  Alert,
  Card,
  Delivery,
  Digest,
  Event,
  FeedReading,
  FeedSource,
  Fetched,
  Finding,
  Genre,
  HeldStory,
  Instant,
  Item,
  JudgedItem,
  Mute,
  PageReading,
  Place,
  Platform,
  PolicySource,
  PollState,
  RawPage,
  Revision,
  Selection,
  Severity,
  Source,
  SourceStatus,
  Story,
  Subscription,
  Target,
  Verdict,
} from './types.ts';

/** The time, passed in everywhere, so that tests own it. */
export type Clock = { now(): Instant };

// ── Fetching and reading ───────────────────────────────────────────────────────────────────────

/** Asks one URL, politely and within limits. Never throws for what a server does. */
export type Fetch = (request: {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** robots.txt is honoured for pages; feeds are published to be fetched. */
  readonly obeyRobots: boolean;
}) => Promise<Fetched>;

/** Asks for a script or data of a page that is rendered: same guard and limits, no pause. Null: there is none, or it is refused. */
export type FetchPart = (
  url: string,
) => Promise<{ readonly status: number; readonly contentType: string; readonly body: Uint8Array } | null>;

/** The markup of a page once its scripts have run, or why there is none. */
export type Render = (page: RawPage) => Promise<{ readonly html: string } | { readonly problem: string }>;

/** Reads bytes away from the main loop, in a worker with a deadline and a memory limit. */
export type Reader = {
  /** A document that takes longer than 5 s or too much memory comes back as `ok: false` with the reason. */
  feed(bytes: Uint8Array, question: FeedQuestion): Promise<FeedEntries>;
  /** One that takes too long or too much is in the state `unreadable`. */
  page(pages: readonly RawPage[], question: PolicyQuestion): Promise<PolicyDecision>;
  /** The main text of a page that a feed links to, or why it has none: a wall, an error page, too long or too much. */
  article(bytes: Uint8Array, question: ArticleQuestion): Promise<ArticleReading>;
  /** What a document of one page or of several says now, compared with nothing; too long or too much: in the state `unreadable`. */
  document(pages: readonly RawPage[], cut: Cut): Promise<DocumentReading>;
  stop(): Promise<void>;
};

export type FeedQuestion = {
  readonly contentType: string;
  /** After redirects. */
  readonly url: string;
  readonly source: FeedSource;
  readonly now: Instant;
};

export type ArticleQuestion = {
  readonly contentType: string;
  /** After redirects. */
  readonly url: string;
};

export type ArticleReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** A document as a person is shown it before it is watched: how much it holds and how it begins. */
export type DocumentReading = Pick<PageReading, 'state' | 'because' | 'title' | 'updated'> & {
  readonly clauses: number;
  readonly sentences: number;
  /** The first three sentences. */
  readonly begins: readonly string[];
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

/** How a page is to be read. */
export type PageRequest = {
  readonly contentType: string;
  readonly url: string;
  readonly select: readonly Selection[];
  readonly remove: readonly Selection[];
  /** Language and length of the last good revision, to know a switch or a loss. */
  readonly before?: { readonly language: string | null; readonly length: number };
};

export type PolicyQuestion = {
  readonly source: PolicySource;
  readonly memory: PolicyMemory;
  readonly now: Instant;
  /** From the poll state; absent when the last poll was well. */
  readonly held?: HeldState;
  /** The pages of the last revision, where they have to be read again by what is read with now. */
  readonly base?: readonly RawPage[];
};

/** Reads an address now, as a poll would, and keeps nothing. Outside text is as it came. */
export type Probe = {
  source(source: Source): Promise<Probed>;
  /** Of an address of which nobody said what it is: a feed, or else a page. */
  address(url: string): Promise<Probed>;
};

/** What an address shows. `movedTo`: every answer on the way said that this is where it now is. */
export type Probed = { readonly movedTo?: string } & (
  | {
      readonly found: 'feed';
      readonly title: string | null;
      /** How many entries it holds. */
      readonly count: number;
      /** Newest first, judged; at most 200. */
      readonly entries: readonly JudgedItem[];
    }
  /** `alternate`: the feed that a page points to, where a feed was looked for. */
  | {
      readonly found: 'page';
      readonly reading: DocumentReading;
      readonly isNoFeed: boolean;
      readonly alternate?: string;
    }
  /** Why, in a sentence or two. */
  | { readonly found: 'nothing'; readonly says: string; readonly alternate?: string }
);

// ── Model server ───────────────────────────────────────────────────────────────────────────────

/** A second opinion, where one is set. Null: no answer, whatever the reason; it is counted, and nothing else happens. */
export type Model = { ask<Answer>(question: ModelQuestion<Answer>): Promise<Answer | null> };

// ── Jobs ───────────────────────────────────────────────────────────────────────────────────────

export type Queue = 'poll' | 'deliver';

/** A job is its key: the host to poll, the channel to deliver to. What is due is rows, not payload. */
export type NewJob = { readonly queue: Queue; readonly key: string; readonly after?: Instant };

/**
 * Runs handlers. At most one job per (queue, key) is queued or running, so no two workers hit one host or
 * reorder one channel; each job runs at least once; a handler that throws is retried with backoff and, after
 * the last try, kept as a dead letter.
 */
export type Jobs = {
  enqueue(jobs: readonly NewJob[]): Promise<void>;
  work(queue: Queue, options: { concurrency: number }, handler: (key: string) => Promise<void>): void;
  dead(queue: Queue): Promise<readonly { key: string; problem: string; at: Instant }[]>;
  /** Resolves when nothing is queued for now and nothing runs. */
  idle(): Promise<void>;
  /** Lets running handlers finish, takes no new job. */
  stop(): Promise<void>;
};

// ── Store ──────────────────────────────────────────────────────────────────────────────────────

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

/** What a policy document held so far. */
export type PolicyMemory = {
  readonly last: Revision | null;
  /** Hash (see core/policy) of every sentence this document ever held, with when it was last there. */
  readonly sentences: ReadonlyMap<string, Instant>;
};

/** One poll, decided, to be written in one transaction. */
export type PollCommit = {
  readonly sourceId: string;
  readonly poll: PollState;
  /** The source's new address, after a permanent redirect was adopted. */
  readonly url?: string;
  readonly entries?: readonly KnownEntry[];
  readonly revision?: {
    readonly revision: Revision;
    readonly sentences: readonly string[];
    readonly pages: readonly RawPage[];
  };
  /** New items with their findings, relevant or not (`why` answers for both). */
  readonly items: readonly JudgedItem[];
  /** Of items of a place's own sources that only repeat what a story of everyone tells: that story's id, by the item's key. */
  readonly toldIn?: ReadonlyMap<string, string>;
  /** Stories made or moved by those items, whole. */
  readonly stories: readonly Story[];
  /** Notices to the operators' channel: about this source, and so written with what they say. */
  readonly alerts?: readonly AlertCommit[];
  readonly at: Instant;
};

/** An alert with its outbox rows. */
export type AlertCommit = { readonly alert: Alert; readonly deliveries: readonly Delivery[] };

/** What to tell, written in one transaction with its outbox rows and the jobs that deliver them. */
type AnnounceCommit = {
  /** Stories that channels hear of in a round-up. */
  readonly held?: readonly HeldStory[];
  /** With `told` set and `settlesAt` cleared; absent for a digest or a health notice. */
  readonly story?: Story;
  readonly alerts: readonly AlertCommit[];
};

export type Search = {
  readonly words?: string;
  readonly company?: string;
  readonly topic?: Event;
  readonly genre?: Genre;
  readonly since?: Instant;
  readonly limit: number;
  readonly offset?: number;
};

export type Found = { readonly story: Story /** The words around the match, plain. */; readonly excerpt: string };

/** A version of a policy page without its clauses. `number` counts from 1, the oldest that is kept. */
export type Version = Pick<Revision, 'id' | 'seenAt' | 'updated' | 'effective'> & { readonly number: number };

export type PolicyItem = Extract<Item, { from: 'policy' }>;

/** A change of a policy page with what was made of it. */
export type JudgedChange = { readonly item: PolicyItem; readonly finding: Finding };

/**
 * An item with its finding and the story that it joined; null: none. `toldIn`: the story of everyone that told the same, so that the
 * item of a place's own source was not told once more.
 */
export type TracedItem = JudgedItem & { readonly storyId: string | null; readonly toldIn?: string };

/** What one channel was told of a story, or will be. */
export type StoryDelivery = Pick<Alert, 'reason' | 'at'> &
  Pick<Delivery, 'state' | 'problem'> & { readonly sentAt?: Instant };

/** Who changed what, for managers to read. */
export type AuditLine = {
  readonly at: Instant;
  readonly platform: Platform;
  readonly space: string;
  readonly who: string;
  readonly did: string;
};

export type StoreStatus = {
  readonly sources: readonly SourceStatus[];
  readonly items: number;
  readonly stories: number;
  readonly subscriptions: number;
  /** Outbox rows by state. */
  readonly deliveries: Readonly<Record<Delivery['state'], number>>;
  readonly lastReadAt?: Instant;
  /** When a platform last took a message. */
  readonly lastSentAt?: Instant;
};

/** All that is remembered. Each method is one transaction; none waits for the network inside one. */
export type Store = {
  /**
   * The same store as one place may look at it: sources, items, pages and stories that belong to other places are not there, in no
   * list, count or search. Whatever a person of that place is shown comes from this. Writing is as ever.
   */
  seenFrom(place: Place): Store;

  // sources
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
    ask: { readonly source: Source; readonly place: Place; readonly atMost: number },
    audit: AuditLine,
  ): Promise<'added' | 'there' | 'full'>;
  /** Takes a source from a place; without a place it is not read any more, and keeps its memory. False: the place had it not. */
  removeSource(ask: { readonly sourceId: string; readonly place: Place }, audit: AuditLine): Promise<boolean>;
  /** Enqueues one poll job per host with a due source. Returns how many sources are due. `all`: due or not. */
  enqueueDuePolls(at: Instant, options?: { all?: boolean }): Promise<number>;
  /** Due sources of a host, in order of their due time; with each those that are soon due at the same address, so that it is asked once for all. */
  dueSources(host: string, at: Instant): Promise<readonly SourceStatus[]>;
  /** No request to this host before then (429, 403 burst). */
  parkHost(host: string, until: Instant): Promise<void>;

  // poll
  /** Entries of this feed that share an identity, URL, title or content with the ones asked. */
  knownEntries(
    sourceId: string,
    asked: readonly Pick<KnownEntry, 'identity' | 'url' | 'titleHash' | 'contentHash'>[],
  ): Promise<readonly KnownEntry[]>;
  policyMemory(sourceId: string): Promise<PolicyMemory>;
  /** Stories that an item about these companies might belong to, newest first: those of everyone (null) or of one place alone. No company: stories without one. */
  openStories(ask: {
    readonly companies: readonly string[];
    readonly since: Instant;
    readonly place: Place | null;
  }): Promise<readonly Story[]>;
  /** Writes polls, items, findings, stories and the search index at once. */
  commitPolls(commits: readonly PollCommit[]): Promise<void>;

  // announce
  settledStories(at: Instant, limit: number): Promise<readonly Story[]>;
  storyItems(storyId: string): Promise<readonly JudgedItem[]>;
  subscriptions(target?: Partial<Target>): Promise<readonly Subscription[]>;
  /** The row that first told this story in this channel, or is about to: once it has a `messageId` it can be edited. Null: the channel was told nothing, or the platform refused it. */
  firstDelivery(storyId: string, target: Target): Promise<Delivery | null>;
  /** The outbox rows of an alert. */
  deliveriesOf(alertId: string): Promise<readonly Delivery[]>;
  /** Writes alerts, outbox rows and delivery jobs in one transaction. A (alert, channel) that exists is left as it is. */
  commitAlerts(commits: readonly AnnounceCommit[], audit?: AuditLine): Promise<void>;

  // deliver
  /** Enqueues one delivery job per channel with a due outbox row. */
  enqueueDueDeliveries(at: Instant): Promise<number>;
  /** The oldest unfinished row of this channel that is due, or null. Order is kept: a later row waits for it. */
  nextDelivery(target: Target, at: Instant): Promise<Delivery | null>;
  /** On disk before the platform is asked: state `sending`, attempt counted, `firstTryAt` kept from the first time. */
  markSending(deliveryId: string, at: Instant, leaseUntil: Instant): Promise<Delivery>;
  markSent(deliveryId: string, messageId: string, at: Instant): Promise<void>;
  /** Not sent for certain: back to waiting. `counted: false` for a rate limit, which is no failed try. */
  markWaiting(deliveryId: string, dueAt: Instant, options: { problem: string; counted: boolean }): Promise<void>;
  /** Perhaps sent: stays `sending`, to be looked for before it is sent again. */
  markUnclear(deliveryId: string, dueAt: Instant, problem: string): Promise<void>;
  markFailed(deliveryId: string, problem: string): Promise<void>;
  /** The channel is lost: pauses its subscriptions and holds its rows. */
  loseTarget(target: Target, because: string, at: Instant): Promise<void>;
  /** Channels lost so far, with since when and why: probed daily. */
  lostTargets(): Promise<readonly { target: Target; since: Instant; because: string }[]>;
  /** The channel is back: its subscriptions go on, its held rows are given up as `failed`; returns them to tell in one summary. */
  regainTarget(target: Target, at: Instant): Promise<readonly Delivery[]>;

  // subscriptions
  /** Makes the stored subscriptions of origin `file` equal to the list. */
  syncSubscriptions(subscriptions: readonly Subscription[]): Promise<void>;
  /** False when there is one with this id already (two people pressed at once): then nothing is written, no audit line either. */
  addSubscription(subscription: Subscription, audit: AuditLine): Promise<boolean>;
  removeSubscription(id: string, audit: AuditLine): Promise<boolean>;
  /** Mutes that have not ended, of one place or of all, those that end first before the others. */
  /**
   * Another filter, pace or pause; a pause that ended makes what waited for its end due. False, and nothing is changed: it is not
   * there any more, or somebody changed it since it was `before`.
   */
  changeSubscription(change: { before: Subscription; after: Subscription }, audit: AuditLine): Promise<boolean>;

  // round-ups
  heldStory(storyId: string, target: Target): Promise<HeldStory | null>;
  /** What waits for a round-up that is due, by channel. */
  dueRoundups(now: Instant): Promise<readonly HeldStory[]>;
  /** Puts these off to another time. */
  holdLonger(held: readonly HeldStory[]): Promise<void>;
  /**
   * Writes one round-up of these stories with its outbox row; `null`: nothing is to be said of them after all. False, and nothing is
   * written, where one of them waits no longer.
   */
  commitRoundup(
    roundup: { target: Target; storyIds: readonly string[]; at: Instant },
    alert: AlertCommit | null,
  ): Promise<boolean>;
  /** How many messages of their own stories made in this channel since then. */
  alertsSince(target: Target, since: Instant): Promise<number>;

  /** Every channel's weekly digest. */
  digests(): Promise<readonly Digest[]>;
  digest(target: Target): Promise<Digest | null>;
  /** A channel that has one keeps its `createdAt` and `last`. */
  setDigest(digest: Digest, audit: AuditLine): Promise<void>;
  /** False: the channel has none. */
  removeDigest(target: Target, audit: AuditLine): Promise<boolean>;
  /** Subscriptions and digests of one place at once, all or none. False: they are there already, nothing was written. */
  addSettings(
    settings: { subscriptions: readonly Subscription[]; digests: readonly Digest[] },
    audit: AuditLine,
  ): Promise<boolean>;
  /** Makes those of the sources file equal to these. */
  syncDigests(digests: readonly Digest[]): Promise<void>;
  /**
   * Writes one digest with its outbox rows, unless the channel has one of that ISO week or a later one already (or no digest any
   * more): false then, and nothing is written.
   */
  commitDigest(digest: { target: Target; week: string; to: Instant }, alert: AlertCommit): Promise<boolean>;
  mutes(ask: { at: Instant } & Partial<Target>): Promise<readonly Mute[]>;
  /** The same channel and subject again: the new end counts. */
  addMute(mute: Mute, audit: AuditLine): Promise<void>;
  removeMute(id: string, audit: AuditLine): Promise<boolean>;
  /** The same person about the same story again: the new one counts. */
  addVerdict(verdict: Verdict): Promise<void>;
  /** All verdicts of all places, oldest first: for whoever runs the bot. */
  verdicts(): Promise<readonly Verdict[]>;
  /** Of one place, newest first. */
  auditLines(
    scope: { platform: Platform; space: string },
    page: { limit: number; offset?: number },
  ): Promise<readonly AuditLine[]>;

  // look-ups
  latestStories(ask: {
    companies?: readonly string[];
    topic?: Event;
    leastSeverity?: Severity;
    limit: number;
    offset?: number;
  }): Promise<readonly Story[]>;
  /** Stories that something happened to in that time, newest first: what a digest tells. At most 500. */
  storiesBetween(from: Instant, to: Instant): Promise<readonly Story[]>;
  /** Newest matches, ranked. */
  searchStories(ask: Search): Promise<readonly Found[]>;
  story(id: string): Promise<Story | null>;
  /** The stories that an item joined: one, or one of each place that asked for its source. */
  storiesOfItem(itemKey: string): Promise<readonly Story[]>;
  revisions(sourceId: string, limit: number): Promise<readonly Revision[]>;
  /** The pages of a revision as they were fetched; none where they are not kept any more. */
  rawPages(revisionId: string): Promise<readonly RawPage[]>;
  /** Versions of a policy page, oldest first; at most 2,000. */
  versions(sourceId: string): Promise<readonly Version[]>;
  revision(id: string): Promise<Revision | null>;
  /** What was found changed in these pages, about AI training or not, newest first. */
  policyChanges(ask: {
    sourceIds: readonly string[];
    /** Only those about AI training. */
    relevantOnly?: boolean;
    limit: number;
    offset?: number;
  }): Promise<readonly JudgedChange[]>;
  /** Items of feeds at one of these addresses (canonical), newest first; at most 20. */
  itemsAt(urls: readonly string[]): Promise<readonly TracedItem[]>;
  /** Which sources showed one of these addresses, and when last; also what was too old to be judged. At most 20. */
  entriesAt(urls: readonly string[]): Promise<readonly { sourceId: string; seenAt: Instant }[]>;
  /** Keys of the items seen since then, relevant or not, newest first. */
  recentItemKeys(ask: { since: Instant; limit: number }): Promise<readonly string[]>;
  /** These items, newest first. */
  tracedItems(keys: readonly string[]): Promise<readonly TracedItem[]>;
  /** The story that a message of ours in this channel tells; null where there is none. */
  storyOfMessage(target: Target, messageId: string): Promise<string | null>;
  /** When a channel last got a message, and how many wait for it. */
  channelDeliveries(target: Target): Promise<{ readonly lastSentAt?: Instant; readonly waiting: number }>;
  /** All that a channel was told of a story, in the order written. */
  storyDeliveries(storyId: string, target: Target): Promise<readonly StoryDelivery[]>;
  /** Company names that appear in stories, most frequent first: for autocomplete. */
  companyNames(): Promise<readonly string[]>;
  status(): Promise<StoreStatus>;

  // Slack workspaces that installed the bot
  slackInstallation(space: string): Promise<{ readonly sealed: string } | null>;
  slackInstallations(): Promise<readonly { readonly space: string; readonly sealed: string }[]>;
  /** The same workspace again: the new one counts. */
  keepSlackInstallation(installation: { space: string; sealed: string; by: string; at: Instant }): Promise<void>;
  /** False: it had none. */
  dropSlackInstallation(space: string): Promise<boolean>;

  // small things kept between runs: the hash of the registered commands, when a digest went out
  value(key: string): Promise<string | null>;
  setValue(key: string, value: string): Promise<void>;
  /** Adds to a counter that `status` shows: possible duplicates, dropped answers. */
  count(name: string, by?: number): Promise<void>;
  counts(): Promise<Readonly<Record<string, number>>>;

  /** Copies the database while it is in use. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
};

// ── Chats ──────────────────────────────────────────────────────────────────────────────────────

/** A message to a channel. The delivery id makes a repeat recognisable. */
export type Outgoing = {
  readonly deliveryId: string;
  readonly target: Target;
  readonly card: Card;
  readonly edits?: string;
  /** The message in whose thread this one goes; where there can be no thread, it goes into the channel. */
  readonly under?: string;
};

/** Lost: the channel is gone or closed to us, for good until a person acts. */
export type Sent =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** Rate limit: nothing was sent, no failed try. */
  | { readonly outcome: 'wait'; readonly seconds: number }
  /** Nothing was sent, for certain; worth another try. */
  | { readonly outcome: 'retry'; readonly problem: string }
  /** Nobody knows: timeout, cut connection, 5xx. */
  | { readonly outcome: 'unclear'; readonly problem: string }
  | { readonly outcome: 'lost'; readonly problem: string }
  /** This one message will never be taken. */
  | { readonly outcome: 'refused'; readonly problem: string };

/** Whether a message that may have arrived is there. */
export type Looked =
  | { readonly outcome: 'found'; readonly messageId: string }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'wait'; readonly seconds: number }
  /** The channel's history cannot be read; the outbox then sends again and counts a possible duplicate. */
  | { readonly outcome: 'unreadable'; readonly problem: string };

/** An SVG of ours as a PNG; null where it could not be drawn, which was logged. */
export type DrawPicture = (svg: string) => Promise<Uint8Array | null>;

export type Chat = {
  readonly platform: Platform;
  /** Connected, commands registered, ready to take them. Rejects with an AppError when the token is refused. */
  start(): Promise<void>;
  send(message: Outgoing): Promise<Sent>;
  /**
   * `repeatable` platforms recognise a repeat themselves for a short while (Discord's nonce): within that time
   * a repeat is safe without looking. Milliseconds since the first try; 0 = never.
   */
  readonly repeatableForMs: number;
  look(message: Outgoing, since: Instant): Promise<Looked>;
  /** What the bot lacks to post there, as words for people; empty when it can. */
  missingRights(target: Target): Promise<readonly string[]>;
  stop(): Promise<void>;
};

// ── Log ────────────────────────────────────────────────────────────────────────────────────────

/** One JSON line per event: a static message, values in fields. Tokens are redacted by the adapter. */
export type Log = {
  debug(fields: object, msg: string): void;
  info(fields: object, msg: string): void;
  warn(fields: object, msg: string): void;
  error(fields: object, msg: string): void;
};
