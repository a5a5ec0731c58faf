import { alertCard } from '../../src/cards/alert/alert-card.ts';
import { terminalSubscription } from '../../src/cli/terminal-subscription.ts';
import { planAlerts, toldOf } from '../../src/core/plan/plan-alerts.ts';
import { joinStories, type StoryModels } from '../../src/core/story/join-stories.ts';
import { summarise } from '../../src/core/story/summarise.ts';
import type { Card } from '../../src/nouns/card.ts';
import type { AlertReason } from '../../src/nouns/delivery.ts';
import type { Finding, Item, JudgedItem } from '../../src/nouns/item.ts';
import { targetText } from '../../src/nouns/place.ts';
import type { Story } from '../../src/nouns/story.ts';
import { type Day, type Instant, instant } from '../../src/nouns/time.ts';
import type { StoryState } from '../../src/nouns/words.ts';
import type { LabelledItem } from '../learn/labelled.ts';

/** What was told about the sagas: each message, and each story whenever it was made or changed, in order of time. */
export type ToldLine =
  | {
      readonly kind: 'alert';
      readonly date: Day;
      readonly alert: string;
      readonly story: string;
      readonly reason: AlertReason;
      readonly state: StoryState;
      readonly title: string;
      readonly status: string | null;
      /** Ids of items that the message shows by headline or address. */
      readonly mentions: readonly string[];
      /** Ids of items that joined the story on that day. */
      readonly fresh: readonly string[];
      readonly items: readonly string[];
      /** Every text that a reader sees. */
      readonly words: readonly string[];
    }
  | {
      readonly kind: 'story';
      readonly date: Day;
      readonly story: string;
      readonly state: StoryState;
      readonly items: readonly string[];
    };

/** Items of one saga come from different feeds, so that they are different publishers. */
const feedNames = [
  'Daybreak Wire',
  'The Ledger',
  'Harbour Post',
  'Tech Courier',
  'Northern Echo',
  'City Dispatch',
  'Signal Weekly',
  'The Gazette',
  'Open Notebook',
  'Evening Standard Review',
  'Pacific Bulletin',
  'Law and Press',
] as const;

type FeedName = (typeof feedNames)[number];

/**
 * Shows the items of the sagas to Fineprint day by day, as twelve feeds polled once a day at 18:00 UTC, and returns what it tells a
 * terminal that gets everything at once. Works in this process, with the code that the bot itself uses. `judge` makes the finding of
 * each item, and
 * `modelsOf` says with which models it joins, those that Fineprint ships by default.
 */
export function driveSagas(
  labelled: readonly LabelledItem[],
  {
    judge,
    modelsOf = () => ({}),
  }: { judge: (one: LabelledItem) => Finding; modelsOf?: ((one: LabelledItem) => StoryModels) | undefined },
): readonly ToldLine[] {
  const lines: ToldLine[] = [];
  const known = new Map<string, { messageId: string }>();
  const stories = new Map<string, Story>();
  const items = new Map<string, JudgedItem>();
  const idOf = new Map(labelled.map(({ id, item }) => [item.key, id]));
  const idsOf = (story: Story) => story.itemKeys.flatMap((key) => idOf.get(key) ?? []);

  for (const [date, ofDay] of daysOf(labelled)) {
    const now = instant(Date.parse(`${date}T18:00:00Z`));
    const before = new Map(stories);
    for (const one of ofDay.toSorted((a, b) => feedNames.indexOf(a.feed) - feedNames.indexOf(b.feed))) {
      const judged = { item: itemFrom(one, now), finding: judge(one.labelled) };
      items.set(judged.item.key, judged);
      const open = [...stories.values()];
      for (const story of joinStories({ judged: [judged], open, now, settleMs: 0, models: modelsOf(one.labelled) }))
        stories.set(story.id, story);
    }
    for (const story of stories.values()) {
      const earlier = before.get(story.id);
      if (earlier?.state === story.state && earlier.itemKeys.length === story.itemKeys.length) continue;
      lines.push({ kind: 'story', date, story: story.id, state: story.state, items: idsOf(story) });
      const old = new Set(earlier?.itemKeys);
      for (const { reason, id, card } of announced(story, { items, known, now })) {
        const words = wordsIn(card);
        lines.push({
          kind: 'alert',
          date,
          alert: id,
          story: story.id,
          reason,
          state: story.state,
          title: card.title,
          status: statusOf(card),
          mentions: mentioned(labelled, words, date),
          fresh: story.itemKeys.filter((key) => !old.has(key)).flatMap((key) => idOf.get(key) ?? []),
          items: idsOf(story),
          words: words.filter((text) => !text.startsWith('http')),
        });
      }
      stories.set(story.id, { ...story, told: toldOf(story, now), settlesAt: null });
    }
  }
  return lines;
}

type OfDay = { readonly labelled: LabelledItem; readonly feed: FeedName };

function daysOf(labelled: readonly LabelledItem[]): readonly (readonly [Day, readonly OfDay[]])[] {
  const turns = new Map<string, number>();
  const dated = labelled
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .map((one) => {
      const saga = one.saga?.saga ?? one.id;
      const turn = turns.get(saga) ?? [...saga].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
      turns.set(saga, turn + 1);
      return { labelled: one, feed: feedNames[turn % feedNames.length] ?? feedNames[0] };
    });
  return [...Map.groupBy(dated, (one) => dayOf(one.labelled))];
}

/** The day on which an item was published. */
export function dayOf({ item }: LabelledItem): Day {
  return (item.publishedAt ?? item.seenAt).slice(0, 10);
}

function itemFrom({ labelled, feed }: OfDay, now: Instant): Item {
  const publishedAt = instant(Date.parse(`${dayOf(labelled)}T09:00:00Z`));
  return { ...labelled.item, publisher: feed, sourceId: feed, publishedAt, seenAt: now };
}

function announced(
  story: Story,
  {
    items,
    known,
    now,
  }: { items: ReadonlyMap<string, JudgedItem>; known: Map<string, { messageId: string }>; now: Instant },
): readonly { reason: AlertReason; id: string; card: Card }[] {
  const subscription = terminalSubscription(now);
  const itsItems = story.itemKeys.flatMap((key) => items.get(key) ?? []);
  const first = known.get(story.id);
  const { alerts } = planAlerts({
    story,
    subscriptions: [subscription],
    mutes: [],
    known: new Map(first === undefined ? [] : [[targetText(subscription.target), { first }]]),
    alertsToday: new Map(),
    now,
    card: (reason) => alertCard(story, { items: itsItems, summary: summarise(story, itsItems), reason, now }),
  });
  if (alerts.length > 0) known.set(story.id, { messageId: story.id });
  return alerts.map(({ alert: { reason, id, card } }) => ({ reason, id, card }));
}

function statusOf(card: Card): string | null {
  const status = card.facts.find(({ name }) => name === 'Status')?.value;
  return status === undefined ? null : textsIn(status).join('');
}

/** Every text of a card, without its buttons. */
function wordsIn({ actions: _, ...card }: Card): readonly string[] {
  return textsIn(card);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** A shorter headline could be part of another text. */
const leastTitle = 26;

function mentioned(labelled: readonly LabelledItem[], words: readonly string[], date: Day): readonly string[] {
  const urls = new Set(words.filter((text) => text.startsWith('http')).map(plainUrl));
  return labelled
    .filter(
      (one) =>
        dayOf(one) <= date &&
        (urls.has(plainUrl(one.item.url)) ||
          (one.item.title.length >= leastTitle && words.some((text) => text.includes(one.item.title)))),
    )
    .map(({ id }) => id);
}

function plainUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
