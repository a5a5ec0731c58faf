import type { WordClass } from './lexicon/classes.ts';
import { inside, type Span, type Tagged, touches } from './tag-words.ts';
import type { RoleLanguage } from './taggers.ts';

/**
 * What a sentence says about training AI on people's data.
 * - `permission`: the company may.
 * - `promise`: it doesn't.
 * - `opt_in`: only after the person agrees.
 * - `opt_out`: how a person says no.
 * - `sharing`: others get data for their AI.
 * - `ban`: a duty of the reader or of others.
 * - `mention`: it speaks of it and settles nothing.
 */
export type Kind = 'permission' | 'promise' | 'opt_in' | 'opt_out' | 'sharing' | 'ban' | 'mention';

/**
 * What people's data is used for, from the plainest to the weakest.
 * - `train`: AI is trained on it.
 * - `improve_ai`: AI, models or algorithms are developed or improved.
 * - `train_plainly`: training, where only the document says of what.
 * - `with_ai`: the service is improved by means of AI.
 * - `improve`: the service is developed or improved.
 * - `share`: others get it for their AI, whatever they do with it.
 */
export type Purpose = 'train' | 'improve_ai' | 'train_plainly' | 'with_ai' | 'improve' | 'share';

/** A sentence read by its roles: who does what with whose data, for what, and under which condition. */
export type Roles = {
  readonly kind: Kind;
  readonly purpose: Purpose;
  /** Who trains or doesn't: the service, or others (suppliers, partners). */
  readonly by: 'service' | 'others';
  /** It holds a way to say no, whatever else it says. */
  readonly optOut: boolean;
  /** It says that something isn't done, perhaps with an exception. */
  readonly denied: boolean;
  /** It waits for consent, or an exception lets it happen after consent. */
  readonly consent: boolean;
  /** It makes an exception. */
  readonly exception: boolean;
  /** Where the exception begins, in words of the sentence; null without one. */
  readonly exceptionAt: number | null;
  readonly byDefault: boolean;
  /** Only de-identified data. */
  readonly deident: boolean;
  /** Only what anybody can read on the web. */
  readonly publicOnly: boolean;
  /** It names people's data itself. */
  readonly ofPeople: boolean;
  /** "This data": which data stands in another sentence. */
  readonly pointsBack: boolean;
  /** It points to a text about it, and settles nothing by itself. */
  readonly aside: boolean;
  /** The words that are about training, counted in words of the sentence as tagged. */
  readonly places: readonly number[];
};

/** What stands around a sentence, as far as it decides how to read it. */
export type Around = {
  readonly language: RoleLanguage;
  /** The document speaks of training AI, so that "training" alone means it. */
  readonly onTraining: boolean;
  /** The service is an AI model, so that improving it improves AI. */
  readonly isAiService: boolean;
  /** Headings and lead-ins above speak of using people's data. */
  readonly underUse: boolean;
  /** Names among those of others (`third`) that are the service's own. */
  readonly ownNames: ReadonlySet<string>;
  /** Names that the document gives to its suppliers, folded. */
  readonly otherNames: ReadonlySet<string>;
  /** Headings and lead-ins above forbid things. */
  readonly underBan: boolean;
  /** It is an item, a cell or a heading: a purpose without a verb counts. */
  readonly isPart: boolean;
};

/** How many words apart related words may be. */
const reach = {
  /** A training verb and what is trained, before and after. */
  trainedBefore: 8,
  trainedAfter: 10,
  /** Looser things ("our technology"). */
  techAfter: 4,
  /** A verb of improving and its object. */
  improved: 11,
  /** A negation and the verb that it governs. */
  governed: 5,
  governedLoosely: 14,
  /** A subject and its verb. */
  subject: 8,
} as const;

const strengths: Readonly<Record<Purpose, number>> = {
  train: 1,
  improve_ai: 0.7,
  train_plainly: 0.65,
  with_ai: 0.5,
  improve: 0.45,
  share: 0.5,
};
const order: readonly Purpose[] = ['train', 'improve_ai', 'train_plainly', 'with_ai', 'improve', 'share'];

/** From this strength on, a sentence is plainly about training or developing AI. */
export const plain = 0.65;

/** 0 to 1: how plainly a sentence is about training AI. Set by hand. */
export function strengthOf({ purpose }: Pick<Roles, 'purpose'>): number {
  return strengths[purpose];
}

/** Reads a tagged sentence by its roles. Null if it says nothing on the subject. */
export function readRoles(tagged: Tagged, around: Around): Roles | null {
  const targets = targetsOf(tagged, around);
  if (targets.length === 0) return null;
  if (tagged.words.some((word) => aboutClaims.test(word))) return { ...mentioned, purpose: 'train', places: [] };
  const main = [...targets].sort((a, b) => order.indexOf(a.purpose) - order.indexOf(b.purpose) || a.from - b.from);
  const strongest = (main[0] as Target).purpose;
  const read = main.filter(({ purpose }) => purpose === strongest).map((target) => readTarget(tagged, target, around));
  // "We train on public posts, and do not train on messages": what is allowed says more than what isn't.
  const ranked = read.toSorted((a, b) => weightOf(b) - weightOf(a));
  const [first] = ranked;
  if (first === undefined) return null;
  return { ...first, places: main.map(({ from }) => wordsBefore(tagged.words, from)) };
}

/** How many words, not marks, stand before one. */
function wordsBefore(words: readonly string[], at: number): number {
  let count = 0;
  for (let place = 0; place < at; place++) if (!/^[,;:()]$/.test(words[place] as string)) count++;
  return count;
}

/** Who pays if something goes wrong: such a sentence lists uses and allows none. */
const aboutClaims = /^(?:indemni\w+|liabilit\w+|arising|arises|infring\w+|warrant(?:y|ies)|haftung\w*|responsabilité)$/;

const mentioned: Omit<Roles, 'purpose' | 'places'> = {
  kind: 'mention',
  by: 'service',
  optOut: false,
  denied: false,
  consent: false,
  exception: false,
  exceptionAt: null,
  byDefault: false,
  deident: false,
  publicOnly: false,
  ofPeople: false,
  pointsBack: false,
  aside: false,
};

function weightOf({ kind }: Roles): number {
  return ['mention', 'ban', 'promise', 'sharing', 'opt_out', 'opt_in', 'permission'].indexOf(kind);
}

type Target = Span & { readonly purpose: Purpose };

