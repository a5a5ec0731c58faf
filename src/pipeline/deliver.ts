import { lateCard } from '../cards/parts/late.ts';
import { longestWaitsMs } from '../core/plan/longest-waits.ts';
import type { Chat, Delivery, Looked, Outgoing, Sent } from '../nouns/delivery.ts';
import { messageOf } from '../nouns/errors.ts';
import type { Again } from '../nouns/jobs.ts';
import { type Platform, parseTarget, type Target, targetText } from '../nouns/place.ts';
import { dayMs, hourMs, type Instant, later, minuteMs, msOf } from '../nouns/time.ts';
import type { FirstTries } from './first-tries.ts';
import type { StageTools } from './for-each-safely.ts';
import type { Outages } from './outages.ts';

export type DeliverTools = StageTools & {
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly outages: Outages;
  readonly firstTries: FirstTries;
  /** Whether the whole platform can't be reached or refuses the bot (pipeline/connections). */
  readonly isAway: (platform: Platform) => boolean;
  /** Called before everything that a channel of another place was to get is ended, to tell people (pipeline/lost-channels). */
  readonly tellForeign: (channel: { target: Target; problem: string; at: Instant }) => Promise<void>;
};

/** Messages sent to one channel before other channels get their turn. */
const messagesPerTurn = 5;

/**
 * Delivers what is due in one channel, in order, until nothing is left, the channel must wait or others should have
 * their turn. Effectively once: the row says `sending` on disk before the platform is called, and a row found in that
 * state is looked for before it is sent again (or sent again at once if the platform recognises repeats). If the bot
 * can't look, it sends the message and counts it as possibly sent twice. `key` is the channel's target text, by which
 * jobs keep two workers from serving one channel.
 */
export async function deliverTo(key: string, tools: DeliverTools): Promise<Again> {
  const target = parseTarget(key);
  const chat = tools.chats.get(target.platform);
  // This run has no token for the platform: the rows wait for a run that has one.
  if (chat === undefined) return undefined;
  // A message sent now couldn't be noted as sent.
  if (!(await tools.store.canStore())) return undefined;
  for (let messages = 0; messages < messagesPerTurn; messages += 1) {
    const blockedMs = tools.outages.blockedMs(target.platform);
    if (blockedMs > 0) return { againAfterMs: blockedMs };
    const delivery = await tools.store.nextDelivery(target, tools.clock.now());
    if (delivery === null) return undefined;
    const waitMs = (await chat.turn?.({ target, edits: delivery.edits })) ?? 0;
    if (waitMs > 0) return { againAfterMs: waitMs };
    const goOn = await deliverOne(delivery, chat, tools);
    if (!goOn) return undefined;
  }
  return { againAfterMs: 0 };
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
  const doubt = await settleUnclear(delivery, message, chat, tools);
  if (typeof doubt === 'string') return doubt === 'settled';

  if (delivery.firstTryAt === undefined) tools.firstTries.note(delivery.id);
  const startedAt = tools.clock.now();
  const tried = await tools.store.markSending(delivery.id, startedAt, later(startedAt, longestWaitsMs.lease));
  return await settle({ ...delivery, ...tried }, await send(message, chat), { ...tools, doubt });
}

