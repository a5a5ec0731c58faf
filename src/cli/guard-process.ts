import { messageOf } from '../nouns/errors.ts';
import type { Log } from '../nouns/ports.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * Decides what a running bot does about errors that nothing caught. A rejected promise concerns one piece of work, often a
 * library's own: it is logged and passed to `onRejection`, and the bot goes on. A thrown error may have left anything half done: it
 * is logged and ends the process with code 70, and what was under way starts over at the next start. Returns a function that ends
 * this.
 */
export function guardProcess({ log, onRejection }: { log: Log; onRejection: () => void }): () => void {
  const rejected = (reason: unknown) => {
    log.error(fieldsOf(reason), 'Rejection not handled');
    onRejection();
  };
  const thrown = (error: unknown) => {
    log.error({ ...fieldsOf(error), exitCode: exitCodes.bug }, 'Bug in Fineprint: ending the process');
    process.exit(exitCodes.bug);
  };
  process.on('unhandledRejection', rejected);
  process.on('uncaughtException', thrown);
  return () => {
    process.off('unhandledRejection', rejected);
    process.off('uncaughtException', thrown);
  };
}

function fieldsOf(thrown: unknown) {
  return { problem: messageOf(thrown), stack: thrown instanceof Error ? thrown.stack : undefined };
}
