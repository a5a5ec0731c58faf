import { type JoinModel, meetingsOf } from '../../src/core/story/join-model.ts';
import { lookedUnder } from '../../src/core/story/look-up.ts';
import { matterOf } from '../../src/core/story/matter.ts';
import { outlineOf } from '../../src/core/story/outline.ts';
import { type Compared, comparedOf, type Profile, profileOf } from '../../src/core/story/profile.ts';
import type { Finding } from '../../src/nouns/item.ts';
import type { LabelledItem } from './labelled.ts';
import { type Example, learn, type Model } from './regression.ts';

type JoinLabel = 'joins' | 'apart';

/** An item met a story: whether they belong together. `at` is the item's place in the list it came from. */
export type JoinExample = Example<JoinLabel> & { readonly at: number; readonly story: string; readonly set: string };

/** A further step of a matter is another story in the sets of news, so that a pair apart may be one matter all the same. */
const weightOfUnsure = 0.3;
/** Sagas are fewer, and say what the other sets leave open. */
const weightOfSagas = 2;

/**
 * Plays labelled items in the order of their dates, each set by itself, and returns every meeting of an item with an earlier story that
 * names one of its companies or parties. Related sagas are left out.
 */
export function joinExamples(
  items: readonly LabelledItem[],
  findingOf: (one: LabelledItem) => Finding,
): readonly JoinExample[] {
  const related = relatedStories(items);
  const examples: JoinExample[] = [];
  const relevant = [...items.entries()].filter(([, { labels, borderline }]) => labels.relevant && !borderline);
  for (const [set, ofSet] of Map.groupBy(relevant, ([, { set }]) => set)) {
    const stories = new Map<string, Met>();
    const inOrder = ofSet
      .map(([at, one]) => {
        const finding = findingOf(one);
        return {
          at,
          one,
          names: finding.companies.length === 0 ? [nobody, ...lookedUnder(finding)] : lookedUnder(finding),
          compared: comparedOf(matterOf({ item: one.item, finding })),
        };
      })
      .sort((a, b) => (a.compared.matter.atMs ?? Infinity) - (b.compared.matter.atMs ?? Infinity));
    for (const { at, one, names, compared } of inOrder) {
      const story = one.labels.story ?? `alone:${one.id}`;
      const met = [...stories].filter(([, { known }]) => names.some((name) => known.has(name)));
      const meetings = meetingsOf(
        compared,
        met.map(([, { profile }]) => ({ outline: outlineOf(profile), profile })),
      );
      for (const [index, [other, { profile }]] of met.entries()) {
        const features = meetings[index]?.();
        if (related.get(story)?.has(other) === true || features == null) continue;
        const label: JoinLabel = story === other ? 'joins' : 'apart';
        const isUnsure =
          !set.startsWith('sagas') &&
          label === 'apart' &&
          profile.lines.has(compared.matter.line) &&
          compared.matter.event !== 'lawsuit_filed';
        // Another step of the same suit.
        if (isUnsure && features.some(([name]) => name.startsWith('of one named'))) continue;
        examples.push({
          at,
          story: other,
          set,
          label,
          weight: (isUnsure ? weightOfUnsure : 1) * (set.startsWith('sagas') ? weightOfSagas : 1),
          features: new Map(features),
        });
      }
      const its = stories.get(story) ?? { all: [], profile: profileOf([]), known: new Set<string>() };
      its.all.push(compared);
      its.profile = profileOf(its.all);
      for (const name of names) its.known.add(name);
      stories.set(story, its);
    }
  }
  return examples;
}

/** Items without a company meet each other. */
const nobody = '';

type Met = { readonly all: Compared[]; profile: Profile; readonly known: Set<string> };

function relatedStories(items: readonly LabelledItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const relate = (one: string, other: string) => related.set(one, (related.get(one) ?? new Set()).add(other));
  for (const { saga } of items) {
    for (const other of saga?.related ?? []) {
      relate(`saga:${saga?.saga}`, `saga:${other}`);
      relate(`saga:${other}`, `saga:${saga?.saga}`);
    }
  }
  return related;
}

/** Learns what tells that an item belongs to a story. */
export function learnJoins(examples: readonly JoinExample[], { from }: { from: number }): JoinModel {
  return binary(learn<JoinLabel>(examples, { labels: ['joins', 'apart'], ridge: 3e-4, lasso: 1e-4 }), {
    yes: 'joins',
    no: 'apart',
    from,
  });
}

/** A model of two labels as log-odds of one of them. */
export function binary<Label extends string>(
  model: Model<Label>,
  { yes, no, from }: { yes: Label; no: Label; from: number },
): JoinModel {
  const rounded = (value: number) => Math.round(value * 1e3) / 1e3;
  const weights = Object.entries(model.weights).map(
    ([name, row]) => [name, rounded((row[yes] ?? 0) - (row[no] ?? 0))] as const,
  );
  return {
    bias: rounded(model.bias[yes] - model.bias[no]),
    from,
    weights: Object.fromEntries(weights.filter(([, weight]) => weight !== 0)),
  };
}