function targetsOf(tagged: Tagged, around: Around): readonly Target[] {
  const { words } = tagged;
  const ai = tagged.of('ai');
  const models = tagged.of('model');
  const tech = tagged.of('tech');
  const others = tagged.of('trainOther');
  const targets: Target[] = [];
  const isFinalVerb = around.language === 'de' || around.language === 'nl';
  for (const span of tagged.of('train')) {
    if (touches(span, others)) continue;
    // "Trained models" and "fine-tuned models" are things.
    if (
      /^(?:trained|tuned|finetuned)$/.test(words[span.to - 1] ?? '') &&
      [...ai, ...models].some(({ from }) => from === span.to)
    )
      continue;
    const before = span.from - reach.trainedBefore;
    const after = span.to + reach.trainedAfter;
    const thing =
      near([...ai, ...models], before - (isFinalVerb ? 3 : 0), after, words, span) ??
      near(tech, span.from - 2, span.to + reach.techAfter, words, span);
    if (thing !== undefined) targets.push({ ...span, purpose: 'train' });
    else if (around.onTraining && isPlainTraining(tagged, span)) targets.push({ ...span, purpose: 'train_plainly' });
  }
  for (const span of tagged.of('feed')) {
    if (near([...ai, ...models], span.from - 7, span.to + 7, words, span) !== undefined && !touches(span, others))
      targets.push({ ...span, purpose: 'train' });
  }
  const instruments = tagged.of('with');
  const pureAi = [...ai, ...models];
  for (const span of tagged.of('improve')) {
    const high = span.to + reach.improved;
    const thing =
      pureAi.find(
        ({ from, to }) =>
          ((from >= span.from && to <= high) ||
            (isFinalVerb && to <= span.from && from >= span.from - reach.improved)) &&
          !broken(tagged, Math.min(to, span.to), Math.max(from, span.from)) &&
          !inside(tagged.of('use'), span.to, from).some((use) => anewVerb.test(words[use.from] ?? '')),
      ) ?? undefined;
    if (thing !== undefined) {
      const [low, up] = thing.from >= span.to ? [span.to, thing.from] : [thing.from - 3, thing.from];
      const isMeans = instruments.some(({ from, to }) => from >= low && to <= up + 1 + (to - from));
      const isBare =
        ai.length === 0 &&
        !isOurs(tagged, thing) &&
        (isMaking.test(words[span.from] ?? '') ||
          (tagged.of('train').length === 0 && !words.some((word) => /^assist/.test(word))));
      targets.push({ ...span, purpose: isMeans || isBare ? 'with_ai' : 'improve_ai' });
    } else if (
      around.isAiService &&
      isImproving.test(words[span.from] ?? '') &&
      near(tagged.of('service'), span.from - (isFinalVerb ? 8 : 0), high, words, span) !== undefined &&
      words.some((word) => givenToModels.test(word))
    )
      targets.push({ ...span, purpose: 'improve' });
  }
  // "Object to the use of your data for AI" can only mean that.
  if (targets.length === 0)
    for (const span of tagged.of('optOut')) {
      const used = tagged.of('use').find(({ from }) => from >= span.to && from - span.to < 8);
      const thing = used && ai.find(({ from }) => from >= used.to && from - used.to < 14);
      if (thing !== undefined && tagged.of('data').length > 0) targets.push({ ...thing, purpose: 'improve_ai' });
    }
  // "We use AI to analyse your content to develop features": AI is the means.
  if (targets.length === 0)
    for (const span of tagged.of('improve')) {
      const works = tagged.of('use').find(({ to }) => to <= span.from && span.from - to < 16);
      const means = works && ai.find(({ to }) => to <= works.from && works.from - to < 12);
      if (means !== undefined && peoplesData(tagged).length > 0) targets.push({ ...span, purpose: 'with_ai' });
    }
  for (const span of tagged.of('share')) {
    const party = thirdsOf(tagged, around).find(({ from, to }) => from >= span.from - 4 && to <= span.to + shareReach);
    if (party === undefined || targets.length > 0 || isReadersOwn(words, span)) continue;
    const given = ai.find(
      ({ from, to }) => to > party.from - 8 && from < party.to + 8 && !touches({ from, to }, tagged.of('trainOther')),
    );
    if (given !== undefined && tagged.of('data').length > 0) targets.push({ ...span, purpose: 'share' });
  }
  // "We use data for machine learning": the purpose itself.
  for (const span of ai) {
    const purposes = inside(tagged.of('purpose'), span.from - 3, span.from);
    const used = tagged.of('use').some(({ to }) => to <= span.from && span.from - to < 16);
    const isPlain = purposes.some((one) => one.to === span.from && isFor(words, one));
    if (used && isPlain && !targets.some(({ from }) => Math.abs(from - span.from) < 6) && endsPhrase(tagged, span))
      targets.push({ ...span, purpose: 'improve_ai' });
  }
  return targets;
}

/** Bettering what is there, not building something. */
const isImproving =
  /^(?:improv|develop|enhanc|verbesser|entwick|weiterentwick|optimier|amélior|développ|optimis|mejor|desarroll|optimiz|miglior|svilupp|ottimizz|melhor|aprimor|desenvolv|aperfei|verbeter|ontwikk|ulepsz|rozwij|udoskonal|doskonal|popraw)/;

/** What people give to an AI model. */
const givenToModels =
  /^(?:inputs?|outputs?|prompts?|content|contents|conversations?|eingaben?|inhalte?n?|contenus?|contenidos?|contenut[io]|conteúdos?|invoer|inhoud|treści)$/;

/** "For training", "training purposes", "used for our training": training as such, of nothing else that is named. */
function isPlainTraining({ words, of }: Tagged, { from, to }: Span): boolean {
  const word = words[from] ?? '';
  const next = words[to] ?? ';';
  const isOn =
    /^(?:on|with|mit|auf|sur|avec|con|com|met|op|na)$/.test(next) &&
    of('data').some((one) => one.from > to && one.from < to + 5);
  if (
    /^(?:train|trains|trained|former|forme|trainier\w*|entrena\w*|entraîn\w*|addestr\w*|trein\w*|trenuj\w*)$/.test(
      word,
    ) &&
    !isOn
  )
    return false;
  if (/^(?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub)$/.test(next))
    return of('improve').some((one) => one.from === to + 1);
  return /^(?:[,;:()]|purposes?|zwecke|on|with|to|auf|sur|con|met|settings?)$/.test(next);
}

const forWords = /^(?:for|für|zum|zur|pour|para|per|voor|do|dla|w celach|na potrzeby)$/;
/** "For purposes of analysis, of machine learning": the purpose is named some words before. */
const ofWords = /^(?:of|d|de|di)$/;
const aims = /^(?:purposes?|zwecken?|fins|finalités?|fines|finalidad(?:es)?|fini|finalità|doeleinden|celach)$/;
const aimReach = 12;

function isFor(words: readonly string[], { from, to }: Span): boolean {
  const opens = words.slice(from, to).join(' ');
  return (
    forWords.test(opens) ||
    (ofWords.test(opens) && words.slice(Math.max(0, from - aimReach), from).some((word) => aims.test(word)))
  );
}

