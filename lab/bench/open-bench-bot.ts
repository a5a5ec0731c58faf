import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, openBot } from '../../src/bot.ts';
import { createTerminalChat } from '../../src/chats/terminal/terminal-chat.ts';
import { readEnv } from '../../src/env.ts';
import { silentLog } from '../../src/log.ts';
import type { Source } from '../../src/nouns/source.ts';
import { instant } from '../../src/nouns/time.ts';

/** Opens the bot in this process, without chats, on a temporary database on disk. */
export async function openBenchBot(sources: readonly Source[]): Promise<AsyncDisposable & { readonly bot: Bot }> {
  const folder = await mkdtemp(join(tmpdir(), 'fineprint-bench-'));
  const clock = { now: () => instant(Date.now()) };
  const bot = await openBot({
    env: readEnv({ DATABASE_URL: `file:${join(folder, 'bench.db')}`, FINEPRINT_ALLOW_PRIVATE: '127.0.0.1' }),
    sources,
    subscriptions: [],
    digests: [],
    operators: null,
    commands: [],
    clock,
    log: silentLog,
    terminal: createTerminalChat({ out: () => {}, colour: false, width: 80, clock }),
    connect: false,
    signal: new AbortController().signal,
  });
  return {
    bot,
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await rm(folder, { recursive: true });
    },
  };
}
