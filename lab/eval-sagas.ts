import type { Command } from 'commander';
import type { Io } from '../src/cli/io.ts';
import type { LabelledItem } from './learn/labelled.ts';

type Options = {
  readonly learnFrom?: readonly string[] | undefined;
  readonly list?: true | undefined;
  readonly told?: string | undefined;
  readonly perfect?: true | undefined;
};

/** `eval sagas FILE…`: shows sagas to Fineprint day by day and scores what it tells. `sagas/` explains the figures. */
export function evalSagas(evalCommand: Command, io: Io): void {
  evalCommand
    .command('sagas')
    .description('Score news that goes on for months: stories, developments told, states')
    .argument('<files...>', 'Files of labelled JSON lines')
    .option(
      '--learn-from <files...>',
      'Learn every model anew from these files, without the company and story of the item that each judges or joins',
    )
    .option('--list', 'Name every failure')
    .option('--told <file>', 'Write what was told to this file, as JSON lines')
    .option('--perfect', 'Take relevance, event and claim status from the labels, to measure joining and telling alone')
    .action(async (files: string[], options: Options) => {
      const { readLabelled } = await import('./learn/labelled.ts');
      const { driveSagas } = await import('./sagas/drive-sagas.ts');
      const { judgeSagaItem } = await import('./sagas/judge-saga-item.ts');
      const { scoreSagas } = await import('./sagas/score-sagas.ts');
      const { foldJudges, foldStoryModels, shippedJudge } = await import('./learn/judges.ts');
      const labelled = (await readLabelled(files)).filter(({ saga }) => saga !== undefined);
      const learnedFrom =
        options.learnFrom === undefined ? [] : [...labelled, ...(await readLabelled(options.learnFrom))];
      const judges = await (learnedFrom.length === 0 ? new Map() : foldJudges(learnedFrom));
      const models = foldStoryModels(learnedFrom, judges);
      const judgeOf = (one: LabelledItem) => judges.get(one) ?? shippedJudge;
      const told = driveSagas(labelled, {
        judge: judgeSagaItem({ isPerfect: options.perfect === true, judgeOf }),
        modelsOf: (one) => models.get(one) ?? {},
      });
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
