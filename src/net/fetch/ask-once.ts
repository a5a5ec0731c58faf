import { errors } from 'undici';
import type { Fetched, FetchFailure } from '../../nouns/ports.ts';
import { AddressRefused } from './address-guard.ts';
import { type Connections, ProxyFailed, type Way } from './connections.ts';
import { decodeBody } from './decode-body.ts';
import { collect, EndedEarly, HeadersTooLong, NotHttp, type Received, readLoosely } from './read-loosely.ts';

/** A server's answer to one request, without following redirects. */
export type Answer = {
  readonly status: number;
  /** The first header with that name, byte for byte (latin-1), or undefined. Names are in lower case. */
  header(name: string): string | undefined;
  readonly setCookies: readonly string[];
  /** Decoded. Empty unless the status is 2xx. */
  readonly body: Uint8Array;
  /** The body is all that the server meant to send: neither the connection nor its compressed data broke off. */
  readonly isWhole: boolean;
};

/** How much of an unneeded body is worth reading to keep the connection open. */
const maxUnreadBytes = 16 * 1024;

/**
 * Sends one GET request and reads the answer within the limits. If the answer isn't valid HTTP/1.1, or the connection breaks before
 * it begins, asks once more over a new connection and reads the answer loosely. Every error of a server or network is returned as
 * a failure. It names the host but not the rest of the URL, which may contain secrets.
 */
export async function askOnce(
  url: URL,
  options: {
    connections: Connections;
    headers: Readonly<Record<string, string>>;
    limits: FetchLimits;
    /** The time left until the deadline. */
    leftMs: number;
    parts?: boolean | undefined;
  },
): Promise<Answer | Failed> {
  const { connections, limits, leftMs, parts } = options;
  const late = new AbortController();
  const { signal } = late;
  const timer = setTimeout(() => late.abort(), leftMs);
  let way: Way | undefined;
  try {
    way = await beforeEnd(connections.wayTo(url, { parts }), signal);
    const headers = { ...options.headers, ...way.headers };
    const received = await ask(url, { way, headers, limits, signal });
    if (way.proxy !== null && received.status === 407) {
      return failed(
        'connection',
        `The proxy ${way.proxy.host} requires a user name and password, or refused the ones that it got. Set them in HTTP_PROXY: http://user:password@host:port`,
      );
    }
    return await decoded(received, { host: url.host, limits });
  } catch (thrown) {
    if (signal.aborted) {
      return failed(
        'timeout',
        `${url.host} didn't finish its answer within ${amountOfTime(limits.deadlineMs)}. If it is always this slow, raise FINEPRINT_FETCH_SECONDS.`,
      );
    }
    const host = way === undefined || way.proxy === null ? url.host : `The proxy ${way.proxy.host}`;
    return readFailure(thrown, { host, limits });
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects when `signal` aborts first. */
async function beforeEnd<Result>(task: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return await new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    task.then(resolve, reject);
  });
}

type Request = {
  readonly way: Way;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
};

async function ask(url: URL, request: Request): Promise<Received> {
  try {
    return await askStrictly(request);
  } catch (thrown) {
    if (request.signal.aborted || !isWorthAnother(thrown)) throw thrown;
    return await askLoosely(url, request);
  }
}

/** Over a connection that is kept for further requests, with a parser that accepts only what the standard allows. */
async function askStrictly({ way, headers, limits, signal }: Request): Promise<Received> {
  const response = await way.agent.request({ origin: way.origin, path: way.path, method: 'GET', headers, signal });
  const answer = { status: response.statusCode, headers: (name: string) => [response.headers[name] ?? []].flat() };
  if (response.statusCode < 200 || response.statusCode > 299) {
    // Only the status matters, so ignore errors in the unread body.
    await response.body.dump({ limit: maxUnreadBytes, signal }).catch(() => undefined);
    return { ...answer, body: new Uint8Array(), isWhole: true };
  }
  if (Number(answer.headers('content-length')[0]) > limits.maxBodyBytes) {
    response.body.on('error', () => undefined).destroy();
    return { ...answer, body: null, isWhole: false };
  }
  const rejects = (thrown: unknown) => signal.aborted || thrown instanceof errors.HTTPParserError;
  const read = await collect(response.body, { maxBytes: limits.maxBodyBytes, rejects });
  return { ...answer, ...read };
}

