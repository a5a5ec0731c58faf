/** A poll, decided and about to be written. */

import type { AlertCommit } from './delivery.ts';
import type { KnownEntry } from './feed.ts';
import type { JudgedItem } from './item.ts';
import type { Place } from './place.ts';
import type { RawPage, Revision } from './policy.ts';
import type { PollState } from './source.ts';
import type { Story } from './story.ts';
import type { Instant } from './time.ts';

/** One poll, decided, to be written in one transaction. */
export type PollCommit = {
  readonly sourceId: string;
  readonly poll: PollState;
  /** The source's new address, after a permanent redirect was adopted. */
  readonly url?: string | undefined;
  readonly entries?: readonly KnownEntry[] | undefined;
  readonly revision?:
    | { readonly revision: Revision; readonly sentences: readonly string[]; readonly pages: readonly RawPage[] }
    | undefined;
  /** New items with their findings, relevant or not (`why` answers for both). */
  readonly items: readonly JudgedItem[];
  /** Of items of a place's own sources that only repeat what a story of everyone tells: that story's id, by the item's key. */
  readonly toldIn?: ReadonlyMap<string, string> | undefined;
  /** Stories made or moved by those items, whole. */
  readonly stories: readonly Story[];
  /** Notices to the operators' channel: about this source, and so written with what they say. */
  readonly alerts?: readonly AlertCommit[] | undefined;
  readonly at: Instant;
};

/** What a poll reads before it decides, and writes at once when it has. */
export type PollStore = {
  /** Entries of this feed that share an identity, URL, title or content with the ones asked. */
  knownEntries(
    sourceId: string,
    asked: readonly Pick<KnownEntry, 'identity' | 'url' | 'titleHash' | 'contentHash'>[],
  ): Promise<readonly KnownEntry[]>;
  /** Stories that an item about these companies might belong to, newest first: those of everyone (null) or of one place alone. No company: stories without one. */
  openStories(ask: { companies: readonly string[]; since: Instant; place: Place | null }): Promise<readonly Story[]>;
  /** Writes polls, items, findings, stories and the search index at once. */
  commitPolls(commits: readonly PollCommit[]): Promise<void>;
};
