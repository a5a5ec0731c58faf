import { describe, expect, it } from 'vitest';
import { actsOf } from '../../../src/core/judge/acts.ts';
import { readItem } from '../../../src/core/judge/read-item.ts';
import { stageOf } from '../../../src/core/judge/stage.ts';

const stage = (title: string, text = '') => stageOf(actsOf(readItem({ title, text })));

describe('stageOf()', () => {
  it.each([
    ['filed', 'Quillmark sued by authors over AI training'],
    ['filed', 'Class action over AI training says Quillmark copied novels'],
    ['filed', 'Lawsuit against Quillmark over AI training'],
    ['filed', 'Fotografen ziehen gegen Quillmark vor Gericht'],
    ['goes_on', 'Authors’ lawsuit against Quillmark over AI training can continue, judge says'],
    ['partly_decided', 'Judge trims artists’ suit against Quillmark'],
    ['partly_decided', 'Judge ends order that made Quillmark keep all chats'],
    ['partly_decided', 'Court freezes watchdog’s fine against Quillmark'],
    ['dismissed', 'Lawsuit dismissed by judge in AI training case'],
    ['appealed', 'Quillmark appeals ruling on training with novels'],
    ['denied', 'Quillmark makes clear that files are not used to train AI'],
    ['advised', 'Watchdog warns firms over quiet changes of terms for AI training'],
    ['fined', 'Millionenbußgeld gegen Quillmark wegen KI-Trainings'],
    ['in_talks', 'Quillmark in talks with publishers to train AI on their books'],
  ])('reads %s: %s', (expected, title) => {
    expect(stage(title)).toBe(expected);
  });

  it.each([
    'Trial of publishers’ case against Quillmark begins in London',
    'High Court hears labels’ legal action against Quillmark',
    'Publishers threaten to sue Quillmark over AI training',
    'Newspaper considers legal action against Quillmark',
  ])('reads no filing where nobody sues now: %s', (title) => {
    expect(stage(title)).not.toBe('filed');
  });

  it('takes what was done with works for no announcement of a company', () => {
    expect(stage('Works by thousands of authors used to train AI')).toBeUndefined();
    expect(stage('Quillmark uses works by thousands of authors to train AI')).toBe('announced');
  });
});
