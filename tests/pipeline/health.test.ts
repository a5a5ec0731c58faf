import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { PollState, Source } from '../../src/nouns/source.ts';
import { tellSourceHealth } from '../../src/pipeline/health.ts';
import { sqlite } from '../store/database.ts';
import { at, discord, feed, poll, pollState, start } from '../store/samples.ts';

const operators = discord('operators');
const failing = pollState({
  failures: 5,
  failingSince: start,
  lastTriedAt: start,
  problem: 'The host answered 503 Service Unavailable.',
});

let logged: string[] = [];
const log = {
  ...silentLog,
  info: (_fields: object, msg: string) => void logged.push(`info ${msg}`),
  warn: (_fields: object, msg: string) => void logged.push(`warn ${msg}`),
};

let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  store = await sqlite.open();
  logged = [];
});
afterEach(() => store.close());

const wellAt = (now: string) => pollState({ lastTriedAt: now, lastReadAt: now, firstReadAt: start });
const host = (id: string) => feed(id, { url: `https://${id}.example/feed.xml` });

async function set(sources: readonly Source[], poll_: PollState): Promise<void> {
  await store.commitPolls(sources.map(({ id }) => poll(id, { poll: poll_ })));
}

/** The beat at a moment. */
async function tell(now: string, to: typeof operators | null = operators): Promise<void> {
  await tellSourceHealth({ store, clock: { now: () => now }, log, operators: to });
}

/** Sends everything that waits for the operators, and returns its titles; an edit starts with "edit". */
async function sent(now = '2027-01-01T00:00:00.000Z'): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let next = await store.nextDelivery(operators, now); next !== null; ) {
    titles.push(`${next.edits === undefined ? '' : 'edit '}${next.card.title}`);
    await store.markSending(next.id, now, now);
    await store.markSent(next.id, `m${titles.length}`, now);
    next = await store.nextDelivery(operators, now);
  }
  return titles;
}

describe('tellSourceHealth() about one source', () => {
  beforeEach(async () => {
    await store.syncSources([host('a'), host('b'), host('c')], start);
    await set([host('b'), host('c')], wellAt(at(1)));
    await set([host('a')], failing);
  });

  it('tells a spell of failure once, and edits that message when the source is well again', async () => {
    await tell(at(1));
    await tell(at(2));
    expect(await sent()).toEqual(['Can’t read Feed a']);
    await set([host('a')], wellAt(at(60)));
    await tell(at(61));
    await tell(at(62));
    expect(await sent()).toEqual(['edit Feed a can be read again']);
    await set([host('a')], { ...failing, failingSince: at(100) });
    await tell(at(200));
    expect(await sent()).toEqual(['Can’t read Feed a']);
    expect(logged).toEqual(['warn Source failing', 'info Source recovered', 'warn Source failing']);
  });

  it('waits with the edit until the message has been sent', async () => {
    await tell(at(1));
    await set([host('a')], wellAt(at(2)));
    await tell(at(3));
    expect(await sent()).toEqual(['Can’t read Feed a']);
    await tell(at(4));
    expect(await sent()).toEqual(['edit Feed a can be read again']);
  });

  it('says nothing of a source that fails for the first times, or that was removed while it failed', async () => {
    await set([host('a')], { ...failing, failures: 4 });
    await tell(at(1));
    await set([host('a')], failing);
    await tell(at(2));
    await store.syncSources([host('b'), host('c')], at(3));
    await tell(at(4));
    expect(await sent()).toEqual(['Can’t read Feed a']);
  });

  it('tells nobody where no operators’ channel is set, and tells once there is one', async () => {
    await tell(at(1), null);
    await tell(at(2), null);
    expect([await sent(), logged]).toEqual([[], ['warn Source failing']]);
    await tell(at(3));
    expect(await sent()).toEqual(['Can’t read Feed a']);
  });

  it('tells operators nothing of a source that belongs to places', async () => {
    await store.syncSources([host('b'), host('c')], start);
    const own = { ...host('a'), origin: 'command' } as const;
    const audit = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'added a source' } as const;
    await store.addSource({ source: own, place: { platform: 'discord', space: 'guild' }, atMost: 9 }, audit);
    await set([own], failing);
    await tell(at(1));
    expect(await sent()).toEqual([]);
  });
});

