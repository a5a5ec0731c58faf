/** What kind of mistake it was; told apart by code, never by message text. */
export type ErrorCode =
  | 'bad_input' // the user can mend it by writing something else
  | 'bad_setup' // the operator can mend it: environment, file, token, port
  | 'not_found'
  | 'not_allowed'
  | 'unavailable'; // somebody else's server; try later

/**
 * An error that a person can act on. The message is one sentence that says what was wrong and, where there is
 * something to do, what to do. Anything that is not an AppError is a defect of ours: the user gets a reference, the log gets the cause.
 */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The words of anything thrown, for a log field or a sentence; never a stack trace. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
