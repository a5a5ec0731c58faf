import { commandText } from '../src/cards/look-up/help-card.ts';
import {
  addedSourceCard,
  askSourceCard,
  removedSourceCard,
  sourceListCard,
  testedSourceCard,
} from '../src/cards/manage/source-card.ts';
import { noteCard } from '../src/cards/manage/subscription-card.ts';
import { urlAsked } from '../src/catalogue/make-source.ts';
import { clipped } from '../src/core/text/words.ts';
import { button, type Card, type CardAction } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type InputOf, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { PolicySource, Source } from '../src/nouns/source.ts';
import { auditBy } from './shared/audit.ts';
import { dropDraft, keepDraft, readDraft } from './shared/drafts.ts';
import { pageArgument, pagesOf, readPageArgument } from './shared/paging.ts';
import {
  feedToAdd,
  isSameSource,
  pageToAdd,
  sourceNamed,
  sourcesFor,
  sourcesInOrder,
  suggestSources,
} from './shared/sources.ts';

const name = 'sources';
const pageSize = 8;

/** The most sources that one place can add: enough for a team, and a limit on the requests it can make the bot send. */
const mostOwn = 200;

/** Up to two requests are made, each of up to 20 s, and each may have to wait for other requests to its host. */
const deadlineMs = 60_000;

const options = {
  action: {
    kind: 'choice',
    about: 'What to do; list by default',
    choices: { list: 'List', add: 'Add', remove: 'Remove', test: 'Test' },
  },
  url: {
    kind: 'text',
    about: 'URL of the feed or page; to remove or test a listed source, its name also works',
    maxLength: 2_048,
    suggest: suggestSources,
  },
  kind: { kind: 'choice', about: 'What to add; a feed by default', choices: { feed: 'Feed', policy: 'Policy page' } },
  service: { kind: 'text', about: 'For a policy page: the service, e.g. ChatGPT', maxLength: 120 },
  terms: { kind: 'text', about: 'For a policy page: the document, e.g. Privacy Policy', maxLength: 120 },
  select: { kind: 'text', about: 'For a policy page: CSS selector of the part that holds the policy', maxLength: 500 },
} as const;

type Input = InputOf<typeof options>;

/** Manages what is read for this place: the sources shared by everyone, and its own, which no other place can see. */
export const sources = defineCommand({
  name,
  about: 'List, add, remove or test sources',
  who: 'manager',
  reply: 'private',
  options,
  deadlineMs,
  examples: [
    {
      input: 'action:add url:https://example.org/feed',
      does: 'shows what this feed contains, then asks before adding it',
    },
    { input: 'action:test url:https://example.org/feed', does: 'reads it now and shows what was found' },
  ],
  async run({ action = 'list', ...input }, caller, tools) {
    switch (action) {
      case 'list':
        return await list(0, caller, tools);
      case 'add':
        return await ask(input, caller, tools);
      case 'remove':
        return await remove(await sourceNamed(needed(input.url, 'remove'), tools.store), caller, tools);
      case 'test':
        return await test(needed(input.url, 'test'), tools);
    }
  },
  actions: {
    async page(argument, caller, tools) {
      const { from } = await readPageArgument(argument, {
        command: { name, options: {} },
        store: tools.store,
        now: tools.now,
      });
      return await list(from, caller, tools);
    },
    confirm: add,
    /** Undoes a removal; works like a confirmed question. */
    restore: add,
    async cancel(draftId, caller, tools) {
      await draftAsked(draftId, caller, tools);
      await dropDraft(draftId, { kind: 'source', caller, store: tools.store });
      return noteCard({ title: 'Cancelled', pieces: ['Nothing was added.'] });
    },
    /** Undoes an addition. */
    async remove(draftId, caller, tools) {
      const { source } = await draftAsked(draftId, caller, tools);
      const there = (await tools.store.sources()).find((one) => one.source.id === source.id);
      return there === undefined ? alreadyGone() : await remove(there.source, caller, tools);
    },
  },
});

async function list(from: number, { platform }: Caller, { store, now }: Tools): Promise<Card> {
  const all = await sourcesInOrder(store);
  return sourceListCard(all.slice(from, from + pageSize), {
    count: all.length,
    own: all.filter(({ source }) => source.origin === 'command').length,
    most: mostOwn,
    how: `${commandText(name, platform)} with action:add`,
    pages: await pagesOf({
      command: name,
      from,
      size: pageSize,
      count: all.length,
      argument: (row) => pageArgument({}, { from: row, store, now }),
    }),
  });
}

