import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeText } from '../../src/cards/alert/notice-card.ts';
import { silentLog } from '../../src/log.ts';
import type { Chat } from '../../src/nouns/delivery.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Platform, Target } from '../../src/nouns/place.ts';
import type { Story } from '../../src/nouns/story.ts';
import type { Subscription } from '../../src/nouns/subscription.ts';
import { hourMs, type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { announceSettled } from '../../src/pipeline/announce.ts';
import {
  type LostChannelTools,
  lookInTurn,
  regainChannels,
  tellLostChannels,
} from '../../src/pipeline/lost-channels.ts';
import { writeDueRoundups } from '../../src/pipeline/roundup.ts';
import { operatorTools } from '../fakes/operator-tools.ts';
import { scriptedChat } from '../fakes/scripted-chat.ts';
import { sqlite } from '../store/database.ts';
import { discord, feed, poll, start, story, subscription } from '../store/samples.ts';

const news = discord('news');
const operators = discord('operators');

let now: Instant = start;
let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  now = start;
  store = await sqlite.open({ now: () => now });
  await store.syncSources([feed('a')], start);
});
afterEach(() => store.close());

const clock = { now: () => now };
const tools = (
  chat: Chat = scriptedChat(),
  { to = operators, ...more }: { to?: Target | null; away?: readonly Platform[] } = {},
): LostChannelTools => ({
  store,
  chats: new Map([['discord', chat]]),
  clock,
  log: silentLog,
  ...operatorTools(to, more),
});

const subscribe = (id: string, about: Partial<Subscription> = {}) =>
  store.addSubscription(subscription(id, { target: news, filter: {}, ...about }), {
    at: now,
    platform: 'discord',
    space: 'guild',
    who: 'ada',
    did: 'subscribed',
  });
/** Stories settle and are announced, and due round-ups are written. */
const happens = async (...stories: readonly Story[]) => {
  await store.commitPolls([poll('a', { stories: stories.map((one) => ({ ...one, settlesAt: now })) })]);
  await announceSettled({ store, clock, log: silentLog, model: null, sources: [] });
  await writeDueRoundups({ store, clock, log: silentLog });
};
const settled = async (id: string, about: Partial<Story>) => {
  const before = await store.story(id);
  if (before === null) throw new Error('no such story');
  await happens({ ...before, ...about });
};
/** Sends everything that waits in a channel, and returns its words. */
const sent = async (target: Target): Promise<readonly string[]> => {
  const said: string[] = [];
  for (let row = await store.nextDelivery(target, now); row !== null; row = await store.nextDelivery(target, now)) {
    said.push(`${row.edits === undefined ? '' : 'edit: '}${noticeText(row.card)}`);
    await store.markSent(row.id, `m${said.length}`, now);
  }
  return said;
};

