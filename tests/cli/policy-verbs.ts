import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import type { Verb } from '../../src/cli/io.ts';
import { AppError } from '../../src/nouns/errors.ts';
import { fakeIo } from '../fakes/fake-io.ts';

type Ran = { readonly out: string; readonly notes: string; readonly refused: string | null };

/** Runs one verb without a process; `refused` is the sentence with which it ended. */
export async function runVerb(verb: Verb, args: readonly string[], { colour = false } = {}): Promise<Ran> {
  const io = fakeIo({ colour, isTerminal: colour });
  const program = new Command('fineprint').exitOverride();
  verb(program, io);
  let refused: string | null = null;
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    refused = thrown.message;
  }
  return { out: io.printed.join('\n'), notes: io.noted.join('\n'), refused };
}

/** A file with this content, in a folder of its own. */
export async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'fineprint-')), name);
  await writeFile(file, content);
  return file;
}
