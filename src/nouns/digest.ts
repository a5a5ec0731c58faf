/** The weekly digest of a channel. */

import { z } from 'zod';
import type { AlertCommit } from './delivery.ts';
import type { AuditLine, Target } from './place.ts';
import type { Subscription } from './subscription.ts';
import type { Instant } from './time.ts';
import { wordsOf } from './words.ts';
import { oneOf, timeOfDay, zone } from './written.ts';

/** The words people type for weekdays, with their names. Monday comes first, as in ISO weeks. */
export const weekdays = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const;

/** A schedule as written in a sources file. */
export const writtenSchedule = z.strictObject({ day: oneOf(wordsOf(weekdays)), time: timeOfDay, zone });

/** When a weekly digest is posted: once per ISO week, at this wall-clock time in this zone. */
export type DigestSchedule = {
  /** 1 (Monday) to 7 (Sunday). */
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** `HH:MM` on a 24-hour clock. */
  readonly time: string;
  /** IANA time zone, such as `Europe/Berlin`. */
  readonly zone: string;
};

/** Converts a schedule read with `writtenSchedule`. */
export function scheduleOf({ day, time, zone: name }: z.output<typeof writtenSchedule>): DigestSchedule {
  return { day: (wordsOf(weekdays).indexOf(day) + 1) as DigestSchedule['day'], time, zone: name };
}

/** The weekday of a schedule as people write it. */
export function weekdayOf({ day }: Pick<DigestSchedule, 'day'>): keyof typeof weekdays {
  return wordsOf(weekdays)[day - 1] ?? 'monday';
}

/** The weekly digest of a channel: everything its subscriptions match. A channel has at most one. */
export type Digest = {
  readonly target: Target;
  readonly schedule: DigestSchedule;
  readonly origin: 'file' | 'command';
  readonly createdBy: string;
  /** When the channel first got a digest. Changing the day, time or zone doesn't change it. */
  readonly createdAt: Instant;
  /** When the day, time or zone was last set. */
  readonly changedAt: Instant;
  /** The last digest that was written: its ISO week and the end of the period it covers. */
  readonly last?: { readonly week: string; readonly to: Instant } | undefined;
};

/** Stores each channel's weekly digest. */
export type DigestStore = {
  /** Every channel's weekly digest. */
  digests(): Promise<readonly Digest[]>;
  digest(target: Target): Promise<Digest | null>;
  /** Keeps the `createdAt` and `last` of a channel that already has a digest. */
  setDigest(digest: Digest, audit: AuditLine): Promise<void>;
  /** Adds all subscriptions and digests of one place, or none. False if they exist already; then nothing is written. */
  addSettings(
    settings: { subscriptions: readonly Subscription[]; digests: readonly Digest[] },
    audit: AuditLine,
  ): Promise<boolean>;
  /** False if the channel has no digest. */
  removeDigest(target: Target, audit: AuditLine): Promise<boolean>;
  /** Makes the stored digests of origin `file` equal to the list. */
  syncDigests(digests: readonly Digest[]): Promise<void>;
  /**
   * Writes one digest with its outbox rows. False, and nothing is written, if the channel already has a digest of that ISO week or a
   * later one, or no longer has a digest at all.
   */
  commitDigest(digest: { target: Target; week: string; to: Instant }, alert: AlertCommit): Promise<boolean>;
};
