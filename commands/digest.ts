import { digestCard } from '../src/cards/digest/digest-card.ts';
import { commandText } from '../src/cards/look-up/help-card.ts';
import {
  digestOffCard,
  digestPostedCard,
  digestSetCard,
  setText,
  whenText,
} from '../src/cards/manage/digest-settings-card.ts';
import { describeDigest } from '../src/cards/parts/describe-filter.ts';
import { newDelivery } from '../src/core/plan/plan-alerts.ts';
import { joined } from '../src/core/text/words.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type InputOf, type Tools } from '../src/nouns/command.ts';
import type { Alert } from '../src/nouns/delivery.ts';
import { type Digest, type DigestSchedule, scheduleOf, weekdays } from '../src/nouns/digest.ts';
import { AppError } from '../src/nouns/errors.ts';
import { type Target, targetText } from '../src/nouns/place.ts';
import { dayMs, later, minuteMs, msOf } from '../src/nouns/time.ts';
import { timeOfDay } from '../src/nouns/written.ts';
import { gatherDigest } from '../src/pipeline/digest.ts';
import { channelAsked, checkRights } from './shared/channel-asked.ts';
import { knownZone, suggestZones } from './shared/zones.ts';

const deeds = {
  preview: 'Preview: show what it would say now',
  set: 'Set: post it weekly, with day, time and zone',
  now: 'Now: post one immediately',
  off: 'Off: stop posting digests',
} as const;

const options = {
  do: { kind: 'choice', about: 'What to do; preview by default', choices: deeds },
  day: { kind: 'choice', about: 'With set: day to post it', choices: weekdays },
  time: { kind: 'text', about: 'With set: time to post it, e.g. 09:00', maxLength: 5 },
  zone: { kind: 'text', about: 'With set: time zone, e.g. Europe/Berlin', maxLength: 60, suggest: suggestZones },
  channel: { kind: 'channel', about: 'Channel of the digest; this one by default' },
} as const;

type Input = InputOf<typeof options>;

/** Two presses within this time post only one digest. */
const onceWithinMs = 10 * minuteMs;

/** Previews, schedules, posts or turns off the weekly digest of a channel. */
export const digest = defineCommand({
  name: 'digest',
  about: "Preview, schedule, post or turn off a channel's weekly digest",
  who: 'manager',
  reply: 'private',
  options,
  examples: [{ input: 'do:set day:monday time:09:00 zone:Europe/Berlin', does: 'posts a digest every Monday morning' }],
  async run(input, caller, tools) {
    const target = channelAsked(input.channel, caller);
    switch (input.do ?? (input.day === undefined && input.time === undefined ? 'preview' : 'set')) {
      case 'preview':
        return await preview(target, caller, tools);
      case 'set':
        return await set(target, { input, caller, tools });
      case 'now':
        return await postNow(target, caller, tools);
      case 'off':
        return await off(target, caller, tools);
    }
  },
  actions: {
    async off(channel, caller, tools) {
      return await off({ platform: caller.platform, space: caller.space, channel }, caller, tools);
    },
  },
});

async function preview(target: Target, { platform }: Caller, { store, now, log }: Tools): Promise<Card> {
  const digest = await store.digest(target);
  return {
    ...(await cardOfLastDays(target, { platform, store, now, log })),
    footer: whenText(digest, { platform, now }),
  };
}

async function set(
  target: Target,
  { input, caller, tools }: { input: Input; caller: Caller; tools: Tools },
): Promise<Card> {
  const { store, now, chat } = tools;
  const schedule = scheduleAsked(input, caller);
  const before = await store.digest(target);
  refuseOfFile(before);
  await checkRights(target, { caller, chat, command: 'digest' });
  const { platform, space, userName } = caller;
  const digest: Digest = {
    target,
    schedule,
    origin: 'command',
    createdBy: userName,
    createdAt: before?.createdAt ?? now,
    changedAt: now,
    ...(before?.last === undefined ? {} : { last: before.last }),
  };
  const did = `scheduled the weekly digest in channel ${target.channel} ${describeDigest(schedule)}`;
  await store.setDigest(digest, { at: now, platform, space, who: userName, did });
  const isSubscribed = (await store.subscriptions(target)).length > 0;
  return digestSetCard(digest, { now, platform, isSubscribed });
}

async function postNow(target: Target, caller: Caller, { store, now, log, chat }: Tools): Promise<Card> {
  const { platform, space, userName } = caller;
  await checkRights(target, { caller, chat, command: 'digest' });
  const card = await cardOfLastDays(target, { platform, store, now, log });
  const slot = Math.floor(msOf(now) / onceWithinMs);
  const id = `digest-now:${targetText(target)}:${slot}`;
  const earlierId = `digest-now:${targetText(target)}:${slot - 1}`;
  const before = [...(await store.deliveriesOf(id)), ...(await store.deliveriesOf(earlierId))];
  if (before.some(({ dueAt }) => later(dueAt, onceWithinMs) > now)) return digestPostedCard(target, { isRepeat: true });
  // Two people who press at the same moment write the same id, which the outbox accepts only once.
  const alert: Alert = { id, storyId: null, reason: 'digest', card, at: now };
  const did = `posted a digest in channel ${target.channel}`;
  await store.commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target })] }] }], {
    at: now,
    platform,
    space,
    who: userName,
    did,
  });
  return digestPostedCard(target, { isRepeat: false });
}

async function off(target: Target, { platform, space, userName }: Caller, { store, now }: Tools): Promise<Card> {
  const before = await store.digest(target);
  refuseOfFile(before);
  const did = `turned off the weekly digest in channel ${target.channel}`;
  if (before === null || !(await store.removeDigest(target, { at: now, platform, space, who: userName, did }))) {
    throw new AppError('not_found', 'This channel has no weekly digest to turn off.');
  }
  return digestOffCard(before, { platform });
}

/** The digest of the last seven days. Throws an AppError (`not_found`) if the channel has no active subscription. */
async function cardOfLastDays(
  target: Target,
  { platform, store, now, log }: Pick<Caller, 'platform'> & Pick<Tools, 'store' | 'now' | 'log'>,
): Promise<Card> {
  const zone = (await store.digest(target))?.schedule.zone ?? 'UTC';
  const words = await gatherDigest({ target, from: later(now, -7 * dayMs), to: now, zone }, { store, now, log });
  if (words !== null) return digestCard(words);
  throw new AppError(
    'not_found',
    `This channel has no active subscriptions, so its digest would be empty. Add one with ${commandText('subscribe', platform)}, or resume a paused one.`,
  );
}

function refuseOfFile(before: Digest | null): void {
  if (before?.origin !== 'file') return;
  throw new AppError(
    'not_allowed',
    'This digest comes from the sources file. The person who runs Fineprint can change it there.',
  );
}

/** Day, time and zone are all required; none of them is guessed. */
function scheduleAsked({ day, time, zone }: Input, { platform }: Caller): DigestSchedule {
  if (day === undefined || time === undefined || zone === undefined) {
    const missing = Object.entries({ day, time, zone }).flatMap(([name, value]) => (value === undefined ? [name] : []));
    throw new AppError(
      'bad_input',
      `A weekly digest needs a day, time and zone. Missing: ${joined(missing)}. Example: ${setText(platform)}`,
    );
  }
  const clock = timeOfDay.safeParse(time);
  if (!clock.success) throw new AppError('bad_input', `“${time}” isn't a valid time. Use the form 09:00 or 17:30.`);
  return scheduleOf({ day, time: clock.data, zone: knownZone(zone) });
}
