import { PermissionFlagsBits } from 'discord.js';
import type { ChaosWorld } from './chaos-world.ts';
import type { SupervisedBot } from './supervised-bot.ts';
import type { Fate } from './troubled-server.ts';

/** Makes something go wrong. Returns what puts it right; nothing where it was over at once. */
export type MakeUpset = () => void | (() => void) | Promise<void>;

const hourMs = 3_600_000;
const messages = /\/messages|\/chat\./;
const busyShare = 0.7;
const lostShare = 0.4;
/** Of the channels, so many are closed at once. */
const closedShare = 0.1;

/** All that can go wrong, by name. Two with the same first word never overlap. */
export function createUpsets(
  world: ChaosWorld,
  { bot, random }: { bot: SupervisedBot; random: () => number },
): Readonly<Record<string, MakeUpset>> {
  const { discord, slack, newsstand } = world;
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const some = (ids: readonly string[]) => {
    const first = pick(ids);
    return ids.filter((id) => id === first || random() < closedShare);
  };
  const machine = (wrong: object, right: object) => () => {
    bot.upset(wrong);
    return () => bot.upset(right);
  };
  const trouble = (platform: 'discord' | 'slack', fate: (path: string) => Fate, also?: () => void) => () => {
    world.trouble(platform, fate);
    also?.();
    return () => world.calm(platform);
  };
  const sometimes = (share: number, fate: Fate) => (path: string) =>
    messages.test(path) && random() < share ? fate : 'pass';
  const feeds = (service: Parameters<typeof newsstand.serve>[0]) => () => {
    newsstand.serve(service);
    return () => newsstand.serve('well');
  };
  const cutSockets = () => {
    for (const socket of slack.sockets) socket.terminate();
  };
  const busy = { retry_after: 0.5, message: 'You are being rate limited.' };

  return {
    'process killed': () => bot.kill(),
    'process restarted': () => bot.restart(),
    'disk full': machine({ diskFull: true }, { diskFull: false }),
    'clock changed': () => {
      bot.upset({ clockMs: pick([0.05, 2, 26, 240]) * pick([1, -1]) * hourMs });
      return () => bot.upset({ clockMs: 0 });
    },
    'names without addresses': machine({ noNames: true }, { noNames: false }),
    'feeds slow': feeds('slow'),
    'feeds cut off': feeds('cut'),
    'feeds busy': feeds('busy'),
    'feeds broken': feeds('broken'),
    'discord busy': trouble(
      'discord',
      sometimes(busyShare, json(429, { ...busy, global: false }, { 'retry-after': '1' })),
    ),
    'discord busy for all': trouble(
      'discord',
      sometimes(busyShare, json(429, { ...busy, global: true }, { 'retry-after': '1', 'x-ratelimit-global': 'true' })),
    ),
    'discord broken': trouble('discord', () => json(502, {})),
    'discord away': trouble(
      'discord',
      () => 'cut',
      () => discord.gateway.terminate(),
    ),
    'discord loses answers': trouble('discord', sometimes(lostShare, 'answer_lost')),
    'discord refuses the token': () => {
      discord.revokeToken();
      discord.gateway.close(4004);
      return () => discord.restoreToken();
    },
    'slack busy': trouble(
      'slack',
      sometimes(busyShare, json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' })),
    ),
    'slack broken': trouble('slack', () => json(500, {})),
    'slack away': trouble('slack', () => 'cut', cutSockets),
    'slack loses answers': trouble('slack', sometimes(lostShare, 'answer_lost')),
    'slack refuses the token': () => {
      slack.revokeBot();
      return () => slack.restoreBot();
    },
    'gateway dropped': () => {
      const { gateway } = discord;
      const ways = [() => gateway.terminate(), () => gateway.askToReconnect(), () => gateway.invalidateSession()];
      pick([...ways, () => gateway.close(4009), () => gateway.close(4000)])();
    },
    'socket dropped': () => {
      pick([cutSockets, () => slack.renew('warning'), () => slack.renew('refresh_requested')])();
    },
    'rooms on Discord closed': () => {
      const ids = some(world.discordIds);
      for (const id of ids) discord.deny(id, pick([PermissionFlagsBits.SendMessages, PermissionFlagsBits.ViewChannel]));
      return () => {
        for (const id of ids) discord.deny(id, 0n);
      };
    },
    'channels on Slack closed': () => {
      const ids = some(world.slackIds);
      const open = (id: string) => ({ name: id, isMember: true, isArchived: false });
      for (const id of ids)
        slack.channels.set(id, { ...open(id), ...pick([{ isMember: false }, { isArchived: true }]) });
      return () => {
        for (const id of ids) slack.channels.set(id, open(id));
      };
    },
  };
}

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Fate {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
