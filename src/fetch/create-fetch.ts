import { STATUS_CODES } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { hostOf } from '../core/plan/host-of.ts';
import type { Clock, Fetch, Log } from '../ports.ts';
import type { Fetched } from '../types.ts';
import { createAddressGuard, type Resolve } from './address-guard.ts';
import { acceptedEncodings, decodeBody } from './decode-body.ts';
import { createHostLines } from './host-lines.ts';
import { defaultLimits, type FetchLimits } from './limits.ts';
import { readBody } from './read-body.ts';
import { type Failed, readFailure } from './read-failure.ts';
import { createRobots } from './robots.ts';
import { maxAgeSeconds, retryAfterSeconds } from './waiting-times.ts';

type FetchRequest = Parameters<Fetch>[0];
type Answer = Awaited<ReturnType<typeof request>>;

/** Feeds and pages, in the order in which we would rather have them. */
const accept = 'application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.8';

/** A response head that answers no redirect. */
type Final = { readonly answer: Answer; readonly url: URL; readonly movedTo?: string };

/**
 * Asks URLs, one at a time for each host with a gap between, within the limits of `FetchLimits`. Redirects are followed
 * here, each through the address guard; http and https only, https may lead to http (public documents, no credentials).
 * A URL with a user name or password in it is refused. `ignoreRobots` names hosts whose robots.txt is not asked; each use is logged.
 * Never throws for what a server does.
 */
