import type { Stage } from '../../nouns/words.ts';
import { type Act, byDecision, type ItemActs, type SentenceActs } from './acts.ts';
import type { RoleClass } from './lexicon/acts/classes.ts';

/**
 * The step that an item reports: what its title says was done, or else its first sentence. Undefined where neither says. What is only
 * asked for, possible or planned is no step of the one who would decide it.
 */
export function stageOf({ title, body }: ItemActs): Stage | undefined {
  const [first, ...next] = body.map(stepsOf);
  const stage = stepsOf(title)[0] ?? first?.[0];
  const opening = [first, next[0]].flatMap((steps) => steps ?? []);
  switch (stage) {
    case 'dismissed':
      // Headlines say "dismissed" of a case of which something is left.
      return opening.some((step) => step === 'dismissed_for_now' || step === 'goes_on') ||
        body.slice(0, 2).some(isOfPart)
        ? 'dismissed_for_now'
        : stage;
    case 'won':
      return opening.find((step) => endings.has(step)) ?? stage;
    case 'agreed':
      return [title, body[0]].some((sentence) => isHearsay(sentence)) ? 'in_talks' : stage;
    default:
      return stage;
  }
}

/** How a case that someone won or lost may have ended. */
const endings: ReadonlySet<Stage> = new Set<Stage>(['dismissed', 'dismissed_for_now', 'decided', 'partly_decided']);

/** A sentence in which a court decides on a part: "The judge struck most of what the plaintiffs claim." */
function isOfPart({ found }: SentenceActs): boolean {
  return found.some(({ label }) => label === 'partly') && found.some(({ label }) => label === 'court');
}

function isHearsay(sentence: SentenceActs | undefined): boolean {
  return sentence?.found.some(({ label }) => label === 'reported') ?? false;
}

/** Every step that a sentence speaks of, the most decisive first. */
export function stepsOf(sentence: SentenceActs): readonly Stage[] {
  const known = stepsKnown.get(sentence);
  if (known !== undefined) return known;
  const context = contextOf(sentence);
  const steps = new Set(sentence.acts.map((act) => stepOf(act, context)));
  const found = decisiveFirst.filter((stage) => steps.has(stage));
  stepsKnown.set(sentence, found);
  return found;
}

/** The steps of sentences that were asked before: for the step of the item, and for its features. */
const stepsKnown = new WeakMap<SentenceActs, readonly Stage[]>();

type Context = {
  /** Classes in the sentence. */
  readonly has: (...classes: readonly RoleClass[]) => boolean;
  /** It speaks of a case before a court. */
  readonly isCase: boolean;
  readonly acts: SentenceActs['acts'];
  readonly found: SentenceActs['found'];
};

function contextOf({ found, acts }: SentenceActs): Context {
  const classes = new Set<string>(found.map(({ label }) => label));
  const has = (...wanted: readonly RoleClass[]) => wanted.some((one) => classes.has(one));
  return { has, acts, found, isCase: has('court', 'jury', 'plaintiff', 'suit', 'suitOver', 'motion', 'injunction') };
}

/** A later step of a matter says more than an earlier one that the same sentence recalls. */
const decisiveFirst: readonly Stage[] = [
  'overturned',
  'approved',
  'approved_for_now',
  'settled',
  'withdrawn',
  'dismissed_for_now',
  'partly_decided',
  'goes_on',
  'dismissed',
  'appealed',
  'fined',
  'decided',
  'won',
  'asked',
  'ordered',
  'in_force',
  'passed',
  'taken_back',
  'paused',
  'denied',
  'confirmed',
  'clarified',
  'in_talks',
  'agreed',
  'filed',
  'probed',
  'advised',
  'proposed',
  'criticised',
  'announced',
  'found',
];

