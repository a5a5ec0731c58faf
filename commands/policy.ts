import { comparisonArgument, comparisonCard, comparisonPages, policyCard } from '../src/cards/look-up/policy-card.ts';
import { documentNames, type PolicyPage, pagesNamed, policyPages } from '../src/core/ledger/policy-pages.ts';
import { compareRevisions } from '../src/core/policy/compare-revisions.ts';
import { findDays } from '../src/core/text/find-dates.ts';
import { nearest } from '../src/core/text/nearest.ts';
import { clipped, dateText, joined } from '../src/core/text/words.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type InputOf, type RawInput, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { RevisionHead } from '../src/nouns/policy.ts';
import { pageArgument, pagesOf, readPageArgument } from './shared/paging.ts';

const name = 'policy';
const changesOnPage = 3;

const options = {
  service: {
    kind: 'text',
    about: 'Service or company whose policies to show',
    required: true,
    maxLength: 100,
    suggest: async (typed: string, { store }: Tools) => labelled(nearest(typed, await store.serviceNames(), 25)),
  },
  terms: {
    kind: 'text',
    about: 'Only this document, e.g. Privacy Policy',
    maxLength: 100,
    suggest: async (typed: string, { store }: Tools, _caller: Caller, input: RawInput) => {
      const pages = pagesGiven({ service: input.service }, policyPages(await store.sources()));
      return labelled(nearest(typed, [...new Set(pages.map(({ source }) => source.terms))], 25));
    },
  },
  from: {
    kind: 'text',
    about: 'First revision to compare: a number, or a day such as 2026-10-01',
    maxLength: 40,
    suggest: suggestRevisions,
  },
  to: {
    kind: 'text',
    about: 'Second revision to compare; the newest by default',
    maxLength: 40,
    suggest: suggestRevisions,
  },
  training: { kind: 'flag', about: 'Only changes about AI training' },
} as const;

/** Shows what changed in a service's policies, or any two revisions of one of them side by side. */
export const policy = defineCommand({
  name,
  about: 'Show how a service changed its policies, or compare two revisions',
  who: 'anyone',
  reply: 'private',
  options,
  examples: [
    { input: 'service:ChatGPT terms:"Privacy Policy" from:1', does: 'shows what changed since it was first read' },
  ],
  async run(input, _caller, tools) {
    const pages = pagesNamed(input, policyPages(await tools.store.sources()));
    if (input.from === undefined && input.to === undefined) return await overview(input, { pages, from: 0 }, tools);
    const page = onlyPage(pages);
    const { before, after } = revisionsAsked(input, await tools.store.revisionHeads(page.source.id));
    return await comparison({ before: before.id, after: after.id, at: 0 }, tools);
  },
  actions: {
    async page(argument, _caller, tools) {
      const { input, from } = await readPageArgument(argument, {
        command: { name, options },
        store: tools.store,
        now: tools.now,
      });
      const pages = pagesNamed(input, policyPages(await tools.store.sources()));
      return await overview(input, { pages, from }, tools);
    },
    async compare(argument, _caller, tools) {
      const [before = '', after = '', at = ''] = argument.split('.');
      return await comparison({ before, after, at: Number(at) || 0 }, tools);
    },
  },
});

async function overview(
  { service, terms, training }: InputOf<typeof options>,
  { pages, from }: { pages: readonly PolicyPage[]; from: number },
  { store, now }: Tools,
): Promise<Card> {
  const changes = await store.policyChanges({
    sourceIds: pages.map(({ source }) => source.id),
    relevantOnly: training === true,
    limit: changesOnPage + 1,
    offset: from,
  });
  const known = await Promise.all(
    pages.map(async (page) => ({ page, revisions: await store.revisionHeads(page.source.id) })),
  );
  return policyCard(known, {
    changes: changes.slice(0, changesOnPage),
    from,
    relevantOnly: training === true,
    pages: await pagesOf({
      command: name,
      from,
      size: changesOnPage,
      count: from + changes.length,
      argument: (row) => pageArgument({ service, terms, training }, { from: row, store, now }),
    }),
  });
}

type Compared = Parameters<typeof comparisonArgument>[0];

