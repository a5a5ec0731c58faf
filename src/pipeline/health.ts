import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { Alert, AlertCommit, AlertReason } from '../nouns/delivery.ts';
import type { Target } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { SourceStatus } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';

export type HealthTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Where the operators read; none: health is shown by `status` and the log alone. */
  readonly operators: Target | null;
  /** Draws the card (core/card). */
  readonly healthCard: (status: SourceStatus, told: 'failing' | 'recovered') => Card;
};

/**
 * What the operators' channel is told of a source: once that it has been failing, and that message is edited when it recovers. The
 * alert's id holds the source and since when, so one spell of failure makes one message. Written with the poll that says so. Of a
 * source that belongs to places they are not told: those places see it in `sources` and `status`.
 */
export async function healthNotices(
  ask: { readonly status: SourceStatus; readonly told: 'failing' | 'recovered'; readonly failingSince: string },
  { store, clock, log, operators, healthCard }: HealthTools,
): Promise<readonly AlertCommit[]> {
  const { status, told, failingSince } = ask;
  log.warn({ sourceId: status.source.id, failingSince, problem: status.poll.problem }, `Source ${told}`);
  if (operators === null || status.source.origin === 'command') return [];
  const spell = `health:${status.source.id}:${failingSince}`;
  const card = healthCard(status, told);
  const alert = (id: string, reason: AlertReason): Alert => ({ id, storyId: null, reason, card, at: clock.now() });
  if (told === 'failing') {
    const failing = alert(spell, 'health');
    return [{ alert: failing, deliveries: [newDelivery(failing, { target: operators })] }];
  }
  const [notice] = await store.deliveriesOf(spell);
  if (notice === undefined) return [];
  const recovered = alert(`${spell}:recovered`, 'recovered');
  return [
    { alert: recovered, deliveries: [newDelivery(recovered, { target: notice.target, edits: notice.messageId })] },
  ];
}
