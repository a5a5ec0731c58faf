import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readEnv } from '../env.ts';
import { silentLog } from '../log.ts';
import { createFetch } from '../net/fetch/create-fetch.ts';
import { userAgent } from '../net/user-agent.ts';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { Io } from './io.ts';

/** A document that a person named on the command line. */
export type Input = {
  readonly bytes: Uint8Array;
  /** As the server said, or by the file's ending; empty where nothing says. */
  readonly contentType: string;
  /** After redirects; of a file its `file:` address. */
  readonly url: string;
};

/** The limit of what is fetched holds for files too. */
const maxFileBytes = 15 * 1024 * 1024;

const typesByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.pdf': 'application/pdf',
};

/** Reads a file, or fetches an http(s) URL within the usual limits. Rejects with an AppError that says what is wrong with it. */
export async function readInput(where: string, io: Io): Promise<Input> {
  return /^https?:\/\//i.test(where) ? await readUrl(where, io) : await readLocalFile(where);
}

async function readUrl(url: string, io: Io): Promise<Input> {
  const env = readEnv(io.env);
  const { fetch, stop } = createFetch({
    userAgent: userAgent(env.FINEPRINT_CONTACT),
    allowPrivate: env.FINEPRINT_ALLOW_PRIVATE,
    clock: { now: () => new Date().toISOString() },
    log: silentLog,
  });
  try {
    const fetched = await fetch({ url, obeyRobots: false });
    switch (fetched.outcome) {
      case 'fresh':
        return { bytes: fetched.body, contentType: fetched.contentType, url: fetched.finalUrl };
      case 'failed':
        throw new AppError('unavailable', `Cannot read ${url}: ${fetched.sentence}`);
      default:
        throw new AppError('unavailable', `Cannot read ${url}: its server says that there is nothing.`);
    }
  } finally {
    await stop();
  }
}

async function readLocalFile(file: string): Promise<Input> {
  const about = await stat(file).catch(() => null);
  if (about === null) throw new AppError('bad_input', `Cannot read "${file}": there is no such file.`);
  if (!about.isFile()) throw new AppError('bad_input', `Cannot read "${file}": it is a folder or device, not a file.`);
  if (about.size > maxFileBytes) throw new AppError('bad_input', `Cannot read "${file}": it is larger than 15 MiB.`);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new AppError('bad_input', `Cannot read "${file}": this user may not open it.`);
  return {
    bytes,
    contentType: typesByEnding[extname(file).toLowerCase()] ?? '',
    url: pathToFileURL(resolve(file)).href,
  };
}

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not open it',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'it is not a folder',
};

/** Why a file or folder could not be read, to follow "Cannot read …: ". */
export function fileProblem(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return fileProblems[code] ?? messageOf(thrown);
}

/**
 * The lines of a text that comes in pieces. JSON Lines end at a line feed only; node:readline also cuts at U+2028, which
 * JSON strings may hold.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split(
      '\n',
    );
    parts.push(first);
    for (const other of others) {
      yield parts.join('');
      parts = [other];
    }
  }
  yield parts.join('') + decoder.decode();
}
