import type { Verdict } from '../../nouns/words.ts';
import { isForOthersOnly, type Who } from './scope.ts';
import type { Statement } from './statements.ts';

/** What a document says as a whole. */
export type Position = {
  readonly verdict: Verdict;
  /** Whether training happens unless the person does something. */
  readonly byDefault: 'on' | 'off' | 'not_stated';
  /** How one says no, if it says so. */
  readonly optOut: Statement | null;
  /** The people for whom another verdict holds. */
  readonly other: readonly { readonly who: Who; readonly verdict: Verdict }[];
  /** The deciding one first. */
  readonly statements: readonly Statement[];
};

/** Derives what a document says from its statements. */
export function positionOf(all: readonly Statement[]): Position {
  // That others get data for features with AI doesn't say that anybody trains on it.
  const statements = all.filter(({ purpose }) => purpose !== 'share');
  const ofAll = statements.filter(({ who }) => !isForOthersOnly(who));
  const own = decide(ofAll).verdict;
  const isOwnDecided = own !== 'silent' && own !== 'unclear' && ofAll.length * leastShare >= statements.length;
  const main = isOwnDecided ? ofAll : statements;
  const { verdict, lead } = decide(main);
  const optOut =
    verdict === 'yes_unless_opt_out' || verdict === 'yes' || verdict === 'opt_in'
      ? (wayOut(main) ?? wayOut(statements))
      : null;
  const rest = statements.filter((one) => one !== lead);
  return {
    verdict,
    byDefault: defaultOf(verdict, main),
    optOut,
    other: isOwnDecided ? othersOf(statements, verdict) : [],
    statements: lead === undefined ? rest : [lead, ...rest],
  };
}

/** A document whose statements are nearly all for some people is addressed to them. */
const leastShare = 4;

type Decided = { readonly verdict: Verdict; readonly lead: Statement | undefined };

function decide(statements: readonly Statement[]): Decided {
  const settled = statements.filter(({ aside, kind }) => !aside || kind === 'opt_out' || kind === 'promise');
  const first = (test: (one: Statement) => boolean) => settled.find((one) => test(one));
  const own = (kind: Statement['kind']) => (one: Statement) => one.kind === kind && one.by === 'service';
  const plainest = (test: (one: Statement) => boolean) =>
    first((one) => test(one) && one.purpose === 'train') ??
    first((one) => test(one) && one.purpose === 'improve_ai') ??
    first((one) => test(one) && (one.purpose === 'train_plainly' || one.purpose === 'improve'));
  const isPlain = (one: Statement) => one.purpose !== 'with_ai';
  const permits = (one: Statement) => own('permission')(one) && isPlain(one) && !one.publicOnly && !one.deident;
  const permission = plainest((one) => permits(one) && one.ofPeople) ?? plainest(permits);
  const optOut = plainest((one) => own('opt_out')(one) && isPlain(one));
  const optIn = plainest((one) => own('opt_in')(one) && isPlain(one));
  const promised = plainest((one) => own('promise')(one) && isPlain(one) && covers(one));
  if (permission !== undefined && !permission.ofPeople) {
    // A purpose in a list says less than a sentence on these very data.
    if (optIn !== undefined && optOut === undefined) return { verdict: 'opt_in', lead: optIn };
    if (optOut === undefined && promised !== undefined) return { verdict: 'unclear', lead: promised };
  }
  if (permission !== undefined) {
    const hasWay = optOut !== undefined || settled.some((one) => own('permission')(one) && one.optOut && isPlain(one));
    return { verdict: hasWay ? 'yes_unless_opt_out' : 'yes', lead: permission };
  }
  if (optIn !== undefined) return { verdict: 'opt_in', lead: optIn };
  const others = plainest((one) => one.kind === 'sharing' && isPlain(one));
  if (others !== undefined && optOut === undefined) {
    const hasWay = settled.some((one) => one.optOut && (one.kind === 'opt_out' || one.kind === 'sharing'));
    return { verdict: hasWay ? 'yes_unless_opt_out' : 'yes', lead: others };
  }
  if (optOut !== undefined) return { verdict: 'yes_unless_opt_out', lead: optOut };
  const deident = plainest((one) => own('permission')(one) && isPlain(one) && one.deident);
  if (deident !== undefined) return { verdict: 'deidentified_only', lead: deident };
  const publicOnly = plainest((one) => own('permission')(one) && isPlain(one) && one.publicOnly);
  if (publicOnly !== undefined) return { verdict: 'public_only', lead: publicOnly };
  const promise = plainest((one) => own('promise')(one) && isPlain(one) && one.general);
  if (promise !== undefined) return { verdict: 'no', lead: promise };
  const part = first(({ kind }) => kind === 'sharing') ?? first(({ kind }) => kind === 'promise') ?? settled[0];
  return part === undefined ? { verdict: 'silent', lead: undefined } : { verdict: 'unclear', lead: part };
}

