import type { FeedReading } from '../../nouns/feed.ts';

/** Why a document is no feed and, where it is a page that names one, which feed that may be: for people. */
export function whyNoFeed({ problem, alternate }: Extract<FeedReading, { ok: false }>): string {
  return alternate === undefined ? problem : `${problem} Its feed may be ${alternate}.`;
}
