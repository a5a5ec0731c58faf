import type { z } from 'zod';
import type { JudgedItem } from '../nouns/item.ts';
import type { Verb } from './io.ts';
import { linesOf } from './read-input.ts';

/**
 * `fineprint classify`: JSON lines `{id, url, title, text, published, source}` on stdin; for each a line with its verdict, in
 * the same order. `story` is shared by items of one story over the whole input, null for what is not relevant; `summary` is
 * of the item alone. A line that is none is named on stderr and left out; then the exit code is 1.
 */
export const classify: Verb = (program, io) => {
  program
    .command('classify')
    .description('judge news on stdin: one JSON line in, one JSON line out')
    .option('--explain', 'add because: the features that decided, their weight and the words in the text')
    .action(async (options: { explain?: boolean | undefined }) => {
      const { itemOf, newsLine } = await import('./news-line.ts');
      const { judgeItem } = await import('../core/judge/judge-item.ts');
      const { joinStories } = await import('../core/story/join-stories.ts');
      const { summarise } = await import('../core/story/summarise.ts');
      const { summaryText } = await import('./news-line.ts');
      const { AppError } = await import('../nouns/errors.ts');

      const judged: (JudgedItem & { readonly id: string })[] = [];
      let lines = 0;
      let unreadable = 0;
      for await (const line of linesOf(io.stdin)) {
        lines++;
        if (line.trim() === '') continue;
        const json = parsed(line);
        const read = newsLine.safeParse(json);
        if (!read.success) {
          unreadable++;
          const why = json === undefined ? 'it is no JSON' : whyRefused(read.error);
          io.note(`Line ${lines} is left out: ${why}.`);
          continue;
        }
        const item = itemOf(read.data, judged.length);
        judged.push({ id: read.data.id, item, finding: judgeItem(item) });
      }

      const now = judged
        .map(({ item }) => item.seenAt)
        .sort()
        .at(-1);
      const join = (items: readonly JudgedItem[]) =>
        now === undefined ? [] : joinStories({ judged: items, open: [], now, settleMs: 0 });
      const stories = join(judged);
      const storyIds = new Map(stories.flatMap((story) => story.itemKeys.map((key) => [key, story.id] as const)));
      for (const one of judged) {
        const { because, ...finding } = one.finding;
        const [alone] = join([one]);
        io.out(
          JSON.stringify({
            id: one.id,
            ...finding,
            summary: alone === undefined ? '' : summaryText(summarise(alone, [one])),
            story: storyIds.get(one.item.key) ?? null,
            ...(options.explain === true ? { because } : {}),
          }),
        );
      }
      if (unreadable > 0) throw new AppError('bad_input', `${unreadable} of ${lines} lines could not be read.`);
    });
};

/** Undefined for what is no JSON: no object, so no line of news. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The first field that is not as it should be; see `newsLine`. */
function whyRefused(error: z.ZodError): string {
  const field = error.issues[0]?.path[0];
  if (field === undefined) return 'it is not a JSON object';
  return field === 'id' ? '"id" must be a text or a number' : `"${String(field)}" must be a text or null`;
}
