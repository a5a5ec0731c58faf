import type { Item } from '../../nouns/item.ts';
import { type Candidate, candidatesOf, type Mention } from './candidates.ts';
import { languageOf } from './language.ts';
import type { ActClass, ActorClass, ModeClass, ObjectClass, RoleClass } from './lexicon/acts/classes.ts';
import { actClasses, actorClasses, modeClasses, objectClasses } from './lexicon/acts/classes.ts';
import { isRoleLanguage, type RoleLanguage, type RoleWord, rolePhrases, scriptLanguages } from './lexicon/acts.ts';
import type { Cue } from './party-cues.ts';
import { type Found, findPhrases, phrasesByLanguage, type Token } from './phrases.ts';
import { type ReadItem, type Sentence, sentencesOf } from './read-item.ts';

/** Who does something: a class of actors, or a company by its name. */
export type Actor = ActorClass | 'company';

/** Something that is done, as a sentence says it. */
export type Act = {
  readonly act: ActClass;
  readonly first: number;
  readonly last: number;
  /** The nearest actor before it, or after "by" in the passive. */
  readonly by: Actor | undefined;
  /** What or whom it is done to: the nearest object or actor after it, or before it in the passive. */
  readonly to: ObjectClass | Actor | undefined;
  /** The nearest object before it. */
  readonly of: ObjectClass | undefined;
  /** What is said of it: that it isn't so, may be, is planned, is asked for, was refused or granted. */
  readonly modes: ReadonlySet<ActMode>;
};

type ActMode =
  | 'not'
  | 'may'
  | 'plan'
  | 'would'
  | 'asked'
  | 'refused'
  | 'granted'
  | 'partly'
  | 'forNow'
  | 'claimed'
  | 'earlier'
  | 'passive';

/** A sentence by its roles: what is found in it, in order, and the acts with who does them and to what. */
export type SentenceActs = { readonly found: readonly Found<RoleClass | 'company'>[]; readonly acts: readonly Act[] };

/** An item as acts: its title, and the first sentences of its text. */
export type ItemActs = { readonly title: SentenceActs; readonly body: readonly SentenceActs[] };

/** How many sentences of the text are read: news says early what happened, and tells the background after it. */
const sentencesRead = 4;

const wordsIn = phrasesByLanguage<RoleLanguage, RoleWord>(rolePhrases, languagesWith);

/** Reads who does what in an item, given everybody that it names. Linear in its first sentences. */
export function actsOf(item: ReadItem, named: readonly Candidate[] = candidatesOf(item)): ItemActs {
  return actsBy(actorsIn(named), [item.title, ...item.body.slice(0, sentencesRead)]);
}

/** The same where nobody who acts has to be known: of what is done, and to what. Faster, since no names are looked for. */
export function actsByAnyone(item: Pick<Item, 'title' | 'text'>): ItemActs {
  return actsBy(new Map(), sentencesOf(item, { most: sentencesRead }));
}

function actsBy(actors: ReadonlyMap<number, readonly Found<Actor>[]>, sentences: readonly Sentence[]): ItemActs {
  const told = languageOf(sentences);
  const own = isRoleLanguage(told) ? told : null;
  const words = wordsIn(own);
  const isUnspaced = own !== null && unspaced.has(own);
  const read = sentences.map((sentence) => {
    const found = findPhrases(sentence.tokens, words);
    return { sentence, found: isUnspaced ? longest(found) : found };
  });
  const languages = own === null ? likelyLanguages(read) : languagesWith(own);
  const [head, ...rest] = read.map(({ sentence: { tokens }, found }, at) =>
    actsIn(
      found
        .filter(({ label, last }) => languages.has(label.language) && !isMonth(label, tokens[last + 1]))
        .map(({ label, first, last }) => ({ label: label.role, first, last })),
      actors.get(at) ?? [],
    ),
  );
  return { title: head ?? { found: [], acts: [] }, body: rest };
}

/** Languages without spaces between words: a phrase may stand inside another word. */
const unspaced: ReadonlySet<RoleLanguage> = new Set(['zh', 'ja']);

/** Leaves out what is only a part of a longer phrase: "permission" in "without permission", "not" in "never used". */
function longest(found: readonly Found<RoleWord>[]): readonly Found<RoleWord>[] {
  return found.filter(
    ({ first, last }) =>
      !found.some((one) => one.first <= first && one.last >= last && one.last - one.first > last - first),
  );
}

/** "From May 1" says when, not that it is only possible. */
function isMonth({ role, language }: RoleWord, next: Token | undefined): boolean {
  return role === 'may' && language === 'en' && /^\d/.test(next?.folded ?? '');
}

/** A language with this share of the phrases of the most frequent one may be the item's, where small words don't tell. */
const leastShare = 0.75;

