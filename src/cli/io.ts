import type { Command } from 'commander';

/** Everything a verb of the command line may use. Passed in, so that tests can run verbs without a process. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Prints a result to stdout: text, or JSON lines. */
  out(text: string): void;
  /** Prints a note for people to stderr: progress, counts, reasons. */
  note(text: string): void;
  /** Prints a log line for machines to stderr, so that stdout holds only results. */
  log(line: string): void;
  /** Replaces the current line; for terminals only. Empty text clears it. */
  redraw(text: string): void;
  /** A person is watching: notes may be redrawn, and logs are kept to a minimum. */
  readonly isTerminal: boolean;
  /** True only on a terminal without NO_COLOR (no-color.org). */
  readonly colour: boolean;
  /** Columns of the terminal; 80 if it isn't one. */
  readonly width: number;
  /** Aborted by SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
};

/**
 * One verb of the command line; adds itself to the program. Imports what it needs inside its action, so that `read-feed` doesn't wait for
 * discord.js. Throws an AppError for errors that the user can fix (exit code 1); commander handles wrong usage (exit code 2).
 */
export type Verb = (program: Command, io: Io) => void;

/** A verb as people type it in a checkout: `npm run -s fineprint -- sources test`. */
export function typed(verb: string): string {
  return `npm run -s fineprint -- ${verb}`;
}
