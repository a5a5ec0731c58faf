import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { fakeChannels, startDiscordServer } from '../../fakes/discord-server.ts';
import { startChat } from './start-chat.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;

describe('missingRights()', () => {
  it.each<readonly [string, keyof typeof fakeChannels, bigint, readonly string[]]>([
    ['nothing', 'news', 0n, []],
    ['Send Messages', 'news', SendMessages, ['Send Messages']],
    ['Send Messages in Threads, for a thread', 'thread', SendMessagesInThreads, ['Send Messages in Threads']],
    ['View Channel, where Discord does not show it', 'news', ViewChannel, ['View Channel']],
  ])('names %s', async (_name, channel, denied, missing) => {
    await using setting = await startChat();
    setting.server.deny(fakeChannels.news, denied);
    const { target } = setting.message('d1', { channel: fakeChannels[channel] });
    expect(await setting.chat.missingRights(target)).toEqual(missing);
  });

  it('says that a forum takes no messages', async () => {
    const server = await startDiscordServer({ channels: [{ id: fakeChannels.news, name: 'forum', type: 15 }] });
    await using setting = await startChat({ server });
    expect(await setting.chat.missingRights(setting.message('d1').target)).toEqual(['a channel that accepts messages']);
  });

  it('says that a channel is gone', async () => {
    await using setting = await startChat();
    setting.server.change(fakeChannels.news, { isGone: true });
    expect(await setting.chat.missingRights(setting.message('d1').target)).toEqual(['a channel that still exists']);
  });

  it('rejects with a sentence when Discord does not answer', async () => {
    await using setting = await startChat();
    setting.server.failNext('GET /channels/{channel_id}', { kind: 'answer', status: 500, body: {} }, 3);
    await expect(setting.chat.missingRights(setting.message('d1').target)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining("Can't check the Discord channel: "),
    });
  });
});
