import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import settings from '../../bin/start-settings.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const program = fileURLToPath(new URL('src/main.ts', root));

/** As `npm start` sets them (`bin/fineprint.js`). */
const nodeFlags = [
  '--disable-warning=ExperimentalWarning',
  `--import=${new URL('bin/strip-types.js', root).href}`,
  ...settings.flags,
];

/** Kept of each output: enough to see what went wrong, whatever a test lets the process say. */
const maxLines = 5_000;

type LogLine = { readonly level: string; readonly msg: string; readonly [field: string]: unknown };

export type RunningProcess = {
  readonly pid: number;
  /** Tells the module that was preloaded; nobody hears it once the process has ended. */
  send(message: object): void;
  /** Lines so far; log lines are among those of `stderr`. */
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** JSON lines of `stderr` with a `msg`. */
  logLines(): readonly LogLine[];
  /** Resolves with the first log line that says `msg`, said already or yet to come. Rejects when the process ends before it. */
  logged(msg: string): Promise<LogLine>;
  /** Resolves with the first line of `stdout` that holds these words. Rejects when the process ends before it. */
  printed(words: string): Promise<string>;
  /** It can take commands: the line `"msg":"Ready"`. */
  ready(): Promise<LogLine>;
  /** Resolves with the exit code, or the signal's name where one ended it, when all that it said has arrived. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** SIGTERM, and waits until it has ended; at once when it has already. */
  stop(): Promise<number | NodeJS.Signals>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<number | NodeJS.Signals>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts the real program, `node src/main.ts` with these arguments. `env` is all of its environment but for what Node
 * needs, so that no setting of the machine reaches a test. Ends only the child it started.
 */
export function startProcess(
  args: readonly string[],
  options: {
    env?: Readonly<Record<string, string>> | undefined;
    cwd?: string | undefined;
    /** A module that the process loads before its own; it hears what is sent. */
    preload?: URL | undefined;
  } = {},
): RunningProcess {
  const preload = options.preload === undefined ? [] : [`--import=${options.preload.href}`];
  const child = spawn(process.execPath, [...nodeFlags, ...preload, program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', ...(options.preload === undefined ? [] : ['ipc' as const])],
    env: { ...settings.environment, PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...options.env },
    cwd: options.cwd,
  });
  const stdout: string[] = [];
  const stderr: string[] = [];
  const waiting: { msg: string; resolve(line: LogLine): void; reject(error: Error): void }[] = [];
  const reading: { words: string; resolve(line: string): void; reject(error: Error): void }[] = [];
  const said: LogLine[] = [];

  keepLines(child.stdout as Readable, stdout, (text) => {
    for (const reader of reading) if (text.includes(reader.words)) reader.resolve(text);
  });
  keepLines(child.stderr as Readable, stderr, (text) => {
    const line = readLogLine(text);
    if (line === null) return;
    keep(said, line);
    for (const waiter of waiting) if (waiter.msg === line.msg) waiter.resolve(line);
  });

  const ended = endOf(child).finally(() => {
    const error = new Error(`The process ended. Its last words:\n${[...stderr, ...stdout].slice(-20).join('\n')}`);
    for (const waiter of [...waiting, ...reading]) waiter.reject(error);
  });
  let hasEnded = false;
  const settled = ended
    .catch(() => {})
    .then(() => {
      hasEnded = true;
    });
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded) child.kill(signal);
    return await ended;
  };
  const logged = async (msg: string) => {
    const already = said.find((line) => line.msg === msg);
    if (already !== undefined) return already;
    const { promise, resolve, reject } = Promise.withResolvers<LogLine>();
    waiting.push({ msg, resolve, reject });
    if (hasEnded) reject(new Error(`The process ended without saying "${msg}".`));
    return await promise;
  };
  const printed = async (words: string) => {
    const already = stdout.find((line) => line.includes(words));
    if (already !== undefined) return already;
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    reading.push({ words, resolve, reject });
    if (hasEnded) reject(new Error(`The process ended without printing "${words}".`));
    return await promise;
  };
  return {
    pid: child.pid ?? -1,
    send(message) {
      if (child.connected) child.send(message, () => {});
    },
    stdout,
    stderr,
    logLines: () => said,
    logged,
    printed,
    ready: () => logged('Ready'),
    ended,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async [Symbol.asyncDispose]() {
      if (!hasEnded) child.kill('SIGKILL');
      await settled;
    },
  };
}

function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code ?? -1));
  });
}

function keepLines(stream: Readable, lines: string[], heard?: (line: string) => void): void {
  createInterface({ input: stream }).on('line', (line) => {
    keep(lines, line);
    heard?.(line);
  });
}

function keep<T>(lines: T[], line: T): void {
  lines.push(line);
  if (lines.length > maxLines) lines.shift();
}

function readLogLine(text: string): LogLine | null {
  if (!text.startsWith('{')) return null;
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null && 'msg' in line ? (line as LogLine) : null;
  } catch {
    return null;
  }
}