/** What an act is a step of. Undefined where it is none: it didn't happen, or could be anyone's. */
function stepOf(act: Act, context: Context): Stage | undefined {
  const { modes } = act;
  if (modes.has('claimed') && !filing.has(act.act)) return undefined;
  // "Sued again, days after a judge dismissed a similar case": what is new is the suit.
  if (modes.has('earlier') && byDecision.has(act.act) && context.acts.some(isNewClaim)) return undefined;
  if (modes.has('refused') || (modes.has('not') && act.act !== 'deny')) return refusedStep(act, context);
  if (modes.has('asked') && !modes.has('granted') && (byDecision.has(act.act) || act.by === 'court')) return 'asked';
  const isOnlyPossible = modes.has('may') || modes.has('would');
  if (isOnlyPossible && !evenIfPossible.has(act.act)) return undefined;
  if (modes.has('plan') && act.act === 'settle') return 'in_talks';
  if (modes.has('plan') && byDecision.has(act.act)) return undefined;
  return courtStep(act, context) ?? publicStep(act, context) ?? companyStep(act, context) ?? otherStep(act, context);
}

function isNewClaim({ act, modes }: Act): boolean {
  return claiming.has(act) && !modes.has('earlier');
}

const claiming: ReadonlySet<RoleClass> = new Set<RoleClass>(['sue', 'accuse', 'probe', 'complain']);

/** A suit says itself that it was brought. */
const filing: ReadonlySet<RoleClass> = new Set<RoleClass>(['sue', 'suitOver']);

/** What may be proposed or talked about is; and a case that "can proceed" does. */
const evenIfPossible: ReadonlySet<RoleClass> = new Set<RoleClass>(['propose', 'talk', 'proceed']);

/** What it means that something was refused, or isn't so. */
function refusedStep({ act, modes }: Act, { has, isCase }: Context): Stage | undefined {
  if (act === 'dismiss') return 'goes_on';
  if (!isCase || !modes.has('refused') || !has('court', 'jury')) return undefined;
  // What isn't revived stays dismissed.
  if (act === 'overturn') return has('suit') && !has('fine', 'ban') ? 'dismissed' : 'decided';
  return act === 'rule' ? 'decided' : byDecision.has(act) ? 'partly_decided' : undefined;
}

