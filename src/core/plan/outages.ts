import type { SourceStatus } from '../../nouns/source.ts';
import { type Instant, msOf } from '../../nouns/time.ts';
import { hostOf } from '../text/urls.ts';

/** Many sources that fail together, so that one cause is likely: a whole host, or this machine's own connection. */
export type Outage = {
  /** The host they share; null if they are on several, so that the cause is more likely here. */
  readonly host: string | null;
  readonly failing: readonly SourceStatus[];
  /** How many sources, failing or not, were tried since the outage began. */
  readonly asked: number;
  /** Half of them had failed by then. */
  readonly since: Instant;
};

/** Fewer are told one by one: that many messages can be read. */
const leastTogether = 3;
/** Below this share, sources fail on their own: on an ordinary day a few in a hundred do. */
const leastShare = 0.5;

/**
 * Finds out which sources fail together. At least three fail, and half of those tried since then; if that is so on half of the hosts,
 * it is one outage, otherwise one for each such host. A source that wasn't tried since says nothing.
 */
export function findOutages(sources: readonly SourceStatus[]): readonly Outage[] {
  const whole = outageOf(null, sources);
  const hosts = [...Map.groupBy(sources, ({ source }) => hostOf(source.url))];
  if (whole !== null) {
    const triedHosts = hosts.filter(([, some]) =>
      some.some((status) => isDown(status) || isTriedSince(status, whole.since)),
    );
    const down = triedHosts.filter(([, some]) => shareOf(some, whole.since) >= leastShare);
    if (down.length > 1 && down.length >= triedHosts.length * leastShare) return [whole];
  }
  return hosts.flatMap(([host, some]) => outageOf(host, some) ?? []);
}

/** Whether a source can't be read at present. */
export function isDown({ poll }: SourceStatus): boolean {
  return poll.endedAt === undefined && (poll.failures > 0 || poll.pageState !== undefined);
}

function outageOf(host: string | null, sources: readonly SourceStatus[]): Outage | null {
  const failing = sources.filter(isDown);
  const starts = failing.map(({ poll }) => poll.failingSince ?? poll.lastTriedAt ?? poll.nextPollAt).toSorted();
  const since = starts[Math.floor((starts.length - 1) / 2)];
  if (since === undefined || failing.length < leastTogether || shareOf(sources, since) < leastShare) return null;
  const asked = sources.filter((status) => isDown(status) || isTriedSince(status, since)).length;
  return { host, failing, asked, since };
}

function shareOf(sources: readonly SourceStatus[], since: Instant): number {
  const failing = sources.filter(isDown).length;
  const read = sources.filter((status) => !isDown(status) && isTriedSince(status, since)).length;
  return failing === 0 ? 0 : failing / (failing + read);
}

function isTriedSince({ poll }: SourceStatus, since: Instant): boolean {
  return poll.endedAt === undefined && poll.lastTriedAt !== undefined && msOf(poll.lastTriedAt) >= msOf(since);
}
