/** The command line: the verbs, and the settings in a `.env` file. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Command, CommanderError } from 'commander';
import { withoutSecrets } from '../core/text/without-secrets.ts';
import { AppError } from '../nouns/errors.ts';
import { version } from '../version.ts';
import { backup } from './backup.ts';
import { classify } from './classify.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { exitCodes } from './exit-codes.ts';
import { exportVerb } from './export.ts';
import { extract } from './extract.ts';
import { forget } from './forget.ts';
import { importVerb } from './import.ts';
import type { Io, Verb } from './io.ts';
import { manifest } from './manifest.ts';
import { poll } from './poll.ts';
import { readFeed } from './read-feed.ts';
import { replay } from './replay.ts';
import { restore } from './restore.ts';
import { sources } from './sources.ts';
import { stance } from './stance.ts';
import { start } from './start.ts';

/** In the order of `--help`. */
const verbs: readonly Verb[] = [
  start,
  poll,
  sources,
  readFeed,
  extract,
  diff,
  stance,
  classify,
  replay,
  importVerb,
  exportVerb,
  backup,
  restore,
  forget,
  manifest,
  doctor,
  demo,
];

/** Runs one verb of `fineprint`. Returns the exit code; see `runVerb`. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  return runVerb(
    {
      name: 'fineprint',
      about:
        "Watch news feeds and policy pages for AI training on people's data, and post to Discord and Slack what changed, who says so and how sure that is.",
      verbs,
    },
    { args, io },
  );
}

/**
 * Runs one verb of a command line. Returns the exit code (see `exitCodes`): for an error that the user can fix, with one sentence on stderr.
 * Any other error is a bug in Fineprint; it is thrown with its stack trace, so that users can report it.
 */
export async function runVerb(
  { name, about, verbs }: { name: string; about: string; verbs: readonly Verb[] },
  { args, io }: { args: readonly string[]; io: Io },
): Promise<number> {
  const program = new Command(name)
    .description(about)
    .version(version, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Show help')
    .helpCommand('help [command]', 'Show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.note(text.trimEnd()),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .showHelpAfterError(`For usage, run: npm run -s ${name} -- --help`);
  for (const verb of verbs) verb(program, io);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (thrown instanceof AppError) {
      io.note(withoutSecrets(thrown.message));
      return exitCodes.fault;
    }
    throw thrown;
  }
}

/**
 * Sets the variables of a `.env` file, if there is one. Variables that are already set win. Throws an AppError (`bad_setup`) if the
 * file can't be read.
 */
export function readDotEnv(file = '.env', env: Record<string, string | undefined> = process.env): void {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return;
    throw new AppError('bad_setup', `Can't read ${file}: ${unreadable[code] ?? `it can't be opened (${code}).`}`);
  }
  const text = utf8Of(bytes);
  // Windows PowerShell writes UTF-16 by default; without a byte order mark, its letters come with zero bytes.
  if (text === null || text.includes('\0')) {
    throw new AppError('bad_setup', `Can't read ${file}: it isn't saved as UTF-8. Save it as UTF-8, then start again.`);
  }
  for (const [name, value] of Object.entries(parseEnv(text))) env[name] ??= value;
}

const unreadable: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder. Replace it with a file like .env.example, or remove it.',
  EACCES: 'permission denied. Make it readable for the user that runs Fineprint.',
};

/** The text without a byte order mark; null if it isn't UTF-8. */
function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
