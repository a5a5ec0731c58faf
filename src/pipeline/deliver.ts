import type { Chat, Delivery, Looked, Outgoing, Sent } from '../nouns/delivery.ts';
import { messageOf } from '../nouns/errors.ts';
import type { Platform, Target } from '../nouns/place.ts';
import { parseTarget, targetText } from '../nouns/place.ts';
import type { Instant } from '../nouns/time.ts';
import { dayMs, hourMs, later, minuteMs, msOf } from '../nouns/time.ts';
import type { StageTools } from './for-each-safely.ts';

/** Longer than any send may take; after it a row that says `sending` is one of a process that died. */
const leaseMs = 30_000;

export type DeliverTools = StageTools & {
  readonly chats: ReadonlyMap<Platform, Chat>;
  /** A channel was just lost: tells a person by another way (pipeline/lost-channels). */
  readonly tellLost: (lost: { target: Target; problem: string; at: Instant }) => Promise<void>;
};

/**
 * Delivers what is due in one channel, in order, until nothing is or the channel must wait. Effectively once:
 * the row says `sending` on disk before the platform is asked, and a row found so is looked for before it is sent
 * again (or sent again at once where the platform knows a repeat). What cannot be known is sent, and counted.
 * `key` is the channel's target text, also the job's key: no two workers are in one channel.
 */
export async function deliverTo(key: string, tools: DeliverTools): Promise<void> {
  const target = parseTarget(key);
  const chat = tools.chats.get(target.platform);
  // Its token is not set in this run: the rows wait on disk for a run that has it.
  if (chat === undefined) return;
  for (;;) {
    const delivery = await tools.store.nextDelivery(target, tools.clock.now());
    if (delivery === null) return;
    const goOn = await deliverOne(delivery, chat, tools);
    if (!goOn) return;
  }
}

/** Returns whether the next message of the channel may follow now. */
async function deliverOne(delivery: Delivery, chat: Chat, tools: DeliverTools): Promise<boolean> {
  const message: Outgoing = {
    deliveryId: delivery.id,
    target: delivery.target,
    card: delivery.card,
    edits: delivery.edits,
    under: delivery.under,
  };
  const looked = await settleUnclear(delivery, message, chat, tools);
  if (looked !== 'send') return looked === 'settled';

  const startedAt = tools.clock.now();
  const sending = await tools.store.markSending(delivery.id, startedAt, later(startedAt, leaseMs));
  return await settle(sending, await send(message, chat), tools);
}

/** A chat that throws has a defect, of which this message may be the cause; nobody knows how far it came. */
type Failed = { readonly outcome: 'defect'; readonly problem: string };

async function send(message: Outgoing, chat: Chat): Promise<Sent | Failed> {
  try {
    return await chat.send(message);
  } catch (thrown) {
    return { outcome: 'defect', problem: messageOf(thrown) };
  }
}

async function look(message: Outgoing, since: Instant, chat: Chat): Promise<Looked> {
  try {
    return await chat.look(message, since);
  } catch (thrown) {
    return { outcome: 'unreadable', problem: messageOf(thrown) };
  }
}

/** A row that a try left open: found means done; absent, or a platform that knows a repeat, means send. */
async function settleUnclear(
  delivery: Delivery,
  message: Outgoing,
  chat: Chat,
  { store, clock, log }: DeliverTools,
): Promise<'send' | 'settled' | 'wait'> {
  // An edit made twice is the same edit.
  if (delivery.state !== 'sending' || delivery.firstTryAt === undefined || delivery.edits !== undefined) return 'send';
  const now = clock.now();
  if (msOf(now) - msOf(delivery.firstTryAt) < chat.repeatableForMs) return 'send';
  const looked = await look(message, delivery.firstTryAt, chat);
  switch (looked.outcome) {
    case 'found':
      await store.markSent(delivery.id, looked.messageId, now);
      return 'settled';
    case 'absent':
      return 'send';
    case 'wait':
      await store.markUnclear(delivery.id, later(now, looked.seconds * 1000), 'waiting to look for the message');
      return 'wait';
    case 'unreadable':
      await store.countTrouble('deliveries.perhaps_twice', now);
      log.warn(
        { deliveryId: delivery.id, target: targetText(delivery.target), problem: looked.problem },
        'Message sent again without being able to look for it',
      );
      return 'send';
  }
}

async function settle(
  delivery: Delivery,
  sent: Sent | Failed,
  { store, clock, log, tellLost }: DeliverTools,
): Promise<boolean> {
  const now = clock.now();
  const about = { deliveryId: delivery.id, target: targetText(delivery.target), attempts: delivery.attempts };
  switch (sent.outcome) {
    case 'sent':
      await store.markSent(delivery.id, sent.messageId, now);
      return true;
    case 'wait':
      await store.markWaiting(delivery.id, later(now, sent.seconds * 1000), {
        problem: `the platform asked to wait ${sent.seconds} s`,
        counted: false,
      });
      return false;
    case 'lost':
      log.warn({ ...about, problem: sent.problem }, 'Channel lost');
      await store.loseTarget(delivery.target, sent.problem, now);
      await tellLost({ target: delivery.target, problem: sent.problem, at: now });
      return false;
    case 'refused':
      log.error({ ...about, problem: sent.problem }, 'Message refused for good');
      await store.markFailed(delivery.id, sent.problem);
      await store.countTrouble('deliveries.refused', now);
      return true;
    case 'retry':
    case 'unclear':
    case 'defect': {
      const waitMs = retryAfterMs(delivery.attempts, sent.outcome === 'defect' ? maxDefects : maxAttempts);
      if (waitMs === null) {
        log.error({ ...about, problem: sent.problem }, 'Message given up');
        await store.markFailed(delivery.id, `given up after ${delivery.attempts} tries: ${sent.problem}`);
        await store.countTrouble('deliveries.given_up', now);
        return true;
      }
      log.warn({ ...about, problem: sent.problem, waitMs }, 'Message not sent yet');
      const dueAt = later(now, waitMs);
      if (sent.outcome === 'retry')
        await store.markWaiting(delivery.id, dueAt, { problem: sent.problem, counted: true });
      else await store.markUnclear(delivery.id, dueAt, sent.problem);
      return false;
    }
  }
}

/** How often one message is tried. With the waits below that is about two days of a platform being down. */
const maxAttempts = 12;

/** How often one message is tried on which we fail ourselves. Within a minute, since the channel's other messages wait behind it. */
const maxDefects = 3;

const waitsMs = [
  5_000,
  30_000,
  2 * minuteMs,
  10 * minuteMs,
  30 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
];

/**
 * Milliseconds to wait before a message is tried again after `attempts` tries (1 or more, `atMost`) that failed: 5 s, 30 s, 2 min,
 * and so on up to 12 h. `null`: given up. Rate limits are not counted here; they say themselves how long.
 */
function retryAfterMs(attempts: number, atMost: number): number | null {
  if (attempts >= atMost) return null;
  return waitsMs[Math.min(attempts, waitsMs.length) - 1] ?? dayMs;
}