function courtStep(step: Act, context: Context): Stage | undefined {
  const { has, isCase, acts } = context;
  const { act, by, to, of, modes } = step;
  const isForNow = modes.has('partly') || modes.has('forNow') || has('leaveToAmend', 'partly');
  const isCourt = by === 'court' || by === 'jury';
  // "Wins appeal", "loses its appeal": the higher court has answered.
  const isOfAppeal = acts.some((one) => one.act === 'appeal' && isAnswerTo(step, one));
  const isAnswered = acts.some((one) => (one.act === 'win' || one.act === 'lose') && isAnswerTo(one, step));
  const isOwnDefence = by === 'company' || by === 'firm';
  switch (act) {
    case 'overturn':
      return isCase || has('authority', 'ruling', 'fine', 'ban') ? 'overturned' : undefined;
    case 'approve':
    case 'allow':
      if (has('settle') && isCase) return isForNow ? 'approved_for_now' : 'approved';
      if (isCourt && act === 'allow') {
        if (grantsDismissal(step, context)) return undefined;
        return has('proceed', 'suit') ? 'goes_on' : 'partly_decided';
      }
      return undefined;
    case 'settle':
      if (has('failed')) return undefined;
      if (has('pause') || (has('refuse') && has('court'))) return 'partly_decided';
      return has('talk') ? 'in_talks' : 'settled';
    case 'withdraw':
      if (!isCase || isWithinCase(step, context)) return undefined;
      if (has('agreement', 'settle')) return 'settled';
      return has('partly') ? 'dismissed_for_now' : 'withdrawn';
    case 'dismiss':
      if (!isCase) return undefined;
      if (isWithinCase(step, context)) return 'partly_decided';
      return isForNow ? 'dismissed_for_now' : 'dismissed';
    case 'appeal':
      if (isAnswered) return undefined;
      return isCourt && !modes.has('passive') ? undefined : 'appealed';
    case 'proceed':
      return isCase && (of === 'suit' || to === 'suit' || has('court', 'plaintiff')) ? 'goes_on' : undefined;
    case 'trim':
    case 'certify':
      return isCase ? 'partly_decided' : undefined;
    case 'lift':
      return isCourt && !has('fine', 'ban') ? 'partly_decided' : undefined;
    case 'pause':
    case 'stop':
      return isCourt && has('fine', 'ban', 'order', 'ruling') ? 'partly_decided' : undefined;
    case 'uphold':
      return isCase || has('authority') ? 'decided' : undefined;
    case 'takeBack':
      return isCourt && has('fine', 'ban', 'ruling') ? 'overturned' : undefined;
    case 'refuse':
      if (isCourt) return 'partly_decided';
      return undefined;
    case 'deny':
      return isCourt ? 'partly_decided' : undefined;
    case 'rule':
      if (by === 'authority') return 'decided';
      return isCase ? (isForNow ? 'partly_decided' : 'decided') : undefined;
    case 'win':
    case 'lose':
      if (isOfAppeal) return act === 'win' && has('fine', 'ban', 'order') && isOwnDefence ? 'overturned' : 'decided';
      // Whether the case ended or was decided, only other words tell.
      if (!isCase) return undefined;
      return has('rule', 'jury', 'ruling') ? (isForNow ? 'partly_decided' : 'decided') : 'won';
    case 'order':
    case 'handOver':
      return isCourt ? 'ordered' : undefined;
    case 'sue':
      return 'filed';
    case 'suitOver':
      // Before a judge, it was brought long ago.
      return has('court', 'jury', 'procedure', 'ruling') ? undefined : 'filed';
    case 'ask':
      return isCase ? 'asked' : undefined;
    default:
      return undefined;
  }
}

/** "Grants the company's motion to dismiss": the act of dismissing says what became of the case. */
function grantsDismissal({ last }: Act, { found, acts }: Context): boolean {
  // "Grants more time to file a motion to dismiss" dismisses nothing.
  const next = found.find(({ label, first }) => first > last && ['motion', 'suit', 'to'].includes(label));
  return next?.label === 'motion' && acts.some(({ act, modes }) => act === 'dismiss' && modes.has('granted'));
}

/**
 * Whether what ends is something in a case, not the case: "dismisses the company's appeal", "tosses expert testimony", "drops her from the
 * suit". A petition against someone is a case.
 */
function isWithinCase({ last, of }: Act, { found }: Context): boolean {
  // "Suit dismissed on appeal".
  if (of === 'suit') return false;
  const at = found.findIndex(({ label, first }) => first > last && ended.has(label));
  const next = found[at];
  if (next === undefined || next.label === 'suit' || next.first - last > mostToEnded) return false;
  return !(next.label === 'motion' && found[at + 1]?.label === 'against');
}

/** What may end, or be left. */
const ended: ReadonlySet<string> = new Set<RoleClass>(['suit', 'motion', 'procedure', 'appeal', 'optOut', 'from']);
const mostToEnded = 4;

function isAnswerTo(answer: Act, appeal: Act): boolean {
  const gap = appeal.first - answer.last;
  return gap > 0 && gap <= mostBetween && !appeal.modes.has('asked') && !answer.modes.has('not');
}

/** "Loses its appeal", but not "wins the right to appeal". */
const mostBetween = 2;

const states: ReadonlySet<string | undefined> = new Set(['authority', 'government', 'country', 'court', 'lawmaker']);

