import { describe, expect, it } from 'vitest';
import { whyLines, whyWords } from '../../../src/cards/parts/why-words.ts';
import type { Reason } from '../../../src/nouns/item.ts';
import { finding } from '../../store/samples.ts';

const reason = (feature: string, weight: number, words = ''): Reason => ({ feature, weight, words });
const of = (...because: readonly Reason[]) => whyWords(finding({ because })).reasons;

describe('whyWords()', () => {
  it.each([
    [true, 0.99, 'Almost certainly about AI training on people’s data (99 %).'],
    [true, 0.88, 'Very likely about AI training on people’s data (88 %).'],
    [true, 0.7, 'Probably about AI training on people’s data (70 %).'],
    [true, 0.55, 'Perhaps about AI training on people’s data (55 %).'],
    [true, 0.4, 'Perhaps about AI training on people’s data (40 %).'],
    [false, 0.55, 'Perhaps about AI training on people’s data (55 %), but not surely enough to be posted.'],
    [false, 0.3, 'Probably not about AI training on people’s data (chance that it is: 30 %).'],
    [false, 0.01, 'Almost certainly not about AI training on people’s data (chance that it is: 1 %).'],
  ])('says how sure it is: relevant %s at %d', (relevant, score, verdict) => {
    expect(whyWords(finding({ relevant, score })).verdict).toBe(verdict);
  });

  it('tells what spoke for and against, the strongest first, with the words that show it', () => {
    expect(
      whyLines(
        finding({
          relevant: true,
          score: 0.9,
          event: 'lawsuit_filed',
          claimStatus: 'alleged',
          sure: { event: 0.91, claimStatus: 0.42 },
          because: [
            reason('a product or price (title)', -0.6, 'launch'),
            reason('trains AI', 1.4, 'trained its models'),
            reason('event: lawsuit_filed', 2, 'sued'),
          ],
        }),
      ),
    ).toEqual([
      'Very likely about AI training on people’s data (90 %).',
      'For: trains AI (“trained its models”)',
      'Against: a product or price, in the headline (“launch”)',
      'Read as: Lawsuit filed (very likely, 91 %), because of “sued”. Alleged, not proven (uncertain, 42 %).',
    ]);
  });

  it('tells at most five, and hears both sides', () => {
    const many = Array.from({ length: 9 }, (_, index) => reason(`sign ${index}`, 2 - index / 10, `word ${index}`));
    const told = of(...many, reason('jobs lost', -0.2, 'layoffs'), reason('a product or price', -0.1, 'price'));
    expect(told.map(({ says }) => says)).toEqual(['sign 0', 'sign 1', 'sign 2', 'jobs lost', 'a product or price']);
  });

  it('tells the same words, and the same sign, once for each side', () => {
    const told = of(
      reason('trains AI', 1, 'trained'),
      reason('training is spoken of', 0.5, 'trained'),
      reason('trains AI', 0.4, 'training'),
      reason('people are trained', -0.3, 'trained'),
    );
    expect(told.map(({ says }) => says)).toEqual(['trains AI', 'people are trained']);
  });

  it('leaves out what hardly weighs anything, and needs no words', () => {
    expect(of(reason('a court', 0.01, 'court'), reason('no one’s data', -0.7))).toEqual([
      { side: 'Against', says: 'no one’s data', words: '' },
    ]);
  });

  it('says nothing of event and claim if an item is about something else, or an older row lacks how sure they are', () => {
    expect(whyWords(finding({ relevant: false, event: 'none', claimStatus: 'not_applicable' })).reading).toBeNull();
    expect(whyWords(finding({ event: 'research', claimStatus: 'not_applicable', because: [] })).reading).toBe(
      'Read as: Research.',
    );
  });
});
