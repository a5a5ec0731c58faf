/** An answer as it arrived, before its content is decoded. */
export type Received = {
  readonly status: number;
  /** All headers with a name (in lower case), byte for byte (latin-1). */
  headers(name: string): readonly string[];
  /** Empty unless the status is 2xx. Null: it is longer than allowed. */
  readonly body: Uint8Array | null;
  /** The body didn't break off. */
  readonly isWhole: boolean;
};

/** The answer doesn't begin like HTTP. */
export class NotHttp extends Error {}

/** The answer ends within the headers, before them, or before the body is complete. */
export class EndedEarly extends Error {}

/** The headers are longer than allowed. */
export class HeadersTooLong extends Error {}

/**
 * Reads an answer that isn't valid HTTP/1.1 as curl and browsers do. Use it only for a single request on its own connection
 * (`Connection: close`): what comes after the answer is ignored, so it can't be taken for the answer to something else.
 *
 * Accepts lines that end in LF, an unusual version, a missing reason, folded lines, and headers with spaces or control characters;
 * control characters are removed, and lines that aren't headers are ignored. With chunks, ignores `Content-Length` (RFC 9112
 * section 6.3); without, ignores one that isn't a number, or several that contradict each other. Throws `NotHttp`, `EndedEarly`,
 * `HeadersTooLong`, or what `source` throws before the body begins.
 */
export async function readLoosely(
  source: AsyncIterable<Uint8Array>,
  limits: { maxHeaderBytes: number; maxBodyBytes: number },
): Promise<Received> {
  const incoming = new Incoming(source);
  const head = await readHead(incoming, limits.maxHeaderBytes);
  if (head.status < 200 || head.status > 299 || head.status === 204)
    return { ...head, body: new Uint8Array(), isWhole: true };
  const chunked = head.headers('transfer-encoding').some((value) => /\bchunked\b/i.test(value));
  const pieces = chunked ? dechunked(incoming) : measured(incoming, lengthOf(head.headers('content-length')));
  return { ...head, ...(await collect(pieces, { maxBytes: limits.maxBodyBytes })) };
}

/**
 * Reads the bytes of a body. Null as soon as there are more than `maxBytes`. If it breaks off, returns what arrived; rejects with
 * the reason if that is nothing, or if `rejects` says so.
 */
export async function collect(
  body: AsyncIterable<Uint8Array>,
  { maxBytes, rejects = () => false }: { maxBytes: number; rejects?: ((thrown: unknown) => boolean) | undefined },
): Promise<Pick<Received, 'body' | 'isWhole'>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = true;
  try {
    for await (const piece of body) {
      size += piece.length;
      if (size > maxBytes) return { body: null, isWhole: false };
      pieces.push(piece);
    }
  } catch (thrown) {
    if (size === 0 || rejects(thrown)) throw thrown;
    isWhole = false;
  }
  const [only] = pieces;
  return { body: pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces, size), isWhole };
}

/** Bytes as they come, by line or by number. */
class Incoming {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end, or null at the end of the bytes. Throws `HeadersTooLong` above `maxBytes`. */
  async line(maxBytes: number): Promise<string | null> {
    let seen = 0;
    for (;;) {
      const end = this.#held.indexOf(0x0a, seen);
      if ((end === -1 ? this.#held.length : end) > maxBytes) throw new HeadersTooLong();
      if (end !== -1) {
        const line = this.#held.toString('latin1', 0, end);
        this.#held = this.#held.subarray(end + 1);
        return line.replace(/\r+$/, '');
      }
      seen = this.#held.length;
      if (await this.#more()) continue;
      const rest = this.#held.toString('latin1');
      this.#held = this.#held.subarray(seen);
      return rest === '' ? null : rest;
    }
  }

  /** The bytes that are there, at least one and at most `maxBytes`, or null at the end. */
  async some(maxBytes: number): Promise<Uint8Array | null> {
    if (this.#held.length === 0 && !(await this.#more())) return null;
    const some = this.#held.subarray(0, maxBytes);
    this.#held = this.#held.subarray(some.length);
    return some;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done === true) return false;
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
    return true;
  }
}

/** `HTTP/1.1 200 OK`, and what old and careless servers make of it. */
const statusLine = /^\s*(?:HTTP\/\d+(?:\.\d+)?|ICY)\s+(\d{3})(?!\d)/i;

/** Reads the status and the headers. Skips empty lines before them and interim answers (1xx). */
async function readHead(incoming: Incoming, maxBytes: number): Promise<Pick<Received, 'status' | 'headers'>> {
  let left = maxBytes;
  const nextLine = async () => {
    const line = await incoming.line(left);
    if (line === null) throw new EndedEarly();
    left -= line.length + 1;
    return line;
  };
  for (;;) {
    let first = await nextLine();
    while (first === '') first = await nextLine();
    const status = Number(statusLine.exec(first)?.[1] ?? 0);
    if (status < 100 || status === 101) throw new NotHttp();
    const lines: string[] = [];
    for (let line = await nextLine(); line !== ''; line = await nextLine()) {
      // A line that begins with a space continues the last one (RFC 9112 section 5.2).
      if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop()} ${line.trim()}`);
      else lines.push(line);
    }
    if (status >= 200) return { status, headers: headersOf(lines) };
  }
}

function headersOf(lines: readonly string[]): Received['headers'] {
  const byName = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed.
    const value = line.slice(colon + 1).replace(/[\0-\x08\x0a-\x1f\x7f]/g, '');
    if (name === '') continue;
    const values = byName.get(name) ?? [];
    values.push(value.trim());
    byName.set(name, values);
  }
  return (name) => byName.get(name) ?? [];
}

/** Undefined: unknown, so the body ends with the connection. */
function lengthOf(values: readonly string[]): number | undefined {
  const lengths = new Set(values.flatMap((value) => value.split(',')).map((value) => value.trim()));
  const [length = ''] = lengths;
  return lengths.size === 1 && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

async function* measured(incoming: Incoming, length: number | undefined): AsyncGenerator<Uint8Array> {
  for (let left = length ?? Number.POSITIVE_INFINITY; left > 0; ) {
    const some = await incoming.some(left);
    if (some === null && length === undefined) return;
    if (some === null) throw new EndedEarly();
    left -= some.length;
    yield some;
  }
}

/** Chunk extensions are allowed any length by RFC 9112 section 7.1.1, but nobody uses them. */
const maxChunkLineBytes = 4_096;

async function* dechunked(incoming: Incoming): AsyncGenerator<Uint8Array> {
  for (;;) {
    const line = await incoming.line(maxChunkLineBytes).catch(() => null);
    const size = /^\s*([0-9a-f]{1,13})(?![0-9a-z])/i.exec(line ?? '')?.[1];
    if (size === undefined) throw new EndedEarly();
    let left = Number.parseInt(size, 16);
    // Only trailers follow, which nobody needs.
    if (left === 0) return;
    for (; left > 0; ) {
      const some = await incoming.some(left);
      if (some === null) throw new EndedEarly();
      left -= some.length;
      yield some;
    }
    if ((await incoming.line(2).catch(() => null)) !== '') throw new EndedEarly();
  }
}
