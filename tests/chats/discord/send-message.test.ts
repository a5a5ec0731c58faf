import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/nouns/delivery.ts';
import { wordsOf } from '../../fakes/discord-rules.ts';
import { type Fault, fakeChannels } from '../../fakes/discord-server.ts';
import { alertCard, plainCard } from './cards.ts';
import { startChat } from './start-chat.ts';

const create = 'POST /channels/{channel_id}/messages';
const edit = 'PATCH /channels/{channel_id}/messages/{message_id}';

/** Discord's answer to a request that it does not carry out. */
function refused(status: number, code: number, headers: Record<string, string> = {}): Fault {
  return { kind: 'answer', status, body: { code, message: `Code ${code}` }, headers };
}

const postOutcomes: readonly (readonly [string, Fault, Sent])[] = [
  [
    '429 as a wait of as long as it says',
    {
      kind: 'answer',
      status: 429,
      body: { message: 'x', retry_after: 2.5, global: false },
      headers: { 'retry-after': '3' },
    },
    { outcome: 'wait', seconds: expect.closeTo(3, 0) },
  ],
  [
    '429 without a time as a wait of 30 s',
    { kind: 'answer', status: 429, body: { message: 'x' } },
    { outcome: 'wait', seconds: 30 },
  ],
  [
    '500 as unclear',
    { kind: 'answer', status: 500, body: {} },
    { outcome: 'unclear', problem: 'Discord answered 500.' },
  ],
  [
    '502 as unclear',
    { kind: 'answer', status: 502, body: {} },
    { outcome: 'unclear', problem: 'Discord answered 502.' },
  ],
  [
    'a cut connection as unclear',
    { kind: 'cut' },
    { outcome: 'unclear', problem: "Discord didn't answer: UND_ERR_SOCKET." },
  ],
  [
    'an answer that is no message as unclear',
    { kind: 'answer', status: 200, body: { hello: 'proxy' } },
    { outcome: 'unclear', problem: "Discord's answer wasn't a message." },
  ],
  [
    '403 without a code as worth another try',
    { kind: 'answer', status: 403, body: {} },
    { outcome: 'retry', problem: 'Discord answered 403.' },
  ],
  [
    '50001 as a lost channel',
    refused(403, 50001),
    { outcome: 'lost', problem: "The bot can't see the channel. Give it the View Channel permission there." },
  ],
  [
    '50013 as a lost channel',
    refused(403, 50013),
    {
      outcome: 'lost',
      problem: "The bot isn't allowed to post in the channel. Give it the Send Messages permission there.",
    },
  ],
  [
    '10003 as a lost channel',
    refused(404, 10003),
    { outcome: 'lost', problem: 'The channel no longer exists on Discord.' },
  ],
  [
    '10004 as a lost channel',
    refused(404, 10004),
    { outcome: 'lost', problem: 'The Discord server no longer exists, or the bot was removed from it.' },
  ],
  [
    '200000 as a refused message',
    refused(400, 200000),
    { outcome: 'refused', problem: 'AutoMod blocked the message on this server.' },
  ],
];

