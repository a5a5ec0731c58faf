import { DiscordAPIError, HTTPError, RateLimitError, type RawFile, REST, RESTEvents } from 'discord.js';
import { messageOf } from '../../nouns/errors.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import type { Instant } from '../../nouns/time.ts';
import { later, secondsBetween } from '../../nouns/time.ts';

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

/** What an answer of Discord that is no success means to whoever asked. */
export type Failure =
  /** 429, or our own client's knowledge of a limit: nothing was done. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Nothing was done, for certain; worth another try. */
  | { readonly kind: 'retry'; readonly problem: string }
  /** Nobody knows whether it was done. */
  | { readonly kind: 'unclear'; readonly problem: string }
  /** 401: the token is worth nothing any more. */
  | { readonly kind: 'token' }
  | { readonly kind: 'lost'; readonly problem: string }
  /** The thread sleeps; it can be woken. */
  | { readonly kind: 'archived' }
  /** Discord does not take what the message is made of. */
  | { readonly kind: 'invalid'; readonly problem: string }
  | { readonly kind: 'refused'; readonly problem: string };

/** Where a rate limit does not say how long. */
const unknownWaitSeconds = 30;

/** Channels that are closed to us until a person acts (discord.com/developers/docs/topics/opcodes-and-status-codes#json). */
const lostBecause: Readonly<Record<number, string>> = {
  10003: 'The channel is gone from Discord.',
  10004: 'The Discord server is gone, or the bot was removed from it.',
  50001: 'The bot cannot see the channel. Give it the permission View Channel there.',
  50008: 'This kind of Discord channel takes no messages.',
  50013: 'The bot may not post in the channel. Give it the permission Send Messages there.',
  50024: 'This kind of Discord channel takes no messages.',
  160005: 'The thread is locked. Unlock it, or subscribe another channel.',
};

/** This one message will never be taken. */
const refusedBecause: Readonly<Record<number, string>> = {
  10008: 'The message was deleted in Discord.',
  30046: 'Discord allows no more edits of this message, since it is older than an hour.',
  50005: 'The message to edit is not one of the bot.',
  50006: 'Discord found the message empty.',
  200000: 'The server’s automatic moderation blocked the message.',
  200001: 'The server’s automatic moderation blocked the title of the message.',
  240000: 'Discord’s filter for harmful links blocked the message.',
};

/** The network failed before a request could leave, so that nothing can have arrived. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Told apart by status and code, never by the words of a message. */
function readFailure(thrown: unknown): Failure {
  if (thrown instanceof RateLimitError) return { kind: 'wait', seconds: secondsOf(thrown) };
  if (thrown instanceof HTTPError) return { kind: 'unclear', problem: `Discord answered ${thrown.status}.` };
  if (thrown instanceof DiscordAPIError) return readRefusal(thrown);
  return neverLeft.has(networkCode(thrown))
    ? { kind: 'retry', problem: `Discord cannot be reached: ${networkCode(thrown)}.` }
    : { kind: 'unclear', problem: `No answer from Discord: ${networkCode(thrown) || messageOf(thrown)}.` };
}

function readRefusal({ status, code, message }: DiscordAPIError): Failure {
  if (status === 401) return { kind: 'token' };
  const lost = lostBecause[Number(code)];
  if (lost !== undefined) return { kind: 'lost', problem: lost };
  const refused = refusedBecause[Number(code)];
  if (refused !== undefined) return { kind: 'refused', problem: refused };
  if (Number(code) === 50083) return { kind: 'archived' };
  if (status === 400) return { kind: 'invalid', problem: `Discord did not take the message (${code}: ${message}).` };
  // A proxy in between, or a rule of Discord that is not in our tables: nothing was done, and it may pass.
  return { kind: 'retry', problem: `Discord answered ${status}${code ? ` (${code}: ${message})` : ''}.` };
}

/** `retryAfter` is in milliseconds, from the answer's header or from what our client knows of the limit. */
function secondsOf({ retryAfter }: RateLimitError): number {
  return Number.isFinite(retryAfter) && retryAfter > 0 ? Math.ceil(retryAfter / 100) / 10 : unknownWaitSeconds;
}

/** undici puts the cause of a failed connection into `cause`, or throws it itself. */
function networkCode(thrown: unknown): string {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  }
  return '';
}
