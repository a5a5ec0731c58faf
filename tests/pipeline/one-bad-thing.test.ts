import { DatabaseSync } from 'node:sqlite';
import pLimit from 'p-limit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { type Target, targetText } from '../../src/nouns/place.ts';
import type { Log } from '../../src/nouns/ports.ts';
import type { Stage, Store } from '../../src/nouns/store.ts';
import type { Subscription } from '../../src/nouns/subscription.ts';
import { dayMs, hourMs, type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { announceSettled } from '../../src/pipeline/announce.ts';
import { checkOptOutLinks } from '../../src/pipeline/check-links.ts';
import { deliverTo } from '../../src/pipeline/deliver.ts';
import { writeDueDigests } from '../../src/pipeline/digest.ts';
import { createFirstTries } from '../../src/pipeline/first-tries.ts';
import { loseSpace, regainChannels } from '../../src/pipeline/lost-channels.ts';
import { createOutages } from '../../src/pipeline/outages.ts';
import { pollHost } from '../../src/pipeline/poll.ts';
import { writeDueRoundups } from '../../src/pipeline/roundup.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { policyPage } from '../commands/policies.ts';
import { operatorTools } from '../fakes/operator-tools.ts';
import { scriptedChat } from '../fakes/scripted-chat.ts';
import { temporaryFolder } from '../store/database.ts';
import { alertTo, digest, discord, feed, judged, poll, start, story, subscription } from '../store/samples.ts';

/** One bad source, story, channel or row never holds up another. `start` is Monday, 2 November 2026, 09:00 UTC. */

let now: Instant;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let logged: { readonly msg: string; readonly fields: Record<string, unknown> }[];
const clock = { now: () => now };
const log: Log = { ...silentLog, error: (fields, msg) => void logged.push({ msg, fields: { ...fields } }) };

beforeEach(async () => {
  now = start;
  logged = [];
  folder = await temporaryFolder();
  await open();
  await store.syncSources([feed('a')], start);
});
afterEach(async () => {
  await store.close();
  await folder[Symbol.asyncDispose]();
});

async function open(): Promise<void> {
  store = await openStore({ url: `file:${folder.path}/test.db`, clock, log });
}

/** As somebody does who has the file open: writes into it, past everything of ours. */
function damage(sql: string, ...values: readonly string[]): void {
  const database = new DatabaseSync(`${folder.path}/test.db`);
  database.prepare(sql).run(...values);
  database.close();
}

const tools = (through: Store = store) => ({ store: through, clock, log });
const announce = (through: Store = store) => announceSettled({ ...tools(through), model: null, sources: [] });
const digests = (through: Store = store) => writeDueDigests(tools(through));
const roundups = (through: Store = store) => writeDueRoundups(tools(through));
const troubles = () => store.troubles(later(now, -7 * dayMs));

/** The store, in which one method rejects the first time it is called for what is bad. */
function failingOnce(method: keyof Store, isBad: (args: string) => boolean): { store: Store; calls(): number } {
  let calls = 0;
  const original = store[method] as (...args: unknown[]) => Promise<unknown>;
  const wrapped = async (...args: unknown[]) => {
    if (isBad(JSON.stringify(args))) {
      calls += 1;
      if (calls === 1) throw new Error('disk I/O error');
    }
    return await original(...args);
  };
  return { store: { ...store, [method]: wrapped }, calls: () => calls };
}

const channels = ['one', 'two', 'three'] as const;
const everything = (channel: string, about: Partial<Subscription> = {}) =>
  subscription(channel, { origin: 'file', target: discord(channel), filter: {}, ...about });

/** Alerts that wait for a channel, in order, each by its id. */
async function waitingFor(target: Target): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let next = await store.nextDelivery(target, now); next !== null; next = await store.nextDelivery(target, now)) {
    await store.markSending(next.id, now, later(now, minuteMs));
    await store.markSent(next.id, `m-${next.id}`, now);
    taken.push(next.alertId);
  }
  return taken;
}

