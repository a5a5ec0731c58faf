import { counted } from '../../core/text/words.ts';
import { bullet, type Card, card, fact, small, text } from '../../nouns/card.ts';
import type { Delivery } from '../../nouns/delivery.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { Instant } from '../../nouns/time.ts';
import { failingSince, problemOf } from '../parts/source-health.ts';

/**
 * A notice to the operators: a source has been failing (since when, why, what to do), or can be read again. The second
 * one edits the first, so a spell of failure is one message.
 */
export function healthCard(status: SourceStatus, told: 'failing' | 'recovered'): Card {
  return told === 'failing' ? failingCard(status) : recoveredCard(status);
}

function failingCard(status: SourceStatus): Card {
  const { source, poll } = status;
  const since = failingSince(status);
  return card({
    tone: 'error',
    title: `Cannot read ${source.name}`,
    titleUrl: source.url,
    lines: [
      text(problemOf(status)),
      text(whatToDo(status)),
      small(
        'Fineprint goes on trying, less often. No alert is made of a failed answer; this notice changes when it can be read again.',
      ),
    ],
    facts: [
      since === undefined ? null : fact('Failing since', { at: since, as: 'datetime' }),
      fact('Failed tries', `${poll.failures}`),
      fact('Next try', { at: poll.nextPollAt, as: 'datetime' }),
    ],
    links: [{ label: source.kind === 'feed' ? 'Feed' : 'Page', url: source.url }],
  });
}

function recoveredCard({ source, poll }: SourceStatus): Card {
  return card({
    tone: 'good',
    title: `${source.name} can be read again`,
    titleUrl: source.url,
    lines: [text('What was published meanwhile, as far as the source still shows it, has been taken in.')],
    facts: poll.lastReadAt === undefined ? [] : [fact('Read again', { at: poll.lastReadAt, as: 'datetime' })],
  });
}

function whatToDo({ source, poll }: SourceStatus): string {
  switch (poll.pageState) {
    case 'bot_wall':
    case 'consent_wall':
    case 'login_wall':
      return 'Open the address in a browser: if people get the page without a form, its publisher turns programs away, and another page or feed of the publisher is needed.';
    case 'selector_missing':
      return "The page was rebuilt: correct its `select` in the sources file, or take it out, so that the page's main text is found by itself.";
    case 'not_found':
      return 'The document has moved: find its new address and correct it in the sources file.';
    case 'shrunk':
    case 'text_missing':
      return 'It waits for confirmation: if the page stays like this, it will be taken as it is. Open it to see which one it is.';
    default:
      return source.kind === 'feed'
        ? 'Open the address in a browser: if it works there, wait; if not, correct it in the sources file or take it out.'
        : 'Open the address in a browser: if the policy is there, wait; if not, correct the address in the sources file or take it out.';
  }
}

const maxListed = 10;

/** To the operators: a channel takes no messages any more; why, and what brings it back. `channel` is its target text. */
export function lostChannelCard(channel: string, problem: string): Card {
  return card({
    tone: 'error',
    title: 'A channel cannot be reached any more',
    lines: [
      text({ strong: channel }, `: ${problem}`),
      text('Its subscriptions are paused. Give me access again and they go on within the hour, with a summary.'),
    ],
  });
}

/** To a channel that is back: what it missed, newest last. */
export function missedCard(held: readonly Delivery[], since: Instant): Card {
  const lines = held
    .slice(-maxListed)
    .map(({ card }) => bullet(card.titleUrl === undefined ? card.title : { text: card.title, url: card.titleUrl }));
  return card({
    title: 'Back in this channel',
    lines: [
      text(
        'I could not post here since ',
        { at: since, as: 'datetime' },
        held.length === 0 ? '; nothing was missed.' : `. What was missed, ${counted(held.length, 'message')}:`,
      ),
      ...lines,
      held.length > maxListed ? small(`And ${held.length - maxListed} earlier ones; \`latest\` shows them.`) : null,
    ],
  });
}
