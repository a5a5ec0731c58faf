import { policyPages, serviceNames } from '../core/ledger/policy-pages.ts';
import { hostOf } from '../core/text/urls.ts';
import { parsePlace, placeText } from '../nouns/place.ts';
import type { PollState, Source, SourceStatus, SourceStore } from '../nouns/source.ts';
import { dayMs, hourMs, type Instant, later } from '../nouns/time.ts';
import {
  chunksOf,
  type Ground,
  isActive,
  mostPlacesNamed,
  read,
  readRow,
  readRows,
  relisted,
  sourceIsSeen,
  type Trx,
} from './ground.ts';
import { audited, writeAudit } from './places.ts';
import type { Db, Tables } from './schema.ts';

/** Stores sources, when each is due, and parked hosts. */
export function sourceStore(ground: Ground): SourceStore {
  const { db } = ground;
  const allSources = async () => {
    const statuses: SourceStatus[] = [];
    for (let after = ''; ; ) {
      const rows = await db
        .selectFrom('source')
        .innerJoin('poll', 'poll.source_id', 'source.id')
        .select(statusColumns)
        .where('source.listed', '=', 1)
        .where('source.id', '>', after)
        .where(sourceIsSeen(ground))
        .orderBy('source.id')
        .limit(sourcesAtOnce)
        .execute();
      statuses.push(...statusesOf(rows, ground));
      const last = rows.at(-1);
      if (last === undefined || rows.length < sourcesAtOnce) return statuses;
      after = last.id;
    }
  };
  return {
    async syncSources(sources, at) {
      await relisted(
        ground,
        db.transaction().execute((trx) => syncSources(trx, sources, at)),
      );
    },

    sources: allSources,

    async serviceNames() {
      const services = ground.services.current;
      const known = services.get(ground.place);
      if (known !== undefined) return known;
      const names = serviceNames(policyPages(await allSources()));
      if (services.size >= mostPlacesNamed) services.clear();
      services.set(ground.place, names);
      return names;
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
      const adding = db.transaction().execute(async (trx) => {
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
        return 'added' as const;
      });
      return await relisted(ground, adding);
    },

    async removeSource({ sourceId, place }, audit) {
      const removing = audited(db, audit, async (trx) => {
        const removed = await trx
          .deleteFrom('source_place')
          .where('source_id', '=', sourceId)
          .where('place', '=', placeText(place))
          .returning('source_id')
          .executeTakeFirst();
        if (removed === undefined) return false;
        await settlePlaced(trx, [sourceId]);
        return true;
      });
      return await relisted(ground, removing);
    },

    async dueHosts(at) {
      const rows = await dueAt(db, at)
        .select((row) => ['source.host', row.fn.countAll().as('sources')])
        .groupBy('source.host')
        .orderBy((row) => row.fn.min('poll.next_poll_at'))
        .orderBy('source.host')
        .execute();
      return rows.map(({ host, sources }) => ({ host, sources: Number(sources) }));
    },

    async makeAllDue(at) {
      await db.updateTable('poll').set({ next_poll_at: at }).where(isActive).where('next_poll_at', '>', at).execute();
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
        .flatMap((page) => statusesOf(page, ground));
    },

    async parkHost(host, until) {
      // If one host asks twice, the longer pause counts.
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

/** Longer than the jitter in when a page is due (a tenth of 12 h), so that documents on one page stay together. */
const togetherMs = 2 * hourMs;

/** Sources read in one query: a few milliseconds, after which others get their turn. */
const sourcesAtOnce = 500;

const statusColumns = ['source.id', 'source.definition', 'source.url', 'poll.next_poll_at', 'poll.state'] as const;

type StatusRow = Pick<Tables['source'], 'id' | 'definition' | 'url'> & Pick<Tables['poll'], 'next_poll_at' | 'state'>;

/** Sources that may be polled now: due, or due within `ahead` milliseconds, and their host isn't parked. */
function dueAt(db: Db, at: Instant, { ahead = 0 } = {}) {
  return db
    .selectFrom('poll')
    .innerJoin('source', 'source.id', 'poll.source_id')
    .leftJoin('host', 'host.host', 'source.host')
    .where(isActive)
    .where('poll.next_poll_at', '<=', later(at, ahead))
    .where((row) => row.or([row('host.parked_until', 'is', null), row('host.parked_until', '<=', at)]));
}

type StoredState = Omit<PollState, 'nextPollAt'>;

function statusesOf(rows: readonly StatusRow[], ground: Ground): readonly SourceStatus[] {
  return readRows(rows, (row) => statusOf(row, ground), { ground, table: 'source', idOf: ({ id }) => id });
}

/** A source whose poll state is damaged starts over: its next poll writes the row again. */
function statusOf(row: StatusRow, ground: Ground): SourceStatus {
  const state = readRow(() => read<StoredState>(row.state), { ground, table: 'poll', id: row.id });
  return {
    source: { ...read<Source>(row.definition), url: row.url },
    poll: { ...(state ?? { failures: 0 }), nextPollAt: row.next_poll_at },
  };
}

/** Null: the row is damaged, which `sources()` records. */
function definitionOf({ definition }: Pick<Tables['source'], 'definition'>): Source | null {
  try {
    return read<Source>(definition);
  } catch {
    return null;
  }
}

function hasEnded({ state }: Pick<Tables['poll'], 'state'>): boolean {
  try {
    return read<StoredState>(state).endedAt !== undefined;
  } catch {
    return false;
  }
}

/**
 * New sources are due at once. A source whose listed URL changed starts over: its first poll is silent again, and the
 * old URL's validators are dropped. A source that only moved by a redirect keeps its new URL.
 */
async function syncSources(trx: Trx, sources: readonly Source[], at: Instant): Promise<void> {
  const stored = await trx.selectFrom('source').select(['id', 'origin', 'url', 'definition', 'listed']).execute();
  const known = new Map(stored.map((row) => [row.id, { ...row, listedUrl: definitionOf(row)?.url }]));
  const listed = new Map(sources.map((source) => [source.id, source]));

  const rows = [...listed.values()].map((source) => rowOf(source, known.get(source.id)));
  const begun = rows.filter((row) => known.get(row.id)?.listedUrl !== listed.get(row.id)?.url).map(({ id }) => id);
  const returned = rows.filter((row) => known.get(row.id)?.listed === 0).map(({ id }) => id);
  const left = stored
    .filter((row) => row.listed === 1 && row.origin !== 'command' && !listed.has(row.id))
    .map(({ id }) => id);

  await writeSources(trx, rows);
  await beginAnew(trx, begun, at);
  await leaveList(trx, left);
  await readAgain(trx, returned);
  const placed = await trx.selectFrom('source_place').select('source_id').distinct().execute();
  await settlePlaced(
    trx,
    placed.map((row) => row.source_id),
  );
}

function rowOf(source: Source, before?: { listedUrl: string | undefined; url: string }): Tables['source'] {
  const url = before?.listedUrl === source.url ? before.url : source.url;
  return {
    id: source.id,
    origin: source.origin,
    listed: 1,
    url,
    host: hostOf(url),
    definition: JSON.stringify(source),
  };
}

async function writeSources(trx: Trx, rows: readonly Tables['source'][]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await trx
      .insertInto('source')
      .values(chunk)
      .onConflict((same) =>
        same
          .column('id')
          .doUpdateSet((row) => ({
            origin: row.ref('excluded.origin'),
            listed: 1,
            url: row.ref('excluded.url'),
            host: row.ref('excluded.host'),
            definition: row.ref('excluded.definition'),
          })),
      )
      .execute();
  }
}

/** Makes sources due at once, with a silent first poll. */
async function beginAnew(trx: Trx, ids: readonly string[], at: Instant): Promise<void> {
  const fresh = { active: 1 as const, next_poll_at: at, last_read_at: null, state: JSON.stringify({ failures: 0 }) };
  for (const chunk of chunksOf(ids)) {
    await trx
      .insertInto('poll')
      .values(chunk.map((id) => ({ source_id: id, ...fresh })))
      .onConflict((same) => same.column('source_id').doUpdateSet(fresh))
      .execute();
  }
}

async function leaveList(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    await trx.updateTable('source').set({ listed: 0 }).where('id', 'in', chunk).execute();
    await trx.updateTable('poll').set({ active: 0 }).where('source_id', 'in', chunk).execute();
  }
}

/** Resumes sources where they left off, unless they have ended. */
async function readAgain(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    const states = await trx
      .selectFrom('poll')
      .select(['source_id', 'state'])
      .where('source_id', 'in', chunk)
      .execute();
    const alive = states.filter((row) => !hasEnded(row));
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

/**
 * Lists a source that a place adds and no place has at present. If last read within a day, it continues as if never
 * removed.
 */
async function listAgain(trx: Trx, source: Source, at: Instant): Promise<void> {
  await writeSources(trx, [rowOf(source)]);
  // Makes documents on the same page due together, so that it is fetched once.
  await trx
    .updateTable('poll')
    .set({ next_poll_at: at })
    .where(isActive)
    .where('next_poll_at', '>', at)
    .where('source_id', 'in', trx.selectFrom('source').select('id').where('url', '=', source.url))
    .execute();
  const poll = await trx
    .selectFrom('poll')
    .select('last_read_at')
    .where('source_id', '=', source.id)
    .executeTakeFirst();
  if (poll?.last_read_at == null || poll.last_read_at < later(at, -dayMs)) await beginAnew(trx, [source.id], at);
  else await readAgain(trx, [source.id]);
}

/**
 * Settles sources that places have, or had until now. While the catalogue or file lists one, all places see it;
 * otherwise it belongs to its places and is polled as long as it has one. A policy already listed for all places with
 * the same selectors isn't polled twice.
 */
async function settlePlaced(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const all = await trx.selectFrom('source').select(['id', 'origin', 'listed', 'definition']).execute();
  const listed = all.filter((row) => row.listed === 1 && row.origin !== 'command');
  const isEveryones = new Set(listed.map(({ id }) => id));
  const documents = new Set(listed.map(definitionOf).map((source) => (source === null ? '' : documentOf(source))));
  const wanted = await trx.selectFrom('source_place').select('source_id').distinct().execute();
  const isWanted = new Set(wanted.map((row) => row.source_id));
  const mine = all.filter(({ id }) => ids.includes(id) && !isEveryones.has(id));
  const toRead = mine.filter((row) => {
    const source = definitionOf(row);
    return isWanted.has(row.id) && source !== null && !documents.has(documentOf(source));
  });
  const isRead = new Set(toRead.map(({ id }) => id));
  await leaveList(
    trx,
    mine.filter(({ id, listed: was }) => was === 1 && !isRead.has(id)).map(({ id }) => id),
  );
  const back = toRead.filter(({ listed: was, origin }) => was === 0 || origin !== 'command');
  await writeSources(
    trx,
    back.map(({ definition }) => rowOf({ ...read<Source>(definition), origin: 'command' })),
  );
  await readAgain(
    trx,
    back.map(({ id }) => id),
  );
}

/** Equal for two sources that read the same document: same URL, same selectors. */
function documentOf(source: Source): string {
  if (source.kind === 'feed') return source.id;
  const { url, select, remove, more = [] } = source;
  return JSON.stringify([url, select, remove, more]);
}
