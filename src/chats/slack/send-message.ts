import type { WebClient } from '@slack/web-api';
import type { Picture } from '../../nouns/card.ts';
import type { Outgoing, Sent } from '../../nouns/delivery.ts';
import { renderCard, type SlackMessage } from './render-card.ts';
import { lostBecause, readFailure, type SlackFailure } from './slack-errors.ts';

/** The type of the metadata that makes a delivery recognisable; every app of the workspace can read it. */
export const deliveryEvent = 'fineprint_delivery';

/** Slack's words for blocks or a text that it will never take in this form. */
const invalidForm = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** The message whose thread it was for is gone, or the channel has no threads. */
export const noThread: ReadonlySet<string> = new Set([
  'thread_not_found',
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
]);

/**
 * Posts a message, in a thread or the channel, or edits the one it is for: once with blocks and, only where Slack calls them invalid, once more as
 * plain text. Asks once and never rejects. `client` must not retry by itself (see `oneTryClient`).
 * docs.slack.dev/reference/methods/chat.postMessage, docs.slack.dev/reference/methods/chat.update
 */
export async function sendMessage(message: Outgoing, client: WebClient): Promise<Sent> {
  const { text, blocks } = renderCard(message.card);
  const best = await ask(message, { text, blocks }, client);
  if ('kind' in best && best.kind === 'refused' && noThread.has(best.code)) {
    return await sendMessage(inChannel(message), client);
  }
  if (!('kind' in best)) return best;
  if (best.kind !== 'refused' || !invalidForm.has(best.code)) return outcomeOf(best);
  const plain = await ask(message, { text, blocks: [] }, client);
  return 'kind' in plain ? outcomeOf(plain) : plain;
}

async function ask(message: Outgoing, form: SlackMessage, client: WebClient): Promise<Sent | SlackFailure> {
  const { channel } = message.target;
  const common = {
    ...form,
    channel,
    // Neither `@name` nor `#name` in a text becomes a mention.
    parse: 'none',
    link_names: false,
    metadata: { event_type: deliveryEvent, event_payload: { id: message.deliveryId } },
  } as const;
  try {
    const { ts } =
      message.edits === undefined
        ? await client.chat.postMessage({
            ...common,
            unfurl_links: false,
            unfurl_media: false,
            ...(message.under === undefined ? {} : { thread_ts: message.under }),
          })
        : await client.chat.update({ ...common, ts: message.edits });
    if (typeof ts === 'string') return { outcome: 'sent', messageId: ts };
    return { outcome: 'unclear', problem: 'Slack answered with something that is no message.' };
  } catch (thrown) {
    return readFailure(thrown);
  }
}

/** The same message, for the channel itself. */
export function inChannel({ under: _, ...message }: Outgoing): Outgoing {
  return message;
}

function outcomeOf(failure: SlackFailure): Sent {
  switch (failure.kind) {
    case 'wait':
      return { outcome: 'wait', seconds: failure.seconds };
    case 'unsent':
      return { outcome: 'retry', problem: failure.problem };
    case 'unclear':
      return { outcome: 'unclear', problem: failure.problem };
    case 'refused': {
      const because = lostBecause(failure.code);
      return because === null
        ? { outcome: 'refused', problem: `Slack refused the message (${failure.code})` }
        : { outcome: 'lost', problem: because };
    }
  }
}

const filename = 'weeks.png';

/**
 * Puts a picture under a message that was posted, as its reply: the way in which Slack takes a file that everybody in the
 * channel can see. (An image block with a file that was not shared is refused until Slack has worked through it, java-slack-sdk issue
 * 1349.) Needs the scope `files:write`; rejects where Slack does not take it. docs.slack.dev/messaging/working-with-files#upload
 */
export async function sharePicture(
  picture: Picture,
  about: { png: Uint8Array; channel: string; ts: string; timeoutMs: number },
  client: WebClient,
): Promise<void> {
  const { png, channel, ts, timeoutMs } = about;
  const { upload_url, file_id } = await client.files.getUploadURLExternal({
    filename,
    length: png.byteLength,
    alt_text: picture.alt,
  });
  if (upload_url === undefined || file_id === undefined) throw new Error('Slack gave no address for a file.');
  const uploaded = await fetch(upload_url, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: Buffer.from(png),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!uploaded.ok) throw new Error(`Slack answered ${uploaded.status} to a file.`);
  await client.files.completeUploadExternal({
    files: [{ id: file_id, title: 'Stories by week' }],
    channel_id: channel,
    thread_ts: ts,
  });
}
