import type { Clock, Fetch, Log } from '../nouns/ports.ts';
import type { LinkCheck } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { dayMs, later } from '../nouns/time.ts';
import { keepLinkCheck, linkCheck } from './link-checks.ts';

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
