import type { Direction } from '../../nouns/words.ts';
import { moreOrLess } from './changed-meaning.ts';
import { pairSimilar } from './diff-policy.ts';
import { plain, strengthOf } from './read-roles.ts';
import { isTopic, type Read, type Topic } from './statements.ts';

type Reworded = { readonly was: Topic; readonly is: Topic };
type Signal = readonly [Direction, number];

/** Sentences on AI training: added, removed and reworded ones, and all sentences of either text. */
export type Findings = {
  readonly added: readonly Topic[];
  readonly removed: readonly Topic[];
  /** Either side, or both, is about training. */
  readonly reworded: readonly { readonly was: Read; readonly is: Read }[];
  readonly before: readonly Topic[];
  readonly after: readonly Topic[];
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

function weighed({ base, plain: share }: { base: number; plain: number }, one: Topic): number {
  return base + share * strengthOf(one.roles);
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
  const arrived = findings.reworded.flatMap(({ was, is }) => (!isTopic(was) && isTopic(is) ? [is] : []));
  const left = findings.reworded.flatMap(({ was, is }) => (isTopic(was) && !isTopic(is) ? [was] : []));
  const stayed = findings.reworded.flatMap(({ was, is }) => (isTopic(was) && isTopic(is) ? [{ was, is }] : []));
  const added = [...findings.added, ...arrived];
  const removed = [...findings.removed, ...left];

  const hadOptOut = before.some(({ roles }) => roles.optOut);
  const hasOptOut = after.some(({ roles }) => roles.optOut);
  const stillPermits = after.some(permits);
  const brokenPromise = removed.some(promises);
  const replaced = removed.some((one) => allows(one) && !one.roles.aside && strengthOf(one.roles) >= plain);
  const repeated = saidAgain(added.filter(promises), before.filter(promises));
  const newPromise = added.some(promises);
  const stillShares = after.some(shares);
  const hadSharing = before.some(trainsOthers);

  const ofAdded = (one: Topic): readonly Signal[] => {
    const { sentence, roles } = one;
    if (isTranslation(one, before)) return [['disclosure_clarified', weight.otherWords]];
    const signals: Signal[] = [];
    if (roles.optOut)
      signals.push([
        hadOptOut ? 'opt_out_changed' : 'opt_out_added',
        roles.kind === 'opt_out' ? weight.newOptOut : weight.newOptOutAmongOthers,
      ]);
    if (promises(one)) {
      // A promise in place of another, or one that binds only others, is less than a new promise by the company.
      const promise = brokenPromise
        ? weightBy.promiseForAnother
        : roles.by === 'others'
          ? weightBy.promiseOfOthers
          : weightBy.newPromise;
      signals.push(
        repeated.has(sentence.hash)
          ? ['disclosure_clarified', weight.repeatedPromise]
          : ['permission_narrowed', weighed(promise, one)],
      );
      return signals;
    }
    if (trainsOthers(one))
      signals.push([
        'third_party_ai_sharing_added',
        hadSharing ? weight.moreSharingForTraining : weight.sharingForTraining,
      ]);
    else if (shares(one)) signals.push(['third_party_ai_sharing_added', weight.newSharing]);
    if (!allows(one)) return signals;
    if (roles.aside) signals.push(['disclosure_clarified', weight.newAside]);
    else if (!hadPermission(before, one)) signals.push(['permission_added', weighed(weightBy.newPermission, one)]);
    else if (legalBasis.test(sentence.folded)) signals.push(['disclosure_clarified', weight.newLegalBasis]);
    else if (replaced)
      signals.push(
        ['permission_widened', weighed(weightBy.permissionForAnother, one)],
        ['disclosure_clarified', weight.replacedPermission],
      );
    else signals.push(['permission_widened', weighed(weightBy.morePermission, one)]);
    return signals;
  };
  const ofRemoved = (one: Topic): readonly Signal[] => {
    const { roles } = one;
    const signals: Signal[] = [];
    if (roles.optOut && hasOptOut)
      signals.push([
        'opt_out_changed',
        roles.kind === 'opt_out' ? weight.optOutReplaced : weight.optOutReplacedAmongOthers,
      ]);
    else if (roles.optOut && stillPermits) signals.push(['opt_out_removed', weight.optOutGone]);
    if (roles.aside) signals.push(['disclosure_clarified', weight.asideGone]);
    else if (allows(one) && stillPermits)
      signals.push(['permission_narrowed', weighed(weightBy.onePermissionGone, one)]);
    else if (allows(one))
      signals.push([
        'permission_removed',
        newPromise ? weight.permissionGoneForPromise : weighed(weightBy.permissionGone, one),
      ]);
    else if (promises(one)) signals.push(['permission_widened', weighed(weightBy.promiseGone, one)]);
    else if (roles.kind === 'sharing' && !stillShares) signals.push(['permission_narrowed', weight.sharingGone]);
    return signals;
  };
  return [
    ...added.flatMap(ofAdded),
    ...removed.flatMap(ofRemoved),
    ...stayed.map((pair) => ofReworded(pair, { before, hadOptOut, hasOptOut, stillPermits })),
  ];
}

/** The company may, perhaps only after consent. */
function allows({ roles }: Topic): boolean {
  return roles.kind === 'permission' || (roles.kind === 'opt_in' && !roles.denied);
}

/** The company doesn't, perhaps unless the person agrees. */
function promises({ roles }: Topic): boolean {
  return roles.kind === 'promise' || (roles.kind === 'opt_in' && roles.denied);
}

function shares({ roles }: Topic): boolean {
  return roles.kind === 'sharing';
}

function trainsOthers({ roles }: Topic): boolean {
  return roles.kind === 'sharing' && roles.purpose !== 'share';
}

function hasException({ roles }: Topic): boolean {
  return roles.exception || roles.kind === 'opt_in';
}

/** Why the law allows the company to do it, which doesn't extend what it does. */
const legalBasis =
  /^(?:our |where necessary for our )?legitimate interests?\b|\b(?:rel(?:y|ies|ying|iance) (?:up)?on|based on|(?:on the|legal|lawful) bas[ie]s(?: of| is| for)?) (?:\w+ ){0,3}(?:legitimate interests?|train\w*)\b/;

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
  }: { before: readonly Topic[]; hadOptOut: boolean; hasOptOut: boolean; stillPermits: boolean },
): Signal {
  const isPromise = promises(is);
  const wasPromise = promises(was);
  if (was.roles.kind === 'opt_out' && is.roles.kind === 'opt_out') return ['opt_out_changed', weight.rewordedOptOut];
  if (isPromise && !wasPromise)
    return stillPermits || was.roles.kind === 'sharing'
      ? ['permission_narrowed', weight.becamePartialPromise]
      : ['permission_removed', weight.becamePromise];
  if (allows(is) && !is.roles.aside && !hadPermission(before, is)) return ['permission_added', weight.becamePermission];
  if (wasPromise && !isPromise) return ['permission_widened', weight.lostPromise];
  if (isPromise) {
    if (is.roles.byDefault !== was.roles.byDefault)
      return [is.roles.byDefault ? 'permission_widened' : 'permission_narrowed', weight.promiseExceptionMoved];
    if (hasException(is) === hasException(was))
      return ofWords({ was, is }, { more: 'permission_narrowed', less: 'permission_widened' });
    return [hasException(is) ? 'permission_widened' : 'permission_narrowed', weight.promiseExceptionMoved];
  }
  if (trainsOthers(is) && !trainsOthers(was)) return ['third_party_ai_sharing_added', weight.cameToTrainOthers];
  if (is.roles.consent !== was.roles.consent)
    return [is.roles.consent ? 'permission_narrowed' : 'permission_widened', weight.consentMoved];
  if (is.roles.optOut && !was.roles.optOut)
    return [hadOptOut ? 'opt_out_changed' : 'opt_out_added', weight.gainedOptOut];
  if (was.roles.optOut && !is.roles.optOut)
    return [hasOptOut ? 'opt_out_changed' : 'opt_out_removed', weight.lostOptOut];
  if (is.roles.deident !== was.roles.deident)
    return [is.roles.deident ? 'permission_narrowed' : 'permission_widened', weight.exceptionMoved];
  if (hasException(is) !== hasException(was))
    return [hasException(is) ? 'permission_narrowed' : 'permission_widened', weight.exceptionMoved];
  if (is.roles.aside && was.roles.aside) return ['disclosure_clarified', weight.rewordedAside];
  return ofWords({ was, is }, { more: 'permission_widened', less: 'permission_narrowed' });
}