type StageRow = {
  readonly stage: Stage;
  /** Brings three things to where this stage deals with them; `two` is the bad one. */
  arrange(): Promise<void>;
  run(through: Store): Promise<unknown>;
  /** What is called for each of them. */
  readonly method: keyof Store;
  readonly isBad: (args: string) => boolean;
  /** Which of the three are done. */
  done(): Promise<readonly string[]>;
};

const settle = async (ids: readonly string[] = channels) => {
  const stories = ids.map((id) => story(id, { settlesAt: now }));
  await store.commitPolls([poll('a', { stories, items: ids.map((id) => judged(`${id}-1`)) })]);
};
const doneBy = async (isDone: (name: string) => Promise<boolean>) => {
  const done: string[] = [];
  for (const name of channels) if (await isDone(name)) done.push(name);
  return done;
};
const isWritten = (alertId: string) => store.deliveriesOf(alertId).then(({ length }) => length > 0);

const stages: readonly StageRow[] = [
  {
    stage: 'story',
    async arrange() {
      await store.syncSubscriptions([everything('general')]);
      await settle();
    },
    run: announce,
    method: 'commitAlerts',
    isBad: (args) => args.includes('"id":"two"'),
    done: () => doneBy((id) => isWritten(`story:${id}:new:reported:1`)),
  },
  {
    stage: 'channel',
    async arrange() {
      const pace = { mode: 'instant', ceiling: 9 } as const;
      await store.syncSubscriptions(channels.map((channel) => everything(channel, { pace })));
      await settle(['s']);
    },
    run: async (through) => {
      // Told in one go: what a channel missed is told to it with the next story.
      await announce(through);
      await settle([`s${now}`]);
    },
    method: 'alertTimes',
    isBad: (args) => args.includes('"two"'),
    done: () => doneBy(async (channel) => (await store.channelDeliveries(discord(channel))).waiting > 0),
  },
  {
    stage: 'digest',
    async arrange() {
      await store.syncSubscriptions(channels.map((channel) => everything(channel)));
      await store.syncDigests(channels.map((channel) => digest({ target: discord(channel) })));
      now = later(start, 7 * dayMs);
    },
    run: digests,
    method: 'commitDigest',
    isBad: (args) => args.includes('"two"'),
    done: () => doneBy((channel) => isWritten(`digest:2026-W46:${start}:discord:guild/${channel}`)),
  },
  {
    stage: 'roundup',
    async arrange() {
      await store.syncSubscriptions(channels.map((channel) => everything(channel, { pace: { mode: 'hourly' } })));
      await settle();
      await announce();
      now = later(start, hourMs);
    },
    run: roundups,
    method: 'commitRoundup',
    isBad: (args) => args.includes('"channel":"two"'),
    done: () => doneBy(async (channel) => (await store.channelDeliveries(discord(channel))).waiting > 0),
  },
  {
    stage: 'source',
    async arrange() {
      await store.syncSources(
        channels.map((id) => feed(id, { url: `https://a.example/${id}.xml` })),
        now,
      );
    },
    run: (through) => pollAll(through),
    method: 'knownEntries',
    isBad: (args) => args.includes('"two"'),
    done: async () => {
      const read = (await store.sources()).filter(({ poll: { lastReadAt } }) => lastReadAt !== undefined);
      return channels.filter((id) => read.some(({ source }) => source.id === id));
    },
  },
  {
    stage: 'lost_channel',
    async arrange() {
      for (const channel of channels) await store.loseTarget(discord(channel), { because: 'gone', at: start });
    },
    run: (through) =>
      regainChannels({ ...tools(through), chats: new Map([['discord', scriptedChat()]]), ...operatorTools(null) }),
    method: 'regainTarget',
    isBad: (args) => args.includes('"two"'),
    done: async () => {
      const lost = (await store.lostTargets()).map(({ target }) => target.channel);
      return channels.filter((channel) => !lost.includes(channel));
    },
  },
  {
    stage: 'link',
    async arrange() {
      const pages = channels.map((id) => policyPage(id, 'Privacy Policy', { optOut: `https://${id}.example/no` }));
      await store.syncSources(pages, now);
    },
    run: (through) => checkOptOutLinks({ ...tools(through), fetch: async () => ({ outcome: 'gone' }) }),
    method: 'setValue',
    isBad: (args) => args.includes('https://two.example/no'),
    done: () => doneBy(async (id) => (await store.value(`link:https://${id}.example/no`)) !== null),
  },
];

