import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withoutOwners } from '../../lab/learn/without-owners.ts';
import { itemOf } from '../../src/cli/news-line.ts';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { claimStatuses, dataTypes, events, wordsOf } from '../../src/nouns/words.ts';
import { countRight, expectLabels, known, oneOrMore, readSet, type Wrong } from './labelled-set.ts';

const names = z.array(z.string());
const kinds = z.array(z.enum(wordsOf(dataTypes)));
const about = {
  id: z.string(),
  lang: z.string().default('en'),
  title: z.string(),
  text: z.string().default(''),
  known,
};
const labelled = z.discriminatedUnion('relevant', [
  z.strictObject({ ...about, relevant: z.literal(false) }),
  z.strictObject({
    ...about,
    relevant: z.literal(true),
    event: oneOrMore(z.enum(wordsOf(events))),
    claim: oneOrMore(z.enum(wordsOf(claimStatuses))),
    companies: names,
    companiesAlso: names.default([]),
    dataTypes: kinds,
    dataTypesAlso: kinds.default([]),
  }),
]);

const news = readSet('news.yaml', labelled);

/** Judges a line as `fineprint classify` does. */
function wrongOf(one: z.infer<typeof labelled>): Wrong {
  const { id, title, text } = one;
  const found = judgeItem(itemOf({ id, title, text, url: '', source: '', published: null }, 0));
  if (found.relevant !== one.relevant) return { relevant: found.relevant };
  if (!one.relevant) return {};
  const named = withoutOwners(found.companies);
  return {
    ...(one.event.includes(found.event) ? {} : { event: found.event }),
    ...(one.claim.includes(found.claimStatus) ? {} : { claim: found.claimStatus }),
    ...(fits(named, withoutOwners(one.companies), one.companiesAlso) ? {} : { companies: named }),
    ...(fits(found.dataTypes, one.dataTypes, one.dataTypesAlso) ? {} : { dataTypes: found.dataTypes }),
  };
}

/** Whether everything required is named, and nothing that isn't allowed. */
function fits<Name>(found: readonly Name[], must: readonly Name[], may: readonly Name[]): boolean {
  return must.every((name) => found.includes(name)) && found.every((name) => must.includes(name) || may.includes(name));
}

describe('judgeItem() says of labelled news what a careful reader says', () => {
  it.each(news.map((one) => [one.id, one] as const))('%s', (_, one) => expectLabels(wrongOf(one), one.known));

  it('in most cases', () => {
    const fields = ['relevant', 'event', 'claim', 'companies', 'dataTypes'];
    expect(news).toHaveLength(56);
    expect(countRight(news.map(wrongOf), fields)).toEqual({
      all: 42,
      relevant: 52,
      event: 55,
      claim: 56,
      companies: 56,
      dataTypes: 47,
    });
  });
});
