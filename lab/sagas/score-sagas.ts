import { dayMs } from '../../src/nouns/time.ts';
import { contradictory } from '../contradictory.ts';
import type { LabelledItem } from '../learn/labelled.ts';
import { dayOf, type ToldLine } from './drive-sagas.ts';

/** How well sagas were followed and told. Shares are percentages; null if there is nothing to count. */
type SagaFigures = {
  readonly items: number;
  readonly sagas: number;
  readonly developments: number;
  readonly alerts: number;
  /** Developments with a message of their own, in a story of their own matter. */
  readonly toldRight: number | null;
  readonly toldAsNewStory: number | null;
  readonly toldInWrongStory: number | null;
  readonly silent: number | null;
  readonly silentBecause: { readonly notFound: number; readonly swallowed: number; readonly inItsStory: number };
  readonly newTold: number | null;
  readonly updatesTold: number | null;
  readonly toldTwice: number;
  readonly stories: number;
  readonly mixedStories: number;
  readonly splitSagas: number;
  readonly bCubed: { readonly precision: number | null; readonly recall: number | null; readonly f1: number | null };
  /** The story's state on the day of a step's first item, of the steps found. */
  readonly stateRight: number | null;
  readonly stateSeen: number;
  readonly keptStateContradicts: number;
  /** Messages that say what the labels contradict. */
  readonly harmful: number;
  readonly weakStatus: number;
  readonly distractors: {
    readonly relevant: number;
    readonly relevantToldInOwnStory: number;
    readonly relevantSwallowed: number;
    readonly offTopic: number;
    readonly offTopicInAStory: number;
    readonly offTopicTold: number;
  };
};

/** The figures, and for each kind of failure where it happened. */
export type ScoredSagas = {
  readonly figures: SagaFigures;
  readonly failures: Readonly<Record<string, readonly string[]>>;
};

type AlertLine = Extract<ToldLine, { kind: 'alert' }>;
type StoryLine = Extract<ToldLine, { kind: 'story' }>;
type Gold = NonNullable<LabelledItem['saga']>;
type One = { readonly id: string; readonly day: string; readonly gold: Gold };
type Step = {
  readonly key: string;
  readonly saga: string;
  readonly tell: string;
  readonly ok: readonly string[];
  readonly items: readonly One[];
  readonly from: string;
  readonly last: string;
  /** Until when a message counts as telling it. */
  readonly until: string;
};

/** How long after its last report a development may still be told. */
const tellWithinMs = 14 * dayMs;

/**
 * Scores what was told about sagas against their labels. A matter is a saga, or an item of none by itself. Sagas marked as related may
 * share a story: that counts neither as mixed nor as split.
 */
export function scoreSagas(labelled: readonly LabelledItem[], told: readonly ToldLine[]): ScoredSagas {
  const world = worldOf(labelled, told);
  const steps = stepsOf(world);
  const developments = scoreDevelopments(world, steps);
  const stories = scoreStories(world);
  const states = scoreStates(world, steps);
  const messages = scoreMessages(world);
  const distractors = scoreDistractors(world);
  const twice = toldTwice(world);
  const share = (of: string) => percent(developments.failures[of]?.length ?? 0, steps.length);
  return {
    figures: {
      items: world.all.length,
      sagas: world.related.size,
      developments: steps.length,
      alerts: world.alerts.length,
      toldRight: percent(developments.right.size, steps.length),
      toldAsNewStory: share('told, but as a new story'),
      toldInWrongStory: share('told in a wrong story'),
      silent: percent(
        silentKinds.reduce((sum, kind) => sum + (developments.failures[kind]?.length ?? 0), 0),
        steps.length,
      ),
      silentBecause: {
        notFound: developments.failures[silentKinds[0]]?.length ?? 0,
        swallowed: developments.failures[silentKinds[1]]?.length ?? 0,
        inItsStory: developments.failures[silentKinds[2]]?.length ?? 0,
      },
      newTold: toldShare(steps, { tell: 'new', right: developments.right }),
      updatesTold: toldShare(steps, { tell: 'update', right: developments.right }),
      toldTwice: twice.length,
      stories: world.final.size,
      ...stories.figures,
      ...states.figures,
      ...messages.figures,
      distractors: distractors.figures,
    },
    failures: {
      ...messages.failures,
      ...developments.failures,
      'told twice': twice,
      ...stories.failures,
      ...states.failures,
      ...distractors.failures,
    },
  };
}

// ── What is known ──────────────────────────────────────────────────────────────────────────────

