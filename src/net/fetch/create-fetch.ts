import { STATUS_CODES } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent } from 'undici';
import { hostOf } from '../../core/text/urls.ts';
import type { Clock, Fetch, Fetched, FetchPart, Log } from '../../nouns/ports.ts';
import { createAddressGuard, type Resolve } from './address-guard.ts';
import { type Answer, askOnce } from './ask-once.ts';
import { acceptedEncodings } from './decode-body.ts';
import { createHostLines } from './host-lines.ts';
import { defaultLimits, type FetchLimits } from './limits.ts';
import { type Failed, failed } from './read-failure.ts';
import { createRobots } from './robots.ts';
import { maxAgeSeconds, retryAfterSeconds } from './waiting-times.ts';

/**
 * Asks one URL at a time per host, politely and safely, over HTTP/1.1 with kept connections.
 *
 * - `userAgent` names the bot and a contact; its first word is the name that robots.txt files know.
 * - `allowPrivate`: hosts that may be private (`intranet.example`, `127.0.0.1:8080`); asked without a pause.
 * - `ignoreRobots`: hosts whose robots.txt is overridden; each such request is logged.
 * - `resolve` looks names up and `wait` pauses; both are there for tests.
 *
 * Redirects are followed at most five times, each hop through the address guard, robots.txt and the line of its host. A hop from
 * https to http is followed, since the bot sends no secrets, but never becomes the source's new address. A URL with a user name or
 * password is refused. Validators are sent on every hop. Nothing is thrown for what a server does; `stop` ends running
 * requests and closes all connections. `part` asks for what a rendered page loads.
 */
