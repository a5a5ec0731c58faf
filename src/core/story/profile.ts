import type { EventLine } from '../../nouns/story.ts';
import type { DataType } from '../../nouns/words.ts';
import { parentOf } from '../judge/company-names.ts';
import type { MarkKind, Matter } from './matter.ts';
import { countryOf } from './places.ts';
import { weightOf } from './story-words.ts';

/**
 * An item as it is compared: its matter, its words as a vector, and its marks and companies as they are looked up. Each is worked out when it
 * is first asked for: of most stories that an item might join, the words alone show that it doesn't.
 */
export type Compared = {
  readonly matter: Matter;
  readonly vector: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<MarkKind, ReadonlySet<string>>;
  readonly subjects: readonly string[];
};

export function comparedOf(matter: Matter): Compared {
  return new ComparedItem(matter);
}

class ComparedItem implements Compared {
  readonly matter: Matter;
  private itsVector: Compared['vector'] | undefined;
  private itsMarks: Compared['marks'] | undefined;
  private itsSubjects: Compared['subjects'] | undefined;

  constructor(matter: Matter) {
    this.matter = matter;
  }

  get vector(): Compared['vector'] {
    this.itsVector ??= vectorOf(this.matter.words);
    return this.itsVector;
  }

  get marks(): Compared['marks'] {
    this.itsMarks ??= marksByKind(this.matter.marks);
    return this.itsMarks;
  }

  get subjects(): Compared['subjects'] {
    this.itsSubjects ??= subjectsOnly(this.matter.companies);
    return this.itsSubjects;
  }
}

/** Leaves out owners that are named next to their company. */
function subjectsOnly(companies: readonly string[]): readonly string[] {
  return companies.filter((name) => !companies.some((other) => other !== name && parentOf(other) === name));
}

/** What is compared of a story: the matters of its items, and sums over them. Made once for many comparisons, as far as these ask. */
export type Profile = {
  readonly compared: readonly Compared[];
  readonly matters: readonly Matter[];
  /** For each word, the mean of its share in the items, so that the product with an item is its mean likeness to all of them. */
  readonly centre: ReadonlyMap<string, number>;
  /** Rare words that most of its items have in common; empty if there is one item. */
  readonly constant: readonly string[];
  readonly vectors: readonly ReadonlyMap<string, number>[];
  readonly marks: ReadonlyMap<MarkKind, ReadonlySet<string>>;
  readonly lines: ReadonlySet<EventLine>;
  /** Its companies without their owners, the first named first. */
  readonly subjects: readonly string[];
  readonly dataTypes: ReadonlySet<DataType>;
  /** Where it is pending. */
  readonly countries: readonly string[];
};

/** Words with their weights, of length 1. */
function vectorOf(words: ReadonlySet<string>): ReadonlyMap<string, number> {
  const length = lengthOf(words);
  const vector = new Map<string, number>();
  for (const word of words) vector.set(word, weightOf(word) / length);
  return vector;
}

/** By what the weights of an item's words are divided, so that its vector has the length 1. */
export function lengthOf(words: Iterable<string>): number {
  let square = 0;
  for (const word of words) square += weightOf(word) ** 2;
  return Math.sqrt(square) || 1;
}

/** The profile of a story from the matters of its items, oldest first. */
export function profileOf(compared: readonly Compared[]): Profile {
  return new StoryProfile(compared);
}

class StoryProfile implements Profile {
  readonly compared: readonly Compared[];
  readonly matters: readonly Matter[];
  /** Its item, if there is one alone. */
  private readonly alone: Compared | undefined;
  private itsCentre: Profile['centre'] | undefined;
  private itsConstant: Profile['constant'] | undefined;
  private itsVectors: Profile['vectors'] | undefined;
  private itsMarks: Profile['marks'] | undefined;
  private itsLines: Profile['lines'] | undefined;
  private itsSubjects: Profile['subjects'] | undefined;
  private itsDataTypes: Profile['dataTypes'] | undefined;
  private itsCountries: Profile['countries'] | undefined;

