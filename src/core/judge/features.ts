import { type TopicClass, topicClasses } from './lexicon/classes.ts';
import { type Group, groups } from './lexicon/groups.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/**
 * What a sentence speaks of: a class of words, or a group of such classes. Companies of the catalogue aren't one: a headline on a company that
 * nobody has heard of is read like any other.
 */
export type Label = TopicClass | Group;

/**
 * What was found in an item. The name says where and what: `T:` in the title, `A:` anywhere; then one label, two in one sentence
 * (`copyright+suit`) or two close together in this order (`train>content`); `X:` one in the title and one in the opening of the text.
 */
export type Feature = {
  readonly name: string;
  /** 0 to 1: less the later it comes. */
  readonly value: number;
  /** Where it counts most. */
  readonly sentence: ReadSentence;
  /** Where in the sentence. */
  readonly spots: readonly Spot[];
};

/** Two things in one sentence are close if so few words lie between them. */
const closeWords = 6;
/** A long article goes on to other things. Sentences after this one aren't looked at. */
const mostSentences = 60;
/** Sentences of the text that say what an item is about. */
const openingSentences = 2;

/** What a place in an item counts: a feature of the title or the opening is what the item is about; a later one may be an aside. */
function valueAt(sentence: number): number {
  if (sentence <= openingSentences) return 1;
  if (sentence <= 5) return 0.8;
  return sentence <= 12 ? 0.6 : 0.4;
}

/** Tells which features to look for, so that only those with a weight cost anything: by the first label, then the second. */
export type Vocabulary = {
  /** Two labels in one sentence, in the order of the alphabet; or twice the same, for one label alone. */
  readonly together: Table<Names>;
  /** Two labels close together, in this order. */
  readonly close: Table<Names>;
  /** One label in the title, one in the opening of the text. */
  readonly across: Table<string>;
};

type Table<Value> = ReadonlyMap<Label, ReadonlyMap<Label, Value>>;
type Names = { readonly title?: string | undefined; readonly anywhere?: string | undefined };

/** Returns the names of all features that there can be, for learning. */
export function allNames(): readonly string[] {
  const labels = [...Object.keys(topicClasses), ...Object.keys(groups)].filter((label) => label !== 'functionWords');
  const pairs = labels.flatMap((a) => labels.map((b) => [a, b] as const));
  const within = pairs.flatMap(([a, b]) => {
    if (a === b) return [a];
    return a < b ? [`${a}+${b}`, `${a}>${b}`] : [`${a}>${b}`];
  });
  const across = pairs.filter(([a, b]) => a in groups && b in groups).map(([a, b]) => `X:${a}|${b}`);
  return [...within.flatMap((name) => [`T:${name}`, `A:${name}`]), ...across];
}

/** Returns the vocabulary of features with these names. */
export function vocabularyOf(names: Iterable<string>): Vocabulary {
  const together = new Map<Label, Map<Label, Names>>();
  const close = new Map<Label, Map<Label, Names>>();
  const across = new Map<Label, Map<Label, string>>();
  for (const name of names) {
    const [, place, first, sign, second] = /^([TAX]):(\w+)(?:([+>|])(\w+))?$/.exec(name) ?? [];
    const a = first as Label;
    const b = (second ?? first) as Label;
    if (sign === '|') rowOf(across, a).set(b, name);
    else {
      const row = rowOf(sign === '>' ? close : together, a);
      row.set(b, { ...row.get(b), ...(place === 'T' ? { title: name } : { anywhere: name }) });
    }
  }
  return { together, close, across };
}

function rowOf<Value>(table: Map<Label, Map<Label, Value>>, label: Label): Map<Label, Value> {
  const row = table.get(label) ?? new Map<Label, Value>();
  table.set(label, row);
  return row;
}

/** Returns the features of an item that the vocabulary asks for, each once, where it counts most. */
export function featuresOf({ title, body }: ReadItem, { together, close, across }: Vocabulary): readonly Feature[] {
  const best = new Map<string, Feature>();
  const put = (name: string | undefined, feature: Omit<Feature, 'name'>) => {
    if (name !== undefined && (best.get(name)?.value ?? 0) < feature.value) best.set(name, { name, ...feature });
  };
  const read = [title, ...body.slice(0, mostSentences)].map(spotsOf);
  for (const [index, { of: sentence, byLabel }] of read.entries()) {
    const value = valueAt(index);
    for (const [a, spots] of byLabel) {
      const [firstA] = spots;
      for (const [b, names] of together.get(a) ?? none) {
        const [firstB] = byLabel.get(b) ?? [];
        if (firstA === undefined || firstB === undefined) continue;
        if (index === 0) put(names.title, { value, sentence, spots: [firstA, firstB] });
        put(names.anywhere, { value, sentence, spots: [firstA, firstB] });
      }
      for (const [b, names] of close.get(a) ?? none) {
        const others = byLabel.get(b);
        const pair = others === undefined || a === b ? undefined : closePair(spots, others);
        if (pair === undefined) continue;
        if (index === 0) put(names.title, { value, sentence, spots: pair });
        put(names.anywhere, { value, sentence, spots: pair });
      }
    }
  }
  const [headline, ...opening] = read.slice(0, openingSentences + 1);
  for (const [a] of headline?.byLabel ?? [])
    for (const [b, name] of across.get(a) ?? none)
      for (const { of: sentence, byLabel } of opening) {
        const [spot] = byLabel.get(b) ?? [];
        if (spot !== undefined) put(name, { value: 1, sentence, spots: [spot] });
      }
  return [...best.values()];
}

const none = new Map<Label, never>();

/** The words that show a feature, as the item writes them. */
export function wordsOf({ sentence: { text, tokens }, spots }: Feature): string {
  const words = spots
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
  return [...new Set(words)].join(' … ');
}

type Spot = { readonly first: number; readonly last: number };
type Spots = { readonly of: ReadSentence; readonly byLabel: ReadonlyMap<Label, readonly Spot[]> };

const groupsOf = new Map<Label, readonly Group[]>();
for (const [group, classes] of Object.entries(groups) as [Group, readonly TopicClass[]][])
  for (const one of classes) groupsOf.set(one, [...(groupsOf.get(one) ?? []), group]);

/** Where a sentence speaks of what. */
function spotsOf(sentence: ReadSentence): Spots {
  const byLabel = new Map<Label, Spot[]>();
  const put = (label: Label, spot: Spot) => {
    const spots = byLabel.get(label);
    if (spots === undefined) byLabel.set(label, [spot]);
    else spots.push(spot);
  };
  const putAll = (label: TopicClass, spot: Spot) => {
    put(label, spot);
    for (const group of groupsOf.get(label) ?? []) put(group, spot);
  };
  for (const spot of sentence.found) putAll(spot.label, spot);
  for (const spot of sentence.names) if (spot.label.kind === 'authority') putAll('authority', spot);
  return { of: sentence, byLabel };
}

function closePair(one: readonly Spot[], other: readonly Spot[]): readonly [Spot, Spot] | undefined {
  for (const a of one) for (const b of other) if (b.first > a.last && b.first - a.last <= closeWords) return [a, b];
  return undefined;
}