it('tellSourceHealth() tells a webhook as well as a channel that is out of reach', async () => {
  await store.syncSources([host('a')], start);
  const posted: string[] = [];
  const tools = {
    store,
    log,
    operators,
    postWebhook: async (text: string) => void posted.push(text.split('\n')[0] ?? ''),
  };
  await set([host('a')], failing);
  await tellSourceHealth({ ...tools, clock: { now: () => at(1) } });
  await tellSourceHealth({ ...tools, clock: { now: () => at(2) } });
  expect(posted).toHaveLength(1);
  expect(await sent()).toEqual(posted);
  await set([host('a')], wellAt(at(3)));
  await tellSourceHealth({ ...tools, clock: { now: () => at(3) } });
  expect(posted).toHaveLength(2);
  expect(await sent()).toHaveLength(1);
});

describe('tellSourceHealth() about an outage', () => {
  const many = Array.from({ length: 300 }, (_, index) => host(`s${index}`));
  const [one, ...rest] = many as [Source, ...Source[]];

  beforeEach(async () => {
    await store.syncSources(many, start);
    await set([one], wellAt(at(0)));
  });

  it('makes one message of 300 sources, and one edit of their recovery', async () => {
    await set([one], wellAt(at(5)));
    for (let failures = 1; failures <= 5; failures += 1) {
      await set(rest, { ...failing, failures, lastTriedAt: at(failures) });
      await tell(at(failures));
    }
    await tell(at(6));
    expect(await sent()).toEqual(['Can’t read 299 of 300 sources']);
    await set(rest, wellAt(at(30)));
    await tell(at(31));
    await tell(at(32));
    expect(await sent()).toEqual(['edit The sources can be read again']);
    expect(logged).toEqual(['warn Many sources failing', 'info Many sources recovered']);
  });

  it('makes one message although the sources reach the threshold one after another, in many turns', async () => {
    await set(rest, { ...failing, failures: 1 });
    for (let minute = 0; minute < 30; minute += 1) {
      await set(rest.slice(minute * 10, (minute + 1) * 10), { ...failing, lastTriedAt: at(minute) });
      await tell(at(minute));
    }
    expect(await sent()).toEqual(['Can’t read 299 of 300 sources']);
  });

  it('edits it at most hourly while sources come back, and says in the end which still fail', async () => {
    await set(rest, failing);
    await tell(at(1));
    await sent();
    const titles: string[] = [];
    for (let minute = 10; minute <= 300; minute += 10) {
      await set(rest.slice((minute - 10) * 1, minute), wellAt(at(minute)));
      if (minute === 290) break;
      await set(rest.slice(minute), { ...failing, lastTriedAt: at(minute) });
      await tell(at(minute));
      titles.push(...(await sent()));
    }
    await set(rest.slice(290), { ...failing, lastTriedAt: at(400) });
    await tell(at(401));
    titles.push(...(await sent()));
    expect(titles.length).toBeLessThanOrEqual(5);
    expect(titles.every((title) => title.startsWith('edit '))).toBe(true);
    expect(titles.at(-1)).toBe('edit Most sources can be read again');
  });

  it('tells sources of one host that fail together as one, and others by themselves', async () => {
    const paths = ['a', 'b', 'c', 'd'].map((id) => feed(id, { url: `https://big.example/${id}.xml` }));
    await store.syncSources([...paths, ...many], start);
    await set(many, wellAt(at(5)));
    await set([...paths, one], failing);
    await tell(at(6));
    expect([...(await sent())].sort()).toEqual(['Can’t read Feed s0', 'Can’t read any of 4 sources of big.example']);
  });

  it('tells a few failing sources one by one', async () => {
    await set(many.slice(3), wellAt(at(5)));
    await set(many.slice(0, 3), failing);
    await tell(at(6));
    expect(await sent()).toHaveLength(3);
  });
});
