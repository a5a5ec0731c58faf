import type { Day } from '../../nouns/time.ts';
import { findDates } from './find-dates.ts';
import { anyTime, betweenWords, japaneseTimes, pastWords, type TimeWords, timeWords } from './time-words.ts';
import { oneOf } from './word-lists.ts';

/** A time that a sentence states: the day, or null where the words name none ("within 30 days"), and the words. */
export type StatedTime = { readonly day: Day | null; readonly words: string };

/** `near`: the day on which the sentence was read. Without it, a date without a year ("12 December") is no day. */
type Options = { readonly near?: Day | undefined };

/**
 * When something takes effect, by its own words in a sentence: "Starting January 15, 2027", "ab dem 15. Januar", "takes effect 30 days
 * after". Null if the sentence states no such time, or states it in words that aren't known.
 */
export function effectiveIn(sentence: string, options: Options): StatedTime | null {
  const dated = datedIn(sentence, 'effective', options);
  if (dated !== null) return dated;
  for (const { later } of rules) {
    const found = later.exec(sentence);
    if (found !== null) return { day: null, words: found[0].trim() };
  }
  return null;
}

/**
 * The last day on which a person can say no, by its own words in a sentence about saying no: "by 1 October 2026", "bis zum 1. Oktober",
 * "within 30 days". What the service has to do by a day is no deadline for the reader.
 */
export function deadlineIn(sentence: string, options: Options): StatedTime | null {
  const dated = datedIn(sentence, 'deadline', options);
  if (dated !== null) return dated;
  for (const rule of rules) {
    for (const found of sentence.matchAll(rule.within)) {
      if (!isTheirs(sentence.slice(0, found.index), rule)) return { day: null, words: found[0].trim() };
    }
  }
  const found = japaneseWithin.exec(sentence);
  return found === null || japaneseTheirs.test(sentence.slice(found.index)) ? null : { day: null, words: found[0] };
}

/** Whether a sentence speaks of a time at all, understood or not. Only without one may it be said that none is stated. */
export function mentionsTime(sentence: string): boolean {
  return someTime.test(sentence) || findDates(sentence, { dayFirst: false }).length > 0;
}

type Use = 'effective' | 'deadline';

function datedIn(sentence: string, use: Use, { near }: Options): StatedTime | null {
  const monthFirst = findDates(sentence, { dayFirst: false, near });
  for (const date of findDates(sentence, { dayFirst: true, near })) {
    const found = useOf(sentence, date);
    if (found?.use !== use) continue;
    const read = found.monthFirst ? (monthFirst.find(({ index }) => index === date.index) ?? date) : date;
    return { day: read.day, words: sentence.slice(found.start, Math.max(read.end, found.end)).trim() };
  }
  return null;
}

/** What a date is for, with the words that tell so. */
type Told = { readonly use: Use; readonly start: number; readonly end: number; readonly monthFirst: boolean };

function useOf(sentence: string, { index, end }: { index: number; end: number }): Told | null {
  const from = Math.max(0, index - reach);
  const before = sentence.slice(from, index);
  const after = sentence.slice(end, end + clauseChars);
  const told = (use: Use, match: RegExpExecArray, monthFirst = false): Told => {
    const start = from + match.index + (match[0].length - match[0].replace(/^[^\p{L}\p{N}]+/u, '').length);
    return { use, start, end, monthFirst };
  };
  for (const rule of rules) {
    const last = rule.by.exec(before) ?? rule.lastDay.exec(before);
    if (last === null) continue;
    const head = sentence.slice(0, from + last.index);
    if (isTheirs(head, rule) || (head.trim() === '' && rule.theirsFirst.test(after))) return null;
    return told('deadline', last, rule.monthFirst);
  }
  if (rangeAfter.test(after) || rangeBefore.test(before) || past.test(before)) return null;
  const around = `${before.split(clauseEnd).at(-1)} ${after.split(clauseEnd)[0]}`;
  for (const rule of rules) {
    const starts = rule.from.exec(before) ?? (rule.begins.test(around) ? rule.on.exec(before) : null);
    if (starts !== null) return told('effective', starts, rule.monthFirst);
  }
  const by = japaneseBy.exec(after);
  if (by !== null && !japaneseTheirs.test(after))
    return { use: 'deadline', start: index, end: end + by[0].length, monthFirst: false };
  if (japaneseLastDay.test(before)) return { use: 'deadline', start: index, end, monthFirst: false };
  const since = japaneseFrom.exec(after);
  return since === null ? null : { use: 'effective', start: index, end: end + since[0].length, monthFirst: false };
}

