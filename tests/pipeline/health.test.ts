import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthCard } from '../../src/cards/alert/notice-card.ts';
import { silentLog } from '../../src/log.ts';
import type { SourceStatus } from '../../src/nouns/source.ts';
import { healthNotices } from '../../src/pipeline/health.ts';
import { sqlite } from '../store/database.ts';
import { discord, feed, poll, pollState, start } from '../store/samples.ts';

const operators = discord('operators');
const failing: SourceStatus = {
  source: feed('a'),
  poll: pollState({ failures: 5, failingSince: start, problem: 'a.example answered 503 Service Unavailable' }),
};

let store: Awaited<ReturnType<typeof sqlite.open>>;
beforeEach(async () => {
  store = await sqlite.open();
  await store.syncSources([feed('a')], start);
});
afterEach(() => store.close());

/** As a poll does: the notice is written with what it says. */
const tell = async (
  told: 'failing' | 'recovered',
  to: typeof operators | null = operators,
  status: SourceStatus = failing,
) => {
  const alerts = await healthNotices(
    { status, told, failingSince: start },
    { store, clock: { now: () => start }, log: silentLog, operators: to, healthCard },
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
    await tell('failing', null);
    expect(await store.deliveriesOf(`health:a:${start}`)).toEqual([]);
  });

  it('tells operators nothing of a source that belongs to places', async () => {
    await tell('failing', operators, { ...failing, source: feed('a', { origin: 'command' }) });
    expect(await store.deliveriesOf(`health:a:${start}`)).toEqual([]);
  });
});
