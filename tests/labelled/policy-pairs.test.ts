import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPage } from '../../src/core/page/read-page.ts';
import { judgePair } from '../../src/core/policy/compare-revisions.ts';
import { readPolicy } from '../../src/net/reader/read-documents.ts';
import type { HeldState, PageReading, PolicyMemory } from '../../src/nouns/policy.ts';
import type { PolicySource } from '../../src/nouns/source.ts';
import { dayMs, instant, msOf } from '../../src/nouns/time.ts';
import { directions, wordsOf } from '../../src/nouns/words.ts';
import { countRight, expectLabels, known, oneOrMore, readLabels, readSet, type Wrong } from './labelled-set.ts';

const direction = z.enum(wordsOf(directions));
const texts = { id: z.string(), lang: z.string().default('en'), before: z.string(), after: z.string(), known };
const labelled = z.discriminatedUnion('relevant', [
  z.strictObject({ ...texts, relevant: z.literal(false) }),
  z.strictObject({
    ...texts,
    relevant: z.literal(true),
    direction: oneOrMore(direction),
    also: z.array(direction).default([]),
  }),
]);

const visited = z.strictObject({
  texts: z.record(z.string(), z.string()),
  cases: z.array(
    z.strictObject({ id: z.string(), visits: z.array(z.tuple([z.number(), z.string(), z.string()])).min(2) }),
  ),
});

const pairs = readSet('policy-pairs.yaml', labelled);

const source: PolicySource = {
  id: 'harrowgate',
  kind: 'policy',
  name: 'Harrowgate, Privacy Policy',
  publisher: 'Harrowgate',
  url: 'https://harrowgate.example/privacy.md',
  everyMinutes: 60,
  origin: 'catalogue',
  genre: 'policy',
  service: 'Harrowgate',
  terms: 'Privacy Policy',
  select: [],
  remove: [],
};

function read(markdown: string): PageReading {
  return readPage(new TextEncoder().encode(markdown), {
    contentType: 'text/markdown; charset=utf-8',
    url: source.url,
    select: [],
    remove: [],
  });
}

/** Judges two files as `fineprint diff` does. */
function wrongOf(pair: z.infer<typeof labelled>): Wrong {
  const found = judgePair(read(pair.before).clauses, read(pair.after).clauses);
  if (found.relevant !== pair.relevant) return { relevant: found.relevant, direction: found.direction };
  if (!pair.relevant) return {};
  const tooMany = found.directionsAlso.filter((one) => !pair.also.includes(one) && !pair.direction.includes(one));
  return {
    ...(pair.direction.includes(found.direction) ? {} : { direction: found.direction }),
    ...(tooMany.length === 0 ? {} : { also: tooMany }),
  };
}

describe('judgePair() says of labelled changes what a careful reader says', () => {
  it.each(pairs.map((pair) => [pair.id, pair] as const))('%s', (_, pair) => expectLabels(wrongOf(pair), pair.known));

  it('in most cases', () => {
    expect(pairs).toHaveLength(34);
    expect(countRight(pairs.map(wrongOf), ['relevant', 'direction', 'also'])).toEqual({
      all: 30,
      relevant: 31,
      direction: 30,
      also: 34,
    });
  });
});

describe('readPolicy() takes a page that is visited again', () => {
  const { texts: pages, cases } = readLabels('policy-visits.yaml', visited);

  it.each(cases.map(({ id, visits }) => [id, visits] as const))('so that %s', async (_, visits) => {
    const found: string[] = [];
    const sentences = new Map<string, string>();
    let last: PolicyMemory['last'] = null;
    let held: HeldState | undefined;
    for (const [day, text] of visits) {
      const now = instant(msOf('2026-03-01') + day * dayMs);
      const page = { url: source.url, contentType: 'text/markdown', bytes: new TextEncoder().encode(pages[text]) };
      const decision = await readPolicy([page], { source, memory: { last, sentences }, now, held });
      found.push(decision.outcome === 'state' ? decision.state : decision.outcome);
      if (decision.outcome === 'state') {
        const { state } = decision;
        held = { state, polls: (held?.polls ?? 0) + 1, since: held?.since ?? now };
        continue;
      }
      held = undefined;
      if (decision.outcome === 'unchanged') continue;
      last = decision.revision;
      for (const key of decision.sentences) sentences.set(key, now);
    }
    expect(found).toEqual(visits.map(([, , is]) => is));
  });
});
