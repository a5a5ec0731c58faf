import { type Kysely, sql } from 'kysely';
import { AppError } from '../nouns/errors.ts';
import type { Clock } from '../nouns/ports.ts';
import type { Tables } from './schema.ts';

/** SQL for the few things that SQLite and Postgres write differently. */
export type ColumnWords = {
  /** A column with an ascending number that the database assigns. */
  readonly sequence: string;
  readonly bytes: string;
  /** What follows the closing bracket of a table. */
  readonly table: string;
  /** The same, for a table only ever read by its key. */
  readonly keyedTable: string;
  /** Tables and indexes of the search index. */
  readonly search: readonly string[];
};

/** Every step from an empty database to the current one, in order. Never edit a released step. */
const migrations: readonly {
  readonly version: number;
  readonly statements: (words: ColumnWords) => readonly string[];
}[] = [
  { version: 1, statements: firstTables },
  { version: 2, statements: mutesAndTraces },
  { version: 3, statements: verdicts },
  { version: 4, statements: pagesInParts },
  { version: 5, statements: digestsOfChannels },
  { version: 6, statements: sourcesOfPlaces },
  { version: 7, statements: pacesAndPauses },
  { version: 8, statements: slackInstallations },
  { version: 9, statements: threads },
  { version: 10, statements: dueRowsOnly },
  { version: 11, statements: lostChannels },
  { version: 12, statements: wordsOfEntries },
  { version: 14, statements: retention },
  { version: 15, statements: namesOfStories },
];

/** The version this program writes; a database with a higher one is refused. */
const newestVersion = migrations.at(-1)?.version ?? 0;

/**
 * Upgrades a database to the newest version, each step in one transaction: a step that fails leaves the database as it
 * was before that step. Rejects with `bad_setup`, and changes nothing, if the database is newer than this program.
 */
export async function migrate(db: Kysely<Tables>, options: { words: ColumnWords; clock: Clock }): Promise<void> {
  await sql`create table if not exists migration (version integer primary key, at text not null)`.execute(db);
  const { rows } = await sql<{ version: number | null }>`select max(version) as version from migration`.execute(db);
  const found = rows[0]?.version ?? 0;
  refuseNewer(found);
  for (const migration of migrations.filter(({ version }) => version > found)) {
    await db.transaction().execute(async (trx) => {
      for (const statement of migration.statements(options.words)) await sql.raw(statement).execute(trx);
      await sql`insert into migration (version, at) values (${migration.version}, ${options.clock.now()})`.execute(trx);
    });
  }
}

/** Throws `bad_setup` if a newer program wrote the database. */
export function refuseNewer(found: number): void {
  if (found <= newestVersion) return;
  throw new AppError(
    'bad_setup',
    `A newer version of Fineprint wrote this database (its version is ${found}; this program supports up to ${newestVersion}). Start the newer Fineprint, or point DATABASE_URL at another file.`,
  );
}

/** Rejects with `bad_setup` if an older program wrote the database and it hasn't been upgraded yet. */
export async function refuseOlder(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ version: number | null }>`select max(version) as version from migration`.execute(db);
  if ((rows[0]?.version ?? 0) >= newestVersion) return;
  throw new AppError(
    'bad_setup',
    'An older version of Fineprint wrote this database. Start the bot once with this version to upgrade it.',
  );
}

