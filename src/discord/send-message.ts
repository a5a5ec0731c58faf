import { Routes } from 'discord.js';
import type { Outgoing, Sent } from '../ports.ts';
import { marksOf, nonceOf } from './delivery-identity.ts';
import type { Asked, DeliveryRest } from './delivery-rest.ts';
import type { Failure } from './read-failure.ts';
import type { DisplayMessage } from './render-card.ts';
import { renderCard } from './render-card.ts';
import { type EmbedMessage, renderEmbed, renderPlainDisplay, renderText, type TextMessage } from './render-classic.ts';

type MessageForm = DisplayMessage | EmbedMessage | TextMessage;

/** Said wherever the token is worth nothing any more. */
export const tokenProblem =
  'Discord no longer accepts the bot’s token. Put a new one into DISCORD_TOKEN and start Fineprint again.';

/**
 * The forms of a message, best first; a later one is tried only when Discord calls the one before invalid.
 * An edit keeps to Components V2, which a message can never lose.
 */
function formsOf(message: Outgoing): readonly [MessageForm, ...MessageForm[]] {
  const best = renderCard(message.card, { marks: marksOf(message) });
  return message.edits === undefined
    ? [best, renderEmbed(message.card), renderText(message.card)]
    : [best, renderPlainDisplay(message.card)];
}

/**
 * Posts a message, or edits the one it is for. Every try of one delivery carries the same nonce, so that Discord
 * answers a repeat within a few minutes with the message that is there (docs, resources/message#create-message).
 * A message that people deleted is not made again. Never rejects.
 */
export async function sendMessage(message: Outgoing, rest: DeliveryRest): Promise<Sent> {
  let woken = false;
  let problem = '';
  for (const form of formsOf(message)) {
    let asked = await ask(message, form, rest);
    if (!asked.ok && asked.failure.kind === 'archived' && !woken) {
      woken = true;
      const wake = await rest.ask({ method: 'patch', route: threadOf(message), body: { archived: false } });
      if (!wake.ok) return wake.failure.kind === 'wait' ? outcomeOf(wake.failure) : outcomeOf(asked.failure);
      asked = await ask(message, form, rest);
    }
    if (asked.ok) return sentOf(asked.body);
    if (asked.failure.kind !== 'invalid') return outcomeOf(asked.failure);
    problem = asked.failure.problem;
  }
  return { outcome: 'refused', problem };
}

function ask(message: Outgoing, form: MessageForm, rest: DeliveryRest): Promise<Asked> {
  const body = { ...form, allowed_mentions: { parse: [] } };
  const { channel } = message.target;
  return message.edits === undefined
    ? rest.ask({
        method: 'post',
        route: Routes.channelMessages(channel),
        body: { ...body, nonce: nonceOf(message), enforce_nonce: true },
      })
    : // A message in a classic form becomes one with Components V2 only if its old parts are emptied, `content` by null
      // and `embeds` by an empty list (discord-api-docs issue 7787).
      rest.ask({
        method: 'patch',
        route: Routes.channelMessage(channel, message.edits),
        body: { content: null, embeds: [], ...body },
      });
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
