import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Connection } from '../../src/nouns/connection.ts';
import { type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { openOperators, watchConnections } from '../../src/pipeline/operators.ts';
import { operatorsIn } from '../fakes/operator-tools.ts';
import { sqlite } from '../store/database.ts';
import { discord, start } from '../store/samples.ts';

let now: Instant = start;
let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  now = start;
  store = await sqlite.open({ now: () => now });
});
afterEach(() => store.close());

const audit = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'chose a channel' } as const;

describe('openOperators()', () => {
  it('keeps the channel that a command chose over a restart, with its audit line and a first message', async () => {
    const operators = await openOperators({ file: null, setting: null }, { store });
    expect(operators.current()).toBeNull();
    await operators.set(discord('ops'), audit);
    const again = await openOperators({ file: null, setting: null }, { store });
    expect(again.current()).toEqual({ target: discord('ops'), setBy: 'command' });
    expect(await store.auditLines(audit, { limit: 9 })).toMatchObject([{ did: 'chose a channel' }]);
    expect((await store.nextDelivery(discord('ops'), start))?.card.title).toContain('This channel now gets notices');
    await again.set(null, audit);
    expect((await openOperators({ file: null, setting: null }, { store })).current()).toBeNull();
  });

  it('forgets the channel of a place whose data was deleted while the bot runs', async () => {
    const operators = await openOperators({ file: null, setting: null }, { store });
    await operators.set(discord('ops'), audit);
    await store.forgetPlace({ platform: 'discord', space: 'guild' });
    await operators.reread();
    expect(operators.current()).toBeNull();
  });

  it('puts the sources file first, then the setting, then the command', async () => {
    await (await openOperators({ file: null, setting: null }, { store })).set(discord('ops'), audit);
    const [file, setting] = [discord('file'), discord('setting')];
    expect((await openOperators({ file, setting }, { store })).current()?.setBy).toBe('file');
    expect((await openOperators({ file: null, setting }, { store })).current()?.setBy).toBe('setting');
  });
});

describe('watchConnections()', () => {
  it('tells once that a platform is away and once that it is back: over the webhook if the channel is on it', async () => {
    const row = (state: Connection['state'], about: Partial<Connection> = {}): Connection => ({
      platform: 'discord',
      state,
      since: start,
      ...about,
    });
    let rows = [row('connecting', { problem: 'nobody answers' })];
    const posted: string[] = [];
    const watch = watchConnections({
      store,
      clock: { now: () => now },
      log: silentLog,
      operators: operatorsIn(discord('ops')),
      connections: { rows: () => rows, isAway: () => rows[0]?.state !== 'connected' },
      postWebhook: async (text) => void posted.push(text.split('\n')[0] ?? ''),
    });
    await watch();
    expect(posted).toEqual([]);
    now = later(start, 11 * minuteMs);
    await watch();
    await watch();
    expect(posted).toEqual(['Can’t reach Discord']);
    rows = [row('connected', { since: now })];
    await watch();
    await watch();
    expect((await store.nextDelivery(discord('ops'), now))?.card.title).toBe('Connected to Discord again');
    rows = [row('refused', { since: now, problem: 'the token is wrong' })];
    await watch();
    expect(posted).toEqual(['Can’t reach Discord', 'Discord refuses the bot']);
  });
});