/** The languages whose words count in a text of this one: its own, and English among the words of another script. */
function languagesWith(own: RoleLanguage): ReadonlySet<RoleLanguage> {
  return scriptLanguages.has(own) ? new Set([own, 'en']) : new Set([own]);
}

/** If no language is sure, those with most phrases in the item. */
function likelyLanguages(read: readonly { readonly found: readonly Found<RoleWord>[] }[]): ReadonlySet<RoleLanguage> {
  const counts = new Map<RoleLanguage, number>();
  for (const { found } of read)
    for (const { label } of found) counts.set(label.language, (counts.get(label.language) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].flatMap(([language, count]) => (count >= most * leastShare ? [language] : [])));
}

const isActor = (name: string): name is Actor => name === 'company' || name in actorClasses;
const isAct = (name: string): name is ActClass => name in actClasses;
const isObject = (name: string): name is ObjectClass => name in objectClasses;
const isMode = (name: string): name is ModeClass => name in modeClasses;

/** The most words between an act and what belongs to it. */
const reach = {
  by: 14,
  to: 9,
  passiveBy: 3,
  afterBy: 4,
  mode: 4,
  asked: 10,
  refused: 3,
  proposed: 3,
  answer: 3,
  auxiliary: 2,
} as const;

/** Everybody who is named, as actors, by sentence; 0 is the title. */
function actorsIn(named: readonly Candidate[]): ReadonlyMap<number, readonly Found<Actor>[]> {
  const actors = new Map<number, Found<Actor>[]>();
  for (const one of named) {
    for (const mention of one.mentions) {
      const label = actorNamed(one, mention);
      if (label === undefined) continue;
      const here = actors.get(mention.sentence) ?? [];
      here.push({ label, first: mention.first, last: mention.last });
      actors.set(mention.sentence, here);
    }
  }
  return actors;
}

/** The class of somebody by the kind of the name. A name of no known kind is a company's where it does something, or something is done to it. */
function actorNamed({ kind, company }: Candidate, { cues }: Mention): Actor | undefined {
  switch (kind) {
    case 'court':
    case 'authority':
    case 'lawmaker':
    case 'group':
      return kind;
    case 'company':
      return 'company';
    case 'name':
      return company !== undefined || actingCues.some((cue) => cues.has(cue)) ? 'company' : undefined;
    case 'person':
      return undefined;
  }
}

const actingCues: readonly Cue[] = ['acts', 'sues', 'sued', 'acted on', 'by', 'told'];

function actsIn(roles: readonly Found<RoleClass>[], actors: readonly Found<Actor>[]): SentenceActs {
  const found: Found<RoleClass | 'company'>[] = outermost(roles);
  // "Regional Court of X" is one court: the word in the name says no more than the name.
  const isWithin = (one: Found<Actor>) =>
    found.some(({ label, first, last }) => label === one.label && first <= one.last && last >= one.first);
  found.push(...actors.filter((one) => !isWithin(one)));
  found.sort((a, b) => a.first - b.first || a.last - b.last);
  const told = toldBySuits(roles);
  const acts = found.flatMap((one, at) => {
    if (!isAct(one.label)) return [];
    const act = actAt(found, at, one.label);
    const isClaimed = told.some((last) => one.first > last && one.first - last <= reach.by);
    return [isClaimed ? { ...act, modes: new Set([...act.modes, 'claimed' as const]) } : act];
  });
  return { found, acts };
}

/** Where a suit speaks: "lawsuit says", "suit alleges". What follows is what it claims. */
function toldBySuits(roles: readonly Found<RoleClass>[]): readonly number[] {
  const speech = roles.filter(({ label }) => label === 'say' || label === 'accuse');
  return roles.flatMap(({ label, first, last }) =>
    (label === 'sue' || label === 'suitOver') && speech.some((one) => one.first > first && one.last === last)
      ? [last]
      : [],
  );
}

/**
 * Leaves out an act inside a longer act or object: "motion to dismiss" dismisses nothing, and "denies motion" is no denial. Who acts and
 * what it is done to stay.
 */
function outermost(found: readonly Found<RoleClass>[]): Found<RoleClass>[] {
  const wide = found.filter(({ label, first, last }) => last > first && !isMode(label) && !isActor(label));
  if (wide.length === 0) return [...found];
  return found.filter(
    (one) =>
      !isAct(one.label) ||
      !wide.some(({ first, last }) => first <= one.first && last >= one.last && last - first > one.last - one.first),
  );
}

