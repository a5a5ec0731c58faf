import type { Direction } from '../../nouns/words.ts';
import { changedWords, pairSimilar, withoutTypos } from './diff-policy.ts';
import { dataWords, legalBasis, limitingWords } from './lexicon.ts';
import { plain, type Stance } from './read-stance.ts';
import { isTopic, type Read } from './statements.ts';

type Reworded = { readonly was: Read; readonly is: Read };
type Signal = readonly [Direction, number];

/** Sentences on AI training: new ones, gone ones, reworded ones, and all that either text holds. */
export type Findings = {
  readonly added: readonly Read[];
  readonly removed: readonly Read[];
  readonly reworded: readonly Reworded[];
  readonly before: readonly Read[];
  readonly after: readonly Read[];
};

/**
 * How much each sign weighs, so that of two signs the one that people would take for the change weighs more. Set by hand;
 * `eval policies` measures what they do. Only their order and their distances to `leastAlso` and `tie` mean anything.
 */
const weight = {
  /** The plainest: what the document did not say in any place before. */
  sharingForTraining: 2,
  /** A sentence that was one thing and now is another. */
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
  /** More or less of the same in other words. */
  moreOrLess: 0.9,
  otherWords: 0.8,
  /** Sentences that came. */
  newOptOut: 1,
  newOptOutAmongOthers: 0.7,
  moreSharingForTraining: 0.7,
  newSharing: 0.8,
  repeatedPromise: 0.8,
  newLegalBasis: 0.8,
  replacedPermission: 0.5,
  newAside: 0.4,
  rewordedAside: 0.6,
  /** Sentences that went. */
  optOutGone: 1.5,
  optOutReplaced: 0.7,
  optOutReplacedAmongOthers: 0.4,
  permissionGoneForPromise: 1.6,
  sharingGone: 0.7,
  asideGone: 0.3,
} as const;

/** The same where the weight grows with how plainly a sentence is about training: a share for any, and one for the plainest. */
const weightBy = {
  /** The first permission is news even where it is only to improve. */
  newPermission: { base: 0.5, plain: 1.1 },
  morePermission: { base: 0.1, plain: 1 },
  /** In the place of another permission it may be the same one, put another way. */
  permissionForAnother: { base: 0, plain: 0.6 },
  newPromise: { base: 0.2, plain: 0.9 },
  /** One that binds others alone says less. */
  promiseOfOthers: { base: 0, plain: 0.9 },
  /** In the place of another promise. */
  promiseForAnother: { base: 0, plain: 0.7 },
  permissionGone: { base: 0.5, plain: 1 },
  /** Others stay, so that the company may go on. */
  onePermissionGone: { base: 0, plain: 0.5 },
  promiseGone: { base: 0, plain: 0.6 },
} as const;

function weighed({ base, plain: share }: { base: number; plain: number }, { strength }: Stance): number {
  return base + share * strength;
}

/** A further sentence that says the same adds this share of its weight: many small signs do not outweigh a plain one. */
const echo = 0.1;
/** A lesser direction below this is not told, nor more of them than a reader takes in. */
const leastAlso = 0.6;
const maxAlso = 3;
/** "More" and "less" that are as close as this contradict each other, and neither is said. */
const tie = 0.1;

/**
 * Which way a change goes: the main direction, and the lesser ones of the same change. What is new is held against all that
 * the document said before: a permission where there was none is added, otherwise it is widened; likewise for ways to say no.
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
    .slice(0, maxAlso);
  return { direction, also };
}

const opposite = new Map<Direction, Direction>([
  ['permission_widened', 'permission_narrowed'],
  ['permission_narrowed', 'permission_widened'],
]);

function signalsOf(findings: Findings): readonly Signal[] {
  const { before, after } = findings;
  // A sentence that came to speak of training is new to the subject, whatever else it said; and the other way round.
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
    const signals: Signal[] = [];
    if (stance.optOut)
      signals.push([
        hadOptOut ? 'opt_out_changed' : 'opt_out_added',
        stance.kind === 'opt_out' ? weight.newOptOut : weight.newOptOutAmongOthers,
      ]);
    if (stance.kind === 'promise') {
      // What takes the place of another promise, or binds others alone, is less than a new promise of the company.
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

/** What a sentence on training does that was one before: by what it was and is, then by the words that came and went. */
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

/** More data or purposes in the same sentence, or fewer; words that limit count the other way; both at once say neither. */
function ofWords({ was, is }: Reworded, { more, less }: { more: Direction; less: Direction }): Signal {
  const { added, removed } = withoutTypos(changedWords(was.sentence.folded, is.sentence.folded));
  const count = (list: typeof added, words: ReadonlySet<string>) => list.filter(({ word }) => words.has(word)).length;
  const scope = Math.sign(count(added, dataWords) - count(removed, dataWords));
  const limits = Math.sign(count(removed, limitingWords) - count(added, limitingWords));
  // A word for another (the kind of data that only this service has, for one) is neither more nor less.
  const length = Math.sign(added.length - removed.length);
  if (scope + limits > 0 && (length > 0 || limits > 0)) return [more, weight.moreOrLess];
  if (scope + limits < 0 && (length < 0 || limits < 0)) return [less, weight.moreOrLess];
  return ['disclosure_clarified', weight.otherWords];
}

/** A way to say no to a use shows that the use is allowed, be it training or improving with AI. */
function permits({ kind }: Stance): boolean {
  return kind === 'permission' || kind === 'opt_out';
}

/**
 * Whether the document allowed before what a new sentence allows. Improving with AI is less than training; what anybody can
 * read on the web is not what people give to a service; and a use that waits for a yes is not one that goes on without.
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

/** Share of common words; less alike may be another promise. Set by hand; `eval policies` measures it. */
const sameWords = 0.93;

/** The hashes of those sentences that the document had in nearly the same words. */
function saidAgain(added: readonly Read[], before: readonly Read[]): ReadonlySet<string> {
  const folded = (reads: readonly Read[]) => reads.map(({ sentence }) => sentence.folded);
  const pairs = pairSimilar(folded(before), folded(added), { least: sameWords });
  return new Set([...pairs.keys()].map((at) => (added[at] as Read).sentence.hash));
}