function worldOf(labelled: readonly LabelledItem[], told: readonly ToldLine[]) {
  const all: readonly One[] = labelled
    .flatMap((one) => (one.saga === undefined ? [] : [{ id: one.id, day: dayOf(one), gold: one.saga }]))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const byId = new Map(all.map((one) => [one.id, one]));
  const related = new Map(
    all.flatMap(({ gold }) => (gold.saga === null ? [] : [[gold.saga, new Set(gold.related ?? [])] as const])),
  );
  const records = told.filter((line): line is StoryLine => line.kind === 'story');
  const final = new Map(records.map((record) => [record.story, record]));
  const storyOf = new Map([...final.values()].flatMap(({ story, items }) => items.map((id) => [id, story] as const)));
  const matterOf = (id: string) => byId.get(id)?.gold.saga ?? `alone:${id}`;
  const areKin = (a: string, b: string) =>
    a !== b && (related.get(a)?.has(b) === true || related.get(b)?.has(a) === true);
  return {
    all,
    byId,
    related,
    records,
    final,
    storyOf,
    matterOf,
    areKin,
    alerts: told.filter((line): line is AlertLine => line.kind === 'alert' && line.reason !== 'update'),
    /** The record with which an item came in. */
    joinedAt: (id: string) => records.find(({ items }) => items.includes(id)),
    /** Whether a story belongs to a matter: it began with an item of it, and half of the others are of it. */
    isHome(items: readonly string[], matter: string, mine: ReadonlySet<string>): boolean {
      const others = items.filter((id) => !mine.has(id) && byId.has(id));
      const isOurs = (id: string) => matterOf(id) === matter || areKin(matterOf(id), matter);
      const [first] = others;
      return first === undefined || (isOurs(first) && others.filter(isOurs).length * 2 >= others.length);
    },
    newest(ids: readonly string[]): One | undefined {
      return ids
        .flatMap((id) => byId.get(id) ?? [])
        .sort((a, b) => (a.day < b.day ? -1 : 1))
        .at(-1);
    },
  };
}

type World = ReturnType<typeof worldOf>;

function stepsOf({ all }: World): readonly Step[] {
  const groups = Map.groupBy(
    all.filter(({ gold }) => gold.saga !== null && gold.tell !== 'none'),
    ({ gold }) => `${gold.saga}/${gold.step}`,
  );
  const dayAfter = (day: string) => new Date(Date.parse(day) + tellWithinMs).toISOString().slice(0, 10);
  const begun = [...groups].flatMap(([key, items]) => {
    const [first] = items;
    return first === undefined ? [] : [{ key, items, first, last: items.at(-1)?.day ?? first.day }];
  });
  return begun.map(({ key, items, first, last }) => {
    const next = begun.find((other) => other.first.gold.saga === first.gold.saga && other.first.day > first.day);
    const until = next !== undefined && next.first.day <= dayAfter(last) ? next.first.day : dayAfter(last);
    const { saga, tell, state_ok: ok } = first.gold;
    return { key, saga: saga ?? '', tell: tell ?? '', ok, items, from: first.day, last, until };
  });
}

// ── Developments ───────────────────────────────────────────────────────────────────────────────

const silentKinds = [
  'silent: the item is in no story',
  'silent: swallowed by another matter',
  'silent: in its own story, but no message',
] as const;

function scoreDevelopments(world: World, steps: readonly Step[]) {
  const right = new Set<string>();
  const failures: Record<string, string[]> = { 'told in a wrong story': [], 'told, but as a new story': [] };
  for (const kind of silentKinds) failures[kind] = [];
  for (const step of steps) {
    const failure = failureOf(world, step);
    if (failure === null) right.add(step.key);
    else failures[failure]?.push(step.key);
  }
  return { right, failures };
}

function failureOf(world: World, step: Step): string | null {
  const mine = new Set(step.items.map(({ id }) => id));
  const shows = world.alerts.filter(
    ({ date, mentions, fresh }) =>
      date >= step.from &&
      (date < step.until || date <= step.last) &&
      [...mentions, ...fresh].some((id) => mine.has(id)),
  );
  const atHome = shows.filter(({ items }) => world.isHome(items, step.saga, mine));
  if (atHome.length > 0) {
    const hasEarlier = world.all.some(
      ({ id, gold, day }) => gold.saga === step.saga && day < step.from && world.storyOf.has(id),
    );
    const isJoined = atHome.some(({ items }) => items.some((id) => !mine.has(id) && world.matterOf(id) === step.saga));
    return step.tell === 'update' && hasEarlier && !isJoined ? 'told, but as a new story' : null;
  }
  if (shows.length > 0) return 'told in a wrong story';
  const joined = step.items.flatMap(({ id }) => world.joinedAt(id) ?? []);
  if (joined.length === 0) return silentKinds[0];
  return joined.every(({ items }) => !world.isHome(items, step.saga, mine)) ? silentKinds[1] : silentKinds[2];
}

