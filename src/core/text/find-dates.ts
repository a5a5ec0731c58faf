import { type Day, dayMs } from '../../nouns/time.ts';

/**
 * Month names in the languages that policies are most often written in, with their numbers. The pattern tries the
 * longest first.
 */
const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń ledna января',
    'february feb februar feber février fevrier févr fév febrero febbraio fevereiro fev februari lutego luty února февраля',
    'march mar märz maerz mars marzo março marco maart marca marzec března марта',
    'april apr avril avr abril abr aprile april kwietnia kwiecień dubna апреля',
    'may mai mayo maggio mag maio mei maj maja května мая',
    'june jun juni juin junio giugno giu junho czerwca czerwiec června июня',
    'july jul juli juillet juil julio luglio lug julho lipca lipiec července июля',
    'august aug août aout agosto ago augustus augusti sierpnia sierpień srpna августа',
    'september sept sep septembre septiembre settembre set setembro września wrzesień září сентября',
    'october oct oktober okt octobre octubre ottobre ott outubro out października październik října октября',
    'november nov novembre noviembre novembro listopada listopad listopadu ноября',
    'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia grudzień prosince декабря',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])),
);
const monthName = Object.keys(months)
  .sort((one, other) => other.length - one.length)
  .join('|');

const year = '(?:19|20)\\d\\d';
const ordinal = '(?:st|nd|rd|th|er|\\.?º|°|\\.)?';
const of = '(?:\\s(?:of|de|del|di))?';
const edge = '(?![\\p{L}\\p{N}])';
const start = '(?<![\\p{L}\\p{N}])';

/** Written forms with the order of their groups. All are bounded, so no text makes them slow. */
const forms: readonly {
  readonly pattern: string;
  readonly order: 'mdy' | 'dmy' | 'ymd' | 'reiwa' | 'my' | 'numbers';
}[] = [
  {
    pattern: `${start}(${monthName})\\.?\\s{1,3}(\\d{1,2})${ordinal}(?:\\s?,\\s?|\\s{1,2})(${year})${edge}`,
    order: 'mdy',
  },
  {
    pattern: `${start}(\\d{1,2})${ordinal}${of}[\\s-]{1,2}(${monthName})\\.?,?${of}[\\s-]{1,2}(${year})${edge}`,
    order: 'dmy',
  },
  { pattern: `${start}(${year})[-/.](\\d{1,2})[-/.](\\d{1,2})${edge}`, order: 'ymd' },
  { pattern: `(${year})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日`, order: 'ymd' },
  { pattern: `令和\\s?(\\d{1,2})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日`, order: 'reiwa' },
  { pattern: `(${year})\\s?년\\s?(\\d{1,2})\\s?월\\s?(\\d{1,2})\\s?일`, order: 'ymd' },
  { pattern: `${start}(\\d{1,2})([/.-])(\\d{1,2})(?:[/.-]|,\\s?)(${year}|\\d\\d)${edge}`, order: 'numbers' },
  { pattern: `${start}(${monthName})\\.?,?${of}\\s{1,3}(${year})${edge}`, order: 'my' },
];
const englishMonth =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec';
/** Short names of months are words of other languages ("set", "out", "mar"). */
const longMonth = Object.keys(months)
  .filter((name) => name.length > 3 || ['may', 'mai', 'mei', 'maj'].includes(name))
  .sort((one, other) => other.length - one.length)
  .join('|');