function actAt(found: readonly Found<RoleClass | 'company'>[], at: number, act: ActClass): Act {
  const { first, last } = found[at] as Found<ActClass>;
  const modes = new Set<ActMode>();
  let before: Actor | undefined;
  let objectBefore: ObjectClass | undefined;
  let isActBetween = false;
  for (let index = at - 1; index >= 0; index--) {
    const one = found[index] as Found<RoleClass | 'company'>;
    const gap = first - one.last;
    if (gap > reach.by) break;
    // "About to settle": the last word of the one is the first of the other.
    if (gap < 0 || (gap === 0 && !isModeOfAct(one.label))) continue;
    if (one.label === 'after' && gap <= reach.mode && !isActBetween) modes.add('earlier');
    if (isAct(one.label)) isActBetween = true;
    if (isActor(one.label)) before ??= one.label;
    else if (isObject(one.label)) objectBefore ??= one.label;
    if (one.label === 'motion' && gap <= reach.asked) modes.add('asked');
    if (one.label === 'to' && gap === 1 && ending.has(act)) modes.add('asked');
    if (one.label === 'passive' && gap <= reach.auxiliary) modes.add('passive');
    else if (asking.has(one.label) && gap <= reach.asked && !isInName(one, found)) modes.add('asked');
    else if (refusing.has(one.label) && (gap <= reach.refused || modes.has('asked'))) modes.add('refused');
    else if (granting.has(one.label) && modes.has('asked')) modes.add('granted');
    else if (one.label === 'propose' && gap <= reach.proposed && publicActs.has(act)) modes.add('plan');
    else if (weighing.has(one.label) && gap <= reach.mode && byDecision.has(act)) modes.add('plan');
    else if (hearing.has(one.label) && gap <= reach.proposed && before === undefined && ending.has(act))
      modes.add('plan');
    else if (one.label === 'propose' && act === 'inForce') modes.add('plan');
    else if (gap <= reach.mode && isModeOfAct(one.label)) modes.add(one.label);
  }
  let after: ObjectClass | Actor | undefined;
  let doer: Actor | undefined;
  let byAt: number | undefined;
  for (let index = at + 1; index < found.length; index++) {
    const one = found[index] as Found<RoleClass | 'company'>;
    const gap = one.first - last;
    if (gap > reach.to) break;
    if (one.label === 'by' && gap <= reach.passiveBy) byAt = one.last;
    else if (byAt !== undefined && isActor(one.label) && one.first - byAt <= reach.afterBy) doer ??= one.label;
    else if (gap > 0 && (isObject(one.label) || isActor(one.label))) after ??= one.label;
    else if (modes.has('asked') && byAt === undefined && gap <= reach.answer && refusing.has(one.label))
      modes.add('refused');
    else if (modes.has('asked') && byAt === undefined && gap <= reach.answer && granting.has(one.label))
      modes.add('granted');
    else if ((one.label === 'partly' || one.label === 'forNow') && gap <= reach.to) modes.add(one.label);
  }
  if (doer !== undefined) modes.add('passive');
  const isPassive = modes.has('passive');
  return {
    act,
    first,
    last,
    by: isPassive ? doer : before,
    to: isPassive ? (objectBefore ?? before) : after,
    of: objectBefore,
    modes,
  };
}

/** An "appeals court" asks for nothing. */
function isInName(one: Found<unknown>, found: readonly Found<RoleClass | 'company'>[]): boolean {
  return found.some(({ label, first, last }) => isActor(label) && first <= one.first && last >= one.last);
}

/** A request before an act makes it one that is asked for; a decision on the request says whether it was done. */
const asking: ReadonlySet<string> = new Set<RoleClass>(['ask', 'appeal']);
/** Acts that are done by whoever decides: asking for one, or planning it, doesn't do it. */
export const byDecision: ReadonlySet<RoleClass> = new Set<RoleClass>([
  'dismiss',
  'win',
  'lose',
  'approve',
  'certify',
  'rule',
  'order',
  'ban',
  'fine',
  'overturn',
  'lift',
  'uphold',
  'allow',
  'settle',
  'withdraw',
  'appeal',
  'sue',
  'suitOver',
  'pass',
  'inForce',
]);
/** "To dismiss": someone wants it, or is about to. */
const ending: ReadonlySet<ActClass> = new Set<ActClass>(['dismiss', 'overturn', 'ban', 'lift']);
/** What an authority may first only propose: a draft decision fines nobody. */
const publicActs: ReadonlySet<ActClass> = new Set<ActClass>(['fine', 'ban', 'order']);
/** "Threatens to sue", "weighs dismissing", "recommends sanctions": nobody has decided yet. */
const weighing: ReadonlySet<string> = new Set<RoleClass>(['talk', 'warn', 'advise']);
/** "Examines whether to overturn", "hears arguments on dismissing". */
const hearing: ReadonlySet<string> = new Set<RoleClass>(['probe', 'procedure']);
const refusing: ReadonlySet<string> = new Set<RoleClass>(['refuse', 'deny', 'lose']);
const granting: ReadonlySet<string> = new Set<RoleClass>(['allow', 'approve', 'win']);

const isModeOfAct = (name: string): name is 'not' | 'may' | 'plan' | 'would' | 'partly' | 'forNow' =>
  name === 'not' || name === 'may' || name === 'plan' || name === 'would' || name === 'partly' || name === 'forNow';
