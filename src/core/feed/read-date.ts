import type { Instant } from '../../nouns/time.ts';

/** Longer texts aren't read: the date of a feed is shorter. */
const maxChars = 100;

/**
 * Month names in the languages that feeds are written in, by their first letters; these are enough to tell them apart.
 */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв'],
  ['feb', 'fév', 'fev', 'фев'],
  ['mar', 'mär', 'mrz', 'maa', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'май', 'мая'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'aoû', 'aou', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'дек'],
];

/** Offsets from UTC of the zone names that feeds use (RFC 822 §5.1, and other common ones). */
const zones: Readonly<Record<string, string>> = {
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  wet: '+00:00',
  west: '+01:00',
  bst: '+01:00',
  ist: '+05:30',
  cet: '+01:00',
  met: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
  ast: '-04:00',
  adt: '-03:00',
  nst: '-03:30',
  ndt: '-02:30',
  brt: '-03:00',
  jst: '+09:00',
  kst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  awst: '+08:00',
  acst: '+09:30',
  aest: '+10:00',
  aedt: '+11:00',
  acdt: '+10:30',
  nzst: '+12:00',
  nzdt: '+13:00',
  a: '-01:00',
  m: '-12:00',
  n: '+01:00',
  y: '+12:00',
};

type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly zone?: string | undefined;
};

/**
 * Returns the moment that a feed's date means, in whole seconds, or null if it means none. Reads RFC 822 with two- or
 * four-digit years and zone names, W3CDTF and ISO 8601, asctime, the output of JavaScript's `toString`, and dates with
 * month names in nine languages or in American order. A date without a zone is UTC. Impossible days and times give
 * null; they are never corrected.
 */
export function readDate(text: string): Instant | null {
  const date = text.trim().replace(/\s+/g, ' ');
  if (date === '' || date.length > maxChars) return null;
  const parts = readIso(date) ?? readWords(date) ?? readNumbers(date);
  return parts === null ? null : instantOf(parts);
}

/** Reads `2024-05-01T10:20:30.5+02:00` and its shorter and basic forms. */
function readIso(date: string): Parts | null {
  const match =
    /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(\S.*)?$/i.exec(
      date,
    );
  if (match === null) return null;
  const [, year, month = '1', day = '1', hour, minute, second, zone] = match;
  if (zone !== undefined && zoneOf(zone) === null) return null;
  return timed({ year: Number(year), month: Number(month), day: Number(day) }, { hour, minute, second, zone });
}

/** Reads anything with the name of a month; the other numbers are told apart by their form. */
function readWords(date: string): Parts | null {
  const words = date
    .replaceAll(',', ' ')
    .replace(/\(.*\)/, ' ')
    .split(/\s+|(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/u)
    .filter(Boolean);
  let month: number | null = null;
  let year: number | null = null;
  let day: number | null = null;
  let clock: RegExpExecArray | null = null;
  let half: string | undefined;
  let zone: string | undefined;
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase().replace(/\.$/, '');
    const time = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(.*)$/.exec(lower);
    if (time !== null) {
      if (clock !== null) return null;
      clock = time;
      const rest = time[4] ?? '';
      if (rest === 'am' || rest === 'pm') half = rest;
      else if (rest !== '') zone = rest;
    } else if (clock !== null && (lower === 'am' || lower === 'pm')) half = lower;
    // The last match counts: a weekday before it may start like a month (mardi, maandag).
    else if (monthOf(lower) !== null) month = monthOf(lower);
    else if (/^\d{4}$/.test(lower) && year === null) year = Number(lower);
    else if (/^\d{1,2}(?:st|nd|rd|th|º|\.)?$/.test(lower) && day === null) day = Number.parseInt(lower, 10);
    else if (/^'?\d{2}$/.test(lower) && year === null) year = shortYear(Number(lower.slice(-2)));
    else if (clock !== null && zoneOf(lower) !== null && zone === undefined) zone = lower;
    else if (clock !== null && zone !== undefined && /^[+-]/.test(lower)) zone = lower;
    // A weekday comes first, or small words ("de", "um") come in between.
    else if (/\d/.test(lower) && index > 0) return null;
  }
  if (month === null || year === null || day === null) return null;
  return timed({ year, month, day }, { hour: clock?.[1], minute: clock?.[2], second: clock?.[3], zone, half });
}

/** Reads `05/01/2024 3:20 PM` in American order, `01.05.2024 15:20` in European order, and `2024/05/01`. */
function readNumbers(date: string): Parts | null {
  const match =
    /^(?:\p{L}+\.?,? )?(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([ap]m))?)?(?: (\S.*))?$/iu.exec(
      date,
    );
  if (match === null) return null;
  const [, a = '', separator, b = '', c = '', hour, minute, second, half, zone] = match;
  if (zone !== undefined && zoneOf(zone) === null) return null;
  const clock = { hour, minute, second, zone, half: half?.toLowerCase() };
  if (a.length === 4) return timed({ year: Number(a), month: Number(b), day: Number(c) }, clock);
  const year = c.length === 2 ? shortYear(Number(c)) : Number(c);
  const european = separator === '.' || Number(a) > 12;
  return timed({ year, month: Number(european ? b : a), day: Number(european ? a : b) }, clock);
}

function timed(
  day: { year: number; month: number; day: number },
  clock: {
    hour?: string | undefined;
    minute?: string | undefined;
    second?: string | undefined;
    zone?: string | undefined;
    half?: string | undefined;
  },
): Parts | null {
  let hour = Number(clock.hour ?? 0);
  if (clock.half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (clock.half === 'pm' ? 12 : 0);
  }
  return { ...day, hour, minute: Number(clock.minute ?? 0), second: Number(clock.second ?? 0), zone: clock.zone };
}

function instantOf({ year, month, day, hour = 0, minute = 0, second = 0, zone }: Parts): Instant | null {
  // 24:00 is the end of a day (ISO 8601); :60 is a leap second.
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return null;
  if (hour === 24 && (minute > 0 || second > 0)) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCFullYear() !== year) return null;
  const offset = zone === undefined ? 0 : zoneOf(zone);
  if (offset === null) return null;
  return new Date(
    midnight.getTime() + ((hour * 60 + minute - offset) * 60 + Math.min(second, 59)) * 1000,
  ).toISOString();
}

/** Minutes east of UTC; null if the text isn't a zone. */
function zoneOf(text: string): number | null {
  const zone = text
    .trim()
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '')
    .replace(/^(?:gmt|utc)(?=[+-])/, '');
  const named = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(named ?? zone);
  if (match === null) return null;
  const [, sign, hours, minutes = '0'] = match;
  const east = Number(hours) * 60 + Number(minutes);
  return east > 14 * 60 || Number(minutes) > 59 ? null : sign === '-' ? -east : east;
}

function monthOf(word: string): number | null {
  const index = /^\p{L}{3,}$/u.test(word)
    ? months.findIndex((names) => names.some((name) => word.startsWith(name)))
    : -1;
  return index < 0 ? null : index + 1;
}

/** Years 00 to 49 belong to this century (RFC 2822 §4.3). */
function shortYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}