/** Dates without a year. English writes its months with a capital: "section 2 may" is no date. */
const yearless = [
  { pattern: new RegExp(`${start}(${englishMonth})\\.?\\s{1,3}(\\d{1,2})${ordinal}${edge}`, 'gu'), order: 'md' },
  { pattern: new RegExp(`${start}(\\d{1,2})${ordinal}${of}[\\s-]{1,2}(${longMonth})${edge}`, 'giu'), order: 'dm' },
  { pattern: /(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu, order: 'md' },
] as const;
const monthOfYear = new RegExp(`^(?:${monthName})\\b`, 'iu');
const anyDate = new RegExp(forms.map(({ pattern }) => pattern.replace(/\((?!\?)/g, '(?:')).join('|'), 'giu');
const single = forms.map(({ pattern, order }) => ({ pattern: new RegExp(`^(?:${pattern})`, 'iu'), order }));

const relative =
  /(?:(?:about|over|almost|nearly|more than)\s)?(?:\b\d{1,3}|\ban?|\bone)\s(?:second|minute|hour|day|week|month|year)s?\sago\b/giu;
/** A bare year, as in a copyright line or the name of a version, says as little as a date. */
const bareYear = new RegExp(`${start}${year}(?:\\s?[-–]\\s?${year})?${edge}`, 'gu');

/** Whether a word is the name of a month in any of the supported languages. */
export function isMonth(word: string): boolean {
  return Object.hasOwn(months, word.toLowerCase());
}

/** Replaces dates of any form, relative times ("11 months ago") and bare years with `mask`. */
export function maskDates(text: string, mask: string): string {
  return partDates(text).replace(anyDate, mask).replace(relative, mask).replace(bareYear, mask);
}

/** Separates elements that follow each other without a space: "UpdatedNovember 14, 2023". */
export function partDates(text: string): string {
  return text.replace(glued, '$1 ');
}
const glued = /\b(updated|effective|modified|revised|posted|date)(?=[a-z]{3,9}\.?\s\d|\d)/gi;

/** A day found in a text, with its position. */
export type FoundDay = { readonly day: Day; readonly index: number; readonly end: number };

/**
 * Finds full dates in a text, in order. `dayFirst` decides how to read 03/04/2025; a number above 12 or dots decide by
 * themselves.
 */
export function findDays(text: string, { dayFirst }: { dayFirst: boolean }): readonly FoundDay[] {
  return fullDates(text, dayFirst).flatMap(({ day, ...at }) => (day === null ? [] : [{ day, ...at }]));
}

/** A date found in a text: null for one that is no day yet, such as "January 2027" or, where nothing is near, "12 May". */
export type FoundDate = { readonly day: Day | null; readonly index: number; readonly end: number };

/**
 * Finds full dates, months of a year ("January 2027") and dates without a year ("12 December") in a text, in order. A date without a
 * year is the next one after `near`, or one that passed at most a month before it.
 */
export function findDates(
  text: string,
  { dayFirst, near }: { dayFirst: boolean; near?: Day | undefined },
): readonly FoundDate[] {
  const full = fullDates(text, dayFirst);
  const isTaken = (index: number) => full.some((one) => index >= one.index && index < one.end);
  const found = [...full];
  for (const { pattern, order } of yearless) {
    for (const match of text.matchAll(pattern)) {
      const [written, one = '', other = ''] = match;
      const [day, month] = order === 'dm' ? [one, other] : [other, one];
      if (isTaken(match.index) || month === 'may') continue;
      const number = months[month.toLowerCase()] ?? Number(month);
      if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) continue;
      const next = near === undefined ? null : nextAfter(near, number, Number(day));
      found.push({ day: next, index: match.index, end: match.index + written.length });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function fullDates(text: string, dayFirst: boolean): FoundDate[] {
  return [...plainDigits(text).matchAll(anyDate)].flatMap((match) => {
    const day = readDay(match[0], dayFirst);
    const isMonthOnly = day === null && monthOfYear.test(match[0]);
    return day === null && !isMonthOnly ? [] : [{ day, index: match.index, end: match.index + match[0].length }];
  });
}

/** Japanese texts write digits as wide as their letters, too. */
function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** The first such day of the calendar from a month before `near` on; null for a day that the next year doesn't have. */
function nextAfter(near: Day, month: number, day: number): Day | null {
  const from = new Date(Date.parse(near) - passedDays * dayMs).toISOString().slice(0, 10);
  const thisYear = Number(near.slice(0, 4));
  for (const one of [thisYear - 1, thisYear, thisYear + 1]) {
    const found = dayOf(one, month, day);
    if (found !== null && found >= from) return found;
  }
  return null;
}
/** Days after which "12 December" is taken for the next one and not for the last. */
const passedDays = 31;
/** The first year of the Japanese era Reiwa. */
const firstOfReiwa = 2019;

function readDay(written: string, dayFirst: boolean): Day | null {
  for (const { pattern, order } of single) {
    const groups = pattern.exec(written);
    if (groups === null) continue;
    const [, a = '', b = '', c = '', d = ''] = groups;
    if (order === 'mdy') return dayOf(Number(c), months[a.toLowerCase()], Number(b));
    if (order === 'dmy') return dayOf(Number(c), months[b.toLowerCase()], Number(a));
    if (order === 'ymd') return dayOf(Number(a), Number(b), Number(c));
    if (order === 'reiwa') return dayOf(firstOfReiwa - 1 + Number(a), Number(b), Number(c));
    if (order === 'my') return null;
    // "Sections 10.4-10.8" are no day.
    if (new Set(written.match(/[/.-]/g)).size > 1) return null;
    const years = d.length === 2 ? 2000 + Number(d) : Number(d);
    const first = Number(a);
    const second = Number(c);
    const dayLeads = first > 12 || (second <= 12 && (b === '.' || dayFirst));
    return dayLeads ? dayOf(years, second, first) : dayOf(years, first, second);
  }
  return null;
}

function dayOf(years: number, month: number | undefined, day: number): Day | null {
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const text = `${years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return new Date(`${text}T00:00:00.000Z`).toJSON()?.startsWith(text) ? text : null;
}
