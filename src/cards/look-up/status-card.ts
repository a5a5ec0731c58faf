import { clipped, counted, grouped } from '../../core/text/words.ts';
import {
  bullet,
  type Card,
  card,
  type Fact,
  fact,
  heading,
  type Line,
  type Piece,
  small,
  text,
} from '../../nouns/card.ts';
import { type Connection, platformNames } from '../../nouns/connection.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { StoreStatus, Troubles } from '../../nouns/store.ts';
import { type Instant, later, minuteMs } from '../../nouns/time.ts';
import { firstLines } from '../parts/lists.ts';
import { failingSince, isFailing, problemOf, sourceHealth } from '../parts/source-health.ts';
import { type TroubleLine, troubleLines } from '../parts/trouble-lines.ts';

const maxFailing = 8;

/** A poll that is due waits for its turn. It counts as late only after this long. */
const lateAfterMs = 10 * minuteMs;

/** The status of the place and channel where the command was used. */
export type StatusHere = {
  /** In the place. */
  readonly subscriptions: number;
  /** When the channel last received a message. */
  readonly lastSentAt?: Instant | undefined;
  /** Messages waiting to be sent to the channel. */
  readonly waiting: number;
  /** In the channel. */
  readonly mutes: number;
  /** Of the whole bot. */
  readonly troubles: Troubles;
  /** Whether the user is an operator. Others see only that there are problems, not which, since they may concern another place. */
  readonly isOperator: boolean;
  /** How the bot is connected to its platforms. */
  readonly connections: readonly Connection[];
  readonly now: Instant;
};

/**
 * The status of Fineprint: what it reads and whether on time, what is failing since when and why, what is waiting to be sent, and the
 * channel's last message.
 */
export function statusCard(status: StoreStatus, here: StatusHere): Card {
  const failing = status.sources.filter(isFailing).toSorted((a, b) => since(a).localeCompare(since(b)));
  const waiting = status.deliveries.waiting + status.deliveries.sending;
  const undelivered = status.deliveries.failed + status.deliveries.held;
  const troubles = troubleLines(here.troubles);
  const facts: (Fact | null)[] = [
    status.lastReadAt === undefined ? null : fact('Last read', { at: status.lastReadAt, as: 'relative' }),
    status.lastReadAt === undefined ? null : fact('Polls', ...lateness(status.sources, here.now)),
    fact('Read so far', `${counted(status.items, 'entry', 'entries')}, ${counted(status.stories, 'story', 'stories')}`),
    fact('Subscriptions here', grouped(here.subscriptions)),
    fact('This channel', ...ofChannel(here)),
    fact('Messages sent', grouped(status.deliveries.sent), ...lastSent(status)),
    waiting === 0 ? null : fact('Waiting to be sent', grouped(waiting)),
    undelivered === 0 ? null : fact('Not delivered', grouped(undelivered)),
  ];
  return card({
    tone:
      failing.length === 0 && troubles.length === 0 && here.connections.every(({ state }) => state === 'connected')
        ? 'good'
        : 'plain',
    title: 'Status',
    lines: [
      text(sourceHealth(status.sources)),
      ...firstLines(failing, { max: maxFailing, draw: failingLine, rest: ' that can’t be read' }),
      ...here.connections.filter(({ state }) => state !== 'connected').map((one) => connectionLine(one, here)),
      ...attention(troubles, here),
    ],
    facts,
  });
}

/** Why a platform is away may concern the operators alone; that it is away concerns everybody. */
function connectionLine({ platform, state, since, problem }: Connection, { isOperator }: StatusHere): Line {
  return bullet(
    { strong: platformNames[platform] },
    state === 'refused' ? ' refuses the bot since ' : ' can’t be reached since ',
    { at: since, as: 'datetime' },
    isOperator && problem !== undefined ? `: ${problem}` : '. Its messages wait.',
  );
}

function attention(troubles: readonly TroubleLine[], { isOperator }: StatusHere): readonly Line[] {
  if (troubles.length === 0) return [];
  if (!isOperator) {
    const says =
      'Something needs attention. The people who run Fineprint can find details in its log and with its doctor command.';
    return [small(says)];
  }
  return [
    heading('Needs attention'),
    ...troubles.map(({ says }) => bullet(says)),
    small('See the log and the doctor command for details.'),
  ];
}

/** How late the polls are. */
function lateness(sources: readonly SourceStatus[], now: Instant): readonly Piece[] {
  const lateSince = later(now, -lateAfterMs);
  const due = sources
    .filter(({ poll }) => poll.endedAt === undefined && poll.nextPollAt < lateSince)
    .map(({ poll }) => poll.nextPollAt)
    .toSorted();
  const [longest] = due;
  if (longest === undefined) return ['on time'];
  return [`${counted(due.length, 'source')} late, the longest since `, { at: longest, as: 'relative' }];
}

function ofChannel({ lastSentAt, waiting, mutes }: StatusHere): readonly Piece[] {
  return [
    ...(lastSentAt === undefined
      ? ['no messages yet']
      : ['last message ', { at: lastSentAt, as: 'relative' } as const]),
    ...(waiting === 0 ? [] : [`; ${counted(waiting, 'message')} waiting`]),
    ...(mutes === 0 ? [] : [`; ${counted(mutes, 'mute')}`]),
  ];
}

function lastSent({ lastSentAt }: StoreStatus): readonly Piece[] {
  return lastSentAt === undefined ? [] : [', the last ', { at: lastSentAt, as: 'relative' }];
}

function failingLine(status: SourceStatus): Line {
  const at = failingSince(status);
  return bullet(
    { text: status.source.name, url: status.source.url },
    ...(at === undefined ? [', never read'] : [', since ', { at, as: 'datetime' } as const]),
    `: ${clipped(problemOf(status), 160)}`,
  );
}

function since(status: SourceStatus): string {
  return failingSince(status) ?? '';
}
