import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { AppError } from '../../nouns/errors.ts';
import type { PlaceStore } from '../../nouns/place.ts';
import type { Clock } from '../../nouns/ports.ts';
import type { SecretBox } from './secret-box.ts';

type Kept = PlaceStore;

/**
 * Where Bolt's OAuth keeps what a workspace gave: the bot's token sealed in the database, for the workspace it is of and no other.
 * An installation for a whole organisation is refused: its one token would speak for every workspace in it.
 */
export function installationStore({
  store,
  box,
  clock,
}: {
  store: Kept;
  box: SecretBox;
  clock: Clock;
}): InstallationStore {
  return {
    async storeInstallation(installation) {
      const space = installation.team?.id;
      if (installation.isEnterpriseInstall === true || space === undefined) {
        throw new AppError(
          'not_allowed',
          'Fineprint is installed in one workspace at a time, not in a whole organisation.',
        );
      }
      await store.keepSlackInstallation({
        space,
        sealed: box.seal(JSON.stringify(installation), space),
        by: installation.user.id,
        at: clock.now(),
      });
    },
    async fetchInstallation(query) {
      const space = spaceOf(query);
      const kept = await store.slackInstallation(space);
      if (kept === null) throw new AppError('not_found', `Fineprint is not installed in the workspace ${space}.`);
      return opened(kept.sealed, { space, box });
    },
    async deleteInstallation(query) {
      await store.dropSlackInstallation(spaceOf(query));
    },
  };
}

/** The bot's token and id of a sealed installation; an AppError (`bad_setup`) where it was sealed with another key. */
export function readInstallation(
  sealed: string,
  about: { space: string; box: SecretBox },
): { readonly token: string; readonly botId: string } {
  const { bot } = opened(sealed, about);
  if (bot === undefined)
    throw new AppError('bad_setup', `The Slack workspace ${about.space} gave no bot; install it again.`);
  return { token: bot.token, botId: bot.id };
}

function opened(sealed: string, { space, box }: { space: string; box: SecretBox }): Installation {
  const text = box.open(sealed, space);
  if (text !== null) return JSON.parse(text) as Installation;
  throw new AppError('bad_setup', `FINEPRINT_SECRET_KEY does not open the token of the Slack workspace ${space}.`);
}

function spaceOf({ teamId }: InstallationQuery<boolean>): string {
  return teamId ?? '';
}
