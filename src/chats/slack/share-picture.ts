import type { WebClient } from '@slack/web-api';
import type { Picture } from '../../nouns/card.ts';

const filename = 'weeks.png';

/**
 * Puts a picture under a message that was posted, as its reply: the way in which Slack takes a file that everybody in the
 * channel can see. (An image block with a file that was not shared is refused until Slack has worked through it, java-slack-sdk issue
 * 1349.) Needs the scope `files:write`; rejects where Slack does not take it. docs.slack.dev/messaging/working-with-files#upload
 */
export async function sharePicture(
  picture: Picture,
  about: { readonly png: Uint8Array; readonly channel: string; readonly ts: string; readonly timeoutMs: number },
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
