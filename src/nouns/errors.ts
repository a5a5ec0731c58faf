/** The kind of error. Code tells errors apart by this, never by their message. */
export type ErrorCode =
  | 'bad_input' // the user can fix it by typing something else
  | 'bad_setup' // the operator can fix it: environment, file, token, port
  | 'not_found'
  | 'not_allowed'
  | 'unavailable'; // someone else's server; try again later

/**
 * An error that a person can act on. The message says what was wrong and, where something can be done, how to fix it. Anything else that
 * is thrown is a bug of ours: the user gets a reference, and the log gets the cause.
 */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The message of anything thrown, for a log field or a sentence; never a stack trace. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
