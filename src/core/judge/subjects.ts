import type { Item } from '../../nouns/item.ts';
import { authorities, type KnownAuthority } from '../known/authorities.ts';
import { companies } from '../known/companies.ts';
import { parentOf } from './company-names.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';
import { scopeWords } from './regions.ts';

/** A company in the title is what the item is about. One further down must be mentioned more than once. */
const titleWeight = 4;
const openingWeight = 1.6;
const bodyWeight = 1;
/** A company with at least this score is a subject. */
const enough = 2.5;
/** A company named next to two or more others is one of many. */
const listShare = 0.3;
/** The other party of a case, named early, is a subject at once. */
const partyShare = 2;

/**
 * Returns the companies that an item is about, the first named in the title first; an owner follows its company. Leaves
 * out those that are merely mentioned: rivals in a list, the outlet that reported it, background. If no company is the
 * subject, tries in turn: a company in the headline that the catalogue doesn't know, the chamber of a bill, the owner
 * of a page that names nobody, a company that is clearly the one named, and the authority.
 */
export function subjectsOf(item: ReadItem, from: From = {}): readonly string[] {
  const scores = new Map<string, { score: number; order: number }>();
  const authorities = new Map<string, { weight: number; kind: KnownAuthority['kind'] }>();
  let order = 0;
  for (const [index, sentence] of [item.title, ...item.body.slice(0, 8)].entries()) {
    const weight = index === 0 ? titleWeight : index === 1 ? openingWeight : bodyWeight;
    for (const [name, share] of companiesIn(sentence, index)) {
      const before = scores.get(name);
      scores.set(name, { score: (before?.score ?? 0) + weight * share, order: before?.order ?? order++ });
    }
    for (const { label } of sentence.names) {
      if (label.kind === 'authority')
        authorities.set(label.authority.name, {
          weight: (authorities.get(label.authority.name)?.weight ?? 0) + weight,
          kind: label.authority.kind,
        });
    }
  }
  const subjects = [...scores]
    .filter(([name, { score }]) => score >= enough && !isOwnerOfAnother(name, scores))
    .sort((a, b) => a[1].order - b[1].order)
    .map(([name]) => name);
  if (subjects.length > 0) return withParents(subjects);
  const unknown = unknownSubject(item);
  if (unknown !== null) return [unknown];
  const chamber = chamberOf(item);
  if (chamber !== null) return [chamber];
  const own = ownPage(item, from);
  if (own !== null) return withParents([own]);
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score);
  const [named] = ranked;
  const authority = [...authorities].sort((a, b) => b[1].weight - a[1].weight)[0];
  const isClear =
    named !== undefined && (named[1].score >= openingWeight || (ranked.length === 1 && named[1].score >= bodyWeight));
  if (isClear && authority?.[1].kind !== 'lawmaker') return withParents([named[0]]);
  return authority === undefined ? [] : [authority[0]];
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
 * Returns the companies of a sentence with the share of its weight that each gets. Leaves out those that are merely
 * mentioned.
 */
function companiesIn({ names, tokens }: ReadSentence, index: number): ReadonlyMap<string, number> {
  const count = new Set(names.flatMap(({ label }) => (label.kind === 'company' ? [label.company.name] : []))).size;
  const here = new Map<string, number>();
  for (const { label, first, last } of names) {
    if (label.kind !== 'company') continue;
    const before = tokens[first - 1]?.folded ?? '';
    const after = tokens[last + 1]?.folded ?? '';
    if (beforeMention.has(before) || afterMention.has(after)) continue;
    if (before === 'on' && !ofPlatform.has(after) && index > 0) continue;
    // An owner ("Meta's") or an opponent ("against Meta") is meant even among others.
    const isParty = index <= 2 && opposed.has(before);
    const share = isParty ? partyShare : index > 0 && count > 2 && after !== 's' ? listShare : 1;
    here.set(label.company.name, Math.max(here.get(label.company.name) ?? 0, share));
  }
  return here;
}

