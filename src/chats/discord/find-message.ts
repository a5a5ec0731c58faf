import { type APIMessage, ComponentType, Routes, SnowflakeUtil } from 'discord.js';
import { folded } from '../../core/text/words.ts';
import type { Looked, Outgoing } from '../../nouns/delivery.ts';
import { type Instant, later, msOf } from '../../nouns/time.ts';
import type { DeliveryRest } from './delivery-rest.ts';
import { renderEmbed, renderText } from './render-classic.ts';
import { firstMark, marksOf, tokenProblem } from './send-message.ts';

/** Discord stamps messages with its own clock; ours is usually no further ahead. */
const clockSkewMs = 5 * 60_000;
/** The most messages one request returns (docs, resources/message#get-channel-messages). */
const pageSize = 100;
/** Stop reading a busy channel after so many. */
const maxPages = 5;
/** Wait before looking again when the answer was inconclusive. */
const againSeconds = 30;

/**
 * Looks among the bot's own messages for one that may have been posted at `since` or later. Discord shows an app its own
 * messages in full, with or without the Message Content intent. Without the Read Message History permission it shows an empty
 * channel, so `canRead` is checked before concluding that a message is absent.
 *
 * Reads from the newest message back, as `since` was told by our clock, which may have been ahead. A channel's messages are
 * sent in order, so another delivery that comes first and is older than `since` means that this one isn't there, however
 * wrong `since` is. Only where the bot posts too seldom for that is `since` believed, after the last page. Never rejects.
 */
export async function findMessage(
  message: Outgoing,
  look: { since: Instant; botId: string; rest: DeliveryRest; canRead: () => Promise<boolean> },
): Promise<Looked> {
  const sinceId = SnowflakeUtil.generate({ timestamp: msOf(later(look.since, -clockSkewMs)) });
  const isBefore = ({ id }: APIMessage) => BigInt(id) < sinceId;
  let isPast = false;
  let before: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const asked = await look.rest.ask({
      method: 'get',
      route: Routes.channelMessages(message.target.channel),
      query: new URLSearchParams({ limit: String(pageSize), ...(before === undefined ? {} : { before }) }),
    });
    if (!asked.ok) {
      const { failure } = asked;
      if (failure.kind === 'wait') return { outcome: 'wait', seconds: failure.seconds };
      if (failure.kind === 'token') return { outcome: 'unreadable', problem: tokenProblem };
      if (failure.kind === 'unclear' || failure.kind === 'retry') return { outcome: 'wait', seconds: againSeconds };
      return { outcome: 'unreadable', problem: 'problem' in failure ? failure.problem : 'The thread is archived.' };
    }
    if (!Array.isArray(asked.body)) return { outcome: 'wait', seconds: againSeconds };
    const messages = asked.body as readonly APIMessage[];
    const own = messages.filter(({ author }) => author?.id === look.botId);
    const ours = own.find((candidate) => isDelivery(candidate, message));
    if (ours !== undefined) return { outcome: 'found', messageId: ours.id };
    if (messages.length < pageSize || own.some((one) => isMarked(one) && isBefore(one))) {
      return await absent(look.canRead);
    }
    isPast ||= messages.some(isBefore);
    before = messages.map(({ id }) => id).reduce((oldest, id) => (BigInt(id) < BigInt(oldest) ? id : oldest));
  }
  if (isPast) return await absent(look.canRead);
  return { outcome: 'unreadable', problem: 'The channel has had too many messages since then.' };
}

async function absent(canRead: () => Promise<boolean>): Promise<Looked> {
  try {
    if (await canRead()) return { outcome: 'absent' };
    return { outcome: 'unreadable', problem: 'The bot is missing the Read Message History permission in the channel.' };
  } catch {
    // Discord couldn't say which permissions the bot has, so look again later.
    return { outcome: 'wait', seconds: againSeconds };
  }
}

/** Whether it is a delivery with marks; replies to commands have none. */
function isMarked({ components }: APIMessage): boolean {
  const container = components?.[0];
  return container?.type === ComponentType.Container && (container.id ?? 0) >= firstMark;
}

/** Recognises a delivery by the marks of its components. The classic forms have no marks, so their text is compared. */
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
