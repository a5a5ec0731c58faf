import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Query } from '../core/text/query.ts';
import { placeText } from '../nouns/place.ts';
import type { Search, Story } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';
import type { Db, Tables } from './schema.ts';

/** How many of the newest matches are ranked. Ranking all of a common word costs a hundred times as much. */
export const rankedMatches = 2000;

/** What a story says to the search index. `previousDoc`: where it stood before, to be taken out. */
export type Indexed = {
  readonly doc: number;
  readonly previousDoc: number | null;
  readonly title: string;
  readonly body: string;
  /** Filters as words, so that they narrow before the newest matches are taken. */
  readonly tags: string;
};

/** The search of one kind of database. */
export type SearchIndex = {
  write(trx: Transaction<Tables>, stories: readonly Indexed[]): Promise<void>;
  /** Ids of the stories that match, best first among the newest 2,000. Every tag must be there. */
  find(
    db: Db,
    ask: {
      query: Query;
      tags: readonly string[];
      /** One of these must be there. */
      audience: readonly string[];
      since?: Instant | undefined;
      limit: number;
      offset: number;
    },
  ): Promise<readonly string[]>;
};

/** A tag of stories that everyone sees. */
const everyones = 'xeverystoryx';
/** A tag of stories that one place sees, beside that place's own. */
const ofOnePlace = 'xoneplacex';

/** What of a story is indexed: title, timeline, companies; and companies, topics and genres once more as tags. */
export function indexedStory(story: Story, docs: Pick<Indexed, 'doc' | 'previousDoc'>): Indexed {
  const tags = [
    ...(story.place === undefined ? [everyones] : [ofOnePlace, placeTag(placeText(story.place))]),
    ...story.companies.map((name) => companyTag(name)),
    ...topicsOf(story).map((topic) => wordTag('topic', topic)),
    ...story.genres.map((genre) => wordTag('genre', genre)),
  ];
  return {
    ...docs,
    title: plain(story.title),
    body: plain([...story.timeline.map((entry) => entry.text), ...story.companies].join('\n')),
    tags: tags.join(' '),
  };
}

/** The tags that a search's filters ask for. */
export function tagsOf(search: Search): readonly string[] {
  return [
    ...(search.company === undefined ? [] : [companyTag(search.company)]),
    ...(search.topic === undefined ? [] : [wordTag('topic', search.topic)]),
    ...(search.genre === undefined ? [] : [wordTag('genre', search.genre)]),
  ];
}

/** Whose stories are looked through: of everyone and of the place that looks; from nowhere (null) all. */
export function audienceTags(place: string | null): readonly string[] {
  return [everyones, place === null ? ofOnePlace : placeTag(place)];
}

/** Everything that a story is about: its main event and those of its timeline. */
export function topicsOf(story: Story): readonly string[] {
  return [...new Set([story.event, ...story.timeline.map((entry) => entry.event)])];
}

/** A company's name for look-ups: one spelling whatever the case. */
export function foldCompany(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Names hold any sign and any number of words; a hash is one word to every tokenizer. The `x` keeps stemmers off. */
function companyTag(name: string): string {
  return `c${hashed(foldCompany(name))}x`;
}

function placeTag(place: string): string {
  return `p${hashed(place)}x`;
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function wordTag(kind: 'topic' | 'genre', word: string): string {
  return `${kind}${word.replaceAll('_', '')}x`;
}

/** One spelling of accents; no NUL, which Postgres does not store. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\0', ' ');
}