/** A verb of sharing and the recipient. */
const shareReach = 24;

/** What people share themselves isn't disclosed by the company: "you can share", "by sharing". */
function isReadersOwn(words: readonly string[], { from }: Span): boolean {
  return (
    /^(?:by|you)$/.test(words[from - 1] ?? '') ||
    (words[from - 2] === 'you' && /^(?:can|may)$/.test(words[from - 1] ?? ''))
  );
}

/** Making models, which may be statistics about people. */
const isMaking =
  /^(?:build|create|creat|konstru|bau|erstell|crée|créer|création|constru|crear|creación|crea|costru|cri|bouw|maken|creër|tworz|budow)/;

function isOurs(tagged: Tagged, thing: Span): boolean {
  return tagged.of('our').some(({ from, to }) => from < thing.from && thing.from - to < 3);
}

/** Whether nothing but a mark, "and", or a word for purposes or development follows. */
function endsPhrase({ words, of }: Tagged, { to }: Span): boolean {
  const next = words[to];
  if (next === undefined || /^[,;:()]$/.test(next)) return true;
  const starts = [...of('and'), ...of('improve'), ...of('purpose'), ...of('train')];
  return starts.some(({ from }) => from === to) || /^(?:purposes?|zwecke|research|forschung|doeleinden)$/.test(next);
}

function near(
  spans: readonly Span[],
  low: number,
  high: number,
  words: readonly string[],
  around: Span,
): Span | undefined {
  return spans.find(({ from, to }) => {
    if (to <= low || from >= high) return false;
    if (from < around.to && to > around.from) return true;
    const [start, end] = from >= around.to ? [around.to, from] : [to, around.from];
    return !hasMark(words, start, end);
  });
}

/** Whether a mark that ends a part of the sentence stands between two words. */
function hasMark(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at] === ';') return true;
  return false;
}

/** Whether an adversative, a condition or an exception begins between two words. */
function broken(tagged: Tagged, from: number, to: number): boolean {
  return (['but', 'unless'] as const).some((kind) => inside(tagged.of(kind), from, to).length > 0);
}

function readTarget(tagged: Tagged, target: Target, around: Around): Roles {
  const has = (kind: WordClass) => tagged.of(kind).length > 0;
  // "Unless you have opted out" and "if you don't opt out" leave the use to all who haven't.
  const optOuts = tagged.of('optOut').filter((span) => !isNotYet(tagged, span));
  const wish = tagged.of('wish');
  const consents = tagged.of('consent').filter(({ to }) => tagged.words[to] !== 'that');
  const unless = tagged.of('unless');
  const negation = negationOf(tagged, target, around.language);
  const agent = agentOf(tagged, target, around);
  const people = isOfPeople(tagged);
  const hole = unless.find(({ from }) => from > 0 && !inside(optOuts, from, from + 1).length) ?? unless[0];
  const holeEnd = hole === undefined ? 0 : Math.min(tagged.words.length, hole.from + 80);
  const inHole = (spans: readonly Span[]) => hole !== undefined && inside(spans, hole.from, holeEnd).length > 0;
  const conditions = tagged.of('if');
  const isAfterIf = (spans: readonly Span[], within: number) =>
    conditions.some(({ to }) => inside(spans, to, to + within).length > 0);
  const deident = has('deident') && isDeident(tagged, target);
  const publicOnly = has('publicly') && !hasOwnData(tagged);
  const base: Omit<Roles, 'kind'> = {
    purpose: target.purpose,
    by: agent === 'others' ? 'others' : 'service',
    optOut: tagged.of('optOut').length > 0 && !isOptOutIdle(tagged),
    denied: negation !== null,
    consent: false,
    exception: hole !== undefined,
    exceptionAt: hole === undefined ? null : wordsBefore(tagged.words, hole.from),
    byDefault: has('byDefault'),
    deident,
    publicOnly,
    ofPeople: people,
    pointsBack: pointsBack(tagged, around.language),
    aside: isAside(tagged, target),
    places: [],
  };
  const usesItself = usesOf(tagged, target);

  if (agent === 'reader' || isBan(tagged, target, { around, agent, negated: negation !== null }))
    return { ...base, kind: 'ban' };

  const saysHow = base.optOut && optOuts.length > 0;
  const wishes = wish.length > 0 || (saysHow && inHole(optOuts));
  // "If you do not want us to use it to train, you can …", "you can opt out of …".
  if (saysHow && !inHole(optOuts)) {
    const saysNo = optOuts.filter((span) => !touches(span, unless));
    const afterIf = isAfterIf(saysNo, 8);
    const ownUse =
      usesItself !== null && negation === null && agent === 'service' && !isWithin(usesItself, saysNo, wish, tagged);
    if (!ownUse) return { ...base, kind: isToReader(tagged, around) ? 'opt_out' : 'mention' };
    if (afterIf && negation !== null) return { ...base, kind: 'opt_out' };
    return finish(tagged, { ...base, kind: 'permission' }, { around, target });
  }
  const asksFor = has('setting') || has('optOut') || target.to + 3 < tagged.words.length;
  if (wish.length > 0 && asksFor && wish.some(({ from }) => from < target.from + 4))
    return { ...base, kind: 'opt_out', optOut: true };
  if (negation !== null && isReadersChoice(tagged, negation)) return { ...base, kind: 'opt_out', optOut: true };
  if (negation !== null) {
    if (bindsOthers(tagged, negation, { target, around }) && tagged.of('data').length > 0)
      return { ...base, kind: 'promise', by: 'others' };
    // "We don't train AI" needs no data to be named; a negation far away needs it to be about training.
    const isActive = !/(?:ed|en)$/.test(tagged.words[negation.verb.from] ?? '') || around.language !== 'en';
    const isNear =
      isActive && Math.abs(target.from - negation.verb.from) < 12 && !othersBefore(tagged, negation, around);
    if (linkOf(tagged, target, around) === null && !isNear) return { ...base, kind: 'mention' };
    const asksConsent = hole !== undefined && (inHole(consents) || holeIsConsent(tagged, hole));
    const onlyIf = isOnlyIf(tagged, consents);
    if (asksConsent || onlyIf) return { ...base, kind: 'opt_in', consent: true };
    return { ...base, kind: 'promise', by: bindsOthers(tagged, negation, { target, around }) ? 'others' : 'service' };
  }
  const afterConsent = isAfterIf(consents, 7) || isWithConsent(tagged, consents) || isOnlyIf(tagged, consents);
  if (afterConsent && !wishes) return finish(tagged, { ...base, kind: 'opt_in', consent: true }, { around, target });
  if (target.purpose === 'share') return { ...base, kind: 'sharing', by: 'others', ofPeople: true };
  if (agent === 'others')
    return { ...base, kind: tagged.of('data').length > 0 || around.underUse ? 'sharing' : 'mention' };
  return finish(tagged, { ...base, kind: 'permission', optOut: base.optOut }, { around, target });
}

