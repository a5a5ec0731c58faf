import { type Document, isMap, isScalar, isSeq, type LineCounter } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../core/text/nearest.ts';
import { AppError } from '../nouns/errors.ts';
import type { UnknownWord } from '../nouns/written.ts';
import { keysAt } from './file-schema.ts';

/** How many faults to list; the rest are counted. */
const maxListed = 20;

type Path = readonly PropertyKey[];

/** What is wrong, on which line and at which path; null and none for the whole file. `say` is called only if the fault is listed. */
export type Fault = { readonly line: number | null; readonly path?: Path | undefined; readonly say: () => string };

/** The line of a path in the file; if the path is missing, the line of its closest parent. */
export type LineOf = (path: Path) => number;

/** Finds the line of every path, and repeated keys, in one walk, so that locating any number of faults takes linear time. */
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
        else
          twice.push({
            line,
            path: inner,
            say: () => `repeats "${shortened(name)}" from line ${before}. Keep one of them`,
          });
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

/** Turns zod's issues into faults with lines. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], lineOf: LineOf): readonly Fault[] {
  return issues.flatMap((issue): Fault | Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return { line: lineOf(path), path, say: () => unknownKey(key, issue.path) };
      });
    }
    return { line: lineOf(issue.path), path: issue.path, say: () => `${subjectOf(issue.path)}${sentenceOf(issue)}` };
  });
}

function unknownKey(key: string, path: Path): string {
  const known = keysAt(path);
  const [near] = nearest(key, known, 1);
  const hint = near === undefined ? `use ${known.join(', ')}` : `did you mean "${near}"?`;
  return `"${shortened(key)}" isn't a valid key; ${hint}`;
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
  return `can't be "${shortened(word.unknown)}"; ${near === undefined ? word.otherwise : `did you mean "${near}"?`}`;
}

const shapes: Readonly<Record<string, string>> = {
  string: 'must be text',
  array: 'must be a list, each entry after a "- "',
  object: 'must be keys with values, such as "url: https://example.org"',
};

/** The message for a value of the wrong type, instead of zod's own. */
export function shapeMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  return issue.input === undefined ? 'is missing' : (shapes[issue.expected] ?? `must be ${issue.expected}`);
}

/** Puts all faults into one AppError (`bad_setup`), in file order: the first 20, then the number of others. */
export function faultyFile(file: string, faults: readonly Fault[]): AppError {
  const placed = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const listed = placed
    .slice(0, maxListed)
    .map(({ line, say }) => (line === null ? `${file} ${say()}` : `${file}:${line} ${say()}`));
  const more = placed.length > maxListed ? [`and ${placed.length - maxListed} more`] : [];
  const sentences = [...new Set(listed), ...more].map((sentence) => `  ${sentence}`);
  return new AppError('bad_setup', `The sources file has errors (see docs/sources.md):\n${sentences.join('\n')}`);
}
