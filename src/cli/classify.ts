import type { z } from 'zod';
import type { JudgedItem } from '../nouns/item.ts';
import type { Verb } from './io.ts';
import { linesOf } from './read-input.ts';

/**
 * `fineprint classify`: reads JSON lines `{id, url, title, text, published, source}` from stdin and prints one JSON line with the verdict
 * for each, in the same order. Items of one story share `story`, across the whole input; it is null for irrelevant items. `summary` covers the
 * item alone. Skips lines that it can't read, names them on stderr and exits with code 1.
 */
export const classify: Verb = (program, io) => {
  program
    .command('classify')
    .description('Judge news from stdin: read JSON lines, print one JSON line for each')
    .option(
      '--explain',
      'Add `why`, what spoke for and against in plain words, and `because`, the features with their weights',
    )
    .action(async (options: { explain?: boolean | undefined }) => {
      const { itemOf, newsLine } = await import('./news-line.ts');
      const { judgeItem } = await import('../core/judge/judge-item.ts');
      const { joinStories } = await import('../core/story/join-stories.ts');
      const { summarise } = await import('../core/story/summarise.ts');
      const { summaryText } = await import('./news-line.ts');
      const { whyLines } = await import('../cards/parts/why-words.ts');
      const { AppError } = await import('../nouns/errors.ts');
      const { counted } = await import('../core/text/words.ts');

      const judged: (JudgedItem & { readonly id: string })[] = [];
      let lines = 0;
      let skipped = 0;
      for await (const line of linesOf(io.stdin)) {
        lines++;
        if (line.trim() === '') continue;
        const json = parsed(line);
        const read = newsLine.safeParse(json);
        if (!read.success) {
          skipped++;
          const why = json === undefined ? "it isn't valid JSON" : whyRefused(read.error);
          io.note(`Skipped line ${lines}: ${why}.`);
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
            ...(options.explain === true ? { why: whyLines(one.finding), because } : {}),
          }),
        );
      }
      if (skipped > 0)
        throw new AppError(
          'bad_input',
          `Skipped ${skipped} of ${counted(judged.length + skipped, 'line')} (see above).`,
        );
    });
};

/** Undefined if the line isn't JSON; `newsLine` then refuses it. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Why `newsLine` refused a line: its first invalid field. */
function whyRefused(error: z.ZodError): string {
  const field = error.issues[0]?.path[0];
  if (field === undefined) return "it isn't a JSON object";
  return field === 'id' ? '"id" must be text or a number' : `"${String(field)}" must be text or null`;
}
