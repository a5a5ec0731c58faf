import { isSmallWord } from './language.ts';
import type { RoleClass } from './lexicon/acts/classes.ts';
import { rolePhrases } from './lexicon/acts.ts';
import type { TopicClass } from './lexicon/classes.ts';
import { topicPhrases } from './lexicon/topics.ts';
import ordinary from './models/ordinary-words.json' with { type: 'json' };
import { peopleAndBodies } from './name-words.ts';
import { askedOnce, foldedWordsOf } from './phrases.ts';

/** Classes of the lexicon that hold names. */
const namingTopics: ReadonlySet<TopicClass> = new Set(['aiProduct', 'aiMaker', 'techGiant', 'platform']);
const namingRoles: ReadonlySet<RoleClass> = new Set<RoleClass>([
  'authority',
  'country',
  'dataset',
  'crawler',
  'group',
  'block',
]);
/** A beginning of fewer letters than this begins too many names. */
const leastStem = 5;

const ordinaryWords = new Set([...ordinary.model.words.split(' '), ...peopleAndBodies]);
const ordinaryStems = new Set<string>();
const phrasesOfWords = [
  ...topicPhrases.flatMap(([{ topic }, phrases]) => (namingTopics.has(topic) ? [] : [phrases])),
  ...rolePhrases.flatMap(([{ role }, phrases]) => (namingRoles.has(role) ? [] : [phrases])),
];
for (const phrases of phrasesOfWords) {
  for (const phrase of phrases) {
    const [word, ...more] = foldedWordsOf(phrase);
    if (word === undefined || more.length > 0) continue;
    if (!phrase.endsWith('*')) ordinaryWords.add(word);
    else if (word.length >= leastStem) ordinaryStems.add(word);
  }
}
const longestStem = Math.max(...[...ordinaryStems].map((stem) => stem.length));

/** Whether the word, or the plainer word that it is a form of, is one that news writes in lower case. */
export const isOrdinaryWord = askedOnce((folded): boolean => {
  if (ordinaryWords.has(folded) || isSmallWord(folded)) return true;
  for (let length = leastStem; length <= Math.min(longestStem, folded.length); length++)
    if (ordinaryStems.has(folded.slice(0, length))) return true;
  return isFormOf(folded, ordinaryWords);
});

/** Whether a folded word is an English form of one of these: "trains", "trained", "trainer" of "train". */
export function isFormOf(folded: string, plainWords: ReadonlySet<string>): boolean {
  return endings.some(([ending, instead], at) => {
    const stem = folded.slice(0, -ending.length);
    if (!folded.endsWith(ending) || stem.length < (at < inflections ? leastInflected : leastDerived)) return false;
    if (instead.some((plain) => plainWords.has(stem + plain))) return true;
    return stem.at(-1) === stem.at(-2) && plainWords.has(stem.slice(0, -1));
  });
}

const endings: readonly (readonly [string, readonly string[]])[] = [
  ['s', ['']],
  ['es', ['', 'e']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ied', ['y']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['ly', ['', 'le']],
  ['ment', ['']],
  ['ness', ['']],
  ['able', ['', 'e']],
  // These make another word of a plain one, which has to be longer: "notion" isn't "not".
  ['or', ['', 'e']],
  ['ors', ['', 'e']],
  ['ion', ['', 'e']],
  ['ions', ['', 'e']],
  ['ation', ['', 'e']],
  ['ations', ['', 'e']],
  ['ive', ['', 'e']],
  ['al', ['', 'e']],
  ['ory', ['', 'e']],
  ['atory', ['', 'e']],
  ['ity', ['', 'e']],
  ['ful', ['']],
  ['less', ['']],
  ['ward', ['']],
  ['wards', ['', 'ward']],
  ['ise', ['', 'e']],
  ['ize', ['', 'e']],
];
const inflections = endings.findIndex(([ending]) => ending === 'or');
const leastInflected = 3;
const leastDerived = 4;
