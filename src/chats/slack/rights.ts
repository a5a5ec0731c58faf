import type { WebClient } from '@slack/web-api';
import { failureError, readFailure } from './slack-errors.ts';

/**
 * What the bot needs before it can post in a channel, in words for people. Empty if it can post. Always checks with Slack,
 * because someone may have just changed the rights. Rejects with an AppError (`unavailable`) if Slack doesn't answer.
 */
export async function missingToPost(channelId: string, client: WebClient): Promise<readonly string[]> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (channel?.is_archived === true) return ["a channel that isn't archived"];
    if (channel?.is_im === true || channel?.is_member === true) return [];
    return [`membership of the channel (${invite})`];
  } catch (thrown) {
    const failure = readFailure(thrown);
    if (failure.kind === 'refused' && failure.code === 'channel_not_found') {
      return [`a channel that exists and that I can see (if it is private, ${invite})`];
    }
    if (failure.kind === 'refused' && failure.code === 'missing_scope') {
      return ['the scopes channels:read and groups:read (update the app with slack-manifest.yaml, then reinstall it)'];
    }
    throw failureError(failure, 'check the Slack channel');
  }
}

/**
 * Whether a channel can be seen with the workspace's token and isn't a person's direct messages. A channel shared with other workspaces
 * (Slack Connect) counts for each of them. Rejects like `missingToPost()`.
 */
export async function isOfWorkspace(channelId: string, client: WebClient): Promise<boolean> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    return channel !== undefined && channel.is_im !== true;
  } catch (thrown) {
    const failure = readFailure(thrown);
    if (failure.kind === 'refused' && failure.code === 'channel_not_found') return false;
    throw failureError(failure, 'check the Slack channel');
  }
}

const invite = 'invite me with /invite @Fineprint';
