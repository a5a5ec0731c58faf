import { splitPhrases } from '../phrases.ts';
import type { RoleClass, RoleWords } from './acts/classes.ts';
import { de } from './acts/de.ts';
import { en } from './acts/en.ts';
import { es } from './acts/es.ts';
import { fr } from './acts/fr.ts';
import { hi } from './acts/hi.ts';
import { it } from './acts/it.ts';
import { ja } from './acts/ja.ts';
import { nl } from './acts/nl.ts';
import { pl } from './acts/pl.ts';
import { pt } from './acts/pt.ts';
import { zh } from './acts/zh.ts';

const byLanguage = { en, de, fr, es, it, pt, nl, pl, ja, zh, hi } as const satisfies Readonly<
  Record<string, RoleWords>
>;

/** A language whose words of acts are known, by its ISO 639-1 code. */
export type RoleLanguage = keyof typeof byLanguage;

/** Languages whose script tells them. English words among theirs are English. */
export const scriptLanguages: ReadonlySet<RoleLanguage> = new Set(['ja', 'zh', 'hi'] as const);

/** What a phrase says: its class, in its language. */
export type RoleWord = { readonly role: RoleClass; readonly language: RoleLanguage };

/** Every class of every language with its phrases. */
export const rolePhrases: readonly (readonly [RoleWord, readonly string[]])[] = (
  Object.keys(byLanguage) as RoleLanguage[]
).flatMap((language) =>
  (Object.entries(byLanguage[language]) as [RoleClass, string][]).map(
    ([role, list]) => [{ role, language }, splitPhrases(list)] as const,
  ),
);

export const isRoleLanguage = (code: string | null): code is RoleLanguage => code !== null && code in byLanguage;