/** Whether a way to say no is the reader's: "you can", "users may", or a request to do it. */
function isToReader(tagged: Tagged, { isPart, language }: Around): boolean {
  if (language !== 'en' || isPart) return true;
  const first = tagged.of('optOut')[0]?.from ?? 0;
  return tagged.of('you').length > 0 || tagged.of('yours').length > 0 || peopleOf(tagged).length > 0 || first < 6;
}

/** Whether a sentence only points to a text: "for more on how we train, see", "our use is governed by". */
function isAside(tagged: Tagged, target: Target): boolean {
  if (tagged.of('grant').length > 0) return false;
  return tagged
    .of('pointer')
    .some(
      ({ from }) =>
        from < target.from ||
        /^(?:is|are|ist|sind|est|sont|es|son|è|sono|é|são|jest|są)$/.test(tagged.words[from - 1] ?? ''),
    );
}

/** A permission needs people's data that goes into the training; other sentences only mention it. */
function finish(
  tagged: Tagged,
  roles: Omit<Roles, 'kind'> & { kind: Kind },
  { around, target }: { around: Around; target: Target },
): Roles {
  const link = linkOf(tagged, target, around);
  if (link === null || (roles.purpose === 'improve' && link !== 'data')) return { ...roles, kind: 'mention' };
  return { ...roles, ofPeople: link === 'data' };
}

/** How far before a target the verb of using may stand, in words. Purposes are often listed at length. */
const useReach = 70;

/**
 * What ties people's data to a target: `data` where the sentence names it, `context` where the words above do, `public` for data from the
 * web. Null where nothing does.
 */
function linkOf(tagged: Tagged, target: Target, around: Around): 'data' | 'context' | 'public' | null {
  const { words } = tagged;
  if (isOfCompany(tagged) || readerActs(tagged, target)) return null;
  const publicly = tagged.of('publicly');
  const data = peoplesData(tagged);
  const befores = tagged
    .of('use')
    .filter(({ from, to }) => to <= target.from && target.from - to <= useReach && !readerUses(tagged, { from, to }));
  const after = tagged
    .of('use')
    .find(
      ({ from }) =>
        from >= target.to && from <= target.to + reach.subject && (around.language !== 'en' || words[from] === 'uses'),
    );
  const grant = tagged.of('grant').find(({ from, to }) => to <= target.from && target.from - from <= useReach);
  if (grant !== undefined && data.some(({ from }) => from < target.from + 14 && from > grant.from - 30)) return 'data';
  // "Trained on your posts", "training with data from the web".
  const on = data.find(({ from }) => from >= target.to && from - target.to < 16);
  const onPublic = publicly.some(({ from }) => from >= target.to && from - target.to < 14);
  const isOn = words.slice(target.to, target.to + 16).some((word) => onWords.test(word));
  const uses = befores.length > 0 ? befores : after === undefined ? [] : [after];
  const ownTrain = subjectIsService(tagged, target);
  if (uses.length > 0) {
    if (uses.some((use) => isUsed(tagged, { use, target, data, language: around.language }))) return 'data';
    if (publicly.some(({ from }) => uses.some((use) => Math.abs(from - use.from) < 26))) return 'public';
    if (around.underUse && (ownTrain || startsHere(tagged, target))) return 'context';
    const named = tagged
      .of('data')
      .some(
        (span) =>
          uses.some((use) => span.from > use.from - 8) && span.to <= target.from && !isTrainingData(words, span),
      );
    if (tagged.of('deident').length > 0 && uses.length > 0) return 'data';
    return named && (ownTrain || around.language !== 'en' || uses.some((use) => isPassive(words, use)))
      ? 'context'
      : null;
  }
  // "With your texts we train …": before the verb.
  const with_ = data.find(
    ({ from, to }) => to <= target.from && words.slice(Math.max(0, from - 4), from).some((word) => onWords.test(word)),
  );
  if (with_ !== undefined && (ownTrain || around.language !== 'en')) return 'data';
  if (tagged.of('feed').some(({ from }) => from === target.from) && data.length > 0) return 'data';
  if (isOn && on !== undefined && ownTrain) return 'data';
  // "We don't sell your content, but train our AI with it."
  if (ownTrain && isVerb(words, target) && data.some(({ to }) => to <= target.from)) return 'data';
  if (isOn && onPublic) return 'public';
  if (around.underUse && (ownTrain || startsHere(tagged, target))) return on === undefined ? 'context' : 'data';
  if (ownTrain && on !== undefined && isOn) return 'data';
  return null;
}

/** What is taken from the company itself: "anything plucked from our services". */
function isOfCompany(tagged: Tagged): boolean {
  if (peoplesData(tagged).length > 0) return false;
  return tagged
    .of('ownStuff')
    .some(({ from }) =>
      /^(?:from|through|via|de|par|aus|von|da|dal|dai|dalla|van|uit|z|ze)$/.test(tagged.words[from - 1] ?? ''),
    );
}

/** "May be used", "are processed". */
function isPassive(words: readonly string[], { from }: Span): boolean {
  return (
    /ed$/.test(words[from] ?? '') &&
    words.slice(Math.max(0, from - 4), from).some((word) => /^(?:be|is|are|been|being|was|were)$/.test(word))
  );
}

/** Whether people's data is what a verb uses: after it, or before it in the passive. */
function isUsed(
  { words }: Tagged,
  { use, target, data, language }: { use: Span; target: Target; data: readonly Span[]; language: RoleLanguage },
): boolean {
  const isPassive =
    language !== 'en' ||
    /(?:ed|en)$/.test(words[use.from] ?? '') ||
    /^(?:the|our|such|this|any|further|of)$/.test(words[use.from - 1] ?? '') ||
    (words[use.from] === 'use' && words[use.to] === 'of');
  const low = use.from - (isPassive ? 26 : 0);
  return data.some(({ from, to }) => from >= low && to <= Math.max(target.from, use.to) + 16);
}

function isVerb(words: readonly string[], { from }: Span): boolean {
  return !/^(?:training|trainings|entraînement|entrenamiento|addestramento|treinamento|treino|trenowani\p{L}*|szkoleni\p{L}*|uczeni\p{L}*|formation)$/u.test(
    words[from] ?? '',
  );
}

const onWords = /^(?:on|with|using|from|upon|mit|auf|anhand|aus|avec|sur|à|con|sobre|su|sui|sulle|com|op|met|na)$/;

