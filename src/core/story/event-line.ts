import type { Event, Item } from '../../types.ts';
import { findPhrases, phrasesOf, tokensOf } from '../judge/phrases.ts';

/** What a story can be a story of. A filing and a withdrawal are steps of one line; a fine is a line of its own. */
export type EventLine = 'policy' | 'lawsuit' | 'regulator' | 'law' | 'deal' | 'incident' | 'research';

const lines: Readonly<Record<Event, EventLine | null>> = {
  policy_change: 'policy',
  lawsuit_filed: 'lawsuit',
  lawsuit_ruling: 'lawsuit',
  lawsuit_dismissed: 'lawsuit',
  lawsuit_settled: 'lawsuit',
  lawsuit_other: 'lawsuit',
  regulator_action: 'regulator',
  regulator_guidance: 'regulator',
  legislation: 'law',
  licensing_deal: 'deal',
  data_incident: 'incident',
  research: 'research',
  // These talk about something that happened: the words say about what.
  company_statement: null,
  opt_out: null,
  opinion_explainer: null,
  none: null,
};

const about = phrasesOf<EventLine>([
  [
    'lawsuit',
    'lawsuit, suit, class action, complaint, plaintiff, plaintiffs, judge, court, sued, suing, klage, gericht, plainte, demanda, causa, processo, rechtszaak, pozew'.split(
      ', ',
    ),
  ],
  [
    'regulator',
    'regulator, watchdog, fine, fined, dpa, garante, cnil, ico, oaic, ftc, data protection authority, bussgeld, amende, multa, sanzione, boete, kara'.split(
      ', ',
    ),
  ],
]);

/** Which line an item belongs to. An answer, a guide or a column belongs to the line it speaks of, a policy where it names none. */
export function eventLineOf(event: Event, { title, text }: Pick<Item, 'title' | 'text'>): EventLine {
  const line = lines[event];
  if (line !== null) return line;
  const counts = new Map<EventLine, number>();
  for (const { label } of findPhrases(tokensOf(`${title} ${title} ${text.slice(0, 1500)}`), about))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= 2 ? most[0] : 'policy';
}
