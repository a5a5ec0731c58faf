import type { WebClient } from '@slack/web-api';
import type { Picture } from '../../nouns/card.ts';
import type { Outgoing, Sent } from '../../nouns/delivery.ts';
import { renderCard, type SlackMessage } from './render-card.ts';
import { lostBecause, readFailure, type SlackFailure } from './slack-errors.ts';

/** The type of the metadata that identifies a delivery. Every app in the workspace can read it. */
export const deliveryEvent = 'fineprint_delivery';

/** Slack's codes for blocks or text that it will never accept in this form. */
const invalidForm = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** Slack's codes for a missing parent message or a channel without threads. */
export const noThread: ReadonlySet<string> = new Set([
  'thread_not_found',
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
]);

/**
 * Posts a message in a channel or thread, or edits an earlier one. Tries with blocks, then as plain text only if Slack calls
 * the blocks invalid. Sends each form once and never rejects. `client` must not retry (see `oneTryClient`).
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
    // Keeps `@name` and `#name` in a text from becoming mentions.
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
    return { outcome: 'unclear', problem: "Slack's answer wasn't a message." };
  } catch (thrown) {
    return readFailure(thrown);
  }
}

/** The same message, addressed to the channel instead of a thread. */
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
        ? { outcome: 'refused', problem: `Slack rejected the message (${failure.code})` }
        : { outcome: 'lost', problem: because };
    }
  }
}

const filename = 'weeks.png';

/**
 * Posts a picture as a reply to a message, so that everyone in the channel can see it. (An image block with an unshared file
 * is rejected until Slack has processed the file, java-slack-sdk issue 1349.) Needs the scope `files:write`. Rejects if Slack
 * doesn't accept the file. docs.slack.dev/messaging/working-with-files#upload
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
  if (upload_url === undefined || file_id === undefined)
    throw new Error('Slack returned no upload address for the file.');
  const uploaded = await fetch(upload_url, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: Buffer.from(png),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!uploaded.ok) throw new Error(`Slack answered the file upload with ${uploaded.status}.`);
  await client.files.completeUploadExternal({
    files: [{ id: file_id, title: 'Stories by week' }],
    channel_id: channel,
    thread_ts: ts,
  });
}
