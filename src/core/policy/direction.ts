import type { Direction } from '../../nouns/words.ts';
import { changedWords, pairSimilar, withoutTypos } from './diff-policy.ts';
import { dataWords, legalBasis, limitingWords } from './lexicon.ts';
import { plain, type Stance } from './read-stance.ts';
import { isTopic, type Read } from './statements.ts';

type Reworded = { readonly was: Read; readonly is: Read };
type Signal = readonly [Direction, number];

/** Sentences on AI training: added, removed and reworded ones, and all sentences of either text. */
export type Findings = {
  readonly added: readonly Read[];
  readonly removed: readonly Read[];
  readonly reworded: readonly Reworded[];
  readonly before: readonly Read[];
  readonly after: readonly Read[];
};

/**
 * How much each sign weighs. Of two signs, the one that people would call the change weighs more. Set by hand; `eval
 * policies` measures their effect. Only their order and their distances from `leastAlso` and `tie` matter.
 */
const weight = {
  /** The clearest sign: something that the document said nowhere before. */
  sharingForTraining: 2,
  /** Sentences that changed from one kind to another. */
  becamePermission: 1.6,
  becamePromise: 1.6,
  becamePartialPromise: 1.2,
  lostPromise: 1.5,
  cameToTrainOthers: 1.5,
  consentMoved: 1.5,
  promiseExceptionMoved: 1.4,
  exceptionMoved: 1,
  gainedOptOut: 1.2,
  lostOptOut: 1.4,
  rewordedOptOut: 1.2,
  /** More or less of the same, in other words. */
  moreOrLess: 0.9,
  otherWords: 0.8,
  /** Added sentences. */
  newOptOut: 1,
  newOptOutAmongOthers: 0.7,
  moreSharingForTraining: 0.7,
  newSharing: 0.8,
  repeatedPromise: 0.8,
  newLegalBasis: 0.8,
  replacedPermission: 0.5,
  newAside: 0.4,
  rewordedAside: 0.6,
  /** Removed sentences. */
  optOutGone: 1.5,
  optOutReplaced: 0.7,
  optOutReplacedAmongOthers: 0.4,
  permissionGoneForPromise: 1.6,
  sharingGone: 0.7,
  asideGone: 0.3,
} as const;

/**
 * Weights that grow with how plainly a sentence is about training: `base` for any sentence, plus `plain` for the
 * plainest.
 */
const weightBy = {
  /** The first permission is news even if it is only for improving. */
  newPermission: { base: 0.5, plain: 1.1 },
  morePermission: { base: 0.1, plain: 1 },
  /** A permission in place of another may be the same one in other words. */
  permissionForAnother: { base: 0, plain: 0.6 },
  newPromise: { base: 0.2, plain: 0.9 },
  /** A promise that binds only others says less. */
  promiseOfOthers: { base: 0, plain: 0.9 },
  /** A promise in place of another. */
  promiseForAnother: { base: 0, plain: 0.7 },
  permissionGone: { base: 0.5, plain: 1 },
  /** Other permissions remain, so the company may continue. */
  onePermissionGone: { base: 0, plain: 0.5 },
  promiseGone: { base: 0, plain: 0.6 },
} as const;

function weighed({ base, plain: share }: { base: number; plain: number }, { strength }: Stance): number {
  return base + share * strength;
}

/**
 * Each further sentence that says the same adds this share of its weight, so that many small signs don't outweigh a
 * clear one.
 */
const echo = 0.1;
/** A secondary direction with a lower sum isn't mentioned, nor are more of them than a reader takes in. */
const leastAlso = 0.6;
const maxAlso = 3;
/** "More" and "less" that are this close contradict each other, and neither is reported. */
const tie = 0.1;

/**
 * Decides the main direction of a change, and its secondary ones. New sentences are compared with everything that the
 * document said before: a permission is added if there was none, and widened otherwise. The same goes for opt-outs.
 */
export function decideDirections(findings: Findings): { direction: Direction; also: readonly Direction[] } {
  const sums = new Map<Direction, number>();
  const signals = signalsOf(findings).toSorted((one, other) => other[1] - one[1]);
  for (const [direction, strength] of signals) {
    const strongest = sums.get(direction);
    sums.set(direction, strongest === undefined ? strength : strongest + echo * strength);
  }
  const ranked = [...sums].sort((one, other) => other[1] - one[1]);
  const [first = ['disclosure_clarified', 0] as const, second] = ranked;
  const opposed = second !== undefined && first[1] - second[1] < tie && opposite.get(first[0]) === second[0];
  const direction = opposed ? 'disclosure_clarified' : first[0];
  const also = ranked
    .filter(([other, sum]) => other !== direction && other !== 'disclosure_clarified' && sum >= leastAlso)
    .map(([other]) => other)
    .filter((other) => !opposed || !opposite.has(other))
    .slice(0, maxAlso);
  return { direction, also };
}