async function pollAll(through: Store): Promise<void> {
  await pollHost('a.example', {
    ...tools(through),
    model: null,
    render: null,
    settleMs: 0,
    inTurn: pLimit(1),
    random: () => 0,
    signal: new AbortController().signal,
    fetch: async ({ url }) => ({
      outcome: 'fresh',
      isWhole: true,
      body: new Uint8Array(),
      contentType: '',
      finalUrl: url,
    }),
    reader: {
      feed: async () => ({ ok: true, title: null, everyMinutes: null, entries: [] }),
      page: () => Promise.reject(new Error('There is no page')),
      article: () => Promise.reject(new Error('There is no article')),
      stop: async () => undefined,
    },
  });
}

describe('one bad thing among three', () => {
  it.each(stages)('$stage: the others are done, it is kept and shown, and it is done later', async (row) => {
    await row.arrange();
    const failing = failingOnce(row.method, row.isBad);
    const startedAt = now;
    await row.run(failing.store);
    expect(await row.done(), 'the others').toEqual(['one', 'three']);
    expect((await troubles()).failures).toMatchObject([
      { stage: row.stage, problem: 'disk I/O error', tries: 1, since: startedAt, againAt: later(startedAt, minuteMs) },
    ]);
    expect(await store.counts()).toMatchObject({ [`${row.stage}_failed`]: 1 });
    expect(logged.filter(({ fields }) => fields.stage === row.stage)).toMatchObject([
      { msg: 'Failed, will be tried again', fields: { problem: 'disk I/O error' } },
    ]);

    now = later(now, 2 * hourMs);
    await row.run(failing.store);
    expect(await row.done(), 'all').toEqual(channels);
    expect((await troubles()).failures, 'nothing is left').toEqual([]);
  });

  it.each(stages.filter(({ stage }) => stage !== 'channel'))('$stage: does not spin on it', async (row) => {
    await row.arrange();
    const failing = failingOnce(row.method, row.isBad);
    await row.run(failing.store);
    const calls = failing.calls();
    for (let beats = 0; beats < 5; beats += 1) await row.run(failing.store);
    expect(failing.calls()).toBe(calls);
    expect(await row.done()).toEqual(['one', 'three']);
  });

  it('waits longer after each failure, six hours at most', async () => {
    await store.syncSubscriptions([everything('general')]);
    await settle(['two']);
    damage(`update story set body = 'no JSON' where id = 'two'`);
    const pauses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      await announce();
      const [failure] = (await troubles()).failures;
      pauses.push((Date.parse(failure?.againAt ?? '') - Date.parse(now)) / minuteMs);
      now = failure?.againAt ?? now;
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  });
});

const faults = {
  'no JSON': "update story set body = '{' where id = ?",
  'cannot be drawn': "update story set body = json_remove(body, '$.dataTypes') where id = ?",
} as const;

