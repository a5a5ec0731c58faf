import { dayMs } from '../../nouns/time.ts';
import type { Event, Stage } from '../../nouns/words.ts';
import { isKnownAuthority, type Matter } from './matter.ts';
import shipped from './models/step.json' with { type: 'json' };
import { type Compared, type Profile, productOf } from './profile.ts';
import { weightOf } from './story-words.ts';

/** What each feature adds to the log-odds that an item of a story brings a new step, and from which log-odds on it does. */
export type StepModel = {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly from: number;
};

/** Learned by `npm run lab -- train --only steps`. */
export const stepModel: StepModel = shipped.model;

/**
 * Whether an item brings a new step to the story it joins, or reports one that the story already holds. The first item of a story always
 * brings one, and so does whatever `isStepByLaw`; the rest is weighed.
 */
export function isNewStep(compared: Compared, story: Profile, model: StepModel): boolean {
  if (story.matters.length === 0 || isStepByLaw(compared.matter, story)) return true;
  if (isRecalled(compared.matter, story)) return false;
  let sum = model.bias;
  for (const [name, value] of stepFeatures(compared, story)) sum += value * (model.weights[name] ?? 0);
  return sum >= model.from;
}

/** What a step does to a matter: outlets call one decision "decided", "goes on" or "won". */
type Kind = (typeof kinds)[Stage];

const kinds = {
  filed: 'claim',
  answered: 'answer',
  asked: 'request',
  goes_on: 'decision',
  partly_decided: 'decision',
  won: 'decision',
  decided: 'decision',
  dismissed_for_now: 'decision',
  dismissed: 'end',
  withdrawn: 'end',
  appealed: 'appeal',
  settled: 'peace',
  approved_for_now: 'approval',
  approved: 'approval',
  overturned: 'reversal',
  probed: 'inquiry',
  ordered: 'measure',
  fined: 'measure',
  advised: 'advice',
  proposed: 'proposal',
  passed: 'passage',
  in_force: 'force',
  announced: 'announcement',
  agreed: 'agreement',
  in_talks: 'talks',
  found: 'report',
  criticised: 'report',
  denied: 'denial',
  clarified: 'denial',
  confirmed: 'admission',
  paused: 'retreat',
  taken_back: 'retreat',
} as const satisfies Readonly<Record<Stage, string>>;

function kindOf(stage: Stage | undefined): Kind | undefined {
  return stage === undefined ? undefined : kinds[stage];
}

/** What an authority does. */
const byAuthority: ReadonlySet<Kind> = new Set<Kind>(['inquiry', 'measure', 'advice']);

/** Comments on what happened; something new seldom comes with them. */
const talk: ReadonlySet<Event> = new Set(['opinion_explainer', 'opt_out', 'none', 'research']);

/**
 * Whether an item only reports with more certainty what another said within days: the same claim status by no later kind of step. What
 * channels were told may become firmer by it; it isn't another development.
 */
export function isSurerOnly({ claimStatus, stage, atMs }: Matter, { matters }: Profile): boolean {
  const ours = orderOf(stage);
  const isLaterThan = (other: Matter) => ours !== undefined && ours > (orderOf(other.stage) ?? ours);
  return matters.some(
    (other) => other.claimStatus === claimStatus && daysBetween(atMs, other.atMs) <= recentDays && !isLaterThan(other),
  );
}

/**
 * What is a step however soon it comes: the first time that something is taken back, stopped or overturned, an authority that nobody named
 * before, and peace with another partner.
 */
function isStepByLaw(matter: Matter, { matters, marks }: Profile): boolean {
  const kind = kindOf(matter.stage);
  if (kind === undefined) return false;
  const before = matters.filter(({ stage }) => kindOf(stage) === kind);
  if (kind === 'retreat' || kind === 'reversal') return before.length === 0;
  if (kind === 'peace' || kind === 'agreement') return isWithAnother(matter, before);
  return byAuthority.has(kind) && isByAnother(matter, { matters, marks });
}

/** How far a matter has come with a step: what recalls an earlier one, soon after a later one, reports nothing new. */
const order: Readonly<Partial<Record<Kind, number>>> = {
  claim: 0,
  inquiry: 0,
  talks: 0,
  answer: 1,
  request: 1,
  denial: 1,
  agreement: 1,
  decision: 2,
  measure: 2,
  end: 3,
  peace: 3,
  approval: 4,
  appeal: 4,
  reversal: 5,
};

/** Whether an item tells of an earlier step than the one that the story reported in the last two weeks: how it began, who sued. */
function isRecalled({ stage, atMs }: Matter, { matters }: Profile): boolean {
  const ours = orderOf(stage);
  if (ours === undefined) return false;
  return matters.some((other) => (orderOf(other.stage) ?? 0) > ours && daysBetween(atMs, other.atMs) <= recallDays);
}

const recallDays = 14;

function orderOf(stage: Stage | undefined): number | undefined {
  const kind = kindOf(stage);
  return kind === undefined ? undefined : order[kind];
}

/** Whether each side names a party that the other doesn't: one company settles with two, one after the other. */
function isWithAnother({ companies }: Matter, before: readonly Matter[]): boolean {
  const theirs = new Set(before.flatMap((one) => one.companies));
  return companies.some((name) => !theirs.has(name)) && [...theirs].some((name) => !companies.includes(name));
}

