import { storyListCard } from '../src/cards/look-up/story-list-card.ts';
import type { Card } from '../src/nouns/card.ts';
import { defineCommand, type InputOf, type Tools } from '../src/nouns/command.ts';
import { type Severity, severities, topics } from '../src/nouns/words.ts';
import { companiesNamed, suggestCompanies } from './shared/companies.ts';
import { pageAction, pageArgument, pagesOf } from './shared/paging.ts';

const name = 'latest';

const options = {
  topic: { kind: 'choice', about: 'Only this topic', choices: topics },
  company: {
    kind: 'text',
    about: 'Only this company; separate several with commas',
    maxLength: 100,
    suggest: suggestCompanies,
  },
  severity: { kind: 'choice', about: 'Only this severity or higher', choices: severities },
  limit: { kind: 'count', about: 'Number of stories; 5 by default', min: 1, max: 10 },
} as const;

/** Shows the newest stories, one page at a time. */
export const latest = defineCommand({
  name,
  about: 'Show the newest stories',
  who: 'anyone',
  reply: 'private',
  options,
  examples: [{ input: 'company:OpenAI', does: 'shows the newest stories about OpenAI' }],
  async run(input, _caller, tools) {
    return await page(input, 0, tools);
  },
  actions: { page: pageAction({ name, options }, ({ input, from }, _caller, tools) => page(input, from, tools)) },
});

async function page(input: InputOf<typeof options>, from: number, { store, now }: Tools): Promise<Card> {
  const { topic, company, severity, limit = 5 } = input;
  const companies = company === undefined ? undefined : await companiesNamed(company, store);
  const stories = await store.latestStories({
    topic,
    companies,
    leastSeverity: severity,
    limit: limit + 1,
    offset: from,
  });
  return storyListCard(stories.slice(0, limit), {
    asked: asked({ topic, companies, severity }),
    from,
    pages: await pagesOf({
      command: name,
      from,
      size: limit,
      count: from + stories.length,
      argument: (row) => pageArgument(input, { from: row, store, now }),
    }),
  });
}

function asked({
  topic,
  companies,
  severity,
}: {
  topic: keyof typeof topics | undefined;
  companies: readonly string[] | undefined;
  severity: Severity | undefined;
}): string {
  return [
    ...(companies === undefined ? [] : [`about ${companies.join(' or ')}`]),
    ...(topic === undefined ? [] : [`on “${topics[topic].toLowerCase()}”`]),
    ...(severity === undefined ? [] : [`at least ${severities[severity].toLowerCase()}`]),
  ].join(', ');
}
