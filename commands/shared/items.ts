import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalUrl } from '../../src/core/feed/canonical-url.ts';
import { wordsIn } from '../../src/core/text/query.ts';
import type { TracedItem } from '../../src/nouns/item.ts';
import type { Store } from '../../src/nouns/store.ts';
import { dayMs, type Instant, later } from '../../src/nouns/time.ts';

/** How far back, and among how many items, to look for a headline that didn't become a story. */
const lookBackDays = 60;
const lookedThrough = 2_000;
/** Items read before yielding to the event loop: a few milliseconds of work. */
const atOnce = 50;
/** The most that one answer offers. */
const maxFound = 5;

/** The URL that was typed, without the characters that chats put around it; null if it isn't a URL. */
export function addressIn(typed: string): string | null {
  const bare = /^<?(https?:\/\/[^\s|>]+)(?:\|[^>]*)?>?$/i.exec(typed.trim())?.[1];
  return bare === undefined || URL.parse(bare) === null ? null : canonicalUrl(bare);
}

/** The message that a Discord or Slack link points to; null for any other URL. Slack's links don't contain the `space`. */
export function messageIn(typed: string): { readonly channel: string; readonly messageId: string } | null {
  const [, channel, messageId] =
    /^<?https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/\d+\/(\d+)\/(\d+)/.exec(typed.trim()) ?? [];
  if (channel !== undefined && messageId !== undefined) return { channel, messageId };
  const [, conversation, seconds, rest] =
    /^<?https:\/\/[\w-]+\.(?:enterprise\.)?slack\.com\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})/.exec(typed.trim()) ??
    [];
  return conversation === undefined || seconds === undefined || rest === undefined
    ? null
    : { channel: conversation, messageId: `${seconds}.${rest}` };
}

/** The URLs under which an article may have been seen: with and without `www.`, over http and https. */
export function sameAddresses(url: string): readonly string[] {
  const parsed = new URL(url);
  const bare = parsed.hostname.replace(/^www\./, '');
  return ['https:', 'http:'].flatMap((protocol) =>
    [bare, `www.${bare}`].map((host) => url.replace(/^https?:\/\/[^/?#]+/i, `${protocol}//${host}${port(parsed)}`)),
  );
}

/** Items of the past 60 days that didn't become a story and whose headline contains all the words, newest first; about five at most. */
export async function untoldItems(
  typed: string,
  { store, now }: { store: Store; now: Instant },
): Promise<readonly TracedItem[]> {
  const words = [...new Set(wordsIn(typed).map(({ text }) => text))];
  if (words.length === 0) return [];
  const since = later(now, -lookBackDays * dayMs);
  const keys = await store.recentItemKeys({ since, limit: lookedThrough });
  const found: TracedItem[] = [];
  for (let from = 0; from < keys.length && found.length < maxFound; from += atOnce) {
    const some = await store.tracedItems(keys.slice(from, from + atOnce));
    found.push(...some.filter(({ item, storyId }) => storyId === null && holdsAll(item.title, words)));
    await nextTurn();
  }
  return found;
}

function holdsAll(title: string, words: readonly string[]): boolean {
  const there = new Set(wordsIn(title).map(({ text }) => text));
  return words.every((word) => there.has(word));
}

function port({ port: given }: URL): string {
  return given === '' ? '' : `:${given}`;
}
