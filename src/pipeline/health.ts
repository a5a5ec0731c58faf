import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Clock, Log, Store } from '../ports.ts';
import type { Alert, AlertReason, Card, SourceStatus, Target } from '../types.ts';

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
 * Tells the operators' channel once that a source has been failing, and edits that message when it recovers.
 * The alert's id holds the source and since when, so one spell of failure makes one message.
 */
export async function tellHealth(
  ask: { readonly status: SourceStatus; readonly told: 'failing' | 'recovered'; readonly failingSince: string },
  { store, clock, log, operators, healthCard }: HealthTools,
): Promise<void> {
  const { status, told, failingSince } = ask;
  log.warn({ sourceId: status.source.id, failingSince, problem: status.poll.problem }, `Source ${told}`);
  if (operators === null) return;
  const spell = `health:${status.source.id}:${failingSince}`;
  const card = healthCard(status, told);
  const alert = (id: string, reason: AlertReason): Alert => ({ id, storyId: null, reason, card, at: clock.now() });
  if (told === 'failing') {
    const failing = alert(spell, 'health');
    await store.commitAlerts([
      { alerts: [{ alert: failing, deliveries: [newDelivery(failing, { target: operators })] }] },
    ]);
    return;
  }
  const [notice] = await store.deliveriesOf(spell);
  if (notice === undefined) return;
  const recovered = alert(`${spell}:recovered`, 'recovered');
  const row = newDelivery(recovered, { target: notice.target, edits: notice.messageId });
  await store.commitAlerts([{ alerts: [{ alert: recovered, deliveries: [row] }] }]);
}
