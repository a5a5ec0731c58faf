import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { createWebhook } from '../../src/net/post-webhook.ts';

async function startReceiver(statuses: number[]) {
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(JSON.parse(await text(request)));
    response.writeHead(statuses.shift() ?? 204, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/secret`;
  return { url, bodies, [Symbol.asyncDispose]: async () => void server.close() };
}

it.each([
  ['once where it is taken', [204], 1, []],
  ['again after an error of the server or a limit', [500, 429, 200], 3, []],
  ['at most three times', [500, 500, 500], 3, ['It answered 500']],
  ['never again where it is refused, or sent elsewhere', [302], 1, ['It answered 302']],
])('posts a text %s', async (_, statuses, posts, problems) => {
  await using receiver = await startReceiver([...statuses]);
  const said: unknown[] = [];
  const log = { ...silentLog, error: (fields: { problem?: unknown }) => void said.push(fields.problem) };
  const post = createWebhook({ url: receiver.url, log, signal: new AbortController().signal, waitsMs: [0, 0] });
  await post('Can’t reach <@everyone>');
  expect(receiver.bodies).toHaveLength(posts);
  expect(receiver.bodies[0]).toEqual({
    text: 'Can’t reach &lt;@everyone&gt;',
    content: 'Can’t reach <@everyone>',
    allowed_mentions: { parse: [] },
  });
  expect(said).toEqual(problems);
});

it('logs no address where nobody answers', async () => {
  const said: string[] = [];
  const log = { ...silentLog, error: (fields: object) => void said.push(JSON.stringify(fields)) };
  const post = createWebhook({
    url: 'http://127.0.0.1:9/hook/secret',
    log,
    signal: new AbortController().signal,
    waitsMs: [],
  });
  await post('x');
  expect(said).toHaveLength(1);
  expect(said[0]).not.toContain('secret');
});
