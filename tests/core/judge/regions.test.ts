import { describe, expect, it } from 'vitest';
import { readItem } from '../../../src/core/judge/read-item.ts';
import { regionsOf, scopeOf } from '../../../src/core/judge/regions.ts';

describe('scopeOf()', () => {
  it.each([
    ['EU, UK, Switzerland', 'Quillmark will train AI on posts of users in the EU, UK and Switzerland'],
    ['EU', 'Quillmark pauses AI training on EU users’ data'],
    ['Europe, Canada', 'Quillmark trains AI on posts across Europe and Canada'],
    ['Deutschland', 'Quillmark will Beiträge von Nutzern in Deutschland verwenden'],
    ['Premium users', 'Premium users of Quillmark can’t opt out'],
    ['Brazilian', 'LONDON (Reuters) - Quillmark will use messages of Brazilian customers'],
  ])('takes whom it concerns: %s', (scope, title) => {
    expect(scopeOf(readItem({ title, text: '' }))).toBe(scope);
  });

  it.each([
    'New York Times sues Quillmark',
    'A judge in California dismisses a suit against Quillmark',
    'Irish regulator opens inquiry into Quillmark',
    'The California-based company said it would appeal',
    'Polish your prompts: Quillmark tells us how',
  ])('takes no place of a court, an authority, a newspaper or a company: %s', (title) => {
    expect(scopeOf(readItem({ title, text: '' }))).toBeUndefined();
  });
});

describe('regionsOf()', () => {
  const regions = (title: string) => [...regionsOf({ title, scope: undefined, timeline: [] })];

  it.each([
    ['eu', 'Irish regulator opens inquiry into Quillmark'],
    ['us', 'A judge in California dismisses a suit against Quillmark'],
    ['jp', '日本の利用者の投稿をAIの学習に使う'],
  ])('gives %s: %s', (region, title) => {
    expect(regions(title)).toEqual([region]);
  });

  it.each([
    'New York Times sues Quillmark',
    'The Irish Ledger sues Quillmark',
    'LONDON (AP) — Quillmark trains AI on posts',
  ])('gives none for a newspaper or a dateline: %s', (title) => {
    expect(regions(title)).toEqual([]);
  });
});
