import type { Platform } from '../nouns/place.ts';
import type { SourceStatus } from '../nouns/source.ts';

/** A chat that is set up, and whether it is connected. */
export type PlatformState = { readonly platform: Platform; readonly state: 'connected' | 'connecting' | 'refused' };

/** What decides whether the bot does its work. */
export type Vitals = {
  readonly sources: readonly SourceStatus[];
  /** Without the terminal. Empty: none is set up, so alerts go to the terminal. */
  readonly platforms: readonly PlatformState[];
  /** Why polls don't go on; null if they do. */
  readonly pollsStalled: string | null;
  readonly canWrite: boolean;
};

/**
 * Why the bot can't do its work, one sentence for each reason, without the names of sources, channels or places. Empty: it reads
 * sources and can tell what it reads.
 */
export function unreadyReasons({ sources, platforms, pollsStalled, canWrite }: Vitals): readonly string[] {
  const reasons: string[] = [];
  const alive = sources.filter(({ poll }) => poll.endedAt === undefined);
  const polled = alive.filter(({ poll }) => poll.lastTriedAt !== undefined);
  if (alive.length === 0) reasons.push('There are no sources to read.');
  else if (polled.length === 0) reasons.push('No source has been read yet.');
  else if (polled.every(({ poll }) => poll.failures > 0 || poll.pageState !== undefined)) {
    reasons.push(
      polled.length === 1 ? "The only source can't be read." : `None of ${polled.length} sources can be read.`,
    );
  }
  if (pollsStalled !== null) reasons.push(pollsStalled);
  if (platforms.length > 0 && !platforms.some(({ state }) => state === 'connected')) {
    const each = platforms.map(({ platform, state }) => `${platform} is ${state}`);
    reasons.push(`No chat is connected: ${each.join(', ')}.`);
  }
  if (!canWrite) reasons.push("The database can't be written.");
  return reasons;
}
