import type { AuditLine, Platform } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import type { Verdict } from '../nouns/story.ts';
import type { verdicts } from '../nouns/words.ts';
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

/** What each Slack workspace gave when it installed the bot: sealed, never read here. */
export function slackInstallationQueries({
  db,
}: Ground): Pick<
  Store,
  'slackInstallation' | 'slackInstallations' | 'keepSlackInstallation' | 'dropSlackInstallation'
> {
  return {
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

/** What readers said of stories: kept for whoever trains the weights. */
export function verdictQueries({ db }: Ground): Pick<Store, 'addVerdict' | 'verdicts'> {
  return {
    async addVerdict({ storyId, verdict, platform, space, userId, at }) {
      const row = { story_id: storyId, platform, space, user_id: userId, verdict, at };
      await db
        .insertInto('verdict')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['story_id', 'platform', 'space', 'user_id']).doUpdateSet({ verdict, at }),
        )
        .execute();
    },

    async verdicts() {
      const rows = await db
        .selectFrom('verdict')
        .selectAll()
        .orderBy('at')
        .orderBy('story_id')
        .orderBy('user_id')
        .execute();
      return rows.map(
        (row): Verdict => ({
          storyId: row.story_id,
          verdict: row.verdict as keyof typeof verdicts,
          platform: row.platform as Platform,
          space: row.space,
          userId: row.user_id,
          at: row.at,
        }),
      );
    },
  };
}