describe('send()', () => {
  it('posts the card and gives back the id of the message', async () => {
    await using setting = await startChat();
    const sent = await setting.chat.send(setting.message('d1', { card: alertCard }));
    const [posted] = setting.server.messages(fakeChannels.news);
    expect(sent).toEqual({ outcome: 'sent', messageId: posted?.id });
    expect(wordsOf(posted ?? {})).toContain('Critical: Acme lets its assistant read private messages');
  });

  it('gives every try of one delivery the same nonce, and another in another channel', async () => {
    await using setting = await startChat();
    await setting.chat.send(setting.message('d1'));
    await setting.chat.send(setting.message('d1'));
    await setting.chat.send(setting.message('d1', { channel: fakeChannels.announcements }));
    const nonces = setting.server.requestsTo(create).map(({ body }) => (body as { nonce: string }).nonce);
    expect(nonces[0]).toMatch(/^[\w-]{22}$/);
    expect(nonces[1]).toBe(nonces[0]);
    expect(nonces[2]).not.toBe(nonces[0]);
    expect(setting.server.messages(fakeChannels.news)).toHaveLength(1);
    expect(setting.server.messages(fakeChannels.announcements)).toHaveLength(1);
  });

  it.each<readonly [string, Fault]>([
    ['a cut connection', { kind: 'taken_cut' }],
    ['a 500', { kind: 'taken_failed', status: 500 }],
    ['silence', { kind: 'taken_stalled' }],
  ])('leaves one message when the answer to a taken one is %s and it is sent again', async (_name, fault) => {
    await using setting = await startChat({ sendTimeoutMs: 300 });
    setting.server.failNext(create, fault);
    const first = await setting.chat.send(setting.message('d1'));
    expect(first.outcome).toBe('unclear');
    const second = await setting.chat.send(setting.message('d1'));
    const posted = setting.server.messages(fakeChannels.news);
    expect(posted).toHaveLength(1);
    expect(second).toEqual({ outcome: 'sent', messageId: posted[0]?.id });
  });

  it('asks once: a repeat is for the outbox to decide', async () => {
    await using setting = await startChat();
    setting.server.failNext(create, { kind: 'answer', status: 500, body: {} }, 3);
    await setting.chat.send(setting.message('d1'));
    expect(setting.server.requestsTo(create)).toHaveLength(1);
  });

  it('gives up waiting for an answer after its deadline', async () => {
    await using setting = await startChat({ sendTimeoutMs: 200 });
    const { promise: never, resolve } = Promise.withResolvers<void>();
    setting.server.failNext(create, { kind: 'slow', until: never });
    expect(await setting.chat.send(setting.message('d1'))).toEqual({
      outcome: 'unclear',
      problem: "Discord didn't answer: timeout.",
    });
    resolve();
  });

  it('does not post again what people deleted', async () => {
    await using setting = await startChat();
    setting.server.failNext(create, { kind: 'taken_cut' });
    await setting.chat.send(setting.message('d1'));
    setting.server.deleteMessage(fakeChannels.news, setting.server.messages(fakeChannels.news)[0]?.id ?? '');
    expect(await setting.chat.send(setting.message('d1'))).toEqual({
      outcome: 'refused',
      problem: 'The message was deleted on Discord.',
    });
    expect(setting.server.messages(fakeChannels.news)).toEqual([]);
  });

  it.each(postOutcomes)('reads %s', async (_name, fault, outcome) => {
    await using setting = await startChat();
    setting.server.failNext(create, fault);
    expect(await setting.chat.send(setting.message('d1'))).toEqual(outcome);
    expect(setting.server.messages(fakeChannels.news)).toEqual([]);
  });

  it('reads a connection that nobody took as worth another try', async () => {
    const setting = await startChat();
    await setting.server.stop();
    expect(await setting.chat.send(setting.message('d1'))).toEqual({
      outcome: 'retry',
      problem: "Discord can't be reached (ECONNREFUSED).",
    });
    await setting.chat.stop();
  });

  it('reads missing permissions as a lost channel', async () => {
    await using setting = await startChat();
    setting.server.deny(fakeChannels.news, PermissionFlagsBits.SendMessages);
    expect(await setting.chat.send(setting.message('d1'))).toMatchObject({ outcome: 'lost' });
  });

  it('holds only the channel that a rate limit is for', async () => {
    await using setting = await startChat();
    setting.server.failNext(create, {
      kind: 'answer',
      status: 429,
      body: { message: 'x', retry_after: 60 },
      headers: { 'retry-after': '60', 'x-ratelimit-scope': 'user' },
    });
    expect(await setting.chat.send(setting.message('d1'))).toMatchObject({ outcome: 'wait' });
    const other = await setting.chat.send(setting.message('d2', { channel: fakeChannels.announcements }));
    expect(other.outcome).toBe('sent');
  });

  it('stops at once when the token is refused, and says so once', async () => {
    const told: string[] = [];
    await using setting = await startChat({
      onConnection: (problem) => void (problem !== null && told.push(problem.message)),
    });
    setting.server.revokeToken();
    const sentence = 'Discord no longer accepts the bot’s token. Set DISCORD_TOKEN to a new one and restart Fineprint.';
    expect(await setting.chat.send(setting.message('d1'))).toEqual({ outcome: 'away', problem: sentence });
    expect(await setting.chat.send(setting.message('d2'))).toEqual({ outcome: 'away', problem: sentence });
    expect(setting.server.requestsTo(create)).toHaveLength(1);
    expect(told).toEqual([sentence]);
  });

  it('falls back to an embed and then to text when Discord calls a form invalid', async () => {
    await using setting = await startChat();
    setting.server.failNext(create, refused(400, 50035));
    await setting.chat.send(setting.message('d1', { card: alertCard }));
    setting.server.failNext(create, refused(400, 50035), 2);
    await setting.chat.send(setting.message('d2', { card: alertCard }));
    const [embed, text] = setting.server.messages(fakeChannels.news);
    expect(embed?.embeds?.[0]?.title).toBe(alertCard.title);
    expect(text?.content).toMatch(/^### \[Critical: Acme/);
  });

  it('gives a message up when Discord takes none of its forms', async () => {
    await using setting = await startChat();
    setting.server.failNext(create, refused(400, 50035), 3);
    expect(await setting.chat.send(setting.message('d1'))).toEqual({
      outcome: 'refused',
      problem: 'Discord rejected the message (50035: Code 50035).',
    });
    expect(setting.server.requestsTo(create)).toHaveLength(3);
  });

  it('wakes an archived thread and posts there', async () => {
    await using setting = await startChat();
    setting.server.change(fakeChannels.thread, { isArchived: true });
    expect(await setting.chat.send(setting.message('d1', { channel: fakeChannels.thread }))).toMatchObject({
      outcome: 'sent',
    });
  });

  it('reads an archived thread that it may not wake as lost', async () => {
    await using setting = await startChat();
    setting.server.change(fakeChannels.thread, { isArchived: true });
    setting.server.failNext('PATCH /channels/{channel_id}', refused(403, 50013));
    expect(await setting.chat.send(setting.message('d1', { channel: fakeChannels.thread }))).toEqual({
      outcome: 'lost',
      problem: "The thread is archived and the bot can't reopen it. Reopen it, or subscribe another channel.",
    });
  });

  it('edits the message that it is for', async () => {
    await using setting = await startChat();
    const first = await setting.chat.send(setting.message('d1'));
    if (first.outcome !== 'sent') throw new Error('not sent');
    const card = { ...plainCard, title: 'Hello again' };
    const second = await setting.chat.send(setting.message('d2', { card, edits: first.messageId }));
    expect(second).toEqual(first);
    expect(setting.server.messages(fakeChannels.news).map(wordsOf)).toEqual(['### Hello again\nA line.']);
  });

  it('turns a message in a classic form into one with components when it edits it', async () => {
    await using setting = await startChat();
    setting.server.failNext(create, refused(400, 50035), 2);
    const first = await setting.chat.send(setting.message('d1'));
    if (first.outcome !== 'sent') throw new Error('not sent');
    await setting.chat.send(setting.message('d2', { card: { ...plainCard, title: 'New' }, edits: first.messageId }));
    expect(setting.server.messages(fakeChannels.news).map(wordsOf)).toEqual(['### New\nA line.']);
  });

  it.each([
    [10008, 'The message was deleted on Discord.'],
    [30046, 'Discord allows no more edits to this message, because it is older than an hour.'],
    [50005, "The message to edit isn't one of the bot's."],
  ])('gives up an edit that Discord answers with %i', async (code, problem) => {
    await using setting = await startChat();
    setting.server.failNext(edit, refused(code === 10008 ? 404 : 400, code));
    const sent = await setting.chat.send(setting.message('d1', { edits: '900000000000000777' }));
    expect(sent).toEqual({ outcome: 'refused', problem });
    expect(setting.server.messages(fakeChannels.news)).toEqual([]);
  });
});

describe('a picture', () => {
  const card = { ...plainCard, picture: { svg: '<svg/>', alt: 'Stories by week: 4 in all.' } };
  const drawPicture = async () => new Uint8Array([1, 2, 3]);

  it('goes along as a file that the message shows, with its words for those who cannot see it', async () => {
    await using setting = await startChat({ drawPicture });
    expect(await setting.chat.send(setting.message('d1', { card }))).toMatchObject({ outcome: 'sent' });
    const [request] = setting.server.requestsTo(create);
    expect(request?.files).toEqual(['weeks.png']);
    expect(request?.body).toMatchObject({
      attachments: [{ id: '0', filename: 'weeks.png', description: 'Stories by week: 4 in all.' }],
    });
    expect(JSON.stringify(request?.body)).toContain('"description":"Stories by week: 4 in all."');
  });

  it('is an image of the embed where Discord does not take Components V2, and left out of text alone', async () => {
    await using setting = await startChat({ drawPicture });
    const invalid = refused(400, 50035);
    setting.server.failNext(create, invalid, 2);
    expect(await setting.chat.send(setting.message('d1', { card }))).toMatchObject({ outcome: 'sent' });
    const [display, embed, text] = setting.server.requestsTo(create);
    expect([display, embed, text].map((request) => request?.files)).toEqual([['weeks.png'], ['weeks.png'], []]);
    expect(embed?.body).toMatchObject({ embeds: [{ image: { url: 'attachment://weeks.png' } }] });
  });

  it('that cannot be drawn is left out, and the message goes', async () => {
    await using setting = await startChat();
    expect(await setting.chat.send(setting.message('d1', { card }))).toMatchObject({ outcome: 'sent' });
    expect(setting.server.requestsTo(create)[0]?.files).toEqual([]);
  });
});
