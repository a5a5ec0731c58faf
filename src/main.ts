#!/usr/bin/env node
/** The command line. Only this file reads `process.env` and ends the process. */
import { pathToFileURL } from 'node:url';
import { Command, CommanderError } from 'commander';
import { backup } from './cli/backup.ts';
import { classify } from './cli/classify.ts';
import { demo } from './cli/demo.ts';
import { diff } from './cli/diff.ts';
import { doctor } from './cli/doctor.ts';
import { exportVerb } from './cli/export.ts';
import { extract } from './cli/extract.ts';
import { forget } from './cli/forget.ts';
import { importVerb } from './cli/import.ts';
import type { Io, Verb } from './cli/io.ts';
import { manifest } from './cli/manifest.ts';
import { poll } from './cli/poll.ts';
import { readFeed } from './cli/read-feed.ts';
import { replay } from './cli/replay.ts';
import { restore } from './cli/restore.ts';
import { sources } from './cli/sources.ts';
import { start } from './cli/start.ts';
import { AppError } from './nouns/errors.ts';
import { version } from './version.ts';

/** In the order of `--help`. */
const verbs: readonly Verb[] = [
  start,
  poll,
  sources,
  readFeed,
  extract,
  diff,
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
 * Runs one verb of a command line. Returns the exit code: 0 for success, 1 for an error that the user can fix (one sentence on stderr), 2 for
 * wrong usage. Any other error is a bug in Fineprint; it is thrown with its stack trace, so that users can report it.
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
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    if (thrown instanceof AppError) {
      io.note(thrown.message);
      return 1;
    }
    throw thrown;
  }
}

/** The process as verbs see it. SIGINT or SIGTERM aborts `signal`; a second one ends the process immediately. */
export function processIo(): Io {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      stopping.abort();
      process.once(name, () => process.exit(130));
    });
  }
  // `fineprint replay … | head` closes the pipe early; that isn't an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const isTerminal = process.stdout.isTTY === true && process.stderr.isTTY === true;
  return {
    env: process.env,
    stdin: process.stdin,
    out: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    log: (line) => void process.stderr.write(`${line}\n`),
    redraw: (text) => void process.stderr.write(`\r\u001b[2K${text}`),
    isTerminal,
    colour: isTerminal && (process.env.NO_COLOR ?? '') === '',
    width: process.stdout.columns ?? 80,
    signal: stopping.signal,
  };
}

/** Loads `.env` from the working directory, if there is one. Variables that are already set win. */
export function readDotEnv(): void {
  try {
    process.loadEnvFile();
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  readDotEnv();
  process.exitCode = await main(process.argv.slice(2), processIo());
}
