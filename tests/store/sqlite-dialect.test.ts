import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenStore } from '../../src/store/open-store.ts';
import { sqlite } from './database.ts';

describe('The store on one SQLite connection', () => {
  let store: OpenStore;
  beforeEach(async () => {
    store = await sqlite.open();
  });
  afterEach(() => store.close());

  test('lets timers and sockets have their turn, however much there is to do', async () => {
    let hadItsTurn = false;
    setTimeout(() => {
      hadItsTurn = true;
    }, 0);
    for (let calls = 0; calls < 100_000 && !hadItsTurn; calls++) await store.value('any');
    expect(hadItsTurn).toBe(true);
  });

  test('answers in the order asked', async () => {
    const ended: number[] = [];
    const calls = Array.from({ length: 50 }, (_, i) =>
      (i % 2 === 0 ? store.setValue('last', `${i}`) : store.value('last')).then(() => ended.push(i)),
    );
    await Promise.all(calls);
    expect(ended).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(await store.value('last')).toBe('48');
  });

  test('has room for more kinds of statements than it keeps prepared', async () => {
    for (let count = 1; count <= 400; count++) {
      const asked = Array.from({ length: count }, (_, i) => ({
        identity: `${i}`,
        url: '',
        guid: '',
        titleHash: '',
        contentHash: '',
      }));
      expect(await store.knownEntries('a', asked)).toEqual([]);
    }
  });
});
