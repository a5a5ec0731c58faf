import type { WebClient } from '@slack/web-api';
import type { Looked, Outgoing } from '../../nouns/delivery.ts';
import { type Instant, msOf } from '../../nouns/time.ts';
import { deliveryEvent, inChannel, noThread } from './send-message.ts';
import { lostBecause, readFailure } from './slack-errors.ts';
import type { Pause } from './socket-receiver.ts';

/** Slack stamps messages with its own clock; ours may be this far ahead. */
const clockSkewMs = 60_000;
/** Largest page for apps outside the Marketplace (docs.slack.dev/reference/methods/conversations.history). */
const pageSize = 15;
/** Stop reading a channel that has had more traffic than this since the first try. */
const maxPages = 5;
/** An accepted message can take a moment to appear in the history. */
const beforeLookMs = 2_500;
/** Wait before looking again when the answer was inconclusive. */
const againSeconds = 30;

/**
 * Looks for a message that may have been posted at `since` or later, by the delivery id in its metadata. Looks twice, with a
 * pause before each look, because Slack has no key that makes a repeat safe. Edits are not looked for: repeating one changes
 * nothing. Never rejects.
 */
export async function findMessage(
  message: Outgoing,
  look: { since: Instant; botId: string; client: WebClient; pause: Pause },
): Promise<Looked> {
  if (message.edits !== undefined) return { outcome: 'absent' };
  await look.pause(beforeLookMs);
  const first = await lookOnce(message, look);
  if (first.outcome !== 'absent') return first;
  await look.pause(beforeLookMs);
  return await lookOnce(message, look);
}

async function lookOnce(
  message: Outgoing,
  look: { since: Instant; botId: string; client: WebClient },
): Promise<Looked> {
  const { target, deliveryId, under } = message;
  const { since, botId, client } = look;
  const oldest = String((msOf(since) - clockSkewMs) / 1000);
  let cursor = '';
  try {
    for (let page = 0; page < maxPages; page += 1) {
      const ask = {
        channel: target.channel,
        oldest,
        limit: pageSize,
        // Without this, Slack omits the payload from the metadata.
        include_all_metadata: true,
        ...(cursor === '' ? {} : { cursor }),
      };
      const answer =
        under === undefined
          ? await client.conversations.history(ask)
          : await client.conversations.replies({ ...ask, ts: under });
      if (answer.messages === undefined) return { outcome: 'wait', seconds: againSeconds };
      const ours = answer.messages.find(
        ({ metadata, bot_id }) =>
          bot_id === botId &&
          metadata?.event_type === deliveryEvent &&
          Object.entries(metadata.event_payload ?? {}).some(([key, value]) => key === 'id' && value === deliveryId),
      );
      if (ours?.ts !== undefined) return { outcome: 'found', messageId: ours.ts };
      cursor = answer.response_metadata?.next_cursor ?? '';
      if (answer.has_more !== true || cursor === '') return { outcome: 'absent' };
    }
    return { outcome: 'unreadable', problem: 'The channel has had too many messages since then.' };
  } catch (thrown) {
    const failure = readFailure(thrown);
    if (failure.kind === 'wait') return { outcome: 'wait', seconds: failure.seconds };
    if (failure.kind !== 'refused') return { outcome: 'wait', seconds: againSeconds };
    if (message.under !== undefined && noThread.has(failure.code)) return await lookOnce(inChannel(message), look);
    return {
      outcome: 'unreadable',
      problem: lostBecause(failure.code) ?? `Slack won't show the channel's history (${failure.code})`,
    };
  }
}
