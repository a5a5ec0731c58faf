import type { Item } from '../../nouns/item.ts';
import type { EventLine } from '../../nouns/story.ts';
import type { Event } from '../../nouns/words.ts';
import { findPhrases, phrasesOf, tokensOf } from '../judge/phrases.ts';

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

/** Times that a line must be named to be what an item talks about. A company that answers names a suit in passing, and yet answers it. */
const leastNamed: Readonly<Partial<Record<Event, number>>> = { company_statement: 1 };
const usuallyNamed = 2;

/** Which line an item belongs to. An answer, a guide or a column belongs to the line it speaks of, a policy where it names none. */
export function eventLineOf(event: Event, { title, text }: Pick<Item, 'title' | 'text'>): EventLine {
  const line = lines[event];
  if (line !== null) return line;
  const counts = new Map<EventLine, number>();
  for (const { label } of findPhrases(tokensOf(`${title} ${title} ${text.slice(0, 1500)}`), about))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= (leastNamed[event] ?? usuallyNamed) ? most[0] : 'policy';
}