describe('a bad story', () => {
  beforeEach(async () => {
    await store.syncSubscriptions([everything('general')]);
  });

  it.each(channels.flatMap((bad) => (Object.keys(faults) as (keyof typeof faults)[]).map((fault) => ({ bad, fault }))))(
    '$bad of three, $fault: the others are told, and it is once it is well',
    async ({ bad, fault }) => {
      await settle();
      const well = JSON.stringify(await store.story(bad));
      damage(faults[fault], bad);
      await announce();
      const told = (await waitingFor(discord('general'))).map((id) => id.split(':')[1]);
      expect(told.toSorted()).toEqual(channels.filter((id) => id !== bad).toSorted());
      expect((await troubles()).failures).toMatchObject([{ stage: 'story', id: bad }]);
      expect((await troubles()).deliveries['deliveries.given_up']).toBe(0);

      damage('update story set body = ? where id = ?', well, bad);
      now = later(now, minuteMs);
      await announce();
      await announce();
      expect(await waitingFor(discord('general'))).toEqual([`story:${bad}:new:reported:1`]);
      expect(await troubles()).toMatchObject({ failures: [], damagedRows: [] });
    },
  );

  it('fifty of them do not hide the one behind them', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `bad${index}`);
    await settle([...many, 'good']);
    damage("update story set body = '{' where id like 'bad%'");
    while ((await announce()) > 0);
    expect(await waitingFor(discord('general'))).toEqual(['story:good:new:reported:1']);
  });

  it('is left out of a round-up and of a digest that hold it', async () => {
    await store.syncSubscriptions([everything('general', { pace: { mode: 'hourly' } })]);
    await store.syncDigests([digest()]);
    await settle();
    await announce();
    damage("update story set body = json_remove(body, '$.companies', '$.timeline') where id = 'two'");
    now = later(start, hourMs);
    expect(await roundups()).toBe(1);
    const [roundup] = await store.deliveriesOf(`roundup:${targetText(discord('general'))}:${now}`);
    expect(roundup?.card.title).toBe('Round-up: 2 stories');
    expect((await troubles()).failures).toMatchObject([{ stage: 'story', id: 'two' }]);
    expect(await roundups(), 'it waits by itself').toBe(0);
    now = later(start, 7 * dayMs);
    damage('update story set updated_at = ?', later(start, dayMs));
    expect(await digests()).toBe(1);
  });

  it('is replaced by what a poll writes next', async () => {
    await settle();
    damage(faults['no JSON'], 'two');
    expect(await store.story('two')).toBeNull();
    await settle(['two']);
    expect(await store.story('two')).toMatchObject({ id: 'two' });
  });
});

describe('a bad channel', () => {
  const bad = '{"mode":"instant","ceiling":3,"zone":"Nowhere/Nohow"}';

  it.each([
    ['pace', bad],
    ['filter', '{"companies":5}'],
    ['filter', 'no JSON'],
  ])('whose %s is %s keeps no story from the others', async (column, value) => {
    await store.syncSubscriptions(channels.map((channel) => everything(channel)));
    damage(`update subscription set ${column} = ? where channel = 'two'`, value);
    await settle(['s']);
    await announce();
    for (const channel of ['one', 'three'])
      expect(await waitingFor(discord(channel))).toEqual(['story:s:new:reported:1']);
    expect(await waitingFor(discord('two'))).toEqual([]);
    const { failures, damagedRows } = await troubles();
    expect([...failures.map(({ id }) => id), ...damagedRows.map(({ id }) => id)]).toEqual([
      expect.stringContaining('two'),
    ]);
  });

  it('does not keep a lost workspace from being lost in its other channels', async () => {
    await store.syncSubscriptions(channels.map((channel) => everything(channel)));
    const failing = failingOnce('loseTarget', (args) => args.includes('"one"'));
    const place = { platform: 'discord', space: 'guild' } as const;
    await loseSpace(place, { ...tools(failing.store), chats: new Map(), ...operatorTools(null), problem: 'removed' });
    expect((await store.lostTargets()).map(({ target }) => target.channel).toSorted()).toEqual(['three', 'two']);
  });
});

