import { commandText } from '../src/cards/look-up/help-card.ts';
import { setText } from '../src/cards/manage/digest-settings-card.ts';
import {
  askChangeCard,
  askSubscriptionCard,
  changedCard,
  noteCard,
  subscribedCard,
} from '../src/cards/manage/subscription-card.ts';
import { previewDays, previewSubscription } from '../src/cards/manage/subscription-preview.ts';
import { describeSubscription } from '../src/cards/parts/describe-filter.ts';
import { button, type Card, type CardAction } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type InputOf, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { Story } from '../src/nouns/story.ts';
import { type Subscription, subscriptionKey } from '../src/nouns/subscription.ts';
import { dayMs, later } from '../src/nouns/time.ts';
import { channelAsked, checkRights } from './shared/channel-asked.ts';
import { dropDraft, keepDraft, readDraft, shortId } from './shared/drafts.ts';
import { askedOptions, cleared, subscriptionAsked } from './shared/subscription-asked.ts';
import {
  sameSubscription,
  subscriptionInWords,
  subscriptionNamed,
  subscriptionsHere,
  suggestSubscriptions,
} from './shared/subscriptions.ts';

const options = {
  ...askedOptions,
  channel: { kind: 'channel', about: 'Channel to post in; this one by default' },
  edit: {
    kind: 'text',
    about: 'Change this subscription instead; everything you leave out stays the same',
    maxLength: 200,
    suggest: suggestSubscriptions,
  },
  clear: { kind: 'text', about: 'With edit: filters to remove, e.g. severity, quiet', maxLength: 200 },
} as const;

type Input = InputOf<typeof options>;

/** Shows what a subscription would post, then asks for confirmation. Nothing is added that wasn't named. */
export const subscribe = defineCommand({
  name: 'subscribe',
  about: 'Subscribe a channel to news and policy changes',
  who: 'manager',
  reply: 'private',
  options,
  examples: [{ input: 'company:OpenAI severity:high', does: 'posts serious news about OpenAI' }],
  async run(input, caller, tools) {
    if (input.edit !== undefined) return await askToChange(input.edit, { input, caller, tools });
    if (input.clear !== undefined)
      throw new AppError('bad_input', '`clear` only works with `edit`. Add `edit` and the subscription to change.');
    const { store, now } = tools;
    const target = channelAsked(input.channel, caller);
    const asked = { target, ...(await subscriptionAsked(input, tools)) };
    const there = await sameSubscription(asked, store);
    if (there !== undefined) return alreadyThere(there);
    await checkRights(target, { caller, chat: tools.chat, command: 'subscribe' });
    const draft: Subscription = {
      ...asked,
      id: shortId(),
      origin: 'command',
      createdBy: caller.userName,
      creatorId: caller.userId,
      createdAt: now,
    };
    return askSubscriptionCard(asked, {
      preview: previewSubscription(asked.filter, { stories: await pastStories(tools), now }),
      draftId: await keepDraft(draft, { kind: 'subscribe', caller, store, now }),
      needsDigest: (await digestIsMissing(asked, tools)) ? setText(caller.platform) : undefined,
    });
  },
  actions: {
    async confirm(draftId, caller, tools) {
      const { store, now } = tools;
      const draft = await readDraft<Subscription>(draftId, { kind: 'subscribe', caller, store, now });
      if (draft === null) {
        throw new AppError(
          'not_found',
          `This question was cancelled or is more than a day old. Use ${commandText('subscribe', caller.platform)} again.`,
        );
      }
      const undo = button('Undo', { command: 'unsubscribe', action: 'remove', argument: draft.id });
      const there = await sameSubscription(draft, store);
      // Pressed twice: this answer replaces the first, and must offer the same.
      if (there !== undefined) return alreadyThere(there, there.id === draft.id ? [undo] : []);
      await checkRights(draft.target, { caller, chat: tools.chat, command: 'subscribe' });
      const subscription = { ...draft, createdBy: caller.userName, creatorId: caller.userId, createdAt: now };
      const did = `added ${subscriptionInWords(draft)}`;
      const { platform, space, userName } = caller;
      const isNew = await store.addSubscription(subscription, { at: now, platform, space, who: userName, did });
      return isNew ? subscribedCard(subscription, undo) : alreadyThere(draft, [undo]);
    },
    async change(draftId, caller, tools) {
      return await change(draftId, { caller, tools, undoable: true });
    },
    async revert(draftId, caller, tools) {
      return await change(draftId, { caller, tools, undoable: false });
    },
    async cancel(draftId, caller, tools) {
      const { store, now } = tools;
      const about = { caller, store, now };
      const draft = await readDraft<Subscription>(draftId, { ...about, kind: 'subscribe' });
      if (draft !== null) {
        const made = (await store.subscriptions(draft.target)).find(({ id }) => id === draft.id);
        if (made !== undefined) return alreadyThere(made);
      }
      await dropDraft(draftId, { ...about, kind: draft === null ? 'change' : 'subscribe' });
      return noteCard({ title: 'Cancelled', pieces: ['No subscription was added.'] });
    },
  },
});