/** Over a connection of its own, with a parser that accepts what curl and browsers do. */
async function askLoosely(url: URL, { way, headers, limits, signal }: Request): Promise<Received> {
  const socket = await way.connect(signal);
  try {
    const lines = Object.entries({ host: url.host, ...headers, connection: 'close' }).map((line) => line.join(': '));
    socket.write(`GET ${way.path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
    const received = await readLoosely(socket, limits);
    // A body that the deadline cut off is late, not short.
    signal.throwIfAborted();
    return received;
  } finally {
    socket.destroy();
  }
}

/** Whether to ask again: the answer isn't valid HTTP, or the connection broke, perhaps because it had been idle for too long. */
function isWorthAnother(thrown: unknown): boolean {
  return thrown instanceof errors.HTTPParserError || cutOff.has(codeOf(thrown));
}

async function decoded(
  received: Received,
  { host, limits }: { host: string; limits: FetchLimits },
): Promise<Answer | Failed> {
  const { status, body, headers } = received;
  const header = (name: string) => headers(name)[0];
  const tooLarge = () =>
    failed(
      'too_large',
      `${host} sent more than ${amountOfBytes(limits.maxBodyBytes)}${kindOf(header('content-type'))}. If that is what you want to read, raise FINEPRINT_MAX_BODY_MB.`,
    );
  if (body === null) return tooLarge();
  const read = await decodeBody(body, {
    encoding: headers('content-encoding').join(','),
    maxBytes: limits.maxBodyBytes,
  });
  if ('body' in read) {
    const isWhole = received.isWhole && read.isWhole;
    return { status, header, setCookies: headers('set-cookie'), body: read.body, isWhole };
  }
  if (read.problem === 'too_large') return tooLarge();
  return failed(
    'encoding',
    read.problem === 'broken'
      ? `${host} sent a compressed answer that is damaged.`
      : `${host} used a compression that Fineprint doesn't support.`,
  );
}

function kindOf(contentType: string | undefined): string {
  const kind = /^\s*([a-z]+\/[\w.+-]{1,60})/i.exec(contentType ?? '')?.[1];
  return kind === undefined ? '' : ` of ${kind.toLowerCase()}`;
}

/** Limits for one fetch, and how long to wait between requests to a host. */
export type FetchLimits = {
  /** For one body, both as transferred and after decompression. FINEPRINT_MAX_BODY_MB. */
  readonly maxBodyBytes: number;
  /** For all headers of one answer. */
  readonly maxHeaderBytes: number;
  /**
   * For the whole request, including redirects, name lookups and reading the body, but not waiting for its turn.
   * FINEPRINT_FETCH_SECONDS.
   */
  readonly deadlineMs: number;
  /** For one connection, including TLS. */
  readonly connectMs: number;
  readonly maxRedirects: number;
  /** Pause between two requests to a host. Doesn't apply to hosts in `allowPrivate`, which are the operator's own. */
  readonly gapMs: number;
  /** The longest `Crawl-delay` from a robots.txt that is used as the pause. */
  readonly maxCrawlDelayMs: number;
};

/** The documented limits: 15 MiB, 20 s, 5 redirects, and a second between two requests. */
export const defaultLimits: FetchLimits = {
  maxBodyBytes: 15 * 1024 * 1024,
  maxHeaderBytes: 128 * 1024,
  deadlineMs: 20_000,
  connectMs: 10_000,
  maxRedirects: 5,
  gapMs: 1_000,
  maxCrawlDelayMs: 30_000,
};

/** A failed fetch. */
export type Failed = Extract<Fetched, { outcome: 'failed' }>;

/** Creates a failure with a sentence for people and any other details. */
export function failed(reason: FetchFailure, sentence: string, more: Partial<Failed> = {}): Failed {
  return { outcome: 'failed', reason, sentence, ...more };
}

const notFound = new Set(['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME', 'ESERVFAIL']);
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const untrusted = /CERT|SIGNATURE|ERR_TLS|CA_/;

/**
 * Describes an error before or during an answer. Distinguishes errors by code or class, never by their text. `host`: the server that
 * the connection leads to.
 */
function readFailure(thrown: unknown, { host, limits }: { host: string; limits: FetchLimits }): Failed {
  if (thrown instanceof AddressRefused) {
    return failed(
      'address_refused',
      `${host} isn't a public address, or resolves to one that isn't. To allow a private host, add it to FINEPRINT_ALLOW_PRIVATE.`,
    );
  }
  if (thrown instanceof ProxyFailed) return failed('connection', thrown.message);
  const code = codeOf(thrown);
  if (notFound.has(code)) return failed('dns', `${host} couldn't be found (${code}).`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return failed('timeout', `${host} couldn't be reached within ${amountOfTime(limits.connectMs)}.`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || thrown instanceof HeadersTooLong) {
    return failed('too_large', `${host} sent more than ${amountOfBytes(limits.maxHeaderBytes)} of headers.`);
  }
  if (cutOff.has(code) || thrown instanceof EndedEarly) {
    return failed('connection', `${host} closed the connection before its answer was complete.`);
  }
  if (code === 'ECONNREFUSED') return failed('connection', `${host} refused the connection.`);
  if (thrown instanceof NotHttp) return failed('connection', `${host} sent an answer that isn't HTTP.`);
  if (untrusted.test(code)) {
    return failed('connection', `${host} has a certificate that isn't trusted (${code}).`);
  }
  return failed('connection', `${host} couldn't be reached (${code}).`);
}

function codeOf(thrown: unknown): string {
  return String((thrown as { code?: unknown } | null)?.code ?? 'unknown');
}

/** `15 MiB`, `32 KiB` */
function amountOfBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}

/** `20 s`, `50 ms` */
function amountOfTime(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 1000)} s` : `${ms} ms`;
}
