import type { Alert, AlertCommit, Delivery } from '../nouns/delivery.ts';
import { targetText } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import { writeAudit } from './audit.ts';
import { unfinished } from './deliveries.ts';
import { chunksOf, type Ground, type Trx } from './ground.ts';
import { dropHeld, holdStories } from './hold-stories.ts';
import { type DueJob, putJobs } from './jobs.ts';
import type { Tables } from './schema.ts';
import { writeStories } from './stories.ts';

/** Writing alerts: with the story they tell, their outbox rows and the jobs that deliver them. */
export function alertQueries(ground: Ground): Pick<Store, 'commitAlerts'> {
  const { db } = ground;
  return {
    async commitAlerts(commits, audit) {
      const alerts = commits.flatMap((commit) => commit.alerts);
      await db.transaction().execute(async (trx) => {
        const stories = commits.flatMap(({ story }) => (story === undefined ? [] : [story]));
        await writeStories({ trx, search: ground.search }, stories);
        await writeOutbox(trx, alerts);
        for (const { alert, deliveries } of alerts) {
          const { storyId } = alert;
          if (storyId === null) continue;
          for (const { target, edits } of deliveries)
            if (edits === undefined) await dropHeld(trx, { target: targetText(target), storyId });
        }
        await holdStories(
          trx,
          commits.flatMap(({ held = [] }) => held),
        );
        if (audit !== undefined) await writeAudit(trx, audit);
      });
      ground.jobsChanged();
    },
  };
}

/** Alerts that are not there yet, with their outbox rows and the jobs that deliver them. */
export async function writeOutbox(trx: Trx, alerts: readonly AlertCommit[]): Promise<void> {
  if (alerts.length === 0) return;
  await writeAlerts(
    trx,
    alerts.map(({ alert }) => alert),
  );
  const rows = alerts.flatMap(({ alert, deliveries }) => deliveries.map((delivery) => newRow(delivery, alert)));
  await putJobs(trx, await writeRows(trx, rows));
}

type NewRow = Omit<Tables['delivery'], 'seq'>;

function newRow(delivery: Delivery, alert: Alert): NewRow {
  return {
    id: delivery.id,
    alert_id: alert.id,
    target: targetText(delivery.target),
    state: delivery.state,
    attempts: delivery.attempts,
    due_at: delivery.dueAt,
    lease_until: delivery.leaseUntil ?? null,
    first_try_at: delivery.firstTryAt ?? null,
    sent_at: null,
    message_id: delivery.messageId ?? null,
    edits: delivery.edits ?? null,
    under: delivery.under ?? null,
    problem: delivery.problem ?? null,
    card: delivery.card === alert.card ? null : JSON.stringify(delivery.card),
  };
}

/** An alert that is there already keeps its first words. */
async function writeAlerts(trx: Trx, alerts: readonly Alert[]): Promise<void> {
  const rows = alerts.map(({ id, storyId, reason, card, at }) => ({
    id,
    story_id: storyId,
    reason,
    card: JSON.stringify(card),
    at,
  }));
  for (const chunk of chunksOf(rows)) {
    await trx
      .insertInto('alert')
      .values(chunk)
      .onConflict((same) => same.column('id').doNothing())
      .execute();
  }
}

/** Writes the rows that are not there yet, and says which jobs deliver them. */
async function writeRows(trx: Trx, rows: readonly NewRow[]): Promise<readonly DueJob[]> {
  const jobs: DueJob[] = [];
  for (const chunk of chunksOf(rows)) {
    const written = await trx
      .insertInto('delivery')
      .values(chunk)
      // Either of the two keys: the delivery's own id, or its alert and channel.
      .onConflict((same) => same.doNothing())
      .returning(['target', 'due_at', 'state'])
      .execute();
    for (const { target, due_at, state } of written) {
      if (unfinished.some((open) => open === state)) jobs.push({ queue: 'deliver', key: target, dueAt: due_at });
    }
  }
  return jobs;
}
