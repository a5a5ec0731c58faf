import { describe, expect, test } from 'vitest';
import type { Story } from '../../src/nouns/story.ts';
import { mergeStory } from '../../src/store/stories.ts';
import { at, line, story } from './samples.ts';

const told = (minutes: number): NonNullable<Story['told']> => ({
  at: at(minutes),
  state: 'reported',
  severity: 'notable',
  itemCount: minutes,
});

describe('mergeStory()', () => {
  test('is the written one where it holds all that is stored', () => {
    const written = story('s', { title: 'Renamed', severity: 'info', itemKeys: ['s-1', 'x'], settlesAt: null });
    expect(mergeStory(story('s', { severity: 'high' }), written)).toEqual(written);
  });

  test.each([
    ['stored later', told(2), told(1), 2],
    ['written later', told(1), told(2), 2],
    ['only stored', told(1), undefined, 1],
    ['only written', undefined, told(1), 1],
    ['neither', undefined, undefined, undefined],
  ])('keeps what was told last: %s', (_, stored, written, expected) => {
    const withTold = (about: Story['told']) => story('s', about === undefined ? {} : { told: about });
    expect(mergeStory(withTold(stored), withTold(written)).told?.itemCount).toBe(expected);
  });

  test('joins what two writers added, with the words of the one that was updated last', () => {
    const stored = story('s', {
      title: 'Stored',
      state: 'denied',
      severity: 'high',
      updatedAt: at(5),
      settlesAt: null,
      companies: ['OpenAI', 'Meta'],
      dataTypes: ['code'],
      genres: ['court'],
      itemKeys: ['s-1', 'b'],
      timeline: [line('s-1'), line('b', { at: at(5) })],
      publishers: ['B'],
    });
    const written = story('s', {
      title: 'Written',
      openedAt: at(-1),
      updatedAt: at(3),
      settlesAt: at(20),
      itemKeys: ['s-1', 'a'],
      timeline: [line('s-1'), line('a', { at: at(3) })],
      publishers: ['A'],
    });
    expect(mergeStory(stored, written)).toEqual({
      ...stored,
      openedAt: at(-1),
      settlesAt: at(20),
      dataTypes: ['code', 'chat_prompts'],
      genres: ['court', 'news'],
      itemKeys: ['s-1', 'b', 'a'],
      timeline: [line('s-1'), line('a', { at: at(3) }), line('b', { at: at(5) })],
      publishers: ['B', 'A'],
    });
  });
});
