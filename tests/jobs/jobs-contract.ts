import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLocalJobs } from '../../src/jobs/local-jobs.ts';
import { silentLog } from '../../src/log.ts';
import type { Jobs, NewJob } from '../../src/nouns/jobs.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { fakeTime } from '../fakes/fake-time.ts';
import type { TestDatabase } from '../store/database.ts';
import { alertTo, at, feed, start } from '../store/samples.ts';

/** What the Jobs port promises, for the local runner over every database's job table. */
export function jobsContract(database: TestDatabase): void {
  describe(`Jobs on ${database.name}`, () => {
    let time: ReturnType<typeof fakeTime>;
    let store: OpenStore;
    let jobs: Jobs;
    beforeEach(async () => {
      time = fakeTime(start);
      store = await database.open(time.clock);
      jobs = runner();
    });
    afterEach(async () => {
      await jobs.stop();
      await store.close();
    });

    const runner = () =>
      createLocalJobs({ rows: store.jobRows, log: silentLog, maxTries: 3, random: () => 0, ...time });
    const poll = (key: string, after?: string): NewJob => ({ queue: 'poll', key, ...(after ? { after } : {}) });
    const deadJobs = async () => (await store.troubles(start)).deadJobs;
    /** A handler that writes down its keys. */
    const recorder = () => {
      const ran: string[] = [];
      return { ran, handler: async (key: string) => void ran.push(key) };
    };
    /** A handler that ends when told to. */
    const gate = () => {
      const begun: string[] = [];
      const ends: (() => void)[] = [];
      const someBegan = new Map<number, () => void>();
      return {
        begun,
        end: () => ends.shift()?.(),
        began: (count: number) =>
          begun.length >= count ? Promise.resolve() : new Promise<void>((resolve) => someBegan.set(count, resolve)),
        handler: (key: string) =>
          new Promise<void>((resolve) => {
            begun.push(key);
            ends.push(resolve);
            someBegan.get(begun.length)?.();
          }),
      };
    };

    /** Lets the runner go on until something holds; gives up when it has had every chance. */
    const until = async (holds: () => boolean) => {
      for (let turns = 0; turns < 500 && !holds(); turns++) await store.value('any');
      expect(holds()).toBe(true);
    };

    test('every job runs once, and is gone', async () => {
      const { ran, handler } = recorder();
      jobs.work('poll', { concurrency: 3 }, handler);
      await jobs.enqueue(['a', 'b', 'c', 'd', 'e'].map((key) => poll(key)));
      await jobs.idle();
      expect(ran).toEqual(['a', 'b', 'c', 'd', 'e']);
      await jobs.idle();
      expect(ran).toHaveLength(5);
      expect(await store.jobRows.nextDueAt('poll')).toBeNull();
    });

    test('jobs that were there before the handler run too, more than one batch of them', async () => {
      const { ran, handler } = recorder();
      await jobs.enqueue(Array.from({ length: 600 }, (_, i) => poll(`${i}`)));
      jobs.work('poll', { concurrency: 4 }, handler);
      await jobs.idle();
      expect(new Set(ran).size).toBe(600);
      expect(ran).toHaveLength(600);
    });

    test('a job asked for twice before it runs, runs once', async () => {
      const { ran, handler } = recorder();
      await jobs.enqueue([poll('a'), poll('a')]);
      await jobs.enqueue([poll('a')]);
      jobs.work('poll', { concurrency: 3 }, handler);
      await jobs.idle();
      expect(ran).toEqual(['a']);
    });

    test('a key runs once at a time; asked for while it runs, it runs once more', async () => {
      const { begun, end, began, handler } = gate();
      jobs.work('poll', { concurrency: 3 }, handler);
      await jobs.enqueue([poll('a')]);
      await began(1);
      await jobs.enqueue([poll('a'), poll('b')]);
      await jobs.enqueue([poll('a')]);
      await began(2);
      expect(begun).toEqual(['a', 'b']);
      end();
      end();
      await began(3);
      end();
      await jobs.idle();
      expect(begun).toEqual(['a', 'b', 'a']);
    });

    test('no more run at once than allowed, and queues do not share their places', async () => {
      const polls = gate();
      const sends = gate();
      jobs.work('poll', { concurrency: 2 }, polls.handler);
      jobs.work('deliver', { concurrency: 1 }, sends.handler);
      await jobs.enqueue([poll('a'), poll('b'), poll('c'), { queue: 'deliver', key: 'a' }]);
      await Promise.all([polls.began(2), sends.began(1)]);
      expect([polls.begun, sends.begun]).toEqual([['a', 'b'], ['a']]);
      polls.end();
      await polls.began(3);
      for (const end of [polls.end, polls.end, sends.end]) end();
      await jobs.idle();
    });

    test('a job with a time waits for it, and no longer', async () => {
      const { ran, handler } = recorder();
      jobs.work('poll', { concurrency: 1 }, handler);
      await jobs.enqueue([poll('a', at(10)), poll('b', at(5))]);
      await jobs.idle();
      expect([ran, time.alarms()]).toEqual([[], [5 * 60_000]]);
      time.pass(5 * 60_000);
      await jobs.idle();
      expect([ran, time.alarms()]).toEqual([['b'], [5 * 60_000]]);
      time.pass(5 * 60_000);
      await jobs.idle();
      expect(ran).toEqual(['b', 'a']);
    });

    test('a waiting job that is wanted sooner runs sooner; one that is wanted later does not wait', async () => {
      const { ran, handler } = recorder();
      jobs.work('poll', { concurrency: 1 }, handler);
      await jobs.enqueue([poll('a', at(10))]);
      await jobs.enqueue([poll('a', at(20))]);
      await jobs.enqueue([poll('b', at(10))]);
      await jobs.enqueue([poll('b')]);
      await jobs.idle();
      expect([ran, time.alarms()]).toEqual([['b'], [10 * 60_000]]);
    });

    test('a job put off while it runs comes back in time, though another one takes long', async () => {
      const { begun, end, began, handler } = gate();
      jobs.work('poll', { concurrency: 2 }, handler);
      await jobs.enqueue([poll('quick'), poll('slow', at(0)), poll('later', at(30))]);
      await began(2);
      await jobs.enqueue([poll('quick', at(1))]);
      await until(() => time.alarms().includes(30 * 60_000));
      end();
      await until(() => time.alarms().includes(20));
      time.pass(20);
      await until(() => time.alarms().includes(60_000 - 20));
      time.pass(60_000 - 20);
      await began(3);
      expect(begun).toEqual(['quick', 'slow', 'quick']);
      end();
      end();
    });

    test('a failed job comes back in time, though another one takes long', async () => {
      const { end, began, handler } = gate();
      const failed: string[] = [];
      jobs.work('poll', { concurrency: 2 }, async (key) => {
        if (key === 'slow') return await handler(key);
        failed.push(key);
        throw new Error('not yet');
      });
      await jobs.enqueue([poll('slow'), poll('later', at(30))]);
      await began(1);
      await jobs.enqueue([poll('broken')]);
      await until(() => time.alarms().includes(20));
      time.pass(20);
      await until(() => time.alarms().includes(2_000 - 20));
      time.pass(2_000 - 20);
      await until(() => failed.length === 2);
      end();
    });

    test('a job that fails is tried again with growing pauses; being asked for does not shorten them', async () => {
      let tries = 0;
      jobs.work('poll', { concurrency: 1 }, async () => {
        tries += 1;
        if (tries < 3) throw new Error('not yet');
      });
      await jobs.enqueue([poll('a')]);
      await jobs.idle();
      await jobs.enqueue([poll('a')]);
      await jobs.idle();
      expect([tries, time.alarms()]).toEqual([1, [2_000]]);
      time.pass(2_000);
      await jobs.idle();
      expect([tries, time.alarms()]).toEqual([2, [4_000]]);
      time.pass(4_000);
      await jobs.idle();
      expect([tries, time.alarms(), await deadJobs()]).toEqual([3, [], []]);
    });

    test('after the last try it is a dead letter with its problem, and its key is free again', async () => {
      const { ran, handler } = recorder();
      let isBroken = true;
      jobs.work('poll', { concurrency: 1 }, async (key) => {
        if (isBroken) throw new Error('nothing works');
        await handler(key);
      });
      await jobs.enqueue([poll('a')]);
      for (const pause of [0, 2_000, 4_000]) {
        time.pass(pause);
        await jobs.idle();
      }
      const letter = { queue: 'poll', key: 'a', problem: 'nothing works', at: time.clock.now() };
      expect(await deadJobs()).toEqual([letter]);
      isBroken = false;
      await jobs.enqueue([poll('a')]);
      await jobs.idle();
      expect(ran).toEqual(['a']);
      expect(await deadJobs()).toEqual([letter]);
    });

    test('asked for during its last failing try, it lives on', async () => {
      let tries = 0;
      jobs.work('poll', { concurrency: 1 }, async () => {
        tries += 1;
        if (tries === 3) await jobs.enqueue([poll('a')]);
        if (tries <= 3) throw new Error('nothing works');
      });
      await jobs.enqueue([poll('a')]);
      for (const pause of [0, 2_000, 4_000]) {
        time.pass(pause);
        await jobs.idle();
      }
      expect([tries, (await deadJobs()).length]).toEqual([4, 1]);
    });

    test('a job that the store queues with its data runs without being asked for', async () => {
      const { ran, handler } = recorder();
      jobs.work('poll', { concurrency: 2 }, handler);
      jobs.work('deliver', { concurrency: 2 }, handler);
      await jobs.idle();
      await store.syncSources([feed('a')], start);
      await store.enqueueDuePolls(start);
      await store.commitAlerts([{ alerts: [alertTo('one', ['x'])] }]);
      await jobs.idle();
      expect(ran.sort()).toEqual(['a.example', 'discord:guild/x']);
    });

    test('jobs that queue jobs: idle waits for the last of them', async () => {
      const ran: string[] = [];
      jobs.work('poll', { concurrency: 1 }, async (key) => {
        ran.push(key);
        await jobs.enqueue([{ queue: 'deliver', key: `after ${key}` }]);
      });
      jobs.work('deliver', { concurrency: 1 }, async (key) => {
        ran.push(key);
        if (ran.length < 6) await jobs.enqueue([poll(key)]);
      });
      await jobs.enqueue([poll('a')]);
      await jobs.idle();
      expect(ran).toHaveLength(6);
    });

    test('stop: what runs ends and is written, what was not begun is still queued', async () => {
      const { begun, end, began, handler } = gate();
      jobs.work('poll', { concurrency: 1 }, handler);
      await jobs.enqueue([poll('a'), poll('b')]);
      await began(1);
      const stopped = jobs.stop();
      end();
      await stopped;
      expect(begun).toEqual(['a']);

      const { ran, handler: record } = recorder();
      jobs = runner();
      jobs.work('poll', { concurrency: 1 }, record);
      await jobs.idle();
      expect(ran).toEqual(['b']);
    });

    test('stop ends also when the table cannot be written', async () => {
      const refuse = async () => {
        throw new Error('disk is full');
      };
      const rows = { ...store.jobRows, finish: refuse, release: refuse };
      const broken = createLocalJobs({ rows, log: silentLog, random: () => 0, ...time });
      const { ran, handler } = recorder();
      await jobs.enqueue([poll('a')]);
      broken.work('poll', { concurrency: 1 }, handler);
      await until(() => ran.length === 1);
      await broken.stop();
    });

    test('a table that fails for a while stops nothing for good', async () => {
      const { ran, handler } = recorder();
      let failing = true;
      const claim: typeof store.jobRows.claim = async (...ask) => {
        if (failing) throw new Error('disk is full');
        return await store.jobRows.claim(...ask);
      };
      jobs = createLocalJobs({ rows: { ...store.jobRows, claim }, log: silentLog, random: () => 0, ...time });
      await jobs.enqueue([poll('a')]);
      jobs.work('poll', { concurrency: 1 }, handler);
      const idle = jobs.idle();
      await until(() => time.alarms().includes(1_000));
      expect(ran).toEqual([]);
      failing = false;
      time.pass(1_000);
      await idle;
      expect(ran).toEqual(['a']);
    });
  });
}
