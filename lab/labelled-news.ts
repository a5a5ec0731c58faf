import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { itemOf, newsLine } from '../src/cli/news-line.ts';
import { fileProblem } from '../src/cli/read-input.ts';
import { AppError, messageOf } from '../src/nouns/errors.ts';
import type { Item } from '../src/nouns/item.ts';

const labels = z.object({
  relevant: z.boolean(),
  event: z.string(),
  companies: z.array(z.string()).default([]),
  data_types: z.array(z.string()).default([]),
  claim_status: z.string(),
  story: z.string(),
  negative_kind: z.string().nullish(),
  key_facts: z.array(z.string()).default([]),
  must_not_say: z.array(z.string()).default([]),
});

const labelledLine = newsLine.extend({ labels });

/** A news item with a person's labels. */
export type LabelledNews = { readonly id: string; readonly item: Item; readonly labels: z.infer<typeof labels> };

/** Reads files of labelled lines, `{id, url, title, text, published, source, labels}`. Rejects with an AppError that names file and line. */
export async function readLabelledNews(files: readonly string[]): Promise<readonly LabelledNews[]> {
  const all: LabelledNews[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((thrown: unknown) => {
      throw new AppError('bad_input', `Can't read ${file}: ${fileProblem(thrown)}.`, { cause: thrown });
    });
    for (const [at, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      try {
        const read = labelledLine.parse(JSON.parse(line));
        all.push({ id: read.id, item: itemOf(read, all.length), labels: read.labels });
      } catch (thrown) {
        const what = thrown instanceof z.ZodError ? z.prettifyError(thrown).split('\n')[0] : messageOf(thrown);
        throw new AppError('bad_input', `${file}, line ${at + 1} isn't labelled news: ${what}`, { cause: thrown });
      }
    }
  }
  return all;
}
