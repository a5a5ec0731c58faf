import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { FeedSource, SourceStatus } from '../../src/nouns/source.ts';
import { healthNotices } from '../../src/pipeline/health.ts';
import { sqlite } from '../store/database.ts';
import { at, discord, feed, poll, pollState, start } from '../store/samples.ts';

const operators = discord('operators');
const failing: SourceStatus = {
  source: feed('a'),
  poll: pollState({ failures: 5, failingSince: start, problem: 'a.example answered 503 Service Unavailable' }),
};

const logged: string[] = [];
const log = {
  ...silentLog,
  info: (_fields: object, msg: string) => void logged.push(`info ${msg}`),
  warn: (_fields: object, msg: string) => void logged.push(`warn ${msg}`),
};

let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  store = await sqlite.open();
  await store.syncSources([feed('a')], start);
});
afterEach(() => store.close());

const well: SourceStatus = { ...failing, poll: pollState({ lastReadAt: at(60) }) };

/** As a poll does: the notice is written with what it says. */
const tell = async (
  told: 'failing' | 'recovered',
  { to = operators, about = {} }: { to?: typeof operators | null; about?: Partial<FeedSource> } = {},
) => {
  const isFailing = told === 'failing';
  const after = { ...(isFailing ? failing : well), source: feed('a', about) };
  const before = isFailing ? pollState() : failing.poll;
  const alerts = await healthNotices(
    after,
    { before, now: isFailing ? start : at(60) },
    { store, clock: { now: () => start }, log, operators: to },
  );
  await store.commitPolls([poll('a', { alerts })]);
};

describe('healthNotices()', () => {
  it('tells a spell of failure once, however often it is asked to', async () => {
    await tell('failing');
    await tell('failing');
    expect(await store.deliveriesOf(`health:a:${start}`)).toHaveLength(1);
  });

  it('edits that message when the source is well again', async () => {
    await tell('failing');
    const [notice] = await store.deliveriesOf(`health:a:${start}`);
    await store.markSending(notice?.id ?? '', start, start);
    await store.markSent(notice?.id ?? '', 'm1', start);
    await tell('recovered');
    expect(await store.deliveriesOf(`health:a:${start}:recovered`)).toMatchObject([
      { edits: 'm1', target: operators, card: { title: 'Feed a can be read again' } },
    ]);
  });

  it('says nothing of a recovery whose failure was not told', async () => {
    await tell('recovered');
    expect(await store.nextDelivery(operators, start)).toBeNull();
  });

  it('tells nobody where no operators’ channel is set', async () => {
    await tell('failing', { to: null });
    expect(await store.deliveriesOf(`health:a:${start}`)).toEqual([]);
  });

  it('tells operators nothing of a source that belongs to places', async () => {
    await tell('failing', { about: { origin: 'command' } });
    expect(await store.deliveriesOf(`health:a:${start}`)).toEqual([]);
  });

  it('logs a failure as a warning and a recovery as none, each with a message that never changes', async () => {
    logged.length = 0;
    await tell('failing');
    await tell('recovered');
    expect(logged).toEqual(['warn Source failing', 'info Source recovered']);
  });
});
