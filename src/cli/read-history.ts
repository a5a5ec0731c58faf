import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { constants, createZstdDecompress } from 'node:zlib';
import { z } from 'zod';
import { type Instant, instant } from '../nouns/time.ts';
import { fileProblem, linesOf } from './read-input.ts';

const historyLine = z
  .object({
    service: z.string(),
    terms: z.string(),
    at: z.string().refine((at) => !Number.isNaN(Date.parse(at)), "isn't a date"),
    kind: z.enum(['first', 'change', 'technical']).default('change'),
    commit: z.string(),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine(({ text, html }) => text !== undefined || html !== undefined, 'must have text or html');

/** One recorded text of a document. `technical`: the archive changed how it extracts text; the service changed nothing. */
export type HistoryRecord = {
  readonly service: string;
  readonly terms: string;
  readonly at: Instant;
  readonly kind: 'first' | 'change' | 'technical';
  readonly commit: string;
  readonly body: string;
  readonly contentType: 'text/html' | 'text/markdown';
};

/** Archives are compressed with windows of up to 128 MiB (`zstd --long=27`). */
const windowLog = 27;

/**
 * Reads the records of a history file (JSON lines, zstd-compressed if its name ends in `.zst`) in order, one at a time.
 * Skips lines that can't be read and reports them to `problem`, with file and line.
 */
export async function* readHistory(
  file: string,
  { problem, signal }: { problem: (sentence: string) => void; signal: AbortSignal },
): AsyncGenerator<HistoryRecord> {
  const read = createReadStream(file, { signal });
  const unpack = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: windowLog } });
  // pipeline() requires a callback; an error also ends the last stream, and with it the loop below.
  const bytes = file.endsWith('.zst') ? pipeline(read, unpack, () => {}) : read;
  let number = 0;
  try {
    for await (const line of linesOf(bytes)) {
      number++;
      if (line.trim() === '') continue;
      const record = readLine(line);
      if (typeof record === 'string') problem(`Skipped ${file}, line ${number}: ${record}`);
      else yield record;
    }
  } catch (thrown) {
    if (signal.aborted) return;
    problem(`Can't read ${file}${number === 0 ? '' : ` past line ${number}`}: ${fileProblem(thrown)}.`);
  }
}

function readLine(line: string): HistoryRecord | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return "it isn't valid JSON";
  }
  const read = historyLine.safeParse(json);
  if (!read.success) return z.prettifyError(read.error).split('\n').join(' ');
  const { text, html, at, ...rest } = read.data;
  return {
    ...rest,
    at: instant(Date.parse(at)),
    body: html ?? text ?? '',
    contentType: html === undefined ? 'text/markdown' : 'text/html',
  };
}
