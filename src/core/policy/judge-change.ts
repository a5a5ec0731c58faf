import type { Clause, Evidence, PolicyMeaning } from '../../nouns/policy.ts';
import type { Day } from '../../nouns/time.ts';
import type { Direction, Severity } from '../../nouns/words.ts';
import { lengthOf } from '../page/clauses.ts';
import { readEffectiveDay } from '../page/page-dates.ts';
import { shrunkTo } from '../page/page-state.ts';
import type { Sentence, SplitText } from '../text/sentences.ts';
import { changesWords, isWeighty } from './changed-meaning.ts';
import { changedWords, type PolicyDiff, type SentencePair } from './diff-policy.ts';
import { decideDirections, type Findings } from './direction.ts';
import { strengthOf } from './read-roles.ts';
import { readDataTypes } from './scope.ts';
import { isTopic, type Read, readIn, topicsOf } from './statements.ts';

const maxEvidence = 8;

/**
 * Judges the difference between two texts. Only added, removed and reworded sentences count, and of a reworded sentence
 * on training only words that change what it allows. A page that was cut off or came back says nothing about the
 * policy.
 *
 * @param isWhole the new text has been seen for so long that nothing can be missing from it
 * @param near the day on which the new text was first seen; it tells the year of "12 December"
 */
export function judgeChange(
  diff: Pick<PolicyDiff, 'added' | 'removed' | 'reworded'>,
  { before, after }: { before: SplitText; after: SplitText },
  { isWhole = false, near }: { isWhole?: boolean; near?: Day } = {},
): PolicyMeaning {
  const readOld = (sentence: Sentence) => readIn(before, sentence);
  const readNew = (sentence: Sentence) => readIn(after, sentence);
  const addedReads = diff.added.map(readNew);
  const removedReads = diff.removed.map(readOld);
  const pairs = diff.reworded.map((pair) => ({ pair, was: readOld(pair.before), is: readNew(pair.after) }));
  const touched = [...addedReads, ...removedReads, ...pairs.flatMap(({ was, is }) => [was, is])];
  if (!touched.some(isTopic)) {
    const banned = touched.some(({ roles }) => roles?.kind === 'ban');
    return nothing(banned ? 'bans_others' : 'no_training');
  }
  if (!isWhole && looksBroken(diff, { before: before.clauses, after: after.clauses })) return nothing('page_broken');

  const renames = renamesIn(diff.reworded, touched[0]?.language ?? 'en');
  const findings: Findings = {
    added: addedReads.filter(isTopic),
    removed: removedReads.filter(isTopic),
    reworded: pairs.filter(
      ({ was, is, pair }) =>
        (isTopic(was) || isTopic(is)) && !isRenamed(pair, renames) && changesMeaning(pair, { was, is }),
    ),
    // Everything that the document said on the subject before, including unchanged sentences.
    before: topicsOf(before),
    after: topicsOf(after),
  };
  if (findings.added.length + findings.removed.length + findings.reworded.length === 0) return nothing('form_only');
  const { direction, also } = decideDirections(findings);
  const evidence = evidenceOf(findings);
  const strongest = Math.max(
    ...[...findings.added, ...findings.removed, ...findings.reworded.flatMap(({ was, is }) => [was, is])].map(
      ({ roles }) => (roles === null ? 0 : strengthOf(roles)),
    ),
  );
  return {
    relevant: true,
    score: scoreOf({ strongest, sentences: evidence.length }),
    direction,
    directionsAlso: also,
    dataTypes: readDataTypes(evidence.map(({ text }) => text)),
    severity: severityOf(direction),
    evidence,
    effective: readEffectiveDay(
      diff.added.concat(diff.reworded.map(({ after: one }) => one)).map(({ text }) => text),
      near,
    ),
  };
}

/**
 * Scores how certain it is that a change is about training. A change that reaches this point is more likely relevant
 * than not. The plainness of its plainest sentence counts most, and each further sentence adds a little; nothing is
 * certain. Set by hand: `eval` measures what is relevant, not how certain it is.
 */
function scoreOf({ strongest, sentences }: { strongest: number; sentences: number }): number {
  return Math.min(surest, relevantScore + perStrength * strongest + perSentence * sentences);
}
const relevantScore = 0.55;
const perStrength = 0.35;
const perSentence = 0.02;
const surest = 0.99;
/** The score of a change that doesn't mention training at all, and of one that mentions it but says nothing new. */
const silentScore = 0.02;
const formScore = 0.2;

function nothing(because: NonNullable<PolicyMeaning['because']>): PolicyMeaning {
  return {
    relevant: false,
    score: because === 'no_training' ? silentScore : formScore,
    direction: 'none',
    directionsAlso: [],
    dataTypes: [],
    severity: 'info',
    evidence: [],
    effective: null,
    because,
  };
}

