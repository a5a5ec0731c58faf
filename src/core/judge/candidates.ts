import type { KnownAuthority } from '../known/authorities.ts';
import type { KnownCompany } from '../known/companies.ts';
import { companyNamed } from './company-names.ts';
import { languageOf } from './language.ts';
import { type FormKind, formContextOf, namesByForm, sentencesWithNames } from './names-by-form.ts';
import { type Cue, cuesAt } from './party-cues.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/** A place where an item names somebody. `sentence` 0 is the title. */
export type Mention = {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly cues: ReadonlySet<Cue>;
  /** Named by a product, an owner's name or a person. */
  readonly byAlias: boolean;
  /** Among others in a list of at least three. */
  readonly listed: boolean;
  /** Its first token is the first of the names that it stands beside: "Quillmark" in "Quillmark and Rookery". */
  readonly leads: number;
};

/** Somebody that an item names, with every place where it does. */
export type Candidate = {
  readonly name: string;
  readonly kind: FormKind;
  readonly company: KnownCompany | undefined;
  readonly authority: KnownAuthority | undefined;
  /** Known only by its form, and all its words are ordinary. */
  readonly isOrdinary: boolean;
  readonly mentions: readonly Mention[];
};

type Found = Omit<Candidate, 'mentions'> & {
  readonly first: number;
  readonly last: number;
  readonly byAlias: boolean;
  /** The name as written, if bodies of other countries have it too: "High Court". */
  bare?: string | undefined;
};

/** Returns everybody that the title and the first sentences name, in the order of their first mention. */
export function candidatesOf(read: ReadItem): readonly Candidate[] {
  const sentences = [read.title, ...read.body.slice(0, sentencesWithNames)];
  const language = languageOf(sentences.slice(0, 3));
  const context = formContextOf(read, language);
  const all = new Map<string, Found & { mentions: Mention[] }>();
  for (const [index, sentence] of sentences.entries()) {
    const found = foundIn(sentence, context);
    const groups = groupsIn(sentence, found);
    for (const group of groups) {
      const cues = group.map((one) => cuesAt(sentence.text, sentence.tokens, one));
      const shared = group.length < 2 ? [] : cues.flatMap((set) => [...set].filter((cue) => sharedCues.has(cue)));
      for (const [at, one] of group.entries()) {
        const own = cues[at] ?? new Set();
        for (const cue of shared) own.add(cue);
        const mention: Mention = {
          sentence: index,
          first: one.first,
          last: one.last,
          cues: own,
          byAlias: one.byAlias,
          listed: group.length > 2,
          leads: group[0]?.first ?? one.first,
        };
        const before = all.get(one.name);
        if (before === undefined) all.set(one.name, { ...one, mentions: [mention] });
        else {
          before.mentions.push(mention);
          if (one.bare === undefined) before.bare = undefined;
        }
      }
    }
  }
  return merged(withFullNames([...all.values()]));
}

function foundIn(sentence: ReadSentence, context: ReturnType<typeof formContextOf>): readonly Found[] {
  const taken = new Set<number>();
  const found: Found[] = [];
  for (const { label, first, last } of sentence.names) {
    for (let at = first; at <= last; at++) taken.add(at);
    // "a Clearview-style start-up" is another one.
    if (
      likeIt.has(sentence.tokens[last + 1]?.folded ?? '') &&
      sentence.text.charAt(sentence.tokens[last]?.end ?? 0) === '-'
    )
      continue;
    found.push(
      label.kind === 'company'
        ? {
            name: label.company.name,
            kind: 'company',
            company: label.company,
            authority: undefined,
            isOrdinary: false,
            first,
            last,
            byAlias: isAlias(label.written, label.company),
          }
        : {
            name: label.authority.name,
            kind: label.authority.kind === 'regulator' ? 'authority' : label.authority.kind,
            company: undefined,
            authority: label.authority,
            isOrdinary: false,
            first,
            last,
            byAlias: false,
            bare: label.authority.shared?.includes(label.written) === true ? label.written : undefined,
          },
    );
  }
  for (const one of namesByForm(sentence, { context, taken }))
    found.push({ ...one, company: undefined, authority: undefined, byAlias: false });
  return found.sort((a, b) => a.first - b.first);
}

const likeIt = new Set(['style', 'like', 'esque', 'type']);

