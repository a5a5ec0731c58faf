import { dueDigest, nextDigest } from '../../core/plan/due-digest.ts';
import { button, type Card, type CardAction } from '../../nouns/card.ts';
import type { Digest } from '../../nouns/digest.ts';
import type { Platform, Target } from '../../nouns/place.ts';
import type { Instant } from '../../nouns/time.ts';
import { commandText } from '../look-up/help-card.ts';
import { describeDigest } from '../parts/describe-filter.ts';
import { noteCard } from './subscription-card.ts';

/** Confirms that a digest was set up: its schedule and its next date. */
export function digestSetCard(
  digest: Digest,
  about: { now: Instant; platform: Platform; isSubscribed: boolean },
): Card {
  const { target, schedule } = digest;
  const isDue = dueDigest(digest, about.now) !== null;
  const off: CardAction = button('Turn off', { command: 'digest', action: 'off', argument: target.channel });
  const card = noteCard({
    tone: 'good',
    title: 'Digest set up',
    pieces: [
      { channel: target.channel },
      ' gets a digest ',
      { strong: describeDigest(schedule) },
      ...(isDue
        ? ['. This week’s digest is already due, so it will be posted now. Next digest: ']
        : ['. Next digest: ']),
      { at: nextDigest(schedule, about.now), as: 'datetime' },
      '.',
    ],
    actions: [off],
  });
  if (about.isSubscribed) return card;
  return {
    ...card,
    footer: `A digest covers what the channel’s subscriptions match, and this channel has none yet. Create one with ${commandText('subscribe', about.platform)}.`,
  };
}

/** An example of how to set up a digest, as typed on the platform. */
export function setText(platform: Platform): string {
  return `${commandText('digest', platform)} do:set day:monday time:09:00 zone:Europe/Berlin`;
}

/** Confirms that a digest was turned off. */
export function digestOffCard({ target, schedule }: Digest, { platform }: { platform: Platform }): Card {
  return noteCard({
    title: 'Digest turned off',
    pieces: [
      { channel: target.channel },
      ' no longer gets a digest ',
      { strong: describeDigest(schedule) },
      `. Alerts continue as before. To turn it back on: ${setText(platform)}`,
    ],
  });
}

/** Answers a request to post a digest now. */
export function digestPostedCard(target: Target, { isRepeat }: { isRepeat: boolean }): Card {
  return noteCard({
    title: isRepeat ? 'Digest already posted' : 'Digest on its way',
    pieces: isRepeat
      ? [{ channel: target.channel }, ' got a digest a few minutes ago, so no second one will be posted.']
      : [
          { channel: target.channel },
          ' gets a digest of the last seven days now. The weekly digest still comes as scheduled.',
        ],
  });
}

/** The line under a preview: when the actual digest comes. */
export function whenText(digest: Digest | null, { platform, now }: { platform: Platform; now: Instant }): string {
  if (digest === null) return `This channel has no digest. To set one up: ${setText(platform)}`;
  const { schedule } = digest;
  const next = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: schedule.zone }).format(
    new Date(nextDigest(schedule, now)),
  );
  return `This is a preview. The digest is posted ${describeDigest(schedule)}, next on ${next}.`;
}
