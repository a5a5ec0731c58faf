import type { Readable } from 'node:stream';
import { type Dispatcher, errors } from 'undici';
import type { Fetched, FetchFailure } from '../../nouns/ports.ts';
import { AddressRefused } from './address-guard.ts';
import { decodeBody } from './decode-body.ts';

/** A server's answer to one request, without following redirects. */
export type Answer = {
  readonly status: number;
  /** The first header with that name, byte for byte (latin-1), or undefined. Names are in lower case. */
  header(name: string): string | undefined;
  /** Decoded. Empty unless the status is 2xx. */
  readonly body: Uint8Array;
};

/** How much of an unneeded body is worth reading to keep the connection open. */
const maxUnreadBytes = 16 * 1024;

/**
 * Sends one GET request and reads the answer within the limits. Every error of a server or network is returned as a failure. It
 * names the host but not the rest of the URL, which may contain secrets.
 */
export async function askOnce(
  url: URL,
  options: {
    dispatcher: Dispatcher;
    headers: Readonly<Record<string, string>>;
    limits: FetchLimits;
    /** The time left until the deadline. */
    leftMs: number;
  },
): Promise<Answer | Failed> {
  const { dispatcher, headers, limits, leftMs } = options;
  const abort = new AbortController();
  const deadline = setTimeout(() => abort.abort(), leftMs);
  try {
    const response = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers,
      signal: abort.signal,
    });
    const header = (name: string) => [response.headers[name]].flat()[0];
    if (response.statusCode < 200 || response.statusCode > 299) {
      // Only the status matters, so ignore errors in the unread body.
      await response.body.dump({ limit: maxUnreadBytes, signal: abort.signal }).catch(() => undefined);
      return { status: response.statusCode, header, body: nothing };
    }
    const tooLarge = () =>
      failed(
        'too_large',
        `${url.host} sent more than ${amountOfBytes(limits.maxBodyBytes)}${kindOf(header('content-type'))}.`,
      );
    if (Number(header('content-length')) > limits.maxBodyBytes) {
      response.body.on('error', () => undefined).destroy();
      return tooLarge();
    }
    const received = await readBody(response.body, { maxBytes: limits.maxBodyBytes });
    if (received === null) return tooLarge();
    const encoding = [response.headers['content-encoding'] ?? ''].flat().join(',');
    const decoded = await decodeBody(received, { encoding, maxBytes: limits.maxBodyBytes });
    if ('body' in decoded) return { status: response.statusCode, header, body: decoded.body };
    if (decoded.problem === 'too_large') return tooLarge();
    return failed(
      'encoding',
      decoded.problem === 'broken'
        ? `${url.host} sent a compressed answer that is damaged or incomplete.`
        : `${url.host} used a compression that Fineprint did not ask for.`,
    );
  } catch (thrown) {
    if (abort.signal.aborted) {
      return failed('timeout', `${url.host} didn't finish its answer within ${amountOfTime(limits.deadlineMs)}.`);
    }
    return readFailure(thrown, { host: url.host, limits });
  } finally {
    clearTimeout(deadline);
  }
}

const nothing = new Uint8Array();

function kindOf(contentType: string | undefined): string {
  const kind = /^\s*([a-z]+\/[\w.+-]{1,60})/i.exec(contentType ?? '')?.[1];
  return kind === undefined ? '' : ` of ${kind.toLowerCase()}`;
}

/** Reads the bytes of a body. Stops and returns null as soon as there are more than `maxBytes`. */
async function readBody(body: Readable, { maxBytes }: { maxBytes: number }): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) {
      body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}

/** Limits for one fetch, and how long to wait between requests to a host. */
export type FetchLimits = {
  /** For one body, both as transferred and after decompression. */
  readonly maxBodyBytes: number;
  /** For all headers of one answer. */
  readonly maxHeaderBytes: number;
  /** For the whole request, including redirects, name lookups and reading the body, but not waiting for its turn. */
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
  maxHeaderBytes: 32 * 1024,
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

/** Describes an error before or during an answer. Distinguishes errors by code or class, never by their text. */
function readFailure(thrown: unknown, { host, limits }: { host: string; limits: FetchLimits }): Failed {
  if (thrown instanceof AddressRefused) {
    return failed(
      'address_refused',
      `${host} isn't a public address, or resolves to one that isn't. To allow a private host, add it to FINEPRINT_ALLOW_PRIVATE.`,
    );
  }
  const code = String((thrown as { code?: unknown } | null)?.code ?? 'unknown');
  if (notFound.has(code)) return failed('dns', `${host} couldn't be found (${code}).`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return failed('timeout', `${host} couldn't be reached within ${amountOfTime(limits.connectMs)}.`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return failed('too_large', `${host} sent more than ${amountOfBytes(limits.maxHeaderBytes)} of headers.`);
  }
  if (cutOff.has(code)) {
    return failed('connection', `${host} closed the connection before its answer was complete.`);
  }
  if (code === 'ECONNREFUSED') return failed('connection', `${host} refused the connection.`);
  if (thrown instanceof errors.HTTPParserError) return failed('connection', `${host} sent an answer that isn't HTTP.`);
  if (untrusted.test(code)) {
    return failed('connection', `${host} has a certificate that isn't trusted (${code}).`);
  }
  return failed('connection', `${host} couldn't be reached (${code}).`);
}

/** `15 MiB`, `32 KiB` */
function amountOfBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}

/** `20 s`, `50 ms` */
function amountOfTime(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 1000)} s` : `${ms} ms`;
}
