import type { Source } from '../../types.ts';
import { hashText } from '../policy/hash-text.ts';

/** No id is longer: it stands in keys and logs. */
const maxChars = 100;

/** A stable, readable id made of the address: `feed-theverge-com-rss-index-xml`. One address has one id. */
export function sourceId(kind: Source['kind'], url: string): string {
  const words = url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${kind}-${words.length <= maxChars ? words : `${words.slice(0, maxChars - 17)}-${hashText(url)}`}`;
}
