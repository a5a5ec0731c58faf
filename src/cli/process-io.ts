import { withoutSecrets } from '../core/text/without-secrets.ts';
import type { Io } from './io.ts';

/** How often to look whether npm still runs. */
const parentEveryMs = 500;

/**
 * The process as verbs see it. SIGINT or SIGTERM aborts `signal`; a second one ends the process immediately. Only this file
 * reads `process.env`, to which `readDotEnv()` adds.
 */
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
