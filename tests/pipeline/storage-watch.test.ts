import { expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Chat, Outgoing, Sent } from '../../src/nouns/delivery.ts';
import { parseTarget } from '../../src/nouns/place.ts';
import type { StorageStore, StorageTrouble, Store } from '../../src/nouns/store.ts';
import { type DeliverTools, deliverTo } from '../../src/pipeline/deliver.ts';
import { forEachSafely } from '../../src/pipeline/for-each-safely.ts';
import { type PollTools, pollHost } from '../../src/pipeline/poll.ts';
import { createStorageWatch } from '../../src/pipeline/storage-watch.ts';

const since = '2026-11-01T10:00:00.000Z';
const trouble: StorageTrouble = { since, says: 'The disk is full.', problem: 'database or disk is full' };

function setUp(answers: Sent[], postWebhook: ((text: string) => Promise<void>) | null = null) {
  const sent: Outgoing[] = [];
  let present: StorageTrouble | null = null;
  const store: StorageStore = {
    storageTrouble: () => present,
    canStore: async () => present === null,
    lostFile: () => null,
  };
  const chat: Chat = {
    platform: 'discord',
    repeatableForMs: 0,
    belongs: async () => true,
    async start() {},
    async send(message) {
      sent.push(message);
      return answers.shift() ?? { outcome: 'sent', messageId: 'm1' };
    },
    look: async () => ({ outcome: 'absent' }),
    missingRights: async () => [],
    async stop() {},
  };
  const operators = parseTarget('discord:1/2');
  const clock = { now: () => '2026-11-01T11:00:00.000Z' };
  const chats = new Map([['discord', chat] as const]);
  const beat = createStorageWatch({ store, chats, clock, log: silentLog, operators: () => operators, postWebhook });
  return { sent, chats, beat, set: (to: StorageTrouble | null) => (present = to) };
}

it('tells the operators once when nothing can be stored, and edits that message when it is over', async () => {
  const { sent, beat, set } = setUp([]);
  await beat();
  expect(sent).toEqual([]);
  set(trouble);
  for (let i = 0; i < 3; i++) await beat();
  set(null);
  for (let i = 0; i < 3; i++) await beat();
  expect(sent).toMatchObject([
    { deliveryId: `storage:${since}>discord:1/2`, card: { title: 'Fineprint can’t save anything' }, edits: undefined },
    { deliveryId: `storage:${since}:over>discord:1/2`, card: { title: 'Fineprint can save again' }, edits: 'm1' },
  ]);
});

it('tries again if the chat did not take it', async () => {
  const { sent, beat, set } = setUp([{ outcome: 'retry', problem: 'down' }]);
  set(trouble);
  await beat();
  await beat();
  await beat();
  expect(sent).toHaveLength(2);
});

it('tells the webhook if the chat did not take it, and tells it the end', async () => {
  const posted: string[] = [];
  const { sent, beat, set } = setUp([{ outcome: 'retry', problem: 'down' }], async (text) => void posted.push(text));
  set(trouble);
  await beat();
  await beat();
  set(null);
  await beat();
  await beat();
  expect(sent).toHaveLength(1);
  expect(posted).toEqual([
    expect.stringContaining('Fineprint can’t save anything'),
    expect.stringContaining('Fineprint can save again'),
  ]);
});

it('while nothing can be stored, no source is fetched and no message is sent', async () => {
  const asked: string[] = [];
  const refuse = async (what: string) => {
    asked.push(what);
    throw new Error(what);
  };
  const store = {
    canStore: async () => false,
    dueSources: () => refuse('dueSources'),
    nextDelivery: () => refuse('nextDelivery'),
  } as unknown as Store;
  const { chats } = setUp([]);
  await pollHost('a.example', { store } as PollTools);
  await deliverTo('discord:1/2', { store, chats } as unknown as DeliverTools);
  expect(asked).toEqual([]);
});

it('a thing that fails because nothing can be stored is not to blame, and the round ends', async () => {
  let present: StorageTrouble | null = null;
  const kept: unknown[] = [];
  const store = {
    failures: async () => [],
    storageTrouble: () => present,
    keepFailure: async (failure: unknown) => void kept.push(failure),
    count: async () => undefined,
  } as unknown as Store;
  const clock = { now: () => since };
  const dealt: number[] = [];
  const guard = { store, clock, log: silentLog, stage: 'story', idOf: String } as const;
  const outcome = await forEachSafely([1, 2, 3], guard, async (thing) => {
    dealt.push(thing);
    if (thing !== 2) return;
    present = trouble;
    throw new Error('database or disk is full');
  });
  expect({ outcome, dealt, kept }).toEqual({ outcome: { done: 1, failed: 0 }, dealt: [1, 2], kept: [] });
});