export function createFetch(options: {
  userAgent: string;
  allowPrivate: readonly string[];
  ignoreRobots?: readonly string[] | undefined;
  clock: Clock;
  log: Log;
  limits?: Partial<FetchLimits> | undefined;
  resolve?: Resolve | undefined;
  wait?: ((ms: number, options: { signal: AbortSignal }) => Promise<void>) | undefined;
}): { fetch: Fetch; part: FetchPart; stop(): Promise<void> } {
  const { clock, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = options.wait ?? ((ms) => pause(ms, undefined, { signal }));
  const lines = createHostLines({ clock, wait: (ms) => wait(ms, { signal }) });
  const guard = createAddressGuard({ ...limits, allowPrivate: options.allowPrivate, resolve: options.resolve });
  const dispatcher = new Agent({
    connect: guard.connect,
    // One request at a time per host needs one connection; more would only be left behind.
    connections: 1,
    allowH2: false,
    maxHeaderSize: limits.maxHeaderBytes,
    // The deadline of the whole request covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  /** Parts of a page come several at a time, as a browser asks for them. */
  const partDispatcher = new Agent({
    connect: guard.connect,
    connections: 4,
    allowH2: false,
    maxHeaderSize: limits.maxHeaderBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const robots = createRobots({
    userAgent: options.userAgent,
    ignore: options.ignoreRobots ?? [],
    clock,
    log,
    async ask(url) {
      const end = await follow(url, { headers: headersFor('text/plain'), obeyRobots: false });
      return 'outcome' in end ? end : { status: end.answer.status, body: end.answer.body };
    },
  });

  function headersFor(accept: string): Record<string, string> {
    return {
      'user-agent': options.userAgent,
      accept,
      'accept-encoding': acceptedEncodings,
      'accept-language': 'en, *;q=0.5',
    };
  }

  function gapMs(url: URL): number {
    const askedFor = Math.min(robots.crawlDelayMs(url), limits.maxCrawlDelayMs);
    return Math.max(guard.exempt(url) ? 0 : limits.gapMs, askedFor);
  }

  /** The answer at the end of all redirects. */
  async function follow(
    start: URL,
    { headers, obeyRobots }: { headers: Readonly<Record<string, string>>; obeyRobots: boolean },
  ): Promise<{ answer: Answer; url: URL; hops: number; movedForGood: boolean } | Failed> {
    const trail = [start];
    let movedForGood = true;
    let leftMs = limits.deadlineMs;
    for (let url = start; ; ) {
      if (obeyRobots) {
        const refusal = await robots.refusal(url);
        if (refusal !== null) return refusal;
      }
      const asked = url;
      const answer = await lines.run(hostOf(url.href), gapMs(url), async () => {
        const startedMs = performance.now();
        const got = await askOnce(asked, { dispatcher, headers, limits, leftMs });
        leftMs = Math.max(1, leftMs - (performance.now() - startedMs));
        return got;
      });
      if ('outcome' in answer) return answer;
      if (!redirects.has(answer.status)) return { answer, url, hops: trail.length - 1, movedForGood };
      const next = redirectTarget(answer, url);
      if ('outcome' in next) return next;
      const circle = trail.findIndex(({ href }) => href === next.href);
      if (circle !== -1)
        return failed('redirects', `${start.host} leads in a circle: ${named([...trail.slice(circle), next])}.`);
      if (trail.length > limits.maxRedirects) {
        return failed(
          'redirects',
          `${start.host} leads on more than ${limits.maxRedirects} times: ${named([...trail, next])}.`,
        );
      }
      movedForGood &&= permanent.has(answer.status) && !(url.protocol === 'https:' && next.protocol === 'http:');
      trail.push(next);
      url = next;
    }
  }

  return {
    async fetch(request) {
      const start = readUrl(request.url);
      if ('outcome' in start) return start;
      if (signal.aborted) return stopped(start);
      const headers = headersFor(request.obeyRobots ? acceptPages : acceptFeeds);
      if (isFieldValue(request.etag)) headers['if-none-match'] = request.etag;
      if (isFieldValue(request.lastModified)) headers['if-modified-since'] = request.lastModified;
      try {
        const end = await follow(start, { headers, obeyRobots: request.obeyRobots });
        if ('outcome' in end) return signal.aborted ? stopped(start) : end;
        return outcomeOf(end, request, clock);
      } catch (thrown) {
        // Only a pause rejects, and only when it is cut short.
        if (signal.aborted) return stopped(start);
        throw thrown;
      }
    },
    async part(address) {
      let url = readUrl(address);
      let leftMs = limits.deadlineMs;
      for (let hops = 0; !('outcome' in url) && hops <= limits.maxRedirects && !signal.aborted; hops += 1) {
        const startedMs = performance.now();
        const answer = await askOnce(url, { dispatcher: partDispatcher, headers: headersFor('*/*'), limits, leftMs });
        leftMs = Math.max(1, leftMs - (performance.now() - startedMs));
        if ('outcome' in answer) return null;
        const { status, header, body } = answer;
        if (!redirects.has(status)) return { status, contentType: header('content-type') ?? '', body };
        url = redirectTarget(answer, url);
      }
      return null;
    },
    async stop() {
      stopping.abort();
      await Promise.all([dispatcher.destroy(), partDispatcher.destroy()]);
    },
  };
}

const acceptFeeds =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const acceptPages = 'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, */*;q=0.5';

/** No feed or page needs more; a redirect could bring 30,000, to be held against every rule of a robots.txt. */
const maxUrlChars = 4_096;

const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

function readUrl(text: string): URL | Failed {
  const url = URL.parse(text);
  if (url === null) return failed('bad_url', 'This is no web address; one begins with http:// or https://.');
  return checkUrl(url) ?? url;
}

function checkUrl(url: URL): Failed | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return failed('bad_url', `An address must begin with http:// or https://, not with ${url.protocol.slice(0, 40)}`);
  }
  if (url.username !== '' || url.password !== '') {
    return failed('bad_url', `The address at ${url.host} holds a user name or password; take it out.`);
  }
  url.hash = '';
  if (url.href.length > maxUrlChars) {
    return failed('bad_url', `The address at ${url.host} is longer than ${maxUrlChars} characters.`);
  }
  return null;
}

function redirectTarget(answer: Answer, from: URL): URL | Failed {
  const location = answer.header('location');
  if (location === undefined) {
    return failed('redirects', `${from.host} answered ${statusLine(answer.status)} without saying where.`, {
      status: answer.status,
    });
  }
  // Fields arrive as latin-1; a server that writes other characters there writes UTF-8.
  const next = URL.parse(Buffer.from(location, 'latin1').toString(), from.href);
  if (next === null) return failed('redirects', `${from.host} leads to something that is no web address.`);
  const refused = checkUrl(next);
  return refused === null ? next : failed('redirects', `${from.host} leads elsewhere. ${refused.sentence}`);
}

function outcomeOf(
  end: { answer: Answer; url: URL; hops: number; movedForGood: boolean },
  asked: { etag?: string | undefined; lastModified?: string | undefined },
  clock: Clock,
): Fetched {
  const { answer, url } = end;
  const { status, header } = answer;
  const retryAfter = retryAfterSeconds(header('retry-after'), clock.now());
  const maxAge = maxAgeSeconds(header('cache-control'), header('age'));
  const moved = end.hops > 0 && end.movedForGood;
  const state = {
    maxAgeSeconds: maxAge,
    retryAfterSeconds: retryAfter,
    ...(moved ? { movedTo: url.href } : {}),
  };
  if (status >= 200 && status <= 299) {
    return {
      outcome: 'fresh',
      body: answer.body,
      contentType: header('content-type') ?? '',
      finalUrl: url.href,
      ...validators(header('etag'), header('last-modified')),
      ...state,
    };
  }
  if (status === 304 && (asked.etag !== undefined || asked.lastModified !== undefined)) {
    // A validator that the answer leaves out is still the one that was asked with.
    return {
      outcome: 'unchanged',
      ...validators(header('etag') ?? asked.etag, header('last-modified') ?? asked.lastModified),
      ...state,
    };
  }
  // Behind a redirect that is not for good, it is not this address that is gone.
  if (status === 410 && (end.hops === 0 || moved)) return { outcome: 'gone' };
  const reason =
    status === 429
      ? 'rate_limited'
      : status === 401 || status === 403
        ? 'forbidden'
        : status >= 400 && status <= 499
          ? 'client_error'
          : 'server_error';
  return failed(reason, `${url.host} answered ${statusLine(status)}.`, {
    status,
    retryAfterSeconds: retryAfter,
  });
}

function validators(etag: string | undefined, lastModified: string | undefined) {
  return {
    ...(etag === undefined || etag === '' ? {} : { etag }),
    ...(lastModified === undefined || lastModified === '' ? {} : { lastModified }),
  };
}

/** What may stand in a header (RFC 9110 section 5.5); anything else would make the request itself fail. */
function isFieldValue(value: string | undefined): value is string {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}

/** In our words: the reason phrase of the server is anybody's text. */
function statusLine(status: number): string {
  return [status, STATUS_CODES[status]].join(' ').trim();
}

function stopped(url: URL): Failed {
  return failed('connection', `${url.host} was not asked to the end, because the bot is stopping.`);
}

/** Where a redirect led, without queries, which may hold secrets. */
function named(trail: readonly URL[]): string {
  return trail.map(({ host, pathname }) => `${host}${pathname}`.slice(0, 100)).join(' → ');
}
