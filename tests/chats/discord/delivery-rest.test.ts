import { describe, expect, it } from 'vitest';
import { createDeliveryRest } from '../../../src/chats/discord/delivery-rest.ts';
import { silentLog } from '../../../src/log.ts';
import { fakeChannels, startDiscordServer } from '../../fakes/discord-server.ts';

const list = 'GET /channels/{channel_id}/messages';

describe('createDeliveryRest()', () => {
  it('stops asking long before Discord bans the address for refused requests, and goes on ten minutes later', async () => {
    const server = await startDiscordServer();
    let aheadMs = 0;
    const rest = createDeliveryRest({
      token: server.token,
      apiUrl: server.apiUrl,
      timeoutMs: 5_000,
      log: silentLog,
      onTokenRefused: () => {},
      invalidRequestsBeforePause: 5,
      ticks: () => performance.now() + aheadMs,
    });
    server.failNext(list, { kind: 'answer', status: 403, body: { code: 50001, message: 'Missing Access' } }, 20);
    const ask = () => rest.ask({ method: 'get', route: `/channels/${fakeChannels.news}/messages` });
    for (let count = 0; count < 20; count += 1) await ask();
    expect(server.requestsTo(list)).toHaveLength(5);
    expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'wait', seconds: expect.closeTo(600, -1) } });
    aheadMs = 11 * 60_000;
    await ask();
    expect(server.requestsTo(list)).toHaveLength(6);
    rest.stop();
    await server.stop();
  });
});
