import { oneOf } from '../text/word-lists.ts';
import {
  aiNouns,
  aiTechnology,
  bansOnOthers,
  bindsReader,
  companyUses,
  companyVoice,
  consents,
  developVerbs,
  exceptions,
  idleNegations,
  listsUses,
  negations,
  notAUse,
  obliges,
  optOuts,
  othersTrain,
  ownData,
  peoplesData,
  peopleTraining,
  protectsReader,
  purpose,
  referrals,
  saidNo,
  shareVerbs,
  statesSomething,
  thirdParties,
  trainables,
  trainVerbs,
  unlessNo,
  usedForAi,
} from './lexicon.ts';
import { isOnForeignTraining, readForeign } from './read-foreign.ts';

/**
 * What one sentence says about AI training on people's data.
 * - `permission`: the company may.
 * - `promise`: the company doesn't.
 * - `opt_out`: how a person opts out or in.
 * - `sharing`: other companies get data for AI.
 * - `ban`: a rule for the reader or for others.
 * - `mention`: AI without training, or training without AI.
 * - `none`: none of these.
 */
export type Stance = {
  readonly kind: 'permission' | 'promise' | 'opt_out' | 'sharing' | 'ban' | 'mention' | 'none';
  /** 0 to 1: how plainly the sentence is about training (1) rather than about improving with AI. */
  readonly strength: number;
  /** It holds a way to opt out, whatever else it says. */
  readonly optOut: boolean;
  /** Data goes to other companies for AI, whatever else it says. */
  readonly sharing: boolean;
  /** Those companies train their own models with it. */
  readonly trainsOthers: boolean;
  /** It makes an exception ("unless you", "by default"). */
  readonly exception: boolean;
  /** It waits for consent ("if you opt in"). */
  readonly consent: boolean;
  /** It is about what anybody can read on the web, not about what people give to the service. */
  readonly publicOnly: boolean;
  /** It points to a practice ("for more information on the data we train with, see …") and allows nothing by itself. */
  readonly aside: boolean;
  /** It is in another language than English. */
  readonly foreign?: boolean | undefined;
  /** Positions of the words on AI and training, counted in words. Shows what is near them. */
  readonly places: readonly number[];
};

/**
 * From this strength on, a sentence is plainly about training, not only about improving with AI. Strengths are set by
 * hand; `eval policies` measures their effect.
 */
export const plain = 0.7;
/** The strength in another language: plain, but based on fewer words than in English. */
const foreignPlain = 0.9;

/** What a sentence contains, as far as it decides how plainly the sentence is about training. */
type Signs = {
  readonly folded: string;
  readonly inContext: boolean;
  /** Word positions of AI, of verbs of training, and of those verbs that train AI or another trainable thing. */
  readonly ai: readonly number[];
  readonly trains: readonly number[];
  readonly trained: readonly number[];
  /** Verbs of developing or improving near AI, and whether a model is what they develop. */
  readonly developed: readonly number[];
  readonly ofModels: boolean;
  /** People's data, and that or anything else that shows whose training it is and on what. */
  readonly data: boolean;
  readonly about: boolean;
  readonly digested: boolean;
  /** Passed on to others for AI. */
  readonly passedOn: boolean;
};

type StrengthRule = { readonly strength: number; fits(signs: Signs): boolean };

/** How plainly a sentence is about training AI on people's data. The first rule that fits decides; none means 0. */
const strengthRules: Readonly<Record<string, StrengthRule>> = {
  trainsAi: { strength: 1, fits: ({ trained, about }) => trained.length > 0 && about },
  trainsFarFromAi: { strength: plain, fits: ({ trains, ai, about }) => trains.length > 0 && ai.length > 0 && about },
  developsModels: {
    strength: plain,
    fits: ({ folded, developed, ofModels, data }) => ofModels && developed.length > 0 && (data || purpose.test(folded)),
  },
  improvesWithAi: {
    strength: 0.5,
    fits: ({ folded, developed, data }) => developed.length > 0 && (data || purpose.test(folded)),
  },
  digestedByAi: { strength: 0.5, fits: ({ digested }) => digested },
  passedOnForAi: { strength: 0.5, fits: ({ passedOn }) => passedOn },
  // "Used for training", in a document that said whose training it is.
  trainsInContext: {
    strength: 0.6,
    fits: ({ folded, inContext, trains, data }) => inContext && trains.length > 0 && data && meansUse.test(folded),
  },
};

/** How many words apart related words may be. Set by hand; `eval policies` measures the effect. */
const reach = {
  /** A training verb and AI, in either order. */
  train: 9,
  /** Another trainable thing, before and after its verb. */
  thingBefore: 3,
  thingAfter: 5,
  /** A verb of developing, and AI after it. */
  develop: 8,
  /** AI, what it processes, and the purpose of that. */
  works: 10,
  gains: 14,
  /**
   * A negation and what it denies. An exception between the two cancels it, unless it comes right after the negation.
   */
  denial: 28,
  exception: 24,
  besideNegation: 4,
  /** A verb of sharing and the recipient of the data; the recipient and AI. */
  share: 16,
  partyAi: 14,
  /** The same after a long list of data. */
  shareFar: 40,
} as const;

