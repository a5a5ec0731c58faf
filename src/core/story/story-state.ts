import type { Item } from '../../nouns/item.ts';
import type { TimelineEntry } from '../../nouns/story.ts';
import { dayMs, msOf } from '../../nouns/time.ts';
import {
  type ClaimStatus,
  type Severity,
  type Stage,
  type StoryState,
  severities,
  wordsOf,
} from '../../nouns/words.ts';
import { actsOf } from '../judge/acts.ts';
import { talkOnly } from '../judge/event.ts';
import { readItem } from '../judge/read-item.ts';
import { stageOf, stepsOf } from '../judge/stage.ts';
import { takenBackText } from './take-back.ts';

/**
 * From which probability on a claim status is said. Below it, a story is told as reported, which is true of every story. What would do most
 * harm if it were wrong has to be surest. Measured in folds on the development sets; see docs/quality.md.
 */
const saidFrom: Readonly<Record<ClaimStatus, number>> = {
  alleged: 0.75,
  denied: 0.72,
  confirmed_by_company: 0.85,
  ruled: 0.75,
  settled: 0.6,
  dismissed: 0.6,
  proposed: 0.6,
  enacted: 0.6,
  not_applicable: 0,
};

/** From which probability on one that needs a step is said where the words show none. */
const saidWithoutStep: Readonly<Partial<Record<ClaimStatus, number>>> = { denied: 0.85, confirmed_by_company: 0.9 };

/**
 * The steps that can bring a claim status about. Two readings have to agree before a story says that something was decided, ended or
 * admitted: the learned one, and the step by the meaning of the words.
 */
const broughtBy: Readonly<Partial<Record<ClaimStatus, ReadonlySet<Stage>>>> = {
  denied: new Set<Stage>(['denied', 'clarified', 'answered', 'criticised']),
  confirmed_by_company: new Set<Stage>(['announced', 'confirmed', 'agreed', 'paused', 'taken_back']),
  ruled: new Set<Stage>(['goes_on', 'partly_decided', 'decided', 'ordered', 'fined', 'overturned']),
  settled: new Set<Stage>(['settled', 'approved_for_now', 'approved']),
  dismissed: new Set<Stage>(['dismissed', 'withdrawn']),
  // One chamber may pass what another rejects.
  enacted: new Set<Stage>(['in_force']),
};

/** A claim that its step shows needs less: somebody sued, asked or looks into it. */
const claimed = { by: new Set<Stage | undefined>(['filed', 'asked', 'probed']), from: 0.6 } as const;

/** Whether an entry is sure enough of its claim status to say it. Policy pages speak for themselves. */
export function isSure({ claimStatus, stage, sure }: Pick<TimelineEntry, 'claimStatus' | 'stage' | 'sure'>): boolean {
  if (sure === undefined) return true;
  if (claimStatus === 'alleged' && claimed.by.has(stage)) return sure.claimStatus >= claimed.from;
  const steps = broughtBy[claimStatus];
  if (steps === undefined) return sure.claimStatus >= saidFrom[claimStatus];
  if (stage !== undefined) return steps.has(stage) && sure.claimStatus >= saidFrom[claimStatus];
  return sure.claimStatus >= (saidWithoutStep[claimStatus] ?? Number.POSITIVE_INFINITY);
}

/** What an entry says about the state of the story; `reported` says nothing. */
function stateSaid(entry: TimelineEntry): StoryState {
  const { event, claimStatus, text, stage } = entry;
  // Part of a case, or all of it for now: what is left is a claim like before.
  if (stage === 'dismissed_for_now' && entry.sure !== undefined) return 'alleged';
  if (talkOnly.has(event)) return 'reported';
  if (text === takenBackText) return 'reversed';
  // A company that asks a court to end a case disputes it; what the case claims stays claimed.
  if (claimStatus === 'denied' && stage === 'asked' && entry.sure !== undefined) return 'alleged';
  if (!isSure(entry)) return 'reported';
  switch (claimStatus) {
    case 'alleged':
      return 'alleged';
    case 'denied':
      return 'denied';
    case 'confirmed_by_company':
      return 'confirmed';
    case 'ruled':
      return (stage ?? stageOfHeadline(text)) === 'overturned' ? 'reversed' : 'ruled';
    case 'settled':
      return 'settled';
    case 'dismissed':
      return 'dismissed';
    case 'proposed':
    case 'enacted':
    case 'not_applicable':
      return 'reported';
  }
}