/** The platform works. What waited for that is tried at once if it may have been down before. */
async function noteAnswer({ platform }: Target, { store, clock, log, outages }: DeliverTools): Promise<void> {
  if (!outages.answered(platform)) return;
  const messages = await store.endOutage(platform, clock.now());
  if (messages > 0) log.info({ platform, messages }, 'Platform works again, sending what waited');
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
 * Whether an earlier try of a message that is sent now may have arrived. What the platform says to this try says nothing about
 * that one. `unread`: why it couldn't be looked for, so that it may be there twice if this try succeeds too.
 */
type Doubt = { readonly mayBeThere: boolean; readonly unread?: string | undefined };

const noDoubt: Doubt = { mayBeThere: false };

/**
 * Settles a row left open by an earlier try: if found, it is done; if absent, or the platform recognises repeats, it is
 * sent.
 */
async function settleUnclear(
  delivery: Delivery,
  message: Outgoing,
  chat: Chat,
  tools: DeliverTools,
): Promise<Doubt | 'settled' | 'wait'> {
  const { store, clock, isAway } = tools;
  // An edit made twice is the same edit.
  if (delivery.state !== 'sending' || delivery.firstTryAt === undefined || delivery.edits !== undefined) return noDoubt;
  const now = clock.now();
  const ageMs = tools.firstTries.ageMs(delivery.id);
  if (ageMs !== null && ageMs < chat.repeatableForMs) return { mayBeThere: true };
  // A first try in the future was stamped by a clock that was ahead: when it was isn't known.
  const isStamped = delivery.firstTryAt <= now;
  const looked = await look(message, isStamped ? delivery.firstTryAt : later(now, -giveUpAfterMs), chat);
  if (looked.outcome === 'found' || looked.outcome === 'absent') await noteAnswer(delivery.target, tools);
  switch (looked.outcome) {
    case 'found':
      await store.markSent(delivery.id, looked.messageId, now);
      return 'settled';
    case 'absent':
      return noDoubt;
    case 'wait':
      await store.markUnclear(delivery.id, later(now, limitMs(looked.seconds)), {
        problem: 'waiting to check whether the message arrived',
        // The platform's return looks at once.
        because: isAway(delivery.target.platform) ? 'outage' : 'look',
      });
      return 'wait';
    case 'unreadable':
      return { mayBeThere: true, unread: looked.problem };
  }
}

async function settle(
  delivery: Delivery,
  sent: Sent | Failed,
  { doubt, ...tools }: DeliverTools & { doubt: Doubt },
): Promise<boolean> {
  const { store, clock, log, tellForeign, outages, isAway } = tools;
  const now = clock.now();
  const about = { deliveryId: delivery.id, target: targetText(delivery.target), attempts: delivery.attempts };
  const markUnsent = doubt.mayBeThere ? store.markUnclear : store.markWaiting;
  if (doubt.unread !== undefined && (sent.outcome === 'sent' || sent.outcome === 'unclear')) {
    await store.countTrouble('deliveries.perhaps_twice', now);
    log.warn({ ...about, problem: doubt.unread }, 'Message sent again without checking whether it had arrived');
  }
  if (sent.outcome === 'retry' || sent.outcome === 'unclear' || sent.outcome === 'away')
    outages.failed(delivery.target.platform);
  else if (sent.outcome !== 'defect') await noteAnswer(delivery.target, tools);
  switch (sent.outcome) {
    case 'sent':
      await store.markSent(delivery.id, sent.messageId, now);
      return true;
    case 'wait':
      await markUnsent(delivery.id, later(now, limitMs(sent.seconds)), {
        problem: `the platform asked to wait ${sent.seconds} s`,
        because: 'limit',
      });
      return false;
    case 'away':
      await markUnsent(delivery.id, later(now, awayMs), { problem: sent.problem, because: 'away' });
      return false;
    case 'lost':
      log.warn({ ...about, problem: sent.problem }, 'Channel lost');
      await store.loseTarget(delivery.target, {
        because: sent.problem,
        at: now,
        refused: doubt.mayBeThere ? undefined : delivery.id,
      });
      return false;
    case 'foreign': {
      const problem = `${sent.problem} Everything that was to be posted there has been removed.`;
      log.error({ ...about, problem }, 'Channel of another place');
      // Told first: afterwards nothing says any more who made it.
      await tellForeign({ target: delivery.target, problem, at: now });
      await store.endTarget(delivery.target, sent.problem, now);
      return false;
    }
    case 'refused':
      log.error({ ...about, problem: sent.problem }, 'Message refused for good');
      await store.markFailed(delivery.id, sent.problem);
      await store.countTrouble('deliveries.refused', now);
      return true;
    case 'retry':
    case 'unclear':
    case 'defect': {
      // Not the message's fault, so it isn't given up. The platform's return sends it at once.
      const isTheirs = sent.outcome !== 'defect' && isAway(delivery.target.platform);
      if (!isTheirs && isHopeless(delivery, { now, isDefect: sent.outcome === 'defect' })) {
        log.error({ ...about, problem: sent.problem }, 'Message given up');
        await store.markFailed(delivery.id, `given up after ${delivery.attempts} tries: ${sent.problem}`);
        await store.countTrouble('deliveries.given_up', now);
        return true;
      }
      const waitMs = isTheirs ? awayMs : retryAfterMs(delivery.attempts);
      log.warn({ ...about, problem: sent.problem, waitMs }, 'Message not sent, will retry');
      const because = isTheirs ? 'away' : sent.outcome === 'defect' ? 'defect' : 'outage';
      const why = { problem: sent.problem, because } as const;
      const dueAt = later(now, waitMs);
      if (sent.outcome === 'retry') await markUnsent(delivery.id, dueAt, why);
      else await store.markUnclear(delivery.id, dueAt, why);
      return false;
    }
  }
}

/** How long a message waits at most while its whole platform is away. Its return wakes it (`OutboxStore.endOutage`). */
const awayMs = 5 * minuteMs;

/**
 * A message is given up after this many tries over at least this long, so that a platform may be down for two days, and
 * a clock that is set forward gives up nothing.
 */
const maxAttempts = 12;
const giveUpAfterMs = 2 * dayMs;

/**
 * Tries per message if Fineprint itself fails on it: all within a minute, since the channel's other messages wait
 * behind it.
 */
const maxDefects = 3;

function isHopeless(
  { attempts, firstTryAt }: Delivery,
  { now, isDefect }: { now: Instant; isDefect: boolean },
): boolean {
  if (isDefect) return attempts >= maxDefects;
  return attempts >= maxAttempts && msOf(now) - msOf(firstTryAt ?? now) >= giveUpAfterMs;
}

const firstRetryMs = 5_000;

/**
 * Milliseconds to wait after `attempts` failed tries (1 or more): 5 s, doubled each time, at most an hour. So a message
 * comes at most as late again as the trouble lasted, and sooner if the platform turns out to work (`noteAnswer`). Rate
 * limits don't count as tries; the platform says how long to wait.
 */
function retryAfterMs(attempts: number): number {
  return Math.min(firstRetryMs * 2 ** Math.min(attempts - 1, 16), hourMs);
}

/** A wait that a platform asks for, in milliseconds. More than a day isn't believed. */
function limitMs(seconds: number): number {
  return Math.min(seconds * 1_000, longestWaitsMs.delivery);
}
