import { digestWeek } from '../core/plan/digest-week.ts';
import { isMuted } from '../core/plan/is-muted.ts';
import { matchesFilter } from '../core/plan/match-filter.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import { targetText } from '../core/target.ts';
import { type PlacedChange, policyChangesOf } from '../policy-changes-of.ts';
import type { Clock, Log, Store } from '../ports.ts';
import { hourMs, msOf } from '../time.ts';
import type { Alert, Card, DigestSchedule, Instant, SourceStatus, Story, Subscription } from '../types.ts';

/** What a digest is drawn from. */
export type DigestWords = {
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
  /** How late it goes out, in whole hours; 0 is on time. */
  readonly lateHours: number;
  readonly stories: readonly Story[];
  /** Changes of policy pages seen in that time. */
  readonly policyChanges: readonly PlacedChange[];
  readonly sources: readonly SourceStatus[];
};

export type DigestTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Draws the card (core/card). */
  readonly digestCard: (words: DigestWords) => Card;
};

/**
 * Writes the weekly digests whose time has come, once per ISO week and channel: the alert's id holds the week, so a
 * restart, a missed hour or a second look cannot write it twice. A digest that was never due while its subscription
 * existed is not made up for. Returns how many were written.
 */
export async function writeDueDigests(tools: DigestTools): Promise<number> {
  const now = tools.clock.now();
  let written = 0;
  for (const subscription of await tools.store.subscriptions()) {
    const { digest } = subscription;
    if (digest === undefined || subscription.pausedAt !== undefined) continue;
    const slot = digestWeek(digest, now);
    if (slot.dueAt <= subscription.createdAt) continue;
    const alertId = `digest:${slot.week}:${subscription.id}`;
    if ((await tools.store.deliveriesOf(alertId)).length > 0) continue;
    await writeDigest({ subscription, schedule: digest, alertId, from: slot.from, to: slot.dueAt }, tools);
    written += 1;
  }
  return written;
}

/** Writes one digest for `from` (inclusive) to `to` into the outbox. */
async function writeDigest(
  digest: {
    readonly subscription: Subscription;
    readonly schedule: DigestSchedule;
    readonly alertId: string;
    readonly from: Instant;
    readonly to: Instant;
  },
  { store, clock, log, digestCard }: DigestTools,
): Promise<void> {
  const now = clock.now();
  const { subscription, from, to } = digest;
  const { target } = subscription;
  const seen = store.seenFrom(target);
  const between = await seen.storiesBetween(from, to);
  const mutes = await store.mutes({ at: now, ...target });
  const stories = between.filter(
    (story) => matchesFilter(subscription.filter, story) && !isMuted(story, { target, mutes }),
  );
  const card = digestCard({
    from,
    to,
    zone: digest.schedule.zone,
    lateHours: Math.floor((msOf(now) - msOf(to)) / hourMs),
    stories,
    policyChanges: await policyChangesOf(stories, { from, to, store }),
    sources: await seen.sources(),
  });
  const alert: Alert = { id: digest.alertId, storyId: null, reason: 'digest', card, at: now };
  await store.commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target })] }] }]);
  log.info({ alertId: alert.id, target: targetText(target), stories: stories.length }, 'Digest written');
}
