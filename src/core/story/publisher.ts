import type { Item } from '../../nouns/item.ts';

const agencies: readonly (readonly [RegExp, string])[] = [
  [/\(Reuters\)/, 'Reuters'],
  [/\((?:AP|Associated Press)\)/, 'Associated Press'],
  [/\(AFP\)/, 'AFP'],
  [/\(Bloomberg\)/, 'Bloomberg'],
  [/\(dpa\)/, 'dpa'],
  [/\(ANSA\)/, 'ANSA'],
  [/\(EFE\)/, 'EFE'],
  [/\(PAP\)/, 'PAP'],
];

/** Who speaks in an item: the agency of its dateline, "Nov 21 (Reuters) -", else its publisher. */
export function speakerOf({ publisher, text }: Pick<Item, 'publisher' | 'text'>): string {
  const dateline = text.slice(0, 120);
  return agencies.find(([mark]) => mark.test(dateline))?.[1] ?? publisher;
}
