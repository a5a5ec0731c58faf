import { splitPhrases } from '../phrases.ts';
import { type TopicClass, type TopicWords, topicClasses } from './classes.ts';
import { de } from './topics/de.ts';
import { en } from './topics/en.ts';
import { es } from './topics/es.ts';
import { fr } from './topics/fr.ts';
import { hi } from './topics/hi.ts';
import { it } from './topics/it.ts';
import { ja } from './topics/ja.ts';
import { nl } from './topics/nl.ts';
import { pl } from './topics/pl.ts';
import { pt } from './topics/pt.ts';
import { zh } from './topics/zh.ts';

const byLanguage = { en, de, fr, es, it, pt, nl, pl, ja, zh, hi } as const satisfies Readonly<
  Record<string, TopicWords>
>;

export type TopicLanguage = keyof typeof byLanguage;

/** Languages whose script tells them: their words are never mistaken for another language's. */
export const scriptLanguages: ReadonlySet<TopicLanguage> = new Set(['ja', 'zh', 'hi']);

/** What a phrase of the lexicon says: its class, and the language it belongs to. */
export type Topic = { readonly topic: TopicClass; readonly language: TopicLanguage };

/** Every class of every language with its phrases. */
export const topicPhrases: readonly (readonly [Topic, readonly string[]])[] = (
  Object.keys(byLanguage) as TopicLanguage[]
).flatMap((language) =>
  (Object.keys(topicClasses) as TopicClass[]).map(
    (topic) => [{ topic, language }, splitPhrases((byLanguage[language] as TopicWords)[topic] ?? '')] as const,
  ),
);

/** Whether words of this language (ISO 639-1) are known. */
export const isTopicLanguage = (code: string | null): code is TopicLanguage => code !== null && code in byLanguage;
