import { judgeItem } from '../../../src/core/judge/judge-item.ts';
import type { Finding, Item, JudgedItem } from '../../../src/nouns/item.ts';

/** An entry of a feed with the text of a test. */
export function feedItem(
  title: string,
  text = '',
  more: Partial<Pick<Item, 'key' | 'publisher' | 'publishedAt' | 'genre' | 'url'>> = {},
): Item {
  const key = more.key ?? title;
  return {
    from: 'feed',
    key,
    sourceId: 'feed-example',
    publisher: 'The Example',
    genre: 'news',
    url: `https://news.example/${key.length}`,
    title,
    text,
    publishedAt: '2026-01-21T10:00:00.000Z',
    seenAt: '2026-01-21T10:05:00.000Z',
    ...more,
  };
}

export function judge(title: string, text = ''): Finding {
  return judgeItem(feedItem(title, text));
}

export function judged(...words: Parameters<typeof feedItem>): JudgedItem {
  const item = feedItem(...words);
  return { item, finding: judgeItem(item) };
}
