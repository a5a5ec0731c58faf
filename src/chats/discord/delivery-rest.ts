import { type RawFile, REST, RESTEvents } from 'discord.js';
import type { Clock, Log } from '../../nouns/ports.ts';
import type { Instant } from '../../nouns/time.ts';
import { later, secondsBetween } from '../../nouns/time.ts';
import { type Failure, readFailure } from './read-failure.ts';

export type Asked = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly failure: Failure };

type Request = {
  readonly method: 'get' | 'post' | 'patch';
  readonly route: `/${string}`;
  readonly body?: unknown;
  readonly query?: URLSearchParams;
  /** Sent beside the body. */
  readonly files?: RawFile[];
};

export type DeliveryRest = {
  /** Asks once. Never rejects, never sleeps for a rate limit. */
  ask(request: Request): Promise<Asked>;
  stop(): void;
};

/**
 * 10,000 answers 401, 403 or 429 within ten minutes ban our address at Discord's front door
 * (discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans). We stop at a tenth.
 */
const invalidRequestsBeforePause = 1000;

/**
 * Discord's REST for delivering. It differs from the client's own in three things: it never repeats by itself, since
 * only the outbox knows what a repeat means; it hands a rate limit back instead of holding the queue; and one deadline
 * covers the whole request with its body.
 */
export function createDeliveryRest(options: {
  token: string;
  apiUrl: string;
  timeoutMs: number;
  clock: Clock;
  log: Log;
  /** Called once, when Discord no longer takes the token. Nothing is asked after it. */
  onTokenRefused: () => void;
  invalidRequestsBeforePause?: number;
}): DeliveryRest {
  const { clock, log, timeoutMs } = options;
  const pauseAt = options.invalidRequestsBeforePause ?? invalidRequestsBeforePause;
  const rest = new REST({
    api: options.apiUrl,
    version: '10',
    retries: 0,
    rejectOnRateLimit: () => true,
    timeout: timeoutMs,
    invalidRequestWarningInterval: pauseAt,
  }).setToken(options.token);
  let tokenRefused = false;
  let pausedUntil: Instant | null = null;

  // Counted by the library over all its clients, as Discord counts them by address.
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    if (count < pauseAt) return;
    pausedUntil = later(clock.now(), remainingTime);
    log.error({ count, pausedUntil }, 'Discord refused so many requests that sending pauses');
  });

  return {
    async ask({ method, route, body, query, files }) {
      if (tokenRefused) return { ok: false, failure: { kind: 'token' } };
      if (pausedUntil !== null && clock.now() < pausedUntil) {
        return { ok: false, failure: { kind: 'wait', seconds: secondsBetween(clock.now(), pausedUntil) + 1 } };
      }
      try {
        const answer = await rest[method](route, {
          signal: AbortSignal.timeout(timeoutMs),
          ...(body === undefined ? {} : { body }),
          ...(query === undefined ? {} : { query }),
          ...(files === undefined ? {} : { files }),
        });
        return { ok: true, body: answer };
      } catch (thrown) {
        const failure = readFailure(thrown);
        if (failure.kind === 'token' && !tokenRefused) {
          tokenRefused = true;
          options.onTokenRefused();
        }
        return { ok: false, failure };
      }
    },
    stop() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
