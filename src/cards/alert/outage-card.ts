import type { Outage } from '../../core/plan/outages.ts';
import { counted, grouped, joined } from '../../core/text/words.ts';
import { bullet, type Card, card, fact, small, text } from '../../nouns/card.ts';
import { problemOf } from '../parts/source-health.ts';

/** How many sources to name; the rest are counted. */
const maxNamed = 5;

/**
 * Tells the operators that many sources fail together, in one message: how many, since when, the likely cause. Later ones edit the
 * first: with new figures, and once the outage is over, with what still fails.
 */
export function outageCard(outage: Outage, told: 'failing' | 'recovered'): Card {
  return told === 'failing' ? failingCard(outage) : recoveredCard(outage);
}

function failingCard({ host, failing, asked, since }: Outage): Card {
  const isAll = failing.length === asked;
  const where = host === null ? '' : ` of ${host}`;
  const how = isAll
    ? `any of ${counted(asked, 'source')}`
    : `${grouped(failing.length)} of ${counted(asked, 'source')}`;
  return card({
    tone: 'error',
    title: `Can’t read ${how}${where}`,
    lines: [
      text(
        host === null
          ? 'They are on several hosts, so the cause is probably here. Check this machine’s network, DNS and firewall.'
          : 'They share one host, so its server is probably down or refuses requests. Open one of them in a browser.',
      ),
      ...failing
        .slice(0, maxNamed)
        .map((status) => bullet({ text: status.source.name, url: status.source.url }, `: ${problemOf(status)}`)),
      failing.length > maxNamed ? text(`And ${grouped(failing.length - maxNamed)} more.`) : null,
      small(
        'Fineprint keeps trying, less often. This notice is updated, at most hourly, and once the sources can be read again.',
      ),
    ],
    facts: [fact('Failing since', { at: since, as: 'datetime' })],
  });
}

function recoveredCard({ host, failing, asked, since }: Outage): Card {
  const where = host === null ? '' : ` of ${host}`;
  const names = joined(
    failing.map(({ source }) => source.name),
    { max: maxNamed },
  );
  return card({
    tone: 'good',
    title: failing.length === 0 ? `The sources${where} can be read again` : `Most sources${where} can be read again`,
    lines: [
      failing.length === 0 ? null : text(`${grouped(failing.length)} of ${asked} still can’t be read: ${names}.`),
      text('Fineprint has read everything published in the meantime that the sources still show.'),
    ],
    facts: [fact('Failed since', { at: since, as: 'datetime' })],
  });
}
