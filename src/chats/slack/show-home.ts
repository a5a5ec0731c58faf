import type { WebClient } from '@slack/web-api';
import type { Home } from '../../nouns/command.ts';
import { renderCard } from './render-card.ts';

/** People of a private channel that are looked through for the one who asks. */
const maxMembers = 1_000;

/**
 * Shows the bot's home to somebody who opened it: anew each time, with the channels that they may see, public ones and private ones that
 * they are in. Rejects where Slack does not take it. docs.slack.dev/reference/methods/views.publish
 */
export async function showHome(
  { space, userId }: { readonly space: string; readonly userId: string },
  { home, client }: { readonly home: Home; readonly client: WebClient },
): Promise<void> {
  const card = await home({ platform: 'slack', space }, (channel) => canSee(channel, { userId, client }));
  const { blocks } = renderCard(card);
  await client.views.publish({ user_id: userId, view: { type: 'home', blocks } });
}

/** Where Slack cannot say, a channel is taken for one that they may not see. */
async function canSee(
  channel: string,
  { userId, client }: { readonly userId: string; readonly client: WebClient },
): Promise<boolean> {
  try {
    const { channel: about } = await client.conversations.info({ channel });
    if (about?.is_private !== true) return true;
    const { members = [] } = await client.conversations.members({ channel, limit: maxMembers });
    return members.includes(userId);
  } catch {
    // A channel that is gone, or a scope that is missing: nothing is shown of it either way.
    return false;
  }
}
