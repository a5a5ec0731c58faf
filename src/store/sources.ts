import { hostOf } from '../core/plan/host-of.ts';
import type { Store } from '../ports.ts';
import type { Instant, PollState, Source, SourceStatus } from '../types.ts';
import { chunksOf, type Ground, read, type Trx } from './ground.ts';
import { putJobsFor } from './jobs.ts';
import type { Db, Tables } from './schema.ts';

/** Sources, when each is due, and hosts that must not be asked for now. */
export function sourceQueries(
  ground: Ground,
): Pick<Store, 'syncSources' | 'sources' | 'enqueueDuePolls' | 'dueSources' | 'parkHost'> {
  const { db } = ground;
  return {
    async syncSources(sources, at) {
      await db.transaction().execute((trx) => sync(trx, sources, at));
    },

    async sources() {
      const rows = await statuses(db).where('source.listed', '=', 1).orderBy('source.id').execute();
      return rows.map(statusOf);
    },

    async enqueueDuePolls(at, { all = false } = {}) {
      const due = await db.transaction().execute(async (trx) => {
        if (all) {
          await trx
            .updateTable('poll')
            .set({ next_poll_at: at })
            .where('active', '=', 1)
            .where('next_poll_at', '>', at)
            .execute();
        }
        const count = await dueAt(trx, at)
          .select((row) => row.fn.countAll().as('count'))
          .executeTakeFirstOrThrow();
        if (Number(count.count) > 0) {
          await putJobsFor(trx, { queue: 'poll', keys: dueAt(trx, at).select('source.host as key').distinct(), at });
        }
        return Number(count.count);
      });
      if (due > 0) ground.jobsChanged();
      return due;
    },

    async dueSources(host, at) {
      const rows = await dueAt(db, at)
        .select(statusColumns)
        .where('source.host', '=', host)
        .orderBy('poll.next_poll_at')
        .orderBy('source.id')
        .execute();
      return rows.map(statusOf);
    },

    async parkHost(host, until) {
      // Two answers of one host: the longer pause holds.
      await db
        .insertInto('host')
        .values({ host, parked_until: until })
        .onConflict((same) =>
          same.column('host').doUpdateSet({ parked_until: until }).where('host.parked_until', '<', until),
        )
        .execute();
    },
  };
}

const statusColumns = ['source.definition', 'source.url', 'poll.next_poll_at', 'poll.state'] as const;

type StatusRow = Pick<Tables['source'], 'definition' | 'url'> & Pick<Tables['poll'], 'next_poll_at' | 'state'>;

function statuses(db: Db) {
  return db.selectFrom('source').innerJoin('poll', 'poll.source_id', 'source.id').select(statusColumns);
}

/** Sources that may be polled now: due, and their host is not parked. */
function dueAt(db: Db, at: Instant) {
  return db
    .selectFrom('poll')
    .innerJoin('source', 'source.id', 'poll.source_id')
    .leftJoin('host', 'host.host', 'source.host')
    .where('poll.active', '=', 1)
    .where('poll.next_poll_at', '<=', at)
    .where((row) => row.or([row('host.parked_until', 'is', null), row('host.parked_until', '<=', at)]));
}

function statusOf(row: StatusRow): SourceStatus {
  return {
    source: { ...read<Source>(row.definition), url: row.url },
    poll: { ...read<Omit<PollState, 'nextPollAt'>>(row.state), nextPollAt: row.next_poll_at },
  };
}

/**
 * New sources are due at once. A source whose listed address changed begins anew: its first poll is silent again and
 * its validators, which belonged to the old address, are forgotten. One that only moved by a redirect stays where it is.
 */
async function sync(trx: Trx, sources: readonly Source[], at: Instant): Promise<void> {
  const stored = await trx.selectFrom('source').select(['id', 'origin', 'url', 'definition', 'listed']).execute();
  const known = new Map(stored.map((row) => [row.id, { ...row, listedUrl: read<Source>(row.definition).url }]));
  const listed = new Map(sources.map((source) => [source.id, source]));

  const rows = [...listed.values()].map((source) => {
    const before = known.get(source.id);
    const url = before?.listedUrl === source.url ? before.url : source.url;
    const definition = JSON.stringify(source);
    return { id: source.id, origin: source.origin, listed: 1 as const, url, host: hostOf(url), definition };
  });
  const begun = rows.filter((row) => known.get(row.id)?.listedUrl !== listed.get(row.id)?.url).map(({ id }) => id);
  const returned = rows.filter((row) => known.get(row.id)?.listed === 0).map(({ id }) => id);
  const left = stored
    .filter((row) => row.listed === 1 && row.origin !== 'command' && !listed.has(row.id))
    .map(({ id }) => id);

  for (const chunk of chunksOf(rows)) {
    await trx
      .insertInto('source')
      .values(chunk)
      .onConflict((same) =>
        same.column('id').doUpdateSet((row) => ({
          origin: row.ref('excluded.origin'),
          listed: 1,
          url: row.ref('excluded.url'),
          host: row.ref('excluded.host'),
          definition: row.ref('excluded.definition'),
        })),
      )
      .execute();
  }
  const fresh = { active: 1 as const, next_poll_at: at, last_read_at: null, state: JSON.stringify({ failures: 0 }) };
  for (const chunk of chunksOf(begun)) {
    await trx
      .insertInto('poll')
      .values(chunk.map((id) => ({ source_id: id, ...fresh })))
      .onConflict((same) => same.column('source_id').doUpdateSet(fresh))
      .execute();
  }
  for (const chunk of chunksOf(left)) {
    await trx.updateTable('source').set({ listed: 0 }).where('id', 'in', chunk).execute();
    await trx.updateTable('poll').set({ active: 0 }).where('source_id', 'in', chunk).execute();
  }
  for (const chunk of chunksOf(returned)) {
    const states = await trx
      .selectFrom('poll')
      .select(['source_id', 'state'])
      .where('source_id', 'in', chunk)
      .execute();
    const alive = states.filter(({ state }) => read<PollState>(state).endedAt === undefined);
    if (alive.length === 0) continue;
    await trx
      .updateTable('poll')
      .set({ active: 1 })
      .where(
        'source_id',
        'in',
        alive.map((row) => row.source_id),
      )
      .execute();
  }
}
