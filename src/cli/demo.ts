import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { styleText } from 'node:util';
import { openBot } from '../bot.ts';
import { createTerminalChat } from '../chats/terminal/terminal-chat.ts';
import { dateText } from '../core/text/words.ts';
import { readEnv } from '../env.ts';
import { silentLog } from '../log.ts';
import type { Source } from '../nouns/source.ts';
import { dayMs, type Instant, later } from '../nouns/time.ts';
import { type DemoWeb, startDemoWeb } from './demo/demo-web.ts';
import { acts, company, epilogueAt, feeds, prologue } from './demo/founding-story.ts';
import type { Io, Verb } from './io.ts';
import { terminalSubscription } from './terminal-subscription.ts';

/** Pause after each act, to give people time to read. The whole demo takes about half a minute. */
const readingMs = 5_500;

/** `fineprint demo`: plays a made-up story from a small web server on loopback through the real bot, on its own clock. */
export const demo: Verb = (program, io) => {
  program
    .command('demo')
    .description('Play a made-up story in half a minute: policy change, lawsuit, denial, withdrawal, digest')
    .option('--fast', 'Skip the pauses')
    .action(
      async ({ fast = false }: { fast?: boolean | undefined }) => await play(io, { pauseMs: fast ? 0 : readingMs }),
    );
};

async function play(io: Io, { pauseMs }: { pauseMs: number }): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fineprint-demo-'));
  const web = await startDemoWeb();
  let now: Instant = prologue.at;
  const clock = { now: () => now };
  const everything = terminalSubscription(now);
  const bot = await openBot({
    env: readEnv({
      DATABASE_URL: `file:${path.join(folder, 'demo.db')}`,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
      FINEPRINT_SETTLE_SECONDS: '0',
    }),
    sources: demoSources(web),
    subscriptions: [everything],
    digests: [],
    operators: null,
    commands: [],
    clock,
    log: silentLog,
    terminal: createTerminalChat({ out: io.out, colour: io.colour, width: io.width, clock }),
    connect: false,
    signal: io.signal,
  });
  const narrate = (text: string) => {
    const line = `${dateText(now, 'UTC')}. ${text}`;
    io.out(`\n${io.colour ? styleText('italic', line) : line}\n`);
  };
  const pause = async () => await after(pauseMs, undefined, { signal: io.signal }).catch(() => undefined);
  try {
    for (const act of [prologue, ...acts]) {
      if (io.signal.aborted) return;
      now = act.at;
      web.play(act);
      narrate(act.narration);
      await bot.pollNow({ all: true });
      await bot.tellNow();
      await pause();
    }
    now = epilogueAt;
    narrate('Monday: the weekly digest.');
    const since = later(now, -dayMs);
    const monday = { day: 1, time: '09:00', zone: 'UTC' } as const;
    await bot.store.syncDigests([{ ...everything, schedule: monday, createdAt: since, changedAt: since }]);
    await bot.tellNow();
  } finally {
    await bot.stop();
    await web.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function demoSources({ origin }: DemoWeb): readonly Source[] {
  const common = { everyMinutes: 60, origin: 'file' } as const;
  const press = Object.entries(feeds).map(
    ([id, name]): Source => ({
      ...common,
      id,
      kind: 'feed',
      name,
      publisher: name,
      url: `${origin}/${id}.xml`,
      genre: id === 'rookery' ? 'company' : 'news',
    }),
  );
  return [
    ...press,
    {
      ...common,
      id: 'policy',
      kind: 'policy',
      name: `${company}, Privacy Policy`,
      publisher: company,
      url: `${origin}/legal/privacy`,
      genre: 'policy',
      service: company,
      terms: 'Privacy Policy',
      select: ['main'],
      remove: [],
      optOut: `${origin}/settings/data`,
    },
  ];
}
