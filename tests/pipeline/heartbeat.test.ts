import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { type Instant, instant, msOf } from '../../src/nouns/time.ts';
import { startHeartbeat, startInterval } from '../../src/pipeline/heartbeat.ts';
import { fakeTime } from '../fakes/fake-time.ts';

/** Timers that go on steadily, and a clock beside them that can be set. */
function steppedTime(start: Instant) {
  const time = fakeTime(start);
  let stepMs = 0;
  return {
    clock: { now: () => instant(msOf(time.clock.now()) + stepMs) },
    timers: time.timers,
    step(ms: number) {
      stepMs += ms;
    },
    /** Lets time pass as fast as the alarms ring. */
    async run(ms: number) {
      for (let leftMs = ms; leftMs > 0; ) {
        const next = Math.min(leftMs, ...time.alarms());
        time.pass(next);
        leftMs -= next;
        await Promise.resolve();
        await Promise.resolve();
        await Promise.resolve();
      }
    },
    asleep: (ms: number) => time.pass(ms),
  };
}

function beating(start: Instant, cron = '* * * * *') {
  const time = steppedTime(start);
  const beats: string[] = [];
  const heartbeat = startHeartbeat({
    cron,
    setting: 'TEST',
    log: silentLog,
    clock: time.clock,
    timers: time.timers,
    beat: async () => void beats.push(time.clock.now().slice(11, 19)),
  });
  return { ...time, beats, heartbeat };
}

const hourMs = 3_600_000;
const start = '2026-11-02T10:00:30.500Z';

describe('startHeartbeat()', () => {
  it('beats once for every match, at the second', async () => {
    const { run, beats } = beating(start, '*/20 * * * * *');
    await run(60_000);
    expect(beats).toEqual(['10:00:40', '10:01:00', '10:01:20']);
  });

  it.each([-10 * 24 * hourMs, -hourMs, -61_000, -1_000])(
    'goes on after the clock was set back by %d ms, and when it is put right',
    async (ms) => {
      const { run, beats, step } = beating(start);
      await run(60_000);
      step(ms);
      const before = beats.length;
      await run(5 * 60_000);
      expect(beats.length - before).toBeGreaterThanOrEqual(4);
      step(-ms);
      const between = beats.length;
      await run(5 * 60_000);
      expect(beats.length - between).toBeGreaterThanOrEqual(5);
      expect(beats.length - between).toBeLessThanOrEqual(6);
    },
  );

  it.each([61_000, hourMs, 10 * 24 * hourMs])(
    'makes one beat of all that a step of %d ms forward passes over',
    async (ms) => {
      const { run, beats, step } = beating(start);
      step(ms);
      await run(1_000);
      expect(beats).toHaveLength(1);
      await run(60_000);
      expect(beats).toHaveLength(2);
    },
  );

  it('makes one beat of a sleep, and goes on', async () => {
    const { run, beats, asleep } = beating(start);
    asleep(70 * 24 * hourMs);
    await run(60_000);
    expect(beats).toHaveLength(2);
  });

  it('leaves out a beat while the last one runs, and goes on after one that fails', async () => {
    const { clock, timers, run } = steppedTime(start);
    const ends: PromiseWithResolvers<void>[] = [];
    const heartbeat = startHeartbeat({
      cron: '* * * * * *',
      setting: 'TEST',
      log: silentLog,
      clock,
      timers,
      beat: () => {
        const end = Promise.withResolvers<void>();
        ends.push(end);
        return end.promise;
      },
    });
    await run(5_000);
    expect(ends).toHaveLength(1);
    ends[0]?.reject(new Error('not now'));
    await run(2_000);
    expect(ends).toHaveLength(2);
    ends[1]?.resolve();
    await heartbeat.stop();
    await run(5_000);
    expect(ends).toHaveLength(2);
  });

  it('refuses an expression that is none, by the name of its setting', () => {
    expect(() =>
      startHeartbeat({ cron: 'often', setting: 'FINEPRINT_POLL_CRON', log: silentLog, beat: async () => {} }),
    ).toThrow('FINEPRINT_POLL_CRON isn\'t a valid cron expression: "often".');
  });
});

describe('startInterval()', () => {
  it('beats by its timer alone, whatever the clock does', async () => {
    const { timers, run, step } = steppedTime(start);
    let beats = 0;
    const heartbeat = startInterval({
      everyMs: 2_000,
      setting: 'announce',
      log: silentLog,
      timers,
      beat: async () => {
        beats += 1;
      },
    });
    await run(10_000);
    step(-24 * hourMs);
    await run(10_000);
    step(48 * hourMs);
    await run(10_000);
    expect(beats).toBe(15);
    await heartbeat.stop();
    await run(10_000);
    expect(beats).toBe(15);
  });
});
