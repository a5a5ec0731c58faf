import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, parseQuery } from '../../../src/core/text/query.ts';

const long =
  'The company announced a number of changes on Monday, most of them about billing and about the names of its plans. Further down, the new terms let it train its models on private messages unless people say no before the end of the month, which drew complaints from several groups.';

const excerpt = (texts: readonly string[], words: string, maxLength?: number) =>
  excerptOf(texts, parseQuery(words), maxLength);

describe('excerptOf()', () => {
  test('shows the words around the match, at word borders', () => {
    expect(excerpt([long], 'training')).toBe(
      '…of its plans. Further down, the new terms let it train its models on private messages unless people say no before the end of the month, which drew complaints…',
    );
  });

  test('takes the text that holds most of the words, the last of equals', () => {
    expect(excerpt(['Nothing here', 'Chats of people', 'Chats and photos', 'Chats again'], 'chats photos')).toBe(
      'Chats and photos',
    );
    expect(excerpt(['Chats of people', 'Other chats'], 'chat')).toBe('Other chats');
  });

  test('begins at the start of the last text when nothing is wanted or found', () => {
    expect(excerpt(['First', long], '', 40)).toBe('The company announced a number of…');
    expect(excerpt(['First', long], 'zebra -meta', 40)).toBe('The company announced a number of…');
  });

  test('shows the end without dots, and one line', () => {
    expect(excerpt([long], '"several groups"', 60)).toBe('…of the month, which drew complaints from several groups.');
    expect(excerpt(['Two\n\n lines'], 'lines')).toBe('Two lines');
  });

  test('is empty where there is no text', () => {
    expect(excerpt([], 'word')).toBe('');
    expect(excerpt(['', ' '], 'word')).toBe('');
  });

  test('is never longer than asked, and is made of the text alone', async () => {
    await fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 4 }),
        fc.string(),
        (texts, words) => {
          const shown = excerpt(texts, words, 60);
          expect(shown.length).toBeLessThanOrEqual(60);
          const core = shown.replace(/^…/, '').replace(/…$/, '');
          expect(texts.some((text) => text.replaceAll(/\s+/g, ' ').includes(core)) || core === '').toBe(true);
        },
      ),
    );
  });
});
