import { changedWords, type SentencePair, withoutTypos } from './diff-policy.ts';
import type { WordClass } from './lexicon/classes.ts';
import { readDataTypes, whoIn } from './scope.ts';
import type { Read } from './statements.ts';
import { type RoleLanguage, taggerFor } from './taggers.ts';

/** Classes whose words decide what a sentence allows. */
const weighty: readonly WordClass[] = [
  'train',
  'feed',
  'improve',
  'ai',
  'model',
  'tech',
  'service',
  'yours',
  'use',
  'share',
  'allow',
  'third',
  'not',
  'unless',
  'consent',
  'optOut',
  'setting',
  'deident',
  'publicly',
  'byDefault',
  'people',
];
/** Limits to a use. */
const limiting: ReadonlySet<string> = new Set(['not', 'unless', 'consent', 'deident', 'byDefault']);
/** Whose data, which data, what for and by whom: one more of these makes a sentence say more. */
const extending: ReadonlySet<string> = new Set([
  'train',
  'improve',
  'service',
  'third',
  'people',
  'yours',
  'model',
  'ai',
]);

/** Words for people of one plan, region or age, in any of the languages read. */
const audience =
  /^(?:free|pro|plus|premium|basic|standard|teams?|business|enterprise|education|edu|consumers?|individuals?|api|workspace|students?|teachers?|adults?|minors|teens|children|eu|eea|uk|european|union|kingdom|states|switzerland|swiss|california|canada|brazil|india|japan|korea|australia|worldwide|everyone|global|all|any|regardless)$/;

/**
 * What a changed word means: its class, the kind of data it names, or itself for a plan or region. Words of one meaning have one key, so
 * that a synonym is no change. Null for a word that decides nothing.
 */
function keyOf(word: string, language: RoleLanguage): string | null {
  if (audience.test(word)) return `who:${word}`;
  const tagged = taggerFor(language)(word);
  if (tagged.of('data').length > 0) {
    const [type] = readDataTypes([word]);
    return type === undefined || type === 'other' || type === 'customer_content' ? 'data:general' : `data:${type}`;
  }
  return weighty.find((kind) => tagged.of(kind).length > 0) ?? (whoIn(word) === null ? null : `who:${word}`);
}

/** In a long sentence, a word further from the words on training belongs to something else. */
const weightReach = 14;

/**
 * Whether the words that changed in a sentence on training change what it allows: words that decide something came or went near the words
 * on training, and they aren't synonyms of each other.
 */
export function changesWords({ before, after }: SentencePair, { was, is }: { was: Read; is: Read }): boolean {
  const changed = withoutTypos(changedWords(before.folded, after.folded));
  const near = (list: ChangedList, { roles, language }: Read) =>
    list.flatMap(({ word, at }) => {
      const key = keyOf(word, language);
      const places = roles?.places ?? [];
      // A sentence that refers back to training has no words on it, so all of it is about training.
      const isNear = places.length === 0 || places.some((place) => Math.abs(place - at) <= weightReach);
      return key !== null && isNear ? [key] : [];
    });
  const [gone, come] = [near(changed.removed, was), near(changed.added, is)];
  return gone.toSorted().join(' ') !== come.toSorted().join(' ');
}

type ChangedList = readonly { readonly word: string; readonly at: number }[];

/**
 * 1 if a sentence says more than before, -1 if less, 0 if neither or both. Limits count the other way, and so does what stands in the
 * exception of a promise: one more plan there is one more that is trained on.
 */
export function moreOrLess(was: Read, is: Read): -1 | 0 | 1 {
  const { added, removed } = withoutTypos(changedWords(was.sentence.folded, is.sentence.folded));
  const signed = (list: ChangedList, { language, roles }: Read) =>
    list.flatMap(({ word, at }) => {
      const key = keyOf(word, language);
      const isExcepted = roles?.denied === true && roles.exceptionAt !== null && at > roles.exceptionAt;
      return key === null ? [] : [{ key, sign: isExcepted ? -1 : 1 }];
    });
  const sum = (list: readonly { key: string; sign: number }[], test: (key: string) => boolean) =>
    list.reduce((total, { key, sign }) => total + (test(key) ? sign : 0), 0);
  const [come, gone] = [signed(added, is), signed(removed, was)];
  const extend = (key: string) => extending.has(key) || key.startsWith('data:') || key.startsWith('who:');
  const scope = Math.sign(sum(come, extend) - sum(gone, extend));
  const limits = Math.sign(sum(gone, (key) => limiting.has(key)) - sum(come, (key) => limiting.has(key)));
  // One word replaced by another (such as a kind of data that only this service has) is neither more nor less.
  const length = Math.sign(added.length - removed.length) * (scope < 0 && come.some(({ sign }) => sign < 0) ? -1 : 1);
  if (scope + limits > 0 && (length > 0 || limits > 0)) return 1;
  if (scope + limits < 0 && (length < 0 || limits < 0)) return -1;
  return 0;
}

/** Whether a word decides what a sentence on training allows, so that it can't be only a name. */
export function isWeighty(word: string, language: RoleLanguage): boolean {
  return keyOf(word, language) !== null;
}
