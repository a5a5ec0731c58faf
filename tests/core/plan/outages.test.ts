import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOutages, isDown } from '../../../src/core/plan/outages.ts';
import { nothingTold, sourceNotices } from '../../../src/core/plan/source-notices.ts';
import type { SourceStatus } from '../../../src/nouns/source.ts';
import { at, feed, pollState, start } from '../../store/samples.ts';

/** A source of a host that reads, fails since a minute, or wasn't tried since long. */
const source = (id: string, host: string, failingSince?: number, triedAt = 100): SourceStatus => ({
  source: feed(id, { url: `https://${host}/${id}.xml` }),
  poll: pollState({
    lastTriedAt: at(triedAt),
    ...(failingSince === undefined ? {} : { failures: 5, failingSince: at(failingSince) }),
  }),
});
const some = (count: number, host: (index: number) => string, failingSince?: number, triedAt?: number) =>
  Array.from({ length: count }, (_, index) =>
    source(`${host(index)}-${index}-${failingSince}`, host(index), failingSince, triedAt),
  );
const own = (index: number) => `h${index}.example`;

describe('findOutages()', () => {
  it.each<[string, readonly SourceStatus[], readonly (readonly [string | null, number, number])[]]>([
    ['all is well', some(300, own), []],
    ['a few of many fail', [...some(10, own, 50), ...some(290, own)], []],
    ['every source fails', some(300, own, 50), [[null, 300, 300]]],
    ['all of the few sources fail', some(3, own, 50), [[null, 3, 3]]],
    ['two fail', some(2, own, 50), []],
    [
      'those tried so far fail',
      [...some(20, own, 95), ...some(280, (index) => `x${index}.example`, undefined, 0)],
      [[null, 20, 20]],
    ],
    [
      'old failures are among them',
      [...some(5, (index) => `old${index}.example`, 0), ...some(200, own, 95)],
      [[null, 205, 205]],
    ],
    ['old failures are alone', [...some(40, (index) => `old${index}.example`, 0), ...some(260, own)], []],
    ['one host fails', [...some(40, () => 'big.example', 50), ...some(60, own)], [['big.example', 40, 40]]],
    [
      'one host fails that has most sources',
      [...some(60, () => 'big.example', 50), ...some(20, own)],
      [['big.example', 60, 60]],
    ],
    [
      'two hosts fail',
      [...some(5, () => 'a.example', 50), ...some(5, () => 'b.example', 60), ...some(90, own)],
      [
        ['a.example', 5, 5],
        ['b.example', 5, 5],
      ],
    ],
  ])('when %s', (_when, sources, outages) => {
    expect(findOutages(sources).map(({ host, failing, asked }) => [host, failing.length, asked])).toEqual(outages);
  });
});

const status = fc.record({
  id: fc.integer({ min: 0, max: 40 }),
  host: fc.integer({ min: 0, max: 12 }),
  failingSince: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
  triedAt: fc.integer({ min: 90, max: 100 }),
});
const world = fc
  .uniqueArray(status, { selector: ({ id }) => id, maxLength: 40 })
  .map((all) =>
    all.map(({ id, host, failingSince, triedAt }) => source(`s${id}`, `h${host}.example`, failingSince, triedAt)),
  );

it('tells each source once at most, in one message or another, whatever fails and recovers', () => {
  fc.assert(
    fc.property(fc.array(world, { maxLength: 12 }), (worlds) => {
      let told = nothingTold;
      for (const [minute, statuses] of worlds.entries()) {
        const now = at(100 + minute * 7);
        const step = sourceNotices(told, { statuses, now, canEdit: () => true });
        const ids = step.notices.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        // A source with a message of its own isn't in an outage that was told in the same step.
        for (const notice of step.notices) {
          if (notice.about !== 'source' || notice.to !== 'failing') continue;
          expect(step.told.sources[notice.status.source.id]?.in).toBeUndefined();
        }
        // Nothing that has been failing for long stays untold.
        for (const { source, poll } of statuses.filter(isDown)) {
          if (poll.failures >= 5) expect(step.told.sources[source.id]).toBeDefined();
        }
        // The same again tells nothing more.
        const again = sourceNotices(step.told, { statuses, now, canEdit: () => true });
        expect(again.notices.filter(({ to }) => to === 'failing')).toEqual([]);
        told = step.told;
      }
      const later = sourceNotices(told, { statuses: [], now: at(10_000), canEdit: () => true });
      expect(later.told).toEqual(nothingTold);
    }),
    { numRuns: 150 },
  );
});

it('is not confused by times that are missing', () => {
  const odd = some(5, own).map(({ source }) => ({ source, poll: { nextPollAt: start, failures: 1 } }));
  expect(findOutages(odd)).toMatchObject([{ host: null, asked: 5 }]);
});