function isTrainingData(words: readonly string[], { from, to }: Span): boolean {
  return /^(?:training|trainings|their|its)$/.test(words[from - 1] ?? '') || words[to] === 'training';
}

/** Words for data with words that say that it is people's. */
function peoplesData(tagged: Tagged): readonly Span[] {
  const yours = tagged
    .of('yours')
    .filter((span) => !/^you$/.test(tagged.words[span.from] ?? '') || span.to - span.from > 1);
  const givers = tagged.of('yours').filter((span) => /^you$/.test(tagged.words[span.from] ?? ''));
  return tagged
    .of('data')
    .filter(
      (span) =>
        !isTrainingData(tagged.words, span) &&
        (yours.some(
          ({ from, to }) => (from <= span.from && span.from - to < 7) || (from >= span.to && from - span.to < 3),
        ) ||
          givers.some(({ from }) => from >= span.to && from - span.to < 3)),
    );
}

/** Whether the subject of a verb of using is the reader or a customer: "Customer using Output", "to use the Services". */
function readerUses(tagged: Tagged, use: Span): boolean {
  const subject = [...peopleOf(tagged), ...tagged.of('you')].findLast(({ to }) => to <= use.from && use.from - to < 4);
  const we = tagged.of('we').findLast(({ to }) => to <= use.from);
  if (subject === undefined || (we !== undefined && we.from > subject.from)) return false;
  const between = tagged.words.slice(subject.to, use.from);
  return between.every((word) => /^(?:may|can|will|must|agree|to|not|should|choose|using|wish|want)$/.test(word));
}

/** Whether the last one who acts before a target is the reader: "you may use outputs to train". */
function readerActs(tagged: Tagged, target: Target): boolean {
  // "To allow you to fine-tune": what readers make of their own models.
  const lead = tagged.words.slice(Math.max(0, target.from - 3), target.from).join(' ');
  if (/(?:^| )(?:you|users?|customers?) to$/.test(lead)) return true;
  const reader = [...tagged.of('you'), ...peopleOf(tagged)].findLast(
    ({ from, to }) =>
      to <= target.from &&
      tagged.of('may').some((may) => may.from === to) &&
      !tagged.of('optOut').some((span) => span.from > from && span.from < to + 4),
  );
  if (reader === undefined) return false;
  const we = [...tagged.of('we'), ...tagged.of('our')].findLast(({ to }) => to <= target.from);
  return we === undefined || we.from < reader.from;
}

/** Whether the company is named as the one who trains: "we may train", "our development of". */
function subjectIsService(tagged: Tagged, target: Target): boolean {
  const near = [...tagged.of('we'), ...tagged.of('our')].findLast(
    ({ to }) => to <= target.from && target.from - to < 14,
  );
  const after = tagged.of('our').find(({ from }) => from >= target.to && from - target.to < 7);
  return near !== undefined || after !== undefined;
}

