import type { Verb } from './io.ts';

type Options = {
  readonly url?: string | undefined;
  readonly select?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
};

/**
 * `fineprint extract FILE|URL`: prints a page as Fineprint reads it, as Markdown or, with `--json`, as one object
 * `{state, title, updated, effective, clauses: [{path, text}]}`. A page that isn't the policy (a wall, an error, a selector that matches
 * nothing) has a `state`; the reason goes to stderr and the exit code is 1.
 */
export const extract: Verb = (program, io) => {
  program
    .command('extract')
    .description('Print the text of a policy page as Markdown, or its clauses as JSON')
    .argument('<page>', 'File or URL: HTML, PDF, Markdown or plain text')
    .option('--url <url>', 'Resolve relative links against this address')
    .option('--select <css>', 'Keep only what this CSS selector matches (repeatable)', collect)
    .option('--remove <css>', 'Remove what this CSS selector matches (repeatable)', collect)
    .option('--json', 'Print one JSON object: {state, title, updated, effective, clauses: [{path, text}]}')
    .action(async (where: string, options: Options) => {
      const { readInput } = await import('./read-input.ts');
      const { readDocument } = await import('../net/reader/read-documents.ts');
      const { printable } = await import('./printable.ts');
      const { pageStates } = await import('../nouns/words.ts');
      const { AppError } = await import('../nouns/errors.ts');

      const { bytes, contentType, url } = await readInput(where, io);
      const reading = await readDocument(bytes, {
        contentType,
        url: options.url ?? url,
        select: options.select ?? [],
        remove: options.remove ?? [],
      });
      const { state, title, updated, effective, clauses } = reading;
      const told = clauses.map(({ path, text }) => ({ path, text }));
      if (options.json === true) io.out(JSON.stringify({ state, title, updated, effective, clauses: told }));
      if (state !== null) {
        const why = reading.because === undefined ? '' : ` ${printable(reading.because)}`;
        throw new AppError('bad_input', `Can't read ${where} as a policy: ${pageStates[state]}.${why}`);
      }
      if (options.json !== true) io.out(printable(reading.markdown));
    });
};

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
