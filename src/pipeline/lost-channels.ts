import { foreignChannelCard, type LostChannel, lostChannelsCard, missedCard } from '../cards/alert/notice-card.ts';
import { isMuted, matchesFilter } from '../core/plan/match-filter.ts';
import { openFrom } from '../core/plan/pace.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { Alert, AlertCommit, Chat, LostTarget, Person } from '../nouns/delivery.ts';
import { AppError, messageOf } from '../nouns/errors.ts';
import { type Place, type Platform, placeText, type Target, targetText } from '../nouns/place.ts';
import type { Story } from '../nouns/story.ts';
import { type Instant, later, minuteMs } from '../nouns/time.ts';
import { asTheyCome, forEachSafely, type Guard } from './for-each-safely.ts';
import { type OperatorTools, operatorNotice } from './operators.ts';

export type LostChannelTools = OperatorTools & { readonly chats: ReadonlyMap<Platform, Chat> };

/** Channels that are lost together are told together: a change of roles closes many within a moment. */
const gatherMs = minuteMs;

/** Which lost channels: those of a platform, a place, or one. */
type Among = { readonly [Part in keyof Target]?: Target[Part] | undefined };

/**
 * Marks a whole server or workspace as lost: each of its subscribed channels. What it owns is deleted after a month,
 * unless it comes back.
 */
export async function loseSpace(
  place: Place,
  { problem, ...tools }: LostChannelTools & { problem: string },
): Promise<void> {
  const at = tools.clock.now();
  await tools.store.leavePlace(place, at);
  const targets = new Map((await tools.store.subscriptions(place)).map(({ target }) => [targetText(target), target]));
  const guard: Guard<Target> = {
    ...tools,
    stage: 'lost_channel',
    idOf: targetText,
    // This isn't reported again: if a channel fails here, the next message to it marks it as lost.
    putOff: asTheyCome,
  };
  await forEachSafely(targets.values(), guard, (target) => tools.store.loseTarget(target, { because: problem, at }));
}

/**
 * Tells people about channels lost a minute ago or longer: those who subscribed them, in a direct message if they are still
 * members of the server or workspace, and the operators. Once each time a channel is lost, at most once a day. One message
 * for all channels of a place.
 */
export async function tellLostChannels(tools: LostChannelTools): Promise<void> {
  const { store, clock } = tools;
  const now = clock.now();
  const untold = (await store.lostTargets()).filter(
    ({ toldAt, since }) => toldAt === undefined && since <= later(now, -gatherMs),
  );
  const byPlace = Map.groupBy(untold, ({ target }) => placeText(target));
  const guard = {
    ...tools,
    stage: 'lost_channel',
    idOf: ([place]: [string, unknown]) => place,
    putOff: asTheyCome,
  } as const;
  await forEachSafely(byPlace, guard, async ([place, lost]) => {
    const at = lost[0]?.since ?? now;
    const notices: AlertCommit[] = [];
    for (const [userId, targets] of await subscribersOf(lost, tools)) {
      const [first] = targets;
      const to = first === undefined ? null : await directTo(first.target, { userId, tools });
      const card = await lostCard(targets, tools);
      if (to !== null && card !== null)
        notices.push(noticeTo(to, { id: `lost:${place}:${at}:${userId}`, card, at: now }));
    }
    // Direct messages that can't be delivered have no subscriptions, and concern nobody else.
    const card = await lostCard(await subscribed(lost, tools), tools);
    if (card !== null) notices.push(...(await operatorNotice({ id: `lost:${place}:${at}`, card, at: now }, tools)));
    await store.tellLost(
      lost.map(({ target }) => target),
      now,
      notices,
    );
  });
}

/**
 * Tells people about a channel that isn't in the place it was subscribed for, before everything it was to get is ended:
 * those who subscribed it, and the operators.
 */
export async function tellForeign(
  { target, problem, at }: { target: Target; problem: string; at: Instant },
  tools: LostChannelTools,
): Promise<void> {
  const ended: LostTarget = { target, since: at, because: problem, dropped: 0 };
  const id = `foreign:${targetText(target)}:${at}`;
  // Its names are another place's, so it is named by its id.
  const card = foreignChannelCard(target.channel, problem);
  const notices: AlertCommit[] = [];
  for (const userId of (await subscribersOf([ended], tools)).keys()) {
    const to = await directTo(target, { userId, tools });
    if (to !== null) notices.push(noticeTo(to, { id: `${id}:${userId}`, card, at }));
  }
  notices.push(...(await operatorNotice({ id, card, at }, tools)));
  await tools.store.commitAlerts([{ alerts: notices }]);
}

/** The lost channels of each person who subscribed one by a command. */
async function subscribersOf(
  lost: readonly LostTarget[],
  { store }: LostChannelTools,
): Promise<ReadonlyMap<string, readonly LostTarget[]>> {
  const people = new Map<string, LostTarget[]>();
  for (const one of lost) {
    const creators = new Set((await store.subscriptions(one.target)).map(({ creatorId }) => creatorId));
    for (const creator of creators)
      if (creator !== undefined) people.set(creator, [...(people.get(creator) ?? []), one]);
  }
  return people;
}

