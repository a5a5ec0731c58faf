import { hostOf } from '../core/text/host-of.ts';
import type { PollState, Source } from '../nouns/source.ts';
import type { Instant } from '../nouns/time.ts';
import { dayMs, later } from '../nouns/time.ts';
import { chunksOf, read, type Trx } from './ground.ts';
import type { Tables } from './schema.ts';

/**
 * New sources are due at once. A source whose listed address changed begins anew: its first poll is silent again and
 * its validators, which belonged to the old address, are forgotten. One that only moved by a redirect stays where it is.
 */
export async function syncSources(trx: Trx, sources: readonly Source[], at: Instant): Promise<void> {
  const stored = await trx.selectFrom('source').select(['id', 'origin', 'url', 'definition', 'listed']).execute();
  const known = new Map(stored.map((row) => [row.id, { ...row, listedUrl: read<Source>(row.definition).url }]));
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

function rowOf(source: Source, before?: { readonly listedUrl: string; readonly url: string }): Tables['source'] {
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
}

/** Due at once, and silent the first time. */
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

/** Where they were left off, unless they ended. */
async function readAgain(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(ids)) {
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

/** A source that a place asks for and nobody has at present. What was last read within a day goes on as if it had never been away. */
export async function listAgain(trx: Trx, source: Source, at: Instant): Promise<void> {
  await writeSources(trx, [rowOf(source)]);
  // From now on they are due together, and their page is asked for once.
  await trx
    .updateTable('poll')
    .set({ next_poll_at: at })
    .where('active', '=', 1)
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
 * Sources that places have, or had until now: everyone's while catalogue or file list them, else of those places, and read as long as
 * there is one. A policy page that is listed for everyone with the same cut is not read a second time.
 */
export async function settlePlaced(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const all = await trx.selectFrom('source').select(['id', 'origin', 'listed', 'definition']).execute();
  const listed = all.filter((row) => row.listed === 1 && row.origin !== 'command');
  const isEveryones = new Set(listed.map(({ id }) => id));
  const documents = new Set(listed.map(({ definition }) => documentOf(read<Source>(definition))));
  const wanted = await trx.selectFrom('source_place').select('source_id').distinct().execute();
  const isWanted = new Set(wanted.map((row) => row.source_id));
  const mine = all.filter(({ id }) => ids.includes(id) && !isEveryones.has(id));
  const toRead = mine.filter((row) => isWanted.has(row.id) && !documents.has(documentOf(read<Source>(row.definition))));
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

/** What two sources have in common that would tell the same: the address and what is cut out of it. */
function documentOf(source: Source): string {
  if (source.kind === 'feed') return source.id;
  const { url, select, remove, more = [] } = source;
  return JSON.stringify([url, select, remove, more]);
}
