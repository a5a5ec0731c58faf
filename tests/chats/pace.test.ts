import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/chats/pace.ts';
import { createTurns } from '../../src/chats/slack/turns.ts';
import type { Target } from '../../src/nouns/place.ts';

/** Takes turns as soon as there are any, until so many are taken; when each was taken. */
function takeAll(count: number, take: (nowMs: number) => number): readonly number[] {
  const taken: number[] = [];
  for (let nowMs = 0; taken.length < count; ) {
    const waitMs = take(nowMs);
    if (waitMs === 0) taken.push(nowMs);
    else nowMs += waitMs;
  }
  return taken;
}

/** The most turns in any window of so many milliseconds. */
function mostWithin(ms: number, taken: readonly number[]): number {
  return Math.max(...taken.map((from) => taken.filter((at) => at >= from && at < from + ms).length));
}

describe('createPace()', () => {
  it.each([
    { everyMs: 1_000 / 45, burst: 5, windowMs: 1_000, atMost: 50 },
    { everyMs: 1_100, burst: 1, windowMs: 1_000, atMost: 1 },
    { everyMs: 1_300, burst: 4, windowMs: 60_000, atMost: 50 },
  ])('gives at most $atMost turns in any $windowMs ms with a turn every $everyMs ms, $burst at once', (one) => {
    let nowMs = 0;
    const pace = createPace({ ...one, ticks: () => nowMs });
    const taken = takeAll(400, (at) => {
      nowMs = at;
      return pace.take('all');
    });
    expect(mostWithin(one.windowMs, taken)).toBeLessThanOrEqual(one.atMost);
    expect(taken.at(-1)).toBeLessThanOrEqual(400 * one.everyMs * 1.1);
  });

  it('keeps keys apart, and closes one for as long as asked', () => {
    let nowMs = 0;
    const pace = createPace({ everyMs: 1_000, burst: 1, ticks: () => nowMs });
    expect([pace.take('a'), pace.take('a'), pace.take('b')]).toEqual([0, 1_000, 0]);
    pace.close('b', 30_000);
    pace.close('b', 10_000);
    nowMs = 29_999;
    expect([pace.take('a'), pace.take('b'), pace.closedMs('b')]).toEqual([0, 1, 1]);
    nowMs = 30_000;
    expect([pace.closedMs('b'), pace.take('b')]).toEqual([0, 0]);
  });
});

describe("Slack's turns", () => {
  const setting = () => {
    const time = { nowMs: 0 };
    const turns = createTurns(() => time.nowMs);
    const channel = (name: string, space = 'T1'): Target => ({ platform: 'slack', space, channel: name });
    return { time, turns, channel };
  };

  it('are one a second for new messages in a channel; others in the workspace do not wait', () => {
    const { turns, channel, time } = setting();
    expect(turns.take({ target: channel('A') })).toBe(0);
    expect(turns.take({ target: channel('A') })).toBeGreaterThanOrEqual(1_000);
    expect(turns.take({ target: channel('B') })).toBe(0);
    time.nowMs = 1_100;
    expect(turns.take({ target: channel('A') })).toBe(0);
  });

  it('wait as long as Slack asks, in that channel', () => {
    const { turns, channel } = setting();
    turns.limited({ target: channel('A') }, 30);
    expect(turns.take({ target: channel('A') })).toBe(30_000);
    expect(turns.take({ target: channel('B') })).toBe(0);
  });

  it('wait in the whole workspace once a second channel is limited: the limit is the workspace’s', () => {
    const { turns, channel } = setting();
    turns.limited({ target: channel('A') }, 30);
    turns.limited({ target: channel('B') }, 20);
    expect(turns.take({ target: channel('C') })).toBe(20_000);
    expect(turns.take({ target: channel('C', 'T2') })).toBe(0);
  });

  it('to edit are counted by workspace, and don’t wait for new messages', () => {
    const { turns, channel } = setting();
    const edit = (name: string) => turns.take({ target: channel(name), edits: '1.0' });
    turns.limited({ target: channel('A') }, 30);
    expect(['A', 'B', 'C', 'D'].map(edit)).toEqual([0, 0, 0, 0]);
    expect(edit('E')).toBeGreaterThan(0);
  });
});
