import type { Store } from '../nouns/store.ts';
import type { Ground } from './ground.ts';

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
