import { commandText } from '../src/cards/look-up/help-card.ts';
import {
  chooseSubscriptionCard,
  noteCard,
  subscribedCard,
  unsubscribedCard,
} from '../src/cards/manage/subscription-card.ts';
import { button, type Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { Subscription } from '../src/nouns/subscription.ts';
import { auditBy } from './shared/audit.ts';
import { keepDraft, readDraft } from './shared/drafts.ts';
import {
  sameSubscription,
  subscriptionInWords,
  subscriptionNamed,
  subscriptionsHere,
  suggestSubscriptions,
} from './shared/subscriptions.ts';

/** Removes a subscription immediately, with a button to restore it. */
export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  about: "Remove a channel's subscription",
  who: 'manager',
  reply: 'private',
  options: {
    subscription: {
      kind: 'text',
      about: 'Subscription to remove; leave it out to choose from a list',
      maxLength: 200,
      suggest: suggestSubscriptions,
    },
  },
  examples: [],
  async run({ subscription: typed }, caller, tools) {
    const here = await subscriptionsHere(caller, tools);
    if (typed === undefined) {
      const inChannel = here.filter(({ target }) => target.channel === caller.channel);
      return chooseSubscriptionCard(inChannel.length > 0 ? inChannel : here, {
        how: commandText('subscriptions', caller.platform),
      });
    }
    return await remove(subscriptionNamed(typed, here, caller), caller, tools);
  },
  actions: {
    async remove(id, caller, tools) {
      const subscription = (await subscriptionsHere(caller, tools)).find((candidate) => candidate.id === id);
      if (subscription === undefined) return alreadyGone();
      return await remove(subscription, caller, tools);
    },
    async restore(draftId, caller, { store, now }) {
      const removed = await readDraft<Subscription>(draftId, { kind: 'unsubscribe', caller, store, now });
      if (removed === null) {
        throw new AppError(
          'not_found',
          `This can no longer be undone: Undo works for one day. Use ${commandText('subscribe', caller.platform)} to create the subscription again.`,
        );
      }
      const isThere = (await sameSubscription(removed, store)) !== undefined;
      const isBack =
        !isThere &&
        (await store.addSubscription(
          removed,
          auditBy(caller, { at: now, did: `restored ${subscriptionInWords(removed)}` }),
        ));
      if (isBack) return subscribedCard(removed);
      return noteCard({ title: 'Already restored', pieces: ['Someone has already restored this subscription.'] });
    },
  },
});

async function remove(subscription: Subscription, caller: Caller, { store, now }: Tools): Promise<Card> {
  if (subscription.origin === 'file') {
    throw new AppError(
      'not_allowed',
      'This subscription comes from the sources file, so it would come back at the next start. Remove it from the file instead.',
    );
  }
  const draftId = await keepDraft(subscription, { kind: 'unsubscribe', caller, store, now });
  const isGone = await store.removeSubscription(
    subscription.id,
    auditBy(caller, { at: now, did: `removed ${subscriptionInWords(subscription)}` }),
  );
  if (!isGone) return alreadyGone();
  return unsubscribedCard(
    subscription,
    button('Undo', { command: 'unsubscribe', action: 'restore', argument: draftId }),
  );
}

function alreadyGone(): Card {
  return noteCard({ title: 'Already removed', pieces: ['This subscription no longer exists; nothing was changed.'] });
}
