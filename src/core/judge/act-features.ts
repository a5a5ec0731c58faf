import type { Act, Actor, ItemActs, SentenceActs } from './acts.ts';
import type { RoleClass } from './lexicon/acts/classes.ts';
import { pairNames } from './pair-names.ts';
import type { ReadItem } from './read-item.ts';
import { stageOf, stepsOf } from './stage.ts';

/**
 * What a sentence counts for by its place: the title says what is new, the text adds background, more of it the further down. A feature
 * counts as much as the best place where it stands.
 */
const placeWeights = [1, 0.6, 0.35, 0.25, 0.2, 0.15, 0.1] as const;
/** What a step counts for beside a more decisive one in the same sentence. */
const besideWeight = 0.5;

/**
 * What an item says was done, as features for learned decisions: classes of words, who does an act, what it is done to, how it is meant,
 * the steps that these make, what kind of report it is, and how its headline is written.
 */
export function actFeaturesOf(acts: ItemActs, read: ReadItem): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  for (const [at, sentence] of [acts.title, ...acts.body].entries())
    addFeatures(features, sentence, placeWeights[at] ?? 0);
  for (const kind of kindsOf(acts)) features.set(`kind ${kind}`, 1);
  const words = acts.title.found.filter(({ label }) => !weak.has(label));
  for (const [at, { label }] of words.entries()) {
    const next = words[at + 1]?.label;
    if (next !== undefined && next !== label) features.set(inTurn(label, next), 1);
  }
  for (const form of formsOf(read)) features.set(`form ${form}`, 1);
  const stage = stageOf(acts) ?? 'none';
  features.set(`stage ${stage}`, 1);
  if (stage === 'dismissed_for_now') features.set(isOfPart(acts) ? 'dismissed in part' : 'dismissed as a whole', 1);
  if (acts.body.length === 0) features.set('title only', 1);
  return features;
}

function addFeatures(features: Map<string, number>, sentence: SentenceActs, weight: number): void {
  const add = (name: string, value = weight) => {
    if ((features.get(name) ?? 0) < value) features.set(name, value);
  };
  for (const { label } of sentence.found) if (!grammar.has(label)) add(label);
  for (const { act, by, to, modes } of sentence.acts) {
    if (by !== undefined) add(doing(by, act));
    if (to !== undefined) add(doing(act, to));
    for (const mode of modes) add(spaced(mode, act));
  }
  for (const [at, step] of stepsOf(sentence).entries())
    add(spaced('step', step), at === 0 ? weight : weight * besideWeight);
}

const doing = pairNames((one, other) => `${one}>${other}`);
const spaced = pairNames((one, other) => `${one} ${other}`);
const inTurn = pairNames((one, other) => `${one} then ${other}`);

/** Words that only bind others. */
const grammar: ReadonlySet<string> = new Set(['passive', 'by', 'from', 'after', 'to']);
/** Words that say little by standing beside others. */
const weak: ReadonlySet<string> = new Set([...grammar, 'again', 'self']);

const companies: ReadonlySet<Actor | undefined> = new Set<Actor>(['company', 'firm', 'spokesperson']);
const publicBodies: readonly RoleClass[] = ['court', 'jury', 'authority', 'lawmaker', 'government', 'country'];
const speech: readonly RoleClass[] = ['say', 'clarify', 'promise'];

/** Whether something of a case is left: "most claims". */
function isOfPart({ title, body }: ItemActs): boolean {
  return [title, ...body.slice(0, 2)].some(({ found }) => found.some(({ label }) => label === 'partly'));
}

