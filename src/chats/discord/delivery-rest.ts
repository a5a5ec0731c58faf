import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError, type RawFile, REST, RESTEvents } from 'discord.js';
import { messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';
import { createPace } from '../pace.ts';

export type Asked = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly failure: Failure };

type Request = {
  readonly method: 'get' | 'post' | 'patch';
  readonly route: `/${string}`;
  readonly body?: unknown;
  readonly query?: URLSearchParams;
  /** Sent along with the body. */
  readonly files?: RawFile[];
};

export type DeliveryRest = {
  /** Sends the request once, after a moment if many are being sent. Never rejects and never waits for a rate limit. */
  ask(request: Request): Promise<Asked>;
  /** Milliseconds until Discord may be asked again, after a limit that holds for all channels; 0: now. */
  closedMs(): number;
  /** Sends requests again after Discord rejected the token. */
  trustToken(): void;
  /** Cancels what is being sent: whether it arrived is found out by the next run. */
  stop(): void;
};

/**
 * Discord bans our address after 10,000 answers of 401, 403 or 429 within ten minutes
 * (discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans). We pause at a tenth of that.
 */
const invalidRequestsBeforePause = 1000;

/**
 * Requests a second, and how many of them at once. Discord allows 50 a second in all
 * (discord.com/developers/docs/topics/rate-limits#global-rate-limit); the rest is left to commands.
 */
const requestsPerSecond = 45;
const requestsAtOnce = 5;

/** The key of the pace that holds for all channels. */
const everywhere = 'all';

/**
 * A Discord REST client for deliveries. It keeps below Discord's global limit. It differs from discord.js's own in three ways. It never retries, because only the
 * outbox knows what a repeat would do. It returns a rate limit instead of waiting. And one deadline covers the whole request,
 * including its body.
 */
