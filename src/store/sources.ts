import { parsePlace, placeText } from '../nouns/place.ts';
import type { PollState, Source, SourceStatus } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import type { Instant } from '../nouns/time.ts';
import { hourMs, later } from '../nouns/time.ts';
import { writeAudit } from './audit.ts';
import { type Ground, read } from './ground.ts';
import { putJobsFor } from './jobs.ts';
import { listAgain, settlePlaced, syncSources } from './listed-sources.ts';
import type { Db, Tables } from './schema.ts';
import { sourceIsSeen } from './seen.ts';

/** Sources, when each is due, and hosts that must not be asked for now. */
export function sourceQueries(
  ground: Ground,
): Pick<
  Store,
  'syncSources' | 'sources' | 'placesOf' | 'addSource' | 'removeSource' | 'enqueueDuePolls' | 'dueSources' | 'parkHost'
> {
  const { db } = ground;
  return {
    async syncSources(sources, at) {
      await db.transaction().execute((trx) => syncSources(trx, sources, at));
    },

    async sources() {
      const rows = await statuses(db)
        .where('source.listed', '=', 1)
        .where(sourceIsSeen(ground))
        .orderBy('source.id')
        .execute();
      return rows.map(statusOf);
    },

    async placesOf(sourceId) {
      const rows = await db
        .selectFrom('source_place')
        .innerJoin('source', 'source.id', 'source_place.source_id')
        .select('source_place.place')
        .where('source_place.source_id', '=', sourceId)
        .where('source.origin', '=', 'command')
        .orderBy('source_place.place')
        .execute();
      return rows.map((row) => parsePlace(row.place));
    },

    async addSource({ source, place, atMost }, audit) {
      const text = placeText(place);
      const outcome = await db.transaction().execute(async (trx) => {
        const known = await trx
          .selectFrom('source')
          .select(['origin', 'listed'])
          .where('id', '=', source.id)
          .executeTakeFirst();
        if (known?.listed === 1 && known.origin !== 'command') return 'there';
        const own = await trx.selectFrom('source_place').select('source_id').where('place', '=', text).execute();
        if (own.some((row) => row.source_id === source.id)) return 'there';
        if (own.length >= atMost) return 'full';
        if (known?.listed !== 1) await listAgain(trx, { ...source, origin: 'command' }, audit.at);
        await trx.insertInto('source_place').values({ source_id: source.id, place: text }).execute();
        await writeAudit(trx, audit);
        return 'added';
      });
      return outcome;
    },

    async removeSource({ sourceId, place }, audit) {
      return await db.transaction().execute(async (trx) => {
        const removed = await trx
          .deleteFrom('source_place')
          .where('source_id', '=', sourceId)
          .where('place', '=', placeText(place))
          .returning('source_id')
          .executeTakeFirst();
        if (removed === undefined) return false;
        await settlePlaced(trx, [sourceId]);
        await writeAudit(trx, audit);
        return true;
      });
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
      const rows = await dueAt(db, at, { ahead: togetherMs })
        .select(statusColumns)
        .where('source.host', '=', host)
        .orderBy('poll.next_poll_at')
        .orderBy('source.id')
        .execute();
      const pages = [...Map.groupBy(rows, ({ url }) => url).values()];
      return pages
        .filter(([first]) => first !== undefined && first.next_poll_at <= at)
        .flatMap((page) => page.map(statusOf));
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

/** Longer than the chance in when a page is due again (a tenth of 12 h), so that documents of one page stay together. */
const togetherMs = 2 * hourMs;

const statusColumns = ['source.definition', 'source.url', 'poll.next_poll_at', 'poll.state'] as const;

type StatusRow = Pick<Tables['source'], 'definition' | 'url'> & Pick<Tables['poll'], 'next_poll_at' | 'state'>;

function statuses(db: Db) {
  return db.selectFrom('source').innerJoin('poll', 'poll.source_id', 'source.id').select(statusColumns);
}

/** Sources that may be polled now: due, or `ahead` milliseconds before they are, and their host is not parked. */
function dueAt(db: Db, at: Instant, { ahead = 0 } = {}) {
  return db
    .selectFrom('poll')
    .innerJoin('source', 'source.id', 'poll.source_id')
    .leftJoin('host', 'host.host', 'source.host')
    .where('poll.active', '=', 1)
    .where('poll.next_poll_at', '<=', later(at, ahead))
    .where((row) => row.or([row('host.parked_until', 'is', null), row('host.parked_until', '<=', at)]));
}

function statusOf(row: StatusRow): SourceStatus {
  return {
    source: { ...read<Source>(row.definition), url: row.url },
    poll: { ...read<Omit<PollState, 'nextPollAt'>>(row.state), nextPollAt: row.next_poll_at },
  };
}
