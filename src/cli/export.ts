import { counted } from '../core/card/words.ts';
import { correctedLabels } from '../core/judge/corrected-labels.ts';
import type { Verb } from './verb.ts';

/** `fineprint export verdicts`: what readers said of stories, as labelled lines that `train` and `eval news` take. */
export const exportVerb: Verb = (program, io) => {
  const group = program.command('export').description('take out what the bot has learned');
  group
    .command('verdicts')
    .description('what readers said of stories, as labelled JSON lines for train; the bot may run meanwhile')
    .action(async () => {
      const { readEnv } = await import('../env.ts');
      const { openStoreToRead } = await import('../store/open-store.ts');
      const store = await openStoreToRead(readEnv(io.env).DATABASE_URL);
      try {
        const verdicts = await store.verdicts();
        let lines = 0;
        for (const verdict of verdicts) {
          for (const { item, finding } of await store.storyItems(verdict.storyId)) {
            // A policy page is not judged by the weights that are trained with this.
            if (item.from !== 'feed') continue;
            lines += 1;
            io.out(
              JSON.stringify({
                id: item.key,
                url: item.url,
                title: item.title,
                text: item.text,
                published: item.publishedAt,
                source: item.publisher,
                labels: correctedLabels(finding, verdict),
                verdict: verdict.verdict,
                at: verdict.at,
              }),
            );
          }
        }
        io.note(
          `${counted(verdicts.length, 'verdict')}, ${counted(lines, 'item')}. Read the lines before you train with them.`,
        );
      } finally {
        await store.close();
      }
    });
};
