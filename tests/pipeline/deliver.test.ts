import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Delivery, Sent } from '../../src/nouns/delivery.ts';
import { targetText } from '../../src/nouns/place.ts';
import { dayMs, type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { type DeliverTools, deliverTo } from '../../src/pipeline/deliver.ts';
import { scriptedChat } from '../fakes/scripted-chat.ts';
import { sqlite } from '../store/database.ts';
import { alertTo, discord, start, subscription } from '../store/samples.ts';

const news = discord('news');
const key = targetText(news);

let now: Instant = start;
let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  now = start;
  store = await sqlite.open({ now: () => now });
});
afterEach(() => store.close());

const setting = (chat = scriptedChat(), { away = false } = {}) => {
  const tools: DeliverTools = {
    store,
    chats: new Map([['discord', chat]]),
    clock: { now: () => now },
    log: silentLog,
    isAway: () => away,
  };
  return { chat, tools, deliver: () => deliverTo(key, tools) };
};
const write = (...ids: readonly string[]) => store.commitAlerts(ids.map((id) => ({ alerts: [alertTo(id, ['news'])] })));
const row = async (id: string): Promise<Delivery | undefined> => (await store.deliveriesOf(id))[0];
const takenIds = ({ taken }: ReturnType<typeof scriptedChat>) =>
  taken.map(({ deliveryId }) => deliveryId.split('>')[0]);

