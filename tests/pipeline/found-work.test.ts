import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { hourMs, type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { correctInstants } from '../../src/pipeline/found-work.ts';
import { sqlite } from '../store/database.ts';
import { feed, poll, pollState, start } from '../store/samples.ts';

let now: Instant = start;
let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  now = start;
  store = await sqlite.open({ now: () => now });
  await store.syncSources([feed('a')], start);
});
afterEach(() => store.close());

const beat = () => correctInstants({ store, clock: { now: () => now }, log: silentLog });
const pollAt = (nextPollAt: Instant) => store.commitPolls([poll('a', { poll: pollState({ nextPollAt }) })]);
const isDue = async () => (await store.dueHosts(now)).length === 1;

it('polls again soon after a clock that was ahead is set right, by however little it was ahead', async () => {
  await beat();
  now = later(start, 2 * hourMs);
  await beat();
  await pollAt(later(now, minuteMs));
  now = later(start, minuteMs);
  expect(await isDue()).toBe(false);
  await beat();
  expect(await isDue()).toBe(true);
});

it('leaves waits alone while the clock goes on, and when it is put right by a second', async () => {
  await beat();
  await pollAt(later(start, hourMs));
  for (const ms of [minuteMs, minuteMs - 1_000, 5 * minuteMs]) {
    now = later(start, ms);
    await beat();
    expect(await isDue()).toBe(false);
  }
});

it('takes no step from a clock that has not been set yet', async () => {
  await beat();
  await pollAt(later(start, hourMs));
  now = '1970-01-01T00:00:00.000Z';
  await beat();
  now = later(start, minuteMs);
  await beat();
  expect(await isDue()).toBe(false);
});
