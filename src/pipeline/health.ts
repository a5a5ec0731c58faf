import { healthCard, noticeText } from '../cards/alert/notice-card.ts';
import { outageCard } from '../cards/alert/outage-card.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import { nothingTold, type SourceNotice, sourceNotices, type ToldSources } from '../core/plan/source-notices.ts';
import type { Card } from '../nouns/card.ts';
import type { Alert, AlertCommit, Delivery } from '../nouns/delivery.ts';
import type { Target } from '../nouns/place.ts';
import type { Instant } from '../nouns/time.ts';
import type { StageTools } from './for-each-safely.ts';
import type { PostWebhook } from './operators.ts';

export type HealthTools = StageTools & {
  /** The operators' channel; null: health appears only in `status` and the log. */
  readonly operators: Target | null;
  /** Told as well; null if the channel is enough. */
  readonly postWebhook?: PostWebhook | null | undefined;
};

/** What was only logged isn't told: it will be, once there is a channel. */
const toldKeys = { channel: 'health.told', log: 'health.logged' } as const;

/**
 * Tells the operators' channel about sources that have been failing for long, and edits these messages when they can be read again:
 * one message for a source, or one for an outage of many. Without a channel and a webhook, only logs. Sources that belong to places aren't
 * reported; those places see them in `sources` and `status`. Runs regularly, one at a time. Messages have ids made of what they
 * are about, so a crash in between makes none twice.
 */
export async function tellSourceHealth({
  store,
  clock,
  log,
  operators,
  postWebhook = null,
}: HealthTools): Promise<void> {
  const now = clock.now();
  const toldKey = toldKeys[operators === null ? 'log' : 'channel'];
  const told = readTold(await store.value(toldKey));
  const statuses = (await store.sources()).filter(({ source }) => source.origin !== 'command');
  const sent = operators === null ? null : await sentMessages(told, store);
  const after = sourceNotices(told, { statuses, now, canEdit: (id) => sent === null || isSettled(sent.get(id)) });
  for (const notice of after.notices) logNotice(notice, log);
  if (postWebhook !== null) for (const notice of after.notices) await postWebhook(noticeText(cardOf(notice)));
  const alerts = operators === null ? [] : after.notices.flatMap((notice) => toTell(notice, { operators, sent, now }));
  if (alerts.length > 0) await store.commitAlerts([{ alerts }]);
  const written = JSON.stringify(after.told);
  if (written !== JSON.stringify(told)) await store.setValue(toldKey, written);
}

/** The message of each notice that may be edited; undefined if it isn't written. */
async function sentMessages(
  { sources, outages }: ToldSources,
  store: HealthTools['store'],
): Promise<ReadonlyMap<string, Delivery | undefined>> {
  const own = Object.entries(sources).filter(([, spell]) => spell.in === undefined);
  const ids = [...Object.keys(outages), ...own.map(([id, { since }]) => `health:${id}:${since}`)];
  return new Map(await Promise.all(ids.map(async (id) => [id, (await store.deliveriesOf(id))[0]] as const)));
}

/** A message on its way can't be edited yet. One that was given up, or never written, never can be. */
function isSettled(delivery: Delivery | undefined): boolean {
  return delivery?.state !== 'waiting' && delivery?.state !== 'sending';
}

function toTell(
  notice: SourceNotice,
  { operators, sent, now }: { operators: Target; sent: ReadonlyMap<string, Delivery | undefined> | null; now: Instant },
): readonly AlertCommit[] {
  const card = cardOf(notice);
  const reason = notice.edits === undefined ? 'health' : 'recovered';
  const alert: Alert = { id: notice.id, storyId: null, reason, card, at: now };
  if (notice.edits === undefined) return [{ alert, deliveries: [newDelivery(alert, { target: operators })] }];
  const first = sent?.get(notice.edits);
  if (first?.messageId === undefined) return [];
  return [{ alert, deliveries: [newDelivery(alert, { target: first.target, edits: first.messageId })] }];
}

function cardOf(notice: SourceNotice): Card {
  return notice.about === 'source' ? healthCard(notice.status, notice.to) : outageCard(notice.outage, notice.to);
}

function logNotice(notice: SourceNotice, log: HealthTools['log']): void {
  if (notice.about === 'source') {
    const { source, poll } = notice.status;
    const about = { sourceId: source.id, failingSince: poll.failingSince, problem: poll.problem };
    if (notice.to === 'failing') log.warn(about, 'Source failing');
    else log.info(about, 'Source recovered');
    return;
  }
  const { host, failing, asked, since } = notice.outage;
  const about = { host, failing: failing.length, asked, failingSince: since };
  if (notice.to === 'failing') log.warn(about, 'Many sources failing');
  else log.info(about, 'Many sources recovered');
}

/** Nothing counts as told if the row can't be read: telling something again is better than never. */
function readTold(text: string | null): ToldSources {
  try {
    return text === null || text === '' ? nothingTold : { ...nothingTold, ...(JSON.parse(text) as ToldSources) };
  } catch {
    return nothingTold;
  }
}
