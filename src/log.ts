import { pino } from 'pino';
import { withoutSecrets } from './core/text/without-secrets.ts';
import type { Log } from './nouns/ports.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Anything that looks like a Discord or Slack credential, anywhere in a line. */
const secrets = /xox[a-z]-[\w-]+|xapp-[\w-]+|\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}\b/g;

/**
 * Writes one JSON line per event: `{"level":"info","time":"…Z","msg":"Ready",…}`.
 * Replaces credentials, also those in URLs, with `[secret]`, whatever field or error message they appear in.
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
        let safe = withoutSecrets(line).replace(secrets, '[secret]');
        for (const secret of own) safe = safe.replaceAll(secret, '[secret]');
        options.write(safe);
      },
    },
  );
}

/** Logs nothing; for tests and for verbs that print results. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
