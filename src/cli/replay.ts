import type { Verb } from './io.ts';

/**
 * `fineprint replay FILE…`: runs histories of policy pages (JSON lines, also `.zst`) through the production path and prints the alerts that
 * would have been posted, as text or, with `--json`, as lines `{service, terms, at, commit, direction, severity, evidence: [{side, text}]}`.
 * Prints to stderr how many texts led to no alert, by reason. Skips lines and files that can't be read, names them there and exits with code 1.
 */
export const replay: Verb = (program, io) => {
  program
    .command('replay')
    .description('Replay recorded histories of policy pages and print the alerts that would have been posted')
    .argument(
      '<files...>',
      'Files of JSON lines {service, terms, at, kind, commit, text or html}, sorted by document; .zst files too',
    )
    .option('--json', 'Print one JSON line per alert')
    .action(async (files: string[], options: { json?: boolean | undefined }) => {
      const { readHistory } = await import('./read-history.ts');
      const { createReplay } = await import('./replay-history.ts');
      const { cleanText } = await import('../core/text/clean.ts');
      const { counted } = await import('../core/text/words.ts');
      const { AppError } = await import('../nouns/errors.ts');
      const { directions, severities } = await import('../nouns/words.ts');

      const counts = new Map<string, number>();
      let records = 0;
      let unreadable = 0;
      for (const file of files) {
        const history = createReplay({
          alert: ({ service, terms, at, commit, direction, severity, evidence }) => {
            if (options.json === true) {
              io.out(JSON.stringify({ service, terms, at, commit, direction, severity, evidence }));
              return;
            }
            io.out(
              `${at.slice(0, 10)}  ${severities[severity]}: ${cleanText(`${service} ${terms}`)} ${direction === 'none' ? 'has a largely new text' : directions[direction]}`,
            );
            for (const { side, text } of evidence.slice(0, 3))
              io.out(`            ${side === 'before' ? 'No longer there: ' : ''}“${cleanText(text)}”`);
          },
          count: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
        });
        const problem = (sentence: string) => {
          unreadable++;
          io.note(sentence);
        };
        for await (const record of readHistory(file, { problem, signal: io.signal })) {
          records++;
          history.next(record);
        }
        history.end();
      }
      io.note(`Read ${counted(records, 'recorded text')}:`);
      for (const [reason, count] of [...counts].sort((one, other) => other[1] - one[1]))
        io.note(`${String(count).padStart(7)}  ${reason}`);
      if (unreadable > 0)
        throw new AppError(
          'bad_input',
          `Skipped ${counted(unreadable, 'line or file', 'lines or files')} (see above).`,
        );
    });
};
