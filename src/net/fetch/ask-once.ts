import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import type { FetchLimits } from './limits.ts';
import { amountOfBytes, amountOfTime, type Failed, failed, readFailure } from './read-failure.ts';

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
