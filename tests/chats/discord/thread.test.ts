import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { fakeChannels } from '../../fakes/discord-server.ts';
import { alertCard } from './cards.ts';
import { command, listeningAnswer, type Setting, startChat } from './start-chat.ts';

const open = 'POST /channels/{channel_id}/messages/{message_id}/threads';

async function firstMessage(setting: Setting, channel: string = fakeChannels.news): Promise<string> {
  const sent = await setting.chat.send(setting.message('d1', { card: alertCard, channel }));
  if (sent.outcome !== 'sent') throw new Error('not sent');
  return sent.messageId;
}

describe('what follows on a story', () => {
  it('goes into a thread under its first message, opened once and called as the message is', async () => {
    await using setting = await startChat();
    const under = await firstMessage(setting);
    const sent = await setting.chat.send(setting.message('d2', { card: alertCard, under }));
    await setting.chat.send(setting.message('d3', { card: alertCard, under }));
    expect(setting.server.messages(under)).toHaveLength(2);
    expect(sent).toEqual({ outcome: 'sent', messageId: setting.server.messages(under)[0]?.id });
    expect(setting.server.messages(fakeChannels.news)).toHaveLength(1);
    expect(setting.server.requestsTo(open)).toHaveLength(1);
    expect(setting.server.requestsTo(open)[0]?.body).toMatchObject({ name: expect.stringContaining('Acme') });
  });

  it('opens a thread named after the topic of the story, which outlives the title of its first update', async () => {
    await using setting = await startChat();
    const under = await firstMessage(setting);
    const card = { ...alertCard, title: 'High · Acme · Alleged → Denied', topic: 'High · Acme · Acme is sued' };
    await setting.chat.send(setting.message('d2', { card, under }));
    expect(setting.server.requestsTo(open)[0]?.body).toMatchObject({ name: 'High · Acme · Acme is sued' });
  });

  it('wakes a thread that sleeps', async () => {
    await using setting = await startChat();
    const under = await firstMessage(setting);
    await setting.chat.send(setting.message('d2', { under }));
    setting.server.change(under, { isArchived: true });
    await setting.chat.send(setting.message('d3', { under }));
    expect(setting.server.messages(under)).toHaveLength(2);
  });

  it.each([
    ['may open no threads', PermissionFlagsBits.CreatePublicThreads],
    ['may not write in threads', PermissionFlagsBits.SendMessagesInThreads],
  ])('goes into the channel as a reply where the bot %s', async (_, permission) => {
    await using setting = await startChat();
    setting.server.deny(fakeChannels.news, permission);
    const under = await firstMessage(setting);
    expect(await setting.chat.send(setting.message('d2', { under }))).toMatchObject({ outcome: 'sent' });
    expect(setting.server.messages(fakeChannels.news)).toHaveLength(2);
    expect(setting.server.requests.at(-1)?.body).toMatchObject({
      message_reference: { message_id: under, fail_if_not_exists: false },
    });
  });

  it('goes into a thread that is subscribed itself as a reply', async () => {
    await using setting = await startChat();
    const under = await firstMessage(setting, fakeChannels.thread);
    await setting.chat.send(setting.message('d2', { under, channel: fakeChannels.thread }));
    expect(setting.server.messages(fakeChannels.thread)).toHaveLength(2);
  });

  it('is looked for in the thread and, where there is none, in the channel', async () => {
    await using setting = await startChat();
    const since = new Date().toISOString();
    const under = await firstMessage(setting);
    const inThread = setting.message('d2', { card: alertCard, under });
    const sent = await setting.chat.send(inThread);
    expect(await setting.chat.look(inThread, since)).toEqual({ ...sent, outcome: 'found' });
    const inChannel = setting.message('d3', { card: alertCard, under: '900000000000000777' });
    const reply = await setting.chat.send(inChannel);
    expect(await setting.chat.look(inChannel, since)).toEqual({ ...reply, outcome: 'found' });
  });

  it('takes a button pressed there for one pressed in the channel', async () => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands: [command({ name: 'latest' })], answer });
    const under = await firstMessage(setting);
    await setting.chat.send(setting.message('d2', { card: alertCard, under }));
    const [message] = setting.server.messages(under);
    if (message === undefined) throw new Error('no message');
    await setting.server.press({ channel: under }, message, 'latest:page:2');
    expect(calls[0]?.caller.channel).toBe(fakeChannels.news);
  });

  it('waits where Discord asks to before it opens a thread', async () => {
    await using setting = await startChat();
    const under = await firstMessage(setting);
    const body = { message: 'x', retry_after: 5, global: false };
    setting.server.failNext(open, { kind: 'answer', status: 429, body, headers: { 'retry-after': '5' } });
    expect(await setting.chat.send(setting.message('d2', { under }))).toMatchObject({ outcome: 'wait' });
  });
});
