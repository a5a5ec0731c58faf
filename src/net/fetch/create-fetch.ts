import { setTimeout as pause } from 'node:timers/promises';
import { Agent } from 'undici';
import { hostOf } from '../../core/text/urls.ts';
import type { Clock, Fetch, FetchPart, Log } from '../../nouns/ports.ts';
import { createAddressGuard, type Resolve } from './address-guard.ts';
import { type Answer, askOnce, defaultLimits, type Failed, type FetchLimits, failed } from './ask-once.ts';
import { acceptedEncodings } from './decode-body.ts';
import { createHostLines } from './host-lines.ts';
import { outcomeOf, statusLine } from './read-answer.ts';
import { createRobots } from './robots.ts';

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
  // One request at a time per host needs one connection; more would only be left behind.
  const dispatcher = agent({ connect: guard.connect, connections: 1, limits });
  // Parts of a page come several at a time, as a browser asks for them.
  const partDispatcher = agent({ connect: guard.connect, connections: 4, limits });
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

  /** One hop, in the line of its host. */
  const hop = async (url: URL, ask: Ask): Promise<Answer | Failed> => {
    const refusal = ask.obeyRobots ? await robots.refusal(url) : null;
    if (refusal !== null) return refusal;
    return await lines.run(
      hostOf(url.href),
      gapMs(url),
      async () => await askInTime(url, { ...ask, dispatcher, limits }),
    );
  };

  /** The answer at the end of all redirects. */
  async function follow(start: URL, ask: Omit<Ask, 'time'>): Promise<End | Failed> {
    const time = { leftMs: limits.deadlineMs };
    return await followRedirects(start, {
      maxRedirects: limits.maxRedirects,
      hop: (url) => hop(url, { ...ask, time }),
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
        // Only a pause rejects, and only when it is cut short.
        if (signal.aborted) return stopped(start);
        throw thrown;
      }
    },
    async part(address) {
      let url = readUrl(address);
      const ask = {
        headers: headersFor('*/*'),
        time: { leftMs: limits.deadlineMs },
        dispatcher: partDispatcher,
        limits,
      };
      for (let hops = 0; !('outcome' in url) && hops <= limits.maxRedirects && !signal.aborted; hops += 1) {
        const answer = await askInTime(url, ask);
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

type Ask = {
  readonly headers: Readonly<Record<string, string>>;
  readonly obeyRobots: boolean;
  /** What is left of the deadline that all hops share. */
  readonly time: { leftMs: number };
};

/** Asks once, and takes the time that it took from what is left. */
async function askInTime(
  url: URL,
  { time, ...ask }: Pick<Ask, 'headers' | 'time'> & { dispatcher: Agent; limits: FetchLimits },
): Promise<Answer | Failed> {
  const startedMs = performance.now();
  const { headers, dispatcher, limits } = ask;
  const answer = await askOnce(url, { headers, dispatcher, limits, leftMs: time.leftMs });
  time.leftMs = Math.max(1, time.leftMs - (performance.now() - startedMs));
  return answer;
}

/** Connections that only go where the guard lets them. */
function agent({
  limits,
  ...options
}: Pick<Agent.Options, 'connect' | 'connections'> & { limits: FetchLimits }): Agent {
  // The deadline of the whole request covers headers and body.
  const timeouts = { headersTimeout: 0, bodyTimeout: 0 };
  return new Agent({ ...options, ...timeouts, allowH2: false, maxHeaderSize: limits.maxHeaderBytes });
}

/** Where a URL led: the answer that is no redirect. */
type End = { readonly answer: Answer; readonly url: URL; readonly hops: number; readonly movedForGood: boolean };

async function followRedirects(
  start: URL,
  { maxRedirects, hop }: { maxRedirects: number; hop: (url: URL) => Promise<Answer | Failed> },
): Promise<End | Failed> {
  const trail = [start];
  let movedForGood = true;
  for (let url = start; ; ) {
    const answer = await hop(url);
    if ('outcome' in answer) return answer;
    if (!redirects.has(answer.status)) return { answer, url, hops: trail.length - 1, movedForGood };
    const next = redirectTarget(answer, url);
    if ('outcome' in next) return next;
    const circle = trail.findIndex(({ href }) => href === next.href);
    if (circle !== -1)
      return failed('redirects', `${start.host} leads in a circle: ${named([...trail.slice(circle), next])}.`);
    if (trail.length > maxRedirects) {
      return failed('redirects', `${start.host} leads on more than ${maxRedirects} times: ${named([...trail, next])}.`);
    }
    movedForGood &&= permanent.has(answer.status) && !(url.protocol === 'https:' && next.protocol === 'http:');
    trail.push(next);
    url = next;
  }
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

/** What may stand in a header (RFC 9110 section 5.5); anything else would make the request itself fail. */
function isFieldValue(value: string | undefined): value is string {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}

function stopped(url: URL): Failed {
  return failed('connection', `${url.host} was not asked to the end, because the bot is stopping.`);
}

/** Where a redirect led, without queries, which may hold secrets. */
function named(trail: readonly URL[]): string {
  return trail.map(({ host, pathname }) => `${host}${pathname}`.slice(0, 100)).join(' → ');
}
