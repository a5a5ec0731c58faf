import { lateCard } from '../cards/parts/late.ts';
import type { Chat, Delivery, Looked, Outgoing, Sent } from '../nouns/delivery.ts';
import { messageOf } from '../nouns/errors.ts';
import { type Platform, parseTarget, targetText } from '../nouns/place.ts';
import { dayMs, hourMs, type Instant, later, minuteMs, msOf } from '../nouns/time.ts';
import type { StageTools } from './for-each-safely.ts';

/** Longer than any send may take. A row still `sending` after that belongs to a process that died. */
const leaseMs = 30_000;

export type DeliverTools = StageTools & {
  readonly chats: ReadonlyMap<Platform, Chat>;
  /** Whether the whole platform can't be reached or refuses the bot (pipeline/connections). */
  readonly isAway: (platform: Platform) => boolean;
};

/**
 * Delivers what is due in one channel, in order, until nothing is left or the channel must wait. Effectively once: the
 * row says `sending` on disk before the platform is called, and a row found in that state is looked for before it is
 * sent again (or sent again at once if the platform recognises repeats). If the bot can't look, it sends the message
 * and counts it as possibly sent twice. `key` is the channel's target text and the job's key, so no two workers serve
 * one channel.
 */
export async function deliverTo(key: string, tools: DeliverTools): Promise<void> {
  const target = parseTarget(key);
  const chat = tools.chats.get(target.platform);
  // This run has no token for the platform: the rows wait for a run that has one.
  if (chat === undefined) return;
  for (;;) {
    const delivery = await tools.store.nextDelivery(target, tools.clock.now());
    if (delivery === null) return;
    const goOn = await deliverOne(delivery, chat, tools);
    if (!goOn) return;
  }
}

/** Returns whether the channel's next message may follow now. */
async function deliverOne(delivery: Delivery, chat: Chat, tools: DeliverTools): Promise<boolean> {
  const message: Outgoing = {
    deliveryId: delivery.id,
    target: delivery.target,
    card:
      delivery.edits === undefined
        ? lateCard(delivery.card, { writtenAt: delivery.writtenAt, now: tools.clock.now() })
        : delivery.card,
    edits: delivery.edits,
    under: delivery.under,
  };
  const looked = await settleUnclear(delivery, message, chat, tools);
  if (looked !== 'send') return looked === 'settled';

  const startedAt = tools.clock.now();
  const sending = await tools.store.markSending(delivery.id, startedAt, later(startedAt, leaseMs));
  return await settle(sending, await send(message, chat), tools);
}

/** A chat that throws has a bug, which this message may trigger. The message may or may not have been sent. */
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

/**
 * Settles a row left open by an earlier try: if found, it is done; if absent, or the platform recognises repeats, it is
 * sent.
 */
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
      await store.markUnclear(
        delivery.id,
        later(now, looked.seconds * 1000),
        'waiting to check whether the message arrived',
      );
      return 'wait';
    case 'unreadable':
      await store.countTrouble('deliveries.perhaps_twice', now);
      log.warn(
        { deliveryId: delivery.id, target: targetText(delivery.target), problem: looked.problem },
        'Message sent again without checking whether it had arrived',
      );
      return 'send';
  }
}

async function settle(
  delivery: Delivery,
  sent: Sent | Failed,
  { store, clock, log, isAway }: DeliverTools,
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
    case 'away':
      await store.markWaiting(delivery.id, later(now, awayMs), { problem: sent.problem, counted: false });
      return false;
    case 'lost':
      log.warn({ ...about, problem: sent.problem }, 'Channel lost');
      await store.loseTarget(delivery.target, sent.problem, now);
      return false;
    case 'refused':
      log.error({ ...about, problem: sent.problem }, 'Message refused for good');
      await store.markFailed(delivery.id, sent.problem);
      await store.countTrouble('deliveries.refused', now);
      return true;
    case 'retry':
    case 'unclear':
    case 'defect': {
      // Not the message's fault, so it isn't given up. The platform's return sends it at once.
      if (sent.outcome !== 'defect' && isAway(delivery.target.platform)) {
        const dueAt = later(now, awayMs);
        if (sent.outcome === 'unclear') await store.markUnclear(delivery.id, dueAt, sent.problem);
        else await store.markWaiting(delivery.id, dueAt, { problem: sent.problem, counted: false });
        return false;
      }
      const waitMs = retryAfterMs(delivery.attempts, sent.outcome === 'defect' ? maxDefects : maxAttempts);
      if (waitMs === null) {
        log.error({ ...about, problem: sent.problem }, 'Message given up');
        await store.markFailed(delivery.id, `given up after ${delivery.attempts} tries: ${sent.problem}`);
        await store.countTrouble('deliveries.given_up', now);
        return true;
      }
      log.warn({ ...about, problem: sent.problem, waitMs }, 'Message not sent, will retry');
      const dueAt = later(now, waitMs);
      if (sent.outcome === 'retry')
        await store.markWaiting(delivery.id, dueAt, { problem: sent.problem, counted: true });
      else await store.markUnclear(delivery.id, dueAt, sent.problem);
      return false;
    }
  }
}

/** How long a message waits at most while its whole platform is away. Its return wakes it (`OutboxStore.wakePlatform`). */
const awayMs = 5 * minuteMs;

/** Tries per message. With the waits below, that covers a platform being down for about two days. */
const maxAttempts = 12;

/**
 * Tries per message if Fineprint itself fails on it: all within a minute, since the channel's other messages wait
 * behind it.
 */
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
 * Milliseconds to wait after `attempts` failed tries (1 or more): 5 s, 30 s, 2 min and so on up to 12 h. `null` after
 * `atMost` tries: give up. Rate limits don't count as tries; the platform says how long to wait.
 */
function retryAfterMs(attempts: number, atMost: number): number | null {
  if (attempts >= atMost) return null;
  return waitsMs[Math.min(attempts, waitsMs.length) - 1] ?? dayMs;
}
