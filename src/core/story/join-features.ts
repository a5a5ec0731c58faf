import type { EventLine } from '../../nouns/story.ts';
import { dayMs } from '../../nouns/time.ts';
import type { Event } from '../../nouns/words.ts';
import { parentOf } from '../judge/company-names.ts';
import { foldWord } from '../judge/phrases.ts';
import { areTwoCourts, courtOf } from './courts.ts';
import { citesPolicy, isKnownAuthority, type MarkKind, type Matter } from './matter.ts';
import { countryOf, mayBeSameCountry } from './places.ts';
import { type Compared, countriesNamed, countriesOf, type Profile, productOf } from './profile.ts';
import { weightOf } from './story-words.ts';

export type JoinFeature = readonly [name: string, value: number];

/** A suit was brought, and no other step of it is what the item reports. */
function isFiling({ event, stage }: Matter): boolean {
  return event === 'lawsuit_filed' && (stage === undefined || stage === 'filed');
}

const talk: ReadonlySet<Event> = new Set(['opinion_explainer', 'opt_out', 'none', 'research']);

/** What else an item could belong to: stories of its company. */
export type Rivals = {
  /** Other stories that share a company. */
  readonly count: number;
  /** Those of the item's line of events. */
  readonly ofLine: number;
  /** The best likeness of the item's words to an item of another story. */
  readonly likeness: number;
  /** For each country that the item names, how many stories may be pending there, this one among them. */
  readonly pendingIn: ReadonlyMap<string, number>;
};

/** The best likeness of an item's words to an item of a story. `mean` is their product with the words of all its items. */
export function likenessTo({ vector }: Compared, { vectors }: Profile, mean: number): number {
  if (vectors.length === 1) return mean;
  let most = 0;
  for (const other of vectors) most = Math.max(most, productOf(vector, other));
  return most;
}

/**
 * What speaks for and against that an item belongs to a story. `most` is its `likenessTo` the story, `mean` the product of its words with
 * those of all its items.
 */
export function joinFeatures(
  compared: Compared,
  story: Profile,
  { most, mean, rivals }: { most: number; mean: number; rivals: Rivals },
): readonly JoinFeature[] {
  const { matter, vector } = compared;
  const features: JoinFeature[] = [];
  const add = (name: string, value = 1) => void features.push([name, value]);

  let rarest = 0;
  let rare = 0;
  for (const [word] of vector) {
    if (!story.centre.has(word)) continue;
    const weight = weightOf(word);
    rarest = Math.max(rarest, weight);
    if (weight >= 0.9) rare++;
  }
  add('words mean', mean);
  add('words most', most);
  add('words most, root', Math.sqrt(most));
  add('words more than elsewhere', most - rivals.likeness);
  if (rivals.ofLine >= 3) {
    add('words more than elsewhere, many', most - rivals.likeness);
    add(most > rivals.likeness ? 'most alike of many' : 'less alike than another of many');
  }
  add(`rare words shared ${Math.min(rare, 4)}`);
  if (rarest < 0.75) add('only common words shared');
  if (story.constant.length > 0) {
    const held = story.constant.filter((word) => matter.words.has(word)).length;
    add(
      held === 0 ? 'lacks what its items share' : 'has what its items share',
      held === 0 ? 1 : held / story.constant.length,
    );
  }
  if (story.matters.some(({ title }) => title !== '' && title === matter.title)) add('same headline');

  const isSameLine = story.lines.has(matter.line);
  const first = story.matters[0]?.line ?? matter.line;
  const group =
    matter.line === 'lawsuit' ? 'suit' : matter.line === 'regulator' || matter.line === 'law' ? 'authority' : 'other';
  add(isSameLine ? `line same: ${group}` : `line other: ${[matter.line, first].sort().join('+')}`);

  const isOnlyInCountry = rivals.count > 0 && isOnlyOneIn(story, rivals.pendingIn);
  // The same plaintiff or authority takes its next step years later, whatever else is pending against the company.
  const isOfOneNamed = !isFiling(matter) && namesItsOwn(compared, story);
  const filedAt = story.matters.find(isFiling)?.atMs;
  if (isFiling(matter)) {
    if (filedAt !== undefined) add(isFar(matter.atMs, filedAt) ? 'filed again' : 'filed, same days');
    else if (isSameLine) add('filed after its steps');
    else add('filed after something else');
  } else if (matter.line === 'lawsuit') {
    if (!story.lines.has('lawsuit')) add('step of a suit, story of none');
    else if (isOfOneNamed) add('step of a suit, of one named');
    else add(`step of a suit, ${rivals.ofLine === 0 ? 'only one' : rivals.ofLine < 3 ? 'few' : 'many'}`);
  }
  if (rivals.count === 0) add(`only story, ${group}`);
  if (talk.has(matter.event)) add('talk');
  if (story.matters.every(({ event }) => talk.has(event))) add('story of talk');
  add(`event same: ${story.matters.some(({ event }) => event === matter.event)}`);

  addMarks(compared, story, add);
  if (isOnlyInCountry) add(`only story in the country, ${group}`);
  addCompanies(compared, story, add);
  if (matter.line === 'lawsuit' || story.lines.has('lawsuit')) addPlaintiffs(compared, story, add);

  const isStepOfSuit = group === 'suit' && !isFiling(matter);
  if (isOfOneNamed) add(`of one named: ${group}`);
  else {
    const gap = gapOf(matter, story);
    const days =
      isOnlyInCountry && (isSameLine || (isPublic(matter.line) && [...story.lines].some(isPublic))) && gap !== null
        ? Math.min(gap, farIfOnly)
        : gap;
    const where = !isSameLine ? 'lines' : isStepOfSuit ? 'step of a suit' : group;
    add(`gap ${where} ${bucketOf(days)}`);
    add(`gap log ${where}`, days === null ? 3 : Math.log1p(days));
  }

  const types = matter.dataTypes.filter((type) => type !== 'other');
  const has = [...story.dataTypes].filter((type) => type !== 'other');
  if (types.length > 0 && has.length > 0) add(types.some((type) => has.includes(type)) ? 'data same' : 'data other');
  if (rivals.ofLine > 0 && !isOfOneNamed) add('rivals', Math.log1p(rivals.ofLine));
  add('size', Math.log(story.matters.length));
  return features;
}

