import type { Clock, Fetch, Log } from '../nouns/ports.ts';
import type { LinkCheck } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { dayMs, later } from '../nouns/time.ts';

/** Addresses asked in one go; the next look takes more. */
const linksAtOnce = 5;
/** An address that answered is asked again after a week, one that did not after a day. */
const againAfterMs = { well: 7 * dayMs, failed: dayMs } as const;

export type CheckLinksTools = {
  readonly store: Store;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Asks the addresses where people say no, so that whoever is sent there can be told when they last answered. Politely, one
 * after another; what they answer is not read. Returns how many were asked.
 */
export async function checkOptOutLinks({ store, fetch, clock, log }: CheckLinksTools): Promise<number> {
  const urls = new Set<string>();
  for (const { source } of await store.sources()) {
    if (source.kind === 'policy' && source.optOut !== undefined) urls.add(source.optOut);
  }
  let asked = 0;
  for (const url of urls) {
    if (asked === linksAtOnce) break;
    const before = await linkCheck(url, store);
    if (before !== null && !isDue(before, clock)) continue;
    asked += 1;
    const fetched = await fetch({ url, obeyRobots: true });
    const now = clock.now();
    const check: LinkCheck =
      fetched.outcome === 'fresh' || fetched.outcome === 'unchanged'
        ? { triedAt: now, seenAt: now }
        : {
            triedAt: now,
            ...(before?.seenAt === undefined ? {} : { seenAt: before.seenAt }),
            problem: fetched.outcome === 'gone' ? `${url} answered 410 Gone` : fetched.sentence,
          };
    await keepLinkCheck(url, { check, store });
    log.debug({ url, outcome: fetched.outcome }, 'Opt-out link asked');
  }
  return asked;
}

function isDue({ triedAt, problem }: LinkCheck, clock: Clock): boolean {
  return later(triedAt, problem === undefined ? againAfterMs.well : againAfterMs.failed) <= clock.now();
}

/** What asking an address last brought; null where it was never asked. */
export async function linkCheck(url: string, store: Pick<Store, 'value'>): Promise<LinkCheck | null> {
  const kept = await store.value(key(url));
  // Our own row, written by keepLinkCheck().
  return kept === null ? null : (JSON.parse(kept) as LinkCheck);
}

/** What asking several addresses last brought, by address; those that were never asked are left out. */
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

/** Keeps what asking an address brought, in place of what was known. */
export async function keepLinkCheck(
  url: string,
  { check, store }: { readonly check: LinkCheck; readonly store: Pick<Store, 'setValue'> },
): Promise<void> {
  await store.setValue(key(url), JSON.stringify(check));
}

function key(url: string): string {
  return `link:${url}`;
}
