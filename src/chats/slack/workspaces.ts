import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { AppError } from '../../nouns/errors.ts';
import type { PlaceStore } from '../../nouns/place.ts';
import type { Clock } from '../../nouns/ports.ts';
import type { SecretBox } from './secret-box.ts';

/** One workspace as the bot speaks to it. */
export type Workspace = { readonly client: WebClient; readonly botId: string };

/** The workspaces that the bot is in, each with a token of its own. */
export type Workspaces = {
  /** By its team id. Null: the bot is not installed there, or not any more. */
  of(space: string): Promise<Workspace | null>;
};

/** Said of a workspace that took the bot out. */
export const notInstalled = 'Fineprint is not installed in this workspace any more: install it again.';

/** The one workspace of SLACK_BOT_TOKEN, whatever it is called. */
export function oneWorkspace(workspace: () => Workspace | null): Workspaces {
  return { of: async () => workspace() };
}

/** Every workspace that went through the install page, by the token that the database keeps sealed. */
export function manyWorkspaces(parts: {
  store: PlaceStore;
  box: SecretBox;
  clientFor: (token: string) => WebClient;
}): Workspaces {
  const open = new Map<string, { readonly sealed: string; readonly workspace: Workspace }>();
  return {
    async of(space) {
      const kept = await parts.store.slackInstallation(space);
      if (kept === null) {
        open.delete(space);
        return null;
      }
      const known = open.get(space);
      if (known?.sealed === kept.sealed) return known.workspace;
      const { token, botId } = readInstallation(kept.sealed, { space, box: parts.box });
      const workspace = { client: parts.clientFor(token), botId };
      open.set(space, { sealed: kept.sealed, workspace });
      return workspace;
    },
  };
}

/** Rejects with `bad_setup` where a token that the database keeps was sealed with another key. */
export async function checkInstallations(store: PlaceStore, { box }: { box: SecretBox }): Promise<number> {
  const all = await store.slackInstallations();
  const closed = all.filter(({ space, sealed }) => box.open(sealed, space) === null);
  if (closed.length > 0) {
    throw new AppError(
      'bad_setup',
      `FINEPRINT_SECRET_KEY is not the key that ${closed.length} of ${all.length} Slack workspaces were kept with (${closed.map(({ space }) => space).join(', ')}). Set the old key again, or have them installed once more.`,
    );
  }
  return all.length;
}

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
function readInstallation(
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
