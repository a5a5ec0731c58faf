import type { Finding, PartyRole } from '../../nouns/item.ts';
import type { Story } from '../../nouns/story.ts';
import { parentOf } from '../judge/company-names.ts';
import { foldWord } from '../judge/phrases.ts';

/** Roles by which a matter is found again. Groups such as "authors", courts and parliaments have too many matters. */
const looked: ReadonlySet<PartyRole> = new Set<PartyRole>(['plaintiff', 'authority', 'person']);

/**
 * Under which names open stories of an item's matter are looked up: its companies, with their owners, so that "LinkedIn" and "Microsoft"
 * meet, and who sues or acts. Empty if the item names nobody; stories that name nobody may be its own then.
 */
export function lookedUnder({ companies, parties = [] }: Pick<Finding, 'companies' | 'parties'>): readonly string[] {
  const named = parties.filter(({ role }) => looked.has(role)).map(({ name }) => partyKey(name));
  return [...new Set([...companies.flatMap(withOwner), ...named])];
}

/** The same of a story: whatever one of these names asks for finds it. */
export function foundUnder({ companies, timeline }: Pick<Story, 'companies' | 'timeline'>): readonly string[] {
  const names = new Set(companies.flatMap(withOwner));
  for (const { marks = '' } of timeline)
    for (let start = 0; start < marks.length; ) {
      const bar = marks.indexOf('|', start);
      const end = bar < 0 ? marks.length : bar;
      const colon = marks.indexOf(':', start);
      if (looked.has(marks.slice(start, colon) as PartyRole)) names.add(partyKey(marks.slice(colon + 1, end)));
      start = end + 1;
    }
  return [...names];
}

/** A person may have the name of a company. */
function partyKey(name: string): string {
  return `party:${foldWord(name)}`;
}

function withOwner(name: string): readonly string[] {
  const owner = parentOf(name);
  return owner === undefined ? [name] : [name, owner];
}
