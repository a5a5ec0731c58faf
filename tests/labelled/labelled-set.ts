import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a case gets wrong today, field by field, and why. `says` holds the product's own answers. */
export const known = z.strictObject({ says: z.record(z.string(), z.unknown()), because: z.string() }).optional();

/** A field with one right answer, or with several. */
export const oneOrMore = <Word extends z.ZodType>(word: Word) =>
  z.union([word.transform((one) => [one]), z.array(word).min(1)]);

/** Reads a file next to this one. Anything that doesn't fit the shape is an error, so that no label goes unread. */
export function readLabels<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  return shape.parse(parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}

/** Reads the cases of a file that holds a list of them. */
export function readSet<Case extends z.ZodType>(file: string, shape: Case): readonly z.infer<Case>[] {
  return readLabels(file, z.array(shape));
}

/** The wrong answers of a case by field; empty if all are right. */
export type Wrong = Readonly<Record<string, unknown>>;

/**
 * Compares a case with its labels, or with the wrong answers that its `known` marker lists. A marker that is no longer
 * true also fails, so that the file always describes what the product does.
 */
export function expectLabels(wrong: Wrong, marked: z.infer<typeof known>): void {
  const isRight = Object.keys(wrong).length === 0;
  if (marked === undefined) expect(wrong, 'Wrong answers, where the labels say otherwise').toEqual({});
  else if (isRight) expect.fail('This case is right now: remove its `known` marker and raise the totals.');
  else expect(wrong, 'Wrong in another way than its `known` marker says: correct the marker').toEqual(marked.says);
}

/**
 * Counts the cases that are entirely right, and for each field those where it isn't wrong. What isn't found counts only
 * against `relevant` or `story`.
 */
export function countRight(wrongs: readonly Wrong[], fields: readonly string[]): Readonly<Record<string, number>> {
  const right = (isWrong: (wrong: Wrong) => boolean) => wrongs.filter((wrong) => !isWrong(wrong)).length;
  return {
    all: right((wrong) => Object.keys(wrong).length > 0),
    ...Object.fromEntries(fields.map((field) => [field, right((wrong) => field in wrong)])),
  };
}
