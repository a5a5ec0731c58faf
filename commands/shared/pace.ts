import { joined } from '../../src/core/text/words.ts';
import type { InputOf } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Pace } from '../../src/nouns/subscription.ts';
import { knownZone, suggestZones } from './zones.ts';

const paces = {
  instant: 'At once',
  hourly: 'Once an hour',
  daily: 'Once a day, at 09:00',
  weekly: 'In the weekly digest only',
} as const;

/** Options by which a subscription says how it tells. */
export const paceOptions = {
  mode: { kind: 'choice', about: 'How quickly; at once if you do not say', choices: paces },
  ceiling: { kind: 'count', about: 'Alerts a day at most; critical ones go past it', min: 1, max: 200 },
  quiet: { kind: 'text', about: 'Nothing is posted in these hours, such as 22:00-07:00', maxLength: 20 },
  zone: {
    kind: 'text',
    about: 'Time zone of day and hours, such as Europe/Berlin',
    maxLength: 60,
    suggest: suggestZones,
  },
  thread: { kind: 'flag', about: 'What follows on a story goes into a thread under its first message' },
} as const;

type Input = InputOf<typeof paceOptions>;

/**
 * The pace that was named, over the one `before`; undefined: at once, always. An AppError (`bad_input`) for hours that are none, and
 * where day or hours are named without a zone: none is guessed.
 */
export function paceOf(input: Input, before?: Pace): Pace | undefined {
  const mode = input.mode ?? before?.mode ?? 'instant';
  const ceiling = input.ceiling ?? before?.ceiling;
  const quiet = input.quiet === undefined ? before?.quiet : quietHours(input.quiet);
  const zone = input.zone === undefined ? before?.zone : knownZone(input.zone);
  const isThreaded = input.thread ?? before?.thread ?? false;
  const thread = isThreaded ? { thread: true as const } : {};
  const timed = [
    ...(mode === 'daily' ? ['mode:daily'] : []),
    ...(ceiling === undefined ? [] : ['ceiling']),
    ...(quiet === undefined ? [] : ['quiet']),
  ];
  if (timed.length === 0) return mode === 'instant' && !isThreaded ? undefined : { mode, ...thread };
  if (zone === undefined) {
    throw new AppError('bad_input', `With ${joined(timed)} a zone is needed too, such as zone:Europe/Berlin.`);
  }
  return {
    mode,
    ceiling,
    quiet,
    zone,
    ...thread,
  };
}

/** "22:00-07:00"; "off" ends quiet hours. */
function quietHours(typed: string): Pace['quiet'] {
  if (/^(?:off|none|no)$/i.test(typed)) return undefined;
  const found = /^([01]?\d|2[0-3]):([0-5]\d)\s*(?:-|–|to)\s*([01]?\d|2[0-3]):([0-5]\d)$/i.exec(typed);
  if (found === null) {
    throw new AppError('bad_input', `“${typed}” are no hours; write them like 22:00-07:00, or off for none.`);
  }
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found;
  const quiet = { from: `${fromHour.padStart(2, '0')}:${fromMinute}`, to: `${toHour.padStart(2, '0')}:${toMinute}` };
  if (quiet.from === quiet.to) {
    throw new AppError('bad_input', 'Quiet hours must end at another time than they begin; to be told nothing, pause.');
  }
  return quiet;
}