/** A filing is reported for days; another one after that is another suit. */
const farFiling = 10 * dayMs;

/**
 * What keeps an item out of a story whatever else they share: other companies, another plaintiff, defendant, bill, authority, court of the
 * same level or partner in a deal, another suit filed weeks later, another change of policy half a year later, a case or a file of an
 * authority in another country. Two items in which nobody is named have nothing in common. A suit doesn't begin in the story of a deal or a
 * study.
 */
export function isAnotherMatter(compared: Compared, story: Profile): boolean {
  const { matter, marks: own } = compared;
  if (isOfOthers(compared, story) || isUnnamed(compared, story)) return true;
  if (differs(own.get('bill'), story.marks.get('bill'))) return true;
  if (isFiling(matter) && [...story.lines].every((line) => line === 'deal' || line === 'research')) return true;
  if (matter.line === 'deal' && isDealWithAnother(compared, story)) return true;
  if (matter.event === 'policy_change') {
    const changes = story.matters.filter(({ event }) => event === 'policy_change');
    if (changes.length > 0 && changes.every(({ atMs }) => isFar(matter.atMs, atMs, seasons))) return true;
  }
  const inOneLine = story.matters.filter(({ line }) => line === matter.line);
  if (inOneLine.length === 0 || (matter.line !== 'lawsuit' && matter.line !== 'regulator')) return false;
  const ours = countriesNamed(matter.marks);
  const theirs = countriesOf(inOneLine.map(({ marks }) => countriesNamed(marks)));
  if (ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.some((other) => mayBeSameCountry(one, other))))
    return true;
  if (matter.line === 'regulator') return isOfAnotherAuthority(compared, story);
  const plaintiffs = own.get('plaintiff');
  const known = story.marks.get('plaintiff');
  if (plaintiffs !== undefined && known !== undefined) {
    const isSame =
      [...known].some((name) => isNamed(name, matter)) ||
      [...plaintiffs].some((name) => story.matters.some((other) => isNamed(name, other)));
    if (!isSame) return true;
  }
  if (isAgainstAnother(compared, story) || isBeforeAnotherCourt(compared, story)) return true;
  const isSurelyFiling = (one: Matter) => isFiling(one) && one.stage === 'filed';
  const filed = inOneLine.find(isSurelyFiling);
  return (
    isSurelyFiling(matter) && filed !== undefined && isFar(matter.atMs, filed.atMs) && !namesItsOwn(compared, story)
  );
}

function differs(ours: ReadonlySet<string> | undefined, theirs: ReadonlySet<string> | undefined): boolean {
  return ours !== undefined && theirs !== undefined && ![...ours].some((value) => theirs.has(value));
}

/** Whether both sides name somebody or something that they share: a party, a place, a number. */
function sharesMark({ marks }: Compared, story: Profile): boolean {
  return [...marks].some(([kind, ours]) => {
    const theirs = story.marks.get(kind);
    return theirs !== undefined && [...ours].some((value) => theirs.has(value));
  });
}

/** Neither side is about a company, and no other name ties them. */
function isUnnamed(compared: Compared, story: Profile): boolean {
  return compared.subjects.length === 0 && story.subjects.length === 0 && !sharesMark(compared, story);
}

