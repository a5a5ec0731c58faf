import type { SmallWordLanguage } from '../text/small-words.ts';
import type { PolicyWords } from './lexicon/classes.ts';
import { de } from './lexicon/de.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fr } from './lexicon/fr.ts';
import { it } from './lexicon/it.ts';
import { nl } from './lexicon/nl.ts';
import { pl } from './lexicon/pl.ts';
import { pt } from './lexicon/pt.ts';
import { type Tagger, taggerOf } from './tag-words.ts';

/** The languages whose sentences are read by their roles. Japanese has a reader of its own. */
export type RoleLanguage = SmallWordLanguage;

const lexicons: Readonly<Record<RoleLanguage, PolicyWords>> = { en, de, fr, es, it, pt, nl, pl };
const taggers = new Map<RoleLanguage, Tagger>();

/** The tagger of a language; made when it is first needed. */
export function taggerFor(language: RoleLanguage): Tagger {
  const known = taggers.get(language);
  if (known !== undefined) return known;
  const made = taggerOf(lexicons[language]);
  taggers.set(language, made);
  return made;
}
