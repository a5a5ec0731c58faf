import { chooseWhyCard, whyItemCard, whyStoryCard } from '../src/cards/look-up/why-card.ts';
import { whyHere } from '../src/cards/look-up/why-here.ts';
import { hostOf } from '../src/core/text/urls.ts';
import { clipped, joined } from '../src/core/text/words.ts';
import { button, type Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { TracedItem } from '../src/nouns/item.ts';
import type { Story } from '../src/nouns/story.ts';
import { addressIn, messageIn, sameAddresses, untoldItems } from './shared/items.ts';
import { pagesOf } from './shared/paging.ts';
import { storiesFor, storyWithId, suggestStories } from './shared/stories.ts';

const name = 'why';

/** How many are offered where the words fit several. */
const maxOffered = 5;

/** The trace of a story or an item: how it was judged, and what became of it in this channel. */
export const why = defineCommand({
  name,
  about: 'Show why something was posted here, or why it was not',
  who: 'anyone',
  reply: 'private',
  options: {
    item: {
      kind: 'text',
      about: 'A link to an article or to a message of mine, or words of a headline',
      required: true,
      maxLength: 1000,
      suggest: suggestStories,
    },
  },
  examples: [{ input: 'item:https://example.org/article', does: 'how this article was judged and what came of it' }],
  async run({ item }, caller, tools) {
    const message = messageIn(item);
    if (message !== null) return await whyMessage(message, caller, tools);
    const url = addressIn(item);
    if (url !== null) return await whyAddress(url, caller, tools);
    const stories = await storiesFor(item, tools.store);
    const untold = await untoldItems(item, tools);
    const [story, another] = stories;
    const [only] = untold;
    if (story !== undefined && another === undefined && untold.length === 0)
      return await whyStory(story, caller, tools);
    if (story === undefined && only !== undefined && untold.length === 1) return await whyItem(only, tools);
    if (story === undefined && only === undefined) throw new AppError('not_found', neverSeen(item));
    const shown = stories.slice(0, Math.max(maxOffered - untold.length, 3));
    return chooseWhyCard({ stories: shown, items: untold.slice(0, maxOffered - shown.length) });
  },
  menu: { label: 'Why was this posted?', action: 'show' },
  actions: {
    async show(id, caller, tools) {
      return await whyStory(await storyWithId(id, tools.store), caller, tools);
    },
    async page(argument, caller, tools) {
      const [id = '', at = ''] = argument.split('.');
      return await whyStory(await storyWithId(id, tools.store), caller, tools, Number(at) || 0);
    },
  },
});

async function whyStory(
  story: Story,
  { platform, space, channel }: Caller,
  { store, now }: Tools,
  asked = 0,
): Promise<Card> {
  const target = { platform, space, channel };
  const [items, deliveries, subscriptions, mutes] = await Promise.all([
    store.storyItems(story.id),
    store.storyDeliveries(story.id, target),
    store.subscriptions(target),
    store.mutes({ ...target, at: now }),
  ]);
  const last = Math.max(0, items.length - 1);
  const at = Math.min(Math.max(0, Math.floor(asked)), last);
  return whyStoryCard(story, {
    here: whyHere(story, { target, deliveries, subscriptions, mutes, held: await store.heldStory(story.id, target) }),
    items,
    at,
    pages: await pagesOf({
      command: name,
      from: at,
      size: 1,
      count: items.length,
      argument: (item) => `${story.id}.${item}`,
    }),
    actions: [button('Story', { command: 'story', action: 'show', argument: story.id })],
  });
}

/** Of the caller's own place only: what other places were told is theirs. */
async function whyMessage(
  { channel, messageId }: { channel: string; messageId: string },
  caller: Caller,
  tools: Tools,
): Promise<Card> {
  const { platform, space } = caller;
  const storyId = await tools.store.storyOfMessage({ platform, space, channel }, messageId);
  if (storyId === null) {
    throw new AppError(
      'not_found',
      'I told no story in that message. Link one of my alerts, or write words of its headline.',
    );
  }
  return await whyStory(await storyWithId(storyId, tools.store), { ...caller, channel }, tools);
}

async function whyItem(traced: TracedItem, { store }: Tools): Promise<Card> {
  const status = (await store.sources()).find(({ source }) => source.id === traced.item.sourceId);
  const told = traced.toldIn === undefined ? null : await store.story(traced.toldIn);
  return whyItemCard(traced, { source: status?.source, told });
}

/** An address may be an article of a feed, a policy page that is read, or neither. */
async function whyAddress(url: string, caller: Caller, tools: Tools): Promise<Card> {
  const { store } = tools;
  const urls = sameAddresses(url);
  const items = await store.itemsAt(urls);
  const told = items.find(({ storyId }) => storyId !== null);
  if (told?.storyId != null) return await whyStory(await storyWithId(told.storyId, store), caller, tools);
  const [untold] = items;
  if (untold !== undefined) return await whyItem(untold, tools);

  const sources = (await store.sources()).map(({ source }) => source);
  const page = sources.find((source) => source.kind === 'policy' && urls.some((one) => sameButSlash(one, source.url)));
  if (page?.kind === 'policy') {
    throw new AppError(
      'not_found',
      `That is a policy page: the command policy shows what changed in it (${page.name}).`,
    );
  }
  const [entry] = await store.entriesAt(urls);
  if (entry !== undefined) {
    const source = sources.find(({ id }) => id === entry.sourceId);
    throw new AppError(
      'not_found',
      `It stood in ${source?.name ?? 'a feed'} and was not judged: it was too old when the feed was first read, or it repeats what was told before.`,
    );
  }
  const host = hostOf(url);
  const near = sources
    .filter((source) => source.kind === 'feed' && hostOf(source.url) === host)
    .map((source) => source.name);
  throw new AppError(
    'not_found',
    near.length === 0
      ? `I have not seen this address, and none of my feeds is of ${clipped(host, 60)}. Another source may have told of it: try words of its headline.`
      : `I have not seen this address. I read ${joined(near, { max: 3 })}; its feed did not hold it, or not yet. The command status shows when it was last read.`,
  );
}

function neverSeen(typed: string): string {
  return `Nothing that I have seen holds “${clipped(typed, 60)}” in its headline. Try fewer words, or the link of the article.`;
}

function sameButSlash(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}
