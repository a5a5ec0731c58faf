import { PermissionFlagsBits } from 'discord.js';
import { type MessageBody, nested } from './discord-rules.ts';

/** Discord's first millisecond; its ids are milliseconds since then, then a counter. */
const epochMs = 1_420_070_400_000;

export type FakeMessage = MessageBody & {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string; readonly username: string };
  readonly timestamp: string;
  readonly edited_timestamp?: string;
  readonly interaction_metadata?: object;
};

export type FakeChannel = {
  readonly id: string;
  readonly name: string;
  /** As Discord numbers them: 0 text, 5 announcement, 11 public thread. */
  readonly type: number;
  readonly parentId?: string;
  /** The server that it stands on. */
  readonly guildId: string;
  isArchived: boolean;
  isLocked: boolean;
  isGone: boolean;
  /** What an overwrite of the channel takes from everybody. */
  denied: bigint;
  readonly messages: FakeMessage[];
  /** Ids of messages that people deleted. */
  readonly deleted: Set<string>;
};

export const bot = { id: '900000000000000001', username: 'Fineprint', discriminator: '0', avatar: null, bot: true };
export const applicationId = '900000000000000002';
export const guildId = '900000000000000010';

const everyone =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks;

export type World = ReturnType<typeof createWorld>;

/** One server, or several, with their channels and what was posted there. */
export function createWorld(options: { now: () => number; channels: readonly NewChannel[] }) {
  let counter = 0;
  const channels = new Map<string, FakeChannel>();
  const addChannel = (channel: NewChannel): FakeChannel => {
    const added = {
      type: 0,
      guildId,
      isArchived: false,
      isLocked: false,
      isGone: false,
      denied: 0n,
      messages: [],
      deleted: new Set<string>(),
      ...channel,
    };
    channels.set(channel.id, added);
    return added;
  };
  for (const channel of options.channels) addChannel(channel);

  const world = {
    channels,
    addChannel,
    channel(id: string): FakeChannel {
      const channel = channels.get(id);
      if (channel === undefined) throw new Error(`The fake Discord has no channel ${id}`);
      return channel;
    },
    /** A new id, stamped with the time that the fake goes by. */
    snowflake(): string {
      counter = (counter + 1) % 4096;
      return ((BigInt(options.now() - epochMs) << 22n) | BigInt(counter)).toString();
    },
    message(channelId: string, body: MessageBody, more: Partial<FakeMessage> = {}): FakeMessage {
      return {
        id: world.snowflake(),
        channel_id: channelId,
        author: bot,
        timestamp: new Date(options.now()).toISOString(),
        ...shown(body),
        ...more,
      };
    },
    rightsIn(channel: FakeChannel): bigint {
      const parent = channel.parentId === undefined ? undefined : channels.get(channel.parentId);
      return everyone & ~channel.denied & ~(parent?.denied ?? 0n);
    },
    /** The servers that the bot is on. */
    guildIds(): readonly string[] {
      return [...new Set([...channels.values()].map((channel) => channel.guildId))];
    },
    guild(id: string): object {
      const shared = { id, name: 'Test server', owner_id: '900000000000000099', member_count: 2 };
      const all = [...channels.values()].filter((channel) => !channel.isGone && channel.guildId === id);
      return {
        ...shared,
        roles: [{ id, name: '@everyone', permissions: everyone.toString(), position: 0, color: 0 }],
        channels: all.filter((channel) => channel.parentId === undefined).map(world.channelObject),
        threads: all.filter((channel) => channel.parentId !== undefined).map(world.channelObject),
        members: [world.member()],
        emojis: [],
        stickers: [],
        features: [],
        voice_states: [],
        presences: [],
        stage_instances: [],
        guild_scheduled_events: [],
        soundboard_sounds: [],
        joined_at: '2026-01-01T00:00:00.000Z',
        preferred_locale: 'en-GB',
        large: false,
      };
    },
    member(): object {
      return { user: bot, roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 };
    },
    channelObject(channel: FakeChannel): object {
      const shared = { id: channel.id, name: channel.name, type: channel.type, guild_id: channel.guildId, position: 0 };
      if (channel.parentId === undefined) {
        const overwrite = { id: channel.guildId, type: 0, allow: '0', deny: channel.denied.toString() };
        return { ...shared, permission_overwrites: channel.denied === 0n ? [] : [overwrite] };
      }
      const metadata = {
        archived: channel.isArchived,
        locked: channel.isLocked,
        auto_archive_duration: 1440,
        archive_timestamp: '2026-01-01T00:00:00.000Z',
      };
      return { ...shared, parent_id: channel.parentId, owner_id: bot.id, thread_metadata: metadata };
    },
  };
  return world;
}

export type NewChannel = {
  readonly id: string;
  readonly name: string;
  readonly type?: number;
  readonly parentId?: string;
  /** Another server than the usual one. */
  readonly guildId?: string;
};

/** A body as Discord keeps it: no nonce in what is read later, and a number for every component that has none. */
export function shown(body: MessageBody): MessageBody {
  const { content, embeds = [], components = [], flags = 0 } = body;
  const numbered = structuredClone(components) as { id?: number; components?: readonly object[] }[];
  const all = numbered.flatMap((node) => nested(node as never)) as unknown as { id?: number }[];
  const taken = new Set(all.map((node) => node.id));
  let next = 1;
  for (const node of all) {
    if (node.id !== undefined && node.id !== 0) continue;
    while (taken.has(next)) next += 1;
    node.id = next;
    next += 1;
  }
  return { content: content ?? '', embeds, components: numbered as never, flags };
}
