import { healthCard } from '../cards/alert/notice-card.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import { isWorthTelling, type PollMoment } from '../core/plan/poll-state.ts';
import type { Alert, AlertCommit, AlertReason } from '../nouns/delivery.ts';
import type { Target } from '../nouns/place.ts';
import type { PollState, SourceStatus } from '../nouns/source.ts';
import type { Instant } from '../nouns/time.ts';
import type { StageTools } from './for-each-safely.ts';

export type HealthTools = StageTools & {
  /** Where the operators read; null: health is shown by `status` and the log alone. */
  readonly operators: Target | null;
};

/**
 * What the operators' channel is told of a source after a poll: once that it has been failing for long, and that message is edited when
 * it recovers. The alert's id holds the source and since when, so one spell of failure makes one message. Written with the poll that says
 * so. Of a source that belongs to places they are not told: those places see it in `sources` and `status`.
 */
export async function healthNotices(
  after: SourceStatus,
  { before, now }: Pick<PollMoment, 'before' | 'now'>,
  tools: HealthTools,
): Promise<readonly AlertCommit[]> {
  const { store, log, operators } = tools;
  const turn = turnOf(after.poll, { before, now });
  if (turn === null) return [];
  const { source, poll } = after;
  const about = { sourceId: source.id, failingSince: turn.since, problem: poll.problem };
  if (turn.to === 'failing') log.warn(about, 'Source failing');
  else log.info(about, 'Source recovered');
  if (operators === null || source.origin === 'command') return [];
  const spell = `health:${source.id}:${turn.since}`;
  const card = healthCard(after, turn.to);
  const alert = (id: string, reason: AlertReason): Alert => ({ id, storyId: null, reason, card, at: now });
  if (turn.to === 'failing') {
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

/** Whether a source became one that operators are told of, or is none any more. */
function turnOf(
  after: PollState,
  { before, now }: Pick<PollMoment, 'before' | 'now'>,
): { readonly to: 'failing' | 'recovered'; readonly since: Instant } | null {
  const wasFailing = isWorthTelling(before, before.lastTriedAt ?? now);
  if (isWorthTelling(after, now) && !wasFailing && after.failingSince !== undefined) {
    return { to: 'failing', since: after.failingSince };
  }
  const isWell = after.failures === 0 && after.pageState === undefined && after.endedAt === undefined;
  if (wasFailing && isWell && before.failingSince !== undefined) return { to: 'recovered', since: before.failingSince };
  return null;
}
