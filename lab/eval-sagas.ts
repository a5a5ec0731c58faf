import type { Command } from 'commander';
import type { Io } from '../src/cli/io.ts';

/** `eval sagas FILE…`: shows sagas to Fineprint day by day and scores what it tells. `sagas/` explains the figures. */
export function evalSagas(evalCommand: Command, io: Io): void {
  evalCommand
    .command('sagas')
    .description('Score news that goes on for months: stories, developments told, states')
    .argument('<files...>', 'Files of labelled JSON lines')
    .option('--list', 'Name every failure')
    .option('--told <file>', 'Write what was told to this file, as JSON lines')
    .option('--perfect', 'Take relevance, event and claim status from the labels, to measure joining and telling alone')
    .action(async (files: string[], options: { list?: true; told?: string; perfect?: true }) => {
      const { readLabelled } = await import('./learn/labelled.ts');
      const { driveSagas } = await import('./sagas/drive-sagas.ts');
      const { judgeSagaItem } = await import('./sagas/judge-saga-item.ts');
      const { scoreSagas } = await import('./sagas/score-sagas.ts');
      const labelled = (await readLabelled(files)).filter(({ saga }) => saga !== undefined);
      const told = driveSagas(labelled, { judge: judgeSagaItem({ isPerfect: options.perfect === true }) });
      if (options.told !== undefined) {
        const { writeFile } = await import('node:fs/promises');
        await writeFile(options.told, told.map((line) => `${JSON.stringify(line)}\n`).join(''));
      }
      const { figures, failures } = scoreSagas(labelled, told);
      io.out(JSON.stringify(figures, null, 1));
      if (options.list !== true) return;
      for (const [kind, where] of Object.entries(failures))
        io.out(`\n${kind} (${where.length})${where.map((one) => `\n  ${one}`).join('')}`);
    });
}