const opposed = new Set('against v vs versus sues sued suing accuses accused accusing'.split(' '));
/** "posted on Reddit" mentions it; "trained on Reddit posts" is about it. */
const ofPlatform = new Set('s posts data users user comments content messages videos files profiles'.split(' '));
/** "told Reuters", "like Meta", "formerly of Google": mentioned, not the subject. */
const beforeMention = new Set('told tells like unlike via formerly than'.split(' '));
/** "Reuters reported", "Bloomberg writes". */
const afterMention = new Set('reported reports writes wrote'.split(' '));

function isOwnerOfAnother(name: string, scores: ReadonlyMap<string, { score: number }>): boolean {
  return [...scores].some(([other, { score }]) => parentOf(other) === name && score >= enough);
}

function withParents(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [name, parentOf(name) ?? name]))];
}

/**
 * Returns the company that a headline is about when the catalogue doesn't know it: a capitalised name that the text
 * repeats, and that acts or is acted on ("sued Rookery", "Rookery said"). Null if nothing looks like one.
 */
function unknownSubject({ title, body }: ReadItem): string | null {
  const candidates = new Map<string, number>();
  const inTitle = new Set(namesLikely(title).map(({ name }) => name));
  for (const [index, sentence] of [title, ...body.slice(0, 6)].entries()) {
    for (const { name, cued } of namesLikely(sentence).filter(({ name }) => inTitle.has(name)))
      candidates.set(name, (candidates.get(name) ?? 0) + (index === 0 ? 1.5 : 1) + (cued ? 1 : 0));
  }
  const [best] = [...candidates].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 4.5 ? best[0] : null;
}

function namesLikely({ text, tokens }: ReadSentence): readonly { name: string; cued: boolean }[] {
  const found: { name: string; cued: boolean }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isName(at)) continue;
    const before = tokens[at - 1]?.folded ?? '';
    const after = tokens[at + 1]?.folded ?? '';
    found.push({ name: wordAt(at), cued: acts.has(after) || actedOn.has(before) });
  }
  return found;

  function wordAt(at: number): string {
    return text.slice(tokens[at]?.start, tokens[at]?.end);
  }
  function isName(at: number): boolean {
    const word = wordAt(at);
    const folded = tokens[at]?.folded ?? '';
    return word.length > 2 && /^\p{Lu}/u.test(word) && !noNames.has(folded) && !places.has(folded);
  }
}

const acts = new Set(
  (
    's says said updates updated faces denies denied used uses trained trains will has is was confirms admits to did sued ' +
    'announced changes changed revises users customers members over'
  ).split(' '),
);
const actedOn = new Set('sued sues suing against accuses accused accusing fines fined by at of'.split(' '));
const places = new Set(scopeWords.flatMap((words) => words.split(' ')));
/** Capitalised words in headlines on this subject that aren't companies. */
const noNames = new Set(
  (
    'the a an and or of in on for to with from by at as it its his her their this that these those here how why what who when where after before over ' +
    'ai gdpr eu uk us usa llm gpt ip api faq ceo data privacy policy terms service lawsuit suit class action court judge training train trained model models user users ' +
    'customer customers member members private messages message content artificial intelligence machine learning generative monday tuesday wednesday thursday ' +
    'friday saturday sunday january february march april may june july august september october november december american european british german french ' +
    'italian dutch irish federal high district northern southern california york washington london paris berlin san francisco new united states kingdom europe ' +
    'authors artists writers news copyright license licence deal claims use using said says report study act bill senate congress commission regulator watchdog ' +
    'without permission consent opt out company companies firm firms tech platform social media public posts photos images files'
  ).split(' '),
);

/** Who published an item, as far as is known. */
export type From = Partial<Pick<Item, 'url' | 'publisher'>>;

/**
 * Returns who writes about itself without giving its name: a company on its own pages ("Updates to our terms"), or an
 * authority on its own. Newspapers seldom say "we", and they name whom they write about. Null for anybody else.
 */
function ownPage({ title, body }: ReadItem, { url = '', publisher = '' }: From): string | null {
  const authority = authorities.find(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => opens(publisher, one)),
  );
  if (authority !== undefined) return authority.name;
  const speaks = [title, ...body.slice(0, 3)].some(({ tokens }) =>
    tokens.some(({ folded }) => firstPerson.has(folded)),
  );
  const host = URL.parse(url)?.hostname;
  if (!speaks || host === undefined) return null;
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
