import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { errors } from 'undici';
import type { Fetched, FetchFailure } from '../../nouns/ports.ts';
import { AddressRefused } from './address-guard.ts';
import { decodeBody } from './decode-body.ts';

/** One answer of a server to one request, redirects not followed. */
export type Answer = {
  readonly status: number;
  /** The first field of that name, byte for byte (latin-1), or undefined. Names in lower case. */
  header(name: string): string | undefined;
  /** Without content codings; empty unless the status is 2xx. */
  readonly body: Uint8Array;
};

/** Of an answer whose body nobody reads: as much as is worth it to keep the connection. */
const maxUnreadBytes = 16 * 1024;

/**
 * Sends one GET and reads the answer within the limits. All that a server or network can do wrong comes back as a failure
 * that names the host and nothing else of the URL, which may hold secrets.
 */
export async function askOnce(
  url: URL,
  options: {
    dispatcher: Dispatcher;
    headers: Readonly<Record<string, string>>;
    limits: FetchLimits;
    /** What is left of the deadline. */
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
      // The status alone decides; how the unread body ends does not matter.
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
        ? `${url.host} sent a compressed answer that is damaged or cut short.`
        : `${url.host} compressed its answer in a way that was not asked for.`,
    );
  } catch (thrown) {
    if (abort.signal.aborted) {
      return failed('timeout', `${url.host} did not finish its answer within ${amountOfTime(limits.deadlineMs)}.`);
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

/** The bytes of a body; null as soon as there are more than `maxBytes`, and then nothing more is read. */
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

/** How much one answer may cost, and how slowly a host is asked. */
export type FetchLimits = {
  /** Of one body, as it comes over the wire and again after decompression. */
  readonly maxBodyBytes: number;
  /** Of all headers of one answer. */
  readonly maxHeaderBytes: number;
  /** For the whole request with all redirects, names looked up and bodies read; waiting for a turn is not counted. */
  readonly deadlineMs: number;
  /** For one connection, TLS included. */
  readonly connectMs: number;
  readonly maxRedirects: number;
  /** Pause between two requests to one host. Hosts in `allowPrivate` are the operator's own: no pause. */
  readonly gapMs: number;
  /** The longest `Crawl-delay` of a robots.txt that is taken as a gap. */
  readonly maxCrawlDelayMs: number;
};

/** What is promised: 15 MiB, 20 s, 5 redirects, a second between two requests. */
export const defaultLimits: FetchLimits = {
  maxBodyBytes: 15 * 1024 * 1024,
  maxHeaderBytes: 32 * 1024,
  deadlineMs: 20_000,
  connectMs: 10_000,
  maxRedirects: 5,
  gapMs: 1_000,
  maxCrawlDelayMs: 30_000,
};

/** An answer that is none. */
export type Failed = Extract<Fetched, { outcome: 'failed' }>;

/** A failure with its sentence, and what else is known. */
export function failed(reason: FetchFailure, sentence: string, more: Partial<Failed> = {}): Failed {
  return { outcome: 'failed', reason, sentence, ...more };
}

const notFound = new Set(['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME', 'ESERVFAIL']);
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const untrusted = /CERT|SIGNATURE|ERR_TLS|CA_/;

/** What went wrong on the way to an answer, as a sentence. Told apart by code or kind of the error, never by its text. */
function readFailure(thrown: unknown, { host, limits }: { host: string; limits: FetchLimits }): Failed {
  if (thrown instanceof AddressRefused) {
    return failed(
      'address_refused',
      `${host} is no public address or leads to none; a private host must be listed in FINEPRINT_ALLOW_PRIVATE.`,
    );
  }
  const code = String((thrown as { code?: unknown } | null)?.code ?? 'unknown');
  if (notFound.has(code)) return failed('dns', `${host} was not found: its name has no address (${code}).`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return failed('timeout', `${host} could not be reached within ${amountOfTime(limits.connectMs)}.`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return failed('too_large', `${host} sent more than ${amountOfBytes(limits.maxHeaderBytes)} of headers.`);
  }
  if (cutOff.has(code)) {
    return failed('connection', `${host} closed the connection before its answer was complete.`);
  }
  if (code === 'ECONNREFUSED') return failed('connection', `${host} refused the connection.`);
  if (thrown instanceof errors.HTTPParserError)
    return failed('connection', `${host} answered with something that is not HTTP.`);
  if (untrusted.test(code)) {
    return failed('connection', `${host} has a certificate that cannot be trusted (${code}).`);
  }
  return failed('connection', `${host} could not be reached (${code}).`);
}

/** `15 MiB`, `32 KiB` */
function amountOfBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}

/** `20 s`, `50 ms` */
function amountOfTime(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 1000)} s` : `${ms} ms`;
}
