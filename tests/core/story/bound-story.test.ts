import { describe, expect, it } from 'vitest';
import { toldOf } from '../../../src/core/plan/plan-alerts.ts';
import { boundStory, mostListed } from '../../../src/core/story/bound-story.ts';
import type { Story } from '../../../src/nouns/story.ts';
import { mergeStory } from '../../../src/store/stories.ts';
import { at, line, start, story } from '../../store/samples.ts';

const key = (index: number) => `k${index}`;
const listing = (count: number, about: Partial<Story> = {}): Story =>
  story('s', {
    itemKeys: Array.from({ length: count }, (_, index) => key(index)),
    timeline: Array.from({ length: count }, (_, index) => line(key(index), { at: at(index), claimStatus: 'alleged' })),
    ...about,
  });

/** The story as one more item leaves it. */
function joined(before: Story, index: number): Story {
  const timeline = [...before.timeline, line(key(index), { at: at(index), claimStatus: 'alleged' })];
  return boundStory({ ...before, itemKeys: [...before.itemKeys, key(index)], timeline });
}

describe('a long story', () => {
  it('lists its beginning and its newest items, however many join', () => {
    let long = listing(mostListed);
    expect(boundStory(long)).toBe(long);
    const size = JSON.stringify(long).length;
    for (let index = mostListed; index < 3_000; index++) long = joined(long, index);
    expect(long.itemKeys).toHaveLength(mostListed);
    expect(long.itemKeys.slice(0, 9)).toEqual([...[0, 1, 2, 3, 4, 5, 6, 7].map(key), key(3_000 - mostListed + 8)]);
    expect(long.itemKeys.at(-1)).toBe(key(2_999));
    expect(long.forgotten).toBe(3_000 - mostListed);
    expect(JSON.stringify(long).length).toBeLessThan(size * 1.1);
  });

  it('never leaves out what its state rests on', () => {
    let long = listing(20);
    const ruled = line('ruling', { at: at(20), claimStatus: 'ruled', event: 'lawsuit_ruling' as never });
    long = { ...long, itemKeys: [...long.itemKeys, 'ruling'], timeline: [...long.timeline, ruled] };
    for (let index = 21; index < 1_000; index++) long = joined(long, index);
    expect(long.itemKeys).toContain('ruling');
    expect(long.timeline).toContainEqual(ruled);
  });

  it('still tells what is new from what was told', () => {
    const told = { ...listing(mostListed), told: toldOf(listing(mostListed), start) };
    const after = joined(told, mostListed);
    expect(after.told?.itemCount).toBe(mostListed - 1);
    expect(after.itemKeys.slice(after.told?.itemCount)).toEqual([key(mostListed)]);
  });

  it('does not get back from the store what it left out', () => {
    const stored = listing(mostListed);
    const written = joined(stored, mostListed);
    expect(mergeStory(stored, written)).toEqual(written);
    // Told in the meantime, by a list that was one longer at its beginning.
    const toldMeanwhile = { ...stored, told: toldOf(stored, at(1)) };
    expect(mergeStory(toldMeanwhile, written).told?.itemCount).toBe(mostListed - 1);
  });
});
