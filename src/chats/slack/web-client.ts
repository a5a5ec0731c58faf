import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';

/** The address of Slack's API, or `given` instead (for tests). Ends with a slash. */
export function slackApi(given = 'https://slack.com/api'): string {
  return `${given.replace(/\/+$/, '')}/`;
}

/**
 * A client that sends each request once: no retries, no waiting for rate limits, and at most `timeoutMs`. By default, Bolt
 * retries after 5xx answers and lost connections, which can post a message twice, and pauses every channel after a 429.
 * `apiUrl` comes from `slackApi()`. `signal` cancels every request.
 */
export function oneTryClient(
  token: string,
  options: { apiUrl: string; logger: Logger; timeoutMs: number; signal?: AbortSignal | undefined },
): WebClient {
  return new WebClient(token, {
    slackApiUrl: options.apiUrl,
    logger: options.logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: options.timeoutMs,
    fetch: (url, init) => fetchWithWait(url, { ...init, signal: either(init?.signal, options.signal) }),
  });
}

function either(...signals: readonly (AbortSignal | null | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal != null));
}

/** Seconds to wait after a 429 that doesn't say how long. Without a number, the client throws an error that can't be told apart. */
const silentWaitSeconds = 30;

async function fetchWithWait(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.status !== 429 || /^\s*\d+/.test(response.headers.get('retry-after') ?? '')) return response;
  await response.body?.cancel();
  return new Response(null, { status: 429, headers: { 'retry-after': String(silentWaitSeconds) } });
}

/** Tokens, one-time tickets in socket addresses, and response addresses. Anyone who has one can act as the bot. */
const secrets =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=[?&](?:ticket|token)=)[^&\s"']+|(?<=\/(?:commands|actions|services|app)\/)T\w+\/[^\s"']+/gi;

/**
 * Passes log lines of Bolt and its clients to our log: a static message, with their text in `detail` (at most 500 characters,
 * without credentials). Drops debug lines, which contain people's messages in full.
 */
export function boltLogger(log: Log): Logger {
  const fields = (words: readonly unknown[]) => ({ detail: redacted(words.map(wordOf).join(' ')).slice(0, 500) });
  return {
    debug() {},
    info: (...words) => log.debug(fields(words), 'Slack client'),
    warn: (...words) => log.warn(fields(words), 'Slack client warning'),
    // The caller gets the failure too, and knows how much it matters.
    error: (...words) => log.warn(fields(words), 'Slack client error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

/** Replaces credentials in a text with `[secret]`. */
export function redacted(text: string): string {
  return text.replace(secrets, '[secret]');
}

function wordOf(word: unknown): string {
  return typeof word === 'string' ? word : messageOf(word);
}
