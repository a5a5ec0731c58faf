import { counted } from '../../core/text/words.ts';
import { bullet, type Card, card, fact, small, text } from '../../nouns/card.ts';
import type { Delivery } from '../../nouns/delivery.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { StorageTrouble } from '../../nouns/store.ts';
import type { Instant } from '../../nouns/time.ts';
import { failingSince, problemOf } from '../parts/source-health.ts';

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

const maxListed = 10;

/** Notifies the operators that a channel no longer accepts messages: why, and how to restore it. `channel` is its target text. */
export function lostChannelCard(channel: string, problem: string): Card {
  return card({
    tone: 'error',
    title: 'Can’t reach a channel',
    lines: [
      text({ strong: channel }, `: ${problem}`),
      text(
        'Its subscriptions are paused. Restore the bot’s access and they resume within the hour, with a summary of what was missed.',
      ),
    ],
  });
}

/** For a channel that can be reached again: what it missed, newest last. */
export function missedCard(held: readonly Delivery[], since: Instant): Card {
  const lines = held
    .slice(-maxListed)
    .map(({ card }) => bullet(card.titleUrl === undefined ? card.title : { text: card.title, url: card.titleUrl }));
  return card({
    title: 'Back in this channel',
    lines: [
      text(
        'I couldn’t post in this channel since ',
        { at: since, as: 'datetime' },
        held.length === 0
          ? '. Nothing was missed.'
          : `. ${counted(held.length, 'message')} ${held.length === 1 ? 'was' : 'were'} missed:`,
      ),
      ...lines,
      held.length > maxListed ? small(`And ${held.length - maxListed} earlier. Use \`latest\` to see them.`) : null,
    ],
  });
}
