import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../lab/learn/labelled.ts';
import type { ToldLine } from '../../lab/sagas/drive-sagas.ts';
import { type ScoredSagas, scoreSagas } from '../../lab/sagas/score-sagas.ts';
import { fileOf } from '../cli/policy-verbs.ts';
import { gold, told } from './told-sagas.ts';

const labelled = await readLabelled([await fileOf('sagas.jsonl', gold.map((one) => JSON.stringify(one)).join('\n'))]);
const scored = (lines: readonly ToldLine[] = told): ScoredSagas => scoreSagas(labelled, lines);

/** The messages and records, without those that a test leaves out. */
const without = (isLeftOut: (line: ToldLine) => boolean) => told.filter((line) => !isLeftOut(line));
const isAlertOf =
  (story: string, date: string) =>
  (line: ToldLine): boolean =>
    line.kind === 'alert' && line.story === story && line.date === date;

describe('scoreSagas()', () => {
  // The same lines give these figures with the scorer that the labels came with.
  it('counts each kind of what was told', () => {
    expect(scored().figures).toEqual({
      items: 15,
      sagas: 4,
      developments: 9,
      alerts: 10,
      toldRight: 55.6,
      toldAsNewStory: 11.1,
      toldInWrongStory: 11.1,
      silent: 22.2,
      silentBecause: { notFound: 1, swallowed: 0, inItsStory: 1 },
      newTold: 100,
      updatesTold: 20,
      toldTwice: 1,
      stories: 6,
      mixedStories: 2,
      splitSagas: 2,
      bCubed: { precision: 75.9, recall: 68.5, f1: 72 },
      stateRight: 75,
      stateSeen: 8,
      keptStateContradicts: 1,
      harmful: 2,
      weakStatus: 1,
      distractors: {
        relevant: 2,
        relevantToldInOwnStory: 1,
        relevantSwallowed: 1,
        offTopic: 2,
        offTopicInAStory: 1,
        offTopicTold: 1,
      },
    });
  });

  it.each([
    ['told twice', ['suit/filed ×2']],
    ['told, but as a new story', ['suit/ruled']],
    ['told in a wrong story', ['terms/again']],
    ['silent: the item is in no story', ['terms/dropped']],
    ['silent: in its own story, but no message', ['suit/settled']],
    ['split sagas', ['suit in 2 stories', 'terms in 2 stories']],
    ['relevant items of no saga, swallowed', ['other-2']],
    ['off-topic items told', ['other-3']],
    ['state wrong after the step', ['terms/changed: reported, not confirmed', 'terms/denied: confirmed, not denied']],
    [
      'HARMFUL: the message says what the labels contradict',
      [
        '2026-01-12 terms-2 terms/denied: told confirmed, is denied',
        '2026-05-20 terms-4 terms/again: told dismissed, is confirmed',
      ],
    ],
  ])('names where it was: %s', (kind, where) => {
    expect(scored().failures[kind]).toEqual(where);
  });

  it('counts a step as told only by a message of its own', () => {
    const edited = told.map((line) =>
      isAlertOf('s1', '2026-01-05')(line) || isAlertOf('s1', '2026-01-06')(line)
        ? ({ ...line, reason: 'update' } as ToldLine)
        : line,
    );
    const { figures, failures } = scored(edited);
    expect(failures['silent: in its own story, but no message']).toEqual(['suit/filed', 'suit/settled']);
    expect([figures.toldTwice, figures.silent]).toEqual([0, 33.3]);
  });

  it('counts a message within two weeks of the last report of its step, and none after', () => {
    const late = (date: string) =>
      told.map((line) => (isAlertOf('s3', '2026-02-10')(line) ? ({ ...line, date } as ToldLine) : line));
    expect(scored(late('2026-02-23')).figures.newTold).toBe(100);
    expect(scored(late('2026-02-25')).figures.newTold).toBe(75);
  });

  it('takes what a title says that a state moved to before the status and the state of the story', () => {
    const [moved] = told.filter(isAlertOf('s1', '2026-05-20'));
    if (moved?.kind !== 'alert') throw new Error('There is such a message.');
    const saying = (more: Partial<typeof moved>) =>
      scored(told.map((line) => (line === moved ? { ...moved, ...more } : line))).figures.harmful;
    expect(saying({})).toBe(2);
    expect(saying({ title: 'Quillmark', status: 'Settled' })).toBe(2);
    expect(saying({ title: 'Quillmark', status: null })).toBe(1);
  });

  it('lets related sagas share a story', () => {
    const { failures } = scored();
    expect(failures['mixed stories']).toEqual(['s1: suit 3, terms 1', 's2: terms 2, alone:other-2 1']);
  });

  it('gives nothing where nothing was told', () => {
    const { figures } = scored(without(() => true));
    expect(figures).toMatchObject({ alerts: 0, silent: 100, silentBecause: { notFound: 9 }, stateRight: null });
  });
});
