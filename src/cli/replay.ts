import type { Verb } from './io.ts';

/**
 * `fineprint replay FILE…`: histories of policy pages (JSON lines, also `.zst`) through the production path; prints the alerts
 * that would have been posted, as text or with `--json` as lines
 * `{service, terms, at, commit, direction, severity, evidence: [{side, text}]}`. On stderr: how many texts were held back, by
 * reason. A line or file that cannot be read is named there and left out; then the exit code is 1.
 */
export const replay: Verb = (program, io) => {
  program
    .command('replay')
    .description('run recorded histories of policy pages and print the alerts they would have led to')
    .argument('<files...>', 'JSON lines {service, terms, at, kind, commit, text or html}, sorted by document; .zst too')
    .option('--json', 'one JSON line for each alert')
    .action(async (files: string[], options: { json?: boolean | undefined }) => {
      const { readHistory } = await import('./read-history.ts');
      const { createReplay } = await import('./replay-history.ts');
      const { cleanText } = await import('../core/text/clean.ts');
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
              `${at.slice(0, 10)}  ${severities[severity]}: ${cleanText(`${service} ${terms}`)} ${directions[direction]}`,
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
      io.note(`${records} recorded texts`);
      for (const [reason, count] of [...counts].sort((one, other) => other[1] - one[1]))
        io.note(`${String(count).padStart(7)}  ${reason}`);
      if (unreadable > 0)
        throw new AppError('bad_input', `${unreadable} of the lines or files named above could not be read.`);
    });
};
