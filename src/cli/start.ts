import { commands } from '../../commands/index.ts';
import { openBot } from '../bot.ts';
import { loadSources } from '../catalogue/load.ts';
import { createTerminalChat } from '../chats/terminal/terminal-chat.ts';
import { type Env, readEnv, secretsOf, unknownSettings } from '../env.ts';
import { createLog, type LogLevel } from '../log.ts';
import type { Clock } from '../nouns/ports.ts';
import { firstRound } from './first-round.ts';
import { guardProcess } from './guard-process.ts';
import type { Io, Verb } from './io.ts';
import { terminalSubscription } from './terminal-subscription.ts';
import { startWatchdog } from './watchdog.ts';

/** `fineprint start`: runs the bot until SIGINT or SIGTERM. Rejects with an AppError for errors that the user can fix. */
export const start: Verb = (program, io) => {
  program
    .command('start')
    .description('Run the bot: poll sources, post alerts, answer commands (settings: see .env.example)')
    .action(async () => await runBot(io));
};

async function runBot(io: Io): Promise<void> {
  const env = readEnv(io.env);
  const clock: Clock = { now: () => new Date().toISOString() };
  const loaded = await loadSources(env, clock.now());
  const hasChats = [env.DISCORD_TOKEN, env.SLACK_BOT_TOKEN, env.SLACK_CLIENT_ID].some((one) => one !== undefined);
  const toTerminal = !hasChats && loaded.subscriptions.length === 0;
  const log = createLog({ level: levelOf(env, io), write: (line) => io.log(line.trimEnd()), secrets: secretsOf(env) });
  for (const problem of unknownSettings(io.env)) log.warn({ problem }, 'Unknown setting');
  for (const note of loaded.notes) log.warn({ note }, 'Sources file');
  const round = firstRound(io, { total: loaded.sources.length });
  const bot = await openBot({
    ...loaded,
    env,
    subscriptions: toTerminal ? [terminalSubscription(clock.now())] : loaded.subscriptions,
    commands,
    clock,
    log,
    terminal: createTerminalChat({ out: io.out, colour: io.colour, width: io.width, clock }),
    connect: true,
    signal: io.signal,
    onPolled: round.polled,
  });
  const unguard = guardProcess({
    log,
    onRejection: () => void bot.store.count('process.rejections').catch(() => undefined),
  });
  const watchdog = startWatchdog({ ...bot.pulse, log });
  try {
    await bot.connect();
    if (io.signal.aborted) return;
    bot.run();
    log.info({ sources: loaded.sources.length }, 'Ready');
    round.begin(toTerminal ? 'Alerts appear here.' : 'Alerts go to subscribed channels.');
    await bot.pollNow();
    if (!io.signal.aborted) {
      log.info(round.counts(), 'First round done');
      await round.end(bot.store, clock.now());
    }
    await Promise.race([ended(io.signal), bot.broken]);
  } finally {
    await watchdog.stop();
    await bot.stop();
    unguard();
  }
}

/** On a terminal, people read the alerts, so only warnings and errors are logged by default. */
function levelOf(env: Env, io: Io): LogLevel {
  return env.LOG_LEVEL ?? (io.isTerminal ? 'warn' : 'info');
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
