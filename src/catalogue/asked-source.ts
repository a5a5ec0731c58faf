import type { z } from 'zod';
import { clipped } from '../core/text/words.ts';
import { AppError } from '../nouns/errors.ts';
import type { FeedSource, PolicySource } from '../nouns/source.ts';
import { css, name, url as urlSchema } from './file-schema.ts';
import { sourceId } from './source-id.ts';

/** As long as a name in a sources file may be. */
const maxNameChars = 120;

/** An address that a person typed, as sources have it. Throws an AppError (`bad_input`) that says what is wrong with it. */
export function urlAsked(typed: string): string {
  return checked(urlSchema, typed, 'url');
}

/** A feed that a place asked for; it is named as it names itself, so that it reads the same to every place that asks for it. */
export function feedSource(asked: {
  readonly url: string;
  readonly title: string | null;
  readonly everyMinutes: number;
}): FeedSource {
  const host = new URL(asked.url).hostname.replace(/^www\./, '');
  const called = clipped((asked.title ?? '').replaceAll(/\p{C}/gu, ' '), maxNameChars) || host;
  return {
    id: sourceId('feed', asked.url),
    kind: 'feed',
    name: called,
    publisher: called,
    url: asked.url,
    everyMinutes: asked.everyMinutes,
    origin: 'command',
    genre: 'news',
  };
}

/**
 * A policy page that a place asked for. Its id holds how the place names it and what is cut out of it: what one place calls a page is
 * not for another one to read. Throws an AppError (`bad_input`) that says what is missing or wrong.
 */
export function policySource(asked: {
  readonly url: string;
  readonly service: string | undefined;
  readonly terms: string | undefined;
  readonly select: string | undefined;
  readonly everyMinutes: number;
}): PolicySource {
  if (asked.service === undefined || asked.terms === undefined) {
    throw new AppError(
      'bad_input',
      'A policy page needs `service` and `terms`, such as service:Rookery terms:"Privacy Policy".',
    );
  }
  const service = checked(name, asked.service, 'service');
  const terms = checked(name, asked.terms, 'terms');
  const select = asked.select === undefined ? [] : [checked(css, asked.select, 'select')];
  return {
    id: sourceId('policy', `${asked.url} ${JSON.stringify([service, terms, select])}`),
    kind: 'policy',
    name: `${service}, ${terms}`,
    publisher: service,
    url: asked.url,
    everyMinutes: asked.everyMinutes,
    origin: 'command',
    genre: 'policy',
    service,
    terms,
    select,
    remove: [],
  };
}

function checked<Schema extends z.ZodType>(schema: Schema, typed: string, option: string): z.output<Schema> {
  const read = schema.safeParse(typed);
  if (read.success) return read.data;
  throw new AppError('bad_input', `\`${option}\` ${read.error.issues[0]?.message ?? 'cannot be read'}.`);
}
