import type { TopicClass } from './lexicon/classes.ts';
import { type Group, groups } from './lexicon/groups.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/** What a sentence speaks of: a class of words, a group of such classes, or a company of the catalogue. */
export type Label = TopicClass | Group | 'company';

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
  readonly words: string;
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

/** Tells which features to look for, so that only those with a weight cost anything. */
export type Vocabulary = {
  /** Names of the features of two labels, `a` before `b` in the alphabet (or the same, for one label alone). */
  readonly together: (a: Label, b: Label) => Names | undefined;
  /** Names of the features of two labels in this order. */
  readonly close: (a: Label, b: Label) => Names | undefined;
  readonly across: (title: Label, opening: Label) => string | undefined;
};

type Names = { readonly title?: string | undefined; readonly anywhere?: string | undefined };

/** Everything there is: for learning. */
export const everything: Vocabulary = {
  together: (a, b) => {
    const name = a === b ? a : `${a}+${b}`;
    return { title: `T:${name}`, anywhere: `A:${name}` };
  },
  close: (a, b) => ({ title: `T:${a}>${b}`, anywhere: `A:${a}>${b}` }),
  across: (title, opening) => `X:${title}|${opening}`,
};

/** Only features with these names. */
export function vocabularyOf(names: Iterable<string>): Vocabulary {
  const together = new Map<string, Map<string, Names>>();
  const close = new Map<string, Map<string, Names>>();
  const across = new Map<string, Map<string, string>>();
  for (const name of names) {
    const [, place, a = '', sign, b = a] = /^([TAX]):(\w+)(?:([+>|])(\w+))?$/.exec(name) ?? [];
    if (sign === '|') rowOf(across, a).set(b, name);
    else {
      const row = rowOf(sign === '>' ? close : together, a);
      row.set(b, { ...row.get(b), ...(place === 'T' ? { title: name } : { anywhere: name }) });
    }
  }
  return {
    together: (a, b) => together.get(a)?.get(b),
    close: (a, b) => close.get(a)?.get(b),
    across: (title, opening) => across.get(title)?.get(opening),
  };
}

function rowOf<Value>(table: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const row = table.get(key) ?? new Map<string, Value>();
  table.set(key, row);
  return row;
}

/** Returns the features of an item that the vocabulary asks for, each once, where it counts most. */
export function featuresOf({ title, body }: ReadItem, vocabulary: Vocabulary): readonly Feature[] {
  const best = new Map<string, { value: number; sentence: Spots; a: Spot; b: Spot }>();
  const put = (name: string | undefined, value: number, at: { sentence: Spots; a: Spot; b: Spot }) => {
    if (name !== undefined && (best.get(name)?.value ?? 0) < value) best.set(name, { value, ...at });
  };
  const read = [title, ...body.slice(0, mostSentences)].map(spotsOf);
  for (const [index, sentence] of read.entries()) {
    const value = valueAt(index);
    const labels = [...sentence.byLabel];
    for (const [a, spotsA] of labels) {
      for (const [b, spotsB] of labels) {
        const names = a <= b ? vocabulary.together(a, b) : undefined;
        const near = a === b ? undefined : vocabulary.close(a, b);
        if (names !== undefined) {
          const at = { sentence, a: spotsA[0] as Spot, b: spotsB[0] as Spot };
          if (index === 0) put(names.title, 1, at);
          put(names.anywhere, value, at);
        }
        const pair = near === undefined ? undefined : closePair(spotsA, spotsB);
        if (near !== undefined && pair !== undefined) {
          if (index === 0) put(near.title, 1, { sentence, ...pair });
          put(near.anywhere, value, { sentence, ...pair });
        }
      }
    }
  }
  const [headline, ...opening] = read.slice(0, openingSentences + 1);
  for (const sentence of opening)
    for (const [b, [spot]] of sentence.byLabel)
      for (const [a] of headline?.byLabel ?? [])
        if (isGroup(a) && isGroup(b) && spot !== undefined)
          put(vocabulary.across(a, b), 1, { sentence, a: spot, b: spot });
  return [...best].map(([name, { value, sentence, a, b }]) => ({
    name,
    value,
    sentence: sentence.of,
    words: wordsAt(sentence.of, a === b ? [a] : [a, b]),
  }));
}

type Spot = { readonly first: number; readonly last: number };
type Spots = { readonly of: ReadSentence; readonly byLabel: ReadonlyMap<Label, readonly Spot[]> };

const groupsOf = new Map<Label, readonly Group[]>();
for (const [group, classes] of Object.entries(groups) as [Group, readonly TopicClass[]][])
  for (const one of classes) groupsOf.set(one, [...(groupsOf.get(one) ?? []), group]);

function isGroup(label: Label): label is Group {
  return label in groups;
}

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
  for (const spot of sentence.names) {
    if (spot.label.kind === 'company') put('company', spot);
    else putAll('authority', spot);
  }
  return { of: sentence, byLabel };
}

function closePair(one: readonly Spot[], other: readonly Spot[]): { a: Spot; b: Spot } | undefined {
  for (const a of one) for (const b of other) if (b.first > a.last && b.first - a.last <= closeWords) return { a, b };
  return undefined;
}

function wordsAt({ text, tokens }: ReadSentence, spots: readonly Spot[]): string {
  const words = spots
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
  return [...new Set(words)].join(' … ');
}
