import type { Platform } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import type { Mute } from '../nouns/subscription.ts';
import { writeAudit } from './audit.ts';
import type { Ground } from './ground.ts';
import type { Tables } from './schema.ts';

/** What a channel does not want to hear of for a while. */
export function muteQueries(ground: Ground): Pick<Store, 'mutes' | 'addMute' | 'removeMute'> {
  const { db } = ground;
  return {
    async mutes({ at, ...target }) {
      let ask = db.selectFrom('mute').selectAll().where('until', '>', at);
      for (const column of ['platform', 'space', 'channel'] as const) {
        const wanted = target[column];
        if (wanted !== undefined) ask = ask.where(column, '=', wanted);
      }
      const rows = await ask.orderBy('until').orderBy('id').execute();
      return rows.map(muteOf);
    },

    async addMute(mute, audit) {
      const row = rowOf(mute);
      await db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('mute')
          .where((all) =>
            all.or([
              all('until', '<=', mute.at),
              all.and({
                platform: row.platform,
                space: row.space,
                channel: row.channel,
                kind: row.kind,
                subject: row.subject,
              }),
            ]),
          )
          .execute();
        await trx.insertInto('mute').values(row).execute();
        await writeAudit(trx, audit);
      });
    },

    async removeMute(id, audit) {
      return await db.transaction().execute(async (trx) => {
        const removed = await trx.deleteFrom('mute').where('id', '=', id).returning('id').executeTakeFirst();
        if (removed === undefined) return false;
        await writeAudit(trx, audit);
        return true;
      });
    },
  };
}

function rowOf({ id, target, of, until, by, at }: Mute): Tables['mute'] {
  return {
    id,
    ...target,
    kind: of.kind,
    subject: of.kind === 'story' ? of.storyId : of.company,
    title: of.kind === 'story' ? of.title : of.company,
    until,
    made_by: by,
    made_at: at,
  };
}

function muteOf(row: Tables['mute']): Mute {
  return {
    id: row.id,
    target: { platform: row.platform as Platform, space: row.space, channel: row.channel },
    of:
      row.kind === 'story'
        ? { kind: 'story', storyId: row.subject, title: row.title }
        : { kind: 'company', company: row.subject },
    until: row.until,
    by: row.made_by,
    at: row.made_at,
  };
}