/** A change waiting for confirmation. It applies only if the subscription is still equal to `before`. */
type Change = { readonly before: Subscription; readonly after: Subscription };

async function askToChange(
  typed: string,
  { input, caller, tools }: { input: Input; caller: Caller; tools: Tools },
): Promise<Card> {
  const { store, now } = tools;
  const before = subscriptionNamed(typed, await subscriptionsHere(caller, tools), caller);
  if (before.origin === 'file') {
    throw new AppError(
      'not_allowed',
      'This subscription comes from the sources file. The person who runs Fineprint can change it there.',
    );
  }
  if (input.channel !== undefined) {
    throw new AppError(
      'bad_input',
      "A subscription can't move to another channel. Subscribe the other channel, then remove this subscription.",
    );
  }
  const kept = cleared(input.clear ?? '', before);
  const after: Subscription = { ...before, ...(await subscriptionAsked(input, { store, before: kept })) };
  if (isSame(after, before)) {
    throw new AppError(
      'bad_input',
      `This subscription is already set to ${describeSubscription(before)}. Name what to change.`,
    );
  }
  const there = await sameSubscription(after, store);
  if (there !== undefined) return alreadyThere(there);
  return askChangeCard(
    { before, after },
    {
      preview: previewSubscription(after.filter, { stories: await pastStories(tools), now }),
      draftId: await keepDraft({ before, after } satisfies Change, { kind: 'change', caller, store, now }),
    },
  );
}

async function change(
  draftId: string,
  { caller, tools, undoable }: { caller: Caller; tools: Tools; undoable: boolean },
): Promise<Card> {
  const { store, now } = tools;
  const draft = await readDraft<Change>(draftId, { kind: 'change', caller, store, now });
  if (draft === null) {
    throw new AppError(
      'not_found',
      `This was cancelled or is more than a day old. Use ${commandText('subscribe', caller.platform)} again.`,
    );
  }
  const { before, after } = draft;
  const present = (await store.subscriptions(after.target)).find(({ id }) => id === after.id);
  if (present !== undefined && isSame(present, after)) {
    return noteCard({
      title: 'Already changed',
      pieces: ['This subscription is already set to ', { strong: describeSubscription(after) }, '.'],
    });
  }
  const { platform, space, userName } = caller;
  const did = `changed ${subscriptionInWords(before)} → ${describeSubscription(after)}`;
  // A pause set meanwhile is kept.
  const pause = present?.pause;
  const isChanged =
    present !== undefined &&
    (await store.changeSubscription(
      { before: { ...before, pause }, after: { ...after, pause } },
      { at: now, platform, space, who: userName, did },
    ));
  if (!isChanged) {
    throw new AppError(
      'not_found',
      `Someone else has changed or removed this subscription, so nothing was changed. Check ${commandText('subscriptions', caller.platform)}.`,
    );
  }
  const back = undoable
    ? await keepDraft({ before: after, after: before } satisfies Change, { kind: 'change', caller, store, now })
    : null;
  return changedCard({ before, after }, back);
}

function isSame(one: Subscription, other: Subscription): boolean {
  return subscriptionKey(one) === subscriptionKey(other);
}

/** Whether the subscription posts only in a digest that the channel doesn't have, and so would post nothing. */
async function digestIsMissing(
  { target, pace }: Pick<Subscription, 'target' | 'pace'>,
  { store }: Tools,
): Promise<boolean> {
  return pace?.mode === 'weekly' && (await store.digest(target)) === null;
}

/** The stories of the preview's period, newest first; at most the newest 2,000. */
async function pastStories({ store, now }: Tools): Promise<readonly Story[]> {
  const since = later(now, -previewDays * dayMs);
  const stories: Story[] = [];
  for (let offset = 0; offset < 2_000; offset += 200) {
    const page = await store.latestStories({ limit: 200, offset });
    stories.push(...page);
    const oldest = page.at(-1);
    if (page.length < 200 || oldest === undefined || oldest.updatedAt < since) break;
  }
  return stories;
}

function alreadyThere(subscription: Subscription, actions: readonly CardAction[] = []): Card {
  return noteCard({
    title: 'Already subscribed',
    pieces: [
      { channel: subscription.target.channel },
      ' is already subscribed to ',
      { strong: describeSubscription(subscription) },
      '. Nothing was added.',
    ],
    actions,
  });
}