/** Whether the clause that ends here has the service for its subject: "we keep them until …". */
function isTheirs(head: string, { theirs, conditions }: Rule): boolean {
  const clause =
    head
      .slice(Math.max(0, head.length - clauseChars))
      .split(/[.;:!?]\s|,\s/)
      .at(-1) ?? '';
  return theirs.test(clause.split(conditions).at(-1) ?? '');
}

/** Characters before a date in which the words that tell its use are looked for. */
const reach = 70;
/** Characters of a clause that are looked at for its subject. */
const clauseChars = 160;

type Rule = ReturnType<typeof ruleOf>;

function ruleOf(words: TimeWords) {
  const start = String.raw`(?<![\p{L}\p{N}])`;
  const stop = String.raw`(?![\p{L}\p{N}])`;
  const gap = String.raw`,?\s*(?:(?:${betweenWords})[.,]?\s+){0,6}(?:(?:\p{L}+\s+){1,3}\(\s?)?$`;
  const clauseStart = String.raw`(?:^|[.;:,–—(•*]\s*|\s(?:and|but|that|und|aber|dass|et|mais|que|y|pero|e|ma|che|mas|en|maar|dat|i|ale|że)\s)`;
  const token = String.raw`(?!(?:${noSpan})\s)[\p{L}\p{N}()'’-]{1,14}\s+`;
  const span = `(?:${token}){0,4}(?:${words.units})${stop}`;
  const since = String.raw`\s+(?:${sinceWords})(?:\s[^\s.,;:()[\]]{1,24}){1,9}?(?=\s*(?:[.,;:()[]|$))`;
  return {
    monthFirst: words.monthFirst === true,
    by: new RegExp(`${start}(?:${words.by})${gap}`, 'iu'),
    lastDay: new RegExp(`${start}(?:${words.lastDay})${stop}[^.;\\d]{0,45}$`, 'iu'),
    from: new RegExp(
      `${start}(?:${words.inForce}|${words.from})${gap}|${clauseStart}(?:${words.fromAtStart})${gap}`,
      'iu',
    ),
    on: new RegExp(`${start}(?:${words.on})${gap}`, 'iu'),
    begins: new RegExp(`${start}(?:${words.begins})`, 'iu'),
    within: new RegExp(`${start}(?:${words.within})\\s*${span}(?:${since})?`, 'giu'),
    later: new RegExp(
      `${start}(?:${words.inForce})\\s+(?:\\p{L}+\\s+){0,2}\\d{1,3}\\s+(?:\\p{L}+\\s+)?(?:${words.units})${stop}${since}`,
      'iu',
    ),
    theirs: new RegExp(`${start}(?:${words.theirs})${stop}`, 'iu'),
    theirsFirst: new RegExp(`^,?\\s*(?:\\p{L}+\\s){0,2}?(?:${words.theirs})${stop}`, 'iu'),
    conditions: new RegExp(`${start}(?:${words.conditions})${stop}`, 'iu'),
  };
}

/** Words after "within" that begin another thing than a span to come. */
const noSpan = oneOf`
  for|für|pour|para|per|voor|dla|last|past|previous|letzten|vergangenen|derni[èe]re?s|últim[oa]s|ultim[ie]|afgelopen|ostatnich`;
/** Words that tie a span to its first day. */
const sinceWords = oneOf`
  of|after|from|following|nach|ab|seit|après|suivant|à compter|tras|desde|siguientes|dalla?|dopo|após|a contar|na|od|po`;

const rules = timeWords.map(ruleOf);
const rangeAfter = /^\s*(?:to|until|through|–|—|-|bis|au|al|a|até|tot|do)\s+(?:\p{L}+\.?\s)?\d/iu;
/** Ends of a clause that may have another time than the next. */
const clauseEnd = /[.;:!?]\s|\s[-–—|•]\s/;
const past = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pastWords})[^.;]{0,20}$`, 'iu');
const rangeBefore = /\d\s*(?:to|until|through|–|—|-|bis|au|al|a|até|tot|do)\s*$/iu;
const japaneseBy = new RegExp(`^\\s?(?:${japaneseTimes.by})`, 'u');
const japaneseFrom = new RegExp(`^\\s?(?:${japaneseTimes.from})`, 'u');
const japaneseLastDay = new RegExp(`(?:${japaneseTimes.lastDay})[^。]{0,10}$`, 'u');
const japaneseWithin = new RegExp(japaneseTimes.within, 'u');
const japaneseTheirs = new RegExp(japaneseTimes.theirs, 'u');
const someTime = new RegExp(`(?<![\\p{L}])(?:${anyTime})`, 'iu');
