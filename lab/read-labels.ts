import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fileProblem } from '../src/cli/read-input.ts';
import { readPage } from '../src/core/page/read-page.ts';
import { AppError, messageOf } from '../src/nouns/errors.ts';
import type { Clause } from '../src/nouns/policy.ts';

/** Reads a file, or refuses it with its name and what is wrong. */
export async function readOrRefuse(file: string): Promise<Buffer> {
  return readFile(file).catch((thrown: unknown) => {
    throw new AppError('bad_input', `Can't read ${file}: ${fileProblem(thrown)}.`, { cause: thrown });
  });
}

/**
 * Reads labelled JSON lines; empty ones are left out. A line that isn't JSON, or that `read` throws on, is refused by its number.
 *
 * @param what what a line should be: "a labelled pair"
 */
export function readLines<Row>(
  text: string,
  { file, what, read }: { file: string; what: string; read: (json: unknown) => Row },
): readonly Row[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [read(JSON.parse(line))];
    } catch (thrown) {
      const why = thrown instanceof z.ZodError ? z.prettifyError(thrown).split('\n')[0] : messageOf(thrown);
      throw new AppError('bad_input', `${file}, line ${at + 1} isn't ${what}: ${why}`, { cause: thrown });
    }
  });
}

/** The clauses of a policy that is recorded as Markdown. */
export function clausesOfMarkdown(bytes: Uint8Array): readonly Clause[] {
  const options = { contentType: 'text/markdown; charset=utf-8', url: 'https://example.org/', select: [], remove: [] };
  return readPage(bytes, options).clauses;
}
