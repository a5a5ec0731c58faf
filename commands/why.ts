import { commandText } from '../src/cards/look-up/help-card.ts';
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

/** How many results are offered if several match. */
const maxOffered = 5;

/** Shows how a story or an item was judged, and what happened to it in this channel. */
export const why = defineCommand({
  name,
  about: "Show why something was or wasn't posted here",
  who: 'anyone',
  reply: 'private',
  options: {
    item: {
      kind: 'text',
      about: 'Link to an article or to one of my messages, or words from a headline',
      required: true,
      maxLength: 1000,
      suggest: suggestStories,
    },
  },
  examples: [
    { input: 'item:https://example.org/article', does: 'shows how this article was judged and what happened to it' },
  ],
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

/** Only for messages in the caller's place: messages in other places are private to them. */
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
      "That message isn't one of my alerts. Link to an alert, or enter words from its headline.",
    );
  }
  return await whyStory(await storyWithId(storyId, tools.store), { ...caller, channel }, tools);
}

async function whyItem(traced: TracedItem, { store }: Tools): Promise<Card> {
  const status = (await store.sources()).find(({ source }) => source.id === traced.item.sourceId);
  const told = traced.toldIn === undefined ? null : await store.story(traced.toldIn);
  return whyItemCard(traced, { source: status?.source, told });
}

/** A URL can be an article of a feed, a policy page that is read, or neither. */
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
      `This is a policy page (${page.name}). Use ${commandText('policy', caller.platform)} to see what changed in it.`,
    );
  }
  const [entry] = await store.entriesAt(urls);
  if (entry !== undefined) {
    const source = sources.find(({ id }) => id === entry.sourceId);
    throw new AppError(
      'not_found',
      `This was in ${source?.name ?? 'a feed'} but wasn't judged: it was too old when the feed was first read, or it repeats an earlier entry.`,
    );
  }
  const host = hostOf(url);
  const near = sources
    .filter((source) => source.kind === 'feed' && hostOf(source.url) === host)
    .map((source) => source.name);
  throw new AppError(
    'not_found',
    near.length === 0
      ? `I haven't seen this link, and none of my feeds is from ${clipped(host, 60)}. Another source may have reported it: try words from its headline.`
      : `I haven't seen this link. I read ${joined(near, { max: 3 })}, but this link hasn't been in the feed so far. ${commandText('status', caller.platform)} shows the state of the sources.`,
  );
}

function neverSeen(typed: string): string {
  return `I haven't seen a headline with “${clipped(typed, 60)}”. Try fewer words, or the link to the article.`;
}

function sameButSlash(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}
