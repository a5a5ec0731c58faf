import { Routes } from 'discord.js';
import { clipped } from '../../core/text/words.ts';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Looked, Outgoing, Sent } from '../../nouns/delivery.ts';
import type { DeliveryRest } from './delivery-rest.ts';
import { limits } from './limits.ts';
import { sendMessage } from './send-message.ts';

/** A message that belongs in the thread of another one. */
type FollowUp = Outgoing & { readonly under: string };

/** Whether a message belongs in the thread of another one. */
export function isFollowUp(message: Outgoing): message is FollowUp {
  return message.under !== undefined;
}

/**
 * Posts a message in the thread of another one, and opens the thread for the first one. If the thread can't be used (the bot
 * is missing the Create Public Threads or Send Messages in Threads permission, the channel is itself a thread, or someone
 * locked the thread), posts it in the channel as a reply. Never rejects.
 */
export async function sendFollowUp(
  message: FollowUp,
  tools: { rest: DeliveryRest; drawPicture: DrawPicture },
): Promise<Sent> {
  const inThread = await sendMessage(asInThread(message), tools);
  if (!isClosed(inThread)) return inThread;
  const { channel } = message.target;
  // A thread under a message has that message's id (docs, resources/channel#start-thread-from-message).
  const opened = await tools.rest.ask({
    method: 'post',
    route: Routes.threads(channel, message.under),
    body: { name: clipped(message.card.topic ?? message.card.title, limits.threadName) },
  });
  if (opened.ok) {
    const sent = await sendMessage(asInThread(message), tools);
    if (!isClosed(sent)) return sent;
  } else if (opened.failure.kind === 'wait') {
    return { outcome: 'wait', seconds: opened.failure.seconds };
  }
  return await sendMessage(message, tools);
}

/** Looks for a follow-up in the thread, or in the channel if the thread can't be read. */
export async function findFollowUp(message: FollowUp, find: (message: Outgoing) => Promise<Looked>): Promise<Looked> {
  const looked = await find(asInThread(message));
  return looked.outcome === 'unreadable' ? await find(message) : looked;
}

function asInThread({ under, ...message }: FollowUp): Outgoing {
  return { ...message, target: { ...message.target, channel: under } };
}

/** The thread doesn't exist, or the bot can't use it. */
function isClosed({ outcome }: Sent): boolean {
  return outcome === 'lost' || outcome === 'refused';
}
