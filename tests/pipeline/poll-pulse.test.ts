import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../src/nouns/time.ts';
import { createPollPulse, longestGapMs } from '../../src/pipeline/poll-pulse.ts';

describe('createPollPulse()', () => {
  it('finds nothing wrong while the schedule looks and polls end', () => {
    const pulse = createPollPulse({ everyMs: minuteMs });
    for (let minute = 0; minute < 600; minute += 1) {
      pulse.passed(minuteMs);
      pulse.looked(minute % 3);
      if (minute % 20 === 0) pulse.ended();
      expect(pulse.problem()).toBeNull();
    }
  });

  it('is content without due sources, however long', () => {
    const pulse = createPollPulse({ everyMs: minuteMs });
    pulse.looked(1);
    for (let minute = 0; minute < 600; minute += 1) {
      pulse.passed(minuteMs);
      pulse.looked(0);
    }
    expect(pulse.problem()).toBeNull();
  });

  it('says that the schedule has stopped, some time after its longest gap', () => {
    const pulse = createPollPulse({ everyMs: 60 * minuteMs });
    pulse.looked(0);
    pulse.passed(70 * minuteMs);
    expect(pulse.problem()).toBeNull();
    pulse.passed(minuteMs);
    expect(pulse.problem()).toBe('No due source was looked for in 71 minutes.');
  });

  it('says that polls hang although the schedule looks', () => {
    const pulse = createPollPulse({ everyMs: minuteMs });
    for (let minute = 0; minute <= 31; minute += 1) {
      pulse.looked(5);
      pulse.passed(minuteMs);
    }
    expect(pulse.problem()).toBe('No poll has ended in 32 minutes.');
    pulse.ended();
    expect(pulse.problem()).toBeNull();
  });
});

it.each([
  ['* * * * *', 60],
  ['*/20 * * * * *', 20],
  ['0 3 * * *', 86_400],
])('longestGapMs() of %s is at least %d s', async (expression, seconds) => {
  const gap = (await longestGapMs(expression)) / 1000;
  expect(gap).toBeGreaterThanOrEqual(seconds);
  // An hour more where the clocks change.
  expect(gap).toBeLessThanOrEqual(seconds + 3_600);
});

it('longestGapMs() leaves an invalid expression to the heartbeat', async () => {
  expect(await longestGapMs('often')).toBe(0);
});
