import { describe, expect, it } from 'vitest';
import { bCubed, shuffledStories } from '../../lab/shuffled-stories.ts';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import type { Item } from '../../src/nouns/item.ts';

const item = (key: string, title: string, publishedAt: string | null): Item => ({
  from: 'feed',
  key,
  sourceId: 'a',
  publisher: 'The Daily',
  genre: 'news',
  url: `https://a.example/${key}`,
  title,
  text: '',
  publishedAt,
  seenAt: '2026-11-01T09:00:00.000Z',
});
const labelled = (key: string, title: string, story: string, companies: readonly string[], at: string | null) => {
  const one = item(key, title, at);
  return { item: one, finding: judgeItem(one), labels: { story, companies } };
};

describe('bCubed()', () => {
  it('is whole for the same groups, whatever they are called', () => {
    expect(bCubed(['x', 'x', 'y'], ['1', '1', '2'])).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('loses precision where groups are put together, and recall where they are parted', () => {
    expect(bCubed(['x', 'x', 'x', 'x'], ['1', '1', '2', '2'])).toMatchObject({ precision: 0.5, recall: 1 });
    expect(bCubed(['a', 'b', 'c', 'd'], ['1', '1', '2', '2'])).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('is nothing for nothing', () => {
    expect(bCubed([], [])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('shuffledStories()', () => {
  const suit = (key: string, company: string, at: string | null) =>
    labelled(key, `${company} sued over use of private messages to train AI`, `${company}-suit`, [company], at);
  const day = '2026-11-01T10:00:00.000Z';

  it('joins the same event in every order, and keeps that of another company apart', () => {
    const items = [suit('1', 'Meta', day), suit('2', 'OpenAI', day), suit('3', 'Meta', day), suit('4', 'OpenAI', null)];
    expect(shuffledStories(items)).toEqual({ orders: 5, mean: 1, worst: 1, mixed: 0 });
  });

  it('counts stories in which companies are mixed', () => {
    const mislabelled = [
      suit('1', 'Meta', day),
      { ...suit('2', 'Meta', day), labels: { story: 'other', companies: ['X'] } },
    ];
    expect(shuffledStories(mislabelled)).toMatchObject({ mixed: 1 });
  });
});
