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
  /** Its place in the vocabulary. */
  readonly number: number;
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

/** Tells which features to look for, so that only those with a weight cost anything: by the number of the first label. */
export type Vocabulary = {
  readonly names: readonly string[];
  /** Two labels in one sentence, in the order of the alphabet; or twice the same, for one label alone. */
  readonly together: Table;
  /** Two labels close together, in this order. */
  readonly close: Table;
  /** One label in the title, one in the opening of the text. */
  readonly across: Table;
};

type Table = readonly (readonly Pair[])[];
/** The second label by its number, and the feature's place in the vocabulary if it is found in the title or anywhere; −1 if it isn't looked for. */
type Pair = { readonly other: number; title: number; anywhere: number };

const labels = [...Object.keys(topicClasses), ...Object.keys(groups)] as readonly Label[];
const numbers = new Map(labels.map((label, number) => [label, number] as const));

/** Returns the names of all features that there can be, for learning. */
export function allNames(): readonly string[] {
  const pairs = labels.flatMap((a) => labels.map((b) => [a, b] as const));
  const within = pairs.flatMap(([a, b]) => {
    if (a === b) return [a];
    return a < b ? [`${a}+${b}`, `${a}>${b}`] : [`${a}>${b}`];
  });
  const across = pairs.filter(([a, b]) => a in groups && b in groups).map(([a, b]) => `X:${a}|${b}`);
  return [...within.flatMap((name) => [`T:${name}`, `A:${name}`]), ...across];
}

/** Returns the vocabulary of features with these names. */
export function vocabularyOf(wanted: Iterable<string>): Vocabulary {
  const names = [...wanted];
  const empty = () => labels.map((): Pair[] => []);
  const [together, close, across] = [empty(), empty(), empty()];
  for (const [number, name] of names.entries()) {
    const [, place, first, sign, second = first] = /^([TAX]):(\w+)(?:([+>|])(\w+))?$/.exec(name) ?? [];
    const a = numbers.get(first as Label);
    const other = numbers.get(second as Label);
    if (a === undefined || other === undefined) continue;
    const row = (sign === '|' ? across : sign === '>' ? close : together)[a];
    const known = row?.find((one) => one.other === other);
    const added = known ?? { other, title: -1, anywhere: -1 };
    if (place === 'T') added.title = number;
    else added.anywhere = number;
    if (known === undefined) row?.push(added);
  }
  return { names, together, close, across };
}

/**
 * Returns the features of an item that the vocabulary asks for, each once, where it counts most: that is where it comes first, as no later
 * sentence counts for more.
 */
export function featuresOf(
  { title, body }: ReadItem,
  { names, together, close, across }: Vocabulary,
): readonly Feature[] {
  const found: Feature[] = [];
  const isFound = new Uint8Array(names.length);
  const put = (number: number, value: number, at: { sentence: ReadSentence; spots: readonly Spot[] }) => {
    isFound[number] = 1;
    found.push({ name: names[number] ?? '', number, value, sentence: at.sentence, spots: at.spots });
  };
  const isWanted = (number: number) => number >= 0 && isFound[number] === 0;
  const read = [title, ...body.slice(0, mostSentences)].map(spotsOf);
  for (const [index, { of: sentence, present, byLabel }] of read.entries()) {
    const value = valueAt(index);
    for (const a of present) {
      const spots = byLabel[a] as readonly Spot[];
      for (const { other, title: inTitle, anywhere } of together[a] ?? none) {
        const others = byLabel[other];
        if (others === undefined) continue;
        const isTitleWanted = index === 0 && isWanted(inTitle);
        if (!isTitleWanted && !isWanted(anywhere)) continue;
        const at = { sentence, spots: [spots[0] as Spot, others[0] as Spot] };
        if (isTitleWanted) put(inTitle, value, at);
        if (isWanted(anywhere)) put(anywhere, value, at);
      }
      for (const { other, title: inTitle, anywhere } of close[a] ?? none) {
        const others = byLabel[other];
        if (others === undefined || a === other) continue;
        const isTitleWanted = index === 0 && isWanted(inTitle);
        if (!isTitleWanted && !isWanted(anywhere)) continue;
        const pair = closePair(spots, others);
        if (pair === undefined) continue;
        const at = { sentence, spots: pair };
        if (isTitleWanted) put(inTitle, value, at);
        if (isWanted(anywhere)) put(anywhere, value, at);
      }
    }
  }
  const [headline, ...opening] = read.slice(0, openingSentences + 1);
  for (const a of headline?.present ?? none) {
    for (const { other, anywhere } of across[a] ?? none) {
      for (const { of: sentence, byLabel } of opening) {
        const spot = byLabel[other]?.[0];
        if (spot !== undefined && isWanted(anywhere)) put(anywhere, 1, { sentence, spots: [spot] });
      }
    }
  }
  return found;
}

const none: readonly never[] = [];

/** The words that show a feature, as the item writes them. */
export function wordsOf({ sentence: { text, tokens }, spots }: Feature): string {
  const words = spots
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
  return words.filter((word, at) => words.indexOf(word) === at).join(' … ');
}

type Spot = { readonly first: number; readonly last: number };
/** What a sentence speaks of: the numbers of its labels, and where each is. */
type Spots = {
  readonly of: ReadSentence;
  readonly present: readonly number[];
  readonly byLabel: readonly (readonly Spot[] | undefined)[];
};

/** For each class its own number and those of its groups. */
const numbersOf = new Map(
  labels.map((label) => [
    label,
    [
      label,
      ...(Object.keys(groups) as Group[]).filter((group) => (groups[group] as readonly string[]).includes(label)),
    ].flatMap((one) => numbers.get(one) ?? []),
  ]),
);

/** Where a sentence speaks of what. */
function spotsOf(sentence: ReadSentence): Spots {
  const present: number[] = [];
  const byLabel: (Spot[] | undefined)[] = new Array(labels.length).fill(undefined);
  const put = (label: TopicClass, spot: Spot) => {
    for (const number of numbersOf.get(label) ?? []) {
      const spots = byLabel[number];
      if (spots !== undefined) spots.push(spot);
      else {
        byLabel[number] = [spot];
        present.push(number);
      }
    }
  };
  for (const spot of sentence.found) put(spot.label, spot);
  for (const spot of sentence.names) if (spot.label.kind === 'authority') put('authority', spot);
  return { of: sentence, present, byLabel };
}

function closePair(one: readonly Spot[], other: readonly Spot[]): readonly [Spot, Spot] | undefined {
  for (const a of one) for (const b of other) if (b.first > a.last && b.first - a.last <= closeWords) return [a, b];
  return undefined;
}
