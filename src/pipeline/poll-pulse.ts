import cron from 'node-cron';
import { minuteMs, msOf } from '../nouns/time.ts';

/**
 * Tells whether polls go on. It counts time that the process lived through, told by `passed()`, so neither a change of the clock nor
 * a suspended machine looks like a standstill.
 */
export type PollPulse = {
  /** The schedule looked for due sources and found so many. */
  looked(due: number): void;
  /** A poll ended, whatever came of it. */
  ended(): void;
  passed(ms: number): void;
  /** Why polls have come to a standstill, as a sentence; null if they haven't. */
  problem(): string | null;
};

/** Later than this after FINEPRINT_POLL_CRON says so, the schedule has stopped. A long write to the database may delay it. */
const lateMs = 10 * minuteMs;

/** One poll takes 20 s for each of a few requests, plus reading. When none ends for this long, none will. */
const longestPollMs = 30 * minuteMs;

/** Creates the pulse of polls whose schedule looks for due sources at least every `everyMs`. */
export function createPollPulse({ everyMs }: { everyMs: number }): PollPulse {
  let sinceLookMs = 0;
  /** Since sources were found due or a poll last ended; null if none is due. */
  let sinceEndMs: number | null = null;
  return {
    looked(due) {
      sinceLookMs = 0;
      sinceEndMs = due === 0 ? null : (sinceEndMs ?? 0);
    },
    ended() {
      if (sinceEndMs !== null) sinceEndMs = 0;
    },
    passed(ms) {
      sinceLookMs += ms;
      if (sinceEndMs !== null) sinceEndMs += ms;
    },
    problem() {
      if (sinceLookMs > everyMs + lateMs) return `No due source was looked for in ${minutes(sinceLookMs)}.`;
      if (sinceEndMs !== null && sinceEndMs > longestPollMs) return `No poll has ended in ${minutes(sinceEndMs)}.`;
      return null;
    },
  };
}

/** How many matches of an expression show its longest gap: those of six weeks for a daily one. */
const matchesLookedAt = 42;

/** The longest time between two matches of a cron expression, in milliseconds; 0 if it isn't valid, which the heartbeat reports. */
export async function longestGapMs(expression: string): Promise<number> {
  if (!cron.validate(expression)) return 0;
  const task = cron.createTask(expression, () => undefined);
  const matches = task.getNextRuns(matchesLookedAt).map((at) => msOf(at.toISOString()));
  await task.destroy();
  return Math.max(...matches.map((at, index) => at - (matches[index - 1] ?? Date.now())));
}

function minutes(ms: number): string {
  return `${Math.floor(ms / minuteMs)} minutes`;
}