function publicStep({ act, by, modes, first }: Act, { has, isCase, found }: Context): Stage | undefined {
  const isPublic = states.has(by) || (by === undefined && has('authority', 'country', 'government'));
  switch (act) {
    case 'fine':
      return isPublic || modes.has('passive') || has('authority') || (by === undefined && !isCase)
        ? 'fined'
        : undefined;
    case 'ban':
    case 'order':
      // What a new law requires isn't an order to anybody.
      return isPublic && !has('inForce') ? 'ordered' : undefined;
    case 'pause':
    case 'stop':
      // An authority that ends its own inquiry or court action stops nobody.
      return states.has(by) && by !== 'court' && !modes.has('passive') && !has('probe', 'suit', 'procedure')
        ? 'ordered'
        : undefined;
    case 'lift':
      return has('ban', 'authority', 'country') ? 'overturned' : undefined;
    case 'probe':
      return isPublic || has('authority') ? 'probed' : undefined;
    case 'complain':
      return 'filed';
    case 'advise':
    case 'warn':
      return has('authority') ? 'advised' : undefined;
    case 'inForce':
      return has('law') ? 'in_force' : undefined;
    case 'sign': {
      const isYetToBe = modes.has('plan') || found.some(({ label, last }) => label === 'to' && last === first - 1);
      return by === 'government' && has('law') && !has('agreement') && !isCase && !isYetToBe ? 'in_force' : undefined;
    }
    case 'pass':
      return has('law', 'lawmaker') ? 'passed' : undefined;
    case 'propose':
      return has('law', 'lawmaker', 'government', 'country', 'authority') ? 'proposed' : undefined;
    default:
      return undefined;
  }
}

/** Those who can say for a company what it does. */
const companies: ReadonlySet<string | undefined> = new Set(['company', 'firm', 'spokesperson', undefined]);

function companyStep({ act, by, modes }: Act, { has, isCase }: Context): Stage | undefined {
  if (!companies.has(by) && !modes.has('passive')) return undefined;
  switch (act) {
    case 'deny':
      return 'denied';
    case 'refuse':
      return has('claims', 'accuse') ? 'denied' : undefined;
    case 'confirm':
      return 'confirmed';
    case 'clarify':
    case 'apologise':
    case 'promise':
      if (isCase) return undefined;
      // "Makes clear that files aren't used for training."
      return act === 'clarify' && has('not') && has('train', 'use') ? 'denied' : 'clarified';
    case 'takeBack':
      // An authority warns of breaking promises; it takes nothing back.
      if (by === undefined && has('authority')) return undefined;
      return has('terms', 'plan', 'train', 'optedIn', 'update', 'use') ? 'taken_back' : undefined;
    case 'pause':
      return has('train', 'plan', 'use', 'announce') && !has('order') ? 'paused' : undefined;
    case 'collect':
    case 'use':
    case 'train':
      // What others say that a company does, or order it to do, isn't its announcement.
      return by !== undefined &&
        !isCase &&
        has('terms', 'train') &&
        !has('accuse', 'reported', 'discover', 'ask', 'order', 'ban', 'study', 'researcher', 'advice')
        ? 'announced'
        : undefined;
    case 'update':
    case 'start':
    case 'announce':
      // What an authority writes about changes of terms announces none.
      return !isCase && has('terms', 'train') && !(by === undefined && has('authority', 'lawmaker', 'researcher'))
        ? 'announced'
        : undefined;
    case 'sign':
      return has('agreement', 'pay') && !isCase && !modes.has('plan') && !has('failed')
        ? has('talk')
          ? 'in_talks'
          : 'agreed'
        : undefined;
    default:
      return undefined;
  }
}

function otherStep({ act }: Act, { has, isCase }: Context): Stage | undefined {
  switch (act) {
    case 'talk':
      return has('agreement', 'sign', 'pay', 'rightsHolder') ? 'in_talks' : undefined;
    case 'discover':
    case 'leak':
    case 'study':
      return isCase ? undefined : 'found';
    case 'criticise':
      return isCase ? undefined : 'criticised';
    default:
      return undefined;
  }
}
