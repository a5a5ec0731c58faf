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
  // These comment on something that happened; their words show what.
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

/**
 * How often an item must mention a line to belong to it. A company's answer mentions a lawsuit in passing and still
 * answers it.
 */
const leastNamed: Readonly<Partial<Record<Event, number>>> = { company_statement: 1 };
const usuallyNamed = 2;

/**
 * Returns the line that an item belongs to. An answer, a guide or a column belongs to the line it mentions, or to the
 * policy line if it mentions none.
 */
export function eventLineOf(event: Event, { title, text }: Pick<Item, 'title' | 'text'>): EventLine {
  const line = lines[event];
  if (line !== null) return line;
  const counts = new Map<EventLine, number>();
  for (const { label } of findPhrases(tokensOf(`${title} ${title} ${text.slice(0, 1500)}`), about))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= (leastNamed[event] ?? usuallyNamed) ? most[0] : 'policy';
}