/**
 * Whether an item comes long after all that a story holds and isn't another step of its line: half a year later in another line, or weeks
 * later with everyday words as all that they share. A suit may point to what it continues. Models learn from such pairs too: they show how
 * little a company in common says.
 */
export function isFarFromAll(compared: Compared, story: Profile): boolean {
  const { matter } = compared;
  const days = gapOf(matter, story);
  if (days === null || days <= weeks || matter.marks.has(citesPolicy)) return false;
  const isSameLine = story.lines.has(matter.line);
  if (isPublic(matter.line) && isSameLine) return false;
  const isKin = isSameLine || (isPublic(matter.line) && [...story.lines].some(isPublic));
  if (!isKin && days * dayMs > seasons) return true;
  return !sharesMark(compared, story) && rarestShared(compared, story) < leastTelling;
}

/** How long one announcement, deal or incident is talked about. */
const weeks = 30;
/** A word of less weight is in every report of its kind. */
const leastTelling = 0.75;

function rarestShared({ vector }: Compared, { centre }: Profile): number {
  let rarest = 0;
  for (const [word] of vector) if (centre.has(word)) rarest = Math.max(rarest, weightOf(word));
  return rarest;
}

/** Two authorities of the catalogue keep two files. One that is known by its form only may be another name of the same. */
function isOfAnotherAuthority({ marks }: Compared, story: Profile): boolean {
  const ours = marks.get('authority');
  const theirs = story.marks.get('authority');
  if (!differs(ours, theirs)) return false;
  return [...(ours ?? []), ...(theirs ?? [])].every(isKnownAuthority);
}

/** Two courts of one type hear two cases; a court of another level hears the appeal. */
function isBeforeAnotherCourt({ marks }: Compared, story: Profile): boolean {
  const courts = (names: ReadonlySet<string> | undefined) => [...(names ?? [])].flatMap((name) => courtOf(name) ?? []);
  const ours = courts(marks.get('court'));
  const theirs = courts(story.marks.get('court'));
  const peers = ours.filter(({ type }) => theirs.some((other) => other.type === type));
  return (
    peers.length > 0 &&
    peers.every((one) => theirs.every((other) => one.type !== other.type || areTwoCourts(one, other)))
  );
}

/** What the item and the story have in common is at most a company that some item named in passing. */
function isOfOthers({ subjects }: Compared, story: Profile): boolean {
  if (subjects.length === 0 || story.subjects.length === 0) return false;
  return !subjects.some((one) => story.subjects.some((other) => isSameSubject(one, other)));
}

/** A company makes deals with two partners: nothing that either report says names the other's. */
function isDealWithAnother({ matter, subjects }: Compared, story: Profile): boolean {
  const deals = story.matters.filter(({ line }) => line === 'deal');
  const isOurs = (name: string) => subjects.some((one) => isSameSubject(one, name)) || isNamed(foldWord(name), matter);
  const isTheirs = (name: string) =>
    story.subjects.some((one) => isSameSubject(one, name)) || deals.some((deal) => isNamed(foldWord(name), deal));
  return deals.length > 0 && subjects.some((name) => !isTheirs(name)) && story.subjects.some((name) => !isOurs(name));
}

/** One plaintiff sues two companies in two suits: all that the item and the story share is who sues. */
function isAgainstAnother({ subjects, marks }: Compared, story: Profile): boolean {
  const suing = new Set([...(marks.get('plaintiff') ?? []), ...(story.marks.get('plaintiff') ?? [])]);
  const isSuing = (name: string) => suing.has(foldWord(name));
  const ours = subjects.filter((name) => !isSuing(name));
  const theirs = story.subjects.filter((name) => !isSuing(name));
  return ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.some((other) => isSameSubject(one, other)));
}

/** Whether an item names a country where this story is pending and no other. */
function isOnlyOneIn({ countries }: Profile, pendingIn: Rivals['pendingIn']): boolean {
  return [...pendingIn].some(
    ([country, count]) => count === 1 && countries.some((other) => mayBeSameCountry(country, other)),
  );
}

/** Two changes of a policy this far apart are two matters: a company revises its terms a few times a year. */
const seasons = 180 * dayMs;

function isFar(one: number | null, other: number | null | undefined, far = farFiling): boolean {
  return one !== null && other !== null && other !== undefined && Math.abs(one - other) > far;
}