/** The kinds of report that an item is by what its sentences have together, wherever they stand. "below": in the text. */
function kindsOf({ title, body }: ItemActs): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const [at, sentence] of [title, ...body].entries())
    for (const kind of answersIn(sentence)) kinds.add(at === 0 ? kind : `${kind} below`);

  const classes = new Set<string>(title.found.map(({ label }) => label));
  const below = new Set<string>(body.flatMap(({ found }) => found.map(({ label }) => label)));
  const has = (...wanted: readonly (RoleClass | 'company')[]) => wanted.some((one) => classes.has(one));
  const isSuit = has('suit', 'suitOver', 'sue', 'motion', 'plaintiff', 'court', 'jury', 'appeal');
  // A step of a case that began before.
  if (isSuit && !has('sue')) kinds.add('in a suit');
  if (has('procedure') && !has('sue', 'rule')) kinds.add('procedure');
  if (isHowTo(title)) kinds.add('how-to');
  if (has('advice') && has('optOut')) kinds.add('how to opt out');
  if (has('dataset') && has('announce', 'leak', 'collect')) kinds.add('data set');
  if (has('user', 'researcher') && (has('criticise', 'discover') || below.has('criticise'))) kinds.add('noticed');
  if (!isSuit && !has(...publicBodies)) {
    if (has('company')) kinds.add('company only');
    else if (!has('firm')) kinds.add('nobody');
  }
  const [first] = title.acts;
  if (first !== undefined && companies.has(first.by)) kinds.add(`company ${first.act}`);
  return kinds;
}

/** A headline that begins by promising advice on what companies do with data: "How to keep your posts out of AI". */
function isHowTo({ found }: SentenceActs): boolean {
  const advice = found.findIndex(({ label }) => label === 'advice');
  return (
    advice !== -1 &&
    found.slice(0, advice).every(({ label }) => label === 'asking' || weak.has(label)) &&
    found.some(({ label }) => choices.has(label))
  );
}

const choices: ReadonlySet<string> = new Set<RoleClass>([
  'optOut',
  'block',
  'stop',
  'delete',
  'train',
  'use',
  'collect',
]);

/** How a company answers in a sentence. */
function answersIn({ found, acts }: SentenceActs): readonly string[] {
  const classes = new Set<string>(found.map(({ label }) => label));
  const speaks = found.some(({ label }) => companies.has(label as Actor)) && speech.some((one) => classes.has(one));
  const isDone = classes.has('train') || classes.has('use') || classes.has('collect');
  return [
    ...(acts.some(defends) ? ['defends'] : []),
    ...(acts.some(denies) ? ['denies'] : []),
    ...(speaks && isDone && classes.has('not') ? ['says not'] : []),
    ...(acts.some(({ act, modes }) => modes.has('not') && (act === 'train' || act === 'use')) ? ['does not'] : []),
  ];
}

/** A company asks for the end of a case against it. */
function defends({ act, by, modes }: Act): boolean {
  return companies.has(by) && modes.has('asked') && (act === 'dismiss' || act === 'win');
}

function denies({ act, by, modes }: Act): boolean {
  return act === 'deny' && (by === undefined || companies.has(by)) && !modes.has('refused');
}

/** How a headline is written. */
const forms = Object.entries({
  question: /[?？]/,
  quote: /["“”‘「『«]/,
  colon: /[:：]/,
  money: /[$€£]|\b(?:million|billion)|万|亿|億/,
  versus: / vs?\.? /,
  you: /\b(?:you|your)\b/i,
  'opens with a question word': /^(?:how|why|what|when|should|is|are|can|do|does)\b/i,
});
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
const date = new RegExp(
  `\\b\\d{1,2}\\.? (?:${months})|\\b(?:${months})[a-z]*\\.? \\d{1,2}\\b|\\d{1,2}月\\d{1,2}日`,
  'i',
);

function hasDate(text: string): boolean {
  return /\d/.test(text) && date.test(text);
}

function formsOf({ title, body }: ReadItem): readonly string[] {
  const first = body[0]?.text ?? '';
  return [
    ...forms.flatMap(([form, pattern]) => (pattern.test(title.text) ? [form] : [])),
    ...(/["“”「『«]/.test(first) ? ['quote below'] : []),
    ...(hasDate(title.text) || hasDate(first) ? ['date'] : []),
    `${Math.min(title.names.length, 3)} names`,
  ];
}
