import { setTimeout as pause } from 'node:timers/promises';
import { CookieJar } from 'tough-cookie';
import { hostOf } from '../../core/text/urls.ts';
import type { Clock, Fetch, FetchPart, Log } from '../../nouns/ports.ts';
import type { Resolve } from './address-guard.ts';
import { type Answer, askOnce, defaultLimits, type Failed, type FetchLimits, failed } from './ask-once.ts';
import { type Connections, createConnections } from './connections.ts';
import { acceptedEncodings } from './decode-body.ts';
import { createHostLines } from './host-lines.ts';
import type { ProxySettings } from './proxies.ts';
import { outcomeOf, statusLine } from './read-answer.ts';
import { createRobots } from './robots.ts';

/**
 * Fetches URLs politely and safely, one at a time per host, over HTTP/1.1 with persistent connections.
 *
 * - `userAgent` names the bot and a contact. Its first word is the bot's name in robots.txt files.
 * - `allowPrivate`: hosts that may be private (`intranet.example`, `127.0.0.1:8080`). They are fetched without a pause.
 * - `ignoreRobots`: hosts whose robots.txt is ignored. Each such request is logged.
 * - `proxies`: the proxies to use. Default: none.
 * - `resolve` looks up names and `wait` pauses. Tests replace them.
 *
 * Follows at most five redirects, each subject to the address guard, robots.txt and the queue of its host. Follows a redirect
 * from https to http, since the bot sends no secrets, but never makes it the source's new address. Rejects URLs with a user name
 * or password. Sends validators with every hop, and the cookies that earlier hops of the same fetch have set; no cookie outlives
 * its fetch. Never throws because of a server. `stop` aborts running requests and closes all connections. `part` fetches what a
 * rendered page loads.
 */
export function createFetch(options: {
  userAgent: string;
  allowPrivate: readonly string[];
  ignoreRobots?: readonly string[] | undefined;
  clock: Clock;
  log: Log;
  limits?: Partial<FetchLimits> | undefined;
  proxies?: ProxySettings | undefined;
  resolve?: Resolve | undefined;
  wait?: ((ms: number, options: { signal: AbortSignal }) => Promise<void>) | undefined;
}): { fetch: Fetch; part: FetchPart; stop(): Promise<void> } {
  const { clock, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = options.wait ?? ((ms) => pause(ms, undefined, { signal }));
  const lines = createHostLines({ clock, wait: (ms) => wait(ms, { signal }) });
  const { allowPrivate, resolve, proxies = {} } = options;
  const connections = createConnections({ allowPrivate, proxies, limits, resolve });
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
    return Math.max(connections.exempt(url) ? 0 : limits.gapMs, askedFor);
  }

  /** Fetches one hop, in the queue of its host. */
  const hop = async (url: URL, ask: Ask): Promise<Answer | Failed> => {
    const refusal = ask.obeyRobots ? await robots.refusal(url) : null;
    if (refusal !== null) return refusal;
    return await lines.run(
      hostOf(url.href),
      gapMs(url),
      async () => await askInTime(url, { ...ask, connections, limits }),
    );
  };

  /** Returns the answer at the end of all redirects. */
  async function follow(start: URL, ask: Pick<Ask, 'headers' | 'obeyRobots'>): Promise<End | Failed> {
    const time = { leftMs: limits.deadlineMs };
    return await followRedirects(start, {
      maxRedirects: limits.maxRedirects,
      hop: (url, cookies) => hop(url, { ...ask, headers: { ...ask.headers, ...cookies }, time }),
    });
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
        // Only an interrupted pause rejects.
        if (signal.aborted) return stopped(start);
        throw thrown;
      }
    },
    async part(address) {
      const start = readUrl(address);
      if ('outcome' in start || signal.aborted) return null;
      const headers = headersFor('*/*');
      const time = { leftMs: limits.deadlineMs };
      const end = await followRedirects(start, {
        maxRedirects: limits.maxRedirects,
        async hop(url, cookies) {
          return await askInTime(url, { headers: { ...headers, ...cookies }, time, connections, limits, parts: true });
        },
      });
      if ('outcome' in end) return null;
      const { status, header, body } = end.answer;
      return { status, contentType: header('content-type') ?? '', body };
    },
    async stop() {
      stopping.abort();
      await connections.stop();
    },
  };
}

type Ask = {
  readonly headers: Readonly<Record<string, string>>;
  readonly obeyRobots: boolean;
  /** The time left until the deadline that all hops share. */
  readonly time: { leftMs: number };
};

/** Sends one request and subtracts the time it took from what is left. */
async function askInTime(
  url: URL,
  {
    time,
    ...ask
  }: Pick<Ask, 'headers' | 'time'> & { connections: Connections; limits: FetchLimits; parts?: boolean | undefined },
): Promise<Answer | Failed> {
  const startedMs = performance.now();
  const { headers, connections, limits, parts } = ask;
  const answer = await askOnce(url, { headers, connections, limits, parts, leftMs: time.leftMs });
  time.leftMs = Math.max(1, time.leftMs - (performance.now() - startedMs));
  return answer;
}

