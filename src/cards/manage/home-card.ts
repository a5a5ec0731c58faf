import { counted } from '../../core/text/words.ts';
import { bullet, type Card, card, heading, small, text } from '../../nouns/card.ts';
import type { Platform } from '../../nouns/place.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { Subscription } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { commandText } from '../look-up/help-card.ts';
import { firstLines } from '../parts/lists.ts';
import { sourceHealth } from '../parts/source-health.ts';
import { subscriptionLine } from './subscription-card.ts';

const maxRows = 25;

/** The app home: what the bot does in this workspace, its channels, its health, and the first commands to try. */
export function homeCard(words: {
  /** In channels that the reader can see. */
  subscriptions: readonly Subscription[];
  /** The number of subscriptions in channels that the reader can't see. */
  unseen: number;
  sources: readonly SourceStatus[];
  platform: Platform;
  now: Instant;
}): Card {
  const { subscriptions, unseen, platform, now } = words;
  const command = (name: string, what: string) => bullet({ strong: commandText(name, platform) }, ` ${what}`);
  return card({
    title: 'Fineprint',
    lines: [
      text(
        'Who starts or stops training AI on people’s data, and who is sued over it: what changed, who says so, how certain it is.',
      ),
      heading('Subscriptions in this workspace'),
      ...(subscriptions.length === 0 && unseen === 0
        ? [text(`No subscriptions yet. Create one with ${commandText('subscribe', platform)} in a channel.`)]
        : firstLines(subscriptions, {
            max: maxRows,
            draw: (subscription) => subscriptionLine(subscription, { now }),
            rest: `; use ${commandText('subscriptions', platform)} to list them all`,
          })),
      unseen === 0 ? null : small(`And ${counted(unseen, 'subscription')} in channels that you are not in.`),
      heading('Get started'),
      command('latest', 'the latest stories'),
      command('company OpenAI', 'whether a company trains AI on your data, in its own words'),
      command('optout LinkedIn', 'how to opt out'),
      command('help', 'all commands'),
      small(sourceHealth(words.sources)),
    ],
  });
}
