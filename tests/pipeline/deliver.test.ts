import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Delivery, Sent } from '../../src/nouns/delivery.ts';
import { targetText } from '../../src/nouns/place.ts';
import { dayMs, type Instant, later, minuteMs, msOf } from '../../src/nouns/time.ts';
import { type DeliverTools, deliverTo } from '../../src/pipeline/deliver.ts';
import { createFirstTries } from '../../src/pipeline/first-tries.ts';
import { createOutages } from '../../src/pipeline/outages.ts';
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
  const foreign: string[] = [];
  const tools: DeliverTools = {
    store,
    chats: new Map([['discord', chat]]),
    clock: { now: () => now },
    log: silentLog,
    outages: createOutages(() => msOf(now)),
    firstTries: createFirstTries(() => msOf(now)),
    isAway: () => away,
    tellForeign: async ({ problem }) => void foreign.push(problem),
  };
  return { chat, tools, foreign, deliver: () => deliverTo(key, tools) };
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

  describe('what a later try is told says nothing about the one before, which may have arrived', () => {
    const later1 = [
      ['a rate limit', { outcome: 'wait', seconds: 200 }],
      ['a platform out of reach', { outcome: 'retry', problem: 'connection refused' }],
      ['a refused token', { outcome: 'away', problem: 'the token was revoked' }],
      ['a closed channel', { outcome: 'lost', problem: 'the channel is archived' }],
    ] as const;
    /** Goes on until nothing is due any more; lost channels are back each time. */
    const goOn = async (tools: DeliverTools) => {
      for (let tries = 0; tries < 9 && (await row('a'))?.state !== 'sent'; tries += 1) {
        now = later(now, 10 * minuteMs);
        await store.regainTarget({ target: news, at: now, storyIds: [], restDueAt: now }, null);
        await deliverTo(key, tools);
      }
    };

    it.each(later1)('%s, where the platform knew repeats at first', async (_title, second) => {
      const { chat, tools, deliver } = setting(scriptedChat({ repeatableForMs: 2 * minuteMs }));
      chat.next({ outcome: 'unclear', problem: 'timeout', took: true }, second);
      await write('a');
      await deliver();
      now = later(now, minuteMs);
      await deliver();
      await goOn(tools);
      expect(takenIds(chat)).toEqual(['a']);
      expect(await row('a')).toMatchObject({ state: 'sent', messageId: 'm1' });
    });

    it.each(later1)('%s, while the channel could not be read', async (_title, second) => {
      const { chat, tools, deliver } = setting();
      chat.next({ outcome: 'unclear', problem: 'timeout', took: true }, second);
      chat.found = { outcome: 'unreadable', problem: 'no access to the history' };
      await write('a');
      await deliver();
      now = later(now, minuteMs);
      await deliver();
      chat.found = undefined;
      await goOn(tools);
      expect(takenIds(chat)).toEqual(['a']);
      expect(await store.counts(), 'it never was sent again').not.toHaveProperty('deliveries.perhaps_twice');
    });

    it('a closed channel, which has the message and a summary without its story when it is back', async () => {
      const { chat, deliver } = setting();
      chat.next({ outcome: 'unclear', problem: 'timeout' });
      await store.commitAlerts(['a', 'b'].map((id) => ({ alerts: [alertTo(id, ['news'], { storyId: id })] })));
      await deliver();
      await store.loseTarget(news, { because: 'gone', at: now });
      expect(await store.missedStories(news, now)).toEqual(['b']);
      now = later(now, minuteMs);
      await store.regainTarget({ target: news, at: now, storyIds: ['b'], restDueAt: now }, null);
      await deliver();
      expect(chat.looked).toHaveLength(1);
      expect(takenIds(chat)).toEqual(['a']);
    });
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
    await deliver();
    expect(takenIds(chat)).toEqual(['b']);
  });

  it('ends what a channel of another place was to get, and tells a person while it is known who made it', async () => {
    const { chat, deliver, foreign } = setting();
    const audit = { at: now, platform: 'discord', space: 'guild', who: 'ada', did: 'subscribed' } as const;
    await store.addSubscription(subscription('s', { target: news }), audit);
    chat.next({ outcome: 'foreign', problem: 'The channel is on another Discord server.' });
    await write('a', 'b');
    await deliver();
    await deliver();
    expect(chat.taken).toEqual([]);
    expect(foreign).toEqual([
      'The channel is on another Discord server. Everything that was to be posted there has been removed.',
    ]);
    expect(await store.subscriptions()).toEqual([]);
    expect([(await row('a'))?.state, (await row('b'))?.state]).toEqual(['failed', 'failed']);
    expect((await store.auditLines(audit, { limit: 1 }))[0]?.did).toContain('removed 1 subscription of channel news');
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

  it('comes at most as late again as the trouble lasted', async () => {
    for (const outageMs of [20_000, minuteMs, 10 * minuteMs, 60 * minuteMs]) {
      const { chat, deliver } = setting();
      const id = `after ${outageMs}`;
      await write(id);
      const began = now;
      while ((await row(id))?.state !== 'sent') {
        if (msOf(now) - msOf(began) < outageMs) chat.next({ outcome: 'retry', problem: 'no route' });
        await deliver();
        if ((await row(id))?.state !== 'sent') now = (await row(id))?.dueAt ?? now;
      }
      expect(msOf(now) - msOf(began)).toBeLessThanOrEqual(2 * outageMs + 10_000);
    }
  });

  it('gives up nothing because the clock was set forward', async () => {
    const { chat, deliver } = setting();
    chat.next({ outcome: 'retry', problem: 'no route' }, { outcome: 'retry', problem: 'no route' });
    await write('a');
    await deliver();
    now = later(now, 300 * dayMs);
    await deliver();
    now = later(now, minuteMs);
    await deliver();
    expect(await row('a')).toMatchObject({ state: 'sent' });
  });

  it('looks for a message whose first try lies in the future: when that was is not known', async () => {
    const chat = scriptedChat({ repeatableForMs: 2 * minuteMs });
    chat.next({ outcome: 'unclear', problem: 'timeout', took: true });
    await write('a');
    now = later(start, 3 * 365 * dayMs);
    await setting(chat).deliver();
    now = later(start, minuteMs);
    expect(await store.correctInstants(now)).toBe(1);
    await setting(chat).deliver();
    expect(chat.looked).toHaveLength(1);
    expect(takenIds(chat)).toEqual(['a']);
  });

  it('looks for a message once the platform has forgotten it, although the clock was set back', async () => {
    let ticks = 0;
    const chat = scriptedChat({ repeatableForMs: 2 * minuteMs });
    const { tools } = setting(chat);
    const deliver = () => deliverTo(key, { ...tools, firstTries });
    const firstTries = createFirstTries(() => ticks);
    chat.next({ outcome: 'unclear', problem: 'timeout', took: true });
    await write('a');
    await deliver();
    ticks = 4 * minuteMs;
    now = later(start, minuteMs);
    await deliver();
    expect(chat.looked).toHaveLength(1);
    expect(takenIds(chat)).toEqual(['a']);
  });

  it('gives other channels their turn after a few messages', async () => {
    const { chat, deliver } = setting();
    await write('a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect(await deliver()).toEqual({ againAfterMs: 0 });
    expect(takenIds(chat)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await deliver()).toBeUndefined();
    expect(takenIds(chat)).toHaveLength(7);
  });

  it('comes back when the platform gives a turn, and leaves the row untouched until then', async () => {
    const { chat, deliver } = setting();
    const waits = [1_100, 0];
    chat.turn = async () => waits.shift() ?? 0;
    await write('a');
    expect(await deliver()).toEqual({ againAfterMs: 1_100 });
    expect(await row('a')).toMatchObject({ state: 'waiting', attempts: 0 });
    await deliver();
    expect(takenIds(chat)).toEqual(['a']);
  });
});

describe('while a platform is down', () => {
  const channels = Array.from({ length: 20 }, (_, index) => `c${index}`);
  const down = { outcome: 'retry', problem: 'Discord answered 503.' } as const;

  /** Tries every channel that is due; how many of them reached the platform. */
  const round = async (chat: ReturnType<typeof scriptedChat>, tools: DeliverTools) => {
    let asked = 0;
    const { send } = chat;
    const counting = {
      ...chat,
      async send(message: Parameters<typeof send>[0]) {
        asked += 1;
        return await send(message);
      },
    };
    const { keys } = await store.dueChannels('discord', now);
    for (const target of keys) await deliverTo(target, { ...tools, chats: new Map([['discord', counting]]) });
    return asked;
  };

  it('it is tried with one channel every ten seconds, and once it works everything goes out', async () => {
    const { chat, tools } = setting();
    chat.next(...Array.from({ length: 10 }, () => down));
    await store.commitAlerts(channels.map((channel) => ({ alerts: [alertTo(channel, [channel])] })));
    expect(await round(chat, tools), 'enough to be sure').toBe(3);
    const asked: number[] = [];
    for (let seconds = 10; seconds <= 70; seconds += 10) {
      now = later(start, seconds * 1_000);
      asked.push(await round(chat, tools));
    }
    expect(asked).toEqual([1, 1, 1, 1, 1, 1, 1]);
    now = later(start, 80_000);
    await round(chat, tools);
    // Those that wait after a failure are due at once.
    await round(chat, tools);
    expect(new Set(takenIds(chat)).size).toBe(20);
    expect(takenIds(chat)).toHaveLength(20);
  });

  it('one channel that keeps failing is not tried again each time another gets a message', async () => {
    const { chat, tools } = setting();
    await store.commitAlerts([{ alerts: [alertTo('first', ['general']), alertTo('bad', ['news'])] }]);
    await deliverTo(targetText(discord('general')), tools);
    chat.next(down);
    await deliverTo(key, tools);
    for (let count = 0; count < 10; count += 1) {
      await store.commitAlerts([{ alerts: [alertTo(`good ${count}`, ['general'])] }]);
      await deliverTo(targetText(discord('general')), tools);
      await deliverTo(key, tools);
    }
    expect(await row('bad')).toMatchObject({ attempts: 1, dueAt: later(start, 5_000) });
  });

  it('what waited in the last run goes out with the first message that arrives', async () => {
    const before = setting();
    before.chat.next(...Array.from({ length: 9 }, () => down));
    await write('old');
    for (let tries = 0; tries < 9; tries += 1) {
      await before.deliver();
      now = (await row('old'))?.dueAt ?? now;
    }
    now = later(now, -10 * minuteMs);
    const { chat, tools } = setting();
    await store.commitAlerts([{ alerts: [alertTo('new', ['general'])] }]);
    await round(chat, tools);
    await round(chat, tools);
    expect(takenIds(chat)).toEqual(['new', 'old']);
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
    await tools.store.endOutage('slack', now);
    await deliver();
    expect(takenIds(chat)).toEqual([]);
    await tools.store.endOutage('discord', now);
    await deliver();
    expect(takenIds(chat)).toEqual(['a', 'b']);
  });
});