const opposite = new Map<Direction, Direction>([
  ['permission_widened', 'permission_narrowed'],
  ['permission_narrowed', 'permission_widened'],
]);

function signalsOf(findings: Findings): readonly Signal[] {
  const { before, after } = findings;
  // A sentence that now mentions training is new to the subject, whatever else it said before; the reverse applies too.
  const arrived = findings.reworded.filter(({ was }) => !isTopic(was));
  const left = findings.reworded.filter(({ is }) => !isTopic(is));
  const stayed = findings.reworded.filter(({ was, is }) => isTopic(was) && isTopic(is));
  const added = [...findings.added, ...arrived.map(({ is }) => is)];
  const removed = [...findings.removed, ...left.map(({ was }) => was)];

  const hadOptOut = before.some(({ stance }) => stance.optOut) || arrived.some(({ was }) => was.stance.optOut);
  const hasOptOut = after.some(({ stance }) => stance.optOut);
  const stillPermits = after.some(({ stance }) => permits(stance));
  const brokenPromise = removed.some(({ stance }) => stance.kind === 'promise');
  const replaced = removed.some(
    ({ stance }) => stance.kind === 'permission' && !stance.aside && stance.strength >= plain,
  );
  const repeated = saidAgain(
    added.filter(({ stance }) => stance.kind === 'promise'),
    before.filter(({ stance }) => stance.kind === 'promise'),
  );
  const newPromise = added.some(({ stance }) => stance.kind === 'promise');
  const stillShares = after.some(({ stance }) => stance.sharing && stance.kind !== 'promise');
  const hadSharing = before.some(({ stance }) => stance.trainsOthers && stance.kind !== 'promise');

  const ofAdded = ({ sentence, stance }: Read): readonly Signal[] => {
    if (isTranslation(stance, before)) return [['disclosure_clarified', weight.otherWords]];
    const signals: Signal[] = [];
    if (stance.optOut)
      signals.push([
        hadOptOut ? 'opt_out_changed' : 'opt_out_added',
        stance.kind === 'opt_out' ? weight.newOptOut : weight.newOptOutAmongOthers,
      ]);
    if (stance.kind === 'promise') {
      // A promise in place of another, or one that binds only others, is less than a new promise by the company.
      const promise = brokenPromise
        ? weightBy.promiseForAnother
        : stance.sharing
          ? weightBy.promiseOfOthers
          : weightBy.newPromise;
      signals.push(
        repeated.has(sentence.hash)
          ? ['disclosure_clarified', weight.repeatedPromise]
          : ['permission_narrowed', weighed(promise, stance)],
      );
      return signals;
    }
    if (stance.trainsOthers)
      signals.push([
        'third_party_ai_sharing_added',
        hadSharing ? weight.moreSharingForTraining : weight.sharingForTraining,
      ]);
    else if (stance.sharing) signals.push(['third_party_ai_sharing_added', weight.newSharing]);
    if (stance.kind !== 'permission') return signals;
    if (stance.aside) signals.push(['disclosure_clarified', weight.newAside]);
    else if (!hadPermission(before, stance))
      signals.push(['permission_added', weighed(weightBy.newPermission, stance)]);
    else if (legalBasis.test(sentence.folded)) signals.push(['disclosure_clarified', weight.newLegalBasis]);
    else if (replaced)
      signals.push(
        ['permission_widened', weighed(weightBy.permissionForAnother, stance)],
        ['disclosure_clarified', weight.replacedPermission],
      );
    else signals.push(['permission_widened', weighed(weightBy.morePermission, stance)]);
    return signals;
  };
  const ofRemoved = ({ stance }: Read): readonly Signal[] => {
    const signals: Signal[] = [];
    if (stance.optOut && hasOptOut)
      signals.push([
        'opt_out_changed',
        stance.kind === 'opt_out' ? weight.optOutReplaced : weight.optOutReplacedAmongOthers,
      ]);
    else if (stance.optOut && stillPermits) signals.push(['opt_out_removed', weight.optOutGone]);
    if (stance.aside) signals.push(['disclosure_clarified', weight.asideGone]);
    else if (stance.kind === 'permission' && stillPermits)
      signals.push(['permission_narrowed', weighed(weightBy.onePermissionGone, stance)]);
    else if (stance.kind === 'permission')
      signals.push([
        'permission_removed',
        newPromise ? weight.permissionGoneForPromise : weighed(weightBy.permissionGone, stance),
      ]);
    else if (stance.kind === 'promise') signals.push(['permission_widened', weighed(weightBy.promiseGone, stance)]);
    else if (stance.kind === 'sharing' && !stillShares) signals.push(['permission_narrowed', weight.sharingGone]);
    return signals;
  };
  return [
    ...added.flatMap(ofAdded),
    ...removed.flatMap(ofRemoved),
    ...stayed.map((pair) => ofReworded(pair, { before, hadOptOut, hasOptOut, stillPermits })),
  ];
}

