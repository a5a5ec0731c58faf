import type { WebClient } from '@slack/web-api';
import { AppError } from '../../nouns/errors.ts';
import type { PlaceStore } from '../../nouns/place.ts';
import { readInstallation } from './installations.ts';
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
