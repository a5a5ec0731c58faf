import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { type BegunLooks, findMessage } from '../../../src/chats/slack/find-message.ts';
import type { Looked, Outgoing } from '../../../src/nouns/delivery.ts';
import { later } from '../../../src/nouns/time.ts';
import { at, start } from '../../store/samples.ts';

const now = at(600);
/** Newest first, one a second, each by others, except the delivery at `place`. */
const history = (count: number, place: number) =>
  Array.from({ length: count }, (_, index) => ({
    ts: String(Date.parse(later(now, -index * 1_000)) / 1_000),
    bot_id: 'B1',
    metadata: index === place ? { event_type: 'fineprint_delivery', event_payload: { id: 'd' } } : undefined,
  }));

/** A channel's history for an app that may ask once a minute. */
function slowChannel(messages: ReturnType<typeof history>) {
  let minute = -1;
  const asked: string[] = [];
  const conversations = {
    async history({ cursor = '0', limit }: { cursor?: string; limit: number }) {
      if (asked.length > minute) throw new WebAPIRateLimitedError(60);
      asked.push(cursor);
      const from = Number(cursor);
      const next = from + limit;
      const has_more = next < messages.length;
      return {
        messages: messages.slice(from, next),
        has_more,
        response_metadata: { next_cursor: has_more ? String(next) : '' },
      };
    },
  };
  const nextMinute = () => {
    minute += 1;
  };
  return { client: { conversations } as unknown as WebClient, asked, nextMinute };
}

describe('findMessage(), where the app may ask for the history once a minute', () => {
  it.each<[string, ReturnType<typeof history>, Looked['outcome']]>([
    ['finds a message behind forty others', history(60, 40), 'found'],
    ['knows that it isn’t among sixty', history(60, -1), 'absent'],
    ['gives up after 75', history(200, 190), 'unreadable'],
  ])('%s, a page at a time', async (_title, messages, outcome) => {
    const channel = slowChannel(messages);
    const begun: BegunLooks = new Map();
    const message = { deliveryId: 'd', target: { channel: 'C1' } } as Outgoing;
    const pause = () => Promise.resolve();
    const outcomes: string[] = [];
    do {
      channel.nextMinute();
      const looked = await findMessage(message, {
        since: start,
        now,
        botId: 'B1',
        client: channel.client,
        pause,
        begun,
      });
      outcomes.push(looked.outcome);
    } while (outcomes.at(-1) === 'wait' && outcomes.length < 9);
    expect(outcomes.at(-1)).toBe(outcome);
    expect(channel.asked, 'none is read twice').toEqual([...new Set(channel.asked)]);
    expect([...begun]).toEqual([]);
  });
});
