import { healthCard } from '../cards/alert/notice-card.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import { isWorthTelling, type PollMoment } from '../core/plan/poll-state.ts';
import type { Alert, AlertCommit, AlertReason } from '../nouns/delivery.ts';
import type { Target } from '../nouns/place.ts';
import type { PollState, SourceStatus } from '../nouns/source.ts';
import type { Instant } from '../nouns/time.ts';
import type { StageTools } from './for-each-safely.ts';

export type HealthTools = StageTools & {
  /** The operators' channel; null: health appears only in `status` and the log. */
  readonly operators: Target | null;
};

/**
 * Notices for the operators' channel after a poll: one message when a source has been failing for long, which is edited
 * when the source recovers. The alert's id holds the source and the start of the failure, so each outage makes one
 * message. It is written together with the poll. Sources that belong to places aren't reported; those places see them
 * in `sources` and `status`.
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

/** Whether a source has started or stopped being one to report to operators; null if neither. */
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
