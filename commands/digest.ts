import { defineCommand } from '../src/command.ts';
import { describeDigest } from '../src/core/card/describe-filter.ts';
import { digestCard } from '../src/core/card/digest-card.ts';
import { commandText } from '../src/core/card/help-card.ts';
import { joined } from '../src/core/card/words.ts';
import { isMuted } from '../src/core/plan/is-muted.ts';
import { matchesFilter } from '../src/core/plan/match-filter.ts';
import { AppError } from '../src/errors.ts';
import { policyChangesOf } from '../src/policy-changes-of.ts';
import { dayMs, later } from '../src/time.ts';
import type { Platform, Subscription } from '../src/types.ts';

/** What a weekly digest of this channel would say now, of the last seven days; nothing is posted. */
export const digest = defineCommand({
  name: 'digest',
  about: 'Show what the weekly digest of this channel would say now',
  who: 'manager',
  reply: 'private',
  options: {},
  examples: [],
  async run(_input, { platform, space, channel }, { store, now }) {
    const target = { platform, space, channel };
    const subscriptions = (await store.subscriptions(target)).filter(({ pausedAt }) => pausedAt === undefined);
    if (subscriptions.length === 0) {
      const how = commandText('subscribe', platform);
      throw new AppError(
        'not_found',
        `This channel hears of nothing yet, so its digest would be empty. Begin with ${how}.`,
      );
    }
    const from = later(now, -7 * dayMs);
    const mutes = await store.mutes({ ...target, at: now });
    const stories = (await store.storiesBetween(from, now)).filter(
      (story) => subscriptions.some(({ filter }) => matchesFilter(filter, story)) && !isMuted(story, { target, mutes }),
    );
    const schedules = subscriptions.flatMap(({ digest: schedule }) => (schedule === undefined ? [] : [schedule]));
    const card = digestCard({
      from,
      to: now,
      zone: schedules[0]?.zone ?? 'UTC',
      stories,
      policyChanges: await policyChangesOf(stories, { from, to: now, store }),
      sources: await store.sources(),
    });
    return { ...card, footer: whenText(subscriptions, platform) };
  },
});

function whenText(subscriptions: readonly Subscription[], platform: Platform): string {
  const times = subscriptions.flatMap(({ digest: one }) => (one === undefined ? [] : [describeDigest(one)]));
  if (times.length > 0) return `A look ahead: the digest itself comes ${joined([...new Set(times)])}.`;
  return `No digest is set here: write ${commandText('subscribe', platform)} with a day, a time and a zone.`;
}
