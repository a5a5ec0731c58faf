#!/usr/bin/env node
/**
 * The entry point. Listens for signals before it loads the program, which takes a second on a slow machine: as the first
 * process of a container, it would never get a signal that it doesn't listen for yet.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { exitCodes } from './cli/exit-codes.ts';
import { processIo } from './cli/process-io.ts';
import { AppError } from './nouns/errors.ts';

/** How long a stopped process may take to end by itself; `bot.stop()` leaves so much of the time that supervisors give. */
const lingerMs = 500;

const io = processIo();
// Until the program is loaded there is nothing to finish. While it loads, a signal waits.
io.signal.onabort = () => process.exit(exitCodes.done);
try {
  const { main, readDotEnv } = await import('./cli/command-line.ts');
  await nextTurn();
  io.signal.onabort = null;
  readDotEnv();
  process.exitCode = await main(process.argv.slice(2), io);
  // Everything is stored and said. A connection that can't be ended must not hold up the stop.
  if (io.signal.aborted) setTimeout(() => process.exit(), lingerMs).unref();
} catch (thrown) {
  if (thrown instanceof AppError) io.note(thrown.message);
  else io.note(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  process.exit(thrown instanceof AppError ? exitCodes.fault : exitCodes.bug);
}
