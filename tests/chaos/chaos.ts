import { setTimeout as after } from 'node:timers/promises';
import { seededRandom } from '../e2e/seeded-random.ts';
import { type ChaosWorld, startChaosWorld } from './chaos-world.ts';
import { superviseBot } from './supervised-bot.ts';
import { createUpsets } from './upsets.ts';

export type ChaosOptions = {
  /** Decides what goes wrong and when; the same for the same seed, as far as the machine lets it. */
  readonly seed: number;
  /** When to stop causing trouble. */
  readonly until: { readonly upsets: number } | { readonly minutes: number };
  /** Channels on each platform. */
  readonly channels: number;
  /** The longest that something stays wrong. */
  readonly longestMs: number;
  /** Hears what happens, one line at a time. */
  readonly say: (line: string) => void;
};

/** What was due by the ledger, and what arrived. */
export type ChaosReport = {
  /** How often each thing went wrong. */
  readonly upsets: Readonly<Record<string, number>>;
  readonly published: number;
  /** Stories times channels. */
  readonly due: number;
  /** `discord 900000000000000100: Quillamere`, for each story that a channel never heard of. */
  readonly lost: readonly string[];
  /** The same for each story that came in more than one message. */
  readonly twice: readonly string[];
  /** Requests that the platforms' documentation does not allow. */
  readonly violations: readonly string[];
  readonly crashes: readonly string[];
  /** From when all was well again to when the last message that was due had come. */
  readonly settledMs: number;
};

/** Things that may be wrong at the same time. */
const atOnce = 3;
/** After so long without a message, what hasn't come is lost. */
const patienceMs = 120_000;

/**
 * Runs the real program while things go wrong at random, several at a time, and keeps a ledger outside of it: each
 * channel must hear of each story, once. When all is well again, waits until nothing is missing, or nothing more comes
 * for two minutes.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const random = seededRandom(options.seed);
  const world = await startChaosWorld(options);
  const bot = superviseBot({ env: world.env, say: options.say });
  await bot.ready();
  await world.newsstand.known();

  const makers = createUpsets(world, { bot, random });
  const upsets = Object.fromEntries(Object.keys(makers).map((name) => [name, 0]));
  const wrong = new Map<string, { readonly end: () => void; readonly endsAt: number }>();
  const startedAt = performance.now();
  let published = 0;
  let deck: string[] = [];
  const publishOne = () => {
    published = Math.min(published + 1, world.newsstand.companies.length);
    world.newsstand.publish(published);
  };
  const isOver = () => {
    if ('minutes' in options.until) return performance.now() - startedAt > options.until.minutes * 60_000;
    return Object.values(upsets).reduce((sum, count) => sum + count, 0) >= options.until.upsets;
  };

  while (!isOver()) {
    for (const [name, { end, endsAt }] of wrong) {
      if (performance.now() < endsAt) continue;
      wrong.delete(name);
      end();
    }
    if (deck.length === 0) deck = shuffled(Object.keys(makers), random);
    const name = deck.findLast((next) => ![...wrong.keys()].some((other) => firstWord(other) === firstWord(next)));
    if (wrong.size < atOnce && name !== undefined) {
      deck.splice(deck.indexOf(name), 1);
      options.say(`${Math.round((performance.now() - startedAt) / 1000)} s: ${name}`);
      upsets[name] = (upsets[name] ?? 0) + 1;
      const end = await makers[name]?.();
      if (end !== undefined) wrong.set(name, { end, endsAt: performance.now() + random() * options.longestMs });
    }
    publishOne();
    await after((random() * options.longestMs) / 4);
  }
  for (const { end } of wrong.values()) end();
  options.say('All is well again.');
  publishOne();

  const due = world.newsstand.companies.slice(0, published);
  const settledMs = await settle(world, due, random);
  await bot.stop();
  const { lost, twice } = audit(world, due);
  if (lost.length > 0) options.say(bot.lastWords());
  await world.stop();
  return {
    upsets,
    published,
    due: due.length * world.channels.length,
    lost,
    twice,
    violations: [...world.discord.violations, ...world.slack.violations],
    crashes: bot.crashes,
    settledMs,
  };
}

/** Waits until nothing is missing, and returns how long that took from now; or until nothing more comes. */
async function settle(world: ChaosWorld, due: readonly string[], random: () => number): Promise<number> {
  const startedAt = performance.now();
  let missing = audit(world, due).lost.length;
  let progressAt = startedAt;
  while (missing > 0 && performance.now() - progressAt < patienceMs) {
    // Slack says nothing when a channel is opened again, so people ask the bot there.
    const channel = world.slackIds[Math.floor(random() * world.slackIds.length)];
    world.slack.emit(world.slack.command('status', { channel_id: channel }));
    await after(1_000);
    const now = audit(world, due).lost.length;
    if (now < missing) progressAt = performance.now();
    missing = now;
  }
  return Math.round(progressAt - startedAt);
}

function audit({ channels }: ChaosWorld, due: readonly string[]): { lost: string[]; twice: string[] } {
  const lost: string[] = [];
  const twice: string[] = [];
  for (const { name, posts } of channels) {
    const told = posts();
    for (const company of due) {
      const count = told.filter((post) => post.includes(company)).length;
      if (count === 0) lost.push(`${name}: ${company}`);
      if (count > 1) twice.push(`${name}: ${company}`);
    }
  }
  return { lost, twice };
}

const firstWord = (name: string) => name.split(' ', 1)[0];

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
