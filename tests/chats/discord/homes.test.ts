import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { fakeChannels, startDiscordServer } from '../../fakes/discord-server.ts';
import { startChat } from './start-chat.ts';

const away = { id: '900000000000000200', guildId: '900000000000000011' };

/** The bot is on two servers. */
async function open() {
  const server = await startDiscordServer({
    channels: [
      { id: fakeChannels.news, name: 'news' },
      { ...away, name: 'news' },
    ],
  });
  return await startChat({ server });
}

const postedTo = 'POST /channels/{channel_id}/messages';

describe('a channel of another server', () => {
  it('is not of this one, whatever a target claims', async () => {
    await using setting = await open();
    const { chat, server } = setting;
    const { target } = setting.message('d', { channel: away.id });
    expect(await chat.belongs(target)).toBe(false);
    expect(await chat.missingRights(target)).toEqual(['a channel of that server']);
    expect(await chat.belongs({ ...target, space: away.guildId })).toBe(true);
    expect(await chat.missingRights({ ...target, space: away.guildId })).toEqual([]);
    server.deny(away.id, PermissionFlagsBits.ViewChannel);
    expect(await chat.belongs(setting.message('d', { channel: '900000000000000999' }).target)).toBe(false);
  });

  it('gets no message that names it, not even once', async () => {
    await using setting = await open();
    const { chat, server } = setting;
    const sent = await chat.send(setting.message('d1', { channel: away.id }));
    expect(sent).toEqual({ outcome: 'foreign', problem: 'The channel is on another Discord server.' });
    expect(server.requestsTo(postedTo)).toEqual([]);
    const target = { platform: 'discord', space: away.guildId, channel: away.id } as const;
    expect(await chat.send({ ...setting.message('d2'), target })).toMatchObject({ outcome: 'sent' });
    expect(server.requestsTo('GET /channels/{channel_id}')).toEqual([]);
  });

  it('is asked for once where the gateway has not told of it, and nothing is posted while Discord cannot say', async () => {
    const server = await startDiscordServer({ channels: [{ ...away, name: 'a thread' }] });
    await using setting = await startChat({ server, start: false });
    const own = { ...setting.message('d1').target, space: away.guildId, channel: away.id };
    server.failNext('GET /channels/{channel_id}', { kind: 'answer', status: 502, body: {} });
    expect(await setting.chat.send({ ...setting.message('d1'), target: own })).toMatchObject({ outcome: 'retry' });
    expect(server.requestsTo(postedTo)).toEqual([]);
    for (const id of ['d1', 'd2'])
      expect(await setting.chat.send({ ...setting.message(id), target: own })).toMatchObject({ outcome: 'sent' });
    expect(server.requestsTo('GET /channels/{channel_id}')).toHaveLength(2);
    expect(await setting.chat.send(setting.message('d3', { channel: away.id }))).toMatchObject({ outcome: 'foreign' });
  });
});
