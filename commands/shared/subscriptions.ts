import { describeSubscription } from '../../src/cards/parts/describe-filter.ts';
import { isSameName, nearest } from '../../src/core/text/nearest.ts';
import { clipped, joined } from '../../src/core/text/words.ts';
import type { Caller, Tools } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Store } from '../../src/nouns/store.ts';
import { type Subscription, subscriptionKey } from '../../src/nouns/subscription.ts';

/** The subscriptions of the caller's server or workspace. */
export async function subscriptionsHere(
  { platform, space }: Caller,
  { store }: Pick<Tools, 'store'>,
): Promise<readonly Subscription[]> {
  return await store.subscriptions({ platform, space });
}

/** The subscription of the same channel that asks the same, where there is one: a second would tell nothing more. */
export async function sameSubscription(
  asked: Pick<Subscription, 'target' | 'filter' | 'pace'>,
  store: Store,
): Promise<Subscription | undefined> {
  const key = subscriptionKey(asked);
  return (await store.subscriptions(asked.target)).find((candidate) => subscriptionKey(candidate) === key);
}

/** Suggestions of subscriptions in words, each with its id. */
export async function suggestSubscriptions(
  typed: string,
  tools: Tools,
  caller: Caller,
): Promise<readonly { label: string; value: string }[]> {
  const here = await subscriptionsHere(caller, tools);
  const labels = new Map(here.map((subscription) => [labelOf(subscription, caller), subscription.id]));
  return nearest(typed, [...labels.keys()], 25).map((label) => ({ label, value: labels.get(label) ?? label }));
}

/** By id (a suggestion was picked), else by its words as the lists show them; an AppError (`not_found`) that offers the nearest. */
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
      ? 'More than one subscription reads like that. Leave the option out and choose from the list.'
      : near.length > 0
        ? `There is no such subscription here. Did you mean ${joined(near, { with: 'or' })}?`
        : 'There is no such subscription here. Leave the option out and choose from the list.',
  );
}

/** With its channel, as the audit tells it. */
export function subscriptionInWords(subscription: Subscription): string {
  return `channel ${subscription.target.channel}: ${describeSubscription(subscription)}`;
}

/** At most 100 characters: Discord's limit for a choice. */
function labelOf(subscription: Subscription, { channel }: Caller): string {
  const where = subscription.target.channel === channel ? 'here' : `in ${subscription.target.channel}`;
  return `${clipped(describeSubscription(subscription), 96 - where.length)} (${where})`;
}
