import { Routes } from 'discord.js';
import { clipped } from '../../core/text/words.ts';
import type { DrawPicture } from '../../nouns/card.ts';
import type { Looked, Outgoing, Sent } from '../../nouns/delivery.ts';
import type { DeliveryRest } from './delivery-rest.ts';
import { limits } from './limits.ts';
import { sendMessage } from './send-message.ts';

/** A follow-up: a message that goes into the thread of another one. */
type FollowUp = Outgoing & { readonly under: string };

/** Whether a message goes into the thread of another one. */
export function isFollowUp(message: Outgoing): message is FollowUp {
  return message.under !== undefined;
}

/**
 * Posts a message into the thread of another one, which is opened with the first message that goes there. Where there can be none (the
 * bot lacks the permissions Create Public Threads or Send Messages in Threads, the channel is a thread itself, somebody locked it),
 * it goes into the channel as a reply. Never rejects.
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
    body: { name: clipped(message.card.title, limits.threadName) },
  });
  if (opened.ok) {
    const sent = await sendMessage(asInThread(message), tools);
    if (!isClosed(sent)) return sent;
  } else if (opened.failure.kind === 'wait') {
    return { outcome: 'wait', seconds: opened.failure.seconds };
  }
  return await sendMessage(message, tools);
}

/** Looks for a follow-up in the thread and, where that shows nothing for certain, in the channel. */
export async function findFollowUp(message: FollowUp, find: (message: Outgoing) => Promise<Looked>): Promise<Looked> {
  const looked = await find(asInThread(message));
  return looked.outcome === 'unreadable' ? await find(message) : looked;
}

function asInThread({ under, ...message }: FollowUp): Outgoing {
  return { ...message, target: { ...message.target, channel: under } };
}

/** The thread is not there, or not for us. */
function isClosed({ outcome }: Sent): boolean {
  return outcome === 'lost' || outcome === 'refused';
}