describe('a channel that was closed', () => {
  it('gets one summary with each story that came meanwhile, in its latest state', async () => {
    await subscribe('s');
    await happens(story('before', { title: 'Acme is sued' }));
    expect(await sent(news)).toHaveLength(1);
    await happens(story('held', { title: 'Borealis trains on chats' }));
    await store.loseTarget(news, { because: 'gone', at: now });
    await happens(story('while', { title: 'Cobalt denies it' }));
    await settled('before', { state: 'ruled', title: 'Acme lost in court' });
    await settled('while', { state: 'confirmed', title: 'Cobalt confirms it' });
    expect(await sent(news)).toEqual([]);
    now = later(now, hourMs);
    expect(await regainChannels(tools())).toBe(1);
    const [edit, summary, ...more] = await sent(news);
    expect(edit).toMatch(/^edit: .*\nAcme lost in court/);
    expect(summary).toContain('Back in this channel\nI couldn’t post in this channel since');
    expect(summary).toContain('It missed 3 stories');
    for (const title of ['Acme lost in court', 'Borealis trains on chats', 'Cobalt confirms it'])
      expect(summary?.split(title)).toHaveLength(2);
    expect(summary).not.toContain('Cobalt denies it');
    expect(more).toEqual([]);
  });

  it('goes on as if it had heard of them: the next step is news, the same again is not', async () => {
    await subscribe('s');
    await store.loseTarget(news, { because: 'gone', at: now });
    await happens(story('one', { title: 'Acme is sued' }));
    await regainChannels(tools());
    await sent(news);
    await settled('one', { updatedAt: later(now, 1) });
    expect(await sent(news)).toEqual([]);
    await settled('one', { state: 'ruled', title: 'Acme lost in court' });
    expect(await sent(news)).toEqual([expect.stringContaining('Acme lost in court')]);
  });

  it('says how many there were where it lists only ten', async () => {
    await subscribe('s');
    await store.loseTarget(news, { because: 'gone', at: now });
    await happens(...Array.from({ length: 14 }, (_, index) => story(`s${index}`, { title: `Story number ${index}.` })));
    await regainChannels(tools());
    const [summary = ''] = await sent(news);
    expect(summary).toContain('It missed 14 stories');
    expect(summary.match(/Story number/g)).toHaveLength(10);
    expect(summary).toContain('And 4 more.');
  });

  it('has what its round-up would have brought in the summary', async () => {
    await subscribe('s', { pace: { mode: 'hourly' } });
    await happens(story('one', { title: 'Acme is sued' }));
    await store.loseTarget(news, { because: 'gone', at: now });
    now = later(now, 2 * hourMs);
    await happens();
    await regainChannels(tools());
    expect(await sent(news)).toEqual([expect.stringContaining('Acme is sued')]);
    now = later(now, 2 * hourMs);
    await happens();
    expect(await sent(news)).toEqual([]);
  });

  it('keeps silent in a pause that a person made: a round-up at its end has what was missed', async () => {
    const until = later(start, 9 * hourMs);
    await subscribe('s', { pause: { until, by: 'ada', at: start } });
    await store.loseTarget(news, { because: 'gone', at: now });
    await happens(story('one', { title: 'Acme is sued' }));
    expect(await regainChannels(tools())).toBe(1);
    expect(await sent(news)).toEqual([]);
    now = until;
    await happens();
    expect(await sent(news)).toEqual([expect.stringContaining('Acme is sued')]);
  });

  it('leaves out what was muted or unsubscribed meanwhile', async () => {
    await subscribe('s', { filter: { companies: ['Acme'] } });
    await store.loseTarget(news, { because: 'gone', at: now });
    await happens(story('one', { companies: ['Acme'] }), story('two', { companies: ['Acme'], title: 'Muted' }));
    const of = { kind: 'story', storyId: 'two', title: 'Muted' } as const;
    const audit = { at: now, platform: 'discord', space: 'guild', who: 'ada', did: 'muted' } as const;
    await store.addMute({ id: 'm', target: news, of, until: later(now, hourMs), by: 'ada', at: now }, audit);
    await regainChannels(tools());
    expect(await sent(news)).toEqual([expect.stringContaining('It missed 1 story')]);
  });

  it('gets nothing without a subscription, such as direct messages', async () => {
    await store.loseTarget(discord('direct'), { because: 'gone', at: start });
    expect(await regainChannels(tools())).toBe(1);
    expect(await sent(discord('direct'))).toEqual([]);
  });
});

