import { type Caller, defineCommand, type Tools } from '../src/command.ts';
import { describeSubscription } from '../src/core/card/describe-filter.ts';
import { commandText } from '../src/core/card/help-card.ts';
import {
  chooseSubscriptionCard,
  noteCard,
  subscribedCard,
  unsubscribedCard,
} from '../src/core/card/subscription-card.ts';
import { clipped, joined } from '../src/core/card/words.ts';
import { isSameName, nearest } from '../src/core/nearest.ts';
import { keepDraft, readDraft } from '../src/drafts.ts';
import { AppError } from '../src/errors.ts';
import { sameSubscription } from '../src/same-subscription.ts';
import type { Card, Subscription } from '../src/types.ts';

/** Takes a subscription away at once, with a button that puts it back. */
export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  about: 'Stop telling a channel about something',
  who: 'manager',
  reply: 'private',
  options: {
    subscription: {
      kind: 'text',
      about: 'Which one; leave it out to choose from a list',
      maxLength: 200,
      async suggest(typed, tools, caller) {
        const here = await ofThisPlace(caller, tools);
        const labels = new Map(here.map((subscription) => [labelOf(subscription, caller), subscription.id]));
        return nearest(typed, [...labels.keys()], 25).map((label) => ({ label, value: labels.get(label) ?? label }));
      },
    },
  },
  examples: [],
  async run({ subscription: typed }, caller, tools) {
    const here = await ofThisPlace(caller, tools);
    if (typed === undefined) {
      const inChannel = here.filter(({ target }) => target.channel === caller.channel);
      return chooseSubscriptionCard(inChannel.length > 0 ? inChannel : here, {
        how: commandText('subscriptions', caller.platform),
      });
    }
    return await remove(find(typed, here, caller), caller, tools);
  },
  actions: {
    async remove(id, caller, tools) {
      const subscription = (await ofThisPlace(caller, tools)).find((candidate) => candidate.id === id);
      if (subscription === undefined) return alreadyGone();
      return await remove(subscription, caller, tools);
    },
    async restore(draftId, caller, { store, now }) {
      const removed = await readDraft<Subscription>(draftId, { store, now });
      if (removed === null || !isOfPlace(removed, caller)) {
        throw new AppError(
          'not_found',
          `This cannot be undone here any more: Undo works for a day. Make it anew with ${commandText('subscribe', caller.platform)}.`,
        );
      }
      const isThere = (await sameSubscription(removed, store)) !== undefined;
      const isBack =
        !isThere && (await store.addSubscription(removed, audit(`restored ${inWords(removed)}`, caller, now)));
      if (isBack) return subscribedCard(removed);
      return noteCard({ title: 'Already back', pieces: ['Somebody was quicker: this subscription is there again.'] });
    },
  },
});

async function remove(subscription: Subscription, caller: Caller, { store, now }: Tools): Promise<Card> {
  if (subscription.origin === 'file') {
    throw new AppError(
      'not_allowed',
      'This subscription comes from the sources file, so it would be back at the next start. Take it out of the file instead.',
    );
  }
  const draftId = await keepDraft(subscription, { store, now });
  const isGone = await store.removeSubscription(
    subscription.id,
    audit(`unsubscribed ${inWords(subscription)}`, caller, now),
  );
  if (!isGone) return alreadyGone();
  return unsubscribedCard(subscription, {
    label: 'Undo',
    command: 'unsubscribe',
    action: 'restore',
    argument: draftId,
    style: 'plain',
  });
}

function alreadyGone(): Card {
  return noteCard({
    title: 'Already unsubscribed',
    pieces: ['This subscription is not there any more; nothing was changed.'],
  });
}

/** By id (a suggestion was picked), else by its words as the lists show them. */
function find(typed: string, here: readonly Subscription[], caller: Caller): Subscription {
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

async function ofThisPlace({ platform, space }: Caller, { store }: Tools): Promise<readonly Subscription[]> {
  return await store.subscriptions({ platform, space });
}

function isOfPlace({ target }: Subscription, { platform, space }: Caller): boolean {
  return target.platform === platform && target.space === space;
}

/** At most 100 characters: Discord's limit for a choice. */
function labelOf(subscription: Subscription, { channel }: Caller): string {
  const where = subscription.target.channel === channel ? 'here' : `in ${subscription.target.channel}`;
  return `${clipped(describeSubscription(subscription), 96 - where.length)} (${where})`;
}

function inWords(subscription: Subscription): string {
  return `channel ${subscription.target.channel}: ${describeSubscription(subscription)}`;
}

function audit(did: string, { platform, space, userName }: Caller, at: string) {
  return { at, platform, space, who: userName, did };
}
