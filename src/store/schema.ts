import type { Generated, Kysely } from 'kysely';
import type { Instant } from '../nouns/time.ts';

/** A boolean as both databases store it. */
type Flag = 0 | 1;

/**
 * Every table, as Kysely sees it. Times are ISO text (`Instant`), booleans are 1 and 0, and what is never searched for
 * is JSON (`definition`, `state`, `body`, `card`, …) of the types in `src/nouns`.
 */
export type Tables = {
  source: {
    id: string;
    origin: string;
    /** 0: no longer listed; it keeps its poll state but isn't polled. */
    listed: Flag;
    /** The URL to fetch: as listed, or the target of a permanent redirect. */
    url: string;
    /** Host of `url`, within which requests are spaced. */
    host: string;
    definition: string;
  };
  /** The places that added a source of origin `command`; kept while the catalogue or file lists the source. */
  source_place: { source_id: string; place: string };
  /** Separate from `source`, so that the nine polls in ten that find nothing new rewrite one short row. */
  poll: {
    source_id: string;
    /** Listed and not ended. */
    active: Flag;
    next_poll_at: Instant;
    last_read_at: Instant | null;
    state: string;
  };
  host: { host: string; parked_until: Instant };
  entry: {
    source_id: string;
    identity: string;
    guid: string;
    url: string;
    title_hash: string;
    content_hash: string;
    words: string;
    seen_at: Instant;
  };
  revision: {
    seq: Generated<number>;
    id: string;
    source_id: string;
    seen_at: Instant;
    text_hash: string;
    read_by: string;
    language: string | null;
    updated: string | null;
    effective: string | null;
    clauses: string;
  };
  /** The page as fetched, compressed with zstd. */
  page: {
    revision_id: string;
    part: number;
    url: string;
    content_type: string;
    bytes: Uint8Array;
    /** The revision whose page (the same part) is the dictionary for decompressing this one. */
    base_id: string | null;
  };
  sentence: { source_id: string; hash: string; last_at: Instant };
  item: {
    key: string;
    source_id: string;
    seen_at: Instant;
    body: string;
    /** The story visible to all places that reports the same. */
    told_in: string | null;
  };
  finding: { item_key: string; relevant: Flag; body: string };
  story: {
    id: string;
    /** Its number in the search index; every change assigns a new one, so the newest have the highest. */
    doc: number;
    /** 0 is the most serious. */
    severity: number;
    updated_at: Instant;
    settles_at: Instant | null;
    body: string;
    /** The only place that sees it (its placeText); null: all places. */
    place: string | null;
  };
  /** `company` is the folded name, for look-ups. */
  story_company: { story_id: string; company: string; name: string };
  /** `name` is the folded name of a company or another party, as `foundUnder` gives them: what open stories are looked up by. */
  story_name: { story_id: string; name: string };
  story_topic: { story_id: string; topic: string };
  story_item: { story_id: string; item_key: string };
  subscription: {
    id: string;
    platform: string;
    space: string;
    channel: string;
    origin: string;
    filter: string;
    pace: string | null;
    pause: string | null;
    created_by: string;
    creator_id: string | null;
    created_at: Instant;
    paused_at: Instant | null;
    paused_because: string | null;
  };
  digest: {
    platform: string;
    space: string;
    channel: string;
    schedule: string;
    origin: string;
    created_by: string;
    created_at: Instant;
    changed_at: Instant;
    last_week: string | null;
    last_to: Instant | null;
  };
  slack_installation: { space: string; sealed: string; installed_by: string; at: Instant };
  /** Stories that wait for a round-up, or were sent in one. */
  held_story: {
    target: string;
    story_id: string;
    because: string;
    at: Instant;
    due_at: Instant;
    told_at: Instant | null;
  };
  verdict: { story_id: string; platform: string; space: string; user_id: string; verdict: string; at: Instant };
  mute: {
    id: string;
    platform: string;
    space: string;
    channel: string;
    kind: 'story' | 'company';
    /** The story's id, or the company's name. */
    subject: string;
    title: string;
    until: Instant;
    made_by: string;
    made_at: Instant;
  };
  alert: { id: string; story_id: string | null; reason: string; card: string; at: Instant };
  delivery: {
    /** Order within a channel. */
    seq: Generated<number>;
    id: string;
    alert_id: string;
    /** Target text, also the key by which the channel is worked on. */
    target: string;
    state: string;
    attempts: number;
    due_at: Instant;
    lease_until: Instant | null;
    first_try_at: Instant | null;
    sent_at: Instant | null;
    message_id: string | null;
    edits: string | null;
    under: string | null;
    problem: string | null;
    /** Only if it differs from the alert's. */
    card: string | null;
    /** 1: it waits because the platform didn't work. */
    outage: Generated<Flag>;
  };
  /** Channels the bot can't post in; once back (`back_at`), a row is kept for a day. */
  lost_target: {
    target: string;
    since: Instant;
    because: string;
    told_at: Instant | null;
    back_at: Instant | null;
    dropped: number;
  };
  audit: { seq: Generated<number>; at: Instant; platform: string; space: string; who: string; did: string };
  /** `changed_at` is null in rows of an older version. */
  value: { key: string; value: string; changed_at: Instant | null };
  /** Places that removed the bot; what they own is deleted after a while. */
  left_place: { place: string; at: Instant };
  counter: { name: string; count: number };
};

export type Db = Kysely<Tables>;