export function createDeliveryRest(options: {
  token: string;
  apiUrl: string;
  timeoutMs: number;
  log: Log;
  /** Called when Discord rejects the token. No requests are sent after that until `trustToken()`. */
  onTokenRefused: () => void;
  /** Called when a request can't leave this machine. */
  onUnreachable?: ((problem: string) => void) | undefined;
  invalidRequestsBeforePause?: number;
  /** Milliseconds of a clock that is never set. Default: the process's own. */
  ticks?: (() => number) | undefined;
}): DeliveryRest {
  const { log, timeoutMs } = options;
  const pauseAt = options.invalidRequestsBeforePause ?? invalidRequestsBeforePause;
  const rest = new REST({
    api: options.apiUrl,
    version: '10',
    retries: 0,
    rejectOnRateLimit: () => true,
    // The library counts by the wall clock, and would stand still when that is set back. We pace by a steady one.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    timeout: timeoutMs,
    invalidRequestWarningInterval: pauseAt,
  }).setToken(options.token);
  const pace = createPace({ everyMs: 1_000 / requestsPerSecond, burst: requestsAtOnce, ticks: options.ticks });
  const stopping = new AbortController();
  let tokenRefused = false;

  /** Takes a turn: 0, or the milliseconds for which Discord gives none. */
  const turn = async (): Promise<number> => {
    while (!stopping.signal.aborted) {
      const shutMs = pace.closedMs(everywhere);
      if (shutMs > 0) return shutMs;
      const waitMs = pace.take(everywhere);
      if (waitMs === 0) break;
      await pause(waitMs);
    }
    return 0;
  };
  /** First come, first served: one request waits at the pace, the others behind it, instead of all waking for each turn. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (): Promise<number> => {
    const mine = last.then(turn);
    last = mine;
    return mine;
  };

  // The library counts these across all its clients, just as Discord counts them by address.
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    if (count < pauseAt) return;
    pace.close(everywhere, remainingTime);
    log.error({ count, pausedMs: remainingTime }, 'Sending paused: Discord rejected too many requests');
  });

  return {
    async ask({ method, route, body, query, files }) {
      if (tokenRefused) return { ok: false, failure: { kind: 'token' } };
      const shutMs = await inTurn();
      if (shutMs > 0) return { ok: false, failure: { kind: 'wait', seconds: Math.ceil(shutMs / 1_000) } };
      try {
        const answer = await rest[method](route, {
          signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), stopping.signal]),
          ...(body === undefined ? {} : { body }),
          ...(query === undefined ? {} : { query }),
          ...(files === undefined ? {} : { files }),
        });
        return { ok: true, body: answer };
      } catch (thrown) {
        const failure = readFailure(thrown);
        if (thrown instanceof RateLimitError && thrown.global) pace.close(everywhere, secondsOf(thrown) * 1_000);
        if (failure.kind === 'token' && !tokenRefused) {
          tokenRefused = true;
          options.onTokenRefused();
        }
        if (failure.kind === 'retry' && failure.isUnreachable) options.onUnreachable?.(failure.problem);
        return { ok: false, failure };
      }
    },
    closedMs: () => pace.closedMs(everywhere),
    trustToken() {
      tokenRefused = false;
    },
    stop() {
      stopping.abort();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** What a failed request means for the caller. */
export type Failure =
  /** A 429, or a limit that our own client knows of. Nothing was done. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Nothing was done, and a retry may work. */
  | {
      readonly kind: 'retry';
      readonly problem: string;
      readonly isUnreachable?: boolean | undefined;
      readonly isAbsent?: boolean | undefined;
    }
  /** The request may or may not have been carried out. */
  | { readonly kind: 'unclear'; readonly problem: string }
  /** A 401: the token no longer works. */
  | { readonly kind: 'token' }
  | { readonly kind: 'lost'; readonly problem: string }
  /** The thread is archived and can be reopened. */
  | { readonly kind: 'archived' }
  /** Discord rejects the form of the message. */
  | { readonly kind: 'invalid'; readonly problem: string }
  | { readonly kind: 'refused'; readonly problem: string };

/** Used when a rate limit doesn't say how long to wait. */
const unknownWaitSeconds = 30;

/** Codes that block a channel until someone acts (discord.com/developers/docs/topics/opcodes-and-status-codes#json). */
const lostBecause: Readonly<Record<number, string>> = {
  10003: 'The channel no longer exists on Discord.',
  10004: 'The Discord server no longer exists, or the bot was removed from it.',
  50001: "The bot can't see the channel. Give it the View Channel permission there.",
  50008: "This kind of Discord channel doesn't accept messages.",
  50013: "The bot isn't allowed to post in the channel. Give it the Send Messages permission there.",
  50024: "This kind of Discord channel doesn't accept messages.",
  160005: 'The thread is locked. Unlock it, or subscribe another channel.',
};

/** Codes that mean Discord will never accept this message. */
const refusedBecause: Readonly<Record<number, string>> = {
  10008: 'The message was deleted on Discord.',
  30046: 'Discord allows no more edits to this message, because it is older than an hour.',
  50005: "The message to edit isn't one of the bot's.",
  50006: 'Discord says the message is empty.',
  50007: 'The person accepts no direct messages from the bot.',
  200000: 'AutoMod blocked the message on this server.',
  200001: 'AutoMod blocked the title of the message on this server.',
  240000: 'Discord’s filter for harmful links blocked the message.',
};

/** The network failed before the request was sent, so nothing can have arrived. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Interprets what a request threw, by status and code, never by the text of a message. */
function readFailure(thrown: unknown): Failure {
  if (thrown instanceof RateLimitError) return { kind: 'wait', seconds: secondsOf(thrown) };
  if (thrown instanceof HTTPError) return { kind: 'unclear', problem: `Discord answered ${thrown.status}.` };
  if (thrown instanceof DiscordAPIError) return readRefusal(thrown);
  return neverLeft.has(networkCode(thrown))
    ? { kind: 'retry', problem: `Discord can't be reached (${networkCode(thrown)}).`, isUnreachable: true }
    : { kind: 'unclear', problem: `Discord didn't answer: ${networkCode(thrown) || messageOf(thrown)}.` };
}

function readRefusal({ status, code, message }: DiscordAPIError): Failure {
  if (status === 401) return { kind: 'token' };
  const lost = lostBecause[Number(code)];
  if (lost !== undefined) return { kind: 'lost', problem: lost };
  const refused = refusedBecause[Number(code)];
  if (refused !== undefined) return { kind: 'refused', problem: refused };
  if (Number(code) === 50083) return { kind: 'archived' };
  if (status === 400) return { kind: 'invalid', problem: `Discord rejected the message (${code}: ${message}).` };
  // A proxy in between, or a Discord code that isn't in our tables. Nothing was done, and a retry may work.
  const problem = `Discord answered ${status}${code ? ` (${code}: ${message})` : ''}.`;
  return { kind: 'retry', problem, isAbsent: status === 404 && Number(code) > 0 };
}

/** `retryAfter` is in milliseconds, from the answer's header or from our client's record of the limit. */
function secondsOf({ retryAfter }: RateLimitError): number {
  return Number.isFinite(retryAfter) && retryAfter > 0 ? Math.ceil(retryAfter / 100) / 10 : unknownWaitSeconds;
}

/** undici either puts the reason for a failed connection into `cause` or throws it directly. */
function networkCode(thrown: unknown): string {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  }
  return '';
}
