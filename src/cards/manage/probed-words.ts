import { counted } from '../../core/text/words.ts';
import type { Probed } from '../../nouns/probe.ts';

/**
 * What reading an address once brought, in sentences: how much it holds, or what is wrong and what to write instead. Outside text in it is
 * as it came.
 */
export function probedWords(probed: Probed): { readonly ok: boolean; readonly says: string } {
  const moved = probed.movedTo === undefined ? '' : ` It has moved for good: write ${probed.movedTo}.`;
  return { ok: probed.found !== 'nothing', says: `${found(probed)}${moved}` };
}

function found(probed: Probed): string {
  switch (probed.found) {
    case 'nothing':
      return probed.says;
    case 'feed': {
      const newest = probed.entries[0]?.item.publishedAt ?? null;
      const dated = newest === null ? '' : `, newest of ${newest.slice(0, 10)}`;
      return `${counted(probed.count, 'entry', 'entries')}${dated}.`;
    }
    case 'page': {
      const { reading, isNoFeed, alternate } = probed;
      const updated = reading.updated === null ? '' : `, last updated ${reading.updated}`;
      const feed = alternate === undefined ? '' : ` Its feed may be ${alternate}.`;
      return `${isNoFeed ? 'No feed, but a page: ' : ''}${counted(reading.clauses, 'clause')}${updated}.${feed}`;
    }
  }
}
