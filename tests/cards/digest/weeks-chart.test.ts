import { describe, expect, it } from 'vitest';
import { thisWeek, weeklyCounts, weeksChart } from '../../../src/cards/digest/weeks-chart.ts';
import { dayMs, later } from '../../../src/nouns/time.ts';
import type { Event } from '../../../src/nouns/words.ts';
import { line, start, story } from '../../store/samples.ts';

const on = (id: string, steps: readonly (readonly [event: Event, daysAgo: number])[]) =>
  story(id, { timeline: steps.map(([event, daysAgo]) => line(id, { event, at: later(start, -daysAgo * dayMs) })) });

const stories = [
  on('suit', [
    ['lawsuit_filed', 20],
    ['company_statement', 19],
    ['lawsuit_dismissed', 2],
  ]),
  on('policy', [['policy_change', 3]]),
  on('fine', [['regulator_action', 83]]),
  on('old', [['policy_change', 85]]),
];

describe('weeklyCounts()', () => {
  it('counts a story once in each week in which something happened to it, by what happened last', () => {
    const weeks = weeklyCounts(stories, start);
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toEqual({
      from: later(start, -7 * dayMs),
      counts: { policy: 1, court: 1, regulator: 0, news: 0 },
    });
    expect(weeks.at(-3)?.counts).toEqual({ policy: 0, court: 0, regulator: 0, news: 1 });
    expect(weeks[0]?.counts).toEqual({ policy: 0, court: 0, regulator: 1, news: 0 });
  });

  it('leaves out what happened at the end itself, which is the next week’s', () => {
    expect(weeklyCounts([on('now', [['policy_change', 0]])], start).at(-1)?.counts.policy).toBe(0);
  });
});

describe('thisWeek()', () => {
  it('counts each of these stories once, whenever its last step was', () => {
    expect(thisWeek(stories, start)).toEqual({
      from: later(start, -7 * dayMs),
      counts: { policy: 2, court: 1, regulator: 1, news: 0 },
    });
  });
});

describe('weeksChart()', () => {
  it('says in a sentence what it shows', () => {
    expect(weeksChart(weeklyCounts(stories, start), 'UTC')?.alt).toBe(
      'Stories by week: 2 this week (policies 1 and courts 1), 0 last week. The busiest of the past 12 weeks, with 2, began on 26 Oct.',
    );
  });

  it('draws a column for each kind of each week, and a day under each week', () => {
    const { svg = '' } = weeksChart(weeklyCounts(stories, start), 'UTC') ?? {};
    const columns = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+" fill="(#\w+)"/g)];
    expect(columns).toHaveLength(4);
    expect([...svg.matchAll(/>(\d{1,2} [A-Z]\w+)</g)].map(([, day]) => day)).toEqual([
      ...['10 Aug', '17 Aug', '24 Aug', '31 Aug', '7 Sept', '14 Sept', '21 Sept', '28 Sept', '5 Oct', '12 Oct'],
      ...['19 Oct', '26 Oct'],
    ]);
  });

  it('tells days in the zone of the channel', () => {
    const { svg = '' } = weeksChart(weeklyCounts(stories, '2026-11-02T23:00:00.000Z'), 'Pacific/Apia') ?? {};
    expect(svg).toContain('>27 Oct<');
  });

  it('is none where nothing happened', () => {
    expect(weeksChart(weeklyCounts([], start), 'UTC')).toBeNull();
  });
});
