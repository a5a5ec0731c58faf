import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';

/** Slack's address: `given` is a stand-in's. With a slash at the end. */
export function slackApi(given = 'https://slack.com/api'): string {
  return `${given.replace(/\/+$/, '')}/`;
}

/**
 * A client that asks once and says what came of it: no retries, no waiting on a rate limit, `timeoutMs` at most. Bolt's own
 * default repeats on 5xx and lost connections, which posts a taken message twice, and pauses every channel on a 429.
 * `apiUrl` is `https://slack.com/api/` or a stand-in's address.
 */
export function oneTryClient(token: string, options: { apiUrl: string; logger: Logger; timeoutMs: number }): WebClient {
  return new WebClient(token, {
    slackApiUrl: options.apiUrl,
    logger: options.logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: options.timeoutMs,
    fetch: fetchWithWait,
  });
}

/** Seconds to wait where a 429 does not say how long; the client would throw an error that nobody can tell apart. */
const silentWaitSeconds = 30;

async function fetchWithWait(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.status !== 429 || /^\s*\d+/.test(response.headers.get('retry-after') ?? '')) return response;
  await response.body?.cancel();
  return new Response(null, { status: 429, headers: { 'retry-after': String(silentWaitSeconds) } });
}

/** Tokens, the one-time tickets of socket addresses, and response addresses: whoever has one can act as the bot. */
const secrets =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=[?&](?:ticket|token)=)[^&\s"']+|(?<=\/(?:commands|actions|services|app)\/)T\w+\/[^\s"']+/gi;

/**
 * Bolt's and its clients' log lines as ours: a static message, their words in `detail` (at most 500 characters, without
 * credentials). Their debug lines hold whole payloads of people's messages and are dropped.
 */
export function boltLogger(log: Log): Logger {
  const fields = (words: readonly unknown[]) => ({ detail: redacted(words.map(wordOf).join(' ')).slice(0, 500) });
  return {
    debug() {},
    info: (...words) => log.debug(fields(words), 'Slack client'),
    warn: (...words) => log.warn(fields(words), 'Slack client warns'),
    // What fails comes back to whoever asked, who knows how much it matters.
    error: (...words) => log.warn(fields(words), 'Slack client reports an error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

/** The text without credentials. */
export function redacted(text: string): string {
  return text.replace(secrets, '[secret]');
}

function wordOf(word: unknown): string {
  return typeof word === 'string' ? word : messageOf(word);
}
