import type { DigestWords } from '../cards/digest/digest-card.ts';
import { dueDigest } from '../core/plan/due-digest.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { Alert } from '../nouns/delivery.ts';
import { targetText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import { gatherDigest } from './gather-digest.ts';

export type DigestTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Draws the card (core/card). */
  readonly digestCard: (words: DigestWords) => Card;
};

/**
 * Writes the weekly digests whose time has come into the outbox: one for each channel and ISO week (see dueDigest), whatever
 * restarts, and however many look at the same moment. A channel all of whose subscriptions are paused gets none. Returns how
 * many were written.
 */
export async function writeDueDigests({ store, clock, log, digestCard }: DigestTools): Promise<number> {
  const now = clock.now();
  let written = 0;
  for (const digest of await store.digests()) {
    const due = dueDigest(digest, now);
    if (due === null) continue;
    const { target, schedule } = digest;
    const { week, from, to, lateHours } = due;
    const words = await gatherDigest({ target, from, to, zone: schedule.zone, lateHours }, { store, now });
    if (words === null) continue;
    const id = `digest:${week}:${targetText(target)}`;
    const alert: Alert = { id, storyId: null, reason: 'digest', card: digestCard(words), at: now };
    const isNew = await store.commitDigest(
      { target, week, to },
      { alert, deliveries: [newDelivery(alert, { target })] },
    );
    if (!isNew) continue;
    written += 1;
    log.info({ alertId: id, target: targetText(target), stories: words.stories.length }, 'Digest written');
  }
  return written;
}
