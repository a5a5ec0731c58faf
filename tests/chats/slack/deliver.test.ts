import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/nouns/delivery.ts';
import type { SlackFault } from '../../fakes/slack-server.ts';
import { alertCard } from '../discord/cards.ts';
import { startChat } from './start-chat.ts';

const since = () => new Date().toISOString();

const outcomes: readonly (readonly [string, SlackFault, Partial<Sent>])[] = [
  [
    '429 as a wait of as long as it says',
    { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
    { outcome: 'wait', seconds: 7 },
  ],
  ['429 without a time as a wait of 30 s', { kind: 'status', status: 429 }, { outcome: 'wait', seconds: 30 }],
  ['a busy channel as a wait', { kind: 'error', error: 'message_limit_exceeded' }, { outcome: 'wait', seconds: 30 }],
  ['500 as unclear', { kind: 'status', status: 500 }, { outcome: 'unclear' }],
  ['a cut connection as unclear', { kind: 'cut' }, { outcome: 'unclear' }],
  ['an internal error as unclear', { kind: 'error', error: 'internal_error' }, { outcome: 'unclear' }],
  ['an archived channel as lost', { kind: 'error', error: 'is_archived' }, { outcome: 'lost' }],
  ['a channel without the bot as lost', { kind: 'error', error: 'not_in_channel' }, { outcome: 'lost' }],
  [
    'a message of a kind it never takes as refused',
    { kind: 'error', error: 'metadata_too_large' },
    { outcome: 'refused' },
  ],
];

describe('sending', () => {
  it('posts blocks with text beside them, the delivery id in the metadata, no unfurling and no mentions', async () => {
    await using setting = await startChat({ start: false });
    const sent = await setting.chat.send(setting.message('d1', { card: alertCard }));
    const [posted] = setting.server.messages();
    expect(sent).toEqual({ outcome: 'sent', messageId: posted?.ts });
    expect(posted).toMatchObject({
      text: expect.stringContaining('Acme lets its assistant'),
      metadata: { event_payload: { id: 'd1' } },
      unfurl_links: 'false',
      unfurl_media: 'false',
      parse: 'none',
    });
  });

  it('edits the message it is told to', async () => {
    await using setting = await startChat({ start: false });
    const sent = await setting.chat.send(setting.message('d1'));
    if (sent.outcome !== 'sent') throw new Error('not sent');
    await setting.chat.send(setting.message('d2', { card: alertCard, edits: sent.messageId }));
    expect(setting.server.messages()).toEqual([
      expect.objectContaining({ ts: sent.messageId, text: expect.stringContaining('Acme') }),
    ]);
  });

  it.each(outcomes)('reads %s, after one request', async (_, fault, outcome) => {
    await using setting = await startChat({ start: false });
    setting.server.failNext('chat.postMessage', fault);
    expect(await setting.chat.send(setting.message('d1'))).toMatchObject(outcome);
    expect(setting.server.requests.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it.each([
    { kind: 'taken_cut' } as const,
    { kind: 'taken_status', status: 500 } as const,
    { kind: 'taken_stalled' } as const,
  ])('posts once and says unclear where the answer to a taken message is lost ($kind)', async (fault) => {
    await using setting = await startChat({ start: false, sendTimeoutMs: 200 });
    setting.server.failNext('chat.postMessage', fault);
    expect(await setting.chat.send(setting.message('d1'))).toMatchObject({ outcome: 'unclear' });
    expect(setting.server.messages()).toHaveLength(1);
  });

  it('posts under the first message of a story, in its thread', async () => {
    await using setting = await startChat({ start: false });
    const first = await setting.chat.send(setting.message('d1'));
    const under = first.outcome === 'sent' ? first.messageId : '';
    expect(await setting.chat.send(setting.message('d2', { under }))).toMatchObject({ outcome: 'sent' });
    expect(setting.server.messages()[1]).toMatchObject({ thread_ts: under });
  });

  it('posts into the channel where the first message is gone', async () => {
    await using setting = await startChat({ start: false });
    expect(await setting.chat.send(setting.message('d2', { under: '1.000001' }))).toMatchObject({ outcome: 'sent' });
    expect(setting.server.messages()[0]).not.toHaveProperty('thread_ts');
  });

  it('does not hold up another channel while one has to wait', async () => {
    await using setting = await startChat({ start: false });
    setting.server.channels.set('C000OTHER', { name: 'other', isMember: true, isArchived: false });
    setting.server.failNext('chat.postMessage', { kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    expect(await setting.chat.send(setting.message('d1'))).toMatchObject({ outcome: 'wait' });
    expect(await setting.chat.send(setting.message('d2', { channel: 'C000OTHER' }))).toMatchObject({ outcome: 'sent' });
  });

  it('falls back to plain text once where Slack calls the blocks invalid, then gives the message up', async () => {
    await using setting = await startChat({ start: false });
    setting.server.failNext('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    expect(await setting.chat.send(setting.message('d1'))).toMatchObject({ outcome: 'sent' });
    expect(setting.server.messages()[0]).toMatchObject({ blocks: [] });
    setting.server.failNext('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    setting.server.failNext('chat.postMessage', { kind: 'error', error: 'msg_too_long' });
    expect(await setting.chat.send(setting.message('d2'))).toMatchObject({ outcome: 'refused' });
  });

  it('is away while the token is no longer accepted: says so once, asks Slack no more, and goes on when it is accepted again', async () => {
    const told: (string | undefined)[] = [];
    await using setting = await startChat({ onConnection: (problem) => told.push(problem?.message) });
    setting.server.failNext('chat.postMessage', { kind: 'error', error: 'token_revoked' });
    told.length = 0;
    for (const id of ['d1', 'd2']) {
      expect(await setting.chat.send(setting.message(id))).toMatchObject({ outcome: 'away' });
    }
    expect(told).toEqual([expect.stringContaining('SLACK_BOT_TOKEN')]);
    expect(setting.server.requests.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    await setting.chat.start();
    expect(await setting.chat.send(setting.message('d3'))).toMatchObject({ outcome: 'sent' });
  });

  it('says that Slack is out of reach where a request could not leave', async () => {
    const told: (string | undefined)[] = [];
    await using setting = await startChat({ start: false, onConnection: (problem) => told.push(problem?.code) });
    await setting.server.stop();
    expect(await setting.chat.send(setting.message('d1'))).toMatchObject({ outcome: 'retry' });
    expect(told).toEqual(['unavailable']);
  });
});

describe('looking for a message', () => {
  it('finds it by the id in its metadata, which Slack shows only when asked for all', async () => {
    await using setting = await startChat();
    for (let n = 0; n < 40; n += 1) await setting.chat.send(setting.message(`d${n}`));
    expect(await setting.chat.look(setting.message('d3'), since())).toEqual({
      outcome: 'found',
      messageId: setting.server.messages()[3]?.ts,
    });
  });

  it('finds what went into a thread, and what went into the channel since the first message is gone', async () => {
    await using setting = await startChat();
    const first = await setting.chat.send(setting.message('d1'));
    const under = first.outcome === 'sent' ? first.messageId : '';
    const inThread = setting.message('d2', { under });
    const inChannel = setting.message('d3', { under: '1.000001' });
    for (const message of [inThread, inChannel]) {
      const sent = await setting.chat.send(message);
      const messageId = sent.outcome === 'sent' ? sent.messageId : '';
      expect(await setting.chat.look(message, since())).toEqual({ outcome: 'found', messageId });
    }
    expect(await setting.chat.look(setting.message('d4', { under }), since())).toEqual({ outcome: 'absent' });
  });

  it('looks twice, with a pause before each look, before it calls a message absent', async () => {
    await using setting = await startChat();
    expect(await setting.chat.look(setting.message('d1'), since())).toEqual({ outcome: 'absent' });
    expect(setting.server.requests.filter(({ method }) => method === 'conversations.history')).toHaveLength(2);
    expect(setting.pauses.filter((ms) => ms === 2500)).toHaveLength(2);
  });

  it('finds it, or knows that it is absent, though the clock was a month ahead at the first try', async () => {
    await using setting = await startChat();
    const ahead = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString();
    for (let n = 0; n < 20; n += 1) await setting.chat.send(setting.message(`d${n}`));
    expect(await setting.chat.look(setting.message('d19'), ahead)).toMatchObject({ outcome: 'found' });
    expect(await setting.chat.look(setting.message('d20'), ahead)).toEqual({ outcome: 'absent' });
  });

  it('looks once where the try is long past, as some apps may ask only once a minute', async () => {
    await using setting = await startChat();
    const longAgo = new Date(Date.now() - 600_000).toISOString();
    expect(await setting.chat.look(setting.message('d1'), longAgo)).toEqual({ outcome: 'absent' });
    expect(setting.server.requests.filter(({ method }) => method === 'conversations.history')).toHaveLength(1);
  });

  it('waits where Slack says so or does not answer', async () => {
    await using setting = await startChat();
    setting.server.failNext('conversations.history', { kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    expect(await setting.chat.look(setting.message('d1'), since())).toEqual({ outcome: 'wait', seconds: 60 });
    setting.server.failNext('conversations.history', { kind: 'cut' });
    expect(await setting.chat.look(setting.message('d1'), since())).toEqual({ outcome: 'wait', seconds: 30 });
  });

  it('says that the history cannot be read without the scope or the membership', async () => {
    await using setting = await startChat({ scopes: ['chat:write', 'commands'] });
    expect(await setting.chat.look(setting.message('d1'), since())).toMatchObject({ outcome: 'unreadable' });
    await using other = await startChat();
    const message = other.message('d1', { channel: 'C000CLOSD' });
    expect(await other.chat.look(message, since())).toMatchObject({ outcome: 'unreadable' });
  });
});

it('names what is missing to post in a channel, and how to fix it', async () => {
  await using setting = await startChat({ start: false });
  const missing = async (channel: string) => await setting.chat.missingRights(setting.message('d', { channel }).target);
  expect(await missing('C000NEWS1')).toEqual([]);
  expect(await missing('C000CLOSD')).toEqual([expect.stringContaining('/invite @Fineprint')]);
  expect(await missing('C000GONE1')).toEqual([expect.stringContaining('private')]);
  setting.server.failNext('conversations.info', { kind: 'error', error: 'missing_scope' });
  expect(await missing('C000NEWS1')).toEqual([expect.stringContaining('channels:read')]);
  setting.server.failNext('conversations.info', { kind: 'status', status: 500 });
  await expect(missing('C000NEWS1')).rejects.toMatchObject({ code: 'unavailable' });
});

describe('people and places', () => {
  it('opens direct messages with a member of the workspace, and with nobody else', async () => {
    await using setting = await startChat({ start: false });
    setting.server.people.set('ULEFT', { deleted: true });
    setting.server.people.set('UGUEST', { team_id: 'T9' });
    const direct = async (userId: string) => await setting.chat.direct?.({ space: 'T1', userId });
    expect(await direct('UANN')).toEqual({ platform: 'slack', space: 'T1', channel: 'DUANN' });
    expect([await direct('ULEFT'), await direct('UGUEST')]).toEqual([null, null]);
    setting.server.failNext('conversations.open', { kind: 'error', error: 'missing_scope' });
    expect(await direct('UANN')).toBeNull();
    setting.server.failNext('users.info', { kind: 'status', status: 500 });
    await expect(direct('UANN')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('knows the names of a channel and its workspace, as far as Slack tells', async () => {
    await using setting = await startChat({ start: false });
    const names = async (channel: string) => await setting.chat.names?.(setting.message('d', { channel }).target);
    expect(await names('C000NEWS1')).toEqual({ channel: 'news', place: 'Team T1' });
    expect(await names('C000GONE1')).toEqual({ channel: undefined, place: 'Team T1' });
    await setting.server.stop();
    expect(await names('C000NEWS1')).toEqual({});
  });

  it('takes an admin of its only workspace for its owner', async () => {
    await using setting = await startChat({ start: false });
    setting.server.admins.add('UANN');
    const isOwner = async (userId: string) => await setting.chat.isOwner?.({ space: 'T1', userId });
    expect([await isOwner('UANN'), await isOwner('UBOB')]).toEqual([true, false]);
  });
});

describe('a picture', () => {
  const card = { ...alertCard, picture: { svg: '<svg/>', alt: 'Stories by week: 4 in all.' } };
  const drawPicture = async () => new Uint8Array([1, 2, 3]);

  it('is put under its message, with its words for those who cannot see it', async () => {
    await using setting = await startChat({ start: false, drawPicture });
    const sent = await setting.chat.send(setting.message('d1', { card }));
    const [posted] = setting.server.messages();
    expect(sent).toEqual({ outcome: 'sent', messageId: posted?.ts });
    expect([...setting.server.files.values()]).toEqual([{ bytes: 3, channel: 'C000NEWS1', thread: posted?.ts }]);
    const asked = setting.server.requests.find(({ method }) => method === 'files.getUploadURLExternal');
    expect(asked?.body).toMatchObject({ filename: 'weeks.png', length: '3', alt_text: 'Stories by week: 4 in all.' });
  });

  it.each([
    ['without the scope', { scopes: ['chat:write', 'commands'] }],
    ['that cannot be drawn', { drawPicture: async () => null }],
  ])('%s is left out, and the message is there', async (_, more) => {
    await using setting = await startChat({ start: false, drawPicture, ...more });
    expect(await setting.chat.send(setting.message('d1', { card }))).toMatchObject({ outcome: 'sent' });
    expect(setting.server.messages()).toHaveLength(1);
    expect(setting.server.files.size).toBe(0);
  });

  it('is not added again by an edit', async () => {
    await using setting = await startChat({ start: false, drawPicture });
    const sent = await setting.chat.send(setting.message('d1', { card }));
    if (sent.outcome !== 'sent') throw new Error('not sent');
    await setting.chat.send(setting.message('d2', { card, edits: sent.messageId }));
    expect(setting.server.files.size).toBe(1);
  });
});

it('posts with the one token to its own workspace alone, and to no channel of somebody’s direct messages by name', async () => {
  await using setting = await startChat();
  const { chat, server } = setting;
  const elsewhere = { ...setting.message('d').target, space: 'T9' };
  expect(await chat.send({ ...setting.message('d'), target: elsewhere })).toMatchObject({
    outcome: 'lost',
    problem: expect.stringContaining('another Slack workspace'),
  });
  expect(server.messages()).toEqual([]);
  expect(await chat.belongs(elsewhere)).toBe(false);
  expect(await chat.missingRights(elsewhere)).toHaveLength(1);
  server.channels.set('D000MINE1', { name: 'dm', isMember: true, isArchived: false, isDirect: true });
  const belongs = async (channel: string) => await chat.belongs(setting.message('d', { channel }).target);
  expect([await belongs('C000NEWS1'), await belongs('D000MINE1'), await belongs('C000GONE1')]).toEqual([
    true,
    false,
    false,
  ]);
});
