import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../../../src/core/policy/compare-revisions.ts';
import type { Clause } from '../../../src/nouns/policy.ts';
import { revision } from '../../store/samples.ts';

const named = { service: 'Rookery', terms: 'Privacy Policy' };
const clauses = (...texts: readonly string[]): readonly Clause[] => texts.map((text) => ({ path: ['Use'], text }));
const before = revision('a', { clauses: clauses('We keep logs.', 'We do not train AI models on your chats.') });
const after = revision('b', { clauses: clauses('We keep logs.', 'We train AI models on your chats.') });

describe('compareRevisions()', () => {
  it('compares two revisions as an alert does: what it means, every changed place, which two they are', () => {
    expect(compareRevisions(named, { before, after })).toEqual({
      change: {
        ...named,
        direction: 'permission_added',
        directionsAlso: [],
        effective: null,
        silentEdit: true,
        hunks: [
          {
            path: ['Use'],
            before: 'We do not train AI models on your chats.',
            after: 'We train AI models on your chats.',
          },
        ],
        hunkCount: 1,
        beforeRevision: 'a',
        afterRevision: 'b',
      },
      relevant: true,
      moved: 0,
      readDifferently: false,
    });
  });

  it('names the effective day of the later one only where it differs', () => {
    const effective = (one: string | null, other: string | null) =>
      compareRevisions(named, { before: { ...before, effective: one }, after: { ...after, effective: other } }).change
        .effective;
    expect(effective(null, '2026-12-01')).toBe('2026-12-01');
    expect(effective('2026-12-01', '2026-12-01')).toBeNull();
  });

  it('counts clauses that only moved, and says when our own reading differs', () => {
    const moved = revision('c', { clauses: before.clauses.toReversed(), readBy: '2:0' });
    expect(compareRevisions(named, { before, after: moved })).toMatchObject({
      relevant: false,
      moved: 1,
      readDifferently: true,
      change: { hunks: [], silentEdit: false, direction: 'none' },
    });
  });
});
