import { commandText } from '../src/cards/look-up/help-card.ts';
import {
  noteCard,
  type pauseSpans,
  subscriptionCard,
  subscriptionListCard,
  testCard,
} from '../src/cards/manage/subscription-card.ts';
import { describeSubscription } from '../src/cards/parts/describe-filter.ts';
import { matchesFilter } from '../src/core/plan/match-filter.ts';
import { newDelivery } from '../src/core/plan/plan-alerts.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import type { Alert } from '../src/nouns/delivery.ts';
import { AppError } from '../src/nouns/errors.ts';
import type { Subscription } from '../src/nouns/subscription.ts';
import { dayMs, later, minuteMs, msOf } from '../src/nouns/time.ts';
import { auditBy } from './shared/audit.ts';
import { checkRights } from './shared/channel-asked.ts';
import { pageAction, pageArgument, pagesOf } from './shared/paging.ts';
import { subscriptionInWords, subscriptionsHere } from './shared/subscriptions.ts';

const name = 'subscriptions';
const pageSize = 5;
const options = {};
const spanDays: Readonly<Record<keyof typeof pauseSpans, number>> = { day: 1, week: 7, month: 30 };

/** Lists this place's subscriptions, which can be paused, changed, tested or removed. Those of other places are never shown. */
export const subscriptions = defineCommand({
  name,
  about: "List all channels' subscriptions; pause, change or test them",
  who: 'manager',
  reply: 'private',
  options,
  examples: [],
  async run(_input, caller, tools) {
    return await page(0, caller, tools);
  },
  actions: {
    page: pageAction({ name, options }, ({ from }, caller, tools) => page(from, caller, tools)),
    async open(id, caller, tools) {
      return subscriptionCard(await withId(id, caller, tools), tools);
    },
    async pause(argument, caller, tools) {
      const [, span, id] = /^(day|week|month)\.(.+)$/.exec(argument) ?? [];
      if (span === undefined || id === undefined) {
        throw new AppError('not_found', 'This button has expired. Use the command again.');
      }
      const until = later(tools.now, spanDays[span as keyof typeof pauseSpans] * dayMs);
      const before = await withId(id, caller, tools);
      if (isPaused(before, tools)) return subscriptionCard(before, tools);
      const pause = { until, by: caller.userName, at: tools.now };
      const did = `paused ${subscriptionInWords(before, until)}`;
      return await write({ before, after: { ...before, pause } }, { did, caller, tools });
    },
    async resume(id, caller, tools) {
      const before = await withId(id, caller, tools);
      const { pause: _pause, ...after } = before;
      return await write({ before, after }, { did: `resumed ${subscriptionInWords(after)}`, caller, tools });
    },
    async edit(id, caller, tools) {
      const subscription = await withId(id, caller, tools);
      const how = `${commandText('subscribe', caller.platform)} edit:${id}`;
      return noteCard({
        title: 'How to change it',
        pieces: [
          'It is currently set to ',
          { strong: describeSubscription(subscription) },
          `. Use ${how} with what to change, such as severity:high or mode:daily zone:Europe/Berlin. To remove a filter, add clear:severity. Everything else stays as it is.`,
        ],
      });
    },
    async test(id, caller, tools) {
      return await test(await withId(id, caller, tools), caller, tools);
    },
  },
});

async function page(from: number, { platform, space }: Caller, { store, now }: Tools): Promise<Card> {
  const here = await store.subscriptions({ platform, space });
  return subscriptionListCard(here.slice(from, from + pageSize), {
    count: here.length,
    from,
    now,
    how: commandText('subscribe', platform),
    pages: await pagesOf({
      command: name,
      from,
      size: pageSize,
      count: here.length,
      argument: (row) => pageArgument({}, { from: row, store, now }),
    }),
  });
}

async function withId(id: string, caller: Caller, tools: Tools): Promise<Subscription> {
  const found = (await subscriptionsHere(caller, tools)).find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new AppError(
    'not_found',
    `This subscription no longer exists. Use ${commandText(name, caller.platform)} to list the current ones.`,
  );
}

function isPaused({ pause }: Subscription, { now }: Tools): boolean {
  return pause !== undefined && pause.until > now;
}

/** Shows the subscription after the change; if someone else changed it first, their version. */
async function write(
  change: { before: Subscription; after: Subscription },
  { did, caller, tools }: { did: string; caller: Caller; tools: Tools },
): Promise<Card> {
  const audit = auditBy(caller, { at: tools.now, did });
  await tools.store.changeSubscription(change, audit);
  return subscriptionCard(await withId(change.after.id, caller, tools), tools);
}

/** Posts a sample. Two presses within a minute post only one. */
async function test(subscription: Subscription, caller: Caller, { store, chat, now }: Tools): Promise<Card> {
  const { target, filter, id } = subscription;
  await checkRights(target, { caller, chat, command: name });
  const latest = (await store.latestStories({ limit: 200 })).find((story) => matchesFilter(filter, story));
  const alert: Alert = {
    id: `test:${id}:${Math.floor(msOf(now) / minuteMs)}`,
    storyId: null,
    reason: 'test',
    card: testCard(subscription, latest, caller.userName),
    at: now,
  };
  const audit = auditBy(caller, { at: now, did: `tested ${subscriptionInWords(subscription)}` });
  await store.commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target })] }] }], audit);
  return noteCard({
    title: 'Test on its way',
    pieces: [
      { channel: target.channel },
      ` will get a sample marked as a test. If it doesn't arrive, ${commandText('status', caller.platform)} shows why.`,
    ],
  });
}
