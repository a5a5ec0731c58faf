import type { Item, JudgedItem } from '../../nouns/item.ts';

/** A text with fewer characters besides its title says no more than the title does. */
const headlineOnlyChars = 120;
/** How much of an article is judged (see `judgeItem`). */
const articleChars = 12_000;
/** The least share of a headline's words that its article holds. A home page, a wall or another article holds fewer. */
const leastShared = 0.4;

/**
 * Whether to fetch the article before deciding: the feed gave hardly more than a headline, and something in it speaks
 * for the topic. Most headlines have nothing that does, so few articles are fetched.
 */
export function needsArticle({ item, finding }: JudgedItem): boolean {
  if (item.from !== 'feed') return false;
  const beside = item.text.replace(item.title, '').trim();
  return beside.length < headlineOnlyChars && (finding.relevant || finding.because.some(({ weight }) => weight > 0));
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