describe('deliverTo()', () => {
  it('sends what is due in the order written, each once', async () => {
    const { chat, deliver } = setting();
    await write('a', 'b', 'c');
    await deliver();
    await deliver();
    expect(takenIds(chat)).toEqual(['a', 'b', 'c']);
    expect(await row('b')).toMatchObject({ state: 'sent', messageId: 'm2', attempts: 1 });
  });

  it('waits as long as the platform asks, without counting a failed try, and keeps the order', async () => {
    const { chat, deliver } = setting();
    chat.next({ outcome: 'wait', seconds: 30 });
    await write('a', 'b');
    await deliver();
    expect(takenIds(chat)).toEqual([]);
    expect(await row('a')).toMatchObject({ state: 'waiting', attempts: 0, dueAt: later(start, 30_000) });
    now = later(start, 30_000);
    await deliver();
    expect(takenIds(chat)).toEqual(['a', 'b']);
  });

  it('tries again later what certainly did not arrive, without looking for it', async () => {
    const { chat, deliver } = setting();
    chat.next({ outcome: 'retry', problem: 'connection refused' });
    await write('a');
    await deliver();
    now = (await row('a'))?.dueAt ?? now;
    await deliver();
    expect(takenIds(chat)).toEqual(['a']);
    expect(chat.looked).toEqual([]);
  });

  it('looks for a message whose answer was lost, and does not send it twice', async () => {
    const { chat, deliver } = setting();
    chat.next({ outcome: 'unclear', problem: 'connection cut', took: true });
    await write('a');
    await deliver();
    now = (await row('a'))?.dueAt ?? now;
    await deliver();
    expect(takenIds(chat)).toEqual(['a']);
    expect(await row('a')).toMatchObject({ state: 'sent', messageId: 'm1' });
  });

  it('sends again what was looked for and is not there', async () => {
    const { chat, deliver } = setting();
    chat.next({ outcome: 'unclear', problem: 'connection cut' });
    await write('a');
    await deliver();
    now = (await row('a'))?.dueAt ?? now;
    await deliver();
    expect(chat.looked).toHaveLength(1);
    expect(takenIds(chat)).toEqual(['a']);
  });

  it('sends again at once, without looking, where the platform still knows a repeat', async () => {
    const { chat, deliver } = setting(scriptedChat({ repeatableForMs: 2 * minuteMs }));
    chat.next({ outcome: 'unclear', problem: 'timeout' });
    await write('a');
    await deliver();
    now = later(start, minuteMs);
    await deliver();
    expect(chat.looked).toEqual([]);
    expect(takenIds(chat)).toEqual(['a']);
  });

  it('counts a possible repeat where the channel cannot be read', async () => {
    const { chat, deliver } = setting();
    chat.next({ outcome: 'unclear', problem: 'timeout', took: true });
    chat.found = { outcome: 'unreadable', problem: 'no access to the history' };
    await write('a');
    await deliver();
    now = (await row('a'))?.dueAt ?? now;
    await deliver();
    expect(takenIds(chat)).toEqual(['a', 'a']);
    expect(await store.counts()).toMatchObject({ 'deliveries.perhaps_twice': 1 });
  });

  it('treats a row that a killed process left as one that may have arrived', async () => {
    const { chat, deliver } = setting();
    await write('a');
    const [delivery] = await store.deliveriesOf('a');
    await store.markSending(delivery?.id ?? '', now, later(now, 30_000));
    chat.taken.push({ deliveryId: delivery?.id ?? '', target: news, card: alertTo('a', []).alert.card });
    await deliver();
    expect(takenIds(chat), 'somebody may still be sending it').toEqual(['a']);
    now = later(start, minuteMs);
    await deliver();
    expect(takenIds(chat)).toEqual(['a']);
    expect(await row('a')).toMatchObject({ state: 'sent' });
  });

  it('leaves a message alone for thirty seconds that another worker is sending', async () => {
    const begun = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<Sent>();
    const slow = scriptedChat();
    slow.send = async () => {
      begun.resolve();
      return await answer.promise;
    };
    const other = setting();
    other.chat.found = { outcome: 'wait', seconds: 60 };
    await write('a');
    const sending = setting(slow).deliver();
    await begun.promise;

    now = later(start, 29_999);
    await other.deliver();
    expect(other.chat.looked, 'the first worker may still be sending it').toEqual([]);
    now = later(start, 30_000);
    await other.deliver();
    expect(other.chat.looked).toHaveLength(1);

    answer.resolve({ outcome: 'sent', messageId: 'm1' });
    await sending;
    expect(takenIds(other.chat)).toEqual([]);
    expect(await row('a')).toMatchObject({ state: 'sent', messageId: 'm1' });
  });

  it('gives up one message that is refused for good, and goes on with the next', async () => {
    const { chat, deliver } = setting();
    chat.next({ outcome: 'refused', problem: 'message too long' });
    await write('a', 'b');
    await deliver();
    expect(takenIds(chat)).toEqual(['b']);
    expect(await row('a')).toMatchObject({ state: 'failed', problem: 'message too long' });
    expect(await store.counts()).toMatchObject({ 'deliveries.refused': 1 });
  });

  it('gives up after many tries, says so in the row and a counter, and lets the next one through', async () => {
    const { chat, deliver } = setting();
    chat.next(...Array.from({ length: 12 }, () => ({ outcome: 'retry', problem: 'no route' }) as const));
    await write('a', 'b');
    for (let tries = 0; tries < 12; tries += 1) {
      await deliver();
      now = later(now, dayMs);
    }
    expect(await row('a')).toMatchObject({ state: 'failed', problem: 'given up after 12 tries: no route' });
    expect(takenIds(chat)).toEqual(['b']);
  });

  it('holds the rows of a lost channel, and pauses its subscriptions', async () => {
    const { chat, deliver } = setting();
    await store.addSubscription(subscription('s', { target: news }), {
      at: now,
      platform: 'discord',
      space: 'guild',
      who: 'ada',
      did: 'subscribed',
    });
    chat.next({ outcome: 'lost', problem: 'I was removed from the channel' });
    await write('a', 'b');
    await deliver();
    expect(await row('a')).toMatchObject({ state: 'held' });
    expect(await store.subscriptions(news)).toMatchObject([{ pausedBecause: 'I was removed from the channel' }]);
    expect(await store.lostTargets()).toMatchObject([{ because: 'I was removed from the channel' }]);
  });

  it('leaves the rows of a platform that is not connected in this run where they are', async () => {
    const { tools, deliver } = setting();
    await write('a');
    await deliverTo(key, { ...tools, chats: new Map() });
    expect(await row('a')).toMatchObject({ state: 'waiting', attempts: 0 });
    await deliver();
    expect(await row('a')).toMatchObject({ state: 'sent' });
  });

  it.each([
    ['refuses the bot', { outcome: 'away', problem: 'the token was revoked' }, false, 'waiting'],
    ['can’t be reached', { outcome: 'retry', problem: 'connection refused' }, true, 'waiting'],
    ['doesn’t answer', { outcome: 'unclear', problem: 'timeout' }, true, 'sending'],
  ] as const)(
    'keeps everything in order while the whole platform %s, however long that lasts',
    async (_, sent, away, state) => {
      const { chat, deliver } = setting(scriptedChat(), { away });
      await write('a', 'b');
      for (let hours = 0; hours < 24 * 7; hours += 1) {
        chat.next(sent);
        await deliver();
        now = later(now, 60 * minuteMs);
      }
      expect(await row('a')).toMatchObject({ state });
      expect(await store.lostTargets()).toEqual([]);
      await deliver();
      expect(takenIds(chat)).toEqual(['a', 'b']);
      const late = { kind: 'small', pieces: ['Sent late: this message is from ', { at: start, as: 'datetime' }, '.'] };
      expect(chat.taken.map(({ card: { lines } }) => lines[0])).toEqual([late, late]);
    },
  );

  it('sends what waited for a platform as soon as it is back', async () => {
    const { chat, tools, deliver } = setting();
    chat.next({ outcome: 'away', problem: 'the token was revoked' });
    await write('a', 'b');
    await deliver();
    now = later(now, 1_000);
    await deliver();
    expect(takenIds(chat)).toEqual([]);
    await tools.store.wakePlatform('slack', now);
    await deliver();
    expect(takenIds(chat)).toEqual([]);
    await tools.store.wakePlatform('discord', now);
    await deliver();
    expect(takenIds(chat)).toEqual(['a', 'b']);
  });
});
