import { cleanText } from '../../core/text/clean.ts';
import { dateText } from '../../core/text/words.ts';
import { dayMs, hourMs, type Instant, minuteMs, msOf } from '../../nouns/time.ts';

/** Formats a moment for people. `zone` is an IANA time zone, shown with every time of day. An invalid moment is returned as is. */
export function timeText(
  { at, as }: { at: Instant; as: 'date' | 'datetime' | 'relative' },
  options: { zone: string; now?: Instant | undefined },
): string {
  if (Number.isNaN(msOf(at))) return cleanText(at);
  if (as === 'date') return dateText(at, options.zone);
  if (as === 'relative' && options.now !== undefined) return relativeText(at, options.now);
  return dateTimeText(at, options.zone);
}

/** "1 November 2026 at 10:30 CET". */
export function dateTimeText(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(at));
}

/** "in 9 days", "2 hours ago", "now". */
function relativeText(at: Instant, now: Instant): string {
  const ms = msOf(at) - msOf(now);
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  const size = Math.abs(ms);
  if (size < minuteMs) return words.format(0, 'second');
  if (size < hourMs) return words.format(Math.trunc(ms / minuteMs), 'minute');
  if (size < 2 * dayMs) return words.format(Math.trunc(ms / hourMs), 'hour');
  return words.format(Math.round(ms / dayMs), 'day');
}
