import { optOutCard } from '../src/cards/look-up/opt-out-card.ts';
import { optOutLinks } from '../src/core/ledger/opt-out.ts';
import type { Card } from '../src/nouns/card.ts';
import { defineCommand, type Tools } from '../src/nouns/command.ts';
import { linkChecks } from '../src/pipeline/check-links.ts';
import { subjectNamed, suggestCompanies } from './shared/companies.ts';
import { positionsOf } from './shared/policy-pages.ts';

/** Shows how a person can opt out of AI training at a company. */
export const optout = defineCommand({
  name: 'optout',
  about: 'Show how to opt out of AI training on your data',
  who: 'anyone',
  reply: 'private',
  options: {
    company: { kind: 'text', about: 'Company or service', required: true, maxLength: 100, suggest: suggestCompanies },
  },
  examples: [{ input: 'company:LinkedIn', does: 'shows where and how to opt out' }],
  async run({ company }, _caller, tools) {
    return await show(company, tools);
  },
  actions: {
    async show(company, _caller, tools) {
      return await show(company, tools);
    },
  },
});

async function show(typed: string, { store, now }: Tools): Promise<Card> {
  const { name, company, pages } = await subjectNamed(typed, store);
  const urls = pages.flatMap(({ source }) => (source.optOut === undefined ? [] : [source.optOut]));
  const [story] = await store.latestStories({ companies: [company], topic: 'opt_out', limit: 1 });
  return optOutCard({
    name,
    links: optOutLinks(pages, await linkChecks(urls, store)),
    pages,
    positions: await positionsOf(pages, store),
    story,
    now,
  });
}
