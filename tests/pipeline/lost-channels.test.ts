import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { later } from '../../src/nouns/time.ts';
import { type LostChannelTools, regainChannels, tellLostChannel } from '../../src/pipeline/lost-channels.ts';
import { scriptedChat } from '../fakes/scripted-chat.ts';
import { sqlite } from '../store/database.ts';
import { alertTo, discord, start } from '../store/samples.ts';

const news = discord('news');
const operators = discord('operators');

let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  store = await sqlite.open();
});
afterEach(() => store.close());

const tools = (chat = scriptedChat()): LostChannelTools => ({
  store,
  chats: new Map([['discord', chat]]),
  clock: { now: () => later(start, 60_000) },
  log: silentLog,
  operators,
});

describe('tellLostChannel()', () => {
  it('tells the operators which channel is lost and why', async () => {
    await tellLostChannel({ target: news, problem: 'the channel was deleted', at: start }, tools());
    const row = await store.nextDelivery(operators, start);
    expect(row?.card.lines[0]).toEqual({
      kind: 'text',
      pieces: [{ strong: 'discord:guild/news' }, ': the channel was deleted'],
    });
  });

  it('is silent when the lost channel is the operators’ own', async () => {
    await tellLostChannel({ target: operators, problem: 'gone', at: start }, tools());
    expect(await store.nextDelivery(operators, start)).toBeNull();
  });
});

describe('regainChannels()', () => {
  it('leaves a channel that is still closed alone', async () => {
    await store.loseTarget(news, 'gone', start);
    const chat = scriptedChat();
    chat.missing = ['Send Messages'];
    expect(await regainChannels(tools(chat))).toBe(0);
    expect(await store.lostTargets()).toHaveLength(1);
  });

  it('goes on in a channel that is open again, with one message that lists what it missed', async () => {
    await store.commitAlerts([{ alerts: [alertTo('a', ['news'])] }, { alerts: [alertTo('b', ['news'])] }]);
    await store.loseTarget(news, 'gone', start);
    expect(await regainChannels(tools())).toBe(1);
    expect(await store.lostTargets()).toEqual([]);
    const row = await store.nextDelivery(news, later(start, 60_000));
    expect(row?.card.title).toBe('Back in this channel');
    expect(row?.card.lines.slice(1)).toEqual([
      { kind: 'bullet', pieces: ['Card of a'] },
      { kind: 'bullet', pieces: ['Card of b'] },
    ]);
  });
});
