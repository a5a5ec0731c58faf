import type { Clock, Fetch } from '../nouns/ports.ts';
import type { LinkCheck } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { dayMs, later } from '../nouns/time.ts';
import { forEachSafely, type StageTools } from './for-each-safely.ts';

/** Links checked per call; the next call takes more. */
const linksAtOnce = 5;
/** A link that worked is checked again after a week, one that failed after a day. */
const againAfterMs = { well: 7 * dayMs, failed: dayMs } as const;

/**
 * Checks opt-out links, so that cards can say when each last worked. Requests them politely, one after another, without
 * reading the answers. Returns how many it checked.
 */
export async function checkOptOutLinks(tools: StageTools & { fetch: Fetch }): Promise<number> {
  const { store, clock } = tools;
  const urls = new Set<string>();
  for (const { source } of await store.sources()) {
    if (source.kind === 'policy' && source.optOut !== undefined) urls.add(source.optOut);
  }
  let asked = 0;
  await forEachSafely(urls, { ...tools, stage: 'link', idOf: (url) => url }, async (url) => {
    if (asked === linksAtOnce) return 'stop';
    const before = await linkCheck(url, store);
    if (before !== null && !isDue(before, clock)) return 'not due';
    asked += 1;
    await askLink(url, { ...tools, before });
    return 'asked';
  });
  return asked;
}

async function askLink(
  url: string,
  { before, store, fetch, clock, log }: StageTools & { fetch: Fetch; before: LinkCheck | null },
): Promise<void> {
  const fetched = await fetch({ url, obeyRobots: true });
  const now = clock.now();
  const check: LinkCheck =
    fetched.outcome === 'fresh' || fetched.outcome === 'unchanged'
      ? { triedAt: now, seenAt: now }
      : {
          triedAt: now,
          seenAt: before?.seenAt,
          problem: fetched.outcome === 'gone' ? `${url} answered 410 Gone` : fetched.sentence,
        };
  await keepLinkCheck(url, { check, store });
  log.debug({ url, outcome: fetched.outcome }, 'Opt-out link checked');
}

function isDue({ triedAt, problem }: LinkCheck, clock: Clock): boolean {
  const now = clock.now();
  // A try in the future was made while the clock was ahead.
  return triedAt > now || later(triedAt, problem === undefined ? againAfterMs.well : againAfterMs.failed) <= now;
}

/**
 * The last check of a link; null if it was never checked, or if its row is damaged, in which case it will be checked
 * again.
 */
export async function linkCheck(url: string, store: Pick<Store, 'value'>): Promise<LinkCheck | null> {
  const kept = await store.value(key(url));
  if (kept === null) return null;
  try {
    // Written by keepLinkCheck().
    return JSON.parse(kept) as LinkCheck;
  } catch {
    return null;
  }
}

/** The last check of each link, by URL; links never checked are left out. */
export async function linkChecks(
  urls: readonly string[],
  store: Pick<Store, 'value'>,
): Promise<ReadonlyMap<string, LinkCheck>> {
  const checks = new Map<string, LinkCheck>();
  for (const url of new Set(urls)) {
    const check = await linkCheck(url, store);
    if (check !== null) checks.set(url, check);
  }
  return checks;
}

/** Stores the check of a link, replacing the last one. */
export async function keepLinkCheck(
  url: string,
  { check, store }: { check: LinkCheck; store: Pick<Store, 'setValue'> },
): Promise<void> {
  await store.setValue(key(url), JSON.stringify(check));
}

function key(url: string): string {
  return `link:${url}`;
}
