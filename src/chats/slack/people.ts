import type { WebClient } from '@slack/web-api';
import type { Person, TargetNames } from '../../nouns/delivery.ts';
import type { Target } from '../../nouns/place.ts';
import { failureError, readFailure } from './slack-errors.ts';
import type { Workspaces } from './workspaces.ts';

/** Looks up what people call a channel and its workspace. `team` is the name of the only workspace, if there is one. */
export function createNames(
  workspaces: Workspaces,
  { team }: { team: () => string | undefined },
): (target: Target) => Promise<TargetNames> {
  return async ({ space, channel: id }) => {
    try {
      const client = (await workspaces.of(space))?.client;
      if (client === undefined) return {};
      const place = team() ?? (await client.auth.test()).team;
      // A channel that the bot can't see has no name for it.
      const { channel } = await client.conversations.info({ channel: id }).catch(() => ({ channel: undefined }));
      return { channel: channel?.name, place };
    } catch {
      return {};
    }
  };
}

/**
 * The direct messages with a member of a workspace. Null if Slack says that the person isn't one (removed, or a guest of
 * another organisation), or doesn't let the bot write to them. Rejects with an AppError (`unavailable`) if Slack doesn't answer.
 * docs.slack.dev/reference/methods/conversations.open
 */
export async function directTo({ space, userId }: Person, client: WebClient): Promise<Target | null> {
  try {
    const { user } = await client.users.info({ user: userId });
    if (user === undefined || user.deleted === true || user.is_stranger === true || user.team_id !== space) return null;
    const { channel } = await client.conversations.open({ users: userId });
    return channel?.id === undefined ? null : { platform: 'slack', space, channel: channel.id };
  } catch (thrown) {
    const failure = readFailure(thrown);
    if (failure.kind === 'refused') return null;
    throw failureError(failure, 'write to a member');
  }
}

/** Whether a person administers or owns the workspace. False if Slack doesn't say. */
export async function isAdmin({ userId }: Person, client: WebClient): Promise<boolean> {
  try {
    const { user } = await client.users.info({ user: userId });
    return user?.is_admin === true || user?.is_owner === true;
  } catch {
    return false;
  }
}