describe('regainChannels()', () => {
  it.each([
    [
      'that is still closed',
      (chat: ReturnType<typeof scriptedChat>) => void Object.assign(chat, { missing: ['Send Messages'] }),
      [],
    ],
    [
      'whose platform doesn’t answer',
      (chat: ReturnType<typeof scriptedChat>) => {
        chat.missingRights = () => Promise.reject(new AppError('unavailable', 'no answer'));
      },
      [],
    ],
    ['whose platform is away', () => undefined, ['discord' as const]],
  ])('leaves a channel %s for the next look, without counting a failure', async (_, prepare, away) => {
    await store.loseTarget(news, { because: 'gone', at: start });
    const chat = scriptedChat();
    prepare(chat);
    expect(await regainChannels(tools(chat, { away }))).toBe(0);
    expect(await store.lostTargets()).toHaveLength(1);
    expect(await store.failures('lost_channel')).toEqual([]);
  });

  it('looks only where something was heard, each once however often it was heard', async () => {
    for (const channel of ['news', 'other']) await store.loseTarget(discord(channel), { because: 'gone', at: start });
    const asked: string[] = [];
    const chat = {
      ...scriptedChat(),
      missingRights: async ({ channel }: Target) => {
        asked.push(channel);
        return ['Send Messages'];
      },
    };
    const looks = lookInTurn(tools(chat));
    for (let times = 0; times < 5; times += 1) looks.look(news);
    await looks.settled();
    expect(asked).toEqual(['news']);
    looks.look({ platform: 'discord', space: 'guild' });
    looks.look({ platform: 'slack' });
    await looks.settled();
    expect(asked).toEqual(['news', 'news', 'other']);
  });
});

describe('tellLostChannels()', () => {
  const chat = (members: readonly string[] = ['1']) => ({
    ...scriptedChat(),
    names: async ({ channel }: Target) => ({ channel: `${channel}-name`, place: 'The Rookery' }),
    direct: async ({ userId }: { userId: string }) => (members.includes(userId) ? discord(`direct-${userId}`) : null),
  });
  const inMinutes = (minutes: number) => {
    now = later(start, minutes * minuteMs);
  };

  it('tells who subscribed and the operators, once, by names, in one message for all channels of a place', async () => {
    await subscribe('s', { creatorId: '1' });
    await subscribe('t', { creatorId: '1', target: discord('other') });
    for (const channel of ['news', 'other'])
      await store.loseTarget(discord(channel), { because: 'The channel is gone.', at: start });
    for (const minutes of [0.5, 2, 3, 60]) {
      inMinutes(minutes);
      await tellLostChannels(tools(chat()));
    }
    const words = [
      'Can’t post in 2 channels of The Rookery',
      '• #news-name: The channel is gone.',
      '• #other-name: The channel is gone.',
    ].join('\n');
    expect(await sent(discord('direct-1'))).toEqual([expect.stringContaining(words)]);
    expect(await sent(operators)).toEqual([expect.stringContaining(words)]);
  });

  it('tells nobody who is not a member of that place, and nobody about channels of others', async () => {
    await subscribe('s', { creatorId: '1' });
    await subscribe('t', { creatorId: '2', target: discord('other') });
    for (const channel of ['news', 'other']) await store.loseTarget(discord(channel), { because: 'gone', at: start });
    inMinutes(2);
    await tellLostChannels(tools(chat(['2'])));
    expect(await sent(discord('direct-1'))).toEqual([]);
    expect((await sent(discord('direct-2'))).join()).not.toContain('news');
  });

  it('shows the id of a channel whose name is not known', async () => {
    await subscribe('s');
    await store.loseTarget(news, { because: 'gone', at: start });
    inMinutes(2);
    await tellLostChannels(tools());
    expect(await sent(operators)).toEqual([expect.stringContaining('Can’t post in a channel\n• channel news: gone')]);
  });

  it('says nothing about direct messages that could not be delivered', async () => {
    await store.loseTarget(discord('direct-1'), { because: 'gone', at: start });
    inMinutes(2);
    await tellLostChannels(tools());
    expect(await sent(operators)).toEqual([]);
  });

  it.each([
    ['is lost itself', { lose: operators, away: [] }],
    ['is on a platform that is away', { lose: news, away: ['discord' as const] }],
  ])('calls the webhook where the operators’ channel %s', async (_, { lose, away }) => {
    await subscribe('s');
    for (const target of [lose, news]) await store.loseTarget(target, { because: 'gone', at: start });
    inMinutes(2);
    const posted: string[] = [];
    await tellLostChannels({ ...tools(scriptedChat(), { away }), postWebhook: async (text) => void posted.push(text) });
    expect(posted).toEqual([expect.stringContaining('channel news: gone')]);
    expect(await sent(operators)).toEqual([]);
  });
});
