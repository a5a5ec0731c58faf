import { comparisonArgument, comparisonCard, comparisonPages, policyCard } from '../src/cards/look-up/policy-card.ts';
import {
  documentNames,
  type PolicyPage,
  pagesNamed,
  policyPages,
  serviceNames,
} from '../src/core/ledger/policy-pages.ts';
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
    about: 'Whose policies: a service or its company',
    required: true,
    maxLength: 100,
    suggest: async (typed: string, { store }: Tools) =>
      labelled(nearest(typed, serviceNames(policyPages(await store.sources())), 25)),
  },
  terms: {
    kind: 'text',
    about: 'Only this document, such as Privacy Policy',
    maxLength: 100,
    suggest: async (typed: string, { store }: Tools, _caller: Caller, input: RawInput) => {
      const pages = pagesGiven({ service: input.service }, policyPages(await store.sources()));
      return labelled(nearest(typed, [...new Set(pages.map(({ source }) => source.terms))], 25));
    },
  },
  from: {
    kind: 'text',
    about: 'Compare this version, a number or a day such as 2026-10-01',
    maxLength: 40,
    suggest: suggestRevisions,
  },
  to: {
    kind: 'text',
    about: 'With this version; the newest if you do not say',
    maxLength: 40,
    suggest: suggestRevisions,
  },
  training: { kind: 'flag', about: 'Only changes about AI training' },
} as const;

/** What changed in a service's policies, and any two versions of one of them side by side. */
export const policy = defineCommand({
  name,
  about: 'Show how a service changed its policies, or compare two versions',
  who: 'anyone',
  reply: 'private',
  options,
  examples: [
    { input: 'service:ChatGPT terms:"Privacy Policy" from:1', does: 'what changed in it since it was first read' },
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
      const { input, from } = await readPageArgument(argument, { command: { name, options }, store: tools.store });
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
  { store }: Tools,
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
      argument: (row) => pageArgument({ service, terms, training }, { from: row, store }),
    }),
  });
}

type Compared = Parameters<typeof comparisonArgument>[0];

async function comparison(asked: Compared, { store, now }: Tools): Promise<Card> {
  const [before, after] = await Promise.all([store.revision(asked.before), store.revision(asked.after)]);
  const page = policyPages(await store.sources()).find(({ source }) => source.id === after?.sourceId);
  if (before === null || after === null || page === undefined || before.sourceId !== after.sourceId) {
    throw new AppError('not_found', `These versions are not kept any more. Ask again with \`${name}\`.`);
  }
  const revisions = await store.revisionHeads(page.source.id);
  const [was, is] = [before, after].map(({ id }) => revisions.find((revision) => revision.id === id));
  if (was === undefined || is === undefined) throw new Error(`No version ${asked.before} or ${asked.after}`);
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

/** The pages that the options filled in so far name; all of them while those name none. */
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

/** The versions of the one page that was named so far, the newest first. */
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

/** Two versions are compared of one page. */
function onlyPage(pages: readonly PolicyPage[]): PolicyPage {
  const [only, another] = pages;
  if (only !== undefined && another === undefined) return only;
  throw new AppError(
    'bad_input',
    `Which of its documents? Write terms: with one of ${joined(documentNames(pages), { max: 12 })}.`,
  );
}

function labelled(names: readonly string[]): readonly { label: string; value: string }[] {
  return names.filter(({ length }) => length <= 100).map((label) => ({ label, value: label }));
}

/**
 * The two versions that a person wants compared, the older first: by number (`3`, `v3`), or by a day, which means the version
 * that was there then. Without `to` it is the newest, without `from` the one before `to`. Throws an AppError (`bad_input`)
 * where there is nothing to compare, or a version is not one of these.
 */
export function revisionsAsked(
  asked: { from?: string | undefined; to?: string | undefined },
  revisions: readonly RevisionHead[],
): { readonly before: RevisionHead; readonly after: RevisionHead } {
  const newest = revisions.at(-1);
  if (newest === undefined)
    throw new AppError('bad_input', 'This page has not been read yet, so there is no version to compare.');
  const to = asked.to === undefined ? newest : revisionNamed(asked.to, revisions);
  const from = asked.from === undefined ? revisions[Math.max(0, to.number - 2)] : revisionNamed(asked.from, revisions);
  if (from === undefined || from.number === to.number) {
    throw new AppError(
      'bad_input',
      revisions.length === 1
        ? 'Only one version of this page was seen so far, so there is nothing to compare it with.'
        : `Both are version ${to.number}. Name two of the versions from 1 to ${revisions.length}.`,
    );
  }
  const [before, after] = from.number < to.number ? [from, to] : [to, from];
  return { before, after };
}

function revisionNamed(typed: string, revisions: readonly RevisionHead[]): RevisionHead {
  const number = /^(?:version|v|#)?\s*(\d{1,4})$/i.exec(typed.trim())?.[1];
  if (number !== undefined) {
    const revision = revisions[Number(number) - 1];
    if (revision !== undefined) return revision;
  }
  const [found] = findDays(typed, { dayFirst: true });
  if (found !== undefined) {
    // Before the first one that is kept there is nothing; the card says of which day it is.
    const revision = revisions.findLast(({ seenAt }) => seenAt.slice(0, 10) <= found.day) ?? revisions[0];
    if (revision !== undefined) return revision;
  }
  const last = revisions.length;
  throw new AppError(
    'bad_input',
    `“${clipped(typed, 40)}” is no version of this page. Write ${last === 1 ? '1' : `a number from 1 to ${last}`}, or a day such as 2026-10-01.`,
  );
}
