import type { Lane } from '../nouns/jobs.ts';
import type { Platform } from '../nouns/place.ts';
import { type DeliverTools, deliverTo } from './deliver.ts';
import { type PollTools, pollHost } from './poll.ts';
import type { PollPulse } from './poll-pulse.ts';

/** Hosts polled at the same time, with one request to each. */
const hostsAtOnce = 16;
/**
 * Channels of one platform posted to at the same time, with one message to each: enough for the 45 messages a second that
 * Discord is sent, even if each takes half a second from one channel to the next.
 */
const channelsAtOnce = 24;

export const pollLaneName = 'poll';

/** Polls due hosts. It is looked at when FINEPRINT_POLL_CRON says so, not when the next source becomes due. */
export function pollLane(tools: PollTools & { readonly pulse: PollPulse }): Lane {
  const { store, pulse } = tools;
  return {
    name: pollLaneName,
    stage: 'host',
    concurrency: hostsAtOnce,
    async due(at) {
      const keys = (await store.dueHosts(at)).map(({ host }) => host);
      pulse.looked(keys.length);
      return { keys, nextAt: null };
    },
    run: (host) => pollHost(host, tools).finally(pulse.ended),
  };
}

export function deliverLaneName(platform: Platform): string {
  return `deliver ${platform}`;
}

/** Delivers to the channels of one platform, so that a slow platform holds up no other. */
export function deliverLane(platform: Platform, tools: DeliverTools): Lane {
  return {
    name: deliverLaneName(platform),
    stage: 'delivery',
    concurrency: channelsAtOnce,
    // Without a connection, the rows wait for a run that has one.
    due: async (at) =>
      tools.chats.has(platform) ? await tools.store.dueChannels(platform, at) : { keys: [], nextAt: null },
    run: (key) => deliverTo(key, tools),
  };
}