/**
 * Reads a folded sentence.
 *
 * @param inContext the document is about training AI on people's data, so "training" alone means that
 * @param around folded headings and the words that lead to the sentence ("you may not:"), which decide about list items
 */
export function readStance(folded: string, around: string, { inContext = false } = {}): Stance {
  const saysOptOut = has(folded, optOuts);
  const signs = signsOf(folded, inContext);
  if (signs === null) return { ...silent, optOut: saysOptOut, ...inAnotherLanguage(folded) };
  const { ai, trains, trained, developed, data, passedOn } = signs;
  const strength = Object.values(strengthRules).find(({ fits }) => fits(signs))?.strength ?? 0;
  const trainsOthers = trains.length > 0 && ai.length > 0 && has(folded, othersTrain);
  const topic = {
    strength,
    optOut: saysOptOut,
    sharing: passedOn || trainsOthers,
    trainsOthers,
    exception: has(folded, exceptions),
    consent: has(folded, consents),
    publicOnly: /\bpublic(?:ly)?\b|\binternet\b/.test(folded) && !ownData.test(folded),
    aside: has(folded, referrals),
    places: [...ai, ...trains],
  };
  const foreign = strength === 0 ? inAnotherLanguage(folded) : null;
  if (foreign !== null) return { ...topic, ...foreign };
  // "Object to this use of your information for AI" can only mean training.
  if (strength === 0 && saysOptOut && data && usedForAi.test(folded))
    return { ...topic, strength: plain, kind: 'opt_out' };
  if (strength === 0 || isTitle(folded, around) || notAUse.test(folded) || isAboutAnswers(folded, trains.length))
    return { ...topic, kind: 'mention' };
  if (isBan(folded, around) || (obliges.test(folded) && !companyUses.test(folded))) return { ...topic, kind: 'ban' };
  const goesOn = has(folded, unlessNo);
  if (isPromise(folded, [...trained, ...trains, ...developed]))
    return { ...topic, kind: has(folded, saidNo) && !goesOn ? 'opt_out' : 'promise' };
  if (saysOptOut && !goesOn && !companyUses.test(folded)) return { ...topic, kind: 'opt_out' };
  if (passedOn && trained.length === 0) return { ...topic, kind: 'sharing' };
  return { ...topic, kind: 'permission' };
}

/** Whether a folded heading, lead-in or column head is about training AI, in any language read, whoever does it. */
export function isOnTraining(folded: string): boolean {
  const signs = signsOf(folded, false);
  return (signs !== null && (signs.trained.length > 0 || signs.ofModels)) || isOnForeignTraining(folded);
}

/** Null for a sentence that mentions neither AI nor training. */
function signsOf(folded: string, inContext: boolean): Signs | null {
  // Something made by a machine ("AI-generated pictures") isn't itself AI.
  const ai = places(folded.replace(/\bai (?=(?:created|generated|made)\b)/g, '_ '), aiNouns);
  const people = places(folded, peopleTraining);
  const trains = places(folded, trainVerbs).filter((at) => !near(people, at, 2));
  if (ai.length === 0 && trains.length === 0) return null;
  const things = places(folded, trainables);
  const machineLearning = places(folded, /\bmachine learning\b/g);
  const developed = places(folded, developVerbs).filter(
    (at) =>
      within(ai, at + 1, at + reach.develop).length > 0 ||
      within(machineLearning, at - reach.develop, at - 1).length > 0,
  );
  const models = places(folded, /\bmodels?\b/g);
  const technology = places(folded, aiTechnology);
  const data = has(folded, peoplesData);
  return {
    folded,
    inContext,
    ai,
    trains,
    trained: trains.filter(
      (at) => near(ai, at, reach.train) || within(things, at - reach.thingBefore, at + reach.thingAfter).length > 0,
    ),
    developed,
    ofModels: developed.some((at) => within(models, at + 1, at + reach.develop).length > 0),
    data,
    // What a model is tuned for says nothing about what it is made from.
    about: data || has(folded, companyVoice) || /\bused?\b/.test(folded),
    digested: data && ai.length > 0 && isDigested(folded, ai),
    passedOn: technology.length > 0 && isSharing(folded, technology),
  };
}

function inAnotherLanguage(
  folded: string,
): Pick<Stance, 'kind' | 'optOut' | 'exception' | 'strength' | 'foreign'> | null {
  const read = readForeign(folded);
  return read === null ? null : { ...read, strength: read.kind === 'ban' ? 0 : foreignPlain, foreign: true };
}

/** "Used for training", in a document that said whose training it is. */
const meansUse = /\b(?:us(?:e|es|ed|ing)|purposes?) (?:\w+ ){0,6}(?:for|to|in) (?:\w+ ){0,2}train(?:ing)?\b/;

/** "How we train AI on your messages, by our chief scientist" is the title of something else; it has no verb of its own. */
const asksHow =
  /^(?:how|why|when|where) (?:we|our|\w+ (?:trains?|uses?)) (?!.*\b(?:is|are|was|were|depends?|may|can|will|has|have|please|see|you)\b)/;

