/** What a verb of the command line may touch; passed in, so that tests run verbs without a process. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Results: text, or JSON lines where said. */
  out(text: string): void;
  /** Notes for people: progress, counts, reasons. */
  note(text: string): void;
  /** Colour and cursor movement are for terminals only (and not with NO_COLOR). */
  readonly colour: boolean;
  /** Columns of the terminal; 80 where it is none. */
  readonly width: number;
  /** Ends at SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
};