function toldShare(steps: readonly Step[], { tell, right }: { tell: string; right: ReadonlySet<string> }) {
  const all = steps.filter((step) => step.tell === tell);
  return percent(all.filter(({ key }) => right.has(key)).length, all.length);
}

/** Steps with more than one message whose newest item is of that step. */
function toldTwice({ alerts, newest }: World): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fresh, mentions } of alerts) {
    const gold = newest(fresh.length > 0 ? fresh : mentions)?.gold;
    if (gold === undefined || gold.saga === null || !gold.step) continue;
    const key = `${gold.saga}/${gold.step}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([key, count]) => `${key} ×${count}`);
}

// ── Stories and states ─────────────────────────────────────────────────────────────────────────

function scoreStories({ all, byId, final, related, storyOf, matterOf, areKin }: World) {
  const inSome = all.filter(({ id, gold }) => gold.saga !== null && storyOf.has(id)).map(({ id }) => id);
  const sizes = new Map<string, number>();
  for (const id of inSome) sizes.set(matterOf(id), (sizes.get(matterOf(id)) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const id of inSome) {
    const together = (final.get(storyOf.get(id) ?? '')?.items ?? []).filter(
      (other) => byId.has(other) && !areKin(matterOf(id), matterOf(other)),
    );
    const good = together.filter((other) => matterOf(other) === matterOf(id)).length;
    precision += good / together.length / inSome.length;
    recall += good / (sizes.get(matterOf(id)) ?? 1) / inSome.length;
  }
  const mattersIn = (items: readonly string[]) => [
    ...Map.groupBy(
      items.filter((id) => byId.has(id)),
      matterOf,
    ),
  ];
  const mixed = [...final.values()].filter(({ items }) => {
    const matters = mattersIn(items).map(([matter]) => matter);
    return matters.some((one) => matters.some((other) => one !== other && !areKin(one, other)));
  });
  const split = [...related.keys()]
    .map(
      (saga) =>
        [saga, new Set(inSome.filter((id) => matterOf(id) === saga).map((id) => storyOf.get(id))).size] as const,
    )
    .filter(([, count]) => count > 1);
  return {
    figures: {
      mixedStories: mixed.length,
      splitSagas: split.length,
      bCubed: {
        precision: percent(precision, 1),
        recall: percent(recall, 1),
        f1: percent(2 * precision * recall, precision + recall),
      },
    },
    failures: {
      'mixed stories': mixed.map(
        ({ story, items }) =>
          `${story}: ${mattersIn(items)
            .map(([matter, ids]) => `${matter} ${ids.length}`)
            .join(', ')}`,
      ),
      'split sagas': split.map(([saga, count]) => `${saga} in ${count} stories`),
    },
  };
}

function scoreStates(world: World, steps: readonly Step[]) {
  const wrong: string[] = [];
  let seen = 0;
  let kept = 0;
  for (const { key, ok, items } of steps) {
    const [came] = items
      .flatMap(({ id }) => world.joinedAt(id) ?? [])
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    if (came === undefined) continue;
    seen++;
    const state = world.records.findLast(({ story, date }) => story === came.story && date <= came.date)?.state ?? '';
    if (ok.includes(state)) continue;
    wrong.push(`${key}: ${state}, not ${ok.join(' or ')}`);
    const [first] = items;
    if (first !== undefined && contradicts(first.gold, state)) kept++;
  }
  return {
    figures: { stateRight: percent(seen - wrong.length, seen), stateSeen: seen, keptStateContradicts: kept },
    failures: { 'state wrong after the step': wrong },
  };
}

// ── What the messages say ──────────────────────────────────────────────────────────────────────

function contradicts({ state_after: after, state_ok: ok }: Gold, state: string): boolean {
  return !ok.includes(state) && (contradictory[after ?? ok[0] ?? ''] ?? []).some((one) => one === state);
}

const stateWords: readonly (readonly [RegExp, string])[] = [
  [/^Alleged, and denied/, 'denied'],
  [/^Alleged/, 'alleged'],
  [/^Denied/, 'denied'],
  [/^Confirmed/, 'confirmed'],
  [/^(?:Decided|Ruled)/, 'ruled'],
  [/^Settled/, 'settled'],
  [/^Dismissed/, 'dismissed'],
  [/^Reversed/, 'reversed'],
  [/^(?:Proposed|No claim|Reported)/, 'reported'],
];

function stateIn(words: string | null | undefined): string | undefined {
  return stateWords.find(([opening]) => opening.test(words ?? ''))?.[1];
}

/** The state that a reader takes from a message: where its title says it moved to, else its status. */
function stateSaid({ title, status, state }: AlertLine): string {
  return stateIn(/→\s*([A-Z]\w+)/.exec(title)?.[1]) ?? stateIn(status) ?? state;
}

function scoreMessages(world: World) {
  const harmful: string[] = [];
  const ofAnother: string[] = [];
  const weak: string[] = [];
  const bad = new Set<AlertLine>();
  for (const alert of world.alerts) {
    const newest = world.newest(alert.fresh.length > 0 ? alert.fresh : alert.mentions);
    if (newest === undefined || newest.gold.state_ok.length === 0) continue;
    const said = stateSaid(alert);
    const { gold } = newest;
    const where = `${alert.date} ${newest.id} ${gold.saga ?? 'no saga'}/${gold.step ?? ''}: told ${said}, is ${gold.state_after ?? gold.state_ok[0]}`;
    if (contradicts(gold, said)) {
      harmful.push(where);
      bad.add(alert);
    } else if (!gold.state_ok.includes(said)) weak.push(where);
    const stood = standingOf(world, alert, newest);
    if (stood !== undefined && contradicts(stood.gold, said)) {
      bad.add(alert);
      ofAnother.push(`${where}, as an update to ${stood.gold.saga}, which is ${stood.gold.state_after}`);
    }
  }
  return {
    figures: { harmful: bad.size, weakStatus: weak.length },
    failures: {
      'HARMFUL: the message says what the labels contradict': harmful,
      'HARMFUL: it says of one matter what is true of another': ofAnother,
      'status wrong, no contradiction': weak,
    },
  };
}

/** If a change of state is told under the headline of another saga: the newest step of that saga. */
function standingOf({ byId, all, matterOf, areKin }: World, alert: AlertLine, newest: One): One | undefined {
  const first = byId.get(alert.items.find((id) => byId.has(id)) ?? '');
  if (alert.reason !== 'state' || first === undefined || first.gold.saga === null) return undefined;
  const matter = matterOf(first.id);
  if (matter === matterOf(newest.id) || areKin(matter, matterOf(newest.id))) return undefined;
  return all.findLast(({ gold, day }) => gold.saga === first.gold.saga && gold.tell !== 'none' && day <= alert.date);
}

function scoreDistractors({ all, alerts, byId, joinedAt, isHome, matterOf }: World) {
  const swallowed: string[] = [];
  const offTold: string[] = [];
  const inWrong: string[] = [];
  let relevant = 0;
  let toldInOwn = 0;
  let offTopic = 0;
  let offInStory = 0;
  for (const { id, day, gold } of all) {
    if (gold.saga !== null) continue;
    const mine = new Set([id]);
    const record = joinedAt(id);
    const shows = alerts.filter(
      ({ date, mentions, fresh }) =>
        date >= day && Date.parse(date) - Date.parse(day) <= tellWithinMs && [...mentions, ...fresh].includes(id),
    );
    const isAway = record?.items.some((other) => other !== id && byId.has(other)) === true;
    if (gold.relevant === true) {
      relevant++;
      if (shows.some(({ items }) => isHome(items, matterOf(id), mine))) toldInOwn++;
      else if (isAway) swallowed.push(id);
    } else {
      offTopic++;
      if (record !== undefined) offInStory++;
      if (shows.length > 0) offTold.push(id);
    }
    if (shows.some(({ items }) => !isHome(items, matterOf(id), mine))) inWrong.push(id);
  }
  return {
    figures: {
      relevant,
      relevantToldInOwnStory: toldInOwn,
      relevantSwallowed: swallowed.length,
      offTopic,
      offTopicInAStory: offInStory,
      offTopicTold: offTold.length,
    },
    failures: {
      'relevant items of no saga, swallowed': swallowed,
      'items of no saga told in a wrong story': inWrong,
      'off-topic items told': offTold,
    },
  };
}

function percent(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((1_000 * part) / of) / 10;
}
