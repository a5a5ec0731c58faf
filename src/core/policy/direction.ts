import type { Direction } from '../../nouns/words.ts';
import type { Sentence } from '../text/sentences.ts';
import { changedWords, pairSimilar, withoutTypos } from './diff-policy.ts';
import { dataWords, legalBasis, limitingWords } from './lexicon.ts';
import type { Stance } from './read-stance.ts';

type Read = { readonly sentence: Sentence; readonly stance: Stance };
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

/** A further sentence that says the same adds this share of its weight: many small signs do not outweigh a plain one. */
const echo = 0.1;
/** A lesser direction below this is not told. */
const leastAlso = 0.6;
/** "More" and "less" that are as close as this contradict each other, and neither is said. */
const tie = 0.1;

/**
 * Which way a change goes: the main direction, and the lesser ones of the same change. What is new is held against all that
 * the document said before: a permission where there was none is added, otherwise it is widened; likewise for ways to say no.
 */
export function decideDirections(findings: Findings): { direction: Direction; also: readonly Direction[] } {
  const weights = new Map<Direction, number>();
  const signals = signalsOf(findings).toSorted((one, other) => other[1] - one[1]);
  for (const [direction, weight] of signals) {
    const strongest = weights.get(direction);
    weights.set(direction, strongest === undefined ? weight : strongest + echo * weight);
  }
  const ranked = [...weights].sort((one, other) => other[1] - one[1]);
  const [first = ['disclosure_clarified', 0] as const, second] = ranked;
  const opposed = second !== undefined && first[1] - second[1] < tie && opposite.get(first[0]) === second[0];
  const direction = opposed ? 'disclosure_clarified' : first[0];
  const also = ranked
    .filter(([other, weight]) => other !== direction && other !== 'disclosure_clarified' && weight >= leastAlso)
    .map(([other]) => other)
    .slice(0, 3);
  return { direction, also };
}

const opposite = new Map<Direction, Direction>([
  ['permission_widened', 'permission_narrowed'],
  ['permission_narrowed', 'permission_widened'],
]);