/** Whether an authority acts in a matter in which none did before, or only others did. */
function isByAnother(matter: Matter, { matters, marks }: Pick<Profile, 'matters' | 'marks'>): boolean {
  const ours = authoritiesOf(matter.marks);
  if (ours.length === 0) return false;
  const theirs = [...(marks.get('authority') ?? [])];
  const isPublic = matters.some(({ stage, line }) => line === 'regulator' || byAuthority.has(kindOf(stage) ?? 'claim'));
  if (theirs.length === 0) return !isPublic;
  const known = theirs.filter(isKnownAuthority);
  return known.length > 0 && ours.every(isKnownAuthority) && !ours.some((name) => known.includes(name));
}

function authoritiesOf(marks: ReadonlySet<string>): readonly string[] {
  return [...marks].flatMap((mark) => (mark.startsWith('authority:') ? [mark.slice('authority:'.length)] : []));
}

/** What speaks for and against that an item brings a new step, from what the story holds of the last ones. */
export function stepFeatures(
  { matter, vector }: Compared,
  { matters, vectors, centre, marks }: Profile,
): readonly (readonly [name: string, value: number])[] {
  const features: (readonly [string, number])[] = [];
  const add = (name: string, value = 1) => void features.push([name, value]);
  const lastStep = matters.findLast(({ isStep }) => isStep === true) ?? matters[0];
  const last = matters.at(-1);
  if (lastStep === undefined || last === undefined) return features;

  const most = (of: (at: number) => boolean) =>
    vectors.reduce((best, other, at) => (of(at) ? Math.max(best, productOf(vector, other)) : best), 0);
  const like = most(() => true);
  add('like any', like);
  add('like any, root', Math.sqrt(like));
  const recent = most((at) => daysBetween(matter.atMs, matters[at]?.atMs) <= recentDays);
  add('like recent', recent);
  let fresh = 0;
  let known = 0;
  for (const [word] of vector) {
    if (centre.has(word)) known += weightOf(word);
    else fresh += weightOf(word);
  }
  add('new words', fresh / (fresh + known || 1));

  const sinceLast = daysSince(matter.atMs, last.atMs);
  const sinceStep = daysSince(matter.atMs, lastStep.atMs);
  add(`since last ${bucketOf(sinceLast)}`);
  add('since last, log', sinceLast === null ? 1 : Math.log1p(Math.max(0, sinceLast)));
  add(`since step ${bucketOf(sinceStep)}`);
  if (sinceLast !== null && sinceLast < 0) add('older than the last');

  const isTalk = talk.has(matter.event);
  if (isTalk) add('talk');
  const isEventKnown = matters.some(({ event }) => event === matter.event);
  const isStatusKnown = matters.some(({ claimStatus }) => claimStatus === matter.claimStatus);
  const near = sinceLast !== null && Math.abs(sinceLast) <= recentDays ? 'near' : 'far';
  if (!isTalk) {
    add(`event ${matter.event === lastStep.event ? 'of the step' : isEventKnown ? 'known' : 'new'}, ${near}`);
    add(
      `status ${matter.claimStatus === lastStep.claimStatus ? 'of the step' : isStatusKnown ? 'known' : 'new'}, ${near}`,
    );
    if (!matters.some(({ line }) => line === matter.line)) add(`line new: ${matter.line}`);
    if (!isStatusKnown) add(`status new: ${matter.claimStatus}`);
  }
  const kind = kindOf(matter.stage);
  if (kind !== undefined) {
    const isOfRecent = matters.some(
      ({ stage, atMs }) => kindOf(stage) === kind && daysBetween(matter.atMs, atMs) <= recentDays,
    );
    const isKnown = matters.some(({ stage }) => kindOf(stage) === kind);
    add(`kind ${isOfRecent ? 'recent' : isKnown ? 'known' : 'new'}, ${near}`);
    if (!isKnown) add(`kind new: ${kind}`);
  }
  const isParty = (mark: string) => !mark.startsWith('place:') && !mark.startsWith('named:');
  const held = (mark: string) => {
    const at = mark.indexOf(':');
    return [...marks].some(([kind, values]) => kind === mark.slice(0, at) && values.has(mark.slice(at + 1)));
  };
  const named = [...matter.marks].filter((mark) => mark.startsWith('authority:'));
  if (kind !== undefined && byAuthority.has(kind) && named.length > 0)
    add(named.some(held) ? 'authority known' : 'authority new');
  const since = matters.slice(matters.lastIndexOf(lastStep));
  if (
    matter.event === 'policy_change' &&
    lastStep.claimStatus === 'denied' &&
    !since.some(({ event }) => event === 'policy_change')
  )
    add('terms after a denial');
  if (kind === 'peace' || kind === 'agreement') {
    const before = matters.filter(({ stage }) => kindOf(stage) === kind);
    const isNew = (name: string) => !before.some(({ companies }) => companies.includes(name));
    if (before.length > 0) add(matter.companies.some(isNew) ? 'partner new' : 'partner known');
  }
  if ([...matter.marks].some((mark) => isParty(mark) && !held(mark))) add('party new');
  add('items', Math.log(matters.length));
  return features;
}

/** Outlets report one step within days. */
const recentDays = 7;

function daysSince(later: number | null, earlier: number | null | undefined): number | null {
  return later === null || earlier === null || earlier === undefined ? null : (later - earlier) / dayMs;
}

function daysBetween(one: number | null, other: number | null | undefined): number {
  const days = daysSince(one, other);
  return days === null ? Number.POSITIVE_INFINITY : Math.abs(days);
}

function bucketOf(days: number | null): string {
  if (days === null) return 'unknown';
  if (days < 0.75) return '0';
  return days <= 1.5 ? '1' : days <= 3.5 ? '3' : days <= 7.5 ? '7' : days <= 21 ? '21' : 'more';
}
