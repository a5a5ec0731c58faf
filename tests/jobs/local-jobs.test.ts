import { expect, test } from 'vitest';
import { createLocalJobs } from '../../src/jobs/local-jobs.ts';
import { silentLog } from '../../src/log.ts';
import { fakeTime } from '../fakes/fake-time.ts';
import { sqlite } from '../store/database.ts';
import { start } from '../store/samples.ts';
import { jobsContract } from './jobs-contract.ts';

jobsContract(sqlite);

test('two thousand jobs take and end in a few transactions, not one each', async () => {
  const store = await sqlite.open();
  const calls = { claim: 0, finish: 0 };
  const rows: typeof store.jobRows = {
    ...store.jobRows,
    claim(...ask) {
      calls.claim += 1;
      return store.jobRows.claim(...ask);
    },
    finish(...ended) {
      calls.finish += 1;
      return store.jobRows.finish(...ended);
    },
  };
  const jobs = createLocalJobs({ rows, log: silentLog, ...fakeTime(start) });
  let ran = 0;
  jobs.work('poll', { concurrency: 20 }, async () => {
    ran += 1;
  });
  await jobs.enqueue(Array.from({ length: 2000 }, (_, i) => ({ queue: 'poll', key: `host${i}` })));
  await jobs.idle();
  expect(ran).toBe(2000);
  expect(calls.claim).toBeLessThan(50);
  expect(calls.finish).toBeLessThan(50);
  await jobs.stop();
  await store.close();
});
