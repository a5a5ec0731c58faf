import { counted } from '../../core/text/words.ts';
import { bullet, type Card, card, fact, type Line, type Piece, small, text } from '../../nouns/card.ts';
import { type Connection, platformNames } from '../../nouns/connection.ts';
import type { TargetNames } from '../../nouns/delivery.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { StorageTrouble } from '../../nouns/store.ts';
import type { Story } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { numbered, openActions, storyLine } from '../look-up/story-list-card.ts';
import { firstLines } from '../parts/lists.ts';
import { failingSince, problemOf } from '../parts/source-health.ts';
import { bySeverity } from '../parts/story-words.ts';

/**
 * Notifies the operators that a source is failing (since when, why, what to do) or can be read again. The second notice edits
 * the first, so one outage is one message.
 */
export function healthCard(status: SourceStatus, told: 'failing' | 'recovered'): Card {
  return told === 'failing' ? failingCard(status) : recoveredCard(status);
}

/** Notifies the operators that nothing can be stored, or (`over`: since when) that it can be again. */
export function storageCard({ since, says, problem }: StorageTrouble, { over }: { over: Instant | null }): Card {
  if (over !== null) {
    return card({
      tone: 'good',
      title: 'Fineprint can save again',
      lines: [text('Polling and posting go on. Nothing that was saved is lost.')],
      facts: [fact('Began', { at: since, as: 'datetime' }), fact('Over since', { at: over, as: 'datetime' })],
    });
  }
  return card({
    tone: 'error',
    title: 'Fineprint can’t save anything',
    lines: [
      text(says),
      text('Free some space on the disk that holds the database, or make it writable.'),
      small('Nothing is polled or posted until then, and commands can’t change anything. This notice is updated then.'),
    ],
    facts: [fact('Since', { at: since, as: 'datetime' }), fact('The database says', problem)],
  });
}

function failingCard(status: SourceStatus): Card {
  const { source, poll } = status;
  const since = failingSince(status);
  return card({
    tone: 'error',
    title: `Can’t read ${source.name}`,
    titleUrl: source.url,
    lines: [
      text(problemOf(status)),
      text(whatToDo(status)),
      small(
        'Fineprint keeps trying, less often. A failed response never becomes an alert. This notice is updated once the source can be read again.',
      ),
    ],
    facts: [
      since === undefined ? null : fact('Failing since', { at: since, as: 'datetime' }),
      fact('Failed attempts', `${poll.failures}`),
      fact('Next attempt', { at: poll.nextPollAt, as: 'datetime' }),
    ],
    links: [{ label: source.kind === 'feed' ? 'Feed' : 'Page', url: source.url }],
  });
}

function recoveredCard({ source, poll }: SourceStatus): Card {
  return card({
    tone: 'good',
    title: `${source.name} can be read again`,
    titleUrl: source.url,
    lines: [text('Fineprint has read everything published in the meantime that the source still shows.')],
    facts: poll.lastReadAt === undefined ? [] : [fact('Read again', { at: poll.lastReadAt, as: 'datetime' })],
  });
}

function whatToDo({ source, poll }: SourceStatus): string {
  switch (poll.pageState) {
    case 'bot_wall':
    case 'consent_wall':
    case 'login_wall':
      return 'Open the address in a browser. If the page appears there without a form, the publisher blocks programs: use another page or feed from this publisher.';
    case 'selector_missing':
      return 'The page’s layout has changed. Correct its `select` in the sources file, or remove `select` to let Fineprint find the main text.';
    case 'not_found':
      return 'The document may have moved. Find its new address and correct it in the sources file.';
    case 'other_document':
      return 'The document may have moved or ended. Find its new address and correct it in the sources file, or remove the source.';
    case 'shrunk':
    case 'text_missing':
    case 'rewritten':
      return 'Fineprint is waiting for confirmation: if the page stays like this, it will be accepted as it is. Open the page to check.';
    default:
      return source.kind === 'feed'
        ? 'Open the address in a browser. If it works there, wait; if not, correct or remove the source in the sources file.'
        : 'Open the address in a browser. If the policy is there, wait; if not, correct or remove the source in the sources file.';
  }
}

/** Rows of a list in a notice; the rest are counted. */
const maxRows = 10;