/**
 * Judges a reworded sentence that was already about training: first by its old and new kind, then by the words added
 * and removed.
 */
function ofReworded(
  { was, is }: Reworded,
  {
    before,
    hadOptOut,
    hasOptOut,
    stillPermits,
  }: { before: readonly Read[]; hadOptOut: boolean; hasOptOut: boolean; stillPermits: boolean },
): Signal {
  const { stance: old } = was;
  const { stance: now } = is;
  const isPromise = now.kind === 'promise';
  const wasPromise = old.kind === 'promise';
  if (old.kind === 'opt_out' && now.kind === 'opt_out') return ['opt_out_changed', weight.rewordedOptOut];
  if (isPromise && !wasPromise)
    return stillPermits || old.kind === 'sharing'
      ? ['permission_narrowed', weight.becamePartialPromise]
      : ['permission_removed', weight.becamePromise];
  if (now.kind === 'permission' && !now.aside && !hadPermission(before, now))
    return ['permission_added', weight.becamePermission];
  if (wasPromise && !isPromise) return ['permission_widened', weight.lostPromise];
  if (isPromise) {
    if (now.exception === old.exception)
      return ofWords({ was, is }, { more: 'permission_narrowed', less: 'permission_widened' });
    return [now.exception ? 'permission_widened' : 'permission_narrowed', weight.promiseExceptionMoved];
  }
  if (now.trainsOthers && !old.trainsOthers) return ['third_party_ai_sharing_added', weight.cameToTrainOthers];
  if (now.consent !== old.consent)
    return [now.consent ? 'permission_narrowed' : 'permission_widened', weight.consentMoved];
  if (now.optOut && !old.optOut) return [hadOptOut ? 'opt_out_changed' : 'opt_out_added', weight.gainedOptOut];
  if (old.optOut && !now.optOut) return [hasOptOut ? 'opt_out_changed' : 'opt_out_removed', weight.lostOptOut];
  if (now.exception !== old.exception)
    return [now.exception ? 'permission_narrowed' : 'permission_widened', weight.exceptionMoved];
  if (now.aside && old.aside) return ['disclosure_clarified', weight.rewordedAside];
  return ofWords({ was, is }, { more: 'permission_widened', less: 'permission_narrowed' });
}

/**
 * More data or purposes in the same sentence, or fewer. Limiting words count the other way. If both happen, neither is
 * reported.
 */
function ofWords({ was, is }: Reworded, { more, less }: { more: Direction; less: Direction }): Signal {
  const { added, removed } = withoutTypos(changedWords(was.sentence.folded, is.sentence.folded));
  const count = (list: typeof added, words: ReadonlySet<string>) => list.filter(({ word }) => words.has(word)).length;
  const scope = Math.sign(count(added, dataWords) - count(removed, dataWords));
  const limits = Math.sign(count(removed, limitingWords) - count(added, limitingWords));
  // One word replaced by another (such as a kind of data that only this service has) is neither more nor less.
  const length = Math.sign(added.length - removed.length);
  if (scope + limits > 0 && (length > 0 || limits > 0)) return [more, weight.moreOrLess];
  if (scope + limits < 0 && (length < 0 || limits < 0)) return [less, weight.moreOrLess];
  return ['disclosure_clarified', weight.otherWords];
}

/** Whether the document says the same, but so far in another language only: a copy of it was put below. */
function isTranslation(stance: Stance, before: readonly Read[]): boolean {
  const isForeign = (one: Stance) => one.foreign === true;
  return (
    before.some(({ stance: other }) => other.kind === stance.kind) &&
    before.every(({ stance: other }) => isForeign(other) !== isForeign(stance))
  );
}

/** An opt-out from a use shows that the use is allowed, be it training or improving with AI. */
function permits({ kind }: Stance): boolean {
  return kind === 'permission' || kind === 'opt_out';
}

/**
 * Whether the document already allowed what a new sentence allows. Improving with AI is less than training, data that
 * anybody can read on the web is less than data that people give to a service, and a use that waits for consent is less
 * than one that doesn't.
 */
function hadPermission(before: readonly Read[], stance: Stance): boolean {
  return before.some(
    ({ stance: other }) =>
      permits(other) &&
      other.strength >= Math.min(plain, stance.strength) &&
      !(other.publicOnly && !stance.publicOnly) &&
      !(other.consent && !stance.consent),
  );
}

/**
 * Share of common words. Sentences less alike may be different promises. Set by hand; `eval policies` measures its
 * effect.
 */
const sameWords = 0.93;

/** The hashes of the sentences that the document already had in nearly the same words. */
function saidAgain(added: readonly Read[], before: readonly Read[]): ReadonlySet<string> {
  const folded = (reads: readonly Read[]) => reads.map(({ sentence }) => sentence.folded);
  const pairs = pairSimilar(folded(before), folded(added), { least: sameWords });
  return new Set([...pairs.keys()].map((at) => (added[at] as Read).sentence.hash));
}
