import { setTimeout as after } from 'node:timers/promises';
import { messageOf } from '../nouns/errors.ts';
import type { Log } from '../nouns/ports.ts';

const timeoutMs = 10_000;
const waitsMs = [5_000, 30_000];
/** Discord allows 2,000 characters in a message (docs, resources/webhook#execute-webhook), Slack more. */
const maxChars = 2_000;

/**
 * Makes the function that posts a text to a webhook as JSON: `{"text": …, "content": …}`, which Slack, Discord and compatible
 * servers show as a message. Nobody is mentioned. Tries three times within a minute and follows no redirects. The returned
 * function never rejects; a failure is logged without the address, which is a secret.
 */
export function createWebhook(options: {
  url: string;
  log: Log;
  signal: AbortSignal;
  waitsMs?: readonly number[] | undefined;
}): (text: string) => Promise<void> {
  const { url, log, signal } = options;
  return async (text) => {
    const said = text.length <= maxChars ? text : `${text.slice(0, maxChars - 1)}…`;
    const body = JSON.stringify({ text: escaped(said), content: said, allowed_mentions: { parse: [] } });
    let problem = '';
    for (const waitMs of [0, ...(options.waitsMs ?? waitsMs)]) {
      try {
        await after(waitMs, undefined, { signal });
        const { ok, status } = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          redirect: 'manual',
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        });
        if (ok) return;
        problem = `It answered ${status}`;
        // It won't take the same request later.
        if (status < 500 && status !== 429) break;
      } catch (thrown) {
        problem = messageOf(thrown).replaceAll(url, '[address]');
        if (signal.aborted) break;
      }
    }
    log.error({ problem }, 'Operators not told over the webhook');
  };
}

/** Slack reads `<…>` in a text as mentions and links (docs.slack.dev/messaging/formatting-message-text#escaping). */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
