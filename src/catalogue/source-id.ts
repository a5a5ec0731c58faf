import { hashText } from '../core/text/sentences.ts';
import type { Source } from '../nouns/source.ts';

/** The readable part is no longer: an id stands in keys and logs. */
const maxWordChars = 80;
/** 32 bits, among addresses that read the same. */
const hashChars = 8;

/**
 * A stable, readable id made of the address: `feed-theverge-com-rss-index-xml-` and eight hex digits. The digits tell apart what reads
 * the same, such as `/a-b` and `/a/b`, or http and https; one normalised address has one id.
 */
export function sourceId(kind: Source['kind'], url: string): string {
  const words = url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxWordChars)
    .replace(/^-|-$/g, '');
  return `${kind}-${words}-${hashText(url).slice(0, hashChars)}`;
}
