import type { Item, JudgedItem } from '../../nouns/item.ts';

/** A text shorter than this beside its title tells no more than the title does. */
const headlineOnlyChars = 120;
/** As much of an article as is judged (see `judgeItem`). */
const articleChars = 12_000;
/** Words that a headline and its article share at least; a home page, a wall or another article shares fewer. */
const leastShared = 0.4;

/**
 * Whether the article is worth asking for before the verdict stands: the feed gave hardly more than a headline, and something
 * in it speaks for the topic. Most headlines hold nothing that does, so few articles are asked for.
 */
export function needsArticle({ item, finding }: JudgedItem): boolean {
  if (item.from !== 'feed') return false;
  const beside = item.text.replace(item.title, '').trim();
  return beside.length < headlineOnlyChars && (finding.relevant || finding.because.some(({ weight }) => weight > 0));
}

/**
 * The item with the text of the page that it links to, when that is its article: longer than what the feed gave, and about
 * what the headline says. Null otherwise; the feed's own text then stands.
 */
export function withArticle(item: Item, text: string): Item | null {
  if (text.length <= item.text.length || shared(item.title, text) < leastShared) return null;
  return { ...item, text: text.slice(0, articleChars) };
}

/** Which part of the headline's longer words stand in the text. */
function shared(title: string, text: string): number {
  const words = longWords(title);
  const there = new Set(longWords(text));
  return words.length === 0 ? 0 : words.filter((word) => there.has(word)).length / words.length;
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}
