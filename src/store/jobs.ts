import { type Expression, sql } from 'kysely';
import type { JobRows, Queue } from '../nouns/jobs.ts';
import type { Instant } from '../nouns/time.ts';
import { chunksOf, type Ground, type Trx } from './ground.ts';
import type { Db } from './schema.ts';

/**
 * What happens if the job exists already. Queued: the earlier time counts, but a failed job keeps its backoff.
 * Running: it will run again, at the earliest time requested.
 */
const onConflict = sql`
  on conflict (queue, key) do update set
    due_at = case when job.state = 'queued' then excluded.due_at else job.due_at end,
    again_at = case when job.state = 'running' then excluded.due_at else job.again_at end
  where (job.state = 'queued' and job.attempts = 0 and excluded.due_at < job.due_at)
    or (job.state = 'running' and (job.again_at is null or excluded.due_at < job.again_at))`;

export type DueJob = { readonly queue: Queue; readonly key: string; readonly dueAt: Instant };

/** Queues jobs within a transaction, so that they exist if and only if its data does. */
export async function putJobs(trx: Trx, jobs: readonly DueJob[]): Promise<void> {
  // Postgres refuses to change a row twice in one statement.
  const earliest = new Map<string, DueJob>();
  for (const job of jobs) {
    const id = `${job.queue} ${job.key}`;
    const known = earliest.get(id);
    if (known === undefined || job.dueAt < known.dueAt) earliest.set(id, job);
  }
  for (const chunk of chunksOf([...earliest.values()])) {
    const rows = chunk.map(({ queue, key, dueAt }) => sql`(${queue}, ${key}, 'queued', ${dueAt}, 0)`);
    await sql`insert into job (queue, key, state, due_at, attempts) values ${sql.join(rows)} ${onConflict}`.execute(
      trx,
    );
  }
}

/** Queues a job due `at` for every row of `keys`, a query with one column `key`, in one statement. */
export async function putJobsFor(
  trx: Trx,
  job: { queue: Queue; keys: Expression<{ key: string }>; at: Instant },
): Promise<void> {
  // Without `where true`, SQLite reads `on conflict` as part of a join.
  await sql`
    insert into job (queue, key, state, due_at, attempts)
    select cast(${job.queue} as text), due.key, 'queued', cast(${job.at} as text), 0 from ${job.keys} as due where true
    ${onConflict}`.execute(trx);
}

/** The job table for the local runner. */
export function jobRows(ground: Ground, listeners: (() => void)[]): JobRows {
  const { db } = ground;
  const ofKeys = (queue: Queue, keys: readonly string[]) =>
    db.updateTable('job').where('queue', '=', queue).where('key', 'in', keys);
  return {
    async put(jobs, at) {
      await db.transaction().execute((trx) =>
        putJobs(
          trx,
          jobs.map(({ queue, key, after }) => ({ queue, key, dueAt: after ?? at })),
        ),
      );
      ground.jobsChanged();
    },

    async claim(queue, { at, limit }) {
      const claimed = await db
        .updateTable('job')
        .set({ state: 'running', again_at: null })
        .where('queue', '=', queue)
        .where('key', 'in', (due) =>
          due
            .selectFrom('job')
            .select('key')
            .where('queue', '=', queue)
            .where('state', '=', 'queued')
            .where('due_at', '<=', at)
            .orderBy('due_at')
            .orderBy('key')
            .limit(limit),
        )
        .returning(['key', 'attempts', 'due_at'])
        .execute();
      return claimed
        .sort((a, b) => compare(a.due_at, b.due_at) || compare(a.key, b.key))
        .map(({ key, attempts }) => ({ key, attempts }));
    },

    async finish(queue, keys) {
      await db.transaction().execute(async (trx) => {
        for (const chunk of chunksOf(keys)) {
          await trx
            .deleteFrom('job')
            .where('queue', '=', queue)
            .where('key', 'in', chunk)
            .where('again_at', 'is', null)
            .execute();
          await runAgain(trx, queue, chunk);
        }
      });
    },

    async retry(queue, key, { dueAt, problem }) {
      await ofKeys(queue, [key])
        .set((row) => ({ state: 'queued', due_at: dueAt, again_at: null, attempts: row('attempts', '+', 1), problem }))
        .execute();
    },

    async bury(queue, key, { at, problem }) {
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('job')
          .select(['attempts', 'again_at'])
          .where('queue', '=', queue)
          .where('key', '=', key)
          .executeTakeFirst();
        const letter = { problem, attempts: (row?.attempts ?? 0) + 1, at };
        await trx
          .insertInto('dead_job')
          .values({ queue, key, ...letter })
          .onConflict((same) => same.columns(['queue', 'key']).doUpdateSet(letter))
          .execute();
        if (row?.again_at == null) {
          await trx.deleteFrom('job').where('queue', '=', queue).where('key', '=', key).execute();
        } else {
          await runAgain(trx, queue, [key]);
        }
      });
    },

    async release(queue, keys) {
      for (const chunk of chunksOf(keys)) await ofKeys(queue, chunk).set({ state: 'queued', again_at: null }).execute();
    },

    async nextDueAt(queue) {
      const row = await db
        .selectFrom('job')
        .select((row) => row.fn.min('due_at').as('due_at'))
        .where('queue', '=', queue)
        .where('state', '=', 'queued')
        .executeTakeFirst();
      return row?.due_at ?? null;
    },

    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** Queues jobs again that an ended process left running, as if they hadn't started. */
export async function recoverJobs(db: Db): Promise<void> {
  await db.updateTable('job').set({ state: 'queued', again_at: null }).where('state', '=', 'running').execute();
}

/** Queues finished jobs again that were put while they ran, for the time requested and with no failure counted. */
async function runAgain(trx: Trx, queue: Queue, keys: readonly string[]): Promise<void> {
  await trx
    .updateTable('job')
    .set((row) => ({
      state: 'queued',
      due_at: row.ref('again_at').$notNull(),
      again_at: null,
      attempts: 0,
      problem: null,
    }))
    .where('queue', '=', queue)
    .where('key', 'in', keys)
    .where('again_at', 'is not', null)
    .execute();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