describe('a damaged row', () => {
  /** Everything that a bot does from its start to its messages. */
  async function wholeRound(): Promise<void> {
    await store.close();
    await open();
    await store.syncSources([feed('a'), feed('b')], now);
    await store.syncDigests([]);
    await store.dueHosts(now);
    for (const host of ['a.example', 'b.example']) await store.dueSources(host, now);
    await settle(['new']);
    await announce();
    await roundups();
    await digests();
    await regainChannels({ ...tools(), chats: new Map([['discord', scriptedChat()]]), ...operatorTools(null) });
  }

  it.each([
    ['source', "update source set definition = '{'"],
    ['source', "update source set definition = '{' where origin = 'command'"],
    ['poll', "update poll set state = '{'"],
    ['subscription', "update subscription set filter = '{' where id = 'two'"],
    ['digest', "update digest set schedule = '{' where channel = 'two'"],
    ['held_story', "update held_story set target = 'nowhere' where target like '%two'"],
    ['lost_target', "update lost_target set target = 'nowhere' where target like '%two'"],
    ['story', "update story set body = '{' where id = 'two'"],
    ['item', "update item set body = '{'"],
    ['finding', "update finding set body = '{'"],
    ['value', "update value set value = '{'"],
  ])('of the table %s ends neither a start nor a round (%s)', async (_table, sql) => {
    const place = { platform: 'discord', space: 'guild' } as const;
    const audit = { ...place, at: start, who: 'ada', did: 'x' };
    await store.syncSubscriptions([
      everything('general'),
      ...channels.map((one) => everything(one, { pace: { mode: 'hourly' } })),
    ]);
    for (const channel of channels)
      await store.setDigest(digest({ target: discord(channel), origin: 'command' }), audit);
    await store.addSource({ source: feed('c', { origin: 'command' }), place, atMost: 9 }, audit);
    await settle();
    await announce();
    await waitingFor(discord('general'));
    for (const channel of ['two', 'lost']) await store.loseTarget(discord(channel), { because: 'gone', at: start });
    await store.keepFailure({ stage: 'link', id: 'x', problem: 'p', tries: 1, since: start, againAt: start });
    damage(sql);
    now = later(start, 8 * dayMs);
    await wholeRound();
    expect(await waitingFor(discord('general'))).toEqual(['story:new:new:reported:1']);
    expect((await waitingFor(discord('one'))).map((id) => id.split(':')[0])).toEqual(['roundup', 'digest']);
    expect((await store.lostTargets()).map(({ target }) => target.channel)).toEqual([]);
  });

  it('in the outbox is given up, and the messages behind it go out', async () => {
    await store.commitAlerts(['a', 'b'].map((id) => ({ alerts: [alertTo(id, ['news'])] })));
    damage("update alert set card = '{' where id = 'a'");
    const chat = scriptedChat();
    await deliverTo('discord:guild/news', {
      ...tools(),
      chats: new Map([['discord', chat]]),
      outages: createOutages(),
      firstTries: createFirstTries(),
      isAway: () => false,
      tellForeign: async () => {},
    });
    expect(chat.taken.map(({ card }) => card.title)).toEqual(['Card of b']);
    expect((await store.status()).deliveries).toMatchObject({ sent: 1, failed: 1 });
    expect((await troubles()).damagedRows).toMatchObject([{ table: 'delivery' }]);
  });
});

describe('a message on which the chat fails', () => {
  it('is tried three times within a minute and given up, and the messages behind it go out', async () => {
    await store.commitAlerts(['a', 'b'].map((id) => ({ alerts: [alertTo(id, ['news'])] })));
    const chat = scriptedChat();
    const defective = {
      ...chat,
      send: async (message: Parameters<typeof chat.send>[0]) => {
        if (message.card.title === 'Card of a') throw new Error('cannot draw');
        return await chat.send(message);
      },
      look: () => Promise.reject(new Error('cannot look')),
    };
    const deliver = () =>
      deliverTo('discord:guild/news', {
        ...tools(),
        chats: new Map([['discord', defective]]),
        outages: createOutages(),
        firstTries: createFirstTries(),
        isAway: () => false,
        tellForeign: async () => {},
      });
    for (let seconds = 0; seconds <= 60; seconds += 5) {
      await deliver();
      now = later(now, 5_000);
    }
    expect(chat.taken.map(({ card }) => card.title)).toEqual(['Card of b']);
    expect((await troubles()).deliveries['deliveries.given_up']).toBe(1);
  });
});
