import { dueDigest, nextDigest } from '../../core/plan/due-digest.ts';
import { button, type Card, type CardAction } from '../../nouns/card.ts';
import type { Digest } from '../../nouns/digest.ts';
import type { Platform, Target } from '../../nouns/place.ts';
import type { Instant } from '../../nouns/time.ts';
import { commandText } from '../look-up/help-card.ts';
import { describeDigest } from '../parts/describe-filter.ts';
import { noteCard } from './subscription-card.ts';

/** Said once a digest is set: when it comes, and when first. */
export function digestSetCard(
  digest: Digest,
  about: { now: Instant; platform: Platform; isSubscribed: boolean },
): Card {
  const { target, schedule } = digest;
  const isDue = dueDigest(digest, about.now) !== null;
  const off: CardAction = button('Turn off', { command: 'digest', action: 'off', argument: target.channel });
  const card = noteCard({
    tone: 'good',
    title: 'Digest set',
    pieces: [
      { channel: target.channel },
      ' gets a digest ',
      { strong: describeDigest(schedule) },
      ...(isDue
        ? ['. That time has passed this week and none was posted yet, so one comes now; the one after it ']
        : ['. The next one comes ']),
      { at: nextDigest(schedule, about.now), as: 'datetime' },
      '.',
    ],
    actions: [off],
  });
  if (about.isSubscribed) return card;
  return {
    ...card,
    footer: `It tells what the channel’s subscriptions match, and there is none yet: begin with ${commandText('subscribe', about.platform)}.`,
  };
}

/** How a digest is set, as it can be typed on either platform. */
export function setText(platform: Platform): string {
  return `${commandText('digest', platform)} do:set day:monday time:09:00 zone:Europe/Berlin`;
}

/** Said once a digest has ended. */
export function digestOffCard({ target, schedule }: Digest, { platform }: { platform: Platform }): Card {
  return noteCard({
    title: 'Digest ended',
    pieces: [
      { channel: target.channel },
      ' no longer gets a digest ',
      { strong: describeDigest(schedule) },
      `. Alerts go on as before. ${setText(platform)} begins it again.`,
    ],
  });
}

/** Said when a digest was asked for at once. */
export function digestPostedCard(target: Target, { isRepeat }: { isRepeat: boolean }): Card {
  return noteCard({
    title: isRepeat ? 'Just posted' : 'Digest on its way',
    pieces: isRepeat
      ? [{ channel: target.channel }, ' got a digest a few minutes ago; a second one is not posted.']
      : [
          { channel: target.channel },
          ' gets the digest of the last seven days now. The weekly one comes all the same.',
        ],
  });
}

/** Under a preview: when the digest itself comes. */
export function whenText(digest: Digest | null, { platform, now }: { platform: Platform; now: Instant }): string {
  if (digest === null) return `No digest is set here. To set one: ${setText(platform)}`;
  const { schedule } = digest;
  const next = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: schedule.zone }).format(
    new Date(nextDigest(schedule, now)),
  );
  return `A look ahead: the digest itself comes ${describeDigest(schedule)}, next on ${next}.`;
}