function firstTables(words: ColumnWords): readonly string[] {
  return [
    `create table source (
      id text primary key, origin text not null, listed integer not null, url text not null, host text not null,
      definition text not null
    )${words.table}`,
    'create index source_host on source (host)',

    `create table poll (
      source_id text primary key references source (id), active integer not null, next_poll_at text not null,
      last_read_at text, state text not null
    )${words.keyedTable}`,
    'create index poll_due on poll (next_poll_at) where active = 1',

    `create table host (host text primary key, parked_until text not null)${words.keyedTable}`,

    `create table entry (
      source_id text not null, identity text not null, url text not null, title_hash text not null,
      content_hash text not null, seen_at text not null, primary key (source_id, identity)
    )${words.table}`,
    // Not a keyed table: SQLite would then scan all of a feed's rows instead of using these indexes.
    'create index entry_url on entry (source_id, url)',
    'create index entry_title on entry (source_id, title_hash)',
    'create index entry_content on entry (source_id, content_hash)',

    `create table revision (
      seq ${words.sequence}, id text not null unique, source_id text not null, seen_at text not null,
      text_hash text not null, extractor_version integer not null, updated text, effective text, clauses text not null
    )${words.table}`,
    'create index revision_source on revision (source_id, seq)',

    `create table page (
      revision_id text primary key references revision (id), content_type text not null, bytes ${words.bytes} not null
    )${words.table}`,

    `create table sentence (
      source_id text not null, hash text not null, last_at text not null, primary key (source_id, hash)
    )${words.keyedTable}`,

    `create table item (
      key text primary key, source_id text not null, seen_at text not null, body text not null
    )${words.table}`,
    'create index item_source on item (source_id, seen_at)',

    `create table finding (
      item_key text primary key references item (key), relevant integer not null, body text not null
    )${words.table}`,

    `create table story (
      id text primary key, doc integer not null unique, severity integer not null, updated_at text not null,
      settles_at text, body text not null
    )${words.table}`,
    'create index story_updated on story (updated_at, doc)',
    'create index story_settles on story (settles_at, doc) where settles_at is not null',

    `create table story_company (
      company text not null, story_id text not null references story (id), name text not null,
      primary key (company, story_id)
    )${words.keyedTable}`,
    'create index story_company_story on story_company (story_id)',

    `create table story_topic (
      topic text not null, story_id text not null references story (id), primary key (topic, story_id)
    )${words.keyedTable}`,
    'create index story_topic_story on story_topic (story_id)',

    `create table story_item (
      story_id text not null references story (id), item_key text not null, primary key (story_id, item_key)
    )${words.keyedTable}`,
    'create index story_item_item on story_item (item_key)',

    `create table subscription (
      id text primary key, platform text not null, space text not null, channel text not null, origin text not null,
      filter text not null, digest text, created_by text not null, created_at text not null, paused_at text,
      paused_because text
    )${words.table}`,
    'create index subscription_target on subscription (platform, space, channel)',

    `create table alert (
      id text primary key, story_id text, reason text not null, card text not null, at text not null
    )${words.table}`,
    'create index alert_story on alert (story_id)',

    `create table delivery (
      seq ${words.sequence}, id text not null unique, alert_id text not null references alert (id),
      target text not null, state text not null, attempts integer not null, due_at text not null, lease_until text,
      first_try_at text, sent_at text, message_id text, edits text, problem text, card text, unique (alert_id, target)
    )${words.table}`,
    `create index delivery_open on delivery (target, seq) where state in ('waiting', 'sending')`,
    'create index delivery_state on delivery (state)',

    `create table lost_target (target text primary key, since text not null, because text not null)${words.keyedTable}`,

    `create table job (
      queue text not null, key text not null, state text not null, due_at text not null, again_at text,
      attempts integer not null, problem text, primary key (queue, key)
    )${words.keyedTable}`,
    `create index job_due on job (queue, due_at) where state = 'queued'`,

    `create table dead_job (
      queue text not null, key text not null, problem text not null, attempts integer not null, at text not null,
      primary key (queue, key)
    )${words.keyedTable}`,

    `create table audit (
      seq ${words.sequence}, at text not null, platform text not null, space text not null, who text not null,
      did text not null
    )${words.table}`,
    'create index audit_scope on audit (platform, space, seq)',

    `create table value (key text primary key, value text not null)${words.keyedTable}`,
    `create table counter (name text primary key, count integer not null)${words.keyedTable}`,

    ...words.search,
  ];
}

function mutesAndTraces(words: ColumnWords): readonly string[] {
  return [
    `create table mute (
      id text primary key, platform text not null, space text not null, channel text not null, kind text not null,
      subject text not null, title text not null, until text not null, made_by text not null, made_at text not null
    )${words.table}`,
    'create index mute_target on mute (platform, space, channel)',
    // For finding a headline among the newest items of all sources.
    'create index item_seen on item (seen_at)',
  ];
}

function verdicts(words: ColumnWords): readonly string[] {
  return [
    `create table verdict (
      story_id text not null, platform text not null, space text not null, user_id text not null, verdict text not null,
      at text not null, primary key (story_id, platform, space, user_id)
    )${words.keyedTable}`,
  ];
}

/** A document may have several pages; a revision records the selectors it was read with, not only the extractor. */
function pagesInParts(words: ColumnWords): readonly string[] {
  return [
    'alter table revision drop column extractor_version',
    `alter table revision add column read_by text not null default ''`,
    'alter table revision add column language text',
    'alter table page rename to page_before',
    `create table page (
      revision_id text not null references revision (id), part integer not null, url text not null,
      content_type text not null, bytes ${words.bytes} not null, primary key (revision_id, part)
    )${words.table}`,
    `insert into page select revision_id, 0, '', content_type, bytes from page_before`,
    'drop table page_before',
  ];
}

