import type { Who } from '../src/core/policy/scope.ts';
import type { Verdict } from '../src/nouns/words.ts';

/** Verdicts that let a service train on something. */
const trains: ReadonlySet<string> = new Set<Verdict>(['yes', 'yes_unless_opt_out', 'public_only', 'deidentified_only']);
/** Verdicts that let it train on what people give it. */
const trainsPrivate: ReadonlySet<string> = new Set<Verdict>(['yes', 'yes_unless_opt_out']);

/** Kinds of statements that can decide each verdict. */
export const decidingKinds: Readonly<Record<Verdict, readonly string[]>> = {
  yes: ['permission', 'sharing'],
  yes_unless_opt_out: ['permission', 'opt_out', 'sharing'],
  opt_in: ['opt_in', 'promise', 'permission'],
  public_only: ['permission'],
  deidentified_only: ['permission'],
  no: ['promise'],
  unclear: ['permission', 'promise', 'sharing'],
  silent: [],
};

type Labelled = { readonly verdict: Verdict; readonly accept: readonly string[] };
type Said = { readonly verdict: string; readonly default: string };

/** Whether an answer is the labelled one, or another that a fair reader might give. */
export function isAccepted({ verdict, accept }: Labelled, said: Said): boolean {
  return said.verdict === verdict || accept.includes(said.verdict);
}

/** Whether a document that allows training is called silent. */
export function isMissed(gold: Labelled, said: Said): boolean {
  return !isAccepted(gold, said) && trains.has(gold.verdict) && said.verdict === 'silent';
}

/** What makes a wrong answer worse than a gap, in words; undefined if it isn't. */
export function harmOf(gold: Labelled, said: Said): string | undefined {
  if (isAccepted(gold, said)) return;
  const { verdict } = gold;
  if (trains.has(verdict) && (said.verdict === 'no' || said.default === 'off')) return 'says no, it trains';
  if (verdict === 'no' && trainsPrivate.has(said.verdict)) return 'says yes, it promises not to';
  if (verdict === 'silent' && trainsPrivate.has(said.verdict)) return 'says yes, it is silent';
  if (verdict === 'silent' && said.verdict === 'no') return 'says no, it is silent';
  if (verdict === 'opt_in' && trainsPrivate.has(said.verdict)) return 'says yes, only after consent';
  if (verdict === 'unclear' && said.verdict === 'no') return 'says no, the promise is about a part';
  return;
}

/** Overlap of two lists of kinds of data, 0 to 1. */
export function overlapOf(gold: readonly string[], ours: readonly string[]): number {
  const all = new Set([...gold, ...ours]);
  return [...all].filter((one) => gold.includes(one) && ours.includes(one)).length / all.size;
}

/** Whether one of the people that a label names is named by any of these. */
export function areNamed(gold: Partial<Who> | null | undefined, ours: readonly (Who | null)[]): boolean {
  const theirs = ours.flatMap(partsOf);
  return partsOf(gold).some((a) => theirs.some((b) => a.includes(b) || b.includes(a)));
}

/** The plans, regions and accounts that are named, in comparable form. */
export function partsOf(one: Partial<Who> | null | undefined): readonly string[] {
  return [...(one?.plans ?? []), ...(one?.regions ?? []), ...(one?.accounts ?? [])]
    .map(bare)
    .filter((each) => each !== '');
}

/** The length of the runs that are compared: words, or characters in a script without spaces. */
const run = 4;

/** At least half of the runs of the shorter text stand in the other; of a short answer ("No."), all of its words. */
export function sameSentence(one: string, other: string): boolean {
  const [short = [], long = []] = [unitsOf(one), unitsOf(other)].toSorted((a, b) => a.length - b.length);
  const size = Math.min(run, short.length);
  const [runs, others] = [runsOf(short, size), runsOf(long, size)];
  return runs.size > 0 && [...runs].filter((each) => others.has(each)).length >= runs.size / 2;
}

function unitsOf(text: string): readonly string[] {
  const plain = bare(text);
  const isSpaced = !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(plain);
  return isSpaced ? plain.split(' ').filter((word) => word !== '') : [...plain.replaceAll(' ', '')];
}

function runsOf(units: readonly string[], size: number): ReadonlySet<string> {
  if (size === 0) return new Set();
  return new Set(units.slice(size - 1).map((_, at) => units.slice(at, at + size).join(' ')));
}

/** The words of a text alone: lower case, without link addresses, tags and punctuation. */
function bare(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/<[^>]+>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
