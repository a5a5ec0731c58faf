import { isSmallWord } from './language.ts';
import type { TopicClass } from './lexicon/classes.ts';
import { topicPhrases } from './lexicon/topics.ts';
import ordinary from './models/ordinary-words.json' with { type: 'json' };
import { peopleAndBodies } from './name-words.ts';
import { askedOnce, foldedWordsOf } from './phrases.ts';

/** Classes of the lexicon that hold names. */
const namingTopics: ReadonlySet<TopicClass> = new Set(['aiProduct', 'aiMaker', 'techGiant', 'platform']);
/** A beginning of fewer letters than this begins too many names. */
const leastStem = 5;

const ordinaryWords = new Set([...ordinary.model.words.split(' '), ...peopleAndBodies]);
const ordinaryStems = new Set<string>();
for (const [{ topic }, phrases] of topicPhrases) {
  if (namingTopics.has(topic)) continue;
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
  for (const [ending, instead] of endings) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 3) continue;
    const stem = folded.slice(0, -ending.length);
    for (const plain of instead) if (ordinaryWords.has(stem + plain)) return true;
    if (stem.at(-1) === stem.at(-2) && ordinaryWords.has(stem.slice(0, -1))) return true;
  }
  return false;
});

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
];
