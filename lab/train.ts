import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Verb } from '../src/cli/io.ts';

const weightsFile = fileURLToPath(new URL('../src/core/judge/weights.ts', import.meta.url));

/** `npm run lab -- train FILE…`: learns the relevance weights from labelled lines. The same lines always give the same weights. */
export const train: Verb = (program, io) => {
  program
    .command('train')
    .description('Learn from labelled news what makes an item relevant, and write the weights')
    .argument('<files...>', 'Files of labelled JSON lines, as for eval news')
    .option('--out <file>', 'Write the weights to this file', weightsFile)
    .action(async (files: string[], options: { out: string }) => {
      const { readLabelledNews } = await import('./labelled-news.ts');
      const { featuresOf } = await import('../src/core/judge/features.ts');
      const { readItem } = await import('../src/core/judge/read-item.ts');
      const { trainWeights } = await import('./train-weights.ts');
      const examples = (await readLabelledNews(files)).map(({ item, labels }) => ({
        features: featuresOf(readItem(item)),
        relevant: labels.relevant,
        story: labels.story,
      }));
      const { bias, weights } = trainWeights(examples);
      const rows = Object.entries(weights)
        .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
        .filter(([, weight]) => weight !== 0)
        .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},\n`);
      await writeFile(
        options.out,
        '/** Made by `npm run lab -- train`: what each feature adds to the log-odds that an item is relevant. */\n' +
          `export const bias = ${Math.round(bias * 100) / 100};\n\n` +
          `export const weights: Readonly<Record<string, number>> = {\n${rows.join('')}};\n`,
      );
      io.note(`Learned ${rows.length} weights from ${examples.length} items; wrote ${options.out}.`);
    });
};
