import { describe, expect, it, test } from 'vitest';
import { healthCard } from '../../../src/cards/alert/notice-card.ts';
import { errorCard } from '../../../src/cards/parts/error-card.ts';
import { noneIsReadable, sourceHealth } from '../../../src/cards/parts/source-health.ts';
import type { PollState, SourceStatus } from '../../../src/nouns/source.ts';
import { type PageState, pageStates, wordsOf } from '../../../src/nouns/words.ts';
import { at, feed, pollState, start } from '../../store/samples.ts';
import { shown } from '../rookery.ts';

const status = (poll: Partial<PollState>, name = 'The Daily, AI'): SourceStatus => ({
  source: feed('daily', { name }),
  poll: pollState({ lastTriedAt: start, ...poll }),
});
const failing = { failures: 5, failingSince: at(-600), problem: 'daily.example answered 503 Service Unavailable.' };

describe('healthCard()', () => {
  it('tells what fails, since when, why and what to do', () => {
    expect(shown(healthCard(status(failing), 'failing'), start)).toMatchInlineSnapshot(`
      "┃ Can’t read The Daily, AI
      ┃
      ┃ daily.example answered 503 Service Unavailable.
      ┃
      ┃ Open the address in a browser. If it works there, wait; if not, correct or remove the source in
      ┃ the sources file.
      ┃
      ┃ Fineprint keeps trying, less often. A failed response never becomes an alert. This notice is
      ┃ updated once the source can be read again.
      ┃
      ┃ Failing since    1 November 2026 at 23:00 UTC
      ┃ Failed attempts  5
      ┃ Next attempt     2 November 2026 at 09:30 UTC
      ┃
      ┃ Feed: https://daily.example/feed.xml"
    `);
  });

  it('tells that it can be read again', () => {
    expect(shown(healthCard(status({ lastReadAt: at(1) }), 'recovered'), start)).toMatchInlineSnapshot(`
      "┃ The Daily, AI can be read again
      ┃
      ┃ Fineprint has read everything published in the meantime that the source still shows.
      ┃
      ┃ Read again  2 November 2026 at 09:01 UTC
      ┃
      ┃ https://daily.example/feed.xml"
    `);
  });

  it.each(wordsOf(pageStates))('names what to do about a page that is %s', (pageState: PageState) => {
    const { lines } = healthCard(status({ pageState }), 'failing');
    expect(lines[0]).toEqual({
      kind: 'text',
      pieces: [`https://daily.example/feed.xml answered with ${pageStates[pageState]}.`],
    });
    expect(JSON.stringify(lines[1])).toMatch(/Open |find |correct |take it /);
  });
});

describe('sourceHealth()', () => {
  it.each([
    ['No sources are being read.', []],
    ['The only source has not been checked yet.', [{ lastTriedAt: undefined }]],
    ['The only source can be read.', [{}]],
    ['All 2 sources can be read. 1 source not checked yet.', [{}, {}, { lastTriedAt: undefined }]],
    ['1 of 2 sources can be read. Failing: The Daily, AI.', [{}, failing]],
    [
      '1 of 5 sources can be read. Failing: The Daily, AI; The Daily, AI; The Daily, AI and 1 more.',
      [{}, failing, failing, failing, failing],
    ],
    ['The only source can be read. 1 source ended permanently (410 Gone).', [{}, { endedAt: start }]],
  ])('%s', (sentence, polls) => {
    const sources = polls.map((poll) => {
      const { lastTriedAt, ...rest } = { lastTriedAt: start as string | undefined, ...poll };
      const made = status(rest as Partial<PollState>);
      if (lastTriedAt !== undefined) return made;
      const { lastTriedAt: _never, ...unasked } = made.poll;
      return { ...made, poll: unasked };
    });
    expect(sourceHealth(sources)).toBe(sentence);
  });
});

describe('noneIsReadable()', () => {
  it.each([
    ['every request failed', [failing, failing], true],
    [
      'one of them shows a home page, which can be reached',
      [failing, { pageState: 'other_document', problem: 'x' }],
      false,
    ],
    ['one of them is not trusted', [{ problem: 'The feed seems to have been rebuilt.' }], false],
    ['none was asked', [], false],
  ] as const)('%s', (_, polls, is) => {
    expect(noneIsReadable(polls.map((poll) => status(poll)))).toBe(is);
  });
});

test('errorCard() tells a sentence, or a reference where there is none to tell', () => {
  expect(shown(errorCard({ sentence: 'Write it like 09:00.' }))).toMatchInlineSnapshot(`
    "┃ That didn’t work
    ┃
    ┃ Write it like 09:00."
  `);
  expect(shown(errorCard({ reference: 'k3f9xz' }))).toMatchInlineSnapshot(`
    "┃ Something went wrong
    ┃
    ┃ This is our fault, not yours. Try again; if it keeps happening, give the people who run Fineprint
    ┃ this reference: k3f9xz"
  `);
});
