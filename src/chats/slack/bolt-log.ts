import { type Logger, LogLevel } from '@slack/web-api';
import { messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';

/** Tokens, the one-time tickets of socket addresses, and response addresses: whoever has one can act as the bot. */
const secrets =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=[?&](?:ticket|token)=)[^&\s"']+|(?<=\/(?:commands|actions|services|app)\/)T\w+\/[^\s"']+/gi;

/**
 * Bolt's and its clients' log lines as ours: a static message, their words in `detail` (at most 500 characters, without
 * credentials). Their debug lines hold whole payloads of people's messages and are dropped.
 */
export function boltLogger(log: Log): Logger {
  const fields = (words: readonly unknown[]) => ({ detail: redacted(words.map(wordOf).join(' ')).slice(0, 500) });
  return {
    debug() {},
    info: (...words) => log.debug(fields(words), 'Slack client'),
    warn: (...words) => log.warn(fields(words), 'Slack client warns'),
    // What fails comes back to whoever asked, who knows how much it matters.
    error: (...words) => log.warn(fields(words), 'Slack client reports an error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

/** The text without credentials. */
export function redacted(text: string): string {
  return text.replace(secrets, '[secret]');
}

function wordOf(word: unknown): string {
  return typeof word === 'string' ? word : messageOf(word);
}