/** Whether a reworded sentence on training allows something else than before. */
function changesMeaning(pair: SentencePair, { was, is }: { was: Read; is: Read }): boolean {
  if (was.roles === null || is.roles === null) return isTopic(was) || isTopic(is);
  // Pointers to further reading are a matter of form, whatever their wording.
  if (was.roles.aside && is.roles.aside && was.roles.kind === 'permission' && is.roles.kind === 'permission')
    return false;
  const parts = ['kind', 'by', 'exception', 'consent', 'deident', 'publicOnly', 'optOut'] as const;
  return parts.some((part) => was.roles?.[part] !== is.roles?.[part]) || changesWords(pair, { was, is });
}

/** A name that replaces another in this many sentences is a new name for the same thing. */
const leastRenamed = 3;

/** Finds words that replace others throughout a change (such as a renamed company), by the old word. */
function renamesIn(pairs: readonly SentencePair[], language: Read['language']): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { before, after } of pairs) {
    const { removed, added } = changedWords(before.folded, after.folded);
    if (removed.length !== added.length) continue;
    const swaps = new Set(removed.map(({ word }, at) => `${word} ${added[at]?.word}`));
    for (const swap of swaps) counts.set(swap, (counts.get(swap) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= leastRenamed).map(([swap]) => swap.split(' '));
  return new Map(
    often.filter(([from = '', to = '']) => !isWeighty(from, language) && !isWeighty(to, language)) as [
      string,
      string,
    ][],
  );
}

function isRenamed({ before, after }: SentencePair, renames: ReadonlyMap<string, string>): boolean {
  if (renames.size === 0) return false;
  return (
    before.folded
      .split(' ')
      .map((word) => renames.get(word) ?? word)
      .join(' ') === after.folded
  );
}

/**
 * A smaller loss or gain isn't a section that a broken server dropped or a second page that was joined: short pages
 * gain and lose clauses too.
 */
const leastPartChars = 4_000;
/** The same limit as a share of the page. */
const partShare = 0.15;
/**
 * The least text in place of a lost section, as a share of it; less counts as nothing. A reworded sentence counts as
 * this many characters.
 */
const replacedShare = 0.1;
const rewordedChars = 50;

/**
 * Whether most of a text is gone, or a section of it with nothing in its place, or the reverse: a page that was cut off
 * or came back.
 */
function looksBroken(
  diff: Pick<PolicyDiff, 'added' | 'removed' | 'reworded'>,
  { before, after }: { before: readonly Clause[]; after: readonly Clause[] },
): boolean {
  const was = lengthOf(before);
  const is = lengthOf(after);
  if (is < was * shrunkTo || was < is * shrunkTo) return true;
  const isPart = (chars: number, whole: number) => chars > Math.max(leastPartChars, whole * partShare);
  const removed = charsOf(diff.removed);
  const added = charsOf(diff.added);
  if (isPart(removed, was) && added + diff.reworded.length * rewordedChars < removed * replacedShare) return true;
  return isPart(added, is) && diff.removed.length + diff.reworded.length === 0;
}

function charsOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * What a reader sees first if two sentences are equally plain: the new wording, then additions, then the old wording.
 */
const lead = { rewordedTo: 0.25, added: 0.2, rewordedFrom: 0.1, removed: 0 } as const;

function evidenceOf({ added, removed, reworded }: Findings): readonly Evidence[] {
  const ranked =
    (side: Evidence['side'], ahead: number) =>
    ({ sentence, roles }: Read) => ({
      side,
      text: sentence.text,
      rank: (roles === null ? 0 : strengthOf(roles)) + ahead,
    });
  const newWording = ranked('after', lead.rewordedTo);
  const oldWording = ranked('before', lead.rewordedFrom);
  return [
    ...added.map(ranked('after', lead.added)),
    ...removed.map(ranked('before', lead.removed)),
    ...reworded.flatMap(({ was, is }) => [newWording(is), oldWording(was)]),
  ]
    .sort((one, other) => other.rank - one.rank)
    .slice(0, maxEvidence)
    .map(({ side, text }) => ({ side, text }));
}

/** How much a change in this direction matters to the people whose data is affected. */
export function severityOf(direction: Direction): Severity {
  switch (direction) {
    case 'permission_added':
    case 'opt_out_removed':
      return 'critical';
    case 'permission_widened':
    case 'third_party_ai_sharing_added':
      return 'high';
    case 'permission_removed':
    case 'permission_narrowed':
    case 'opt_out_added':
    case 'opt_out_changed':
      return 'notable';
    default:
      return 'info';
  }
}