/** A product or a person, and not just a longer or foreign form of the company's name. */
function isAlias(written: string, { name }: KnownCompany): boolean {
  if (/[^\p{Script=Latin}\p{P}\p{N}\s]/u.test(written) || /^\p{Lu}+$/u.test(written)) return false;
  const plain = written.replace(/^The /, '');
  return !plain.startsWith(name.replace(/^The /, '')) && !name.endsWith(plain);
}

/** What one name of "Quillmark, Rookery and Fernholt" does, or what is done to it, goes for all. */
const sharedCues: ReadonlySet<Cue> = new Set(['acts', 'sues', 'sued', 'acted on', 'by', 'like', 'told', 'on']);
const links = new Set('and und et y e i en or as well oraz und ou oder o lub with'.split(' '));

/** Splits the names of a sentence into groups that stand in one list: joined by commas or "and". */
function groupsIn({ text, tokens }: ReadSentence, found: readonly Found[]): readonly (readonly Found[])[] {
  const groups: Found[][] = [];
  for (const one of found) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && isLinked(before.last, one.first)) group.push(one);
    else groups.push([one]);
  }
  return groups;

  function isLinked(last: number, first: number): boolean {
    const gap = text.slice(tokens[last]?.end, tokens[first]?.start);
    if (gap === ' ') return false;
    if (/^\s*[,、&/，]\s*$/.test(gap) || /^\s*[和与及]\s*$/.test(gap)) return true;
    const between = tokens.slice(last + 1, first);
    return (
      between.length > 0 &&
      between.length < 4 &&
      between.every(({ folded }) => links.has(folded) || folded === 'the') &&
      !/[.;:()]/.test(gap)
    );
  }
}

type Draft = Found & { mentions: Mention[] };

/** "The Delhi High Court … the High Court": a name that bodies of several countries have means the one that the item names in full. */
function withFullNames(all: readonly Draft[]): readonly Draft[] {
  return all.filter((one) => {
    const { bare, kind } = one;
    if (bare === undefined) return true;
    const full = all.find(
      (other) =>
        other.bare === undefined &&
        other.kind === kind &&
        (other.name.endsWith(` ${bare}`) || other.name.startsWith(`${bare} of `)),
    );
    full?.mentions.push(...one.mentions);
    return full === undefined;
  });
}

/** Joins what is the same: a surname with the full name, a name with its longer form, before or after it. */
function merged(all: readonly Draft[]): readonly Candidate[] {
  const kept: Draft[] = [];
  for (const one of [...all].sort(
    (a, b) => Number(b.company !== undefined) - Number(a.company !== undefined) || b.name.length - a.name.length,
  )) {
    const same =
      one.company !== undefined || one.authority !== undefined || (one.kind !== 'name' && one.kind !== 'company')
        ? undefined
        : kept.find((longer) => longer.authority === undefined && isShortFor(one.name, longer));
    if (same === undefined) kept.push({ ...one, mentions: [...one.mentions] });
    else same.mentions.push(...one.mentions.map((mention) => ({ ...mention, byAlias: false })));
  }
  return withoutServices(kept)
    .map((one) => ({ ...one, mentions: one.mentions.toSorted(byPlace) }))
    .sort((a, b) => byPlace(a.mentions[0], b.mentions[0]));
}

function byPlace(a: Mention | undefined, b: Mention | undefined): number {
  return (a?.sentence ?? 0) - (b?.sentence ?? 0) || (a?.first ?? 0) - (b?.first ?? 0);
}

/** "Meta takes photos from Instagram": where the owner is named too, or another of its services, its service is another name of it. */
function withoutServices(all: readonly Draft[]): readonly Draft[] {
  const kept = all.filter(({ company }) => company?.service !== true);
  for (const service of all) {
    if (service.company?.service !== true) continue;
    const owner = companyNamed(service.company.parent ?? '');
    const same = kept.find(({ name }) => name === owner?.name);
    const hasSibling = all.some(
      ({ company }) => company !== service.company && company?.service === true && company.parent === owner?.name,
    );
    const mentions = service.mentions.map((mention) => ({ ...mention, byAlias: true }));
    if (same !== undefined) same.mentions.push(...mentions);
    else if (owner !== undefined && hasSibling) kept.push({ ...service, name: owner.name, company: owner, mentions });
    else kept.push(service);
  }
  return kept;
}

function isShortFor(name: string, longer: Draft): boolean {
  if (longer.kind === 'person') return longer.name.endsWith(` ${name}`);
  if (longer.kind !== 'company' && longer.kind !== 'name' && longer.kind !== 'group') return false;
  return longer.name.startsWith(`${name} `) || longer.name.startsWith(`${name}.`);
}
