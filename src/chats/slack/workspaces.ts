import type { HTTPReceiver, Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { AppError } from '../../nouns/errors.ts';
import type { PlaceStore } from '../../nouns/place.ts';
import type { Clock } from '../../nouns/ports.ts';
import { minuteMs, msOf } from '../../nouns/time.ts';
import type { SecretBox } from './secret-box.ts';

type StateStore = NonNullable<NonNullable<HTTPReceiver['installer']>['stateStore']>;

/** A workspace's client and the bot's id in it. */
export type Workspace = { readonly client: WebClient; readonly botId: string };

/** The workspaces the bot is installed in, each with its own token. */
export type Workspaces = {
  /** Looks up a workspace by team id. Null if the bot isn't installed there, or was uninstalled. */
  of(space: string): Promise<Workspace | null>;
};

/** The problem to report for a workspace that uninstalled the bot. */
export const notInstalled = 'Fineprint is no longer installed in this workspace. Reinstall it.';

/** The problem to report for a channel that SLACK_BOT_TOKEN can't speak for. */
export const otherToken = 'SLACK_BOT_TOKEN belongs to another Slack workspace.';

/** The workspace of SLACK_BOT_TOKEN. Null for every other one; until Slack has said whose the token is, any is taken for it. */
export function oneWorkspace(own: () => (Workspace & { readonly space: string | null }) | null): Workspaces {
  return {
    async of(space) {
      const workspace = own();
      return workspace === null || (workspace.space !== null && workspace.space !== space) ? null : workspace;
    },
  };
}

/** Every workspace that used the install page, with its token from the database. */
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

/** Counts the installed workspaces. Rejects with `bad_setup` if a stored token was sealed with another key. */
export async function checkInstallations(store: PlaceStore, { box }: { box: SecretBox }): Promise<number> {
  const all = await store.slackInstallations();
  const closed = all.filter(({ space, sealed }) => box.open(sealed, space) === null);
  if (closed.length > 0) {
    throw new AppError(
      'bad_setup',
      `FINEPRINT_SECRET_KEY can't decrypt the tokens of ${closed.length} of ${all.length} Slack workspaces (${closed.map(({ space }) => space).join(', ')}). Restore the old key, or reinstall Fineprint in these workspaces.`,
    );
  }
  return all.length;
}

/**
 * Stores what Bolt's OAuth gets from a workspace in the database. The bot's token is sealed and opens only for its own
 * workspace. Organisation-wide installations are rejected, because their one token would work in every workspace.
 */
export function installationStore({
  store,
  box,
  clock,
  onInstalled,
}: {
  store: PlaceStore;
  box: SecretBox;
  clock: Clock;
  onInstalled?: ((space: string) => void) | undefined;
}): InstallationStore {
  return {
    async storeInstallation(installation) {
      const space = installation.team?.id;
      if (installation.isEnterpriseInstall === true || space === undefined) {
        throw new AppError(
          'not_allowed',
          "Fineprint can't be installed for a whole organisation. Install it in each workspace separately.",
        );
      }
      await store.keepSlackInstallation({
        space,
        sealed: box.seal(JSON.stringify(installation), space),
        by: installation.user.id,
        at: clock.now(),
      });
      onInstalled?.(space);
    },
    async fetchInstallation(query) {
      const space = spaceOf(query);
      const kept = await store.slackInstallation(space);
      if (kept === null) throw new AppError('not_found', `Fineprint isn't installed in the workspace ${space}.`);
      return opened(kept.sealed, { space, box });
    },
    async deleteInstallation(query) {
      await store.dropSlackInstallation(spaceOf(query));
    },
  };
}

/** As long as Bolt's own states are valid, with a margin. */
const rememberStatesMs = 15 * minuteMs;

/**
 * The same states of installations, each accepted once: Bolt's own are valid for ten minutes, however often they are used. What was used is
 * remembered by this process alone.
 */
export function usedOnce(states: StateStore, clock: Clock): StateStore {
  const used = new Map<string, number>();
  return {
    generateStateParam: (options, now) => states.generateStateParam(options, now),
    async verifyStateParam(now, state) {
      const options = await states.verifyStateParam(now, state);
      const nowMs = msOf(clock.now());
      for (const [old, usedMs] of used) if (usedMs < nowMs - rememberStatesMs) used.delete(old);
      if (used.has(state))
        throw new AppError('not_allowed', 'This installation was already finished. Start again from the install page.');
      used.set(state, nowMs);
      return options;
    },
  };
}

/** The bot's token and id from a sealed installation. Throws an AppError (`bad_setup`) if it was sealed with another key. */
function readInstallation(
  sealed: string,
  about: { space: string; box: SecretBox },
): { readonly token: string; readonly botId: string } {
  const { bot } = opened(sealed, about);
  if (bot === undefined)
    throw new AppError(
      'bad_setup',
      `The installation in the Slack workspace ${about.space} has no bot user. Reinstall Fineprint there.`,
    );
  return { token: bot.token, botId: bot.id };
}

function opened(sealed: string, { space, box }: { space: string; box: SecretBox }): Installation {
  const text = box.open(sealed, space);
  if (text !== null) return JSON.parse(text) as Installation;
  throw new AppError('bad_setup', `FINEPRINT_SECRET_KEY can't decrypt the token of the Slack workspace ${space}.`);
}

function spaceOf({ teamId }: InstallationQuery<boolean>): string {
  return teamId ?? '';
}