/** "AI training and your data" names a subject but says nothing about it. In a list of purposes, it is one of them. */
function isTitle(folded: string, around: string): boolean {
  if (asksHow.test(folded)) return true;
  return !statesSomething.test(folded) && folded.split(' ').length <= 10 && !listsUses.test(around);
}

/**
 * "Training data" as what a model was once made of, mentioned to explain its answers: such a sentence uses nobody's
 * data.
 */
function isAboutAnswers(folded: string, trains: number): boolean {
  const asThing = folded.match(/\btraining data(?:sets?)?\b/g)?.length ?? 0;
  return (
    asThing > 0 &&
    asThing === trains &&
    !/\b(?:use[ds]?\b|using (?!generative|models?|ai)|collect|process|remov|exclud|retain|delet|add)/.test(folded)
  );
}

/**
 * AI that processes what people gave, in order to improve something ("use AI to analyse your content to develop
 * features").
 */
function isDigested(folded: string, ai: readonly number[]): boolean {
  const works = places(folded, /\b(?:to|and|or) (?:analy[sz]e|process)\b/g);
  const gains = places(folded, /\bto (?:develop|improve|enhance)\b/g);
  return works.some(
    (at) => within(ai, at - reach.works, at - 1).length > 0 && within(gains, at + 1, at + reach.gains).length > 0,
  );
}

const silent: Stance = {
  kind: 'none',
  strength: 0,
  optOut: false,
  sharing: false,
  trainsOthers: false,
  exception: false,
  consent: false,
  publicOnly: false,
  aside: false,
  places: [],
};

/** The company is the one who does something or doesn't. */
const companyBinds = new RegExp(oneOf`
  \b(?:we|us) (?:\w+ ){0,3}(?:not|never|use|may|will|do)\b
  \b(?:does|will|shall) not (?:use|allow|permit|train|sell|share)\b
`);

/**
 * Whether a sentence forbids something to others. If the company speaks near the verb ("we will not allow third parties
 * to train"), it is a promise instead.
 */
function isBan(folded: string, around: string): boolean {
  if (bindsReader.test(folded) && !/\bgrants?\b/.test(folded)) return true;
  if (companyBinds.test(folded) || protectsReader.test(folded)) return false;
  if (has(folded, bansOnOthers)) return true;
  // A sentence on how to opt out isn't a ban, whatever the paragraph before it forbids.
  if (has(folded, optOuts)) return false;
  return !has(folded, companyVoice) && has(around, bansOnOthers);
}

/**
 * Whether a negation governs the training: it comes before it and near it, not inside an exception or a person's wish
 * ("if you do not want").
 */
function isPromise(folded: string, acts: readonly number[]): boolean {
  const wishes = places(folded, idleNegations);
  const not = places(folded, negations).filter((at) => !near(wishes, at, 2));
  if (not.length === 0) return false;
  const holes = places(folded, /\b(?:unless|except|if|when|where)\b/g);
  return acts.some((act) =>
    within(not, act - reach.denial, act - 1).some(
      (at) => within(holes, Math.max(at + reach.besideNegation, act - reach.exception), act - 1).length === 0,
    ),
  );
}

function isSharing(folded: string, ai: readonly number[]): boolean {
  const words = folded.split(' ');
  // What people share themselves ("you can share", "by sharing") isn't disclosed by the company.
  const verbs = places(folded, shareVerbs).filter(
    (at) =>
      words[at - 1] !== 'by' &&
      words[at - 1] !== 'you' &&
      !(words[at - 2] === 'you' && /^(?:can|may)$/.test(words[at - 1] ?? '')),
  );
  if (verbs.length === 0) return false;
  const parties = places(folded, thirdParties);
  return parties.some(
    (party) =>
      (within(verbs, party - reach.share, party).length > 0 && near(ai, party, reach.partyAi)) ||
      // Far from its verb after a long list of data, but named outright ("with our AI providers").
      (within(verbs, party - reach.shareFar, party - 1).length > 0 && within(ai, party - 1, party - 1).length > 0),
  );
}

function near(sorted: readonly number[], at: number, reach: number): boolean {
  return within(sorted, at - reach, at + reach).length > 0;
}

/** Whether a global pattern matches anywhere in a text. */
export function has(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

/** Returns the positions of all matches of a global pattern in a folded text, counted in words, ascending. */
export function places(text: string, pattern: RegExp): readonly number[] {
  const found: number[] = [];
  let at = 0;
  let word = 0;
  for (const match of text.matchAll(pattern)) {
    for (; at < match.index; at++) if (text.charCodeAt(at) === 32) word++;
    found.push(word);
  }
  return found;
}

/**
 * Returns the places from `low` to `high`, inclusive. Uses binary search, so an endless sentence stays fast to read.
 */
export function within(sorted: readonly number[], low: number, high: number): readonly number[] {
  let start = 0;
  let end = sorted.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((sorted[middle] as number) < low) start = middle + 1;
    else end = middle;
  }
  let stop = start;
  while (stop < sorted.length && (sorted[stop] as number) <= high) stop++;
  return sorted.slice(start, stop);
}
