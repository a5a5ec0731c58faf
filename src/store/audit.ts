import type { AuditLine, Platform } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import type { Ground, Trx } from './ground.ts';

/** Who changed what in a place. */
export function auditQueries({ db }: Ground): Pick<Store, 'auditLines'> {
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
  };
}

/** Writes who changed what, in the transaction that changes it. */
export async function writeAudit(trx: Trx, { at, platform, space, who, did }: AuditLine): Promise<void> {
  await trx.insertInto('audit').values({ at, platform, space, who, did }).execute();
}