export function createFetch(options: {
  readonly userAgent: string;
  readonly allowPrivate: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly ignoreRobots?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
  /** For tests: how names become addresses. */
  readonly resolve?: Resolve;
  /** For tests: how the gap between two requests is waited for. */
  readonly wait?: (ms: number) => Promise<void>;
}): { readonly fetch: Fetch; stop(): Promise<void> } {
  const { clock, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const stopping = new AbortController();
  const wait = options.wait ?? (async (ms: number) => void (await after(ms, undefined, { signal: stopping.signal })));
  const guard = createAddressGuard({
    allowPrivate: options.allowPrivate,
    connectMs: limits.connectMs,
    resolve: options.resolve,
  });
  const agent = new Agent({
    connect: guard.connect,
    maxHeaderSize: limits.maxHeaderBytes,
    headersTimeout: limits.deadlineMs,
    bodyTimeout: limits.deadlineMs,
    keepAliveTimeout: 10_000,
    allowH2: false,
  });
  const lines = createHostLines({ clock, wait });
  const ignoreRobots = new Set((options.ignoreRobots ?? []).map((host) => host.toLowerCase()));
  const robots = createRobots({
    product: options.userAgent.split('/')[0] ?? options.userAgent,
    clock,
    maxCrawlDelayMs: limits.maxCrawlDelayMs,
    ask: (url) => inLine(url, 0, { url: url.href, obeyRobots: false }),
  });

  /** When its turn has come: the whole of one request. */
  function inLine(url: URL, crawlDelayMs: number, asked: FetchRequest): Promise<Fetched> {
    const gapMs = guard.exempt(url) ? 0 : Math.max(limits.gapMs, crawlDelayMs);
    return lines.run(hostOf(url.href), gapMs, () => askWhole(url, asked));
  }

  async function askWhole(start: URL, asked: FetchRequest): Promise<Fetched> {
    const signal = AbortSignal.any([AbortSignal.timeout(limits.deadlineMs), stopping.signal]);
    let url = start;
    try {
      const final = await follow(start, asked, (next) => {
        url = next;
        return signal;
      });
      return 'outcome' in final ? final : await readAnswer(final);
    } catch (thrown) {
      return readFailure(thrown, { url, deadlineMs: limits.deadlineMs });
    }
  }

  async function follow(
    start: URL,
    asked: FetchRequest,
    signalFor: (url: URL) => AbortSignal,
  ): Promise<Final | Failed> {
    let url = start;
    let permanent = true;
    const seen = new Set<string>();
    for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
      if (seen.has(url.href)) return fail('redirects', `${start.host} redirects in a circle.`);
      seen.add(url.href);
      const refused = hop === 0 ? null : await refusedHop(url, asked);
      if (refused !== null) return refused;
      const answer = await request(url, {
        dispatcher: agent,
        signal: signalFor(url),
        headers: {
          'user-agent': options.userAgent,
          accept,
          'accept-encoding': acceptedEncodings,
          ...(asked.etag === undefined ? {} : { 'if-none-match': asked.etag }),
          ...(asked.lastModified === undefined ? {} : { 'if-modified-since': asked.lastModified }),
        },
      });
      const location = header(answer, 'location');
      if (![301, 302, 303, 307, 308].includes(answer.statusCode) || location === undefined) {
        return { answer, url, ...(hop > 0 && permanent ? { movedTo: url.href } : {}) };
      }
      discard(answer);
      const next = URL.parse(location, url.href);
      if (next === null) return fail('redirects', `${url.host} redirects to something that is no address.`);
      permanent &&= answer.statusCode === 301 || answer.statusCode === 308;
      url = next;
    }
    return fail('redirects', `${start.host} redirects more than ${limits.maxRedirects} times.`);
  }

  async function refusedHop(url: URL, { obeyRobots }: FetchRequest): Promise<Failed | null> {
    const unusable = unusableUrl(url);
    if (unusable !== null) return unusable;
    return obeyRobots ? (await askRobots(url)).refused : null;
  }

  async function askRobots(url: URL): Promise<{ readonly refused: Failed | null; readonly crawlDelayMs: number }> {
    if (ignoreRobots.has(url.hostname)) {
      log.info({ host: url.host }, 'robots.txt not asked, as set');
      return { refused: null, crawlDelayMs: 0 };
    }
    const { allowed, crawlDelayMs, because } = await robots.check(url);
    return { refused: allowed ? null : fail('robots', because ?? ''), crawlDelayMs };
  }

  async function readAnswer({ answer, url, movedTo }: Final): Promise<Fetched> {
    const status = answer.statusCode;
    const retryAfter = retryAfterSeconds(header(answer, 'retry-after'), clock.now());
    const waits = {
      ...optional('maxAgeSeconds', maxAgeSeconds(header(answer, 'cache-control'), header(answer, 'age'))),
      ...optional('retryAfterSeconds', retryAfter),
    };
    const validators = {
      ...optional('etag', header(answer, 'etag')),
      ...optional('lastModified', header(answer, 'last-modified')),
      ...optional('movedTo', movedTo),
    };
    if (status === 304) {
      discard(answer);
      return { outcome: 'unchanged', ...validators, ...waits };
    }
    if (status === 410) {
      discard(answer);
      return { outcome: 'gone' };
    }
    if (status < 200 || status > 299) {
      discard(answer);
      return {
        ...fail(reasonOf(status), `${url.host} answered ${status} ${STATUS_CODES[status] ?? ''}`.trim()),
        status,
        ...optional('retryAfterSeconds', retryAfter),
      };
    }
    const tooLarge = () =>
      fail('too_large', `${url.host} answered with more than ${limits.maxBodyBytes / 1024 / 1024} MiB.`);
    if (Number(header(answer, 'content-length') ?? 0) > limits.maxBodyBytes) {
      discard(answer);
      return tooLarge();
    }
    const raw = await readBody(answer.body, { maxBytes: limits.maxBodyBytes });
    if (raw === null) return tooLarge();
    const encoding = header(answer, 'content-encoding') ?? '';
    const decoded = await decodeBody(raw, { encoding, maxBytes: limits.maxBodyBytes });
    if ('problem' in decoded) {
      if (decoded.problem === 'too_large') return tooLarge();
      return fail('encoding', `${url.host} answered with compressed data that cannot be unpacked.`);
    }
    const contentType = header(answer, 'content-type') ?? '';
    return { outcome: 'fresh', body: decoded.body, contentType, finalUrl: url.href, ...validators, ...waits };
  }

  return {
    async fetch(asked) {
      const url = URL.parse(asked.url);
      if (url === null) return fail('bad_url', `"${asked.url.slice(0, 200)}" is no address.`);
      const unusable = unusableUrl(url);
      if (unusable !== null) return unusable;
      try {
        if (!asked.obeyRobots) return await inLine(url, 0, asked);
        const { refused, crawlDelayMs } = await askRobots(url);
        return refused ?? (await inLine(url, crawlDelayMs, asked));
      } catch (thrown) {
        // The wait for its turn was ended by stop().
        return readFailure(thrown, { url, deadlineMs: limits.deadlineMs });
      }
    },
    async stop() {
      stopping.abort();
      await agent.destroy();
    },
  };
}

function unusableUrl(url: URL): Failed | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return fail('bad_url', `${url.protocol}// addresses are not fetched, only http and https.`);
  }
  if (url.username !== '' || url.password !== '') {
    return fail('bad_url', `The address of ${url.host} holds a user name or password; such addresses are not fetched.`);
  }
  return null;
}

function reasonOf(status: number): Failed['reason'] {
  if (status === 429) return 'rate_limited';
  if (status === 401 || status === 403) return 'forbidden';
  return status >= 500 ? 'server_error' : 'client_error';
}

function fail(reason: Failed['reason'], sentence: string): Failed {
  return { outcome: 'failed', reason, sentence };
}

function header({ headers }: Answer, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Gives the connection back without reading the body to its end. */
function discard({ body }: Answer): void {
  body.on('error', () => undefined);
  body.dump({ limit: 64 * 1024 }).catch(() => undefined);
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [K in Name]: Value });
}