/** Whether a target stands at the beginning of an item or of one of several purposes. */
function startsHere(tagged: Tagged, target: Target): boolean {
  const start = tagged.words.slice(0, target.from).findLastIndex((word) => /^[;:(]$/.test(word)) + 1;
  const opens = (['purpose', 'improve', 'train', 'use', 'and', 'ai', 'model'] as const).some((kind) =>
    tagged.of(kind).some(({ from }) => from >= start && from < start + 2),
  );
  // One of several nouns: "contract, AI training, security".
  const isItem =
    /^[,;:(]$/.test(tagged.words[target.from - 1] ?? ';') || /^[,;:(]$/.test(tagged.words[target.from - 2] ?? ';');
  return (opens && target.from - start < listReach) || isItem;
}

/** Purposes before a target in its part of a list, in words. */
const listReach = 24;

/** The verb of using that leads to the target, if any. */
function usesOf(tagged: Tagged, target: Target): Span | null {
  const before = tagged.of('use').findLast(({ to }) => to <= target.from);
  if (before !== undefined) return before;
  return tagged.of('use').find(({ from }) => from >= target.to && from <= target.to + 8) ?? null;
}

/** Whether a verb of using is what the reader says no to: "object to our use", "whether we use". */
function isWithin(use: Span, saysNo: readonly Span[], wish: readonly Span[], tagged: Tagged): boolean {
  if (wish.some(({ from, to }) => from < use.from && use.from - to < 6)) return true;
  const we = tagged.of('we').findLast(({ to }) => to <= use.from);
  return saysNo.some(({ from, to }) => {
    if (from > use.from) return we === undefined;
    // "You can opt out; we use …": another subject between the two begins anew.
    const anew =
      we !== undefined && we.from > to + 3 && tagged.words.slice(to, we.from).some((word) => /^[;]$/.test(word));
    return !anew;
  });
}

/** "Without opting out" or an opt-out of something else, such as marketing. */
function isOptOutIdle(tagged: Tagged): boolean {
  return (
    tagged.words.some((word) => /^(?:newsletters?|marketing|cookies?)$/.test(word)) && tagged.of('train').length === 0
  );
}

/** "You don't opt out", "if you have not objected". */
function isNotYet(tagged: Tagged, { from }: Span): boolean {
  const before = tagged.words.slice(Math.max(0, from - 3), from);
  return (
    tagged.of('not').some((span) => span.from >= from - 3 && span.to <= from) &&
    before.some((word) => !/^to$/.test(word)) &&
    tagged.of('idle').some((span) => span.from < from + 1 && span.to > from - 3)
  );
}

/** Words after a negation within which an exception is an insertion. */
const insertion = 4;

type Negation = Span & { readonly verb: Span };

/** The negation that governs a target, with the verb that it stands with; null if nothing does. */
function negationOf(tagged: Tagged, target: Target, language: RoleLanguage): Negation | null {
  const idle = tagged.of('idle');
  const govs = (['use', 'share', 'allow', 'grant', 'train', 'improve', 'feed'] as const)
    .flatMap((kind) => tagged.of(kind))
    .toSorted((a, b) => a.from - b.from);
  const verbsFree = language === 'de' || language === 'nl';
  const turns = tagged.of('but').filter(({ from }) => !onlyWords.test(tagged.words[from] ?? ''));
  const breaks = [...turns, ...tagged.of('unless'), ...tagged.of('if')];
  const nots = tagged
    .of('not')
    .filter(
      (span) =>
        !touches(span, idle) && !isUnlessNot(span, tagged) && (language !== 'fr' || isFrenchNot(tagged.words, span)),
    );
  for (const span of nots.toReversed()) {
    if (span.from >= target.to) {
      // "Wir trainieren damit keine Modelle": the finite verb is denied by what follows.
      const isFree =
        !breaks.some(({ from }) => from >= target.to && from < span.from) &&
        !tagged.words.slice(target.to, span.from).includes(',');
      if (verbsFree && span.from - target.to < 9 && isFree && isVerb(tagged.words, target))
        return { ...span, verb: target };
      // "Training on your data is not permitted", "zum Training nicht verwendet".
      const gap = span.from - target.to;
      if (gap > (verbsFree ? 10 : 5) || breaks.some(({ from }) => from >= target.to && from < span.from)) continue;
      const verb = govs.find(({ from }) => from >= span.to && from < span.to + 4);
      if (verb !== undefined) return { ...span, verb };
      const done = tagged.words
        .slice(span.to, span.to + 2)
        .some((word) =>
          /^(?:done|performed|conducted|carried|take|takes|happen|happens|statt|lieu|plaats)$/.test(word),
        );
      if (done) return { ...span, verb: span };
      continue;
    }
    const broke = breaks.some(
      // An exception right after "not" is an insertion: "not, except where you agree, use".
      (one) =>
        one.from >= span.to + (turns.includes(one) ? 0 : insertion) &&
        one.from < target.from &&
        !isParenthesis(tagged.words, one.from),
    );
    if (broke) continue;
    const verb = verbsFree
      ? (govs.findLast(({ to }) => to <= span.from && span.from - to < reach.governedLoosely) ??
        govs.find(({ from }) => from >= span.to && from - span.to < reach.governedLoosely))
      : (govs.find(({ from }) => from >= span.to && from - span.to < reach.governed) ??
        govs.find(
          ({ from }) =>
            from >= span.to && from - span.to < reach.governedLoosely && isAlternative(tagged.words, span.to, from),
        ));
    const nounVerb =
      verb === undefined &&
      /^(?:no|none|neither|nothing|aucune?|ning[uú]n[ao]?|nessun[oa]?|nenhuma?|żadn\p{L}+|without)$/u.test(
        tagged.words[span.from] ?? '',
      )
        ? govs.find(({ from }) => from >= span.to && from - span.to < 16)
        : undefined;
    const found = verb ?? nounVerb ?? (isVerbItself(tagged.words[span.from] ?? '') ? span : undefined);
    if (found === undefined) continue;
    if (beginsAnew(tagged, { span, verb: found, target, verbsFree })) continue;
    return { ...span, verb: found };
  }
  return null;
}

/** Whether readers or others stand just before a negation, as its subject. */
function othersBefore(tagged: Tagged, { from }: Negation, around: Around): boolean {
  return [...peopleOf(tagged), ...tagged.of('you'), ...thirdsOf(tagged, around)].some(
    ({ to }) => to <= from && from - to < 4,
  );
}

/** "Ne … pas" denies, "ne … que" only limits. */
function isFrenchNot(words: readonly string[], { from, to }: Span): boolean {
  if (!/^(?:ne|n)$/.test(words[from] ?? '')) return !/^pas$/.test(words[from] ?? '') || words[from - 1] !== 'non';
  const next = words.slice(to, to + 7);
  if (next.some((word) => /^(?:pas|jamais|plus|aucune?|point|rien|personne|nullement|ni)$/.test(word))) return true;
  if (words.slice(to, to + 24).some((word) => /^(?:que|qu)$/.test(word))) return false;
  return words
    .slice(Math.max(0, from - 10), from)
    .some((word) => /^(?:ni|aucune?|jamais|personne|nul|nulle)$/.test(word));
}

/** "Not sold, stored or used": what comes after "or" is denied too. */
function isAlternative(words: readonly string[], from: number, to: number): boolean {
  return words.slice(from, to).some((word) => /^(?:or|nor|ou|ni|o|né|nem|of|noch|lub|ani|oder|noch)$/.test(word));
}

function isUnlessNot(span: Span, tagged: Tagged): boolean {
  return tagged.of('unless').some(({ from, to }) => from < span.to && to > span.from);
}

function isVerbItself(word: string): boolean {
  return !particle.test(word);
}

/** Negations that need a verb to deny; others ("prohibits", "rules out") are verbs themselves. */
const particle =
  /^(?:not|never|no|none|nor|neither|cannot|without|nobody|nothing|nicht|kein\p{L}*|niemals|nie|weder|noch|ohne|zu|keinesfalls|ne|n|pas|jamais|aucune?|ni|sans|non|nunca|jamás|tampoco|ning\p{L}+|sin|nadie|mai|nessun\p{L}*|né|senza|neppure|não|nenhum\p{L}*|nem|sem|ninguém|niet|geen|nooit|zonder|nimmer|niemand|geenszins|nigdy|żadn\p{L}*|ani|bez|nikt|exclud\p{L}*|excluid\p{L}*|excluíd\p{L}*|exclue?s?|esclus\p{L}*|opposed)$/u;

function isParenthesis(words: readonly string[], at: number): boolean {
  return words[at - 1] === '(' && words.slice(at, at + 12).includes(')');
}

/** Whether a new subject or a new verb after "and" begins between a negated verb and the target. */
function beginsAnew(
  tagged: Tagged,
  { span, verb, target, verbsFree }: { span: Span; verb: Span; target: Target; verbsFree: boolean },
): boolean {
  const from = Math.max(span.to, verb.to);
  const subject = inside(tagged.of('we'), from, target.from).some(
    ({ from: at, to }) => !verbsFree && !inside(tagged.of('use'), at, to).length && tagged.words[at - 1] !== 'as',
  );
  if (subject) return true;
  if (
    tagged.words.slice(from, target.from).includes(';') &&
    inside([...tagged.of('we'), ...tagged.of('use')], from, target.from).some(({ from: at }) =>
      tagged.words.slice(from, at).includes(';'),
    )
  )
    return inside(tagged.of('we'), from, target.from).length > 0;
  const ands = inside(tagged.of('and'), from, target.from);
  return ands.some(({ from: at, to }) => {
    const verbNext = [...tagged.of('use'), ...tagged.of('train')].some(
      (one) => one.from >= to && one.from <= to + 1 && anewVerb.test(tagged.words[one.from] ?? ''),
    );
    const weNext = tagged.of('we').some((one) => one.from >= to && one.from <= to + 1);
    const objectBefore = inside(tagged.of('data'), from, at).length > 0;
    return (verbNext || weNext) && objectBefore;
  });
}

/** Verbs after "and" that begin a statement of their own. */
const anewVerb =
  /^(?:use|uses|utili[sz]es?|train|trains|process|verwenden|nutzen|utilisons|usamos|utilizamos|usiamo|utilizziamo|gebruiken|wykorzystujemy|używamy)$/;

/** Readers in the third person as those who act: not "user content" or "customer data". */
function peopleOf(tagged: Tagged): readonly Span[] {
  const data = tagged.of('data');
  return tagged.of('people').filter(({ to }) => !data.some(({ from }) => from === to || from === to + 1));
}

/** Others, without a name that is the service's own. */
function thirdsOf(tagged: Tagged, { ownNames, otherNames }: Around): readonly Span[] {
  const thirds = tagged.of('third').filter(({ from }) => !ownNames.has(tagged.words[from] ?? ''));
  if (otherNames.size === 0) return thirds;
  const named = tagged.words.flatMap((word, from) => (otherNames.has(word) ? [{ from, to: from + 1 }] : []));
  return [...thirds, ...named].toSorted((a, b) => a.from - b.from);
}

/** Who does it: the service itself, others, or the reader. */
function agentOf(tagged: Tagged, target: Target, around: Around): 'service' | 'others' | 'reader' {
  const we = tagged.of('we').findLast(({ to }) => to <= target.from);
  const third = thirdsOf(tagged, around).findLast(({ to }) => to <= target.from && target.from - to < 40);
  const own = /^(?:their|its|leurs?|loro|hun|własnych|swoich|deren|respetivos|respectivos)$/;
  const theirs = tagged.words.slice(target.from, target.to + 5).some((word) => own.test(word));
  if (third !== undefined && around.language === 'en') {
    const next = tagged.words.slice(third.to, third.to + 4);
    const acts = next.some((word) => /^(?:may|can|will|who|which|that|to|uses?|train|for)$/.test(word));
    const isRelative =
      (/^(?:who|which|that)$/.test(next[0] ?? '') || /^(?:who|that)$/.test(tagged.words[third.to - 1] ?? '')) &&
      inside(tagged.of('we'), third.to, target.from).length === 0;
    const shared = tagged.of('share').some(({ from }) => from < third.from && third.from - from < shareReach);
    const isOurs = tagged.words.slice(Math.max(third.to, target.from - 3), target.to + 9).includes('our');
    if (!isOurs && acts && (theirs || isRelative || (shared && /^(?:for|to)$/.test(next[0] ?? '')))) return 'others';
    if (tagged.words.slice(third.from - 2, third.from).includes('by') && target.to > third.from) return 'others';
  } else if (third !== undefined) {
    const isOurs = tagged
      .of('our')
      .some(({ from, to }) => to > third.to && from < target.to + 4 && from >= target.from - 3);
    const given = tagged.of('share').some(({ from }) => Math.abs(from - third.from) < shareReach);
    const weAgain = inside(tagged.of('we'), third.to, target.from).length > 0;
    if (theirs || (given && !isOurs && !weAgain)) return 'others';
  }
  const thirdAfter = thirdsOf(tagged, around).find(({ from }) => from >= target.to && from <= target.to + 8);
  if (
    thirdAfter !== undefined &&
    /^(?:by|par|durch|por|da|door|przez)$/.test(tagged.words[thirdAfter.from - 1] ?? '') &&
    we === undefined
  )
    return 'others';
  return 'service';
}

function isBan(
  tagged: Tagged,
  target: Target,
  { around, agent, negated }: { around: Around; agent: string; negated: boolean },
): boolean {
  const bans = tagged.of('ban');
  const we = tagged.of('we').filter(({ from }) => !tagged.of('ban').some((ban) => from >= ban.from && from < ban.to));
  const people = [...peopleOf(tagged), ...tagged.of('you')];
  const data = tagged.of('yours');
  const own = tagged.of('ownStuff');
  const nearestWe = we.findLast(({ to }) => to <= target.from);
  const language = around.language;
  const bansUse = bans.some(
    (ban) =>
      /^(?:prohibit|forbid)/.test(tagged.words[ban.from] ?? '') &&
      thirdsOf(tagged, around).every(({ from }) => from < ban.to),
  );
  if (bansUse && !hasOwnData(tagged)) return true;
  for (const ban of bans) {
    const we1 = we.find(({ from, to }) => to <= ban.from && ban.from - to < 4 && from < ban.from);
    if (we1 !== undefined) continue;
    const usBound = inside(we, ban.to, target.from).length > 0;
    if (usBound) continue;
    const subject = people.find(({ from, to }) => from < ban.to && ban.from - to < reach.subject);
    const third = thirdsOf(tagged, around).find(({ to }) => to <= ban.from + 1 && ban.from - to < 8);
    if (third !== undefined && data.length > 0 && language === 'en' && !subject) continue;
    const opted = touchesOptOut(tagged, ban) || touches(ban, tagged.of('optOut'));
    if (opted) continue;
    if (subject !== undefined && !touches(subject, tagged.of('wish'))) return true;
    // "Rookery will not use content": a name that is neither the reader nor the company's matter is the company.
    if (isModal(tagged, ban) && namesSubject(tagged, ban, around)) continue;
    // Passive: "is prohibited", "must not be used", of the company's own matter.
    if (nearestWe === undefined && (own.length > 0 || data.length === 0)) return true;
    if (
      nearestWe === undefined &&
      agent !== 'others' &&
      /prohib|untersagt|verbot|interdit|vietat|proib|zabron|zakaz|verboden/.test(
        tagged.words.slice(ban.from, ban.to).join(' '),
      ) &&
      !hasOwnData(tagged)
    )
      return true;
  }
  if (around.underBan && nearestWe === undefined) return true;
  if (negated && nearestWe === undefined && own.length > 0 && !hasOwnData(tagged)) return true;
  return false;
}

/** "May not", "will not use": a duty of whoever stands before it. */
function isModal(tagged: Tagged, ban: Span): boolean {
  return (
    tagged.of('not').some((not) => not.from >= ban.from && not.to <= ban.to) &&
    !tagged.words.slice(ban.from, ban.to).includes('be')
  );
}

function namesSubject(tagged: Tagged, ban: Span, around: Around): boolean {
  const start = tagged.words.slice(0, ban.from).findLastIndex((word) => /^[;:,]$/.test(word)) + 1;
  if (start >= ban.from) return false;
  const others = [...peopleOf(tagged), ...tagged.of('you'), ...tagged.of('ownStuff'), ...thirdsOf(tagged, around)];
  return inside(others, start, ban.from + 1).length === 0;
}

function touchesOptOut(tagged: Tagged, span: Span): boolean {
  return tagged.of('wish').some(({ from, to }) => from < span.to + 2 && to > span.from - 2);
}

function hasOwnData(tagged: Tagged): boolean {
  return tagged
    .of('yours')
    .some(
      (span) =>
        !touches(span, tagged.of('publicly')) &&
        !/^(?:the|die|les|los|i|os|de|collected|obtained|user|users|personal|this|such)$/.test(
          tagged.words[span.from] ?? '',
        ),
    );
}

/** Whether a sentence names people's data. */
function isOfPeople(tagged: Tagged): boolean {
  const yours = tagged.of('yours');
  if (yours.length === 0) return false;
  return tagged.of('data').length > 0 || tagged.words.some((word) => /^(?:it|them|these|this)$/.test(word));
}

function pointsBack(tagged: Tagged, language: RoleLanguage): boolean {
  if (language !== 'en')
    return /(?:^| )(?:diese[rnms]?|ces|cette|estos?|estas?|quest[aieo]|est[ae]s?|esses?|deze|tych|te|tych) (?:daten|données|datos|dati|dados|gegevens|danych|dane)/.test(
      tagged.words.join(' '),
    );
  return /(?:^| )(?:this|such|that|these|those) (?:data|information|content|recordings?|material)(?: |$)/.test(
    tagged.words.join(' '),
  );
}

/** The data is de-identified before it trains. */
function isDeident(tagged: Tagged, target: Target): boolean {
  const marks = tagged.of('deident').filter((span) => Math.abs(span.from - target.from) < 40 && isOfData(tagged, span));
  if (marks.length === 0) return false;
  // "Including in de-identified form", "and aggregated data": as well as the data itself.
  return marks.some(({ from }) => {
    const before = tagged.words.slice(Math.max(0, from - 3), from).join(' ');
    return (
      !/\b(?:including|include|and|or|also|such as|y compris|einschließlich)$/.test(before) ||
      /\b(?:once|only)\b/.test(before)
    );
  });
}

/** "Anonymised data", "data that is aggregated", "once anonymised": not "aggregate analytics". */
function isOfData({ words, of }: Tagged, { from, to }: Span): boolean {
  const data = of('data');
  if (data.some((one) => (one.from >= to && one.from < to + 4) || (one.to <= from && from - one.to < 7))) return true;
  return (
    /^(?:form|basis|way|manner|once|only|after|forma|forme|vorm|sobald|nach|una|uma|après|zodra|po|fashion|ed)$/.test(
      words[from - 1] ?? '',
    ) ||
    /^(?:form|basis|forma|forme|vorm|way)$/.test(words[to] ?? '') ||
    /(?:e|é)(?:d|es|s)$/.test(words[to - 1] ?? '')
  );
}

/** A "without your consent", "unless you …" exception. */
function holeIsConsent(tagged: Tagged, hole: Span): boolean {
  return (
    /^(?:without your|without the customer|without customer|without user\w*|without explicit|without express|without consent)/.test(
      tagged.words.slice(hole.from, hole.to + 1).join(' '),
    ) && inside(tagged.of('consent'), hole.from, hole.from + 9).length > 0
  );
}

const onlyWords =
  /^(?:only|nur|lediglich|ausschließlich|uniquement|seulement|solo|solamente|únicamente|exclusivamente|soltanto|unicamente|esclusivamente|apenas|somente|só|alleen|uitsluitend|enkel|slechts|tylko|wyłącznie|jedynie)$/;

/** "Only if you agree", "only with your consent". */
function isOnlyIf(tagged: Tagged, consents: readonly Span[]): boolean {
  return tagged
    .of('but')
    .some(
      ({ from, to }) =>
        /^(?:only|nur|uniquement|seulement|solo|soltanto|apenas|somente|alleen|tylko|wyłącznie)$/.test(
          tagged.words[from] ?? '',
        ) && inside(consents, to, to + 7).length > 0,
    );
}

/** "With your consent". */
function isWithConsent(tagged: Tagged, consents: readonly Span[]): boolean {
  const opens =
    /^(?:with|upon|avec|mit|con|com|met|za|based|nach|après|nur|only|only with|subject|moyennant|previo|mediante|dietro|previa|mediant|po)$/;
  return consents.some(({ from }) => {
    const before = tagged.words.slice(Math.max(0, from - 4), from);
    const at = before.findIndex((word) => opens.test(word));
    return (
      at >= 0 && before.slice(at).every((word) => !/^[,;:()]$/.test(word)) && isConsentNoun(tagged.words[from] ?? '')
    );
  });
}

function isConsentNoun(word: string): boolean {
  return /^(?:consent|permission|agreement|opt|authori[sz]ation|einwilligung|zustimmung|erlaubnis|accord|consentement|autorisation|consentimiento|permiso|autorización|consenso|autorizzazione|consentimento|permissão|autorização|toestemming|instemming|zgod\p{L}+|explicit|explicite|ausdrückliche\p{L}*|express|uitdrukkelijke|wyraźną|preventivo|previo|prévio|préalable)$/u.test(
    word,
  );
}

/** "You can make sure that your chats are not used": the denial is the reader's choice. */
function isReadersChoice(tagged: Tagged, negation: Negation): boolean {
  const can = tagged.of('canSay').findLast(({ to }) => to <= negation.from);
  if (can === undefined || inside(tagged.of('we'), can.to, negation.from).length > 0) return false;
  // "You can use it without …" is no choice about the data.
  return (
    !/^(?:without|ohne|sans|sin|senza|sem|zonder|bez)$/.test(tagged.words[negation.from] ?? '') &&
    !tagged.words
      .slice(can.to, negation.from)
      .some((word) => /^(?:;|which|who|lequel|laquelle|lesquels|welche\w*|quali|cuales)$/.test(word))
  );
}

/** Whether a negated verb lets others do it: "we do not allow partners to train". */
function bindsOthers(
  tagged: Tagged,
  negation: Negation,
  { target, around }: { target: Target; around: Around },
): boolean {
  const third = inside(thirdsOf(tagged, around), 0, target.from).filter(
    ({ from }) => tagged.words[from] !== 'affiliates',
  );
  if (third.length === 0) return false;
  // "Shall not, and shall not permit others to": the first one is its own.
  const isDoubled = tagged.of('not').some(({ to }) => to < negation.from && negation.from - to < 5);
  if (isDoubled && tagged.of('allow').some(({ from }) => from === negation.verb.from)) return false;
  const isAllow =
    negation.verb.from === negation.from ||
    tagged.of('allow').some(({ from }) => from === negation.verb.from) ||
    tagged.of('share').some(({ from }) => from === negation.verb.from);
  const usesToo = inside([...tagged.of('use'), ...tagged.of('train')], negation.to, negation.to + 4).length > 0;
  if (isAllow && !usesToo) return true;
  // "Our providers do not use …", "under our contract, the provider may not": the nearest one is the one who is bound.
  const subject = third.findLast(({ to }) => to <= negation.from);
  if (subject === undefined) return isAllow;
  const we = tagged.of('we').findLast(({ from }) => from <= Math.max(negation.from, negation.verb.from));
  if (we === undefined || we.from < subject.from) {
    const joined = /^(?:,|or|nor|ni|ou|oder|noch|o|né|nem|of|ani|and|und|et|y|e|en|i|lub|noch)$/;
    return we === undefined || !joined.test(tagged.words[we.to] ?? '');
  }
  return false;
}
