import type { WebClient } from '@slack/web-api';
import { failureError, readFailure } from './slack-errors.ts';

/**
 * What the bot lacks to post in a channel, as words for people; empty when it can. Asked of Slack afresh, since it is
 * asked when a person has just changed something. Rejects with an AppError (`unavailable`) where Slack does not answer.
 */
export async function missingToPost(channelId: string, client: WebClient): Promise<readonly string[]> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (channel?.is_archived === true) return ['a channel that is not archived'];
    if (channel?.is_im === true || channel?.is_member === true) return [];
    return [invite];
  } catch (thrown) {
    const failure = readFailure(thrown);
    if (failure.kind === 'refused' && failure.code === 'channel_not_found') {
      return [`a channel that is there and that I can see: if it is private, ${invite}`];
    }
    if (failure.kind === 'refused' && failure.code === 'missing_scope') {
      return [
        'the scopes channels:read and groups:read: update the app with slack-manifest.yaml and install it once more',
      ];
    }
    throw failureError(failure, 'ask Slack about the channel');
  }
}

const invite = 'membership of the channel: invite me with /invite @Fineprint';
