/** The weekly digest of a channel. */

import { z } from 'zod';
import type { AlertCommit } from './delivery.ts';
import type { AuditLine, Target } from './place.ts';
import type { Subscription } from './subscription.ts';
import type { Instant } from './time.ts';
import { wordsOf } from './words.ts';
import { oneOf, timeOfDay, zone } from './written.ts';

/** As people write them, Monday first as in ISO weeks; behind each what it is called. */
export const weekdays = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const;

/** How a schedule is written in a sources file, and in the options of a command. */
export const writtenSchedule = z.strictObject({ day: oneOf(wordsOf(weekdays)), time: timeOfDay, zone });

/** Once per ISO week, at this wall-clock time in this zone. */
export type DigestSchedule = {
  /** 1 Monday to 7 Sunday. */
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** IANA name: `Europe/Berlin`. */
  readonly zone: string;
};

/** What was read as `writtenSchedule` says. */
export function scheduleOf({ day, time, zone: name }: z.output<typeof writtenSchedule>): DigestSchedule {
  return { day: (wordsOf(weekdays).indexOf(day) + 1) as DigestSchedule['day'], time, zone: name };
}

/** The day of a schedule as people write it. */
export function weekdayOf({ day }: Pick<DigestSchedule, 'day'>): keyof typeof weekdays {
  return wordsOf(weekdays)[day - 1] ?? 'monday';
}

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
  readonly last?: { readonly week: string; readonly to: Instant } | undefined;
};

/** Each channel's weekly digest. */
export type DigestStore = {
  /** Every channel's weekly digest. */
  digests(): Promise<readonly Digest[]>;
  digest(target: Target): Promise<Digest | null>;
  /** A channel that has one keeps its `createdAt` and `last`. */
  setDigest(digest: Digest, audit: AuditLine): Promise<void>;
  /** Subscriptions and digests of one place at once, all or none. False: they are there already, nothing was written. */
  addSettings(
    settings: { subscriptions: readonly Subscription[]; digests: readonly Digest[] },
    audit: AuditLine,
  ): Promise<boolean>;
  /** False: the channel has none. */
  removeDigest(target: Target, audit: AuditLine): Promise<boolean>;
  /** Makes those of the sources file equal to these. */
  syncDigests(digests: readonly Digest[]): Promise<void>;
  /**
   * Writes one digest with its outbox rows, unless the channel has one of that ISO week or a later one already (or no digest any
   * more): false then, and nothing is written.
   */
  commitDigest(digest: { target: Target; week: string; to: Instant }, alert: AlertCommit): Promise<boolean>;
};
