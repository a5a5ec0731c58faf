import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLocalJobs } from '../../src/jobs/local-jobs.ts';
import { silentLog } from '../../src/log.ts';
import type { Again, Jobs } from '../../src/nouns/jobs.ts';
import type { Failure } from '../../src/nouns/store.ts';
import { type Instant, later } from '../../src/nouns/time.ts';
import { fakeTime } from '../fakes/fake-time.ts';
import { start } from '../store/samples.ts';

let time: ReturnType<typeof fakeTime>;
let jobs: Jobs;
let failing: Map<string, Failure>;
beforeEach(() => {
  time = fakeTime(start);
  failing = new Map();
  jobs = runner();
});
afterEach(async () => await jobs.stop());

const runner = () =>
  createLocalJobs({
    troubles: {
      keepFailure: async (failure) => void failing.set(failure.id, failure),
      dropFailure: async ({ id }) => void failing.delete(id),
      count: async () => {},
    },
    log: silentLog,
    random: () => 0,
    ...time,
  });

/** Rows with a time each, as a store would hold them, and a handler that finishes them. */
function rows(keys: Readonly<Record<string, Instant>> = {}) {
  const due = new Map(Object.entries(keys));
  return {
    due,
    looks: 0,
    ran: [] as string[],
    async read(at: Instant) {
      this.looks += 1;
      await Promise.resolve();
      const later = [...due.values()].filter((dueAt) => dueAt > at).toSorted();
      const now = [...due].filter(([, dueAt]) => dueAt <= at).toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
      return { keys: now.map(([key]) => key), nextAt: later[0] ?? null };
    },
    async finish(key: string): Promise<Again> {
      this.ran.push(key);
      due.delete(key);
      return undefined;
    },
  };
}

const now = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, start]));

type Rows = ReturnType<typeof rows>;

function work(table: Rows, more: { name?: string; concurrency?: number; run?: (key: string) => Promise<Again> } = {}) {
  const { name = 'poll', concurrency = 3, run = (key) => table.finish(key) } = more;
  jobs.work({ name, concurrency, stage: 'host', due: (at) => table.read(at), run });
}

/** A handler that ends when told to. */
function gate(table: Rows) {
  const ends: (() => void)[] = [];
  const someBegan = new Map<number, () => void>();
  const begun: string[] = [];
  return {
    begun,
    end: () => ends.shift()?.(),
    began: (count: number) =>
      begun.length >= count ? Promise.resolve() : new Promise<void>((resolve) => someBegan.set(count, resolve)),
    run: (key: string) =>
      new Promise<Again>((resolve) => {
        begun.push(key);
        ends.push(() => {
          table.due.delete(key);
          resolve(undefined);
        });
        someBegan.get(begun.length)?.();
      }),
  };
}

/** Lets what is pending go on until something holds; gives up when it has had every chance. */
async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 500 && !holds(); turns += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(holds()).toBe(true);
}

describe('what is due is run', () => {
  test('each key once, the longest due first', async () => {
    const table = rows({ b: start, a: later(start, -1_000), c: later(start, 1) });
    work(table, { concurrency: 1 });
    await jobs.idle();
    expect(table.ran).toEqual(['a', 'b']);
    expect(table.looks).toBeLessThanOrEqual(2);
  });

  test('two thousand keys cost a look or two, not one each', async () => {
    const table = rows(now(...Array.from({ length: 2_000 }, (_, i) => `host${i}`)));
    work(table, { concurrency: 16 });
    await jobs.idle();
    expect(new Set(table.ran).size).toBe(2_000);
    expect(table.looks).toBeLessThanOrEqual(2);
  });

  test('no more at once than allowed', async () => {
    const table = rows(now('a', 'b', 'c'));
    const { begun, began, end, run } = gate(table);
    work(table, { concurrency: 2, run });
    jobs.wake('poll');
    await began(2);
    expect(begun).toEqual(['a', 'b']);
    end();
    await began(3);
    end();
    end();
  });

  test('one lane never waits for another, however slow that is', async () => {
    const slow = rows(now(...Array.from({ length: 100 }, (_, i) => `discord ${i}`)));
    const hanging = gate(slow);
    work(slow, { name: 'deliver discord', run: hanging.run });
    const quick = rows(now('slack'));
    work(quick, { name: 'deliver slack' });
    jobs.wake();
    await hanging.began(3);
    await jobs.idle('deliver slack');
    expect(quick.ran).toEqual(['slack']);
    for (let count = 0; count < 100; count += 1) {
      await hanging.began(count + 1);
      hanging.end();
    }
  });

  test('a key never runs twice at the same time; due again meanwhile, it runs once more', async () => {
    const table = rows(now('a'));
    const { begun, began, end, run } = gate(table);
    work(table, { run });
    jobs.wake();
    await began(1);
    const before = table.looks;
    jobs.wake();
    await until(() => table.looks > before);
    expect(begun).toEqual(['a']);
    end();
    await began(2);
    end();
    await jobs.idle();
    expect(begun).toEqual(['a', 'a']);
  });

  test('rows written during a look are found by the next', async () => {
    const table = rows(now('a'));
    work(table);
    jobs.wake();
    table.due.set('b', start);
    jobs.wake();
    await until(() => table.ran.includes('a'));
    time.pass(50);
    await jobs.idle();
    expect(table.ran.toSorted()).toEqual(['a', 'b']);
  });

  test('many changes in a row cost one look, not one each', async () => {
    const table = rows();
    work(table);
    await jobs.idle();
    jobs.wake();
    for (let count = 0; count < 100; count += 1) jobs.wake();
    await until(() => time.alarms().includes(50));
    for (let count = 0; count < 100; count += 1) jobs.wake();
    time.pass(50);
    await jobs.idle();
    expect(table.looks).toBeLessThanOrEqual(5);
  });
});

