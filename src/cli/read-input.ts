import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchSettings, readEnv } from '../env.ts';
import { silentLog } from '../log.ts';
import { createFetch } from '../net/fetch/create-fetch.ts';
import { userAgent } from '../net/user-agent.ts';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { Io } from './io.ts';

/** A document named on the command line. */
export type Input = {
  readonly bytes: Uint8Array;
  /** From the server, or from the file's extension; empty if unknown. */
  readonly contentType: string;
  /** After redirects; for a file, its `file:` address. */
  readonly url: string;
};

/** The same limit as for fetched documents. */
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

/** Reads a file, or fetches an http(s) URL within the usual limits. Rejects with an AppError that says what is wrong. */
export async function readInput(where: string, io: Io): Promise<Input> {
  return /^https?:\/\//i.test(where) ? await readUrl(where, io) : await readLocalFile(where);
}

async function readUrl(url: string, io: Io): Promise<Input> {
  const env = readEnv(io.env);
  const { fetch, stop } = createFetch({
    ...fetchSettings(env),
    userAgent: userAgent(env.FINEPRINT_CONTACT),
    clock: { now: () => new Date().toISOString() },
    log: silentLog,
  });
  try {
    const fetched = await fetch({ url, obeyRobots: false });
    switch (fetched.outcome) {
      case 'fresh':
        return { bytes: fetched.body, contentType: fetched.contentType, url: fetched.finalUrl };
      case 'failed':
        throw new AppError('unavailable', `Can't read ${url}: ${fetched.sentence}`);
      default:
        throw new AppError('unavailable', `Can't read ${url}: its server says that it is gone.`);
    }
  } finally {
    await stop();
  }
}

async function readLocalFile(file: string): Promise<Input> {
  const about = await stat(file).catch(() => null);
  if (about === null) throw new AppError('bad_input', `Can't read "${file}": no such file.`);
  if (!about.isFile()) throw new AppError('bad_input', `Can't read "${file}": it is a folder or device, not a file.`);
  if (about.size > maxFileBytes) throw new AppError('bad_input', `Can't read "${file}": it is larger than 15 MiB.`);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new AppError('bad_input', `Can't read "${file}": permission denied.`);
  return {
    bytes,
    contentType: typesByEnding[extname(file).toLowerCase()] ?? '',
    url: pathToFileURL(resolve(file)).href,
  };
}

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: "it isn't a folder",
  EEXIST: 'it already exists',
};

/** Why a file or folder can't be read or written, to follow "Can't read …: ". */
export function fileProblem(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return fileProblems[code] ?? messageOf(thrown);
}

/**
 * Splits text that arrives in chunks into lines. JSON Lines end only at a line feed; node:readline also splits at U+2028, which JSON strings
 * may contain.
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
