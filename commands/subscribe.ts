import { defineCommand, type InputOf, type Tools } from '../src/command.ts';
import { describeSubscription } from '../src/core/card/describe-filter.ts';
import { commandText } from '../src/core/card/help-card.ts';
import { askSubscriptionCard, noteCard, subscribedCard } from '../src/core/card/subscription-card.ts';
import { previewDays, previewSubscription } from '../src/core/card/subscription-preview.ts';
import { dropDraft, keepDraft, readDraft, shortId } from '../src/drafts.ts';
import { AppError } from '../src/errors.ts';
import { companiesNamed, suggestCompanies } from '../src/known-companies.ts';
import { sameSubscription } from '../src/same-subscription.ts';
import { dayMs, later } from '../src/time.ts';
import type { Card, Filter, Story, Subscription } from '../src/types.ts';
import { dataTypes, severities, sourceGenres } from '../src/vocabulary.ts';
import { channelAsked, checkRights, isOfPlace } from './options/channel-asked.ts';
import { topics } from './options/topics.ts';

const options = {
  company: { kind: 'text', about: 'Only this company; several with commas', maxLength: 300, suggest: suggestCompanies },
  topic: { kind: 'choice', about: 'Only this topic', choices: topics },
  kind: { kind: 'choice', about: 'Only from this kind of source', choices: sourceGenres },
  data: { kind: 'choice', about: 'Only about this kind of data', choices: dataTypes },
  severity: { kind: 'choice', about: 'Only what is at least this serious', choices: severities },
  exclude: { kind: 'text', about: 'Leave out stories with this word; several with commas', maxLength: 200 },
  channel: { kind: 'channel', about: 'Which channel to tell; this one if you do not say' },
} as const;

type Input = InputOf<typeof options>;

/** Shows what a subscription would bring, then asks; nothing that was not named is added. */
export const subscribe = defineCommand({
  name: 'subscribe',
  about: 'Tell a channel about what matters to it',
  who: 'manager',
  reply: 'private',
  options,
  examples: [{ input: 'company:OpenAI severity:high', does: 'what is serious about OpenAI' }],
  async run(input, caller, tools) {
    const { store, now } = tools;
    const target = channelAsked(input.channel, caller);
    const asked = { target, filter: await filterOf(input, tools) };
    const there = await sameSubscription(asked, store);
    if (there !== undefined) return alreadyThere(there);
    await checkRights(target, { caller, chat: tools.chat, command: 'subscribe' });
    const draft: Subscription = {
      ...asked,
      id: shortId(),
      origin: 'command',
      createdBy: caller.userName,
      createdAt: now,
    };
    return askSubscriptionCard(asked, {
      preview: previewSubscription(asked.filter, { stories: await pastStories(tools), now }),
      draftId: await keepDraft(draft, { store, now }),
    });
  },
  actions: {
    async confirm(draftId, caller, tools) {
      const { store, now } = tools;
      const draft = await readDraft<Subscription>(draftId, { store, now });
      if (draft === null || !isOfPlace(draft.target, caller)) {
        throw new AppError(
          'not_found',
          `This question was cancelled or is older than a day. Ask anew with ${commandText('subscribe', caller.platform)}.`,
        );
      }
      const there = await sameSubscription(draft, store);
      if (there !== undefined) return alreadyThere(there);
      await checkRights(draft.target, { caller, chat: tools.chat, command: 'subscribe' });
      const subscription = { ...draft, createdBy: caller.userName, createdAt: now };
      const did = `subscribed channel ${draft.target.channel}: ${describeSubscription(draft)}`;
      const { platform, space, userName } = caller;
      const isNew = await store.addSubscription(subscription, { at: now, platform, space, who: userName, did });
      if (!isNew) return alreadyThere(draft);
      return subscribedCard(subscription, {
        label: 'Undo',
        command: 'unsubscribe',
        action: 'remove',
        argument: subscription.id,
        style: 'plain',
      });
    },
    async cancel(draftId, caller, tools) {
      const draft = await readDraft<Subscription>(draftId, tools);
      if (draft !== null && isOfPlace(draft.target, caller)) {
        const made = (await tools.store.subscriptions(draft.target)).find(({ id }) => id === draft.id);
        if (made !== undefined) return alreadyThere(made);
        await dropDraft(draftId, tools);
      }
      return noteCard({ title: 'Cancelled', pieces: ['Nothing was subscribed.'] });
    },
  },
});

/** Only what was named. */
async function filterOf(input: Input, { store }: Tools): Promise<Filter> {
  const exclude = (input.exclude ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return {
    ...(input.company === undefined ? {} : { companies: await companiesNamed(input.company, store) }),
    ...(input.topic === undefined ? {} : { topics: [input.topic] }),
    ...(input.kind === undefined ? {} : { genres: [input.kind] }),
    ...(input.data === undefined ? {} : { dataTypes: [input.data] }),
    ...(input.severity === undefined ? {} : { leastSeverity: input.severity }),
    ...(exclude.length === 0 ? {} : { exclude }),
  };
}

/** Newest first, as far back as a preview looks; a busier past is judged by its newest 2,000 stories. */
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

function alreadyThere(subscription: Subscription): Card {
  return noteCard({
    title: 'Already subscribed',
    pieces: [
      { channel: subscription.target.channel },
      ' already hears about ',
      { strong: describeSubscription(subscription) },
      '. Nothing was added.',
    ],
  });
}
