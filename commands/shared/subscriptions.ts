import { describeSubscription } from '../../src/cards/parts/describe-filter.ts';
import { isSameName, nearest } from '../../src/core/text/nearest.ts';
import { clipped, dateText, joined } from '../../src/core/text/words.ts';
import type { Caller, Tools } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Store } from '../../src/nouns/store.ts';
import { type Subscription, subscriptionKey } from '../../src/nouns/subscription.ts';
import type { Instant } from '../../src/nouns/time.ts';

/** The subscriptions of the caller's server or workspace. */
export async function subscriptionsHere(
  { platform, space }: Caller,
  { store }: Pick<Tools, 'store'>,
): Promise<readonly Subscription[]> {
  return await store.subscriptions({ platform, space });
}

/** The subscription of the same channel that asks for the same, if there is one: a second would add nothing. */
export async function sameSubscription(
  asked: Pick<Subscription, 'target' | 'filter' | 'pace'>,
  store: Store,
): Promise<Subscription | undefined> {
  const key = subscriptionKey(asked);
  return (await store.subscriptions(asked.target)).find((candidate) => subscriptionKey(candidate) === key);
}

/** Suggests subscriptions in words, each with its id. */
export async function suggestSubscriptions(
  typed: string,
  tools: Tools,
  caller: Caller,
): Promise<readonly { label: string; value: string }[]> {
  const here = await subscriptionsHere(caller, tools);
  const labels = new Map(here.map((subscription) => [labelOf(subscription, caller), subscription.id]));
  return nearest(typed, [...labels.keys()], 25).map((label) => ({ label, value: labels.get(label) ?? label }));
}

/**
 * The subscription with this id (a suggestion was picked), else with these words as lists show them. Throws an AppError (`not_found`) that
 * suggests the nearest.
 */
export function subscriptionNamed(typed: string, here: readonly Subscription[], caller: Caller): Subscription {
  const byId = here.find(({ id }) => id === typed);
  if (byId !== undefined) return byId;
  const same = here.filter(
    (candidate) => isSameName(describeSubscription(candidate), typed) || isSameName(labelOf(candidate, caller), typed),
  );
  const inChannel = same.filter(({ target }) => target.channel === caller.channel);
  const [only, another] = inChannel.length > 0 ? inChannel : same;
  if (only !== undefined && another === undefined) return only;
  const near = nearest(typed, here.map(describeSubscription), 3).map((words) => `“${clipped(words, 100)}”`);
  throw new AppError(
    'not_found',
    only !== undefined
      ? 'More than one subscription matches. Leave the option out and choose from the list.'
      : near.length > 0
        ? `I can't find that subscription. Did you mean ${joined(near, { with: 'or' })}?`
        : "I can't find that subscription. Leave the option out and choose from the list.",
  );
}

/** For the audit log: "a subscription in channel 123: OpenAI; at least high", with `until` before the colon. */
export function subscriptionInWords(subscription: Subscription, until?: Instant): string {
  const end = until === undefined ? '' : ` until ${dateText(until, 'UTC')}`;
  return `a subscription in channel ${subscription.target.channel}${end}: ${describeSubscription(subscription)}`;
}

/** At most 100 characters: Discord's limit for a choice. */
function labelOf(subscription: Subscription, { channel }: Caller): string {
  const where = subscription.target.channel === channel ? 'here' : `in ${subscription.target.channel}`;
  return `${clipped(describeSubscription(subscription), 96 - where.length)} (${where})`;
}
