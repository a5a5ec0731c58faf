import { counted, joinedPieces } from '../../core/text/words.ts';
import type { Line, Piece } from '../../nouns/card.ts';
import type { Item } from '../../nouns/item.ts';
import type { Story } from '../../nouns/story.ts';

/** "3 independent sources: The Verge, Reuters and noyb", each with its link. */
export function sourcesLine(story: Story, items: readonly Item[]): readonly Line[] {
  const { publishers } = story;
  if (publishers.length === 0) return [];
  const named = publishers.map((publisher): Piece => {
    const url =
      items.find((item) => item.publisher === publisher)?.url ??
      story.timeline.find((entry) => entry.publisher === publisher)?.url;
    return url === undefined ? publisher : { text: publisher, url };
  });
  const count = publishers.length === 1 ? 'One source so far' : counted(publishers.length, 'independent source');
  return [{ kind: 'small', pieces: [`${count}: `, ...joinedPieces(named), '.'] }];
}
