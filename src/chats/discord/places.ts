import { type Client, Events } from 'discord.js';

/** How many names of deleted channels and left servers to remember. */
const maxRemembered = 500;

/** The names of channels and servers, also of those that are gone, as long as this process saw them go. */
export type Names = {
  channel(id: string, client: Client | undefined): string | undefined;
  place(id: string, client: Client | undefined): string | undefined;
  remember(id: string, name: string): void;
};

export function createNames(): Names {
  const gone = new Map<string, string>();
  return {
    channel(id, client) {
      const channel = client?.channels.cache.get(id);
      return channel !== undefined && 'name' in channel && typeof channel.name === 'string'
        ? channel.name
        : gone.get(id);
    },
    place: (id, client) => client?.guilds.cache.get(id)?.name ?? gone.get(id),
    remember(id, name) {
      gone.delete(id);
      gone.set(id, name);
      const [oldest] = gone.keys();
      if (gone.size > maxRemembered && oldest !== undefined) gone.delete(oldest);
    },
  };
}

/**
 * Calls `onPlace` with a server's id at every event that may give the bot a channel back: the bot joined or the server can be
 * reached again, its channels, threads or roles changed, or the bot's own roles did. (Discord sends the bot's own member
 * updates without the Guild Members intent: docs, events/gateway#guild-members.) Calls `onJoined` and `onLeft` when the bot
 * is on the server (again) and when it was removed. Remembers the names of what is deleted.
 */
export function watchPlaces(
  client: Client,
  {
    names,
    onPlace,
    onJoined,
    onLeft,
  }: {
    names: Names;
    onPlace: (space: string) => void;
    onJoined: (space: string) => void;
    onLeft: (space: string) => void;
  },
): void {
  for (const event of [Events.GuildCreate, Events.GuildAvailable] as const) {
    client.on(event, ({ id }) => {
      onJoined(id);
      onPlace(id);
    });
  }
  client.on(Events.GuildRoleUpdate, (_, { guild }) => onPlace(guild.id));
  client.on(Events.GuildMemberUpdate, (_, member) => {
    if (member.id === client.user?.id) onPlace(member.guild.id);
  });
  client.on(Events.ChannelCreate, ({ guild }) => onPlace(guild.id));
  client.on(Events.ChannelUpdate, (_, channel) => {
    if (!channel.isDMBased()) onPlace(channel.guild.id);
  });
  client.on(Events.ThreadUpdate, (_, { guild }) => onPlace(guild.id));
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) names.remember(channel.id, channel.name);
  });
  client.on(Events.ThreadDelete, ({ id, name }) => names.remember(id, name));
  client.on(Events.GuildDelete, ({ id, name, channels }) => {
    names.remember(id, name);
    for (const [channelId, channel] of channels.cache) names.remember(channelId, channel.name);
    onLeft(id);
  });
}
