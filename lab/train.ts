import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io, Verb } from '../src/cli/io.ts';
import { counted, joined } from '../src/core/text/words.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { LabelledItem } from './learn/labelled.ts';
import type { Learner } from './learn/learners.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A model of more bytes makes the bot slower to start and its memory larger than the product promises. */
const maxModelBytes = 150_000;

/**
 * `npm run lab -- train FILE…`: learns every model from labelled lines, readers' verdicts among them, and writes each as a JSON file with its
 * figures in folds and how many rows of which set it was learned from. The same lines always give the same files.
 */
export const train: Verb = (program, io) => {
  program
    .command('train')
    .description('Learn the models from labelled news, and write them with their figures in folds')
    .argument('<files...>', 'Files of labelled JSON lines, plain or .zst: news, streams, sagas, or readers’ verdicts')
    .option('--only <names...>', 'Learn only these models')
    .option('--out <folder>', 'Write the models below this folder', root)
    .action(async (files: string[], options: { only?: string[] | undefined; out: string }) => {
      const { readLabelled } = await import('./learn/labelled.ts');
      const { learners } = await import('./learn/learners.ts');
      const asked = chosenFrom(learners, options.only);
      await trainAll(asked, { items: await readLabelled(files), out: options.out, io });
    });
};

function chosenFrom(learners: readonly Learner[], only: readonly string[] | undefined): readonly Learner[] {
  const names = learners.map(({ name }) => name);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new AppError('bad_input', `There is no model “${unknown}”. Choose from ${joined(names)}.`);
  return learners.filter(({ name }) => only === undefined || only.includes(name));
}

/** Learns these models and writes their files, each whole or not at all. */
export async function trainAll(
  learners: readonly Learner[],
  { items, out, io }: { items: readonly LabelledItem[]; out: string; io: Pick<Io, 'note'> },
): Promise<void> {
  const { foldsOf } = await import('./learn/folds.ts');
  const taught = items.filter(({ borderline }) => !borderline);
  const folds = foldsOf(taught);
  const learnedFrom = Object.fromEntries(
    [...Map.groupBy(taught, ({ set }) => set)].map(([set, all]) => [set, all.length]),
  );
  for (const { name, learn } of learners) {
    for (const { file, model, figures } of await learn(taught, folds)) {
      const text = `${JSON.stringify({ figures, learnedFrom, model })}\n`;
      const bytes = Buffer.byteLength(text);
      if (bytes > maxModelBytes)
        throw new AppError(
          'bad_input',
          `The model “${name}” has ${bytes} bytes, more than ${maxModelBytes}. Use fewer features or a stronger penalty.`,
        );
      const target = path.join(out, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(`${target}.new`, text);
      await rename(`${target}.new`, target);
      io.note(`Learned “${name}” from ${counted(taught.length, 'item')} and wrote ${target}.`);
    }
  }
}
