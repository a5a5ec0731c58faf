import type { SourceStatus } from '../../nouns/source.ts';
import { hourMs, type Instant, msOf } from '../../nouns/time.ts';
import { hostOf } from '../text/urls.ts';
import { findOutages, isDown, type Outage } from './outages.ts';
import { isWorthTelling } from './poll-state.ts';

/** What operators were told about sources that fail, until they can be read again. Stored as JSON. */
export type ToldSources = {
  /** By source id. `in`: the outage whose message covers it. */
  readonly sources: Readonly<Record<string, { readonly since: Instant; readonly in?: string | undefined }>>;
  /** By id of the outage's message. */
  readonly outages: Readonly<Record<string, ToldOutage>>;
};

type ToldOutage = {
  readonly host: string | null;
  readonly since: Instant;
  /** The figures last told, and when. */
  readonly failing: number;
  readonly asked: number;
  readonly at: Instant;
  /** Since when it has been over, except for a few sources that may not have been tried again yet. */
  readonly easedAt?: Instant | undefined;
};

/** What to tell operators. `id` names the message, so that it is written once; `edits` is the id of the one it replaces. */
export type SourceNotice = { readonly id: string; readonly edits?: string | undefined } & (
  | { readonly about: 'source'; readonly to: 'failing' | 'recovered'; readonly status: SourceStatus }
  | { readonly about: 'outage'; readonly to: 'failing' | 'recovered'; readonly outage: Outage }
);

/** A message that many recoveries change is edited this often. */
const editEveryMs = hourMs;

export const nothingTold: ToldSources = { sources: {}, outages: {} };

/**
 * Decides what to tell operators about sources that fail or can be read again: one message for a source, or one for an outage, however
 * many sources it covers. An outage's message is edited at most hourly while its figures change, and once it is over. `statuses`: the
 * sources that operators answer for. `canEdit` says whether a message has been sent; what it says waits until then. Returns what to
 * tell and what to remember.
 */
export function sourceNotices(
  told: ToldSources,
  { statuses, now, canEdit }: { statuses: readonly SourceStatus[]; now: Instant; canEdit: (id: string) => boolean },
): { readonly notices: readonly SourceNotice[]; readonly told: ToldSources } {
  const notices: SourceNotice[] = [];
  const byId = new Map(statuses.map((status) => [status.source.id, status]));
  const spells = new Map(Object.entries(told.sources));
  const outages = new Map(Object.entries(told.outages));
  const current = findOutages(statuses);

  for (const [sourceId, spell] of spells) {
    const status = byId.get(sourceId);
    if (status !== undefined && isDown(status)) continue;
    // A source that ended, was removed, or was covered by an outage needs no message of its own.
    if (status !== undefined && status.poll.endedAt === undefined && spell.in === undefined) {
      const edits = spellId(sourceId, spell.since);
      if (!canEdit(edits)) continue;
      notices.push({ id: `${edits}:recovered`, edits, about: 'source', to: 'recovered', status });
    }
    spells.delete(sourceId);
  }

  for (const status of statuses) {
    const { id, url } = status.source;
    const since = status.poll.failingSince;
    if (!isDown(status) || since === undefined || spells.has(id)) continue;
    const covers = ({ host }: { host: string | null }) => host === null || host === hostOf(url);
    const outage = current.find(covers);
    // An open outage takes in what begins to fail while it lasts, before it would be worth a message.
    const open = outage && [...outages].find(([, one]) => one.host === outage.host)?.[0];
    if (open !== undefined) {
      spells.set(id, { since, in: open });
      continue;
    }
    if (!isWorthTelling(status.poll, now)) continue;
    if (outage === undefined) {
      spells.set(id, { since });
      notices.push({ id: spellId(id, since), about: 'source', to: 'failing', status });
      continue;
    }
    const outageId = `outage:${outage.host ?? 'all'}:${now}`;
    outages.set(outageId, { ...figures(outage), host: outage.host, since: outage.since, at: now });
    notices.push({ id: outageId, about: 'outage', to: 'failing', outage });
    for (const member of outage.failing) {
      if (spells.has(member.source.id) || !covers({ host: outage.host })) continue;
      spells.set(member.source.id, { since: member.poll.failingSince ?? now, in: outageId });
    }
  }

  for (const [id, before] of outages) {
    if (before.at === now || !canEdit(id)) continue;
    const members = [...spells].flatMap(([sourceId, spell]) => (spell.in === id ? (byId.get(sourceId) ?? []) : []));
    const failing = members.filter(isDown);
    const wide = current.find(({ host }) => host === before.host);
    const easedAt = wide === undefined ? (before.easedAt ?? now) : undefined;
    const asked = wide?.asked ?? before.asked;
    const outage: Outage = { host: before.host, since: before.since, failing: wide?.failing ?? failing, asked };
    const retried = easedAt !== undefined && failing.every(({ poll }) => (poll.lastTriedAt ?? '') >= easedAt);
    if (failing.length === 0 || retried) {
      notices.push({ id: `${id}:recovered`, edits: id, about: 'outage', to: 'recovered', outage });
      outages.delete(id);
      continue;
    }
    const isChanged = outage.failing.length !== before.failing || asked !== before.asked;
    const isTimely = msOf(now) - msOf(before.at) >= editEveryMs;
    if (isChanged && isTimely) {
      notices.push({ id: `${id}:${now}`, edits: id, about: 'outage', to: 'failing', outage });
      outages.set(id, { ...before, ...figures(outage), at: now, easedAt });
    } else outages.set(id, { ...before, easedAt });
  }

  return { notices, told: { sources: Object.fromEntries(spells), outages: Object.fromEntries(outages) } };
}

function figures({ failing, asked }: Outage) {
  return { failing: failing.length, asked };
}

/** Holds the start of the failure, so each spell makes one message. */
function spellId(sourceId: string, since: Instant): string {
  return `health:${sourceId}:${since}`;
}
