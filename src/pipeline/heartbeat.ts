import cron, { type Logger } from 'node-cron';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { Log } from '../nouns/ports.ts';

/** Regularly looks for what is due; keeps no state. A missed beat only causes a delay, never a lost alert. */
export type Heartbeat = { stop(): Promise<void> };

/**
 * Calls `beat` at every match of a cron expression (five fields, or six with seconds first), never while the last beat
 * is still running. If a beat throws, it is logged and the next one comes as usual. Throws an AppError (`bad_setup`)
 * naming `setting` if the expression isn't valid.
 */
export function startHeartbeat(options: {
  cron: string;
  setting: string;
  beat: () => Promise<void>;
  log: Log;
}): Heartbeat {
  if (!cron.validate(options.cron)) {
    throw new AppError(
      'bad_setup',
      `${options.setting} isn't a valid cron expression: "${options.cron}". Use five fields, such as "*/5 * * * *" for every five minutes.`,
    );
  }
  let running: Promise<void> = Promise.resolve();
  const task = cron.schedule(
    options.cron,
    () => {
      running = options.beat().catch((thrown: unknown) => {
        options.log.error({ setting: options.setting, cause: messageOf(thrown) }, 'Heartbeat failed');
      });
      return running;
    },
    { noOverlap: true, logger: cronLog(options.log, options.setting) },
  );
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}

/** Logs node-cron's own messages, such as a beat skipped because the last one is still running, or a beat missed. */
function cronLog(log: Log, setting: string): Logger {
  return {
    info: (message) => log.debug({ setting, said: message }, 'node-cron'),
    warn: (message) => log.debug({ setting, said: message }, 'node-cron'),
    error: (message, error) => log.error({ setting, said: messageOf(message), cause: messageOf(error) }, 'node-cron'),
    debug: (message) => log.debug({ setting, said: messageOf(message) }, 'node-cron'),
  };
}