/** A channel that no longer accepts messages, in the words of people as far as they are known. */
export type LostChannel = TargetNames & { readonly id: string; readonly problem: string };

/**
 * Tells people that channels of one server or workspace no longer accept messages: which, why, and what happens with their
 * messages meanwhile.
 */
export function lostChannelsCard(channels: readonly [LostChannel, ...LostChannel[]]): Card {
  const [{ place }] = channels;
  const one = channels.length === 1;
  return card({
    tone: 'error',
    title: `Can’t post in ${one ? 'a channel' : `${channels.length} channels`}${place === undefined ? '' : ` of ${place}`}`,
    lines: [
      ...firstLines(channels, {
        max: maxRows,
        draw: ({ id, channel, problem }) =>
          bullet({ strong: channel === undefined ? `channel ${id}` : `#${channel}` }, `: ${problem}`),
      }),
      text(
        `${one ? 'Its' : 'Their'} messages are kept. Restore the bot’s access, and it goes on with one summary of what was missed. To resume at once, use any of its commands there.`,
      ),
    ],
  });
}

/** Tells people that a channel isn't in their server or workspace, so everything it was to get was ended. */
export function foreignChannelCard(id: string, problem: string): Card {
  return card({
    tone: 'error',
    title: 'Subscriptions ended',
    lines: [text({ strong: `Channel ${id}` }, `: ${problem}`), text('Subscribe a channel of your own instead.')],
  });
}

/** For a channel that can be reached again: the stories it missed, as they are now, the most serious first. */
export function missedCard(stories: readonly Story[], { since, dropped }: { since: Instant; dropped: number }): Card {
  const ranked = stories.toSorted(bySeverity);
  const all = stories.length + dropped;
  const more = all - Math.min(ranked.length, maxRows);
  return card({
    title: 'Back in this channel',
    lines: [
      text(
        'I couldn’t post in this channel since ',
        { at: since, as: 'datetime' },
        all === 0
          ? '. Nothing was missed.'
          : `. It missed ${counted(all, 'story', 'stories')}, shown here as ${all === 1 ? 'it is' : 'they are'} now:`,
      ),
      ...ranked.slice(0, maxRows).map((story, index) => numbered(storyLine(story), index)),
      more === 0 ? null : small(`And ${more} more. Use \`latest\` to see them.`),
    ],
    actions: openActions(ranked.slice(0, maxRows), { from: 0, command: 'story', action: 'show' }),
  });
}

/** Tells the operators that a platform is away, or that it is back. */
export function connectionCard({ platform, state, since, problem, nextTryAt }: Connection): Card {
  const name = platformNames[platform];
  if (state === 'connected') {
    return card({
      tone: 'good',
      title: `Connected to ${name} again`,
      lines: [text('Everything that waited is being sent, in order.')],
    });
  }
  return card({
    tone: 'error',
    title: state === 'refused' ? `${name} refuses the bot` : `Can’t reach ${name}`,
    lines: [
      problem === undefined ? null : text(problem),
      text('Everything else goes on. Messages wait, and are sent in order as soon as the connection is back.'),
    ],
    facts: [
      fact('Since', { at: since, as: 'datetime' }),
      nextTryAt === undefined ? null : fact('Next try', { at: nextTryAt, as: 'datetime' }),
    ],
  });
}

/** The first message in the operators' channel. */
export function operatorsCard(): Card {
  return card({
    title: 'This channel now gets notices about Fineprint itself',
    lines: [
      text(
        'It is told when a source can’t be read, a channel can’t be reached, or a platform refuses the bot. Managers of this server or workspace can now see details in `status`.',
      ),
    ],
  });
}

/** A notice as plain text, for a webhook. */
export function noticeText({ title, lines }: Card): string {
  return [title, ...lines.map(lineText)].join('\n');
}

function lineText(line: Line): string {
  switch (line.kind) {
    case 'text':
    case 'small':
      return piecesText(line.pieces);
    case 'bullet':
      return `• ${piecesText(line.pieces)}`;
    case 'hunk':
      return '';
    default:
      return line.text;
  }
}

function piecesText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('strong' in piece) return piece.strong;
      if ('text' in piece) return piece.text;
      return 'channel' in piece ? piece.channel : piece.at;
    })
    .join('');
}
