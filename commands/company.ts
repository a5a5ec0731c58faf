import { companyCard, type Since } from '../src/cards/look-up/company-card.ts';
import { optOutLinks } from '../src/core/ledger/opt-out.ts';
import { byVerdict, type PagePosition } from '../src/core/ledger/position.ts';
import { button, type Card, type CardAction } from '../src/nouns/card.ts';
import { defineCommand, type Tools } from '../src/nouns/command.ts';
import type { JudgedChange } from '../src/nouns/item.ts';
import { linkChecks } from '../src/pipeline/check-links.ts';
import { type Subject, subjectNamed, suggestCompanies } from './shared/companies.ts';
import { pageArgument } from './shared/paging.ts';
import { heldSince, positionsOf } from './shared/policy-pages.ts';

/** How many changes and stories are checked. */
const maxChanges = 100;
const maxStories = 200;
/** How many pages' sentences are traced back: as many as the card quotes. */
const maxFollowed = 3;

/** Shows whether a company trains AI on people's data, from its own policies and the news. */
export const company = defineCommand({
  name: 'company',
  about: 'Show whether a company trains AI on your data, in its own words',
  who: 'anyone',
  reply: 'private',
  options: {
    name: { kind: 'text', about: 'Company or service', required: true, maxLength: 100, suggest: suggestCompanies },
  },
  examples: [{ input: 'name:OpenAI', does: 'shows whether it does, since when, and how to opt out' }],
  async run({ name }, _caller, tools) {
    return await show(name, tools);
  },
  actions: {
    async show(name, _caller, tools) {
      return await show(name, tools);
    },
  },
});

async function show(typed: string, tools: Tools): Promise<Card> {
  const { store } = tools;
  const subject = await subjectNamed(typed, store);
  const { name, pages } = subject;
  const positions = await positionsOf(pages, store);
  const sourceIds = pages.map(({ source }) => source.id);
  const changes = await store.policyChanges({ sourceIds, limit: maxChanges });
  const [lastRelevant] = await store.policyChanges({ sourceIds, relevantOnly: true, limit: 1 });
  const urls = pages.flatMap(({ source }) => (source.optOut === undefined ? [] : [source.optOut]));
  return companyCard({
    name,
    pages,
    positions,
    since: await sinceWhen(byVerdict(positions).slice(0, maxFollowed), { changes, tools }),
    links: optOutLinks(pages, await linkChecks(urls, store)),
    lastRelevant,
    lastChange: changes[0],
    stories: await store.latestStories({ companies: [subject.company], limit: maxStories }),
    actions: await goOn(subject, tools),
  });
}

async function sinceWhen(
  positions: readonly PagePosition[],
  { changes, tools }: { changes: readonly JudgedChange[]; tools: Tools },
): Promise<ReadonlyMap<string, Since>> {
  const since = new Map<string, Since>();
  for (const position of positions) {
    if (position.lead === undefined) continue;
    const { at, atLeast, revisionId } = await heldSince(position, tools.store);
    const brought = changes.find(({ item }) => item.change.afterRevision === revisionId);
    since.set(position.page.source.id, { at, atLeast, effective: brought?.item.change.effective ?? null });
  }
  return since;
}

/** Buttons to related answers; each carries all that its answer needs. */
async function goOn({ name, company: known, pages }: Subject, { store, now }: Tools): Promise<readonly CardAction[]> {
  const newsPage = await pageArgument({ company: known }, { from: 0, store, now });
  return [
    button('How to opt out', { command: 'optout', action: 'show', argument: name }),
    ...(pages.length === 0
      ? []
      : [
          button('Policy changes', {
            command: 'policy',
            action: 'page',
            argument: await pageArgument({ service: name }, { from: 0, store, now }),
          }),
        ]),
    button('News', { command: 'latest', action: 'page', argument: newsPage }),
  ].filter(({ argument }) => argument.length <= 64);
}