/** Steps in which a company itself says what it does. */
const ownWords: ReadonlySet<Stage | undefined> = new Set(['confirmed']);

/** Older rows don't store the step. */
function stageOfHeadline(text: string): Stage | undefined {
  return stageOf(actsOf(readItem({ title: text, text: '' })));
}

/** A suit or complaint claims more than what the company has confirmed. */
function isNewClaim({ stage, claimStatus }: TimelineEntry, state: StoryState): boolean {
  return state === 'confirmed' && claimStatus === 'alleged' && stage === 'filed';
}

/** How much it takes to leave a state: a report of the claims doesn't undo what a court or the parties decided. */
const firmness: Readonly<Record<StoryState, number>> = {
  reported: 0,
  alleged: 1,
  denied: 2,
  confirmed: 2,
  ruled: 3,
  settled: 3,
  dismissed: 3,
  reversed: 3,
};

/** For how long outlets report one decision. */
const reportedMs = 7 * dayMs;

/** Whether an entry says only that there is a decision, days after another said which: that something was overturned or ended. */
function isVaguer({ at, stage }: TimelineEntry, than: TimelineEntry): boolean {
  return (
    (stage === undefined || stage === 'decided' || stage === 'won') &&
    firmness[stateSaid(than)] === firmness.ruled &&
    msOf(at) - msOf(than.at) <= reportedMs
  );
}

/**
 * Returns the state of a story, and the entry that led to it (null if none did). Entries count in order of time,
 * whatever the order in which they arrived. An entry changes the state if what it says is sure, and at least as firm.
 * Columns and guides change nothing.
 */
export function stateOf(timeline: readonly TimelineEntry[]): {
  readonly state: StoryState;
  readonly by: TimelineEntry | null;
} {
  let state: StoryState = 'reported';
  let by: TimelineEntry | null = null;
  for (const entry of timeline) {
    const said = stateSaid(entry);
    if (said === 'reported' || said === state || (firmness[said] < firmness[state] && !isNewClaim(entry, state)))
      continue;
    if (said === 'ruled' && by !== null && isVaguer(entry, by)) continue;
    // What a company denied, only its own words confirm.
    if (state === 'denied' && said === 'confirmed' && entry.sure !== undefined && !ownWords.has(entry.stage)) continue;
    state = said;
    by = entry;
  }
  return { state, by };
}

/**
 * Where a story that began with a change of a policy stands by itself, if its state is that of a suit or a file which came of it: a suit
 * that is withdrawn leaves the change as it was. Null for any other story, and where nothing sure was said of the change.
 */
export function ownStateOf(timeline: readonly TimelineEntry[]): StoryState | null {
  const { by } = stateOf(timeline);
  if (timeline[0]?.line !== 'policy' || by?.line === undefined || by.line === 'policy') return null;
  const { state } = stateOf(timeline.filter(({ line }) => line === 'policy'));
  return state === 'reported' ? null : state;
}

/**
 * Returns how a case ended, as the item's headline or first sentences say: "withdrawn without prejudice". Undefined if they don't.
 */
export function endingOf(item: Pick<Item, 'title' | 'text'>): string | undefined {
  const { title, body } = actsOf(readItem(item));
  const sentences = [title, ...body];
  const says = (...roles: readonly string[]) =>
    sentences.some(({ found }) => found.some(({ label }) => roles.includes(label)));
  const isWithdrawn = sentences.some((sentence) => stepsOf(sentence).includes('withdrawn'));
  const how = isWithdrawn ? 'withdrawn' : 'dismissed';
  if (says('withoutPrejudice')) return `${how} without prejudice`;
  if (says('withPrejudice')) return `${how} with prejudice`;
  if (says('leaveToAmend')) return `${how} with leave to amend`;
  return isWithdrawn ? 'withdrawn' : undefined;
}

/** Whether one severity is more serious than another. */
export function isMoreSerious(one: Severity, than: Severity): boolean {
  return mostSeriousFirst.indexOf(one) < mostSeriousFirst.indexOf(than);
}

/** Whether a story is critical now and wasn't before. Lesser rises aren't worth another message. */
export function becameCritical(now: Severity, before: Severity): boolean {
  return now === 'critical' && before !== 'critical';
}

const mostSeriousFirst = wordsOf(severities);