/** Whether a promise is about people's data in general and about models of all kinds. */
function covers({ general, ofPeople, text }: Statement): boolean {
  return general && ofPeople && !/\b(?:large language|generative|foundation(?:al)?)\b/i.test(text);
}

/** The plainest way to say no: of the service itself, told to the reader, with an address. */
function wayOut(statements: readonly Statement[]): Statement | null {
  const ways = statements.filter((one) => one.kind === 'opt_out' && one.purpose !== 'with_ai');
  const rank = ({ by, url, text, aside }: Statement) =>
    (by === 'service' ? 4 : 0) + (url === null ? 0 : 2) + (toReader.test(text) ? 1.5 : 0) + (aside ? -0.5 : 0);
  const [best] = ways.toSorted((a, b) => rank(b) - rank(a));
  return best ?? statements.find((one) => one.optOut && (one.kind === 'permission' || one.kind === 'sharing')) ?? null;
}

const toReader =
  /(?<!\p{L})(?:you (?:can|may|have)|sie können|du kannst|vous pouvez|tu peux|puedes?|podrá|puoi|può|pode|podes|u kunt|je kunt|możesz|mogą|できます)(?!\p{L})/iu;

/** A choice that doesn't say what holds for those who make none. */
const isChoice =
  /(?<!\p{L})(?:whether|if you want|ob (?:sie|du|wir)|(?:décider|choisir) si|(?:elegir|decidir|decide|elige) si|(?:decidere|scegliere) se|(?:escolher|decidir) se|(?:bepalen|kiezen) of|(?:zdecydować|wybrać) czy)(?!\p{L})/iu;

function defaultOf(verdict: Verdict, statements: readonly Statement[]): Position['byDefault'] {
  switch (verdict) {
    case 'yes':
    case 'deidentified_only':
      return 'on';
    case 'yes_unless_opt_out':
      return statements.some(({ kind, purpose }) => kind === 'permission' && purpose !== 'with_ai') ||
        statements.some(({ kind, text }) => kind === 'opt_out' && !isChoice.test(text))
        ? 'on'
        : 'not_stated';
    case 'public_only':
      return statements.some(({ kind }) => kind === 'promise') ? 'off' : 'on';
    case 'opt_in':
    case 'no':
      return 'off';
    default:
      return 'not_stated';
  }
}

/** Verdicts for plans, regions and accounts that are named with another one. */
function othersOf(statements: readonly Statement[], main: Verdict): Position['other'] {
  const groups = Map.groupBy(
    statements.filter(({ who }) => who !== null),
    ({ who }) => JSON.stringify(who),
  );
  return [...groups.values()].flatMap((group) => {
    const { verdict } = decide(group);
    const who = group[0]?.who ?? null;
    if (who === null || verdict === main || verdict === 'silent' || verdict === 'unclear') return [];
    return [{ who, verdict }];
  });
}
