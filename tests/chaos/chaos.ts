import { setTimeout as after } from 'node:timers/promises';
import { seededRandom } from '../e2e/seeded-random.ts';
import { type ChaosWorld, startChaosWorld } from './chaos-world.ts';
import { type SupervisedBot, superviseBot } from './supervised-bot.ts';
import { createUpsets } from './upsets.ts';

export type ChaosOptions = {
  /** Decides what goes wrong and when; the same for the same seed, as far as the machine lets it. */
  readonly seed: number;
  /** When to stop causing trouble. */
  readonly until: { readonly upsets: number } | { readonly minutes: number };
  /** Channels on each platform. */
  readonly channels: number;
  /** The channels of a platform are dealt out to so many circles, and each story goes to one of them. */
  readonly circles: number;
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
  /** Stories times channels that hear of them. */
  readonly due: number;
  /** Messages that arrived. */
  readonly messages: number;
  /** Of what was due, so much a round-up or summary counted without naming it, as it names ten at most. */
  readonly counted: number;
  /** `discord 900000000000000100: Quillamere, Tarnaford`, for each channel that never heard of some stories. */
  readonly lost: readonly string[];
  /** The same for each story that was named more than once, and each channel that was told of more stories than there were. */
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
/** After so long without a message, only a round-up can bring the rest, which comes with the hour. */
const quietMs = 20_000;
const hourMs = 3_600_000;

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
  // A token that was refused is tried again by the hour in the end; whoever fixed it restarts the bot.
  await bot.restart();

  const due = world.newsstand.companies.slice(0, published);
  const settledMs = await settle(world, due, { bot, random });
  await bot.stop();
  const { lost, twice, counted } = audit(world, due);
  if (lost.length > 0) options.say(bot.lastWords());
  await world.stop();
  return {
    upsets,
    published,
    due: world.channels.reduce((sum, { hearsOf }) => sum + due.filter(hearsOf).length, 0),
    messages: world.channels.reduce((sum, { posts }) => sum + posts().length, 0),
    counted,
    lost,
    twice,
    violations: [...world.discord.violations, ...world.slack.violations],
    crashes: bot.crashes,
    settledMs,
  };
}

/** Waits until nothing is missing, and returns how long that took from now; or until nothing more comes. */
async function settle(
  world: ChaosWorld,
  due: readonly string[],
  { bot, random }: { bot: SupervisedBot; random: () => number },
): Promise<number> {
  const startedAt = performance.now();
  let missing = audit(world, due).missing;
  let progressAt = startedAt;
  let isNextHour = false;
  while (missing.size > 0 && performance.now() - progressAt < patienceMs) {
    // Slack says nothing when a channel is opened again, so people ask the bot there.
    const asking = world.slackIds.filter((id) => missing.has(`slack ${id}`));
    const [channel] = shuffled(asking, random);
    if (channel !== undefined) world.slack.emit(world.slack.command('status', { channel_id: channel }));
    await after(1_000);
    const now = audit(world, due).missing;
    if (sumOf(now) < sumOf(missing)) progressAt = performance.now();
    missing = now;
    if (!isNextHour && performance.now() - progressAt > quietMs) {
      bot.upset({ clockMs: hourMs });
      isNextHour = true;
    }
  }
  return Math.round(progressAt - startedAt);
}

const sumOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** How many stories a round-up or the summary of a channel that is back says it is about. */
const saysCount = [/Round-up: ([\d,]+) stor/, /([\d,]+) more from Paper/, /It missed ([\d,]+) stor/];

/**
 * Compares what each channel was told with what was due. A message tells the stories that it names; a round-up or summary
 * also those that it only counts, by the number it says, so a channel is told of everything when both together are all.
 */
function audit({ channels }: ChaosWorld, due: readonly string[]) {
  const lost: string[] = [];
  const twice: string[] = [];
  /** By channel. */
  const missing = new Map<string, number>();
  let counted = 0;
  for (const { name, posts, hearsOf } of channels) {
    const wanted = due.filter(hearsOf);
    const named = new Map(wanted.map((company) => [company, 0]));
    let unnamed = 0;
    for (const post of posts()) {
      const here = wanted.filter((company) => post.includes(company));
      for (const company of here) named.set(company, (named.get(company) ?? 0) + 1);
      const said = saysCount.map((words) => words.exec(post)?.[1]).find((count) => count !== undefined);
      if (said !== undefined) unnamed += Number(said.replaceAll(',', '')) - here.length;
    }
    const unheard = wanted.filter((company) => named.get(company) === 0);
    counted += unnamed;
    if (unheard.length > unnamed) {
      missing.set(name, unheard.length - unnamed);
      const words = unnamed === 0 ? '' : ` (of which ${unnamed} were counted)`;
      lost.push(`${name}: ${unheard.join(', ')}${words}`);
    }
    if (unnamed > unheard.length) twice.push(`${name}: ${unnamed - unheard.length} counted that were named elsewhere`);
    for (const [company, count] of named) if (count > 1) twice.push(`${name}: ${company}`);
  }
  return { lost, twice, missing, counted };
}

const firstWord = (name: string) => name.split(' ', 1)[0];

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
