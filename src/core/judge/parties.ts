import type { Item, Party, PartyRole } from '../../nouns/item.ts';
import { authorities } from '../known/authorities.ts';
import { companies } from '../known/companies.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { parentOf } from './company-names.ts';
import { complainantsOf } from './complainants.ts';
import shipped from './models/subjects.json' with { type: 'json' };
import type { ReadItem } from './read-item.ts';
import { canBeSubject, subjectFeatures } from './subject-features.ts';

/** What each feature of subject-features.ts adds to the log-odds that a candidate is a company that the item is about. */
export type SubjectModel = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

/** Who published an item, as far as is known. */
export type From = Partial<Pick<Item, 'url' | 'publisher'>>;

/** Everybody in an item: its companies, and all parties with their roles. */
export type Parties = {
  /** Companies that are subject or object, the first named first; a public body only where no company is. */
  readonly companies: readonly string[];
  readonly parties: readonly Party[];
};

/** From this probability on, a company of the catalogue is one that the item is about: where precision and recall meet, in folds. */
const enough = 0.4;
/** The same for a name that only its form tells, which may be any other word with a capital, unless it sues or is sued in the title. */
const enoughByForm = 0.65;
/** A company with at least this probability is the subject where nobody else is. */
const enoughIfFirst = { known: 0.3, byForm: 0.45 } as const;
/** A public body with at least this probability is the subject of an item about no company. */
const enoughAlone = 0.08;

/**
 * Returns who acts in an item or is acted on. Companies and groups by the names of the catalogue or, if it doesn't know them, as written,
 * without "Inc."; courts, authorities, lawmakers, judges and people who sue by their form. The outlet that reports something, rivals in a
 * list and what is only mentioned are left out. If nobody else is the subject, it is the chamber of a numbered bill, whose own page it is,
 * or the authority that acts. `watched`: services whose policies are watched, which may write about themselves. Whoever sues is a `plaintiff`, also a company; a class of people without names is a group ("authors").
 */
export function partiesOf(
  read: ReadItem,
  from: From = {},
  {
    model = shipped.model,
    named: all = candidatesOf(read),
    watched = [],
  }: {
    model?: SubjectModel | undefined;
    named?: readonly Candidate[] | undefined;
    watched?: readonly string[] | undefined;
  } = {},
): Parties {
  const rated = all.map((one) => ({
    one,
    probability: canBeSubject(one) ? probabilityOf(model, subjectFeatures(one, all)) : 0,
  }));
  const likely = rated
    .filter(
      ({ one, probability }) =>
        probability >= (isKnown(one) || isPartyInTitle(one) ? enough : enoughByForm) && !isPublicBody(one),
    )
    .map(({ one }) => one);
  // "X over Grok": where a company is the subject, its owner's product isn't the owner's doing.
  const subjects = likely.filter(
    ({ name, mentions }) =>
      !(mentions.every(({ byAlias }) => byAlias) && likely.some((other) => parentOf(other.name) === name)),
  );
  const names = subjects.map(({ name }) => name);
  const instead = names.length > 0 ? [] : insteadOf(read, { from, rated, watched });
  const parties = new Map<string, PartyRole>();
  for (const one of all) {
    const role = subjects.includes(one) ? (sues(one) ? 'plaintiff' : 'company') : roleOf(one);
    if (role !== null) parties.set(one.name, role);
  }
  for (const name of instead) if (!parties.has(name)) parties.set(name, roleOfName(name));
  for (const name of complainantsOf(read)) if (!parties.has(name)) parties.set(name, 'group');
  return {
    companies: names.length > 0 ? names : instead,
    parties: [...parties].map(([name, role]) => ({ name, role })),
  };
}

