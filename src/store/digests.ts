import type { Digest, DigestSchedule, DigestStore } from '../nouns/digest.ts';
import { type Platform, type Target, targetText } from '../nouns/place.ts';
import { writeOutbox } from './alerts.ts';
import { type Ground, isIn, read, readRow, readRows, type Trx } from './ground.ts';
import { audited, refuseElsewhere, refuseTooMany, writeAudit } from './places.ts';
import type { Tables } from './schema.ts';
import { addSubscriptions } from './subscriptions.ts';

/** Stores each channel's weekly digest, and which week was written last. */
export function digestStore(ground: Ground): DigestStore {
  const { db } = ground;
  return {
    async digests() {
      const rows = await db.selectFrom('digest').selectAll().execute();
      return readRows(rows, digestOf, { ground, table: 'digest', idOf: channelOf });
    },

    async digest(target) {
      const row = await db.selectFrom('digest').selectAll().where(isIn(target)).executeTakeFirst();
      return row === undefined ? null : readRow(() => digestOf(row), { ground, table: 'digest', id: channelOf(row) });
    },

    async setDigest(digest, audit) {
      refuseElsewhere([digest.target], audit);
      await db.transaction().execute(async (trx) => {
        await write(trx, digest);
        await refuseTooMany(trx, 'digest', audit);
        await writeAudit(trx, audit);
      });
    },

    async addSettings({ subscriptions, digests }, audit) {
      refuseElsewhere(
        digests.map(({ target }) => target),
        audit,
      );
      return await audited(db, audit, async (trx) => {
        // Confirmed twice: the ids come from the draft. All of it is added, or nothing.
        const ids = subscriptions.map(({ id }) => id);
        const there =
          ids.length === 0
            ? undefined
            : await trx.selectFrom('subscription').select('id').where('id', 'in', ids).executeTakeFirst();
        if (there !== undefined) return false;
        await addSubscriptions(trx, subscriptions, audit);
        for (const digest of digests) await write(trx, digest);
        if (digests.length > 0) await refuseTooMany(trx, 'digest', audit);
        return true;
      });
    },

    async removeDigest(target, audit) {
      refuseElsewhere([target], audit);
      return await audited(db, audit, async (trx) => {
        const gone = await trx.deleteFrom('digest').where(isIn(target)).returning('origin').executeTakeFirst();
        return gone !== undefined;
      });
    },

    async syncDigests(digests) {
      await db.transaction().execute(async (trx) => {
        const stored = await trx.selectFrom('digest').selectAll().where('origin', '=', 'file').execute();
        const listed = new Set(digests.map(({ target }) => targetText(target)));
        for (const row of stored.filter((one) => !listed.has(channelOf(one)))) {
          await trx
            .deleteFrom('digest')
            .where(isIn(targetOf(row)))
            .execute();
        }
        for (const digest of digests) await write(trx, digest);
      });
    },

    async commitDigest({ target, week, to }, alert) {
      const isWritten = await db.transaction().execute(async (trx) => {
        const moved = await trx
          .updateTable('digest')
          .set({ last_week: week, last_to: to })
          .where(isIn(target))
          // One that ends later was written while the clock was ahead.
          .where((row) => row.or([row('last_week', 'is', null), row('last_week', '<', week), row('last_to', '>', to)]))
          .returning('channel')
          .executeTakeFirst();
        if (moved === undefined) return false;
        await writeOutbox(trx, [alert]);
        return true;
      });
      if (isWritten) ground.jobsChanged();
      return isWritten;
    },
  };
}

/** Keeps the creation date and last week of an existing digest; the same schedule again doesn't count as a change. */
async function write(trx: Trx, digest: Digest): Promise<void> {
  const row = rowOf(digest);
  const before = await trx.selectFrom('digest').selectAll().where(isIn(digest.target)).executeTakeFirst();
  if (before === undefined) {
    await trx.insertInto('digest').values(row).execute();
    return;
  }
  const { schedule, origin } = row;
  const changed = before.schedule === schedule ? {} : { created_by: row.created_by, changed_at: row.changed_at };
  await trx
    .updateTable('digest')
    .set({ schedule, origin, ...changed })
    .where(isIn(digest.target))
    .execute();
}

function rowOf({ target, schedule, origin, createdBy, createdAt, changedAt, last }: Digest): Tables['digest'] {
  return {
    ...target,
    schedule: JSON.stringify(schedule),
    origin,
    created_by: createdBy,
    created_at: createdAt,
    changed_at: changedAt,
    last_week: last?.week ?? null,
    last_to: last?.to ?? null,
  };
}

function targetOf({ platform, space, channel }: Tables['digest']): Target {
  return { platform: platform as Platform, space, channel };
}

function channelOf(row: Tables['digest']): string {
  return targetText(targetOf(row));
}

/** Converts a row to a digest. Throws if its schedule is damaged. */
export function digestOf(row: Tables['digest']): Digest {
  const { last_week: week, last_to: to } = row;
  return {
    target: targetOf(row),
    schedule: read<DigestSchedule>(row.schedule),
    origin: row.origin as Digest['origin'],
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    last: week === null || to === null ? undefined : { week, to },
  };
}