describe('what becomes due later', () => {
  test('runs at its time, without being asked for', async () => {
    const table = rows({ a: later(start, 40_000), b: later(start, 20_000) });
    work(table);
    await jobs.idle();
    expect([table.ran, time.alarms()]).toEqual([[], [20_000]]);
    time.pass(20_000);
    await until(() => table.ran.includes('b'));
    await until(() => time.alarms().includes(20_000));
    time.pass(20_000);
    await until(() => table.ran.includes('a'));
  });

  test('is looked for every minute at least, whatever its time says: clocks get changed', async () => {
    const table = rows({ a: later(start, 3_600_000) });
    work(table);
    await jobs.idle();
    expect(time.alarms()).toEqual([60_000]);
    table.due.set('a', start);
    time.pass(60_000);
    await until(() => table.ran.includes('a'));
  });
});

describe('a key with more to do', () => {
  test('waits for the others first', async () => {
    const table = rows(now('long', 'b', 'c'));
    let left = 3;
    const order: string[] = [];
    work(table, {
      concurrency: 1,
      run: async (key) => {
        order.push(key);
        if (key !== 'long' || --left === 0) table.due.delete(key);
        return key === 'long' && left > 0 ? { againAfterMs: 0 } : undefined;
      },
    });
    await jobs.idle();
    expect(order).toEqual(['long', 'b', 'c', 'long', 'long']);
  });

  test('that asks for a pause gets it, and leaves its place to others meanwhile', async () => {
    const table = rows(now('paced', 'b'));
    const order: string[] = [];
    work(table, {
      concurrency: 1,
      run: async (key) => {
        order.push(key);
        if (key === 'paced' && order.length === 1) return { againAfterMs: 1_100 };
        return await table.finish(key);
      },
    });
    const idle = jobs.idle();
    await until(() => order.length === 2);
    jobs.wake();
    expect(order).toEqual(['paced', 'b']);
    time.pass(1_100);
    await idle;
    expect(order).toEqual(['paced', 'b', 'paced']);
  });
});

describe('a key that fails', () => {
  test('is tried again after 2 s, 4 s, 8 s …, shown as failing until it succeeds; its rows stay due', async () => {
    const table = rows(now('a', 'b'));
    let tries = 0;
    work(table, {
      run: async (key) => {
        if (key === 'b') return await table.finish(key);
        tries += 1;
        if (tries < 4) throw new Error('disk I/O error');
        return await table.finish(key);
      },
    });
    await jobs.idle();
    expect(table.ran, 'the other one is not held up').toEqual(['b']);
    for (const [index, waitMs] of [2_000, 4_000, 8_000].entries()) {
      jobs.wake();
      await jobs.idle();
      expect(tries, 'being due does not shorten the pause').toBe(index + 1);
      expect(failing.get('a')).toMatchObject({ stage: 'host', problem: 'disk I/O error', tries, since: start });
      expect(time.alarms()).toContain(waitMs);
      time.pass(waitMs);
      await until(() => tries === index + 2);
    }
    await jobs.idle();
    expect([table.ran, failing.size]).toEqual([['b', 'a'], 0]);
  });

  test('is never given up, and waits ten minutes at most', async () => {
    const table = rows(now('a'));
    let tries = 0;
    work(table, {
      run: async () => {
        tries += 1;
        throw new Error('nothing works');
      },
    });
    await jobs.idle();
    for (let count = 1; count <= 20; count += 1) {
      time.pass(600_000);
      await until(() => tries === count + 1);
      await jobs.idle();
    }
    expect(failing.get('a')?.tries).toBe(21);
  });

  test('is run also when the failure cannot be written', async () => {
    jobs = createLocalJobs({
      troubles: {
        keepFailure: () => Promise.reject(new Error('disk is full')),
        dropFailure: () => Promise.reject(new Error('disk is full')),
        count: async () => {},
      },
      log: silentLog,
      random: () => 0,
      ...time,
    });
    const table = rows(now('a'));
    let isBroken = true;
    work(table, {
      run: async (key) => {
        if (isBroken) throw new Error('disk is full');
        return await table.finish(key);
      },
    });
    await jobs.idle();
    isBroken = false;
    time.pass(2_000);
    await until(() => table.ran.includes('a'));
  });
});

test('rows that cannot be read for a while stop nothing for good', async () => {
  const table = rows(now('a'));
  let isBroken = true;
  jobs.work({
    name: 'poll',
    concurrency: 1,
    stage: 'host',
    due: async (at) => {
      if (isBroken) throw new Error('disk is full');
      return await table.read(at);
    },
    run: (key) => table.finish(key),
  });
  const idle = jobs.idle();
  await until(() => time.alarms().includes(1_000));
  isBroken = false;
  time.pass(1_000);
  await idle;
  expect(table.ran).toEqual(['a']);
});

test('stop: what runs ends, nothing more is started, and another runner finds the rest due', async () => {
  const table = rows(now('a', 'b'));
  const { begun, began, end, run } = gate(table);
  work(table, { concurrency: 1, run });
  jobs.wake();
  await began(1);
  const stopped = jobs.stop();
  jobs.wake();
  end();
  await stopped;
  expect([begun, time.alarms()]).toEqual([['a'], []]);

  jobs = runner();
  work(table);
  await jobs.idle();
  expect(table.ran).toEqual(['b']);
});
