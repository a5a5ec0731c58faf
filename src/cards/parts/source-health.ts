import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { clipped, counted, grouped } from '../../core/text/words.ts';
import { bullet, type Line, type Piece } from '../../nouns/card.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { Instant } from '../../nouns/time.ts';
import { pageStates } from '../../nouns/words.ts';

/** Whether a source currently can't be read or trusted. False for a source that has ended (410 Gone). */
export function isFailing({ poll }: SourceStatus): boolean {
  return (
    (poll.problem !== undefined || poll.failures > 0 || poll.pageState !== undefined) && poll.endedAt === undefined
  );
}

/**
 * Whether the last request to every source that was polled so far failed, so that no news arrives. False if none was polled, or all have
 * ended. A source that answers with something else than it should, such as a home page, can be reached.
 */
export function noneIsReadable(sources: readonly SourceStatus[]): boolean {
  const polled = sources.filter((status) => status.poll.endedAt === undefined && isAsked(status));
  return polled.length > 0 && polled.every(({ poll }) => poll.failures > 0);
}

/**
 * The health of the sources in one line: "90 of 92 sources can be read. Failing: OpenAI, Privacy Policy; Reuters."
 * Sources that have ended, and sources not read yet, are counted separately.
 */
export function sourceHealth(sources: readonly SourceStatus[]): string {
  const alive = sources.filter(({ poll }) => poll.endedAt === undefined);
  const polled = alive.filter(isAsked);
  const failing = polled.filter(isFailing);
  const ended = sources.length - alive.length;
  const unasked = alive.length - polled.length;
  const gone =
    (ended === 0 ? '' : ` ${counted(ended, 'source')} ended permanently (410 Gone).`) +
    (unasked === 0 || polled.length === 0 ? '' : ` ${counted(unasked, 'source')} not checked yet.`);
  if (alive.length === 0) return `No sources are being read.${gone}`;
  if (polled.length === 0) return `${notAskedYet(alive.length)}${gone}`;
  if (polled.length === 1 && failing.length === 0) return `The only source can be read.${gone}`;
  if (failing.length === 0) return `All ${counted(polled.length, 'source')} can be read.${gone}`;
  const names = failing.slice(0, 3).map(({ source }) => source.name);
  const more = failing.length > 3 ? ` and ${failing.length - 3} more` : '';
  return (
    `${grouped(polled.length - failing.length)} of ${counted(polled.length, 'source')} can be read. ` +
    `Failing: ${names.join('; ')}${more}.${gone}`
  );
}

function notAskedYet(count: number): string {
  return count === 1
    ? 'The only source has not been checked yet.'
    : `None of the ${grouped(count)} sources have been checked yet.`;
}

function isAsked({ poll }: SourceStatus): boolean {
  return poll.lastTriedAt !== undefined || poll.lastReadAt !== undefined;
}

/** Why a source can't be read, in one sentence: the server's response, or what it served instead of the page. */
export function problemOf({ source, poll }: SourceStatus): string {
  if (poll.problem !== undefined) return poll.problem;
  if (poll.pageState !== undefined) return `${source.url} answered with ${pageStates[poll.pageState]}.`;
  return `Can’t read ${source.url}.`;
}

/** When a source began to fail, if known. */
export function failingSince({ poll }: SourceStatus): Instant | undefined {
  return poll.failingSince ?? poll.lastReadAt;
}

/** The state of a policy page, as pieces that follow its name: when it was last read, or what has been wrong since when. */
export function pageState(page: PolicyPage): readonly Piece[] {
  const { lastReadAt, endedAt } = page.poll;
  const read: readonly Piece[] =
    lastReadAt === undefined ? ['not read yet'] : ['last read ', { at: lastReadAt, as: 'relative' }];
  if (endedAt !== undefined) {
    return [...read, '; permanently removed on ', { at: endedAt, as: 'date' }, ' (410 Gone)'];
  }
  if (!isFailing(page)) return read;
  const since = failingSince(page);
  return [
    ...read,
    '; ',
    { strong: 'can’t be read' },
    ...(since === undefined ? [] : [' since ', { at: since, as: 'date' } as const]),
    `: ${clipped(problemOf(page), 160).replace(/\.$/, '')}`,
  ];
}

/** A policy page as a list item: its name and its state. */
export function pageLine(page: PolicyPage): Line {
  return bullet({ text: page.source.name, url: page.source.url }, ': ', ...pageState(page));
}