  constructor(compared: readonly Compared[]) {
    this.compared = compared;
    this.matters = compared.map(({ matter }) => matter);
    this.alone = compared.length === 1 ? compared[0] : undefined;
  }

  get vectors(): Profile['vectors'] {
    this.itsVectors ??= this.compared.map(({ vector }) => vector);
    return this.itsVectors;
  }

  get centre(): Profile['centre'] {
    this.itsCentre ??= this.alone?.vector ?? centreOf(this.vectors);
    return this.itsCentre;
  }

  get constant(): Profile['constant'] {
    this.itsConstant ??= constantOf(this.matters);
    return this.itsConstant;
  }

  get marks(): Profile['marks'] {
    this.itsMarks ??= this.alone?.marks ?? marksByKind(this.matters.flatMap(({ marks }) => [...marks]));
    return this.itsMarks;
  }

  get lines(): Profile['lines'] {
    this.itsLines ??= new Set(this.matters.map(({ line }) => line));
    return this.itsLines;
  }

  get subjects(): Profile['subjects'] {
    this.itsSubjects ??= this.alone?.subjects ?? subjectsOnly(mostNamed(this.matters));
    return this.itsSubjects;
  }

  get dataTypes(): Profile['dataTypes'] {
    this.itsDataTypes ??= new Set(this.matters.flatMap(({ dataTypes }) => dataTypes));
    return this.itsDataTypes;
  }

  get countries(): Profile['countries'] {
    this.itsCountries ??= countriesOf(this.matters.map(({ marks }) => countriesNamed(marks)));
    return this.itsCountries;
  }
}

function centreOf(vectors: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const centre = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, share] of vector) centre.set(word, (centre.get(word) ?? 0) + share / vectors.length);
  return centre;
}

/** The companies a story is about: those of its first item, and those that a third of its items name. Others are named in passing. */
function mostNamed(matters: readonly Matter[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of matters[0]?.companies ?? []) counts.set(name, matters.length);
  for (const { companies } of matters) for (const name of companies) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 3 >= matters.length).map(([name]) => name);
}

/** What share of a story's items have a word that they have in common, and how rare such a word is. */
const constantFrom = 0.6;
const constantWeight = 0.8;

function constantOf(matters: readonly Matter[]): readonly string[] {
  if (matters.length < 2) return [];
  const counts = new Map<string, number>();
  for (const { words } of matters)
    for (const word of words) if (weightOf(word) >= constantWeight) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= constantFrom * matters.length).map(([word]) => word);
}

/** Values of marks by their kind. */
function marksByKind(marks: Iterable<string>): ReadonlyMap<MarkKind, ReadonlySet<string>> {
  const byKind = new Map<MarkKind, Set<string>>();
  for (const mark of marks) {
    const at = mark.indexOf(':');
    const kind = mark.slice(0, at) as MarkKind;
    const values = byKind.get(kind);
    if (values === undefined) byKind.set(kind, new Set([mark.slice(at + 1)]));
    else values.add(mark.slice(at + 1));
  }
  return byKind;
}

/** Cosine of an item's words with another's, or the mean of it with several. */
export function productOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, share] of one) {
    const there = other.get(word);
    if (there !== undefined) sum += share * there;
  }
  return sum;
}

/**
 * The countries where a matter is pending, from those that each of its items names: those that most of them name, not those that one names
 * in passing.
 */
export function countriesOf(named: readonly (readonly string[])[]): readonly string[] {
  const [alone] = named;
  if (named.length === 1 && alone !== undefined) return alone;
  const counts = new Map<string, number>();
  for (const countries of named) for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count * 2 > most).map(([country]) => country);
}

/** The countries that the marks of an item name, each once. */
export function countriesNamed(marks: Iterable<string>): readonly string[] {
  const countries: string[] = [];
  for (const mark of marks) {
    if (!mark.startsWith('place:')) continue;
    const country = countryOf(mark.slice('place:'.length));
    if (!countries.includes(country)) countries.push(country);
  }
  return countries;
}
