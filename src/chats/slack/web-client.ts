import { type Logger, WebClient } from '@slack/web-api';

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
