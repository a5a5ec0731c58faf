import { type Client, Routes } from 'discord.js';
import type { Sent } from '../../nouns/delivery.ts';
import type { Target } from '../../nouns/place.ts';
import type { DeliveryRest } from './delivery-rest.ts';
import { directSpace } from './rights.ts';

/**
 * Checks, before the first message to a channel, that it is on the server that the target names: whoever gave us the target may have
 * named another server's channel. A channel never moves to another server, so each is looked up once per process, and usually from
 * what the gateway has already told.
 */
export function createHomes({
  client,
  rest,
}: {
  /** The present client; undefined while there is none. */
  client: () => Client | undefined;
  rest: DeliveryRest;
}): {
  /** Null: post. `foreign`: it is on another server. `wait` or `retry`: Discord didn't say. Never rejects. */
  refusal(target: Target): Promise<Sent | null>;
} {
  const homes = new Map<string, string>();
  return {
    async refusal({ space, channel }) {
      const known = homes.get(channel) ?? cachedHome(channel, client());
      const home = known ?? (await askHome(channel, rest));
      if (home === null) return null;
      if (typeof home !== 'string') return home;
      homes.set(channel, home);
      return home === space ? null : { outcome: 'foreign', problem: 'The channel is on another Discord server.' };
    },
  };
}

function cachedHome(channelId: string, client: Client | undefined): string | undefined {
  const channel = client?.channels.cache.get(channelId);
  if (channel === undefined) return undefined;
  return channel.isDMBased() ? directSpace : channel.guildId;
}

/** Null: the channel can't be read, so posting there fails too, with a reason that says more. */
async function askHome(channelId: string, rest: DeliveryRest): Promise<string | Sent | null> {
  const asked = await rest.ask({ method: 'get', route: Routes.channel(channelId) });
  if (asked.ok) {
    const { body } = asked;
    const hasServer = typeof body === 'object' && body !== null && 'guild_id' in body;
    return hasServer && typeof body.guild_id === 'string' ? body.guild_id : directSpace;
  }
  const { failure } = asked;
  if (failure.kind === 'wait') return { outcome: 'wait', seconds: failure.seconds };
  if (failure.kind === 'retry' || failure.kind === 'unclear') return { outcome: 'retry', problem: failure.problem };
  return null;
}
