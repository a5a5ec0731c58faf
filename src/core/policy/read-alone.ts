import { isJapanese, readJapanese } from './read-japanese.ts';
import { type Around, type Roles, readRoles } from './read-roles.ts';
import { type RoleLanguage, taggerFor } from './taggers.ts';

/** What stands around a sentence of which nothing is known. */
const nowhere: Omit<Around, 'language'> = {
  onTraining: false,
  isAiService: false,
  underUse: false,
  underBan: false,
  ownNames: new Set(),
  otherNames: new Set(),
  isPart: false,
};

/** Reads a sentence by itself. Null if it says nothing on training AI. */
export function readAlone(text: string, language: RoleLanguage, around: Partial<Around> = {}): Roles | null {
  if (isJapanese(text)) return readJapanese(text);
  return readRoles(taggerFor(language)(text), { ...nowhere, language, ...around });
}

/** Whether a heading, a lead-in or the head of a column is about training or developing AI, whoever does it. */
export function isOnTraining(text: string, language: RoleLanguage): boolean {
  const purpose = readAlone(text, language, { isPart: true })?.purpose;
  return purpose === 'train' || purpose === 'improve_ai';
}
