import { describe, expect, it } from 'vitest';
import { matchesFilter } from '../../../src/core/plan/match-filter.ts';
import type { Story } from '../../../src/nouns/story.ts';

const story = (companies: readonly string[], title: string): Story => ({
  id: 's',
  title,
  event: 'policy_change',
  state: 'reported',
  severity: 'high',
  companies,
  dataTypes: [],
  genres: ['news'],
  publishers: [],
  timeline: [],
  itemKeys: [],
  openedAt: '2026-03-01T00:00:00.000Z',
  updatedAt: '2026-03-01T00:00:00.000Z',
  settlesAt: '2026-03-01T00:00:00.000Z',
});

describe('matchesFilter() by company', () => {
  it.each([
    ['its own name', ['LinkedIn'], ['LinkedIn'], 'LinkedIn trains AI on posts'],
    ['its owner', ['Microsoft'], ['LinkedIn'], 'LinkedIn trains AI on posts'],
    ['its owner’s owner', ['Alphabet'], ['Google'], 'Google trains AI on e-mails'],
    ['another of its names', ['The New York Times'], ['New York Times'], 'New York Times sues Quillmark'],
    ['a name that the catalogue doesn’t know', ['quillmark'], ['Quillmark'], 'Quillmark trains AI on photos'],
    ['a service that the story names', ['Instagram'], ['Meta'], 'Meta trains AI on Instagram photos'],
  ])('hears a story under %s', (_, companies, about, title) => {
    expect(matchesFilter({ companies }, story(about, title))).toBe(true);
  });

  it.each([
    ['a company of the same owner', ['GitHub'], ['LinkedIn'], 'LinkedIn trains AI on posts'],
    ['a service that the story doesn’t name', ['WhatsApp'], ['Meta'], 'Meta trains AI on Instagram photos'],
    ['a company that it owns', ['LinkedIn'], ['Microsoft'], 'Microsoft trains AI on documents'],
  ])('does not hear it under %s', (_, companies, about, title) => {
    expect(matchesFilter({ companies }, story(about, title))).toBe(false);
  });
});
