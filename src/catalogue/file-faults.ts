import { type Document, isMap, isScalar, isSeq, type LineCounter } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../core/text/nearest.ts';
import { AppError } from '../nouns/errors.ts';
import type { UnknownWord } from '../nouns/written.ts';
import { keysAt } from './file-schema.ts';

/** More faults than this are counted, not listed. */
const maxListed = 20;

type Path = readonly PropertyKey[];

/** What is wrong, and where: a line, or null for the file as a whole. Worded only if it is listed. */
export type Fault = { readonly line: number | null; readonly say: () => string };

/** The line of a path in the file; of one that is not there, the line of what it should stand in. */
export type LineOf = (path: Path) => number;

/** Walks the document once, so that any number of faults is placed in linear time; finds keys that stand there twice on the way. */
export function placesOf(document: Document, lines: LineCounter): { lineOf: LineOf; twice: readonly Fault[] } {
  const places = new Map<string, number>();
  const twice: Fault[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const inner = [...path, name];
        const line = lines.linePos(key.range[0]).line;
        const before = places.get(placeOf(inner));
        if (before === undefined) places.set(placeOf(inner), line);
        else twice.push({ line, say: () => `has "${shortened(name)}" again, after line ${before}; keep one of them` });
        visit(value, inner);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const inner = [...path, index];
        const range = (item as { range?: readonly number[] | null | undefined } | null)?.range;
        if (range) places.set(placeOf(inner), lines.linePos(range[0] ?? 0).line);
        visit(item, inner);
      }
    }
  };
  visit(document.contents, []);
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = places.get(placeOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return lines.linePos(document.contents?.range?.[0] ?? 0).line;
  };
  return { lineOf, twice };
}

function placeOf(path: Path): string {
  return path.map(String).join('\0');
}

function shortened(key: string): string {
  return key.slice(0, 60);
}

/** What zod found, as sentences with lines. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], lineOf: LineOf): readonly Fault[] {
  return issues.flatMap((issue): Fault | Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ line: lineOf([...issue.path, key]), say: () => unknownKey(key, issue.path) }));
    }
    return { line: lineOf(issue.path), say: () => `${subjectOf(issue.path)}${sentenceOf(issue)}` };
  });
}

function unknownKey(key: string, path: Path): string {
  const known = keysAt(path);
  const [near] = nearest(key, known, 1);
  const hint = near === undefined ? `there is ${known.join(', ')}` : `did you mean "${near}"?`;
  return `has no "${shortened(key)}"; ${hint}`;
}

function subjectOf(path: Path): string {
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return '';
  return typeof path.at(-1) === 'number' ? `an entry of "${key}" ` : `"${key}" `;
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const word = issue.code === 'custom' ? (issue.params as UnknownWord | undefined) : undefined;
  if (word === undefined) return issue.message;
  const [near] = nearest(word.unknown, word.known(), 1);
  return `cannot be "${shortened(word.unknown)}"; ${near === undefined ? word.otherwise : `did you mean "${near}"?`}`;
}

const shapes: Readonly<Record<string, string>> = {
  string: 'must be text',
  array: 'must be a list, each entry after a "- "',
  object: 'must hold names and values, such as "url: https://example.org"',
};

/** Words for faults of shape, which zod would put in its own. */
export function shapeMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  return issue.input === undefined ? 'is missing' : (shapes[issue.expected] ?? `must be ${issue.expected}`);
}

/** All faults in one AppError (`bad_setup`), in the order of the file; the first 20, and how many more there are. */
export function faultyFile(file: string, faults: readonly Fault[]): AppError {
  const placed = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const listed = placed
    .slice(0, maxListed)
    .map(({ line, say }) => (line === null ? `${file} ${say()}` : `${file}:${line} ${say()}`));
  const more = placed.length > maxListed ? [`and ${placed.length - maxListed} more`] : [];
  const sentences = [...new Set(listed), ...more].map((sentence) => `  ${sentence}`);
  return new AppError('bad_setup', `Cannot use the sources file (see docs/sources.md):\n${sentences.join('\n')}`);
}
