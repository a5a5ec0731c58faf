import { createHash } from 'node:crypto';
import { Routes } from 'discord.js';
import { clipped } from '../../core/text/words.ts';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Outgoing, Sent } from '../../nouns/delivery.ts';
import type { Asked, DeliveryRest, Failure } from './delivery-rest.ts';
import { limits } from './limits.ts';
import type { DisplayMessage, Marks } from './render-card.ts';
import { pictureName, renderCard } from './render-card.ts';
import { type EmbedMessage, renderEmbed, renderPlainDisplay, renderText, type TextMessage } from './render-classic.ts';

type MessageForm = DisplayMessage | EmbedMessage | TextMessage;

/** Said wherever the token is worth nothing any more. */
export const tokenProblem =
  'Discord no longer accepts the bot’s token. Put a new one into DISCORD_TOKEN and start Fineprint again.';

/**
 * The forms of a message, best first; a later one is tried only when Discord calls the one before invalid.
 * An edit keeps to Components V2, which a message can never lose.
 */
function formsOf(message: Outgoing, hasPicture: boolean): readonly [MessageForm, ...MessageForm[]] {
  const best = renderCard(message.card, { marks: marksOf(message), hasPicture });
  return message.edits === undefined
    ? [best, renderEmbed(message.card, { hasPicture }), renderText(message.card)]
    : [best, renderPlainDisplay(message.card)];
}

/**
 * Posts a message, or edits the one it is for. Every try of one delivery carries the same nonce, so that Discord
 * answers a repeat within a few minutes with the message that is there (docs, resources/message#create-message).
 * A message that people deleted is not made again. A picture goes along as an attachment, where one can be drawn; an edit
 * keeps to words. Never rejects.
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
  // Text alone cannot show it.
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
    : // A message in a classic form becomes one with Components V2 only if its old parts are emptied, `content` by null
      // and `embeds` by an empty list (discord-api-docs issue 7787).
      rest.ask({
        method: 'patch',
        route: Routes.channelMessage(channel, message.edits),
        body: { content: null, embeds: [], ...body },
      });
}

/** A reply, although what it answers may be deleted (docs, resources/message#message-reference-structure). */
function replyTo(messageId: string) {
  return { message_id: messageId, fail_if_not_exists: false };
}

/** Names the file that comes beside the body (docs, reference#uploading-files). */
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
  return { outcome: 'unclear', problem: 'Discord answered with something that is no message.' };
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
        problem: 'The thread is archived and the bot may not open it. Open it, or subscribe another channel.',
      };
    case 'token':
      return { outcome: 'lost', problem: tokenProblem };
  }
}

type Identified = Pick<Outgoing, 'deliveryId' | 'target'>;

/**
 * 22 characters of base64url (Discord takes 25), the same for every try of one delivery. Discord checks a nonce per
 * author, not per channel, so that the channel is in it.
 */
function nonceOf(message: Identified): string {
  return digest(message).toString('base64url').slice(0, 22);
}

/**
 * Two component ids, by which a delivery is found again in a channel's history. Discord does not keep the nonce of a
 * message (discord.py issue 2451), but keeps the `id` that its components were given: a 32-bit number, unique in the message
 * (discord.com/developers/docs/components/reference#anatomy-of-a-component). It numbers components without one from 1
 * on; ours start far above.
 */
export function marksOf(message: Identified): Marks {
  const bytes = digest(message);
  const first = markAt(bytes, 20);
  const second = markAt(bytes, 24);
  return [first, second === first ? second + 1 : second];
}

function markAt(bytes: Buffer, offset: number): number {
  return 1000 + (bytes.readUInt32BE(offset) % 2_000_000_000);
}

function digest({ deliveryId, target }: Identified): Buffer {
  return createHash('sha256').update(`${deliveryId}\n${target.channel}`).digest();
}
