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
 * Fetches URLs politely and safely, one at a time per host, over HTTP/1.1 with persistent connections.
 *
 * - `userAgent` names the bot and a contact. Its first word is the bot's name in robots.txt files.
 * - `allowPrivate`: hosts that may be private (`intranet.example`, `127.0.0.1:8080`). They are fetched without a pause.
 * - `ignoreRobots`: hosts whose robots.txt is ignored. Each such request is logged.
 * - `resolve` looks up names and `wait` pauses. Tests replace them.
 *
 * Follows at most five redirects, each subject to the address guard, robots.txt and the queue of its host. Follows a redirect
 * from https to http, since the bot sends no secrets, but never makes it the source's new address. Rejects URLs with a user name
 * or password. Sends validators with every hop. Never throws because of a server. `stop` aborts running requests and closes all
 * connections. `part` fetches what a rendered page loads.
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
  // With one request at a time per host, one connection is enough.
  const dispatcher = agent({ connect: guard.connect, connections: 1, limits });
  // A browser requests several parts of a page at a time.
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

  /** Fetches one hop, in the queue of its host. */
  const hop = async (url: URL, ask: Ask): Promise<Answer | Failed> => {
    const refusal = ask.obeyRobots ? await robots.refusal(url) : null;
    if (refusal !== null) return refusal;
    return await lines.run(
      hostOf(url.href),
      gapMs(url),
      async () => await askInTime(url, { ...ask, dispatcher, limits }),
    );
  };

  /** Returns the answer at the end of all redirects. */
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
        // Only an interrupted pause rejects.
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
  /** The time left until the deadline that all hops share. */
  readonly time: { leftMs: number };
};

/** Sends one request and subtracts the time it took from what is left. */
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

/** An agent that connects only where the guard allows. */
function agent({
  limits,
  ...options
}: Pick<Agent.Options, 'connect' | 'connections'> & { limits: FetchLimits }): Agent {
  // The deadline for the whole request already covers headers and body.
  const timeouts = { headersTimeout: 0, bodyTimeout: 0 };
  return new Agent({ ...options, ...timeouts, allowH2: false, maxHeaderSize: limits.maxHeaderBytes });
}

/** Where a URL led: the first answer that isn't a redirect. */
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
      return failed('redirects', `${start.host} redirects in a loop: ${named([...trail.slice(circle), next])}.`);
    if (trail.length > maxRedirects) {
      return failed(
        'redirects',
        `${start.host} redirects more than ${maxRedirects} times: ${named([...trail, next])}.`,
      );
    }
    movedForGood &&= permanent.has(answer.status) && !(url.protocol === 'https:' && next.protocol === 'http:');
    trail.push(next);
    url = next;
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
  const location = answer.header('location');
  if (location === undefined) {
    return failed('redirects', `${from.host} answered ${statusLine(answer.status)} without saying where to go.`, {
      status: answer.status,
    });
  }
  // Headers arrive as latin-1, but a server that sends other characters means UTF-8.
  const next = URL.parse(Buffer.from(location, 'latin1').toString(), from.href);
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
