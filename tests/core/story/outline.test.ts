import { describe, expect, it } from 'vitest';
import { matterOfEntry } from '../../../src/core/story/matter.ts';
import { outlineOf, outlineOfEntries } from '../../../src/core/story/outline.ts';
import { comparedOf, productOf, profileOf } from '../../../src/core/story/profile.ts';
import type { TimelineEntry } from '../../../src/nouns/story.ts';

function entry(more: Partial<TimelineEntry>): TimelineEntry {
  return {
    at: '2026-01-21T10:00:00.000Z',
    event: 'lawsuit_filed',
    claimStatus: 'alleged',
    text: 'Edda Lindgren sues Quillmark over ledgers',
    publisher: 'The Harbour Post',
    url: 'https://harbour.example/1',
    itemKey: 'one',
    ...more,
  };
}

const filed = entry({
  line: 'lawsuit',
  words: 'edda lindgre ledgers quartz harbour',
  marks: 'company:Quillmark|plaintiff:edda lindgren|place:us/oakland|place:us',
});
const fined = entry({
  at: '2026-03-02T09:00:00.000Z',
  event: 'regulator_action',
  line: 'regulator',
  text: 'Quillmark fined',
  words: 'quartz fined lanterns',
  marks: 'company:Quillmark|place:de/munich',
});
/** As stored before words, lines and marks were. */
const old = entry({ at: '2025-06-01T00:00:00.000Z', text: 'Quillmark ledgers and lanterns in a new lawsuit, a suit' });

const stories: readonly (readonly [string, readonly TimelineEntry[]])[] = [
  ['an item', [filed]],
  ['two items', [filed, fined]],
  ['an item of an older row', [old]],
  ['items of older rows and newer ones', [old, filed, fined, fined]],
];
const asked = new Set(['ledgers', 'quartz', 'lanterns', 'unheard']);
const of = { companies: ['Quillmark'], dataTypes: [] };

describe('outlineOfEntries() tells the same as the whole profile, for a story of', () => {
  it.each(stories)('%s', (_, entries) => {
    const whole = outlineOf(profileOf(entries.map((one) => comparedOf(matterOfEntry(one, of)))));
    const outline = outlineOfEntries(entries, { asked });
    const item = new Map([...asked].map((word, at) => [word, 0.3 + at / 7]));
    expect(productOf(item, outline.centre)).toBe(productOf(item, whole.centre));
    expect([...outline.lines]).toEqual([...whole.lines]);
    expect(outline.countries).toEqual(whole.countries);
    expect(outline.latestMs).toBe(whole.latestMs);
    for (const title of ['quillmark fined', 'edda lindgren sues quillmark over ledgers', 'quillmark'])
      expect(outline.hasTitle(title), title).toBe(whole.hasTitle(title));
  });
});
