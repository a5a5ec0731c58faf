import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { clipped, counted, grouped } from '../../core/text/words.ts';
import { bullet, type Line, type Piece } from '../../nouns/card.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { Instant } from '../../nouns/time.ts';
import { pageStates } from '../../nouns/words.ts';

/** A source that cannot be read, or not be trusted, for the time being; an ended one (410 Gone) is none. */
export function isFailing({ poll }: SourceStatus): boolean {
  return (
    (poll.problem !== undefined || poll.failures > 0 || poll.pageState !== undefined) && poll.endedAt === undefined
  );
}

/**
 * How well the sources can be read, in one line: "90 of 92 sources could be read; not OpenAI, Privacy Policy; Reuters."
 * Those that ended and those that were not asked yet are counted apart.
 */
export function sourceHealth(sources: readonly SourceStatus[]): string {
  const alive = sources.filter(({ poll }) => poll.endedAt === undefined);
  const polled = alive.filter(isAsked);
  const failing = polled.filter(isFailing);
  const ended = sources.length - alive.length;
  const unasked = alive.length - polled.length;
  const gone =
    (ended === 0 ? '' : ` ${counted(ended, 'source')} ended for good (410 Gone).`) +
    (unasked === 0 || polled.length === 0 ? '' : ` ${counted(unasked, 'source')} not asked yet.`);
  if (alive.length === 0) return `No source is being read.${gone}`;
  if (polled.length === 0) return `${notAskedYet(alive.length)}${gone}`;
  if (polled.length === 1 && failing.length === 0) return `The one source could be read.${gone}`;
  if (failing.length === 0) return `All ${counted(polled.length, 'source')} could be read.${gone}`;
  const names = failing.slice(0, 3).map(({ source }) => source.name);
  const more = failing.length > 3 ? ` and ${failing.length - 3} more` : '';
  return (
    `${grouped(polled.length - failing.length)} of ${counted(polled.length, 'source')} could be read; ` +
    `not ${names.join('; ')}${more}.${gone}`
  );
}

function notAskedYet(count: number): string {
  return count === 1
    ? 'The one source has not been asked yet.'
    : `None of ${grouped(count)} sources has been asked yet.`;
}

function isAsked({ poll }: SourceStatus): boolean {
  return poll.lastTriedAt !== undefined || poll.lastReadAt !== undefined;
}

/** Why a source cannot be read, as one sentence: the server's answer, or what stood there in the page's place. */
export function problemOf({ source, poll }: SourceStatus): string {
  if (poll.problem !== undefined) return poll.problem;
  if (poll.pageState !== undefined) return `${source.url} answered with ${pageStates[poll.pageState]}.`;
  return `${source.url} could not be read.`;
}

/** Since when, where that is known. */
export function failingSince({ poll }: SourceStatus): Instant | undefined {
  return poll.failingSince ?? poll.lastReadAt;
}

/** How a policy page is, in pieces that follow its name: last read when, or what is in its way since when. */
export function pageState(page: PolicyPage): readonly Piece[] {
  const { lastReadAt, endedAt } = page.poll;
  const read: readonly Piece[] =
    lastReadAt === undefined ? ['not read yet'] : ['last read ', { at: lastReadAt, as: 'relative' }];
  if (endedAt !== undefined) {
    return [...read, '; taken down for good on ', { at: endedAt, as: 'date' }, ' (410 Gone)'];
  }
  if (!isFailing(page)) return read;
  const since = failingSince(page);
  return [
    ...read,
    '; ',
    { strong: 'cannot be read' },
    ...(since === undefined ? [] : [' since ', { at: since, as: 'date' } as const]),
    `: ${clipped(problemOf(page), 160).replace(/\.$/, '')}`,
  ];
}

/** A policy page in a row: its name, and how it is. */
export function pageLine(page: PolicyPage): Line {
  return bullet({ text: page.source.name, url: page.source.url }, ': ', ...pageState(page));
}