/** Where a URL led: the first answer that isn't a redirect. */
type End = { readonly answer: Answer; readonly url: URL; readonly hops: number; readonly movedForGood: boolean };

async function followRedirects(
  start: URL,
  {
    maxRedirects,
    hop,
  }: {
    maxRedirects: number;
    /** Asks with the `cookie` header, if there are cookies for this URL. */
    hop: (url: URL, cookies: { cookie?: string }) => Promise<Answer | Failed>;
  },
): Promise<End | Failed> {
  const cookies = new ChainCookies();
  const trail = [start];
  /** A server that is asked again with other cookies may answer differently, so that isn't a loop. */
  const seen = new Set<string>();
  let movedForGood = true;
  for (let url = start; ; ) {
    const cookie = cookies.header(url);
    const asked = JSON.stringify([url.href, cookie]);
    if (seen.has(asked)) {
      const first = trail.findIndex(({ href }) => href === url.href);
      return failed('redirects', `${start.host} redirects in a loop: ${named(trail.slice(first))}.`);
    }
    if (trail.length > maxRedirects + 1) {
      return failed('redirects', `${start.host} redirects more than ${maxRedirects} times: ${named(trail)}.`);
    }
    seen.add(asked);
    const answer = await hop(url, cookie === '' ? {} : { cookie });
    if ('outcome' in answer) return answer;
    if (!redirects.has(answer.status)) {
      // A gate that sets a cookie can lead back to where it began.
      return { answer, url, hops: trail.length - 1, movedForGood: movedForGood && url.href !== start.href };
    }
    const next = redirectTarget(answer, url);
    if ('outcome' in next) return next;
    cookies.keep(answer.setCookies, url);
    movedForGood &&= permanent.has(answer.status) && !(url.protocol === 'https:' && next.protocol === 'http:');
    trail.push(next);
    url = next;
  }
}

/** More are a mistake or an attack; a gate needs one or two. */
const maxCookies = 50;
/** For one cookie, as in browsers (RFC 6265bis section 5.6), and for all that are sent together, as common servers allow. */
const maxCookieChars = 4_096;
const maxCookieHeaderChars = 8_192;

/** The cookies of one chain of redirects (RFC 6265): each is sent only to the hosts and paths that it was set for. */
class ChainCookies {
  readonly #jar = new CookieJar(undefined, { looseMode: true });
  #count = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  keep(setCookies: readonly string[], url: URL): void {
    for (const cookie of setCookies) {
      if (this.#count >= maxCookies || cookie.length > maxCookieChars) continue;
      this.#jar.setCookieSync(cookie, url.href, { ignoreError: true });
      this.#count += 1;
    }
  }

  /** The value of the `cookie` header, or an empty string. */
  header(url: URL): string {
    const header = this.isEmpty ? '' : this.#jar.getCookieStringSync(url.href);
    return isFieldValue(header) && header.length <= maxCookieHeaderChars ? header : '';
  }
}

const acceptFeeds =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const acceptPages = 'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, */*;q=0.5';

/** No feed or page needs more. A redirect could have 30,000, all to be matched against every rule of a robots.txt. */
const maxUrlChars = 4_096;

const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

function readUrl(text: string): URL | Failed {
  const url = URL.parse(text);
  if (url === null) return failed('bad_url', "This isn't a valid web address. It must start with http:// or https://.");
  return checkUrl(url) ?? url;
}

function checkUrl(url: URL): Failed | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return failed('bad_url', `A web address must start with http:// or https://, not ${url.protocol.slice(0, 40)}`);
  }
  if (url.username !== '' || url.password !== '') {
    return failed('bad_url', `The address at ${url.host} contains a user name or password. Remove it.`);
  }
  url.hash = '';
  if (url.href.length > maxUrlChars) {
    return failed('bad_url', `The address at ${url.host} is longer than ${maxUrlChars} characters.`);
  }
  return null;
}

function redirectTarget(answer: Answer, from: URL): URL | Failed {
  const location = answer.header('location')?.trim();
  // Browsers don't follow an empty one, which would lead to the same page.
  if (location === undefined || location === '') {
    return failed('redirects', `${from.host} answered ${statusLine(answer.status)} without saying where to go.`, {
      status: answer.status,
    });
  }
  // Headers arrive as latin-1. Whatever charset other bytes are in, the server knows them by their numbers.
  const ascii = location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  const next = URL.parse(ascii, from.href);
  if (next === null) return failed('redirects', `${from.host} redirects to an invalid web address.`);
  const refused = checkUrl(next);
  return refused === null
    ? next
    : failed('redirects', `${from.host} redirects to an address that can't be fetched. ${refused.sentence}`);
}

/** Whether a value is allowed in a header (RFC 9110 section 5.5). Any other would make the request fail. */
function isFieldValue(value: string | undefined): value is string {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}

function stopped(url: URL): Failed {
  return failed('connection', `The request to ${url.host} was cancelled because Fineprint is stopping.`);
}

/** The addresses of a chain of redirects, without queries, which may contain secrets. */
function named(trail: readonly URL[]): string {
  return trail.map(({ host, pathname }) => `${host}${pathname}`.slice(0, 100)).join(' → ');
}
