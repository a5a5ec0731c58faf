import { describe, expect, it } from 'vitest';
import { claimText, storyPieces } from '../../../src/cards/parts/story-words.ts';
import { stateOf } from '../../../src/core/story/story-state.ts';
import type { EventLine, Story, TimelineEntry } from '../../../src/nouns/story.ts';
import type { ClaimStatus, Event, Stage } from '../../../src/nouns/words.ts';
import { lawsuit } from '../rookery.ts';

type Step = readonly [line: EventLine, event: Event, claimStatus: ClaimStatus, stage: Stage];

const changed: Step = ['policy', 'policy_change', 'confirmed_by_company', 'announced'];
const filed: Step = ['lawsuit', 'lawsuit_filed', 'alleged', 'filed'];
const withdrawn: Step = ['lawsuit', 'lawsuit_dismissed', 'dismissed', 'withdrawn'];
const settled: Step = ['lawsuit', 'lawsuit_settled', 'settled', 'settled'];
const ruled: Step = ['lawsuit', 'lawsuit_ruling', 'ruled', 'decided'];
const fined: Step = ['regulator', 'regulator_action', 'ruled', 'fined'];
const denied: Step = ['policy', 'company_statement', 'denied', 'denied'];

/** A story of these steps, a month apart. */
function storyOf(steps: readonly Step[], stateNote?: string): Story {
  const timeline = steps.map(
    ([line, event, claimStatus, stage], index): TimelineEntry => ({
      at: `2026-0${index + 1}-10T10:00:00.000Z`,
      event,
      claimStatus,
      stage,
      line,
      text: `Step ${index}`,
      publisher: 'The Daily Ledger',
      url: `https://ledger.example/${index}`,
      itemKey: `k${index}`,
    }),
  );
  const { state } = stateOf(timeline);
  return { ...lawsuit(1), timeline, state, stateNote: state === 'dismissed' ? stateNote : undefined };
}

const rowOf = (story: Story) =>
  storyPieces(story, { max: 80 })
    .map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('');

describe('where a story stands', () => {
  it.each<[string, readonly Step[], string, string | null]>([
    ['a change of terms', [changed], 'confirmed', null],
    ['a suit', [filed], 'alleged', null],
    ['a suit that was withdrawn', [filed, withdrawn], 'withdrawn', null],
    ['a change and its suit', [changed, filed], 'policy change confirmed, lawsuit alleged', 'confirmed by Rookery'],
    [
      'a change whose suit was withdrawn',
      [changed, filed, withdrawn],
      'policy change confirmed, lawsuit withdrawn',
      'confirmed by Rookery',
    ],
    [
      'a change whose suit was settled',
      [changed, filed, settled],
      'policy change confirmed, lawsuit settled',
      'confirmed by Rookery',
    ],
    ['a change that a fine followed', [changed, fined], 'policy change confirmed, case ruled', 'confirmed by Rookery'],
    [
      'a change that the company denies, and its suit',
      [changed, denied, filed, ruled],
      'policy change denied, lawsuit ruled',
      'denied by Rookery',
    ],
  ])('%s', (_, steps, row, own) => {
    const story = storyOf(steps, 'withdrawn without prejudice');
    expect(rowOf(story)).toContain(` (${row}, `);
    const claim = claimText(story) ?? '';
    expect(/The policy change itself: (.+)$/.exec(claim)?.[1] ?? null).toBe(own);
  });

  it('calls a dismissal one only where the case was not withdrawn', () => {
    expect(rowOf(storyOf([filed, withdrawn], 'withdrawn'))).toContain('(withdrawn, ');
    expect(rowOf(storyOf([filed, withdrawn], 'dismissed with prejudice'))).toContain('(dismissed, ');
    expect(rowOf(storyOf([filed, withdrawn]))).toContain('(dismissed, ');
  });
});
