import type { Item, JudgedItem } from '../../nouns/item.ts';

/** A text with fewer characters besides its title leaves most of the matter unsaid. */
const shortTextChars = 120;
/**
 * The article of an item with a lower score hardly ever makes it relevant: of feed entries that are scored lower, one in two thousand is
 * relevant (see `docs/quality.md`).
 */
const worthReadingFrom = 0.02;
/** How much of an article is judged (see `judgeItem`). */
const articleChars = 12_000;
/** The least share of a headline's words that its article holds. A home page, a wall or another article holds fewer. */
const leastShared = 0.4;

/**
 * Whether to fetch the article before deciding: the feed gave hardly more than a headline, and that leaves room for doubt. Most headlines
 * leave none, so few articles are fetched. What is relevant by its headline is read too, as the headline seldom says what happened.
 */
export function needsArticle({ item, finding }: JudgedItem): boolean {
  if (item.from !== 'feed') return false;
  const beside = item.text.replace(item.title, '').trim();
  return beside.length < shortTextChars && finding.score >= worthReadingFrom;
}

/**
 * Returns the item with the text of the page that it links to, if that page is its article: it is longer than what the
 * feed gave, and about what the headline says. Otherwise null, and the feed's own text is judged.
 */
export function withArticle(item: Item, text: string): Item | null {
  if (text.length <= item.text.length || shared(item.title, text) < leastShared) return null;
  return { ...item, text: text.slice(0, articleChars) };
}

/** The share of the headline's longer words that occur in the text. */
function shared(title: string, text: string): number {
  const words = longWords(title);
  const there = new Set(longWords(text));
  return words.length === 0 ? 0 : words.filter((word) => there.has(word)).length / words.length;
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}
