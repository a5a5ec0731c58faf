import type { Command } from 'commander';
import type { Io } from '../src/cli/io.ts';

/** `eval news FILE…`: labelled news against what Fineprint makes of it. The figures and their meaning are in `news-figures.ts`. */
export function evalNews(evalCommand: Command, io: Io): void {
  evalCommand
    .command('news')
    .description('score labelled news: relevance, event, status, companies, data types, stories, summaries')
    .argument('<files...>', 'JSON lines with labels')
    .option('--json', 'one JSON object with every figure')
    .option('--mistakes', 'every mistake, not only the worst')
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
