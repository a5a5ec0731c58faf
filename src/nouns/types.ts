/** The nouns of Fineprint. No code: every stage, table, command and document uses these names and no others. */

import type {
  claimStatuses,
  dataTypes,
  directions,
  events,
  pageStates,
  regions,
  severities,
  sourceGenres,
  storyStates,
  verdicts,
} from './words.ts';

/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-01T09:30:00.000Z`). Always this form, so it sorts as text. */
export type Instant = string;

/** A calendar day without a zone (`2026-10-01`), as a policy states it. */
export type Day = string;

export type Event = keyof typeof events;
export type DataType = keyof typeof dataTypes;
export type ClaimStatus = keyof typeof claimStatuses;
export type Severity = keyof typeof severities;
export type Region = keyof typeof regions;
export type Direction = keyof typeof directions;
export type StoryState = keyof typeof storyStates;
export type PageState = keyof typeof pageStates;
export type Genre = keyof typeof sourceGenres;

// ── Sources ────────────────────────────────────────────────────────────────────────────────────

/** A CSS selector, or the range between two of them (Open Terms Archive's form: the first match of each). */
export type Selection = string | Range;
export type Range = ({ readonly startBefore: string } | { readonly startAfter: string }) &
  ({ readonly endBefore: string } | { readonly endAfter: string });

/** One page of a document of several, and how it is cut. */
type PagePart = {
  readonly url: string;
  readonly select: readonly Selection[];
  readonly remove: readonly Selection[];
};

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
  readonly more?: readonly PagePart[];
  /** Where a person says no, where one is known. */
  readonly optOut?: string;
};

export type Source = FeedSource | PolicySource;

/** What the poller remembers of a source between two polls, and nothing else. Survives a restart byte for byte. */
export type PollState = {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly nextPollAt: Instant;
  /** Absent until the first poll that was read: that one fills the memory and posts nothing. */
  readonly firstReadAt?: Instant;
  /** The last poll that could be read, changed or not. */
  readonly lastReadAt?: Instant;
  readonly lastTriedAt?: Instant;
  /** Failures in a row, 0 when well. */
  readonly failures: number;
  readonly failingSince?: Instant;
  /** One sentence for people: what failed last. */
  readonly problem?: string;
  /** A policy page that answered, but with something that is not the policy. */
  readonly pageState?: PageState;
  /** Polls in a row that ended with `pageState`. */
  readonly pageStatePolls?: number;
  /** Its text is only there once its scripts have run. */
  readonly needsBrowser?: true;
  /** Where a permanent redirect leads, and how many polls in a row it did. Adopted after three. */
  readonly movedTo?: string;
  readonly movedPolls?: number;
  /** 410 Gone: not polled any more. */
  readonly endedAt?: Instant;
};

/** What asking an address brought that is not read as a source, such as the one where a person says no. */
export type LinkCheck = {
  readonly triedAt: Instant;
  /** When it last answered with a page. */
  readonly seenAt?: Instant;
  /** Why the last try failed, in a sentence; absent when it was well. */
  readonly problem?: string;
};

/** A source and its poll state: what `status` and `sources` show. */
export type SourceStatus = { readonly source: Source; readonly poll: PollState };

// ── Fetching ───────────────────────────────────────────────────────────────────────────────────

/** What came of asking one URL once. An expected failure is a value, never an exception. */
export type Fetched =
  | {
      readonly outcome: 'fresh';
      /** After decompression. */
      readonly body: Uint8Array;
      readonly contentType: string;
      /** After redirects. */
      readonly finalUrl: string;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly maxAgeSeconds?: number;
      readonly retryAfterSeconds?: number;
      /** Every hop was 301 or 308. */
      readonly movedTo?: string;
    }
  | {
      readonly outcome: 'unchanged';
      readonly etag?: string;
      readonly lastModified?: string;
      readonly maxAgeSeconds?: number;
      readonly retryAfterSeconds?: number;
      readonly movedTo?: string;
    }
  | { readonly outcome: 'gone' }
  | {
      readonly outcome: 'failed';
      readonly reason: FetchFailure;
      /** One sentence for people, with host or URL, without secrets: `example.org answered 503 Service Unavailable`. */
      readonly sentence: string;
      readonly status?: number;
      readonly retryAfterSeconds?: number;
    };

export type FetchFailure =
  | 'address_refused'
  | 'bad_url'
  | 'dns'
  | 'connection'
  | 'timeout'
  | 'too_large'
  | 'redirects'
  | 'robots'
  | 'rate_limited'
  | 'forbidden'
  | 'client_error'
  | 'server_error'
  | 'encoding';

// ── What was read ──────────────────────────────────────────────────────────────────────────────

/** A feed as read from its bytes: plain text and absolute URLs only. */
export type ParsedFeed = {
  readonly title: string | null;
  /** The site's own page. */
  readonly url: string | null;
  readonly language: string | null;
  /** `ttl` or `sy:updatePeriod`, whichever is longer. */
  readonly everyMinutes: number | null;
  /** In document order. */
  readonly items: readonly ParsedItem[];
};

export type ParsedItem = {
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
  | { readonly ok: false; readonly problem: string; readonly alternate?: string };

/** A page as it was fetched. `url` is the one after redirects. */
export type RawPage = { readonly url: string; readonly contentType: string; readonly bytes: Uint8Array };

/** One clause of a policy: where it stands (headings from the outside in) and its sentences as one text. */
export type Clause = { readonly path: readonly string[]; readonly text: string };

/** A policy page as read from its bytes. `state` is there when the page is not the policy. */
export type PageReading = {
  readonly state: PageState | null;
  /** Why it got this state, for `status`. */
  readonly because?: string;
  readonly title: string | null;
  /** The page's own "last updated" day. */
  readonly updated: Day | null;
  readonly effective: Day | null;
  readonly language: string | null;
  readonly clauses: readonly Clause[];
  /** Markdown of the same text, for people. */
  readonly markdown: string;
};

/** The text of a policy page at a time. The raw page is kept beside it in the store. */
export type Revision = {
  readonly id: string;
  readonly sourceId: string;
  readonly seenAt: Instant;
  /** SHA-256 of the clauses, hex. */
  readonly textHash: string;
  /** By which extractor and which cut it was read (core/policy/read-by): another one is a new base, never an announcement. */
  readonly readBy: string;
  readonly updated: Day | null;
  readonly effective: Day | null;
  /** ISO 639-1, to know a switch; null where it could not be told. */
  readonly language: string | null;
  readonly clauses: readonly Clause[];
};

/** One place that changed, for a reader: what stood there and what stands there now. Either may be empty. */
export type Hunk = { readonly path: readonly string[]; readonly before: string; readonly after: string };

/** One change of a policy page: sentences never held before, or lost for good. */
export type PolicyChange = {
  readonly service: string;
  readonly terms: string;
  readonly direction: Direction;
  readonly directionsAlso: readonly Direction[];
  readonly effective: Day | null;
  /** The text changed while the page's own date did not. */
  readonly silentEdit: boolean;
  /** The hunks that matter first. */
  readonly hunks: readonly Hunk[];
  /** How many hunks changed in all; `hunks` may hold fewer. */
  readonly hunkCount: number;
  readonly beforeRevision: string;
  readonly afterRevision: string;
};

// ── Judgement ──────────────────────────────────────────────────────────────────────────────────

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
  readonly scope?: string;
  /** Exact substrings of the item's title or text. */
  readonly evidence: readonly string[];
  /** Why, in order of weight: the feature, what it added, and the words in the text that it saw. */
  readonly because: readonly Reason[];
};

export type Reason = { readonly feature: string; readonly weight: number; readonly words: string };

// ── Stories ────────────────────────────────────────────────────────────────────────────────────

/** What a story can be a story of. A filing and a withdrawal are steps of one line; a fine is a line of its own. */
export type EventLine = 'policy' | 'lawsuit' | 'regulator' | 'law' | 'deal' | 'incident' | 'research';

/** One line of a story's timeline: told as its source tells it. */
export type TimelineEntry = {
  readonly at: Instant;
  readonly event: Event;
  readonly claimStatus: ClaimStatus;
  readonly text: string;
  readonly publisher: string;
  readonly url: string;
  readonly itemKey: string;
  /** What tells its event from others, folded, between spaces: what a later item is held against. Absent in older rows. */
  readonly words?: string;
  /** Which line of events it belongs to. Absent in older rows. */
  readonly line?: EventLine;
};

/** Items about one development, with a state. */
export type Story = {
  readonly id: string;
  /** The only place that sees it, since its items come from sources of that place; absent: everyone does. Never changes. */
  readonly place?: Place;
  readonly title: string;
  readonly state: StoryState;
  /** How it ended, for `dismissed`: "withdrawn without prejudice". */
  readonly stateNote?: string;
  readonly event: Event;
  readonly companies: readonly string[];
  readonly dataTypes: readonly DataType[];
  readonly genres: readonly Genre[];
  readonly severity: Severity;
  readonly scope?: string;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  /** When it is quiet enough to be told; null when there is nothing new to tell. */
  readonly settlesAt: Instant | null;
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Publishers that speak for themselves: a syndicated copy adds none. */
  readonly publishers: readonly string[];
  readonly itemKeys: readonly string[];
  /** What was last told to channels, to know what is news; absent before the first time. */
  readonly told?: Told;
};

/** What channels already know of a story. */
export type Told = {
  readonly at: Instant;
  readonly state: StoryState;
  readonly severity: Severity;
  readonly itemCount: number;
};

/** One sentence of a summary: a source's own words (`quoted`), or written by the machine from that source. */
export type SummarySentence = {
  readonly text: string;
  readonly quoted: boolean;
  readonly publisher: string;
  readonly url: string;
  readonly itemKey: string;
  /** Of a quote that is not English: "German". */
  readonly language?: string;
};

/** An item with its finding, as gathered for a story. */
export type JudgedItem = { readonly item: Item; readonly finding: Finding };

// ── Subscriptions, alerts, deliveries ──────────────────────────────────────────────────────────

export type Platform = 'terminal' | 'discord' | 'slack';

/** Where a message goes. `space` is a Discord server or a Slack workspace. */
export type Target = { readonly platform: Platform; readonly space: string; readonly channel: string };

/** Who shares sources and stories: a Discord server or a Slack workspace. */
export type Place = Pick<Target, 'platform' | 'space'>;

/** Nothing here means everything; each list that is set must be met. Nothing is added that the user did not name. */
export type Filter = {
  readonly companies?: readonly string[];
  readonly topics?: readonly Event[];
  readonly genres?: readonly Genre[];
  readonly dataTypes?: readonly DataType[];
  readonly leastSeverity?: Severity;
  /** Stories that name one of these regions, or none at all. */
  readonly regions?: readonly Region[];
  /** Stories that hold one of these words are left out. */
  readonly exclude?: readonly string[];
};

/** How a channel hears of what a subscription matches; absent: at once, always, in the channel itself. */
export type Pace = {
  /** `hourly` and `daily` (at 09:00) gather what happened into one round-up; `weekly` leaves it to the channel's digest. */
  readonly mode: 'instant' | 'hourly' | 'daily' | 'weekly';
  /** Alerts a day at most; what exceeds it, unless it is critical, comes in the next day's round-up. */
  readonly ceiling?: number;
  /** Nothing is posted then, from and to `HH:MM`, over midnight too; at its end one round-up comes. */
  readonly quiet?: { readonly from: string; readonly to: string };
  /** IANA zone of the day, the hours and 09:00; default: UTC. */
  readonly zone?: string;
  /** What comes after the first message of a story goes into a thread under it. */
  readonly thread?: true;
};

/** A person's pause. What would have been told is told in a round-up at its end. */
export type PersonPause = { readonly until: Instant; readonly by: string; readonly at: Instant };

/** Why a story waits for a round-up. */
export type HeldBecause = 'hourly' | 'daily' | 'quiet' | 'ceiling' | 'paused';

/** A story that a channel hears of in a round-up: waiting for it, or told by it. */
export type HeldStory = {
  readonly target: Target;
  readonly storyId: string;
  readonly because: HeldBecause;
  readonly at: Instant;
  readonly dueAt: Instant;
  /** Set once the round-up was written. */
  readonly toldAt?: Instant;
};

/** Once per ISO week, at this wall-clock time in this zone. */
export type DigestSchedule = {
  /** 1 Monday to 7 Sunday. */
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** IANA name: `Europe/Berlin`. */
  readonly zone: string;
};

/** The weekly digest of a channel, which has one at most: what any of its subscriptions matches. */
export type Digest = {
  readonly target: Target;
  readonly schedule: DigestSchedule;
  readonly origin: 'file' | 'command';
  readonly createdBy: string;
  /** When the channel first got a digest; a new day, time or zone leaves it. */
  readonly createdAt: Instant;
  /** When day, time or zone were last set. */
  readonly changedAt: Instant;
  /** The last one that was written: its ISO week and where it ended. */
  readonly last?: { readonly week: string; readonly to: Instant };
};

export type Subscription = {
  readonly id: string;
  readonly target: Target;
  readonly filter: Filter;
  readonly pace?: Pace;
  readonly pause?: PersonPause;
  /** A row of the sources file, kept equal to it at every start, or made by a command. */
  readonly origin: 'file' | 'command';
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Set when the channel could not be reached any more: why, in a sentence, and since when. */
  readonly pausedAt?: Instant;
  readonly pausedBecause?: string;
};

/** What somebody said of how a story was told; one for each person and story, the last one counts. */
export type Verdict = {
  readonly storyId: string;
  readonly verdict: keyof typeof verdicts;
  readonly platform: Platform;
  readonly space: string;
  readonly userId: string;
  readonly at: Instant;
};

/** What a channel does not want to hear of; always with an end. */
export type Mute = {
  readonly id: string;
  readonly target: Target;
  readonly of:
    | { readonly kind: 'story'; readonly storyId: string; readonly title: string }
    | { readonly kind: 'company'; readonly company: string };
  readonly until: Instant;
  readonly by: string;
  readonly at: Instant;
};

/**
 * Why a channel hears of something. `update` edits the first message of the story; the others are messages of their
 * own. `roundup`, `test`, `digest` and `health` belong to no story; `recovered` edits the `health` message.
 */
export type AlertReason =
  | 'new'
  | 'state'
  | 'severity'
  | 'update'
  | 'roundup'
  | 'test'
  | 'digest'
  | 'health'
  | 'recovered';

/** Frozen: a retry sends the same words. */
export type Alert = {
  /** Says what it is about, so that the same alert cannot be written twice: `digest:2026-W48`, `story:k3f…:ruled`. */
  readonly id: string;
  readonly storyId: string | null;
  readonly reason: AlertReason;
  readonly card: Card;
  readonly at: Instant;
};

/**
 * `waiting` until its time, `sending` from before the call until a clear answer (also after a crash),
 * then `sent`, `failed` (given up, said why) or `held` (its channel is lost; sent as a summary when it comes back).
 */
type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'held';

/** One alert to one channel: a row of the outbox. */
export type Delivery = {
  readonly id: string;
  readonly alertId: string;
  readonly storyId: string | null;
  readonly target: Target;
  readonly card: Card;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly leaseUntil?: Instant;
  /** When the platform was first asked; the start of any search for a message that may have arrived. */
  readonly firstTryAt?: Instant;
  /** The platform's id of the message once sent. */
  readonly messageId?: string;
  /** The message to edit instead of posting a new one. */
  readonly edits?: string;
  /** The message under which this one goes, in its thread. */
  readonly under?: string;
  readonly problem?: string;
};

// ── Cards: all that the bot ever says, on any platform ─────────────────────────────────────────

export type Tone = Severity | 'plain' | 'good' | 'error';

/** A piece of a line. Strings are outside text or ours, always plain: renderers escape, cards never mark up. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly text: string; readonly url: string }
  /** A channel of the platform the card is shown on, by its id: rendered as the platform links channels. */
  | { readonly channel: string }
  /** Shown in the reader's own zone where the platform can. */
  | { readonly at: Instant; readonly as: 'date' | 'datetime' | 'relative' };

export type Line =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly from?: string }
  | { readonly kind: 'bullet'; readonly pieces: readonly Piece[] }
  /** A changed place of a policy: rendered as a diff. */
  | { readonly kind: 'hunk'; readonly hunk: Hunk }
  /** To be copied as it is: shown in letters of one width, over several lines. */
  | { readonly kind: 'code'; readonly text: string }
  /** Small print: where it comes from, what is left out. */
  | { readonly kind: 'small'; readonly pieces: readonly Piece[] };

export type Fact = { readonly name: string; readonly value: readonly Piece[] };

export type CardLink = { readonly label: string; readonly url: string };

/** A button that calls `commands/<command>`'s action. The whole id must fit 100 characters (Discord's custom_id). */
export type CardAction = {
  readonly label: string;
  readonly command: string;
  readonly action: string;
  /** A row's id or a page number; long state stays in the store. */
  readonly argument: string;
  readonly style: 'primary' | 'plain' | 'danger';
};

/** Drawn where a platform shows pictures; elsewhere nothing is lost, since a line of the card says the same. */
export type Picture = {
  readonly svg: string;
  /** The same in a sentence, for those who cannot see it. */
  readonly alt: string;
};

export type Card = {
  readonly tone: Tone;
  readonly title: string;
  readonly titleUrl?: string;
  readonly lines: readonly Line[];
  readonly facts: readonly Fact[];
  readonly links: readonly CardLink[];
  readonly actions: readonly CardAction[];
  readonly picture?: Picture;
  /** One line under everything. */
  readonly footer?: string;
};

// ── Health of an installation ──────────────────────────────────────────────────────────────────

/** One thing that was looked at before or beside the bot: what `doctor` prints a line of. */
export type Check = {
  /** What was looked at: `Discord`, `Slack #news`. */
  readonly what: string;
  /** `warning`: the bot runs, but something does not; `fault`: the bot does not start, or tells nobody. */
  readonly state: 'ok' | 'warning' | 'fault';
  /** What was found and, where it is not well, what to do. */
  readonly says: string;
};
