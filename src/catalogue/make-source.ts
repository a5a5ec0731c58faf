import type { z } from 'zod';
import { hashText } from '../core/text/sentences.ts';
import { clipped } from '../core/text/words.ts';
import { AppError } from '../nouns/errors.ts';
import type { FeedSource, PolicySource, Source } from '../nouns/source.ts';
import { css, maxNameChars, name, url as urlSchema } from './file-schema.ts';

/** Where nothing is said: feeds every half hour, pages twice a day. */
const usualMinutes = { feed: 30, policy: 720 } as const;
/** The floors of FINEPRINT_MIN_INTERVAL where it is not set. */
const leastMinutes = { feed: 5, policy: 60 } as const;
/** Nothing waits longer for its next poll. */
const mostMinutes = 1_440;

/** Minutes between two polls: as asked, or as usual for its kind, at most a day and never less than the floor. */
export function intervalOf(
  kind: Source['kind'],
  { asked = usualMinutes[kind], floor }: { asked?: number | undefined; floor?: number | undefined },
): number {
  return Math.max(floor ?? leastMinutes[kind], Math.min(asked, mostMinutes));
}

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

/** A feed; one without a name is called by its host, and speaks for itself where no publisher is named. */
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

/** A policy page or a document of several pages; `idOf` is what its id is made of. */
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

/** An address that a person typed, as sources have it. Throws an AppError (`bad_input`) that says what is wrong with it. */
export function urlAsked(typed: string): string {
  return checked(urlSchema, typed, 'url');
}

/** A feed that a place asked for; it is named as it names itself, so that it reads the same to every place that asks for it. */
export function feedAsked(asked: { url: string; title: string | null; everyMinutes: number }): FeedSource {
  const called = clipped((asked.title ?? '').replaceAll(/\p{C}/gu, ' '), maxNameChars);
  return feedSource({ ...asked, name: called === '' ? undefined : called, origin: 'command' });
}

/**
 * A policy page that a place asked for. Its id holds how the place names it and what is cut out of it: what one place calls a page is
 * not for another one to read. Throws an AppError (`bad_input`) that says what is missing or wrong.
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
  throw new AppError('bad_input', `\`${option}\` ${read.error.issues[0]?.message ?? 'cannot be read'}.`);
}
