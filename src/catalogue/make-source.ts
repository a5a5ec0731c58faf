import type { z } from 'zod';
import { hashText } from '../core/text/sentences.ts';
import { clipped } from '../core/text/words.ts';
import { AppError } from '../nouns/errors.ts';
import type { FeedSource, PolicySource, Source } from '../nouns/source.ts';
import { css, maxNameChars, name, url as urlSchema } from './file-schema.ts';

/** Defaults: feeds every half hour, policy pages twice a day. */
const usualMinutes = { feed: 30, policy: 720 } as const;
/** The shortest intervals if FINEPRINT_MIN_INTERVAL isn't set. */
const leastMinutes = { feed: 5, policy: 60 } as const;
/** The longest interval: one day. */
const mostMinutes = 1_440;

/** Minutes between two polls: as asked, or the default of the kind. At most a day, and never less than `floor` (default: 5 for feeds, 60 for pages). */
export function intervalOf(
  kind: Source['kind'],
  { asked = usualMinutes[kind], floor }: { asked?: number | undefined; floor?: number | undefined },
): number {
  return Math.max(floor ?? leastMinutes[kind], Math.min(asked, mostMinutes));
}

/** Longest readable part of an id, which appears in keys and logs. */
const maxWordChars = 80;
/** 32 bits: enough to tell apart addresses with the same readable part. */
const hashChars = 8;

/**
 * Makes a stable, readable id from a normalised address: `feed-theverge-com-rss-index-xml-` and eight hex digits. The digits tell apart
 * addresses that read the same, such as `/a-b` and `/a/b`, or http and https.
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

/** Makes a feed source. The name defaults to the host, the publisher to the name. */
export function feedSource(feed: {
  url: string;
  name?: string | undefined;
  publisher?: string | undefined;
  everyMinutes: number;
  origin: Source['origin'];
  genre?: FeedSource['genre'] | undefined;
}): FeedSource {
  const called = feed.name ?? new URL(feed.url).hostname.replace(/^www\./, '');
  return {
    id: sourceId('feed', feed.url),
    kind: 'feed',
    name: called,
    publisher: feed.publisher ?? called,
    url: feed.url,
    everyMinutes: feed.everyMinutes,
    origin: feed.origin,
    genre: feed.genre ?? 'news',
  };
}

/** Makes a policy source of one or several pages. `idOf`: what its id is made from. */
export function policySource({
  idOf,
  ...policy
}: { idOf: string; publisher?: string | undefined } & Omit<
  PolicySource,
  'id' | 'kind' | 'name' | 'publisher' | 'genre'
>): PolicySource {
  return {
    ...policy,
    id: sourceId('policy', idOf),
    kind: 'policy',
    name: `${policy.service}, ${policy.terms}`,
    publisher: policy.publisher ?? policy.service,
    genre: 'policy',
  };
}

/** Normalises an address that a person typed. Throws an AppError (`bad_input`) that says what is wrong with it. */
export function urlAsked(typed: string): string {
  return checked(urlSchema, typed, 'url');
}

/** Makes a feed that a place added. It keeps its own title as its name, so that every place sees the same name. */
export function feedAsked(asked: { url: string; title: string | null; everyMinutes: number }): FeedSource {
  const called = clipped((asked.title ?? '').replaceAll(/\p{C}/gu, ' '), maxNameChars);
  return feedSource({ ...asked, name: called === '' ? undefined : called, origin: 'command' });
}

/**
 * Makes a policy page that a place added. Its id depends on the names and the selector that the place chose, so that other places never see
 * them. Throws an AppError (`bad_input`) that says what is missing or wrong.
 */
export function policyAsked(asked: {
  url: string;
  service: string | undefined;
  terms: string | undefined;
  select: string | undefined;
  everyMinutes: number;
}): PolicySource {
  const { url, everyMinutes } = asked;
  if (asked.service === undefined || asked.terms === undefined) {
    throw new AppError(
      'bad_input',
      'A policy page needs `service` and `terms`, such as service:Rookery terms:"Privacy Policy".',
    );
  }
  const service = checked(name, asked.service, 'service');
  const terms = checked(name, asked.terms, 'terms');
  const select = asked.select === undefined ? [] : [checked(css, asked.select, 'select')];
  const idOf = `${url} ${JSON.stringify([service, terms, select])}`;
  return policySource({ idOf, service, terms, url, everyMinutes, origin: 'command', select, remove: [] });
}

function checked<Schema extends z.ZodType>(schema: Schema, typed: string, option: string): z.output<Schema> {
  const read = schema.safeParse(typed);
  if (read.success) return read.data;
  throw new AppError('bad_input', `\`${option}\` ${read.error.issues[0]?.message ?? "isn't valid"}.`);
}
