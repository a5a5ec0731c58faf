import type { Command } from 'commander';
import type { Io } from '../src/cli/io.ts';

/** `eval news FILE…`: scores Fineprint's judgements against labelled news. `news-figures.ts` explains the figures. */
export function evalNews(evalCommand: Command, io: Io): void {
  evalCommand
    .command('news')
    .description('Score labelled news: relevance, event, status, companies, data types, stories, summaries')
    .argument('<files...>', 'Files of labelled JSON lines')
    .option('--json', 'Print one JSON object with every figure')
    .option('--mistakes', 'List every mistake, not only the worst')
    .action(async (files: string[], options: { json?: boolean | undefined; mistakes?: boolean | undefined }) => {
      const { readLabelledNews } = await import('./labelled-news.ts');
      const { judgeLabelled, newsFigures } = await import('./news-figures.ts');
      const { newsReport } = await import('./news-report.ts');
      const scored = judgeLabelled(await readLabelledNews(files));
      const figures = newsFigures(scored);
      if (options.json === true) io.out(JSON.stringify(figures));
      else io.out(newsReport(figures, scored, options.mistakes === true ? Number.POSITIVE_INFINITY : 10));
    });
}
