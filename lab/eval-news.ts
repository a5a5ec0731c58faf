import type { Command } from 'commander';
import type { Io } from '../src/cli/io.ts';
import type { Judge } from './learn/judges.ts';
import type { LabelledItem } from './learn/labelled.ts';
import type { NewsColumn } from './news-report.ts';

type Options = {
  readonly json?: boolean | undefined;
  readonly shipped?: boolean | undefined;
  readonly learnFrom?: readonly string[] | undefined;
  readonly mistakes?: boolean | undefined;
};

/**
 * `eval news FILE…`: scores Fineprint's judgements against labelled news; `news-figures.ts` explains the figures. Two columns: with models
 * learned without the story and the company of each item (`folds`), and with the models that Fineprint ships (`shipped`).
 */
export function evalNews(evalCommand: Command, io: Io): void {
  evalCommand
    .command('news')
    .description('Score labelled news: relevance, event, status, companies, data types, stories, summaries')
    .argument('<files...>', 'Files of labelled JSON lines, plain or .zst')
    .option('--learn-from <files...>', 'More labelled lines to learn the models of the folds from; they are not scored')
    .option(
      '--shipped',
      'Score only the models that Fineprint ships: faster, but too good on what these were learned from',
    )
    .option('--json', 'Print one JSON object with every figure')
    .option('--mistakes', 'List every mistake, not only the worst')
    .action(async (files: string[], options: Options) => {
      const { readLabelled } = await import('./learn/labelled.ts');
      const { foldJudges, shippedJudge } = await import('./learn/judges.ts');
      const { judgeLabelled, newsFigures } = await import('./news-figures.ts');
      const { newsReport } = await import('./news-report.ts');
      const all = await readLabelled(files);
      const scored = all.filter(({ borderline }) => !borderline);
      const columnOf = (judgeOf: (item: LabelledItem) => Judge): NewsColumn => {
        const judged = judgeLabelled(scored, judgeOf);
        return { scored: judged, figures: newsFigures(judged) };
      };
      const judges =
        options.shipped === true ? null : await foldJudges([...all, ...(await readLabelled(options.learnFrom ?? []))]);
      const columns = {
        ...(judges === null ? {} : { folds: columnOf((item) => judges.get(item) ?? shippedJudge) }),
        shipped: columnOf(() => shippedJudge),
      };
      if (options.json === true)
        io.out(
          JSON.stringify(Object.fromEntries(Object.entries(columns).map(([name, { figures }]) => [name, figures]))),
        );
      else io.out(newsReport(columns, options.mistakes === true ? Number.POSITIVE_INFINITY : 10));
    });
}
