import type { RunningProcess } from './start-process.ts';

/** Something that a server saw of the process: asked, done but not yet answered, answered. */
export type Moment = { readonly what: 'page' | 'call' | 'message'; readonly step: 'asked' | 'taken' | 'answered' };

export type Reaper = {
  /** Kills the process at the `count`-th moment from now that is one of `which`. Resolves when it is gone. */
  aim(process: RunningProcess, at: { count: number; which: (moment: Moment) => boolean }): Promise<void>;
  /** Resolves at the first moment at which this is so, now or later. */
  until(isSo: () => boolean): Promise<void>;
  /** Servers say every moment and go on when this resolves; true: the process that asked is dead. */
  pass(moment: Moment): Promise<boolean>;
};

/** Kills a process at moments that servers see, so that no time is guessed. */
export function createReaper(): Reaper {
  let aimed: { process: RunningProcess; left: number; which: (moment: Moment) => boolean; done: () => void } | null =
    null;
  const waiting: { isSo: () => boolean; resolve: () => void }[] = [];
  return {
    until(isSo) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (isSo()) resolve();
      else waiting.push({ isSo, resolve });
      return promise;
    },
    aim(process, { count, which }) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      aimed = { process, left: count, which, done: resolve };
      process.ended.then((how) => {
        if (how !== 'SIGKILL') reject(new Error(`The process ended by itself: ${how}\n${process.stderr.join('\n')}`));
      }, reject);
      return promise;
    },
    async pass(moment) {
      for (const { isSo, resolve } of waiting) if (isSo()) resolve();
      if (aimed?.which(moment) !== true) return false;
      aimed.left -= 1;
      if (aimed.left > 0) return false;
      const { process, done } = aimed;
      aimed = null;
      await process.kill();
      done();
      return true;
    },
  };
}
