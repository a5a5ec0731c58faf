import { searchCard } from '../src/cards/look-up/story-list-card.ts';
import { fromGenres } from '../src/cards/parts/describe-filter.ts';
import { clipped } from '../src/core/text/words.ts';
import type { Card } from '../src/nouns/card.ts';
import { defineCommand, type InputOf, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { Store } from '../src/nouns/store.ts';
import { dayMs, later } from '../src/nouns/time.ts';
import { sourceGenres, topics } from '../src/nouns/words.ts';
import { companiesNamed, suggestCompanies } from './shared/companies.ts';
import { pageAction, pageArgument, pagesOf } from './shared/paging.ts';

const name = 'search';
const pageSize = 5;

const spans = { day: 'the past day', week: 'the past week', month: 'the past month', year: 'the past year' } as const;
const spanDays = { day: 1, week: 7, month: 31, year: 366 } as const;

const options = {
  words: { kind: 'text', about: 'Words to search for', required: true, maxLength: 200 },
  company: { kind: 'text', about: 'Only this company', maxLength: 100, suggest: suggestCompanies },
  topic: { kind: 'choice', about: 'Only this topic', choices: topics },
  kind: { kind: 'choice', about: 'Only this kind of source', choices: sourceGenres },
  since: { kind: 'choice', about: 'Only stories from this period', choices: spans },
} as const;

/** Shows the stories that contain the words, best matches first, one page at a time. */
export const search = defineCommand({
  name,
  about: 'Search all stories seen so far',
  who: 'anyone',
  reply: 'private',
  options,
  examples: [
    { input: 'words:"private messages" since:month', does: 'finds stories about private messages from the past month' },
  ],
  async run(input, _caller, tools) {
    return await page(input, 0, tools);
  },
  actions: { page: pageAction({ name, options }, ({ input, from }, _caller, tools) => page(input, from, tools)) },
});

async function page(input: InputOf<typeof options>, from: number, { store, now }: Tools): Promise<Card> {
  const { words, topic, kind, since } = input;
  if (!/[\p{L}\p{N}]/u.test(words)) {
    throw new AppError('bad_input', `“${clipped(words, 60)}” contains no word to search for. Enter one or more words.`);
  }
  const company = input.company === undefined ? undefined : await oneCompany(input.company, store);
  const found = await store.searchStories({
    words,
    company,
    topic,
    genre: kind,
    ...(since === undefined ? {} : { since: later(now, -spanDays[since] * dayMs) }),
    limit: pageSize + 1,
    offset: from,
  });
  return searchCard(found.slice(0, pageSize), {
    asked: [
      `for “${clipped(words, 60)}”`,
      ...(company === undefined ? [] : [`about ${company}`]),
      ...(topic === undefined ? [] : [`on “${topics[topic].toLowerCase()}”`]),
      ...(kind === undefined ? [] : [`from ${fromGenres[kind]}`]),
      ...(since === undefined ? [] : [`in ${spans[since]}`]),
    ].join(', '),
    from,
    pages: await pagesOf({
      command: name,
      from,
      size: pageSize,
      count: from + found.length,
      argument: (row) => pageArgument(input, { from: row, store, now }),
    }),
  });
}

async function oneCompany(typed: string, store: Store): Promise<string | undefined> {
  const [company, another] = await companiesNamed(typed, store);
  if (another === undefined) return company;
  throw new AppError('bad_input', 'You can search for one company at a time. Name one, or leave the option out.');
}