/** Reads the requested source and asks for confirmation. */
async function ask(input: Omit<Input, 'action'>, caller: Caller, tools: Tools): Promise<Card> {
  const { store, now } = tools;
  const url = urlAsked(needed(input.url, 'add'));
  const wantsPage = (input.kind ?? 'feed') === 'policy';
  if (!wantsPage && (input.service ?? input.terms ?? input.select) !== undefined) {
    throw new AppError('bad_input', '`service`, `terms` and `select` are for policy pages. Add kind:policy.');
  }
  const known = (await store.sources()).map(({ source }) => source);
  if (known.filter(({ origin }) => origin === 'command').length >= mostOwn) throw isFull();
  const asked = wantsPage ? await pageToAdd({ ...input, url }, tools) : await feedToAdd(url, { ...tools, known });
  if ('there' in asked) return alreadyThere(asked.there);
  const { source, probed, ledBy } = asked;
  const there = known.find((one) => isSameSource(one, source));
  if (there !== undefined) return alreadyThere(there);
  const draftId = await keepDraft({ source } satisfies Draft, { kind: 'source', caller, store, now });
  return askSourceCard(source, { probed, draftId, ledBy });
}

/** What is kept for the button of a question. */
type Draft = { readonly source: Source };

async function draftAsked(draftId: string, caller: Caller, tools: Tools): Promise<Draft> {
  const draft = await readDraft<Draft>(draftId, { kind: 'source', caller, store: tools.store, now: tools.now });
  if (draft !== null) return draft;
  throw new AppError(
    'not_found',
    `This was cancelled or is more than a day old. Use ${commandText(name, caller.platform)} again.`,
  );
}

async function add(draftId: string, caller: Caller, tools: Tools): Promise<Card> {
  const { store, now } = tools;
  const { source } = await draftAsked(draftId, caller, tools);
  const there = (await store.sources()).find((one) => isSameSource(one.source, source));
  if (there !== undefined) return alreadyThere(there.source);
  const outcome = await store.addSource(
    { source, place: placeOf(caller), atMost: mostOwn },
    auditBy(caller, { at: now, did: `added the source ${clipped(source.name, 120)} (${source.url})` }),
  );
  if (outcome === 'full') throw isFull();
  if (outcome === 'there') return alreadyThere(source);
  return addedSourceCard(source, undo('remove', draftId));
}

async function remove(source: Source, caller: Caller, { store, now }: Tools): Promise<Card> {
  if (source.origin !== 'command') {
    const mute = commandText('mute', caller.platform);
    const subscribe = commandText('subscribe', caller.platform);
    const from = source.origin === 'file' ? 'the sources file' : 'the built-in catalogue';
    throw new AppError(
      'not_allowed',
      `${source.name} comes from ${from} and is read for everyone, so you can't remove it here. Use ${mute} to mute a story or company in a channel, or ${subscribe} with exclude to leave out words. The person who runs Fineprint can remove the source for everyone.`,
    );
  }
  const isGone = await store.removeSource(
    { sourceId: source.id, place: placeOf(caller) },
    auditBy(caller, { at: now, did: `removed the source ${clipped(source.name, 120)} (${source.url})` }),
  );
  if (!isGone) return alreadyGone();
  const draftId = await keepDraft({ source } satisfies Draft, { kind: 'source', caller, store, now });
  return removedSourceCard(source, undo('restore', draftId));
}

/** Reads a source, or a URL that isn't one, now. */
async function test(typed: string, tools: Tools): Promise<Card> {
  const all = (await tools.store.sources()).map(({ source }) => source);
  const [known] = sourcesFor(typed, all);
  if (known !== undefined) {
    const how = known.kind === 'feed' ? 'I read it as a feed.' : `I read it as a policy page${cutText(known)}.`;
    return testedSourceCard(known, { probed: await tools.probe.source(known), how });
  }
  const url = urlAsked(typed);
  const how = 'I looked for a feed, or a page.';
  return testedSourceCard({ name: url, url }, { probed: await tools.probe.address(url), how });
}

function cutText({ select, more = [] }: PolicySource): string {
  const pages = more.length === 0 ? '' : ` of ${more.length + 1} pages`;
  return `${pages}${select.length === 0 ? '' : ', using its selectors'}`;
}

function needed(url: string | undefined, action: string): string {
  if (url !== undefined) return url;
  throw new AppError(
    'bad_input',
    action === 'add'
      ? 'Add `url` with the URL of a feed or page.'
      : `Add \`url\` with the URL or name of the source to ${action}.`,
  );
}

function isFull(): AppError {
  return new AppError('not_allowed', `You've reached the limit of ${mostOwn} added sources. Remove one first.`);
}

function alreadyThere(source: Source): Card {
  return noteCard({
    title: 'Already there',
    pieces: [
      { text: clipped(source.name, 120), url: source.url },
      source.origin === 'command' ? ' is already one of your own sources.' : ' is already read for everyone.',
      ' Nothing was added.',
    ],
  });
}

function alreadyGone(): Card {
  return noteCard({ title: 'Already removed', pieces: ['This source no longer exists; nothing was changed.'] });
}

function undo(action: string, argument: string): CardAction {
  return button('Undo', { command: name, action, argument });
}

function placeOf({ platform, space }: Caller) {
  return { platform, space };
}
