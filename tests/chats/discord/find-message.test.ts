import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Fault, fakeChannels } from '../../fakes/discord-server.ts';
import { alertCard } from './cards.ts';
import { type Setting, startChat } from './start-chat.ts';

const create = 'POST /channels/{channel_id}/messages';
const list = 'GET /channels/{channel_id}/messages';
const invalid: Fault = { kind: 'answer', status: 400, body: { code: 50035, message: 'Invalid Form Body' } };

/** Sends a message whose answer is lost, and looks for it an hour later, after so many messages of others. */
async function lookAfter(setting: Setting, fault: Fault, { chatter = 0, aheadMs = 0 } = {}) {
  const since = new Date(Date.now() + aheadMs).toISOString();
  const message = setting.message('d1', { card: alertCard });
  setting.server.failNext(create, fault);
  await setting.chat.send(message);
  for (let count = 0; count < chatter; count += 1) setting.server.post(fakeChannels.news, `Message ${count}`);
  setting.later(3_600_000);
  return await setting.chat.look(message, since);
}

describe('look()', () => {
  it('finds the message whose answer was lost', async () => {
    await using setting = await startChat();
    const looked = await lookAfter(setting, { kind: 'taken_cut' });
    expect(looked).toEqual({ outcome: 'found', messageId: setting.server.messages(fakeChannels.news)[0]?.id });
  });

  it('says so when there is none', async () => {
    await using setting = await startChat();
    expect(await lookAfter(setting, { kind: 'cut' })).toEqual({ outcome: 'absent' });
  });

  it.each([
    ['an embed', 1],
    ['text', 2],
  ])('finds a message that was sent as %s', async (_form, failures) => {
    await using setting = await startChat();
    const message = setting.message('d1', { card: alertCard });
    setting.server.failNext(create, invalid, failures);
    setting.server.failNext(create, { kind: 'taken_cut' });
    await setting.chat.send(message);
    const [posted] = setting.server.messages(fakeChannels.news);
    expect(await setting.chat.look(message, new Date().toISOString())).toEqual({
      outcome: 'found',
      messageId: posted?.id,
    });
  });

  it('is not misled by another delivery with the same words, nor by a person who copies them', async () => {
    await using setting = await startChat();
    await setting.chat.send(setting.message('other', { card: alertCard }));
    setting.server.post(fakeChannels.news, alertCard.title);
    expect(await lookAfter(setting, { kind: 'cut' })).toEqual({ outcome: 'absent' });
  });

  it('reads on where there were more messages than one page holds', async () => {
    await using setting = await startChat();
    expect((await lookAfter(setting, { kind: 'taken_cut' }, { chatter: 250 })).outcome).toBe('found');
    expect(setting.server.requestsTo(list)).toHaveLength(3);
  });

  it('finds it, or knows that it is absent, though the clock was a month ahead at the first try', async () => {
    await using setting = await startChat();
    const aheadMs = 30 * 24 * 3_600_000;
    await setting.chat.send(setting.message('d0', { card: alertCard }));
    expect(await lookAfter(setting, { kind: 'cut' }, { aheadMs, chatter: 50 })).toEqual({ outcome: 'absent' });
    expect((await lookAfter(setting, { kind: 'taken_cut' }, { aheadMs, chatter: 150 })).outcome).toBe('found');
  });

  it('does not read a busy channel to the end', async () => {
    await using setting = await startChat();
    expect(await lookAfter(setting, { kind: 'taken_cut' }, { chatter: 600 })).toEqual({
      outcome: 'unreadable',
      problem: 'The channel has had too many messages since then.',
    });
  });

  it('does not take an empty history for an absence where it may not read it', async () => {
    await using setting = await startChat();
    setting.server.deny(fakeChannels.news, PermissionFlagsBits.ReadMessageHistory);
    expect(await lookAfter(setting, { kind: 'taken_cut' })).toEqual({
      outcome: 'unreadable',
      problem: 'The bot is missing the Read Message History permission in the channel.',
    });
  });

  it.each<readonly [string, Fault, object]>([
    [
      '429',
      { kind: 'answer', status: 429, body: { message: 'x' }, headers: { 'retry-after': '7' } },
      { outcome: 'wait', seconds: expect.closeTo(7, 0) },
    ],
    ['500', { kind: 'answer', status: 500, body: {} }, { outcome: 'wait', seconds: 30 }],
    ['a cut connection', { kind: 'cut' }, { outcome: 'wait', seconds: 30 }],
    [
      '50001',
      { kind: 'answer', status: 403, body: { code: 50001, message: 'x' } },
      { outcome: 'unreadable', problem: "The bot can't see the channel. Give it the View Channel permission there." },
    ],
  ])('reads %s as it is', async (_name, fault, outcome) => {
    await using setting = await startChat();
    setting.server.failNext(list, fault);
    expect(await setting.chat.look(setting.message('d1'), new Date().toISOString())).toEqual(outcome);
  });
});
