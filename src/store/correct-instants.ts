import type { DeleteResult, UpdateResult } from 'kysely';
import { earlyDigest } from '../core/plan/due-digest.ts';
import { earliestNow, longestWaitsMs } from '../core/plan/longest-waits.ts';
import type { Digest } from '../nouns/digest.ts';
import { type Instant, later, minuteMs, msOf } from '../nouns/time.ts';
import { digestOf } from './digests.ts';
import { type Ground, isActive, isIn, isUnfinished, read, type Trx } from './ground.ts';
import type { Tables } from './schema.ts';

/** Corrects every stored instant that is further ahead than it can be. See `ClockStore`. */
export async function correctInstants(
  { db, jobsChanged }: Pick<Ground, 'db' | 'jobsChanged'>,
  at: Instant,
  { setBackMs = 0 }: { setBackMs?: number | undefined } = {},
): Promise<number> {
  if (at < earliestNow) return 0;
  const rows = await db.transaction().execute(async (trx) => {
    const shifted = setBackMs > 0 ? await shiftWaits(trx, at, setBackMs) : 0;
    const counts = [
      await correctWaits(trx, at),
      await correctMutes(trx, at),
      await correctPauses(trx, at),
      await correctDigests(trx, at),
    ];
    return counts.reduce((sum, count) => sum + count, shifted);
  });
  if (rows > 0) jobsChanged();
  return rows;
}

/**
 * After the clock was set back, nobody knows which waits it had counted from before. What is only asked or tried sooner
 * becomes due: polls, messages, stories that settle. What others asked for, or channels see, comes sooner by as much as the
 * clock was set back, but never before now: parked hosts and round-ups, which keep quiet hours and pauses by themselves.
 */
async function shiftWaits(trx: Trx, at: Instant, setBackMs: number): Promise<number> {
  const sooner = (due: Instant) => (later(due, -setBackMs) > at ? later(due, -setBackMs) : at);
  let count = await countOf([
    trx.updateTable('poll').set({ next_poll_at: at }).where(isActive).where('next_poll_at', '>', at),
    trx.updateTable('delivery').set({ due_at: at }).where(isUnfinished).where('due_at', '>', at),
    trx.updateTable('story').set({ settles_at: at }).where('settles_at', '>', at),
  ]);
  for (const { host, parked_until } of await trx
    .selectFrom('host')
    .selectAll()
    .where('parked_until', '>', at)
    .execute()) {
    await trx
      .updateTable('host')
      .set({ parked_until: sooner(parked_until) })
      .where('host', '=', host)
      .execute();
    count += 1;
  }
  const held = await trx
    .selectFrom('held_story')
    .select(['target', 'story_id', 'due_at'])
    .where('told_at', 'is', null)
    .where('due_at', '>', at)
    .execute();
  for (const { target, story_id, due_at } of held) {
    await trx
      .updateTable('held_story')
      .set({ due_at: sooner(due_at) })
      .where('target', '=', target)
      .where('story_id', '=', story_id)
      .where('told_at', 'is', null)
      .execute();
    count += 1;
  }
  return count;
}

/** Others may have written rows after `at` was read, while the database was busy. */
const meanwhileMs = minuteMs;

/** What waits for a time becomes due; what holds it up ends. */
async function correctWaits(trx: Trx, at: Instant): Promise<number> {
  const ahead = (what: keyof typeof longestWaitsMs) => later(at, longestWaitsMs[what] + meanwhileMs);
  const changes = [
    trx.updateTable('poll').set({ next_poll_at: at }).where(isActive).where('next_poll_at', '>', ahead('poll')),
    trx.deleteFrom('host').where('parked_until', '>', ahead('park')),
    trx.updateTable('delivery').set({ due_at: at }).where(isUnfinished).where('due_at', '>', ahead('delivery')),
    trx
      .updateTable('delivery')
      .set({ lease_until: null })
      .where(isUnfinished)
      .where('lease_until', '>', ahead('lease')),
    trx.updateTable('story').set({ settles_at: at }).where('settles_at', '>', ahead('failure')),
    trx
      .updateTable('held_story')
      .set({ due_at: at })
      .where('told_at', 'is', null)
      .where('due_at', '>', ahead('held'))
      .where((row) => row.or([row('because', '!=', 'paused'), row('due_at', '>', ahead('pause'))])),
    // No digest covers a time before the channel had one, or before it was changed.
    trx.updateTable('digest').set({ created_at: at }).where('created_at', '>', at),
    trx.updateTable('digest').set({ changed_at: at }).where('changed_at', '>', at),
  ];
  return await countOf(changes);
}

/** Makes changes, and counts the rows. */
async function countOf(changes: readonly Changing[]): Promise<number> {
  let count = 0;
  for (const change of changes) {
    // Postgres counts in bigint, and a driver may give none.
    const [result] = await change.execute();
    if (result === undefined) continue;
    count += Number('numDeletedRows' in result ? result.numDeletedRows : result.numUpdatedRows);
  }
  return count;
}

type Changing = { execute(): Promise<readonly (UpdateResult | DeleteResult)[]> };

/** A mute lasts as long from now as it was set for. */
async function correctMutes(trx: Trx, at: Instant): Promise<number> {
  const rows = await trx.selectFrom('mute').selectAll().where('until', '>', later(at, longestWaitsMs.mute)).execute();
  for (const { id, until, made_at } of rows) {
    const to = { made_at: at, until: later(at, spanMs({ from: made_at, until, longestMs: longestWaitsMs.mute })) };
    await trx.updateTable('mute').set(to).where('id', '=', id).execute();
  }
  return rows.length;
}

/** A pause lasts as long from now as it was set for. */
async function correctPauses(trx: Trx, at: Instant): Promise<number> {
  const rows = await trx.selectFrom('subscription').select(['id', 'pause']).where('pause', 'is not', null).execute();
  let count = 0;
  for (const { id, pause } of rows) {
    const kept = pauseOf(pause);
    if (kept === null || kept.until <= later(at, longestWaitsMs.pause)) continue;
    const ms = spanMs({ from: kept.at, until: kept.until, longestMs: longestWaitsMs.pause });
    const to = JSON.stringify({ ...kept, at, until: later(at, ms) });
    await trx.updateTable('subscription').set({ pause: to }).where('id', '=', id).execute();
    count += 1;
  }
  return count;
}

/** A digest that was written early covered all until now, and the next one tells the rest. */
async function correctDigests(trx: Trx, at: Instant): Promise<number> {
  let count = 0;
  for (const row of await trx.selectFrom('digest').selectAll().where('last_to', '>', at).execute()) {
    const digest = digestIn(row);
    const last = digest === null ? null : earlyDigest(digest, at);
    if (digest === null || last == null) continue;
    const to = { last_week: last.week, last_to: last.to };
    await trx.updateTable('digest').set(to).where(isIn(digest.target)).execute();
    count += 1;
  }
  return count;
}

/** Null: damaged, which reading the digests records. */
function digestIn(row: Tables['digest']): Digest | null {
  try {
    return digestOf(row);
  } catch {
    return null;
  }
}

type Pause = { readonly until: Instant; readonly at: Instant };

/** Null: none, or damaged, which reading the subscription records. */
function pauseOf(pause: string | null): Pause | null {
  try {
    return pause === null ? null : read<Pause>(pause);
  } catch {
    return null;
  }
}

function spanMs({ from, until, longestMs }: { from: Instant; until: Instant; longestMs: number }): number {
  return Math.min(Math.max(msOf(until) - msOf(from), 0), longestMs);
}
