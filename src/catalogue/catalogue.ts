import type { Source } from '../nouns/source.ts';
import { catalogueFeeds, type Seen } from './feeds.ts';
import { cataloguePolicies, everyMinutes } from './policies.ts';
import { sourceId } from './source-id.ts';

/** What Fineprint reads where nobody names other sources, with where each address was last seen. */
export const catalogue: readonly { readonly source: Source; readonly seen: Seen }[] = [
  ...catalogueFeeds.map(({ seen, ...feed }) => ({
    source: { ...feed, id: sourceId('feed', feed.url), kind: 'feed', origin: 'catalogue' } satisfies Source,
    seen,
  })),
  ...cataloguePolicies.map(({ seen, ...policy }) => ({
    source: {
      select: [],
      remove: [],
      ...policy,
      id: sourceId('policy', policy.url),
      kind: 'policy',
      name: `${policy.service}, ${policy.terms}`,
      everyMinutes,
      genre: 'policy',
      origin: 'catalogue',
    } satisfies Source,
    seen,
  })),
];
