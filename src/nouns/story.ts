/** Stories: items about one development, with a state and a timeline. */

import type { Place, Platform } from './place.ts';
import type { Instant } from './time.ts';
import type { ClaimStatus, DataType, Event, Genre, Severity, Stage, StoryState, verdicts } from './words.ts';

/**
 * The kind of development a story follows. A filing and a withdrawal are steps of one line; a fine is a separate line.
 */
export type EventLine = 'policy' | 'lawsuit' | 'regulator' | 'law' | 'deal' | 'incident' | 'research';

/** One line of a story's timeline, as its source reports it. */
export type TimelineEntry = {
  readonly at: Instant;
  readonly event: Event;
  readonly claimStatus: ClaimStatus;
  readonly text: string;
  readonly publisher: string;
  readonly url: string;
  readonly itemKey: string;
  /**
   * Folded words, between spaces, that distinguish its event; later items are compared with them. Absent in older rows.
   */
  readonly words?: string | undefined;
  /** The line of events it belongs to. Absent in older rows. */
  readonly line?: EventLine | undefined;
  /** How far the matter has come with it. Absent if the item doesn't say, and in older rows. */
  readonly stage?: Stage | undefined;
  /**
   * Who and what the matter is about, as `kind:value` between `|`: companies, other parties, places, docket numbers. Absent in older
   * rows.
   */
  readonly marks?: string | undefined;
  /** It brought a new development (true), or is another report of one that the story already held (false). Absent in older rows. */
  readonly isStep?: boolean | undefined;
  /** Probabilities (0 to 1) that `event` and `claimStatus` are right. Absent where a page was compared, and in older rows. */
  readonly sure?: { readonly event: number; readonly claimStatus: number } | undefined;
};

/** Items about one development, with a state. */
export type Story = {
  readonly id: string;
  /**
   * The only place that sees it, as its items come from that place's own sources; absent: all places see it. Never
   * changes.
   */
  readonly place?: Place | undefined;
  readonly title: string;
  readonly state: StoryState;
  /** How it ended, for `dismissed`: "withdrawn without prejudice". */
  readonly stateNote?: string | undefined;
  readonly event: Event;
  readonly companies: readonly string[];
  readonly dataTypes: readonly DataType[];
  readonly genres: readonly Genre[];
  readonly severity: Severity;
  readonly scope?: string | undefined;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  /** When it has been quiet long enough to be announced; null if there is nothing new to announce. */
  readonly settlesAt: Instant | null;
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Independent publishers; a syndicated copy adds none. */
  readonly publishers: readonly string[];
  /** In the order they joined; at most 200. */
  readonly itemKeys: readonly string[];
  /** How many more items joined that are no longer listed. */
  readonly forgotten?: number | undefined;
  /** What channels were last told, to know what is new; absent before the first announcement. */
  readonly told?: Told | undefined;
};

/** What channels already know about a story. */
export type Told = {
  readonly at: Instant;
  readonly state: StoryState;
  readonly severity: Severity;
  readonly itemCount: number;
};

/**
 * One sentence of a summary: a source's own words (`quoted`), a fixed sentence (`ours`), or one written by a model from
 * that source.
 */
export type SummarySentence = {
  readonly text: string;
  readonly quoted: boolean;
  /** One of Fineprint's fixed sentences; never `quoted`. */
  readonly ours?: boolean | undefined;
  /** Quotes what a policy no longer says. */
  readonly removed?: boolean | undefined;
  /** Says how the story began, after what is new. */
  readonly earlier?: boolean | undefined;
  readonly publisher: string;
  readonly url: string;
  readonly itemKey: string;
  /** Language of a quote that isn't English, such as `German`. */
  readonly language?: string | undefined;
};

/** A reader's report about a story. Each person has one per story; the latest counts. */
export type Verdict = {
  readonly storyId: string;
  readonly verdict: keyof typeof verdicts;
  readonly platform: Platform;
  readonly space: string;
  readonly userId: string;
  readonly at: Instant;
};

export type Search = {
  readonly words?: string | undefined;
  readonly company?: string | undefined;
  readonly topic?: Event | undefined;
  readonly genre?: Genre | undefined;
  readonly since?: Instant | undefined;
  readonly limit: number;
  readonly offset?: number | undefined;
};

export type Found = {
  readonly story: Story;
  /** Plain text around the match. */
  readonly excerpt: string;
};

/** Stores stories and finds them by topic, company, time and words. */
export type StoryStore = {
  /** Ids of stories ready to be announced, in the order they settled. */
  settledStories(at: Instant, limit: number): Promise<readonly string[]>;
  /** Makes a settled story settle again at that time; its content stays the same. */
  putOffStory(id: string, until: Instant): Promise<void>;
  story(id: string): Promise<Story | null>;
  latestStories(ask: {
    companies?: readonly string[] | undefined;
    topic?: Event | undefined;
    leastSeverity?: Severity | undefined;
    limit: number;
    offset?: number | undefined;
  }): Promise<readonly Story[]>;
  /** Stories updated in that period, newest first, for a digest. At most 500. */
  storiesBetween(from: Instant, to: Instant): Promise<readonly Story[]>;
  /** The newest matches, ranked. */
  searchStories(ask: Search): Promise<readonly Found[]>;
  /** Company names in stories, most frequent first, for autocomplete. */
  companyNames(): Promise<readonly string[]>;
  /** Replaces an earlier verdict by the same person on the same story. */
  addVerdict(verdict: Verdict): Promise<void>;
  /** All verdicts of all places, oldest first, for the operators. */
  verdicts(): Promise<readonly Verdict[]>;
};
