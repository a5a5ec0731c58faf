import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterGone,
  afterPageState,
  afterRead,
  isWorthTelling,
  type PollMoment,
} from '../../../src/core/plan/poll-state.ts';
import type { Fetched } from '../../../src/nouns/ports.ts';
import type { PollState } from '../../../src/nouns/source.ts';
import { dayMs, hourMs, later } from '../../../src/nouns/time.ts';
import { feed, start } from '../../store/samples.ts';

const well: PollState = { nextPollAt: start, failures: 0, etag: '"a"', firstReadAt: start, lastReadAt: start };
const moment = (before: PollState, now = later(start, hourMs)): PollMoment => ({
  source: feed('a'),
  before,
  now,
  random: 0,
});
const fresh = (more: object = {}): Extract<Fetched, { outcome: 'fresh' }> => ({
  outcome: 'fresh',
  isWhole: true,
  body: new Uint8Array(),
  contentType: 'text/xml',
  finalUrl: 'https://a.example/feed.xml',
  ...more,
});

describe('afterRead()', () => {
  it('keeps the validators of the new answer to the letter and forgets those it no longer sends', () => {
    expect(afterRead(fresh({ etag: 'W/"b"' }), moment({ ...well, lastModified: 'Mon' })).poll).toEqual({
      etag: 'W/"b"',
      firstReadAt: start,
      lastReadAt: later(start, hourMs),
      lastTriedAt: later(start, hourMs),
      fullAt: later(start, hourMs),
      failures: 0,
      nextPollAt: later(start, 1.5 * hourMs),
    });
  });

  it('keeps the validators it has when a 304 brings none', () => {
    expect(afterRead({ outcome: 'unchanged' }, moment(well)).poll.etag).toBe('"a"');
  });

  it('ends a spell of failures', () => {
    const failing = afterFailure({ sentence: 'a.example answered 500' }, moment(well)).poll;
    const { poll } = afterRead(fresh(), moment(failing));
    expect(poll).not.toHaveProperty('problem');
    expect(poll).not.toHaveProperty('failingSince');
    expect(poll.failures).toBe(0);
  });

  it('adopts a permanent redirect that was seen three times in a row', () => {
    const moved = fresh({ movedTo: 'https://b.example/feed.xml' });
    const first = afterRead(moved, moment(well));
    const second = afterRead(moved, moment(first.poll));
    const third = afterRead(moved, moment(second.poll));
    expect([first.url, second.url, third.url]).toEqual([undefined, undefined, 'https://b.example/feed.xml']);
    expect(third.poll).not.toHaveProperty('movedTo');
  });

  it('counts a permanent redirect anew when it was not there once, or led elsewhere', () => {
    const moved = fresh({ movedTo: 'https://b.example/feed.xml' });
    const twice = afterRead(moved, moment(afterRead(moved, moment(well)).poll)).poll;
    expect(afterRead(moved, moment(afterRead(fresh(), moment(twice)).poll)).url).toBeUndefined();
    expect(afterRead(fresh({ movedTo: 'https://c.example/' }), moment(twice)).url).toBeUndefined();
  });
});

describe('afterFailure()', () => {
  it('remembers since when, how often and why, and keeps the validators', () => {
    const once = afterFailure({ sentence: 'a.example answered 500' }, moment(well)).poll;
    const twice = afterFailure({ sentence: 'a.example did not answer' }, moment(once, later(start, 2 * hourMs))).poll;
    expect(twice).toMatchObject({
      failures: 2,
      failingSince: later(start, hourMs),
      problem: 'a.example did not answer',
      etag: '"a"',
      lastReadAt: start,
    });
  });

  it('obeys Retry-After', () => {
    const { poll } = afterFailure({ sentence: 'busy', retryAfterSeconds: 7200 }, moment(well));
    expect(poll.nextPollAt).toBe(later(start, 3 * hourMs));
  });
});

describe('afterPageState()', () => {
  it('counts the same state in a row and asks for the whole page again', () => {
    const wall = { state: 'bot_wall', because: 'It asks whether you are human.' } as const;
    const once = afterPageState(wall, moment(well)).poll;
    const twice = afterPageState(wall, moment(once, later(start, 2 * hourMs))).poll;
    expect(twice).toMatchObject({ pageState: 'bot_wall', pageStatePolls: 2, failingSince: later(start, hourMs) });
    expect(twice).not.toHaveProperty('etag');
  });

  it('begins anew with another state', () => {
    const once = afterPageState({ state: 'bot_wall', because: 'x' }, moment(well)).poll;
    const other = afterPageState({ state: 'shrunk', because: 'y' }, moment(once, later(start, 2 * hourMs))).poll;
    expect(other).toMatchObject({
      pageState: 'shrunk',
      pageStatePolls: 1,
      pageStateSince: later(start, 2 * hourMs),
      failingSince: later(start, hourMs),
    });
  });

  it.each([
    ['one bad state and another', ['bot_wall', 'shrunk']],
    ['a bad state and a failure', ['bot_wall', null]],
    ['three bad states', ['bot_wall', 'empty', 'login_wall']],
  ] as const)('lets operators hear of a page that alternates between %s', (_title, states) => {
    const at = (poll: number) => later(start, poll * 6 * hourMs);
    let poll: PollState = well;
    for (let index = 0; index <= 6; index++) {
      const state = states[index % states.length] ?? null;
      const when = moment(poll, at(index));
      poll =
        state === null
          ? afterFailure({ sentence: 'x' }, when).poll
          : afterPageState({ state, because: 'x' }, when).poll;
      expect(isWorthTelling(poll, at(index))).toBe(index === 6);
    }
  });
});

describe('afterGone()', () => {
  it('ends the source', () => {
    expect(afterGone(moment(well)).poll.endedAt).toBe(later(start, hourMs));
  });
});

describe('isWorthTelling()', () => {
  const failing = (failures: number): PollState => ({ nextPollAt: start, failures, failingSince: start, problem: 'x' });

  it.each([
    ['is silent about a first failures', failing(4), later(start, hourMs), false],
    ['tells the fifth failure in a row', failing(5), later(start, hourMs), true],
    ['tells a second failure once it has lasted a day and a half', failing(2), later(start, 1.5 * dayMs), true],
    ['is silent about two failures until then', failing(2), later(start, 1.5 * dayMs - 1), false],
    ['is silent about one failure, however long ago', failing(1), later(start, 9 * dayMs), false],
    ['is silent about an ended source', { ...failing(9), endedAt: start }, later(start, hourMs), false],
    [
      'tells a page state that lasts',
      { nextPollAt: start, failures: 0, failingSince: start, pageState: 'bot_wall', pageStatePolls: 5 } as const,
      later(start, hourMs),
      true,
    ],
  ])('%s', (_title, poll, now, expected) => {
    expect(isWorthTelling(poll, now)).toBe(expected);
  });
});