/**
 * More data or purposes in the same sentence, or fewer. Limiting words count the other way. If both happen, neither is
 * reported.
 */
function ofWords({ was, is }: Reworded, { more, less }: { more: Direction; less: Direction }): Signal {
  const sign = moreOrLess(was, is);
  if (sign > 0) return [more, weight.moreOrLess];
  if (sign < 0) return [less, weight.moreOrLess];
  return ['disclosure_clarified', weight.otherWords];
}

/** Whether the document says the same, but so far in another language only: a copy of it was put below. */
function isTranslation(one: Topic, before: readonly Topic[]): boolean {
  return (
    before.some(({ roles }) => roles.kind === one.roles.kind) &&
    before.every(({ language }) => language !== one.language)
  );
}

/** An opt-out from a use shows that the use is allowed, be it training or improving with AI. */
function permits(one: Topic): boolean {
  return allows(one) || one.roles.kind === 'opt_out';
}

/**
 * Whether the document already allowed what a new sentence allows. Improving with AI is less than training, data that
 * anybody can read on the web is less than data that people give to a service, and a use that waits for consent is less
 * than one that doesn't.
 */
function hadPermission(before: readonly Topic[], { roles }: Topic): boolean {
  return before.some(
    (other) =>
      permits(other) &&
      rankOf(other.roles) >= rankOf(roles) &&
      !(other.roles.publicOnly && !roles.publicOnly) &&
      !(other.roles.consent && !roles.consent),
  );
}

/** Training is more than developing AI, which is more than using it to improve something. */
function rankOf(roles: Topic['roles']): number {
  const strength = strengthOf(roles);
  return strength < plain ? 0 : roles.purpose === 'improve_ai' ? 1 : 2;
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