function signalsOf(findings: Findings): readonly Signal[] {
  const { before, after } = findings;
  // A sentence that came to speak of training is new to the subject, whatever else it said; and the other way round.
  const arrived = findings.reworded.filter(({ was }) => !isTopic(was.stance));
  const left = findings.reworded.filter(({ is }) => !isTopic(is.stance));
  const stayed = findings.reworded.filter(({ was, is }) => isTopic(was.stance) && isTopic(is.stance));
  const added = [...findings.added, ...arrived.map(({ is }) => is)];
  const removed = [...findings.removed, ...left.map(({ was }) => was)];

  const hadOptOut = before.some(({ stance }) => stance.optOut) || arrived.some(({ was }) => was.stance.optOut);
  const hasOptOut = after.some(({ stance }) => stance.optOut);
  const stillPermits = after.some(({ stance }) => permits(stance));
  const brokenPromise = removed.some(({ stance }) => stance.kind === 'promise');
  const replaced = removed.some(
    ({ stance }) => stance.kind === 'permission' && !stance.aside && stance.strength >= 0.7,
  );
  const repeated = saidAgain(
    added.filter(({ stance }) => stance.kind === 'promise'),
    before.filter(({ stance }) => stance.kind === 'promise'),
  );
  const newPromise = added.some(({ stance }) => stance.kind === 'promise');
  const stillShares = after.some(({ stance }) => stance.sharing && stance.kind !== 'promise');
  const hadSharing = before.some(({ stance }) => stance.trainsOthers && stance.kind !== 'promise');

  const ofAdded = ({ sentence, stance }: Read): readonly Signal[] => {
    const optOut: Signal = [hadOptOut ? 'opt_out_changed' : 'opt_out_added', stance.kind === 'opt_out' ? 1 : 0.7];
    const signals: Signal[] = stance.optOut ? [optOut] : [];
    if (stance.kind === 'promise') {
      // What takes the place of another promise, or binds others alone, is less than a new promise of the company.
      const partly = brokenPromise || stance.sharing;
      signals.push(
        repeated.has(sentence.hash)
          ? ['disclosure_clarified', 0.8]
          : ['permission_narrowed', (partly ? 0 : 0.2) + stance.strength * (brokenPromise ? 0.7 : 0.9)],
      );
      return signals;
    }
    if (stance.trainsOthers) signals.push(['third_party_ai_sharing_added', hadSharing ? 0.7 : 2]);
    else if (stance.sharing) signals.push(['third_party_ai_sharing_added', 0.8]);
    if (stance.kind !== 'permission') return signals;
    if (stance.aside) signals.push(['disclosure_clarified', 0.4]);
    else if (!hadPermission(before, stance)) signals.push(['permission_added', 0.5 + 1.1 * stance.strength]);
    else if (legalBasis.test(sentence.folded)) signals.push(['disclosure_clarified', 0.8]);
    else if (replaced) signals.push(['permission_widened', 0.6 * stance.strength], ['disclosure_clarified', 0.5]);
    else signals.push(['permission_widened', 0.1 + stance.strength]);
    return signals;
  };
  const ofRemoved = ({ stance }: Read): readonly Signal[] => {
    const signals: Signal[] = [];
    if (stance.optOut && hasOptOut) signals.push(['opt_out_changed', stance.kind === 'opt_out' ? 0.7 : 0.4]);
    else if (stance.optOut && stillPermits) signals.push(['opt_out_removed', 1.5]);
    if (stance.aside) signals.push(['disclosure_clarified', 0.3]);
    else if (stance.kind === 'permission')
      signals.push(
        stillPermits
          ? ['permission_narrowed', 0.5 * stance.strength]
          : ['permission_removed', newPromise ? 1.6 : 0.5 + stance.strength],
      );
    else if (stance.kind === 'promise') signals.push(['permission_widened', 0.6 * stance.strength]);
    else if (stance.kind === 'sharing' && !stillShares) signals.push(['permission_narrowed', 0.7]);
    return signals;
  };
  return [
    ...added.flatMap(ofAdded),
    ...removed.flatMap(ofRemoved),
    ...stayed.flatMap((pair) => ofReworded(pair, { before, hadOptOut, hasOptOut, stillPermits })),
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
): readonly Signal[] {
  const from = was.stance.kind;
  const to = is.stance.kind;
  if (from === 'opt_out' && to === 'opt_out') return [['opt_out_changed', 1.2]];
  if (to === 'promise' && from !== 'promise')
    return [stillPermits || from === 'sharing' ? ['permission_narrowed', 1.2] : ['permission_removed', 1.6]];
  if (to === 'permission' && !is.stance.aside && !hadPermission(before, is.stance)) return [['permission_added', 1.6]];
  if (from === 'promise' && to !== 'promise') return [['permission_widened', 1.5]];
  if (to === 'promise') {
    if (is.stance.exception !== was.stance.exception)
      return [[is.stance.exception ? 'permission_widened' : 'permission_narrowed', 1.4]];
    return [ofWords({ was, is }, { more: 'permission_narrowed', less: 'permission_widened' })];
  }
  if (is.stance.trainsOthers && !was.stance.trainsOthers) return [['third_party_ai_sharing_added', 1.5]];
  if (is.stance.consent !== was.stance.consent)
    return [[is.stance.consent ? 'permission_narrowed' : 'permission_widened', 1.5]];
  if (is.stance.optOut && !was.stance.optOut) return [[hadOptOut ? 'opt_out_changed' : 'opt_out_added', 1.2]];
  if (was.stance.optOut && !is.stance.optOut) return [[hasOptOut ? 'opt_out_changed' : 'opt_out_removed', 1.4]];
  if (is.stance.exception !== was.stance.exception)
    return [[is.stance.exception ? 'permission_narrowed' : 'permission_widened', 1]];
  if (is.stance.aside && was.stance.aside) return [['disclosure_clarified', 0.6]];
  return [ofWords({ was, is }, { more: 'permission_widened', less: 'permission_narrowed' })];
}

/** More data or purposes in the same sentence, or fewer; words that limit count the other way; both at once say neither. */
function ofWords({ was, is }: Reworded, { more, less }: { more: Direction; less: Direction }): Signal {
  const { added, removed } = withoutTypos(changedWords(was.sentence.folded, is.sentence.folded));
  const count = (list: typeof added, words: ReadonlySet<string>) => list.filter(({ word }) => words.has(word)).length;
  const scope = Math.sign(count(added, dataWords) - count(removed, dataWords));
  const limits = Math.sign(count(removed, limitingWords) - count(added, limitingWords));
  // A word for another (the kind of data that only this service has, for one) is neither more nor less.
  const length = Math.sign(added.length - removed.length);
  if (scope + limits > 0 && (length > 0 || limits > 0)) return [more, 0.9];
  if (scope + limits < 0 && (length < 0 || limits < 0)) return [less, 0.9];
  return ['disclosure_clarified', 0.8];
}

function isTopic({ kind }: Stance): boolean {
  return kind !== 'none' && kind !== 'mention' && kind !== 'ban';
}

/** A way to say no to a use shows that the use is allowed. */
function permits(stance: Stance): boolean {
  return (stance.kind === 'permission' || stance.kind === 'opt_out') && stance.strength >= 0.5;
}

/**
 * Whether the document allowed before what a new sentence allows. Improving with AI is less than training; what anybody can
 * read on the web is not what people give to a service; and a use that waits for a yes is not one that goes on without.
 */
function hadPermission(before: readonly Read[], stance: Stance): boolean {
  return before.some(
    ({ stance: other }) =>
      permits(other) &&
      other.strength >= Math.min(0.7, stance.strength) &&
      !(other.publicOnly && !stance.publicOnly) &&
      !(other.consent && !stance.consent),
  );
}

/** Nearly the same words; less alike may be another promise. */
const sameWords = 0.93;

/** The hashes of those sentences that the document had in nearly the same words. */
function saidAgain(added: readonly Read[], before: readonly Read[]): ReadonlySet<string> {
  const folded = (reads: readonly Read[]) => reads.map(({ sentence }) => sentence.folded);
  const pairs = pairSimilar(folded(before), folded(added), { least: sameWords });
  return new Set([...pairs.keys()].map((at) => (added[at] as Read).sentence.hash));
}
