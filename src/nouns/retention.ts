/** How long what Fineprint remembers is kept. */

import type { Place } from './place.ts';
import type { Instant } from './time.ts';

/** What is older than these moments is deleted, each kind by its own. See docs/operations.md for what is kept why. */
export type Cutoffs = {
  readonly now: Instant;
  /** Items that weren't about AI training, sent notices, pages that no change names. */
  readonly passing: Instant;
  /** When a feed last listed an entry, to recognise it if it comes back. */
  readonly entries: Instant;
  /** Stories with their items and alerts, and the audit log. */
  readonly stories: Instant;
  /** When a server or workspace removed the bot. */
  readonly places: Instant;
};

/** Where a pass through the tables goes on. */
export type PruneCursor = { readonly step: number; readonly after: string };

/** Deletes what is no longer needed, a little at a time. */
export type RetentionStore = {
  /**
   * Deletes one batch: at most a few hundred rows of one kind, in one transaction. Start with `null` and go on with
   * `next` until that is null. `removed` counts rows by kind.
   */
  prune(
    from: PruneCursor | null,
    cutoffs: Cutoffs,
  ): Promise<{ readonly next: PruneCursor | null; readonly removed: Readonly<Record<string, number>> }>;
  /**
   * Gives freed space back to the file system, at most about a megabyte a call. Returns true if more can be given back.
   */
  shrink(): Promise<boolean>;
  /**
   * Deletes everything a server or workspace owns: subscriptions, digests, mutes, sources with what was read from them,
   * stories, messages, verdicts, the audit log, the Slack installation. Returns how many rows.
   */
  forgetPlace(place: Place): Promise<number>;
  /**
   * Deletes a person's verdicts and replaces their name in subscriptions, digests, mutes and the audit log. `who`: their
   * user ID or the name shown there. Returns how many rows.
   */
  forgetPerson(person: { platform: Place['platform']; who: string }): Promise<number>;
  /** Notes that a place removed the bot; what it owns is deleted after a while, unless it comes back. */
  leavePlace(place: Place, at: Instant): Promise<void>;
  /** The place has the bot again. */
  rejoinPlace(place: Place): Promise<void>;
};
