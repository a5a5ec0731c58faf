import { type APIMessage, ComponentType, Routes, SnowflakeUtil } from 'discord.js';
import { folded } from '../../core/text/words.ts';
import type { Looked, Outgoing } from '../../nouns/delivery.ts';
import type { Instant } from '../../nouns/time.ts';
import { later, msOf } from '../../nouns/time.ts';
import type { DeliveryRest } from './delivery-rest.ts';
import { renderEmbed, renderText } from './render-classic.ts';
import { marksOf, tokenProblem } from './send-message.ts';

/** Discord stamps messages by its own clock; ours may be ahead of it by so much. */
const clockSkewMs = 5 * 60_000;
/** Most that one request gives (docs, resources/message#get-channel-messages). */
const pageSize = 100;
/** A channel with more traffic than this since the first try is not read to the end. */
const maxPages = 5;
/** After an answer that says nothing about the message. */
const againSeconds = 30;

/**
 * Looks for a message that may have been posted at `since` or later, among the bot's own. Discord shows an app its own
 * messages whole, with or without the Message Content intent; without the permission Read Message History it shows an
 * empty channel, so `canRead` is asked before an absence is believed. Never rejects.
 */
export async function findMessage(
  message: Outgoing,
  look: { since: Instant; botId: string; rest: DeliveryRest; canRead: () => Promise<boolean> },
): Promise<Looked> {
  let after = SnowflakeUtil.generate({ timestamp: msOf(later(look.since, -clockSkewMs)) }).toString();
  for (let page = 0; page < maxPages; page += 1) {
    const asked = await look.rest.ask({
      method: 'get',
      route: Routes.channelMessages(message.target.channel),
      query: new URLSearchParams({ after, limit: String(pageSize) }),
    });
    if (!asked.ok) {
      const { failure } = asked;
      if (failure.kind === 'wait') return { outcome: 'wait', seconds: failure.seconds };
      if (failure.kind === 'token') return { outcome: 'unreadable', problem: tokenProblem };
      if (failure.kind === 'unclear' || failure.kind === 'retry') return { outcome: 'wait', seconds: againSeconds };
      return { outcome: 'unreadable', problem: 'problem' in failure ? failure.problem : 'The channel is archived.' };
    }
    if (!Array.isArray(asked.body)) return { outcome: 'wait', seconds: againSeconds };
    const messages = asked.body as readonly APIMessage[];
    const ours = messages.find((candidate) => candidate.author?.id === look.botId && isDelivery(candidate, message));
    if (ours !== undefined) return { outcome: 'found', messageId: ours.id };
    if (messages.length < pageSize) return await absent(look.canRead);
    after = messages.map(({ id }) => id).reduce((newest, id) => (BigInt(id) > BigInt(newest) ? id : newest), after);
  }
  return { outcome: 'unreadable', problem: 'There are too many messages in the channel since then.' };
}

async function absent(canRead: () => Promise<boolean>): Promise<Looked> {
  try {
    if (await canRead()) return { outcome: 'absent' };
    return { outcome: 'unreadable', problem: 'The bot lacks the permission Read Message History in the channel.' };
  } catch {
    // Discord could not say which permissions the bot has: the same question again, later.
    return { outcome: 'wait', seconds: againSeconds };
  }
}

/** By the marks of its components; in the classic forms, which have none, by its words. */
function isDelivery(candidate: APIMessage, message: Outgoing): boolean {
  const container = candidate.components?.[0];
  if (container?.type === ComponentType.Container) {
    const [first, second] = marksOf(message);
    return container.id === first && container.components[0]?.id === second;
  }
  const [embed] = candidate.embeds;
  const [sentEmbed] = renderEmbed(message.card).embeds;
  return embed === undefined
    ? isSame(candidate.content, renderText(message.card).content)
    : isSame(`${embed.title} ${embed.description}`, `${sentEmbed.title} ${sentEmbed.description}`);
}

function isSame(found: string, sent: string): boolean {
  return found !== '' && folded(found) === folded(sent);
}
