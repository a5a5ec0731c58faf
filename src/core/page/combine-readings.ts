import type { PageReading, PageRequest } from '../../nouns/policy.ts';
import type { Day } from '../../nouns/time.ts';
import { lengthOf } from './clauses.ts';
import { againstBefore } from './page-state.ts';

/**
 * Several pages that are one document, read as one: their clauses after one another, the latest of their dates. When one of them is
 * not the policy, the whole is not, and says which page it was.
 */
export function combineReadings(
  parts: readonly { readonly url: string; readonly reading: PageReading }[],
  before: PageRequest['before'],
): PageReading {
  const wrong = parts.find(({ reading }) => reading.state !== null);
  if (wrong !== undefined) return { ...wrong.reading, because: `${wrong.url}: ${wrong.reading.because ?? ''}`.trim() };
  const readings = parts.map(({ reading }) => reading);
  const clauses = readings.flatMap((reading) => reading.clauses);
  const language = readings[0]?.language ?? null;
  const not = againstBefore({ language, length: lengthOf(clauses) }, before);
  return {
    state: not?.state ?? null,
    ...(not === null ? {} : { because: not.because }),
    title: readings[0]?.title ?? null,
    updated: latest(readings.map(({ updated }) => updated)),
    effective: latest(readings.map(({ effective }) => effective)),
    language,
    clauses,
    markdown: readings.map(({ markdown }) => markdown).join('\n\n'),
  };
}

function latest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