/** Those with subscriptions, and the operators' own. */
async function subscribed(
  lost: readonly LostTarget[],
  { store, operators }: LostChannelTools,
): Promise<readonly LostTarget[]> {
  const own = operators.current()?.target;
  const kept: LostTarget[] = [];
  for (const one of lost) {
    const isOwn = own !== undefined && targetText(own) === targetText(one.target);
    if (isOwn || (await store.subscriptions(one.target)).length > 0) kept.push(one);
  }
  return kept;
}

async function directTo(
  { platform, space }: Target,
  { userId, tools }: { userId: string; tools: LostChannelTools },
): Promise<Target | null> {
  const person: Person = { space, userId };
  try {
    return (await tools.chats.get(platform)?.direct?.(person)) ?? null;
  } catch (thrown) {
    // It isn't tried again: the operators are told, and the person sees it in `subscriptions`.
    tools.log.warn({ platform, space, problem: messageOf(thrown) }, 'Subscriber not told of a lost channel');
    return null;
  }
}

async function lostCard(lost: readonly LostTarget[], { chats }: LostChannelTools): Promise<Card | null> {
  const channels: LostChannel[] = [];
  for (const { target, because } of lost) {
    const names = (await chats.get(target.platform)?.names?.(target)) ?? {};
    channels.push({ ...names, id: target.channel, problem: because });
  }
  const [first, ...more] = channels;
  return first === undefined ? null : lostChannelsCard([first, ...more]);
}

/**
 * Checks whether the bot can post in lost channels again (`among`: only in these). If so, resumes the channel and posts one
 * message with what it missed. During quiet hours or a pause, a round-up at their end has it instead. A platform that doesn't
 * answer is left for the next look. Returns how many channels are back.
 */
export async function regainChannels(tools: LostChannelTools, among: Among = {}): Promise<number> {
  const { store, chats, connections } = tools;
  const lost = (await store.lostTargets()).filter(
    ({ target }) =>
      (among.platform ?? target.platform) === target.platform &&
      (among.space ?? target.space) === target.space &&
      (among.channel ?? target.channel) === target.channel,
  );
  const guard = { ...tools, stage: 'lost_channel', idOf: (one: LostTarget) => targetText(one.target) } as const;
  let regained = 0;
  await forEachSafely(lost, guard, async (one) => {
    const { platform } = one.target;
    const chat = chats.get(platform);
    if (chat === undefined || connections.isAway(platform)) return;
    if ((await canPost(one.target, chat)) && (await regain(one, tools))) regained += 1;
  });
  return regained;
}

/**
 * Makes the function that looks again at some lost channels, as soon as something is heard from them: one look at a time, and
 * no second one for the same channels while one of them waits. `settled()` waits for looks in progress.
 */
export function lookInTurn(tools: LostChannelTools): { look(among: Among): void; settled(): Promise<void> } {
  const waiting = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  const look = async (among: Among) => {
    try {
      await regainChannels(tools, among);
    } catch (thrown) {
      tools.log.error({ ...among, problem: messageOf(thrown) }, 'Lost channels not looked at');
    }
  };
  return {
    look({ platform, space, channel }) {
      const key = [platform, space, channel].join(' ');
      if (waiting.has(key)) return;
      waiting.add(key);
      last = last.then(async () => {
        waiting.delete(key);
        await look({ platform, space, channel });
      });
    },
    settled: () => last,
  };
}

async function canPost(target: Target, chat: Chat): Promise<boolean> {
  try {
    return (await chat.missingRights(target)).length === 0;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'unavailable') return false;
    throw thrown;
  }
}

async function regain({ target, since, dropped }: LostTarget, tools: LostChannelTools): Promise<boolean> {
  const { store, clock, log } = tools;
  const now = clock.now();
  const missed = await store.missedStories(target, now);
  const subscriptions = await store.subscriptions(target);
  const opensAt = openFrom(subscriptions, now);
  const isSilent = opensAt > now;
  const mutes = await store.mutes({ at: now, ...target });
  const stories: Story[] = [];
  for (const id of isSilent ? [] : missed) {
    const story = await store.story(id);
    const isWanted =
      story !== null &&
      !isMuted(story, { target, mutes }) &&
      subscriptions.some(({ filter }) => matchesFilter(filter, story));
    if (isWanted) stories.push(story);
  }
  // Without subscriptions there is nothing to go on with: direct messages, or the operators' channel.
  const summary =
    isSilent || subscriptions.length === 0
      ? null
      : noticeTo(target, {
          id: `regained:${targetText(target)}:${since}`,
          card: missedCard(stories, { since, dropped }),
          at: now,
        });
  const back = { target, at: now, storyIds: isSilent ? [] : missed, restDueAt: opensAt };
  const isBack = await store.regainTarget(back, summary);
  if (isBack) log.info({ target: targetText(target), missed: missed.length }, 'Channel regained');
  return isBack;
}

function noticeTo(target: Target, { id, card, at }: { id: string; card: Card; at: Instant }): AlertCommit {
  const alert: Alert = { id, storyId: null, reason: 'health', card, at };
  return { alert, deliveries: [newDelivery(alert, { target })] };
}
