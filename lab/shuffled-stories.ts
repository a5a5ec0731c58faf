import { joinStories } from '../src/core/story/join-stories.ts';
import type { JudgedItem } from '../src/nouns/item.ts';
import type { Story } from '../src/nouns/story.ts';
import { type Day, dayMs, type Instant, instant, msOf } from '../src/nouns/time.ts';

/** An item with its finding, and the story that a person assigned it to. */
type Labelled = JudgedItem & { readonly labels: { readonly story: string; readonly companies: readonly string[] } };

/** How well stories are joined, over several orders of arrival. */
export type ShuffledStories = {
  readonly orders: number;
  /** B-cubed F1. */
  readonly mean: number;
  readonly worst: number;
  /** In the worst order: stories that mix labelled stories without a company in common. */
  readonly mixed: number;
};

const seeds = [1, 2, 3, 4, 5];

/**
 * Measures how well stories are joined when items arrive one by one, as from polls: each item sees only the stories made before it. Items
 * arrive in random order within their day; an undated item arrives on a day of its story, if that has one. An item that wasn't judged relevant
 * is a story of its own.
 */
export function shuffledStories(items: readonly Labelled[]): ShuffledStories {
  const results = seeds.map((seed) => {
    const arrivals = arrivalsOf(
      items.filter(({ finding }) => finding.relevant),
      randomFrom(seed),
    );
    const storyOf = new Map(
      joinedOneByOne(arrivals).flatMap(({ id, itemKeys }) => itemKeys.map((key) => [key, id] as const)),
    );
    const ours = items.map(({ item }) => storyOf.get(item.key) ?? item.key);
    const f1 = bCubed(
      ours,
      items.map(({ labels }) => labels.story),
    ).f1;
    return { f1, mixed: mixedStories(items, ours) };
  });
  return {
    orders: seeds.length,
    mean: results.reduce((sum, { f1 }) => sum + f1 / results.length, 0),
    worst: Math.min(...results.map(({ f1 }) => f1)),
    mixed: Math.max(...results.map(({ mixed }) => mixed)),
  };
}

/** B-cubed precision, recall and F1 of one grouping against another (Bagga and Baldwin, 1998). Both name a group for each item. */
export function bCubed(
  ours: readonly string[],
  gold: readonly string[],
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const pairs = Map.groupBy([...ours.keys()], (index) => `${ours[index]}\n${gold[index]}`);
  const sizeOf = (groups: readonly string[]) => {
    const sizes = new Map<string, number>();
    for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return sizes;
  };
  const oursSizes = sizeOf(ours);
  const goldSizes = sizeOf(gold);
  let precision = 0;
  let recall = 0;
  for (const [first, ...rest] of pairs.values()) {
    const right = (rest.length + 1) ** 2;
    precision += right / (oursSizes.get(ours[first ?? 0] ?? '') ?? 1) / ours.length;
    recall += right / (goldSizes.get(gold[first ?? 0] ?? '') ?? 1) / ours.length;
  }
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function mixedStories(items: readonly Labelled[], ours: readonly string[]): number {
  const groups = Map.groupBy([...items.keys()], (index) => ours[index] ?? '');
  return [...groups.values()].filter((group) => {
    const stories = [
      ...new Map(group.map((index) => [items[index]?.labels.story, items[index]?.labels.companies ?? []])).values(),
    ];
    return stories.some((one, at) =>
      stories.slice(at + 1).some((other) => !one.some((company) => other.includes(company))),
    );
  }).length;
}

function joinedOneByOne(arrivals: readonly { one: JudgedItem; at: Instant }[]): readonly Story[] {
  const stories = new Map<string, Story>();
  for (const { one, at } of arrivals) {
    const judged = [{ ...one, item: { ...one.item, seenAt: at } }];
    for (const story of joinStories({ judged, open: [...stories.values()], now: at, settleMs: 0 }))
      stories.set(story.id, story);
  }
  return [...stories.values()];
}

function arrivalsOf(
  items: readonly Labelled[],
  random: () => number,
): readonly { readonly one: Labelled; readonly at: Instant }[] {
  const dayOf = ({ item }: Labelled): Day | undefined => item.publishedAt?.slice(0, 10);
  const anyOf = (days: readonly Day[]): Day => days[Math.floor(random() * days.length)] ?? '2000-01-01';
  const dated = items.filter((one) => dayOf(one) !== undefined);
  const arrivalDay = (one: Labelled): Day => {
    const ofStory = dated.filter(({ labels }) => labels.story === one.labels.story);
    return dayOf(one) ?? anyOf((ofStory.length > 0 ? ofStory : dated).flatMap((other) => dayOf(other) ?? []));
  };
  return items
    .map((one) => ({ one, at: instant(msOf(arrivalDay(one)) + Math.floor(random() * dayMs)) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's minimal standard). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
