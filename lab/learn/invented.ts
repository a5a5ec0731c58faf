import { readFile } from 'node:fs/promises';
import type { Named } from '../../src/core/judge/company-names.ts';
import { toldActsOf } from '../../src/core/judge/event.ts';
import type { Found } from '../../src/core/judge/phrases.ts';
import { type ReadSentence, readItem } from '../../src/core/judge/read-item.ts';

/** An item that we made up, as features, with its acceptable answers, the best first. */
export type InventedItem = {
  readonly features: ReadonlyMap<string, number>;
  readonly events: readonly string[];
  readonly claimStatuses: readonly string[];
};

const companies: ReadonlySet<string> = new Set([
  'quillmark',
  'tessera',
  'lumeno',
  'orvello',
  'pixelyard',
  'chattr',
  'docuvine',
]);

/**
 * Reads `invented.txt`: made-up items, one a line (events; claim statuses; title; text), for kinds that labelled news has little of. Each
 * counts twice, once with its companies recognised and once as if nobody knew them.
 */
export async function readInvented(): Promise<readonly InventedItem[]> {
  const text = await readFile(new URL('invented.txt', import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [events = '', claims = '', title = '', ...rest] = line.split(';');
    if (title === '') return [];
    const { title: head, body } = readItem({ title, text: rest.join(';') });
    const answers = { events: events.split('|'), claimStatuses: claims.split('|') };
    return [(one: ReadSentence) => one, named].map((as) => ({
      features: toldActsOf({ title: as(head), body: body.map(as) }).features,
      ...answers,
    }));
  });
}

function named(sentence: ReadSentence): ReadSentence {
  const names = sentence.tokens.flatMap(({ folded }, at): Found<Named>[] =>
    companies.has(folded)
      ? [
          {
            label: { kind: 'company', company: { name: folded, domains: [] }, written: folded, capitals: [] },
            first: at,
            last: at,
          },
        ]
      : [],
  );
  return { ...sentence, names: [...sentence.names, ...names].sort((a, b) => a.first - b.first) };
}