function probabilityOf({ bias, weights }: SubjectModel, features: ReadonlyMap<string, number>): number {
  let sum = bias;
  for (const [name, value] of features) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function isKnown({ company }: Candidate): boolean {
  return company !== undefined;
}

function isPartyInTitle({ mentions }: Candidate): boolean {
  return mentions.some(({ sentence, cues }) => sentence === 0 && (cues.has('sues') || cues.has('sued')));
}

function isPublicBody({ kind }: Candidate): boolean {
  return kind === 'authority' || kind === 'lawmaker' || kind === 'court';
}

function sues({ mentions }: Candidate): boolean {
  return mentions.some(({ sentence, cues }) => sentence < 4 && cues.has('sues'));
}

/** The role of somebody who isn't a company that the item is about; null if only mentioned. */
function roleOf(one: Candidate): PartyRole | null {
  const early = one.mentions.some(({ sentence }) => sentence < 4);
  if (!early) return null;
  if (one.kind === 'court' || one.kind === 'authority' || one.kind === 'lawmaker') return one.kind;
  if (one.kind === 'person') {
    if (one.name.startsWith('Judge ')) return 'person';
    return sues(one)
      ? 'plaintiff'
      : one.mentions.some(({ sentence, cues }) => sentence === 0 && cues.has('acts'))
        ? 'person'
        : null;
  }
  if (one.kind === 'group' && one.mentions.some(({ cues }) => cues.has('acts') || cues.has('sues') || cues.has('by')))
    return sues(one) ? 'plaintiff' : 'group';
  return null;
}

function roleOfName(name: string): PartyRole {
  const kind = authorities.find((authority) => authority.name === name)?.kind;
  return kind === undefined ? 'company' : kind === 'regulator' ? 'authority' : kind;
}

/** Who the item is about if no company is. */
function insteadOf(
  read: ReadItem,
  {
    from,
    rated,
    watched,
  }: { from: From; rated: readonly { one: Candidate; probability: number }[]; watched: readonly string[] },
): readonly string[] {
  const chamber = chamberOf(read);
  if (chamber !== null) return [chamber];
  const own = ownPage(read, { ...from, watched });
  if (own !== null) return [own];
  const ranked = rated.toSorted((a, b) => b.probability - a.probability);
  const [first] = ranked.filter(({ one }) => !isPublicBody(one));
  if (first !== undefined && first.probability >= enoughIfFirst[isKnown(first.one) ? 'known' : 'byForm'])
    return [first.one.name];
  const body = ranked.find(
    ({ one, probability }) => isPublicBody(one) && one.kind !== 'court' && probability >= enoughAlone,
  );
  return body === undefined ? [] : [body.one.name];
}

/** The chamber where a US bill was introduced, by its number: "S. 2455", "H.R. 7913". */
function chamberOf({ title, body }: ReadItem): string | null {
  const number = [title, ...body.slice(0, 2)]
    .map(({ text }) => billNumber.exec(text)?.[1])
    .find((one) => one !== undefined);
  if (number === undefined) return null;
  return number.startsWith('H') ? 'US House of Representatives' : 'US Senate';
}

const billNumber = /(?<![\p{L}.])(S\.|H\. ?R\.) ?\d{1,5}(?!\p{L})/u;

/**
 * Returns who writes about itself without giving its name: a company on its own pages ("Updates to our terms"), or an
 * authority on its own. Newspapers seldom say "we", and they name whom they write about. Null for anybody else.
 */
function ownPage(
  { title, body }: ReadItem,
  { url = '', publisher = '', watched }: From & { watched: readonly string[] },
): string | null {
  const authority = authorities.find(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => opens(publisher, one)),
  );
  if (authority !== undefined) return authority.name;
  const speaks = [title, ...body.slice(0, 3)].some(({ tokens }) =>
    tokens.some(({ folded }) => firstPerson.has(folded)),
  );
  if (speaks && watched.includes(publisher)) return publisher;
  const host = speaks ? URL.parse(url)?.hostname : undefined;
  if (host === undefined) return null;
  const owner = companies.find(({ domains }) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  return owner?.name ?? null;
}

const firstPerson = new Set(['we', 'our', 'us', 'wir', 'unsere', 'nous', 'notre', 'nos']);

/** "European Commission (FAQ)": the name, perhaps followed by an addition. */
function opens(publisher: string, name: string): boolean {
  return publisher.startsWith(name) && !/^\p{L}/u.test(publisher.slice(name.length));
}