function gapOf(matter: Matter, story: Profile): number | null {
  const gaps = story.matters.flatMap(({ atMs }) =>
    atMs === null || matter.atMs === null ? [] : [Math.abs(atMs - matter.atMs) / dayMs],
  );
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** What is pending only there is taken up again after years. */
const farIfOnly = 21;

function bucketOf(days: number | null): string {
  if (days === null) return 'unknown';
  return days <= 3 ? '3' : days <= 14 ? '14' : days <= 60 ? '60' : days <= 365 ? '365' : 'more';
}

/** Whether an item names what only this matter has: its case number, its plaintiff, its authority, or both parties of its suit. */
function namesItsOwn({ matter, marks, subjects }: Compared, story: Profile): boolean {
  const isShared = (kind: MarkKind) => {
    const theirs = story.marks.get(kind);
    return theirs !== undefined && [...(marks.get(kind) ?? [])].some((value) => theirs.has(value));
  };
  if (isShared('docket') || isShared('bill')) return true;
  // A court decides on what the authority did.
  if (isPublic(matter.line) && isShared('authority') && [...story.lines].some(isPublic)) return true;
  if (!story.lines.has(matter.line)) return false;
  if (matter.line !== 'lawsuit') return false;
  const plaintiffs = story.marks.get('plaintiff');
  if (plaintiffs !== undefined && [...plaintiffs].some((name) => isNamed(name, matter))) return true;
  return subjects.filter((one) => story.subjects.some((other) => isSameSubject(one, other))).length >= 2;
}

/** Lines that are pending somewhere: before a court, an authority or a parliament. */
function isPublic(line: EventLine): boolean {
  return line === 'lawsuit' || line === 'regulator' || line === 'law';
}

const comparedKinds = ['docket', 'bill', 'court', 'authority', 'lawmaker', 'group', 'person'] as const;

function addMarks({ matter, marks: own }: Compared, story: Profile, add: (name: string) => void): void {
  for (const kind of comparedKinds) {
    const ours = own.get(kind);
    const theirs = story.marks.get(kind);
    if (ours === undefined || theirs === undefined) continue;
    add([...ours].some((value) => theirs.has(value)) ? `${kind} same` : `${kind} other`);
  }
  const ours = [...(own.get('place') ?? [])];
  const theirs = [...(story.marks.get('place') ?? [])];
  if (ours.length === 0 || theirs.length === 0) return;
  const isSame = ours.some((one) => theirs.some((other) => mayBeSameCountry(countryOf(one), countryOf(other))));
  const inTown = (place: string) => place.includes('/');
  const group = matter.line === 'lawsuit' || matter.line === 'regulator' ? matter.line : 'else';
  add(isSame ? `country same, ${group}` : `country other, ${group}`);
  if (ours.some(inTown) && theirs.some(inTown))
    add(ours.some((one) => inTown(one) && theirs.includes(one)) ? 'town same' : 'town other');
}

function addCompanies({ subjects: ours }: Compared, story: Profile, add: (name: string) => void): void {
  const theirs = story.subjects;
  if (ours.length === 0 || theirs.length === 0) {
    add(ours.length === theirs.length ? 'company none' : 'company of one');
    return;
  }
  const shared = ours.filter((one) => theirs.some((other) => isSameSubject(one, other))).length;
  if (shared === 0) {
    add('company other');
    return;
  }
  add(shared === 1 ? 'company same' : 'companies same');
  const [first] = theirs;
  if (first !== undefined && !ours.some((one) => isSameSubject(one, first))) add('company not first');
  const others = ours.filter((one) => !theirs.some((other) => isSameSubject(one, other)));
  if (others.length === 0) return;
  if (others.some((one) => story.matters.some((other) => isNamed(foldWord(one), other)))) add('company in its words');
  else {
    add('company more here');
    if (theirs.length >= 2 && shared < 2) add('other party other');
  }
}

/** Whether the one who sues is the same, as far as both sides say. */
function addPlaintiffs({ matter, marks }: Compared, story: Profile, add: (name: string) => void): void {
  const theirs = story.marks.get('plaintiff');
  const ours = marks.get('plaintiff');
  if (theirs !== undefined) {
    if ([...theirs].some((name) => isNamed(name, matter))) add('plaintiff named');
    else add(ours === undefined ? 'plaintiff not named' : 'plaintiff other');
  } else if (ours !== undefined)
    add(
      [...ours].some((name) => story.matters.some((other) => isNamed(name, other)))
        ? 'plaintiff known'
        : 'plaintiff new',
    );
}

/** Whether an item names somebody: in any role, or by the last name only. */
function isNamed(name: string, { companies, marks, words }: Matter): boolean {
  if (companies.some((company) => foldWord(company) === name)) return true;
  for (const mark of marks) if (mark.slice(mark.indexOf(':') + 1) === name) return true;
  return wordsOfName(name).some((word) => words.has(word));
}

/** The words of a name by which a text is recognised to name it, as `tellingWords` has them. */
function wordsOfName(name: string): readonly string[] {
  return name
    .split(' ')
    .filter((word) => word.length >= 4)
    .map((word) => word.slice(0, 7))
    .filter((word) => weightOf(word) >= leastRare);
}

const leastRare = 0.8;

function isSameSubject(one: string, other: string): boolean {
  return one === other || parentOf(one) === other || parentOf(other) === one;
}
