import type { Command } from 'commander';

/** What a verb of the command line may touch; passed in, so that tests run verbs without a process. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Results: text, or JSON lines where said. */
  out(text: string): void;
  /** Notes for people: progress, counts, reasons. */
  note(text: string): void;
  /** Log lines, for machines: stderr, so that stdout holds results alone. */
  log(line: string): void;
  /** Writes one line in the place of the one before; for terminals only. An empty text takes it away. */
  redraw(text: string): void;
  /** A person is looking: notes may be redrawn, and logs are kept out of their way. */
  readonly isTerminal: boolean;
  /** For terminals only, and not with NO_COLOR (no-color.org). */
  readonly colour: boolean;
  /** Columns of the terminal; 80 where it is none. */
  readonly width: number;
  /** Ends at SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
};

/**
 * One verb of the command line: adds itself to the program. What it needs is imported inside its action, so that
 * `read-feed` does not wait for discord.js. Throws an AppError for what the user can mend (exit code 1);
 * wrong usage is commander's (exit code 2).
 */
export type Verb = (program: Command, io: Io) => void;

/** A verb of ours as a person types it in a checkout: `npm run -s fineprint -- sources test`. */
export function typed(verb: string): string {
  return `npm run -s fineprint -- ${verb}`;
}
