import { expect, it } from 'vitest';
import type { PollState } from '../../src/nouns/source.ts';
import { unreadyReasons, type Vitals } from '../../src/site/readiness.ts';
import { feed, start } from '../store/samples.ts';

const source = (id: string, poll: Partial<PollState> = {}) => ({
  source: feed(id),
  poll: { failures: 0, nextPollAt: start, lastTriedAt: start, ...poll },
});
const well: Vitals = { sources: [source('a')], platforms: [], pollsStalled: null, canWrite: true };

it.each<[string, Partial<Vitals>, readonly string[]]>([
  ['all is well', {}, []],
  ['one source of two fails', { sources: [source('a'), source('b', { failures: 9 })] }, []],
  [
    'one platform of two is connected',
    {
      platforms: [
        { platform: 'discord', state: 'refused' },
        { platform: 'slack', state: 'connected' },
      ],
    },
    [],
  ],
  ['nothing is listed', { sources: [] }, ['There are no sources to read.']],
  ['every source has ended', { sources: [source('a', { endedAt: start })] }, ['There are no sources to read.']],
  ['nothing was polled', { sources: [source('a', { lastTriedAt: undefined })] }, ['No source has been read yet.']],
  [
    'every source fails',
    { sources: [source('a', { failures: 1 }), source('b', { pageState: 'login_wall' })] },
    ['None of 2 sources can be read.'],
  ],
  ['the only source fails', { sources: [source('a', { failures: 1 })] }, ["The only source can't be read."]],
  ['polls stand still', { pollsStalled: 'No poll has ended in 32 minutes.' }, ['No poll has ended in 32 minutes.']],
  [
    'no platform is connected',
    {
      platforms: [
        { platform: 'discord', state: 'refused' },
        { platform: 'slack', state: 'connecting' },
      ],
    },
    ['No chat is connected: discord is refused, slack is connecting.'],
  ],
  ['nothing can be written', { canWrite: false }, ["The database can't be written."]],
])('unreadyReasons() when %s', (_when, change, reasons) => {
  expect(unreadyReasons({ ...well, ...change })).toEqual(reasons);
});
