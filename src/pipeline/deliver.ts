import type { Chat, Delivery, Outgoing, Sent } from '../nouns/delivery.ts';
import type { Platform, Target } from '../nouns/place.ts';
import { parseTarget, targetText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import type { Instant } from '../nouns/time.ts';
import { dayMs, hourMs, later, minuteMs, msOf } from '../nouns/time.ts';

/** Longer than any send may take; after it a row that says `sending` is one of a process that died. */
const leaseMs = 30_000;

export type DeliverTools = {
  readonly store: Store;
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly clock: Clock;
  readonly log: Log;
  /** A channel was just lost: tells a person by another way (pipeline/lost-channels). */
  readonly tellLost: (lost: {
    readonly target: Target;
    readonly problem: string;
    readonly at: Instant;
  }) => Promise<void>;
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
  const sent = await chat.send(message);
  return await settle(sending, sent, tools);
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
  const looked = await chat.look(message, delivery.firstTryAt);
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
      await store.count('deliveries.perhaps_twice');
      log.warn(
        { deliveryId: delivery.id, target: targetText(delivery.target), problem: looked.problem },
        'Message sent again without being able to look for it',
      );
      return 'send';
  }
}

async function settle(delivery: Delivery, sent: Sent, { store, clock, log, tellLost }: DeliverTools): Promise<boolean> {
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
      await store.count('deliveries.refused');
      return true;
    case 'retry':
    case 'unclear': {
      const waitMs = retryAfterMs(delivery.attempts);
      if (waitMs === null) {
        log.error({ ...about, problem: sent.problem }, 'Message given up');
        await store.markFailed(delivery.id, `given up after ${delivery.attempts} tries: ${sent.problem}`);
        await store.count('deliveries.given_up');
        return true;
      }
      log.warn({ ...about, problem: sent.problem, waitMs }, 'Message not sent yet');
      const dueAt = later(now, waitMs);
      if (sent.outcome === 'unclear') await store.markUnclear(delivery.id, dueAt, sent.problem);
      else await store.markWaiting(delivery.id, dueAt, { problem: sent.problem, counted: true });
      return false;
    }
  }
}

/** How often one message is tried. With the waits below that is about two days of a platform being down. */
const maxAttempts = 12;

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
 * Milliseconds to wait before a message is tried again after `attempts` tries (1 or more) that failed: 5 s, 30 s, 2 min,
 * and so on up to 12 h. `null`: given up. Rate limits are not counted here; they say themselves how long.
 */
function retryAfterMs(attempts: number): number | null {
  if (attempts >= maxAttempts) return null;
  return waitsMs[Math.min(attempts, waitsMs.length) - 1] ?? dayMs;
}
