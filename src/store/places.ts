import { AppError } from '../nouns/errors.ts';
import {
  type AuditLine,
  isOfPlace,
  mostPerPlace,
  notOfPlace,
  type PlaceStore,
  type Platform,
  type Target,
  tooMany,
} from '../nouns/place.ts';
import type { Ground, Trx } from './ground.ts';
import type { Db } from './schema.ts';

/**
 * Stores who changed what in a place, and each Slack workspace's installation, which is encrypted and never read here.
 */
export function placeStore({ db }: Ground): PlaceStore {
  return {
    async auditLines({ platform, space }, { limit, offset = 0 }) {
      const rows = await db
        .selectFrom('audit')
        .select(['at', 'platform', 'space', 'who', 'did'])
        .where('platform', '=', platform)
        .where('space', '=', space)
        .orderBy('seq', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map((row) => ({ ...row, platform: row.platform as Platform }));
    },

    async slackInstallation(space) {
      const row = await db
        .selectFrom('slack_installation')
        .select('sealed')
        .where('space', '=', space)
        .executeTakeFirst();
      return row ?? null;
    },

    async slackInstallations() {
      return await db.selectFrom('slack_installation').select(['space', 'sealed']).orderBy('space').execute();
    },

    async keepSlackInstallation({ space, sealed, by, at }) {
      const row = { sealed, installed_by: by, at };
      await db
        .insertInto('slack_installation')
        .values({ space, ...row })
        .onConflict((same) => same.column('space').doUpdateSet(row))
        .execute();
      await db.deleteFrom('left_place').where('place', '=', `slack:${space}`).execute();
    },

    async dropSlackInstallation(space) {
      const dropped = await db
        .deleteFrom('slack_installation')
        .where('space', '=', space)
        .returning('space')
        .executeTakeFirst();
      return dropped !== undefined;
    },
  };
}

/** Makes a change and records who made it, in one transaction. Where `change` returns false, nothing is recorded. */
export async function audited(db: Db, audit: AuditLine, change: (trx: Trx) => Promise<boolean>): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const isChanged = await change(trx);
    if (isChanged) await writeAudit(trx, audit);
    return isChanged;
  });
}

/**
 * Throws an AppError (`not_allowed`) if a channel isn't in the place of the person who makes the change. Commands check this before; here
 * no future command can forget to.
 */
export function refuseElsewhere(targets: readonly Target[], audit: AuditLine): void {
  if (targets.some((target) => !isOfPlace(target, audit))) throw new AppError('not_allowed', notOfPlace);
}

/** Throws an AppError (`not_allowed`), which undoes the transaction, if a place now has more than it may of what people make by command. */
export async function refuseTooMany(
  trx: Trx,
  table: 'subscription' | 'digest' | 'mute',
  { platform, space }: Pick<AuditLine, 'platform' | 'space'>,
): Promise<void> {
  const rows = trx
    .selectFrom(table)
    .select((row) => row.fn.countAll().as('count'))
    .where('platform', '=', platform)
    .where('space', '=', space);
  // What the operator lists in the sources file doesn't count.
  const made = table === 'mute' ? rows : rows.where('origin' as never, '=', 'command' as never);
  const { count } = await made.executeTakeFirstOrThrow();
  if (Number(count) > mostPerPlace) throw tooMany(table);
}

/** Records who changed what, in the transaction that changes it. */
export async function writeAudit(trx: Trx, { at, platform, space, who, did }: AuditLine): Promise<void> {
  await trx.insertInto('audit').values({ at, platform, space, who, did }).execute();
}
