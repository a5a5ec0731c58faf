/** What a poll reads from the store and writes to it. */

import type { KnownEntry } from './feed.ts';
import type { JudgedItem } from './item.ts';
import type { Place } from './place.ts';
import type { RawPage, Revision } from './policy.ts';
import type { PollState } from './source.ts';
import type { Story } from './story.ts';
import type { Instant } from './time.ts';

/** The results of one poll, to be written in one transaction. */
export type PollCommit = {
  readonly sourceId: string;
  readonly poll: PollState;
  /** The source's new URL, once a permanent redirect is adopted. */
  readonly url?: string | undefined;
  readonly entries?: readonly KnownEntry[] | undefined;
  readonly revision?:
    | { readonly revision: Revision; readonly sentences: readonly string[]; readonly pages: readonly RawPage[] }
    | undefined;
  /** New items with their findings, relevant or not (`why` explains both). */
  readonly items: readonly JudgedItem[];
  /** For items of a place's own sources that only repeat a story visible to all places: that story's id by item key. */
  readonly toldIn?: ReadonlyMap<string, string> | undefined;
  /** Stories these items created or changed, in full. */
  readonly stories: readonly Story[];
  readonly at: Instant;
};

/** Reads what a poll needs to decide, and writes what it decided. */
export type PollStore = {
  /** Known entries of this feed that share an identity, id, URL, title or content with those given. */
  knownEntries(
    sourceId: string,
    asked: readonly Pick<KnownEntry, 'identity' | 'guid' | 'url' | 'titleHash' | 'contentHash'>[],
  ): Promise<readonly KnownEntry[]>;
  /**
   * Stories that an item looked up under these names might belong to, newest first: those visible to all places (`place:
   * null`) or to one place only. With no name: stories without a company.
   */
  openStories(ask: { names: readonly string[]; since: Instant; place: Place | null }): Promise<readonly Story[]>;
  /** Writes polls, items, findings, stories and the search index in one transaction. */
  commitPolls(commits: readonly PollCommit[]): Promise<void>;
};
