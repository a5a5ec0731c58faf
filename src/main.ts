#!/usr/bin/env node
/** The command line. Only this file reads `process.env`. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseEnv } from 'node:util';
import { Command, CommanderError } from 'commander';
import { backup } from './cli/backup.ts';
import { classify } from './cli/classify.ts';
import { demo } from './cli/demo.ts';
import { diff } from './cli/diff.ts';
import { doctor } from './cli/doctor.ts';
import { exitCodes } from './cli/exit-codes.ts';
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
import { withoutSecrets } from './core/text/without-secrets.ts';
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

/** How long a process that was told to stop, and has, waits for what is left in its event loop. */
const endWithinMs = 300;
/** How often to look whether npm still runs. */
const parentEveryMs = 500;

/** The process as verbs see it. SIGINT or SIGTERM aborts `signal`; a second one ends the process immediately. */
export function processIo(): Io {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      stopping.abort();
      process.once(name, () => process.exit(130));
    });
  }
  // The shell between npm and the bot doesn't pass SIGTERM on, so the bot stops when that shell is gone.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stopping.abort();
    }, parentEveryMs).unref();
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
    note: (text) => void process.stderr.write(`${withoutSecrets(text)}\n`),
    log: (line) => void process.stderr.write(`${line}\n`),
    redraw: (text) => void process.stderr.write(`\r\u001b[2K${text}`),
    isTerminal,
    colour: isTerminal && (process.env.NO_COLOR ?? '') === '',
    width: process.stdout.columns ?? 80,
    signal: stopping.signal,
  };
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const io = processIo();
  try {
    readDotEnv();
    process.exitCode = await main(process.argv.slice(2), io);
    // Everything is done, so what a library still waits for, such as a connection it was opening, mustn't hold up a stop.
    if (io.signal.aborted) setTimeout(() => process.exit(), endWithinMs).unref();
  } catch (thrown) {
    if (thrown instanceof AppError) io.note(thrown.message);
    else io.note(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    process.exit(thrown instanceof AppError ? exitCodes.fault : exitCodes.bug);
  }
}
