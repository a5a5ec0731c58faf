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

/** What the bot does in this workspace, for whoever opens it: its channels, its health, the first words to write. */
export function homeCard(words: {
  /** In channels that the reader may see. */
  subscriptions: readonly Subscription[];
  /** How many there are in channels that the reader may not see. */
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
        'Who starts, stops or is sued over training AI on people’s data: what changed, who says so, how sure that is.',
      ),
      heading('What the channels here hear'),
      ...(subscriptions.length === 0 && unseen === 0
        ? [text(`Nothing yet. Write ${commandText('subscribe', platform)} in a channel.`)]
        : firstLines(subscriptions, {
            max: maxRows,
            draw: (subscription) => subscriptionLine(subscription, { now }),
            rest: `; ${commandText('subscriptions', platform)} lists them all`,
          })),
      unseen === 0 ? null : small(`And ${counted(unseen, 'subscription')} in channels that you are not in.`),
      heading('To begin with'),
      command('latest', 'the newest stories'),
      command('company OpenAI', 'whether it trains on your data, by its own words'),
      command('optout LinkedIn', 'how to say no'),
      command('help', 'all there is'),
      small(sourceHealth(words.sources)),
    ],
  });
}
