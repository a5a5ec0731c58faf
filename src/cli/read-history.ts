import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { constants, createZstdDecompress } from 'node:zlib';
import { z } from 'zod';
import type { Instant } from '../nouns/time.ts';
import { instant } from '../nouns/time.ts';
import { fileProblem, linesOf } from './read-input.ts';

const historyLine = z
  .object({
    service: z.string(),
    terms: z.string(),
    at: z.string().refine((at) => !Number.isNaN(Date.parse(at)), 'is no date'),
    kind: z.enum(['first', 'change', 'technical']).default('change'),
    commit: z.string(),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine(({ text, html }) => text !== undefined || html !== undefined, 'neither text nor html');

/** One recorded text of a document. `technical`: the archive changed its own extraction, the service changed nothing. */
export type HistoryRecord = {
  readonly service: string;
  readonly terms: string;
  readonly at: Instant;
  readonly kind: 'first' | 'change' | 'technical';
  readonly commit: string;
  readonly body: string;
  readonly contentType: 'text/html' | 'text/markdown';
};

/** Archives are packed with windows of up to 128 MiB (`zstd --long=27`). */
const windowLog = 27;

/**
 * Records of a history file (JSON lines, packed with zstd where its name ends in `.zst`) in its order, one at a time.
 * What cannot be read is told to `problem`, with file and line, and left out.
 */
export async function* readHistory(
  file: string,
  { problem, signal }: { problem: (sentence: string) => void; signal: AbortSignal },
): AsyncGenerator<HistoryRecord> {
  const read = createReadStream(file, { signal });
  const unpack = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: windowLog } });
  // The callback is only there to be given: an error ends the last stream, and the loop below with it.
  const bytes = file.endsWith('.zst') ? pipeline(read, unpack, () => {}) : read;
  let number = 0;
  try {
    for await (const line of linesOf(bytes)) {
      number++;
      if (line.trim() === '') continue;
      const record = readLine(line);
      if (typeof record === 'string') problem(`${file}, line ${number} is left out: ${record}`);
      else yield record;
    }
  } catch (thrown) {
    if (signal.aborted) return;
    problem(`${file} cannot be read${number === 0 ? '' : ` beyond line ${number}`}: ${fileProblem(thrown)}.`);
  }
}

function readLine(line: string): HistoryRecord | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'it is no JSON';
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
