import { type Caller, defineCommand, type InputOf, type Tools } from '../src/command.ts';
import { describeSubscription } from '../src/core/card/describe-filter.ts';
import { commandText } from '../src/core/card/help-card.ts';
import { askSubscriptionCard, noteCard, subscribedCard } from '../src/core/card/subscription-card.ts';
import { previewDays, previewSubscription } from '../src/core/card/subscription-preview.ts';
import { joined } from '../src/core/card/words.ts';
import { dropDraft, keepDraft, readDraft, shortId } from '../src/drafts.ts';
import { AppError } from '../src/errors.ts';
import { companiesNamed, suggestCompanies } from '../src/known-companies.ts';
import { sameSubscription } from '../src/same-subscription.ts';
import { dayMs, later } from '../src/time.ts';
import type { Card, DigestSchedule, Filter, Story, Subscription, Target } from '../src/types.ts';
import { dataTypes, severities, sourceGenres } from '../src/vocabulary.ts';
import { topics } from './options/topics.ts';
import { knownZone, suggestZones } from './options/zones.ts';

const days = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const;
const dayNumbers = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 } as const;

const options = {
  company: { kind: 'text', about: 'Only this company; several with commas', maxLength: 300, suggest: suggestCompanies },
  topic: { kind: 'choice', about: 'Only this topic', choices: topics },
  kind: { kind: 'choice', about: 'Only from this kind of source', choices: sourceGenres },
  data: { kind: 'choice', about: 'Only about this kind of data', choices: dataTypes },
  severity: { kind: 'choice', about: 'Only what is at least this serious', choices: severities },
  exclude: { kind: 'text', about: 'Leave out stories with this word; several with commas', maxLength: 200 },
  channel: { kind: 'channel', about: 'Which channel to tell; this one if you do not say' },
  digest: { kind: 'choice', about: 'Also a weekly digest on this day (then say time and zone too)', choices: days },
  time: { kind: 'text', about: 'When the digest comes, such as 09:00', maxLength: 5 },
  zone: { kind: 'text', about: 'In which time zone, such as Europe/Berlin', maxLength: 60, suggest: suggestZones },
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
    const target = input.channel ?? { platform: caller.platform, space: caller.space, channel: caller.channel };
    if (!isOfPlace(target, caller)) throw new AppError('not_allowed', 'That channel belongs to another place.');
    const asked = { target, filter: await filterOf(input, tools), ...digestOf(input) };
    const there = await sameSubscription(asked, store);
    if (there !== undefined) return alreadyThere(there);
    await checkRights(target, caller, tools);
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
      await checkRights(draft.target, caller, tools);
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

/** Day, time and zone belong together: none of them is guessed. */
function digestOf({ digest, time, zone }: Input): { digest?: DigestSchedule } {
  const missing = Object.entries({ digest, time, zone }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  if (digest === undefined || time === undefined || zone === undefined) {
    if (missing.length === 3) return {};
    throw new AppError('bad_input', `A weekly digest needs its day, time and zone; still missing: ${joined(missing)}.`);
  }
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time);
  if (clock === null || Number(clock[1]) > 23 || Number(clock[2]) > 59) {
    throw new AppError('bad_input', `“${time}” is no time of day; write it like 09:00 or 17:30.`);
  }
  return {
    digest: { day: dayNumbers[digest], time: `${clock[1]?.padStart(2, '0')}:${clock[2]}`, zone: knownZone(zone) },
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

async function checkRights(target: Target, { channel, platform }: Caller, { chat }: Tools): Promise<void> {
  const missing = await chat.missingRights(target);
  if (missing.length === 0) return;
  const where = target.channel === channel ? 'this channel' : 'that channel';
  throw new AppError(
    'not_allowed',
    `I cannot post in ${where} yet. What I lack: ${joined(missing, { max: 8 })}. Grant it, then write ${commandText('subscribe', platform)} again.`,
  );
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

function isOfPlace(target: Target, { platform, space }: Caller): boolean {
  return target.platform === platform && target.space === space;
}
