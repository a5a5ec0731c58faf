import { commands } from '../../commands/index.ts';
import { type Bot, openBot } from '../bot.ts';
import { isFailing, noneIsReadable, problemOf } from '../cards/parts/source-health.ts';
import { failureLines, type TroubleLine } from '../cards/parts/trouble-lines.ts';
import { loadSources } from '../catalogue/load.ts';
import { createTerminalChat } from '../chats/terminal/terminal-chat.ts';
import { counted } from '../core/text/words.ts';
import { readEnv, secretsOf } from '../env.ts';
import { createLog } from '../log.ts';
import { AppError } from '../nouns/errors.ts';
import type { Clock } from '../nouns/ports.ts';
import type { SourceStatus } from '../nouns/source.ts';
import { nothingDue } from './first-round.ts';
import { type Io, typed, type Verb } from './io.ts';
import { createJsonChat, type ToldBefore, toldBefore } from './json-chat.ts';
import { printable } from './printable.ts';
import { terminalSubscription } from './terminal-subscription.ts';

/**
 * `fineprint poll`: polls the sources that are due, prints the alerts and exits. Channels get their alerts when the bot next runs. Rejects
 * with an AppError (`unavailable`) if it polled some and no source at all can be read.
 */
export const poll: Verb = (program, io) => {
  program
    .command('poll')
    .description('Poll the due sources once, print the alerts and exit')
    .option('--once', 'Poll once and exit (the default)')
    .option('--all', 'Poll every source, due or not')
    .option('--json', 'Print one JSON line per alert: its id, its card, and the story behind it as data')
    .action(async (options: { all?: boolean | undefined; json?: boolean | undefined }) => await pollOnce(io, options));
};

async function pollOnce(
  io: Io,
  { all = false, json = false }: { all?: boolean | undefined; json?: boolean | undefined },
): Promise<void> {
  const env = readEnv(io.env);
  const clock: Clock = { now: () => new Date().toISOString() };
  const loaded = await loadSources(env, clock.now());
  const polled = new Map<string, SourceStatus>();
  const log = createLog({
    level: env.LOG_LEVEL ?? 'warn',
    write: (line) => io.log(line.trimEnd()),
    secrets: secretsOf(env),
  });
  for (const note of loaded.notes) log.warn({ note }, 'Sources file');
  let before: ToldBefore = new Map();
  const opening: Promise<Bot> = openBot({
    ...loaded,
    // A run that exits can't wait for more sources of a story.
    env: { ...env, FINEPRINT_SETTLE_SECONDS: 0 },
    subscriptions: [...loaded.subscriptions, terminalSubscription(clock.now())],
    digests: loaded.digests,
    commands,
    clock,
    log,
    terminal: json
      ? createJsonChat({ out: io.out, log, store: async () => (await opening).store, before: () => before })
      : createTerminalChat({ out: io.out, colour: io.colour, width: io.width, clock }),
    connect: false,
    signal: io.signal,
    onPolled: (status) => void polled.set(status.source.id, status),
  });
  const bot = await opening;
  let troubles: readonly TroubleLine[];
  let sources: readonly SourceStatus[];
  let due: number;
  try {
    due = await bot.pollNow({ all });
    if (json) before = await toldBefore(bot.store, clock.now());
    await bot.tellNow();
    troubles = failureLines(await bot.store.troubles(clock.now()));
    sources = (await bot.store.status()).sources;
  } finally {
    await bot.stop();
  }
  const failing = [...polled.values()].filter(isFailing);
  if (due === 0) io.note(`${nothingDue(sources, clock.now())} To poll every source now, run: ${typed('poll --all')}`);
  else io.note(`Read ${polled.size - failing.length} of ${counted(polled.size, all ? 'source' : 'due source')}.`);
  for (const status of failing) io.note(`  ${status.source.name}: ${problemOf(status)}`);
  for (const { says, example } of troubles) io.note(printable(example === undefined ? says : `${says} (${example})`));
  if (polled.size > 0 && noneIsReadable(sources)) {
    throw new AppError('unavailable', "No source can be read. Check this machine's network, DNS and firewall.");
  }
}
