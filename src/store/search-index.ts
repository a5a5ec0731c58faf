import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { heardUnder } from '../core/judge/company-names.ts';
import type { Query } from '../core/text/query.ts';
import { placeText } from '../nouns/place.ts';
import type { Search, Story } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';
import type { Db, Tables } from './schema.ts';

/** How many of the newest matches are ranked. Ranking all matches of a common word costs a hundred times as much. */
export const rankedMatches = 2000;

/** What the search index holds of a story. `previousDoc` is its former number, to be removed. */
export type Indexed = {
  readonly doc: number;
  readonly previousDoc: number | null;
  readonly title: string;
  readonly body: string;
  /** Filters as words, so that they narrow the matches before the newest are taken. */
  readonly tags: string;
};

/** Full-text search in one kind of database. */
export type SearchIndex = {
  write(trx: Transaction<Tables>, stories: readonly Indexed[]): Promise<void>;
  /** Removes the stories with these numbers. */
  remove(trx: Transaction<Tables>, docs: readonly number[]): Promise<void>;
  /** Ids of matching stories, best first among the newest 2,000. Every tag must match. */
  find(
    db: Db,
    ask: {
      query: Query;
      tags: readonly string[];
      /** One of these tags must match. */
      audience: readonly string[];
      since?: Instant | undefined;
      limit: number;
      offset: number;
    },
  ): Promise<readonly string[]>;
};

/** The tag of stories visible to all places. */
const everyones = 'xeverystoryx';
/** The tag of stories visible to one place, besides that place's own tag. */
const ofOnePlace = 'xoneplacex';

/** What is indexed of a story: its title, timeline and companies as text; its companies, topics and genres as tags. */
export function indexedStory(story: Story, docs: Pick<Indexed, 'doc' | 'previousDoc'>): Indexed {
  const tags = [
    ...(story.place === undefined ? [everyones] : [ofOnePlace, placeTag(placeText(story.place))]),
    ...heardUnder(story.companies).map((name) => companyTag(name)),
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

/** The tags for a search's filters. */
export function tagsOf(search: Search): readonly string[] {
  return [
    ...(search.company === undefined ? [] : [companyTag(search.company)]),
    ...(search.topic === undefined ? [] : [wordTag('topic', search.topic)]),
    ...(search.genre === undefined ? [] : [wordTag('genre', search.genre)]),
  ];
}

/** Tags of the stories to search: those visible to all places, and the place's own; all stories if `place` is null. */
export function audienceTags(place: string | null): readonly string[] {
  return [everyones, place === null ? ofOnePlace : placeTag(place)];
}

/** All topics of a story: its main event and those in its timeline. */
export function topicsOf(story: Story): readonly string[] {
  return [...new Set([story.event, ...story.timeline.map((entry) => entry.event)])];
}

/** A company's name for look-ups, regardless of case. */
export function foldCompany(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Names may hold any characters and words; to every tokenizer, a hash is one word. The `x` prevents stemming. */
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

/** Normalises accents and replaces NUL, which Postgres can't store. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\0', ' ');
}
