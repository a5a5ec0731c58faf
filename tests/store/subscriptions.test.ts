import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Log } from '../../src/nouns/ports.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fixedClock, temporaryFolder } from './database.ts';
import { digest, discord, start, subscription } from './samples.ts';

const did = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'did' } as const;

/** Over a file in which the stored filter and pace of one subscription were written by somebody else. */
async function openWith(path: string, written: { filter: string; pace: string | null }) {
  const logged: object[] = [];
  const log: Log = { ...silentLog, error: (fields, msg) => void logged.push({ ...fields, msg }) };
  const open = () => openStore({ url: `file:${path}`, clock: fixedClock, log });
  const before = await open();
  await before.addSubscription(subscription('one'), did);
  await before.addSubscription(subscription('other', { target: discord('other') }), did);
  await before.close();
  const raw = new DatabaseSync(path);
  raw.prepare("update subscription set filter = ?, pace = ? where id = 'one'").run(written.filter, written.pace);
  raw.close();
  return { store: await open(), logged };
}

test.each([
  ['is no JSON', '{"companies":', null],
  ['asks for words that are none', '{"topics":["gossip"]}', null],
  ['goes by a zone that is none', '{}', '{"mode":"daily","zone":"Mars/Base"}'],
])('a row that %s is left out, logged once, and holds up no other', async (_what, filter, pace) => {
  await using folder = await temporaryFolder();
  const { store, logged } = await openWith(`${folder.path}/test.db`, { filter, pace });
  for (const _ of ['once', 'again']) {
    expect((await store.subscriptions()).map(({ id }) => id)).toEqual(['other']);
  }
  expect(await store.changeSubscription({ before: subscription('one'), after: subscription('one') }, did)).toBe(false);
  expect(logged).toEqual([
    { table: 'subscription', id: 'one', problem: "The row isn't a valid subscription", msg: 'Damaged row left out' },
  ]);
  await store.close();
});

test('a row that an earlier version wrote in another order keeps its id, and can be changed', async () => {
  await using folder = await temporaryFolder();
  const { store } = await openWith(`${folder.path}/test.db`, {
    filter: '{"leastSeverity":"high","exclude":["b","a"],"companies":["OpenAI","Meta"]}',
    pace: '{"thread":true,"mode":"daily"}',
  });
  const [before = subscription('none')] = await store.subscriptions(discord('general'));
  expect(before).toMatchObject({
    id: 'one',
    filter: { companies: ['OpenAI', 'Meta'], leastSeverity: 'high', exclude: ['b', 'a'] },
    pace: { mode: 'daily', zone: 'UTC', thread: true },
  });
  expect(await store.changeSubscription({ before, after: { ...before, filter: {} } }, did)).toBe(true);
  expect((await store.subscriptions(discord('general')))[0]).toMatchObject({ id: 'one', filter: {} });
  await store.close();
});

test('imported settings are added whole or not at all, also if only some of them are there', async () => {
  await using folder = await temporaryFolder();
  const store = await openStore({ url: `file:${folder.path}/test.db`, clock: fixedClock, log: silentLog });
  await store.addSubscription(subscription('there'), did);
  const both = { subscriptions: [subscription('new'), subscription('there')], digests: [digest()] };
  expect(await store.addSettings(both, did)).toBe(false);
  expect((await store.subscriptions()).map(({ id }) => id)).toEqual(['there']);
  expect(await store.digests()).toEqual([]);
  expect(await store.auditLines(did, { limit: 9 })).toHaveLength(1);
  expect(await store.addSettings({ ...both, subscriptions: [subscription('new')] }, did)).toBe(true);
  expect((await store.subscriptions()).map(({ id }) => id).sort()).toEqual(['new', 'there']);
  await store.close();
});
