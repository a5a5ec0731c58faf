/** A story: items about one development, with a state and a timeline. */

import type { Place, Platform } from './place.ts';
import type { Instant } from './time.ts';
import type { ClaimStatus, DataType, Event, Genre, Severity, StoryState, verdicts } from './words.ts';

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
  readonly words?: string | undefined;
  /** Which line of events it belongs to. Absent in older rows. */
  readonly line?: EventLine | undefined;
};

/** Items about one development, with a state. */
export type Story = {
  readonly id: string;
  /** The only place that sees it, since its items come from sources of that place; absent: everyone does. Never changes. */
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
  /** When it is quiet enough to be told; null when there is nothing new to tell. */
  readonly settlesAt: Instant | null;
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Publishers that speak for themselves: a syndicated copy adds none. */
  readonly publishers: readonly string[];
  readonly itemKeys: readonly string[];
  /** What was last told to channels, to know what is news; absent before the first time. */
  readonly told?: Told | undefined;
};

/** What channels already know of a story. */
export type Told = {
  readonly at: Instant;
  readonly state: StoryState;
  readonly severity: Severity;
  readonly itemCount: number;
};

/** One sentence of a summary: a source's own words (`quoted`), a fixed sentence of ours, or written by a model from that source. */
export type SummarySentence = {
  readonly text: string;
  readonly quoted: boolean;
  /** One of Fineprint's fixed sentences; never `quoted`. */
  readonly ours?: boolean | undefined;
  /** A quote of what a policy page said and no longer says. */
  readonly removed?: boolean | undefined;
  readonly publisher: string;
  readonly url: string;
  readonly itemKey: string;
  /** Of a quote that is not English: "German". */
  readonly language?: string | undefined;
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
  /** The words around the match, plain. */
  readonly excerpt: string;
};

/** Stories, found again in every way that people ask for them. */
export type StoryStore = {
  /** The ids of stories that are quiet enough to be told, those that settled first before the others. */
  settledStories(at: Instant, limit: number): Promise<readonly string[]>;
  /** A settled story settles anew at that time; what is written in it stays. */
  putOffStory(id: string, until: Instant): Promise<void>;
  story(id: string): Promise<Story | null>;
  latestStories(ask: {
    companies?: readonly string[] | undefined;
    topic?: Event | undefined;
    leastSeverity?: Severity | undefined;
    limit: number;
    offset?: number | undefined;
  }): Promise<readonly Story[]>;
  /** Stories that something happened to in that time, newest first: what a digest tells. At most 500. */
  storiesBetween(from: Instant, to: Instant): Promise<readonly Story[]>;
  /** Newest matches, ranked. */
  searchStories(ask: Search): Promise<readonly Found[]>;
  /** Company names that appear in stories, most frequent first: for autocomplete. */
  companyNames(): Promise<readonly string[]>;
  /** The same person about the same story again: the new one counts. */
  addVerdict(verdict: Verdict): Promise<void>;
  /** All verdicts of all places, oldest first: for whoever runs the bot. */
  verdicts(): Promise<readonly Verdict[]>;
};
