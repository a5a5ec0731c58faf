import type { WebClient } from '@slack/web-api';
import type { Looked, Outgoing } from '../../nouns/delivery.ts';
import { type Instant, msOf } from '../../nouns/time.ts';
import { deliveryEvent, inChannel, noThread } from './send-message.ts';
import { lostBecause, readFailure } from './slack-errors.ts';
import type { Pause } from './socket-receiver.ts';

/** Slack stamps messages with its own clock; ours is usually no further ahead. */
const clockSkewMs = 60_000;
/** A thread is read from its first message on, so where to begin is told by our clock, which may be this far ahead. */
const threadSkewMs = 24 * 3_600_000;
/** Largest page for apps outside the Marketplace (docs.slack.dev/reference/methods/conversations.history). */
const pageSize = 15;
/** Stop reading a busy channel after so many. */
const maxPages = 5;
/** An accepted message can take a moment to appear in the history. */
const beforeLookMs = 2_500;
/** After so long, an accepted message is in the history. */
const shownWithinMs = 5 * 60_000;
/** Messages whose reading is to go on, far more than are looked for at a time; the oldest is begun anew. */
const mostBegun = 1_000;
/** Wait before looking again when the answer was inconclusive. */
const againSeconds = 30;

/** How far back a channel was read for a message before Slack asked to wait. */
type Begun = { readonly cursor: string; readonly pages: number; readonly isPast: boolean };

/** By delivery. An app that may ask only once a minute reads one page at a time, and would begin with the newest for ever. */
export type BegunLooks = Map<string, Begun>;

type Look = { readonly since: Instant; readonly botId: string; readonly client: WebClient; readonly begun: BegunLooks };

/**
 * Looks for a message that may have been posted at `since` or later, by the delivery id in its metadata. Looks twice, with a
 * pause before each look, because Slack has no key that makes a repeat safe; once if the try is long past, since some apps
 * may look only once a minute (docs.slack.dev/reference/methods/conversations.history). `since` was told by our clock, which may
 * have been ahead: see `lookOnce`. If Slack asks to wait, the next look for the message goes on where this one ended, which
 * `begun` remembers. Edits are not looked for: repeating one changes nothing. Never rejects.
 */
export async function findMessage(message: Outgoing, look: Look & { now: Instant; pause: Pause }): Promise<Looked> {
  if (message.edits !== undefined) return { outcome: 'absent' };
  await look.pause(beforeLookMs);
  const first = await lookOnce(message, look);
  if (first.outcome !== 'absent' || msOf(look.now) - msOf(look.since) > shownWithinMs) return first;
  await look.pause(beforeLookMs);
  return await lookOnce(message, look);
}

/**
 * Reads from the newest message back. A channel's messages are sent in order, so another delivery that comes first and is
 * older than `since` means that this one isn't there, however wrong `since` is. Only where the bot posts too seldom for that
 * is `since` believed, after the last page.
 */
async function lookOnce(message: Outgoing, look: Look): Promise<Looked> {
  const { target, deliveryId, under } = message;
  const { since, botId, client, begun } = look;
  const isBefore = ({ ts }: { ts?: string | undefined }) => Number(ts) * 1000 < msOf(since) - clockSkewMs;
  let { cursor, pages, isPast } = begun.get(deliveryId) ?? { cursor: '', pages: 0, isPast: false };
  begun.delete(deliveryId);
  try {
    for (; pages < maxPages; pages += 1) {
      const ask = {
        channel: target.channel,
        limit: pageSize,
        // Without this, Slack omits the payload from the metadata.
        include_all_metadata: true,
        ...(cursor === '' ? {} : { cursor }),
      };
      const answer =
        under === undefined
          ? await client.conversations.history(ask)
          : await client.conversations.replies({
              ...ask,
              ts: under,
              oldest: String((msOf(since) - threadSkewMs) / 1000),
            });
      if (answer.messages === undefined) return { outcome: 'wait', seconds: againSeconds };
      const deliveries = answer.messages.filter(
        ({ metadata, bot_id }) => bot_id === botId && metadata?.event_type === deliveryEvent,
      );
      const ours = deliveries.find(({ metadata }) => (metadata?.event_payload as { id?: unknown })?.id === deliveryId);
      if (ours?.ts !== undefined) return { outcome: 'found', messageId: ours.ts };
      if (under === undefined && deliveries.some(isBefore)) return { outcome: 'absent' };
      isPast ||= under === undefined && answer.messages.some(isBefore);
      cursor = answer.response_metadata?.next_cursor ?? '';
      if (answer.has_more !== true || cursor === '') return { outcome: 'absent' };
    }
    if (isPast) return { outcome: 'absent' };
    return { outcome: 'unreadable', problem: 'The channel has had too many messages since then.' };
  } catch (thrown) {
    // What is certain by our clock needn't wait for what could make up for a wrong one.
    if (isPast) return { outcome: 'absent' };
    const failure = readFailure(thrown);
    if (failure.kind === 'wait') {
      if (cursor !== '') keep(begun, { deliveryId, at: { cursor, pages, isPast } });
      return { outcome: 'wait', seconds: failure.seconds };
    }
    // The next look begins anew.
    if (failure.kind === 'refused' && failure.code === 'invalid_cursor')
      return { outcome: 'wait', seconds: againSeconds };
    if (failure.kind !== 'refused') return { outcome: 'wait', seconds: againSeconds };
    if (message.under !== undefined && noThread.has(failure.code)) return await lookOnce(inChannel(message), look);
    return {
      outcome: 'unreadable',
      problem: lostBecause(failure.code) ?? `Slack won't show the channel's history (${failure.code})`,
    };
  }
}

function keep(begun: BegunLooks, { deliveryId, at }: { deliveryId: string; at: Begun }): void {
  begun.set(deliveryId, at);
  const [oldest] = begun.keys();
  if (begun.size > mostBegun && oldest !== undefined) begun.delete(oldest);
}
