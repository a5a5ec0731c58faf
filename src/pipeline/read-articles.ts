import { needsArticle, withArticle } from '../core/judge/article.ts';
import { judgeItem } from '../core/judge/judge-item.ts';
import type { JudgedItem } from '../nouns/item.ts';
import type { Fetch, Log, Reader } from '../nouns/ports.ts';

/** Articles asked for after one poll; a feed that brings more headlines at once is judged by them. */
const articlesAtMost = 5;

/**
 * Judges headlines again by their articles. Each article is asked for once, under the same guards as a policy page (address
 * guard, robots.txt, the line of its host); what cannot be read, or is not that article, leaves the first verdict as it is.
 */
export async function readArticles(
  judged: readonly JudgedItem[],
  { fetch, reader, log }: { readonly fetch: Fetch; readonly reader: Omit<Reader, 'document'>; readonly log: Log },
): Promise<readonly JudgedItem[]> {
  const asked = new Set(judged.filter(needsArticle).slice(0, articlesAtMost));
  const again: JudgedItem[] = [];
  for (const one of judged) {
    const read = asked.has(one) ? await readArticle(one, { fetch, reader, log }) : null;
    again.push(read ?? one);
  }
  return again;
}

async function readArticle(
  { item }: JudgedItem,
  { fetch, reader, log }: { readonly fetch: Fetch; readonly reader: Omit<Reader, 'document'>; readonly log: Log },
): Promise<JudgedItem | null> {
  const { url } = item;
  const fetched = await fetch({ url, obeyRobots: true });
  if (fetched.outcome !== 'fresh') {
    log.info(
      { url, problem: fetched.outcome === 'failed' ? fetched.sentence : fetched.outcome },
      'Article not fetched',
    );
    return null;
  }
  const reading = await reader.article(fetched.body, { contentType: fetched.contentType, url: fetched.finalUrl });
  const longer = reading.ok ? withArticle(item, reading.text) : null;
  if (longer === null) {
    log.info(
      { url, problem: reading.ok ? 'It is not about what the headline says.' : reading.problem },
      'Article not used',
    );
    return null;
  }
  return { item: longer, finding: judgeItem(longer) };
}
