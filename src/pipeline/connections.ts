import type { Connection } from '../nouns/connection.ts';
import type { Chat } from '../nouns/delivery.ts';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { Platform } from '../nouns/place.ts';
import type { Clock, Log, Timers } from '../nouns/ports.ts';
import { hourMs, later, minuteMs, msOf } from '../nouns/time.ts';

/** A connection that ends sooner than this counts as a failed try. */
const steadyAfterMs = minuteMs;

/** Waits after failed tries: each twice as long as the last, between these. */
const waits = {
  /** It can't be reached, which passes. */
  connecting: { firstMs: 2_000, longestMs: 5 * minuteMs },
  /** A person has to do something. Discord allows 1,000 sessions a day (docs, events/gateway#session-start-limit). */
  refused: { firstMs: minuteMs, longestMs: hourMs },
} as const;

/** How long the start waits for all platforms before it goes on without the others. */
const firstTriesMs = 15_000;

export type Connections = {
  /** Connects all chats, and keeps them connected until `stop`. Resolves once each has been tried, or after 15 s. */
  keep(chats: readonly Chat[]): Promise<void>;
  /** In the order of the chats. */
  rows(): readonly Connection[];
  /** Whether the whole platform can't be reached or refuses the bot. */
  isAway(platform: Platform): boolean;
  /** A chat says that its connection is lost, or back (null). */
  changed(platform: Platform, problem: AppError | null): void;
  /** Something arrived from the platform, so it can be reached: if a try is due later, it is made now. */
  heard(platform: Platform): void;
  /** No further tries. Doesn't stop the chats. */
  stop(): void;
};

type Kept = {
  readonly chat: Chat;
  row: Connection;
  failures: number;
  /** How the last try failed: each kind has its own waits. */
  failedAs?: Connection['state'] | undefined;
  /** Ends what the loop waits for: its next try, or the end of its connection. */
  wake: () => void;
};

/**
 * Keeps each platform connected by itself: one that can't be reached, refuses its token or is lost later holds up no other.
 * It is tried again after 2, 4, 8 s … 5 min, or after 1, 2, 4 … 60 min if it refuses the bot, give or take a quarter and
 * one try at a time. Every change is logged.
 */
export function createConnections(tools: {
  readonly clock: Clock;
  readonly log: Log;
  /** Called each time a platform is connected, before anything else is done with it. A failure is logged. */
  readonly onConnected: (platform: Platform) => Promise<void>;
  readonly timers: Timers;
  /** 0 to 1, for the jitter. */
  readonly random?: (() => number) | undefined;
}): Connections {
  const { clock, log, timers, random = Math.random } = tools;
  const all = new Map<Platform, Kept>();
  let isStopped = false;

  const set = (kept: Kept, now: Pick<Connection, 'state' | 'problem' | 'nextTryAt'>): void => {
    const { platform, state, since } = kept.row;
    kept.row = { platform, ...now, since: now.state === state ? since : clock.now() };
  };

  /** Waits until it is woken, or for so long. */
  const pause = async (kept: Kept, ms?: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    kept.wake = resolve;
    const cancel = ms === undefined ? () => {} : timers.after(ms, resolve);
    if (!isStopped) await promise;
    cancel();
    kept.wake = () => {};
  };

  /** Waits for the next try, longer each time until a connection has lasted. */
  const beforeNextTry = async (
    kept: Kept,
    { state, problem }: Pick<Connection, 'state' | 'problem'>,
  ): Promise<void> => {
    if (state === 'connected') return;
    const { platform } = kept.chat;
    kept.failures = kept.failedAs === state ? kept.failures + 1 : 1;
    kept.failedAs = state;
    const { firstMs, longestMs } = waits[state];
    const waitMs = Math.round(Math.min(longestMs, firstMs * 2 ** (kept.failures - 1)) * (0.75 + random() / 2));
    set(kept, { state, problem, nextTryAt: later(clock.now(), waitMs) });
    const about = { platform, problem, waitMs, tries: kept.failures };
    if (state === 'refused') log.error(about, 'Chat refused, will be tried again');
    else log.warn(about, 'Chat not connected, will be tried again');
    await pause(kept, waitMs);
  };

  /** Resolves when the connection is lost. */
  const connected = async (kept: Kept): Promise<void> => {
    const { platform } = kept.chat;
    const connectedAtMs = msOf(clock.now());
    set(kept, { state: 'connected' });
    await tools
      .onConnected(platform)
      .catch((thrown: unknown) => log.error({ platform, problem: messageOf(thrown) }, 'Waiting messages not resumed'));
    while (!isStopped && kept.row.state === 'connected') await pause(kept);
    if (isStopped) return;
    if (msOf(clock.now()) - connectedAtMs < steadyAfterMs) return await beforeNextTry(kept, kept.row);
    kept.failures = 0;
    kept.failedAs = undefined;
  };

  const loop = async (kept: Kept, tried: () => void): Promise<void> => {
    while (!isStopped) {
      set(kept, { state: kept.row.state, problem: kept.row.problem });
      const failure = await kept.chat.start().then(
        () => null,
        (thrown: unknown) => ({ thrown }),
      );
      tried();
      // It was stopped before it was connected, and nothing else would end the connection.
      if (isStopped && failure === null)
        await kept.chat
          .stop()
          .catch((thrown: unknown) => log.warn({ problem: messageOf(thrown) }, 'Late connection not stopped'));
      if (isStopped) return;
      if (failure === null) await connected(kept);
      else await beforeNextTry(kept, { state: stateOf(failure.thrown), problem: messageOf(failure.thrown) });
    }
    tried();
  };

  return {
    async keep(chats) {
      const tried = chats.map(async (chat) => {
        const { platform } = chat;
        if (platform === 'terminal') return;
        const row: Connection = { platform, state: 'connecting', since: clock.now() };
        const kept: Kept = { chat, row, failures: 0, wake: () => {} };
        all.set(platform, kept);
        await new Promise<void>((resolve) => void loop(kept, resolve));
      });
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const cancel = timers.after(firstTriesMs, resolve);
      await Promise.race([Promise.all(tried), late]);
      cancel();
      if (isStopped) return;
      const rows = [...all.values()].map(({ row }) => row);
      if (rows.length > 0 && rows.every(({ state }) => state !== 'connected')) {
        const problems = rows.map(({ platform, problem }) => problem ?? `No answer from ${platform} yet.`);
        log.error({ problems }, 'No chat is connected; Fineprint keeps trying');
      }
    },
    rows: () => [...all.values()].map(({ row }) => row),
    isAway(platform) {
      const kept = all.get(platform);
      return kept !== undefined && kept.row.state !== 'connected';
    },
    changed(platform, problem) {
      const kept = all.get(platform);
      if (kept === undefined || isStopped) return;
      if (problem !== null && kept.row.state === 'connected') {
        set(kept, { state: stateOf(problem), problem: problem.message });
        log.warn({ platform, problem: problem.message }, 'Chat lost its connection');
        kept.wake();
      }
      if (problem === null && kept.row.nextTryAt !== undefined) kept.wake();
    },
    heard(platform) {
      const kept = all.get(platform);
      if (kept?.row.nextTryAt !== undefined) kept.wake();
    },
    stop() {
      isStopped = true;
      for (const kept of all.values()) kept.wake();
    },
  };
}

function stateOf(thrown: unknown): 'connecting' | 'refused' {
  return thrown instanceof AppError && thrown.code === 'bad_setup' ? 'refused' : 'connecting';
}