async function comparison(asked: Compared, { store, now }: Tools): Promise<Card> {
  const [before, after] = await Promise.all([store.revision(asked.before), store.revision(asked.after)]);
  const page = policyPages(await store.sources()).find(({ source }) => source.id === after?.sourceId);
  if (before === null || after === null || page === undefined || before.sourceId !== after.sourceId) {
    throw new AppError('not_found', `These revisions are no longer kept. Use the \`${name}\` command again.`);
  }
  const revisions = await store.revisionHeads(page.source.id);
  const [was, is] = [before, after].map(({ id }) => revisions.find((revision) => revision.id === id));
  if (was === undefined || is === undefined) throw new Error(`No revision ${asked.before} or ${asked.after}`);
  const compared = compareRevisions(page.source, { before, after });
  const last = Math.max(0, comparisonPages(compared.change.hunks).length - 1);
  const at = Math.min(Math.max(0, asked.at), last);
  return comparisonCard(compared, {
    page,
    before: was,
    after: is,
    at,
    now,
    pages: await pagesOf({
      command: name,
      action: 'compare',
      from: at,
      size: 1,
      count: last + 1,
      argument: (page) => comparisonArgument({ ...asked, at: page }),
    }),
  });
}

/** The pages that match the options filled in so far; all pages if none match. */
function pagesGiven(
  { service, terms }: { service: unknown; terms?: unknown },
  pages: readonly PolicyPage[],
): readonly PolicyPage[] {
  if (typeof service !== 'string' || service.trim() === '') return pages;
  try {
    return pagesNamed({ service, ...(typeof terms === 'string' && terms !== '' ? { terms } : {}) }, pages);
  } catch (thrown) {
    if (thrown instanceof AppError) return pages;
    throw thrown;
  }
}

/** Suggests the revisions of the page named so far, newest first; none unless the options name exactly one page. */
async function suggestRevisions(
  typed: string,
  { store }: Tools,
  _caller: Caller,
  { service, terms }: RawInput,
): Promise<readonly { label: string; value: string }[]> {
  const [page, another] = pagesGiven({ service, terms }, policyPages(await store.sources()));
  if (page === undefined || another !== undefined) return [];
  return (await store.revisionHeads(page.source.id))
    .toReversed()
    .map(({ number, seenAt }) => ({ label: `${number}, read on ${dateText(seenAt, 'UTC')}`, value: `${number}` }))
    .filter(({ label, value }) => value === typed || label.toLowerCase().includes(typed.toLowerCase()));
}

/** The only page. Throws an AppError (`bad_input`) if there are several, because revisions of one page are compared. */
function onlyPage(pages: readonly PolicyPage[]): PolicyPage {
  const [only, another] = pages;
  if (only !== undefined && another === undefined) return only;
  throw new AppError(
    'bad_input',
    `Choose a document to compare: add terms: with one of ${joined(documentNames(pages), { max: 12 })}.`,
  );
}

function labelled(names: readonly string[]): readonly { label: string; value: string }[] {
  return names.filter(({ length }) => length <= 100).map((label) => ({ label, value: label }));
}

/**
 * The two revisions that a person wants to compare, the older first. Each is given by number (`3`, `v3`) or by a day, which means the
 * revision in place on that day. `to` defaults to the newest, `from` to the one before `to`. Throws an AppError (`bad_input`) if there is
 * nothing to compare, or a revision doesn't exist.
 */
export function revisionsAsked(
  asked: { from?: string | undefined; to?: string | undefined },
  revisions: readonly RevisionHead[],
): { readonly before: RevisionHead; readonly after: RevisionHead } {
  const newest = revisions.at(-1);
  if (newest === undefined)
    throw new AppError('bad_input', "This page hasn't been read yet, so there are no revisions to compare.");
  const to = asked.to === undefined ? newest : revisionNamed(asked.to, revisions);
  const from = asked.from === undefined ? revisions[Math.max(0, to.number - 2)] : revisionNamed(asked.from, revisions);
  if (from === undefined || from.number === to.number) {
    throw new AppError(
      'bad_input',
      revisions.length === 1
        ? 'This page has only one revision so far, so there is nothing to compare it with.'
        : `Both are revision ${to.number}. Choose two different revisions from 1 to ${revisions.length}.`,
    );
  }
  const [before, after] = from.number < to.number ? [from, to] : [to, from];
  return { before, after };
}

function revisionNamed(typed: string, revisions: readonly RevisionHead[]): RevisionHead {
  const number = /^(?:revision|version|v|#)?\s*(\d{1,4})$/i.exec(typed.trim())?.[1];
  if (number !== undefined) {
    const revision = revisions[Number(number) - 1];
    if (revision !== undefined) return revision;
  }
  const [found] = findDays(typed, { dayFirst: true });
  if (found !== undefined) {
    // For a day before the first kept revision, the first one is used; the card shows its date.
    const revision = revisions.findLast(({ seenAt }) => seenAt.slice(0, 10) <= found.day) ?? revisions[0];
    if (revision !== undefined) return revision;
  }
  const last = revisions.length;
  throw new AppError(
    'bad_input',
    `“${clipped(typed, 40)}” isn't a revision of this page. Use ${last === 1 ? '1' : `a number from 1 to ${last}`}, or a day such as 2026-10-01.`,
  );
}
