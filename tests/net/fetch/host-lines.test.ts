import { describe, expect, test } from 'vitest';
import { createHostLines } from '../../../src/net/fetch/host-lines.ts';
import { fakeTime } from '../../fakes/fake-time.ts';

function start() {
  const time = fakeTime('2026-11-01T09:00:00.000Z');
  const pausesMs: number[] = [];
  const lines = createHostLines({
    clock: time.clock,
    wait: async (ms) => {
      pausesMs.push(ms);
      time.pass(ms);
    },
  });
  return { time, pausesMs, lines };
}

describe('createHostLines()', () => {
  test('runs one task of a host after the other, with a gap, and other hosts meanwhile', async () => {
    const { lines, pausesMs } = start();
    const events: string[] = [];
    const first = Promise.withResolvers<void>();
    const runs = [
      lines.run('a', 1_000, async () => {
        events.push('a1 begins');
        await first.promise;
        events.push('a1 ends');
      }),
      lines.run('a', 1_000, async () => void events.push('a2')),
    ];
    await lines.run('b', 1_000, async () => void events.push('b'));
    first.resolve();
    await Promise.all(runs);
    expect(events).toEqual(['a1 begins', 'b', 'a1 ends', 'a2']);
    expect(pausesMs).toEqual([1_000]);
  });

  test('pauses only for what is left of the gap, and never longer than it', async () => {
    const { lines, pausesMs, time } = start();
    await lines.run('a', 1_000, async () => {});
    time.pass(400);
    await lines.run('a', 1_000, async () => {});
    time.pass(-60_000);
    await lines.run('a', 1_000, async () => {});
    expect(pausesMs).toEqual([600, 1_000]);
  });

  test('goes on after a task that failed', async () => {
    const { lines } = start();
    await expect(lines.run('a', 0, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await lines.run('a', 0, async () => 'next')).toBe('next');
  });
});
