import { scaleBand, scaleLinear } from 'd3-scale';
import { escapeUTF8 } from 'entities';
import { joined } from '../../core/text/words.ts';
import type { Picture } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import { dayMs, type Instant, later } from '../../nouns/time.ts';
import type { Event } from '../../nouns/words.ts';

/** The kinds of stories in the chart, in the order of the legend. */
const weekKinds = { policy: 'Policies', court: 'Courts', regulator: 'Regulators and law', news: 'Other news' } as const;

export const weeksShown = 12;

const size = { width: 720, height: 320 } as const;
const plot = { left: 46, right: 700, top: 78, bottom: 272 } as const;
/** Distinguishable with any kind of colour vision (Okabe and Ito 2008), and dark enough on white. */
const colours: Readonly<Record<WeekKind, string>> = {
  policy: '#0072b2',
  court: '#d55e00',
  regulator: '#009e73',
  news: '#9aa3ad',
};
const ink = { strong: '#1b1f24', soft: '#57606a', line: '#dde2e7', paper: '#ffffff' } as const;

const kinds = Object.keys(weekKinds) as WeekKind[];

/**
 * A chart of the weeks as stacked columns, one colour per kind: an SVG of 720 by 320, and the same in one sentence. It has its own
 * background, so it looks the same in light and dark themes. Null if nothing happened in any week.
 */
export function weeksChart(weeks: readonly WeekCount[], zone: string): Picture | null {
  if (weeks.every((week) => totalOf(week) === 0)) return null;
  const across = scaleBand<number>()
    .domain(weeks.keys())
    .range([plot.left, plot.right])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const up = scaleLinear()
    .domain([0, Math.max(4, ...weeks.map(totalOf))])
    .nice(4)
    .range([plot.bottom, plot.top]);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="Inter" font-size="13">`,
    `<rect width="${size.width}" height="${size.height}" rx="10" fill="${ink.paper}"/>`,
    text('Stories by week', { x: 24, y: 34, fill: ink.strong, extra: 'font-size="17" font-weight="600"' }),
    legend(),
    ...up
      .ticks(4)
      .filter(Number.isInteger)
      .map((tick) => gridLine(tick, up(tick))),
    ...weeks.map((week, index) => column(week, { x: across(index) ?? 0, width: across.bandwidth(), up })),
    ...weeks.map((week, index) => weekLabel(week, (across(index) ?? 0) + across.bandwidth() / 2, zone)),
    '</svg>',
  ].join('');
  return { svg, alt: altText(weeks, zone) };
}

function totalOf({ counts }: WeekCount): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}

function legend(): string {
  let x = 24;
  return kinds
    .map((kind) => {
      const at = x;
      x += 34 + weekKinds[kind].length * 7.2;
      return (
        `<rect x="${at}" y="48" width="12" height="12" rx="2.5" fill="${colours[kind]}"/>` +
        text(weekKinds[kind], { x: at + 18, y: 58.5, fill: ink.soft })
      );
    })
    .join('');
}

function gridLine(tick: number, y: number): string {
  return (
    `<line x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}" stroke="${ink.line}"/>` +
    text(String(tick), { x: plot.left - 10, y: y + 4.5, fill: ink.soft, extra: 'text-anchor="end"' })
  );
}

function column(
  { counts }: WeekCount,
  { x, width, up }: { x: number; width: number; up: (value: number) => number },
): string {
  let below = 0;
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const bottom = up(below);
      below += counts[kind];
      const top = up(below);
      // A thin gap between two colours.
      return `<rect x="${round(x)}" y="${round(top)}" width="${round(width)}" height="${round(Math.max(1, bottom - top - 1))}" fill="${colours[kind]}"/>`;
    })
    .join('');
}

function weekLabel({ from }: WeekCount, x: number, zone: string): string {
  return text(dayLabel(from, zone), {
    x: round(x),
    y: plot.bottom + 20,
    fill: ink.soft,
    extra: 'text-anchor="middle" font-size="12"',
  });
}

function text(
  words: string,
  { x, y, fill, extra = '' }: { x: number; y: number; fill: string; extra?: string | undefined },
): string {
  return `<text x="${x}" y="${y}" fill="${fill}" ${extra}>${escapeUTF8(words)}</text>`;
}

/** "Stories by week: 3 this week (policies 1 and courts 2), 2 last week. The busiest of the past 12 weeks, with 9, began on 3 Nov." */
function altText(weeks: readonly WeekCount[], zone: string): string {
  const [before, now] = weeks.slice(-2);
  const parts = kinds
    .filter((kind) => (now?.counts[kind] ?? 0) > 0)
    .map((kind) => `${weekKinds[kind].toLowerCase()} ${now?.counts[kind]}`);
  const busiest = weeks.reduce((most, week) => (totalOf(week) > totalOf(most) ? week : most));
  return (
    `Stories by week: ${now === undefined ? 0 : totalOf(now)} this week${parts.length === 0 ? '' : ` (${joined(parts)})`}, ` +
    `${before === undefined ? 0 : totalOf(before)} last week. ` +
    `The busiest of the past ${weeks.length} weeks, with ${totalOf(busiest)}, began on ${dayLabel(busiest.from, zone)}.`
  );
}

function dayLabel(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: zone }).format(new Date(at));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

type WeekKind = keyof typeof weekKinds;

/** How many stories moved in a week, by kind. */
type WeekCount = { readonly from: Instant; readonly counts: Readonly<Record<WeekKind, number>> };

/** Counts for weeks of seven days, oldest first; the last one ends at `to`. A story counts once in each week in which it moved. */
export function weeklyCounts(stories: readonly Story[], to: Instant): readonly WeekCount[] {
  return Array.from({ length: weeksShown }, (_, index) => {
    const from = later(to, -(weeksShown - index) * 7 * dayMs);
    const end = later(from, 7 * dayMs);
    const moved = stories.flatMap(({ timeline }) => timeline.findLast(({ at }) => at >= from && at < end) ?? []);
    return { from, counts: countsOf(moved) };
  });
}

/** The column of the week that ends at `to`: these stories, each by its latest step. */
export function thisWeek(stories: readonly Story[], to: Instant): WeekCount {
  return { from: later(to, -7 * dayMs), counts: countsOf(stories.flatMap(({ timeline }) => timeline.at(-1) ?? [])) };
}

function countsOf(steps: readonly { readonly event: Event }[]): WeekCount['counts'] {
  const counts: Record<WeekKind, number> = { policy: 0, court: 0, regulator: 0, news: 0 };
  for (const { event } of steps) counts[kindOf(event)] += 1;
  return counts;
}

function kindOf(event: Event): WeekKind {
  switch (event) {
    case 'policy_change':
    case 'opt_out':
      return 'policy';
    case 'lawsuit_filed':
    case 'lawsuit_ruling':
    case 'lawsuit_dismissed':
    case 'lawsuit_settled':
    case 'lawsuit_other':
      return 'court';
    case 'regulator_action':
    case 'regulator_guidance':
    case 'legislation':
      return 'regulator';
    default:
      return 'news';
  }
}
