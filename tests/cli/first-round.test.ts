import { describe, expect, it } from 'vitest';
import { firstRound, nothingDue } from '../../src/cli/first-round.ts';
import { silentLog } from '../../src/log.ts';
import type { SourceStatus } from '../../src/nouns/source.ts';
import type { Store } from '../../src/nouns/store.ts';
import { hourMs, later, minuteMs } from '../../src/nouns/time.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { temporaryFolder } from '../store/database.ts';
import { feed, poll, start } from '../store/samples.ts';

const status = (nextPollAt: string, more: Partial<SourceStatus['poll']> = {}): SourceStatus => ({
  source: feed('a'),
  poll: { failures: 0, nextPollAt, ...more },
});

describe('firstRound()', () => {
  it('says after a restart within the interval that no source is due, and when the next one is', async () => {
    await using folder = await temporaryFolder();
    const store = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    await store.syncSources([feed('a')], start);
    await store.commitPolls([{ ...poll('a'), poll: { failures: 0, nextPollAt: later(start, 30 * minuteMs) } }]);
    const io = fakeIo();
    const round = firstRound(io, { total: 1 });
    round.begin('Alerts appear here.');
    await round.end(store, later(start, 18 * minuteMs));
    await store.close();
    expect(io.noted).toEqual([
      'Fineprint is watching 1 source. Alerts appear here. Press Ctrl-C to stop.',
      'No source is due yet. The next one is due in 12 minutes.',
    ]);
  });

  it('counts what was read and names what was not', async () => {
    await using folder = await temporaryFolder();
    const store = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    const io = fakeIo();
    const round = firstRound(io, { total: 2 });
    round.begin('Alerts appear here.');
    round.polled(status(start));
    const failing = status(start, { failures: 1, problem: 'b.example refused the connection.' });
    round.polled({ ...failing, source: feed('b') });
    await round.end(store, start);
    await store.close();
    expect(io.noted.slice(1)).toEqual([
      'Read 1 of 2 due sources.',
      "Can't read (Fineprint keeps trying):",
      '  Feed b: b.example refused the connection.',
    ]);
  });
});

describe('while nothing can be saved', () => {
  const says = 'Fineprint can’t save anything at the moment: the disk with its database is full.';
  const first = status(start, { firstReadAt: start, lastReadAt: start });
  const full = { storageTrouble: () => ({ since: start, says, problem: 'full' }) } as unknown as Store;

  it.each([
    ['some sources were saved before', [first], [says, 'Read 1 of 1 due source.']],
    ['none was', [], [says]],
  ])('never says that Fineprint remembers what is there: %s', async (_title, saved, noted) => {
    const io = fakeIo();
    const round = firstRound(io, { total: 1 });
    round.begin('Alerts appear here.');
    for (const one of saved) round.polled(one);
    await round.end(full, start);
    expect(io.noted.slice(1)).toEqual(noted);
  });
});

describe('nothingDue()', () => {
  it.each([
    ['the earliest of several', [status(later(start, 40 * minuteMs)), status(later(start, 30_000))], 'in 1 minute.'],
    ['hours', [status(later(start, 12 * hourMs))], 'in 12 hours.'],
    ['one that is due by now', [status(start)], 'in 1 minute.'],
  ])('says when the next source is due: %s', (_what, sources, wait) => {
    expect(nothingDue(sources, start)).toBe(`No source is due yet. The next one is due ${wait}`);
  });

  it('names no time where every source has ended', () => {
    expect(nothingDue([status(start, { endedAt: start })], start)).toBe('No source is due.');
  });
});
