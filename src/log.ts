import { pino } from 'pino';
import type { Log } from './nouns/ports.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Anything that looks like a Discord or Slack credential, wherever it stands in a line. */
const secrets = /xox[a-z]-[\w-]+|xapp-[\w-]+|\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}\b/g;

/**
 * One JSON line per event on the stream given: `{"level":"info","time":"…Z","msg":"Ready",…}`.
 * Credentials are replaced by `[secret]` whatever field or error message they came in.
 */
export function createLog(options: {
  level: LogLevel;
  write: (line: string) => void;
  secrets?: readonly string[] | undefined;
}): Log {
  const own = (options.secrets ?? []).filter((secret) => secret.length >= 8);
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    {
      write(line: string) {
        let safe = line.replace(secrets, '[secret]');
        for (const secret of own) safe = safe.replaceAll(secret, '[secret]');
        options.write(safe);
      },
    },
  );
}

/** For tests and for verbs that print results: nothing is logged. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
