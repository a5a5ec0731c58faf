import type { Candidate, Mention } from './candidates.ts';
import { parentOf } from './company-names.ts';
import { pairNames } from './pair-names.ts';
import type { Cue } from './party-cues.ts';

/** Candidates that could be the company that an item is about. Persons and courts can't, nor can who is named only as a source. */
export function canBeSubject(one: Candidate): boolean {
  const { kind, isOrdinary, mentions, name } = one;
  if (isSource(one)) return false;
  if (kind === 'person' || kind === 'court') return false;
  if (kind === 'company' || kind === 'authority' || kind === 'lawmaker') return true;
  if (!isOrdinary) return true;
  if (name.includes('-')) return false;
  // "Lantern" is taken for a name only if it acts, owns or is sued like one.
  return (
    name.length > 3 &&
    mentions.some(({ cues }) => cues.has('owns') || cues.has('sued') || cues.has('sues') || cues.has('descriptor'))
  );
}

/** "Reuters reported", "told the Ledger". */
function isSource({ mentions }: Candidate): boolean {
  return mentions.every(({ cues }) => cues.has('reported') || (cues.has('told') && !cues.has('acted on')));
}

/**
 * Returns what speaks for or against this candidate being a company that the item is about: where it is named and how often, what it does
 * or what is done to it there, and who else is named. The names of the features say what they are.
 */
export function subjectFeatures(one: Candidate, all: readonly Candidate[]): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const isKnown = one.company !== undefined || one.authority !== undefined;
  // What speaks for a name that nobody knows isn't what speaks for one that is certainly a company.
  const add = (name: string) => features.set(isKnown ? name : joined('unknown, ', name), 1);
  const inTitle = one.mentions.filter(({ sentence }) => sentence === 0);
  const opening = one.mentions.filter(({ sentence }) => sentence === 1);
  const later = one.mentions.filter(({ sentence }) => sentence > 1);
  const kind = kindOf(one);
  add(joined('is ', kind));
  const early = cuesOf(one.mentions.filter(({ sentence }) => sentence < 2));
  const isParty = early.has('sues') || early.has('sued');
  if (one.company?.press === true)
    add(
      isParty
        ? 'press, as a party'
        : early.has('reported')
          ? 'press, as a source'
          : inTitle.length > 0
            ? 'press, in title'
            : 'press',
    );
  if (early.has('sues')) add(joined('sues, ', kind));
  if (early.has('sued')) add(joined('is sued, ', kind));
  if (one.mentions.every(({ byAlias }) => byAlias)) add('only by alias');
  if (one.isOrdinary) add('ordinary word');

  addPlace('title', inTitle);
  addPlace('opening', opening);
  addPlace('later', later);
  if (inTitle.some(({ first }) => first === 0)) add('begins the title');
  else if (inTitle.some(({ leads }) => leads === 0)) add('beside who begins the title');
  if (inTitle.length === 0) add(joined('not in title, ', kind));
  else add(joined('in title, ', kind));
  add(`named ${Math.min(3, one.mentions.length)} times`);

  const rivals = all.filter(
    (other) =>
      other !== one && !isSource(other) && (other.kind === 'company' || (other.kind === 'name' && !other.isOrdinary)),
  );
  // Who is sued together, or acts together, isn't a rival.
  if (isParty && one.mentions.some(({ first, leads }) => first !== leads)) add(`a party beside others, ${kind}`);
  const titled = rivals.filter(({ mentions }) => mentions[0]?.sentence === 0).length;
  const where = inTitle.length > 0 ? 'title' : 'text';
  add(`${where}, ${Math.min(3, titled)} others in title`);
  add(`${where}, ${rivals.length === 0 ? 'no' : rivals.length < 3 ? 'few' : 'many'} others`);
  if (rivals.length === 0) add(joined('only ', kind));
  if (kind === 'public body') add(`public body, ${Math.min(3, titled)} companies in title`);
  if (!isKnown) {
    const known = rivals.filter(({ company }) => company !== undefined);
    add(
      known.some(({ mentions }) => mentions[0]?.sentence === 0)
        ? 'a known company in title'
        : known.length > 0
          ? 'a known company'
          : 'no known company',
    );
  }
  if (kind === 'name') {
    const words = one.name.split(/[\s-]/).length;
    add(`name of ${Math.min(3, words)} words`);
    if (one.mentions.every(({ first }) => first === 0)) add('only where a capital is due');
    if (/\d/.test(one.name)) add('name with digits');
    if (one.name.includes('-')) add('name with a hyphen');
    if (/^\p{Lu}{3,6}$/u.test(one.name)) add('name in capitals');
    if (words === 1 && wordEndings.test(one.name)) add('ends like an ordinary word');
    if (one.mentions.every(({ sentence }) => sentence === 0)) add('only in the title');
  }
  if (rivals.some(({ name }) => parentOf(name) === one.name)) add('its own company is named');
  const parent = parentOf(one.name);
  const owner = parent === undefined ? undefined : rivals.find(({ name }) => name === parent);
  if (owner !== undefined) {
    add(owner.mentions[0]?.sentence === 0 ? 'its owner is in title' : 'its owner is named');
    if (owner.mentions.some(({ cues }) => cues.has('backed'))) add('its owner is only its owner');
  }
  if (one.mentions.some(({ cues }) => cues.has('backed'))) add('named as an owner or backer');
  return features;

  function addPlace(place: string, mentions: readonly Mention[]): void {
    if (mentions.length === 0) return;
    add(place);
    const cues = cuesOf(mentions);
    for (const cue of cues) add(of(place, cue));
    if (cues.size === 0) add(of(place, 'nothing'));
    if (mentions.every(({ listed }) => listed)) add(of(place, 'listed'));
    if (mentions.every(({ byAlias }) => byAlias)) add(of(place, 'by alias'));
  }
}

function cuesOf(mentions: readonly Mention[]): ReadonlySet<Cue> {
  const [first, ...more] = mentions;
  if (first === undefined || more.length === 0) return first?.cues ?? new Set();
  const all = new Set(first.cues);
  for (const { cues } of more) for (const cue of cues) all.add(cue);
  return all;
}

const joined = pairNames((one, other) => one + other);
const of = pairNames((place, what) => `${place}: ${what}`);

/** Endings of English words that are seldom names. */
const wordEndings =
  /(?:ing|ings|ed|ly|tion|tions|sion|ment|ments|ness|ous|ful|less|able|ible|ive|ical|ory|ary|ward|wards|ism|ist|ists|ers|ors|ies|ity|ance|ence|ship|hood)$/;

function kindOf({ kind, company, authority }: Candidate): string {
  if (company !== undefined) return 'known';
  if (authority !== undefined || kind === 'authority' || kind === 'lawmaker') return 'public body';
  return kind === 'company' ? 'company by form' : kind;
}
