import { createHash } from 'node:crypto';
import { Routes } from 'discord.js';
import { clipped } from '../../core/text/words.ts';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Outgoing, Sent } from '../../nouns/delivery.ts';
import type { Asked, DeliveryRest, Failure } from './delivery-rest.ts';
import { limits } from './limits.ts';
import { type DisplayMessage, type Marks, pictureName, renderCard } from './render-card.ts';
import { type EmbedMessage, renderEmbed, renderPlainDisplay, renderText, type TextMessage } from './render-classic.ts';

type MessageForm = DisplayMessage | EmbedMessage | TextMessage;

/** The problem to report when the token no longer works. */
export const tokenProblem =
  'Discord no longer accepts the bot’s token. Set DISCORD_TOKEN to a new one and restart Fineprint.';

/**
 * The forms of a message, best first. Each is drawn and tried only if Discord calls the previous one invalid.
 * An edit always uses Components V2, because a message can't lose them.
 */
function* formsOf(message: Outgoing, hasPicture: boolean): Generator<MessageForm> {
  yield renderCard(message.card, { marks: marksOf(message), hasPicture });
  if (message.edits !== undefined) {
    yield renderPlainDisplay(message.card);
    return;
  }
  yield renderEmbed(message.card, { hasPicture });
  yield renderText(message.card);
}

/**
 * Posts a message, or edits an earlier one. Every try of a delivery has the same nonce, so Discord answers a repeat within a
 * few minutes with the existing message (docs, resources/message#create-message). A deleted message isn't posted again. If
 * the card's picture can be drawn, it is attached; an edit has only text. Never rejects.
 */
export async function sendMessage(
  message: Outgoing,
  { rest, drawPicture }: { rest: DeliveryRest; drawPicture: DrawPicture },
): Promise<Sent> {
  const { picture } = message.card;
  const png = picture === undefined || message.edits !== undefined ? null : await drawPicture(picture.svg);
  let woken = false;
  let problem = '';
  for (const form of formsOf(message, png !== null)) {
    const send = () => ask(message, { form, png, rest });
    let asked = await send();
    if (!asked.ok && asked.failure.kind === 'archived' && !woken) {
      woken = true;
      const wake = await rest.ask({ method: 'patch', route: threadOf(message), body: { archived: false } });
      if (!wake.ok) return wake.failure.kind === 'wait' ? outcomeOf(wake.failure) : outcomeOf(asked.failure);
      asked = await send();
    }
    if (asked.ok) return sentOf(asked.body);
    if (asked.failure.kind !== 'invalid') return outcomeOf(asked.failure);
    problem = asked.failure.problem;
  }
  return { outcome: 'refused', problem };
}

function ask(
  message: Outgoing,
  { form, png, rest }: { form: MessageForm; png: Uint8Array | null; rest: DeliveryRest },
): Promise<Asked> {
  const body = { ...form, allowed_mentions: { parse: [] } };
  // The text form can't show a picture.
  const isShown = png !== null && !('content' in form);
  const { channel } = message.target;
  return message.edits === undefined
    ? rest.ask({
        method: 'post',
        route: Routes.channelMessages(channel),
        body: {
          ...body,
          nonce: nonceOf(message),
          enforce_nonce: true,
          ...(message.under === undefined ? {} : { message_reference: replyTo(message.under) }),
          ...(isShown ? { attachments: [attachmentOf(message)] } : {}),
        },
        ...(isShown ? { files: [{ name: pictureName, data: Buffer.from(png), contentType: 'image/png' }] } : {}),
      })
    : // To become one with Components V2, a message in a classic form must be emptied: `content` with null, `embeds` with
      // an empty list (discord-api-docs issue 7787).
      rest.ask({
        method: 'patch',
        route: Routes.channelMessage(channel, message.edits),
        body: { content: null, embeds: [], ...body },
      });
}

/** A reply that works even if the original was deleted (docs, resources/message#message-reference-structure). */
function replyTo(messageId: string) {
  return { message_id: messageId, fail_if_not_exists: false };
}

/** Describes the file sent along with the body (docs, reference#uploading-files). */
function attachmentOf({ card }: Outgoing) {
  return { id: '0', filename: pictureName, description: clipped(card.picture?.alt ?? '', limits.mediaDescription) };
}

function threadOf(message: Outgoing): `/${string}` {
  return Routes.channel(message.target.channel);
}

function sentOf(body: unknown): Sent {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') {
    return { outcome: 'sent', messageId: body.id };
  }
  return { outcome: 'unclear', problem: "Discord's answer wasn't a message." };
}

function outcomeOf(failure: Failure): Sent {
  switch (failure.kind) {
    case 'wait':
      return { outcome: 'wait', seconds: failure.seconds };
    case 'retry':
    case 'unclear':
    case 'lost':
    case 'refused':
      return { outcome: failure.kind, problem: failure.problem };
    case 'invalid':
      return { outcome: 'refused', problem: failure.problem };
    case 'archived':
      return {
        outcome: 'lost',
        problem: "The thread is archived and the bot can't reopen it. Reopen it, or subscribe another channel.",
      };
    case 'token':
      return { outcome: 'away', problem: tokenProblem };
  }
}

type Identified = Pick<Outgoing, 'deliveryId' | 'target'>;

/**
 * 22 characters of base64url (Discord allows 25), the same for every try of a delivery. Discord checks a nonce per author, not
 * per channel, so the channel is part of it.
 */
function nonceOf(message: Identified): string {
  return digest(message).toString('base64url').slice(0, 22);
}

/**
 * Two component ids for finding a delivery in a channel's history. Discord doesn't keep a message's nonce (discord.py issue
 * 2451), but it does keep the `id` of its components: a 32-bit number, unique in the message
 * (discord.com/developers/docs/components/reference#anatomy-of-a-component). Discord numbers components without an id from 1;
 * ours start far above.
 */
export function marksOf(message: Identified): Marks {
  const bytes = digest(message);
  const first = markAt(bytes, 20);
  const second = markAt(bytes, 24);
  return [first, second === first ? second + 1 : second];
}

/** The smallest mark. */
export const firstMark = 1_000;

function markAt(bytes: Buffer, offset: number): number {
  return firstMark + (bytes.readUInt32BE(offset) % 2_000_000_000);
}

function digest({ deliveryId, target }: Identified): Buffer {
  return createHash('sha256').update(`${deliveryId}\n${target.channel}`).digest();
}