/** A digest belongs to a channel, not to one of its subscriptions; if there were several, the oldest is kept. */
function digestsOfChannels(words: ColumnWords): readonly string[] {
  return [
    `create table digest (
      platform text not null, space text not null, channel text not null, schedule text not null, origin text not null,
      created_by text not null, created_at text not null, changed_at text not null, last_week text, last_to text,
      primary key (platform, space, channel)
    )${words.keyedTable}`,
    `insert into digest
      select platform, space, channel, digest, origin, created_by, created_at, created_at, null, null
      from subscription one where digest is not null and not exists (
        select 1 from subscription other where other.digest is not null and other.platform = one.platform
          and other.space = one.space and other.channel = one.channel
          and (other.created_at < one.created_at or (other.created_at = one.created_at and other.id < one.id))
      )`,
    'alter table subscription drop column digest',
  ];
}

/** A source may belong to places; its items and stories are then visible to those places only. */
function sourcesOfPlaces(words: ColumnWords): readonly string[] {
  return [
    `create table source_place (
      source_id text not null references source (id), place text not null, primary key (source_id, place)
    )${words.keyedTable}`,
    'create index source_place_place on source_place (place)',
    'alter table story add column place text',
    'create index story_place on story (place) where place is not null',
    'alter table item add column told_in text',
  ];
}

/** A subscription's pace, pauses set by people, and stories that wait for a round-up. */
function pacesAndPauses(words: ColumnWords): readonly string[] {
  return [
    'alter table subscription add column pace text',
    'alter table subscription add column pause text',
    `create table held_story (
      target text not null, story_id text not null, because text not null, at text not null, due_at text not null,
      told_at text, primary key (target, story_id)
    )${words.keyedTable}`,
    'create index held_story_due on held_story (due_at) where told_at is null',
  ];
}

/** Several Slack workspaces, each with its own encrypted token. */
function slackInstallations(words: ColumnWords): readonly string[] {
  return [
    `create table slack_installation (
      space text primary key, sealed text not null, installed_by text not null, at text not null
    )${words.keyedTable}`,
  ];
}

/** Messages posted in another message's thread. */
function threads(): readonly string[] {
  return ['alter table delivery add column under text'];
}

/** What tells an edited entry from another one under the same id or address, and the id apart from the identity. */
function wordsOfEntries(): readonly string[] {
  return [
    `alter table entry add column guid text not null default ''`,
    `alter table entry add column words text not null default ''`,
    `update entry set guid = substr(identity, 4) where identity like 'id:%'`,
    'create index entry_guid on entry (source_id, guid)',
    'create index entry_seen on entry (source_id, seen_at)',
  ];
}

/** What deleting old rows needs: when a value was written, which page another is packed against, who left, indexes. */
function retention(words: ColumnWords): readonly string[] {
  return [
    'alter table value add column changed_at text',
    'alter table page add column base_id text',
    'create index page_base on page (base_id) where base_id is not null',
    'create index alert_at on alert (at)',
    `create table left_place (place text primary key, at text not null)${words.keyedTable}`,
  ];
}

/**
 * What is due stands in the rows themselves, so there is no table of jobs. A message that waits for its platform to work
 * again is told from one that waits for a rate limit.
 */
function dueRowsOnly(): readonly string[] {
  return [
    'drop table job',
    'drop table dead_job',
    'alter table delivery add column outage integer not null default 0',
    `create index delivery_outage on delivery (target) where outage = 1`,
  ];
}

/** Who was told of a lost channel, and the person to tell. */
function lostChannels(): readonly string[] {
  return [
    'alter table lost_target add column told_at text',
    'alter table lost_target add column back_at text',
    'alter table lost_target add column dropped integer not null default 0',
    'alter table subscription add column creator_id text',
  ];
}

/** Under which names open stories are looked up: companies, and who sues or acts. Older stories are found by their companies until they change. */
function namesOfStories(words: ColumnWords): readonly string[] {
  return [
    `create table story_name (
      name text not null, story_id text not null references story (id), primary key (name, story_id)
    )${words.keyedTable}`,
    'create index story_name_story on story_name (story_id)',
    'insert into story_name (name, story_id) select company, story_id from story_company',
  ];
}
