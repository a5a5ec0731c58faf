import { describe, expect, it } from 'vitest';
import {
  afterOpinion,
  faultOfRewritten,
  isDoubtful,
  relevanceQuestion,
} from '../../../src/core/story/model-questions.ts';
import { judged } from '../judge/items.ts';

const title = 'Rookery sued over AI training';
const sentence =
  'A customer of Rookery alleges in a complaint filed on Tuesday that the network gave 1,200 private messages to other companies without consent.';
const fault = (rewritten: string, of = sentence) => faultOfRewritten(rewritten, { sentence: of, title });

describe('faultOfRewritten()', () => {
  it.each([
    'A customer alleges that Rookery gave 1200 private messages to other companies without consent.',
    'In a complaint filed on Tuesday, a customer alleges that Rookery passed private messages on without consent.',
  ])('lets a faithful sentence stand: %s', (rewritten) => {
    expect(fault(rewritten)).toBeNull();
  });

  it.each([
    [
      'a number',
      'A customer alleges that Rookery gave 1,300 private messages away without consent.',
      'new number: 1300',
    ],
    [
      'a number word',
      'A customer alleges that Rookery gave millions of messages away without consent.',
      'new number: millions',
    ],
    [
      'a name',
      'A customer alleges that Rookery and Crowsnest gave messages away without consent.',
      'new name: Crowsnest',
    ],
    ['a day', 'A customer alleged on Monday that Rookery gave messages away without consent.', 'new name: Monday'],
    [
      'a court',
      'A customer alleges before the Supreme Court that Rookery gave messages away without consent.',
      'new name: Supreme',
    ],
    ['a name in front', 'Crowsnest alleges that Rookery gave messages away without consent.', 'new name: Crowsnest'],
  ])('refuses %s that the source does not hold', (_, rewritten, because) => {
    expect(fault(rewritten)).toBe(because);
  });

  it.each([
    [
      'a claim told as a fact',
      'Rookery gave private messages to other companies without consent.',
      sentence,
      'lost attribution',
    ],
    [
      'a claim told as proven',
      'A complaint proves that Rookery gave messages away without consent.',
      sentence,
      'added certainty',
    ],
    ['a denial that is gone', 'Rookery told us about the claims.', 'Rookery denies the claims.', 'lost denial'],
    [
      'a negation that is gone',
      'Rookery says that it trains on messages.',
      'Rookery says that it does not train on messages.',
      'lost negation',
    ],
    [
      'a negation that is new',
      'Rookery says that it does not train on messages.',
      'Rookery says that it trains on messages.',
      'added negation',
    ],
    [
      'an exception that is gone',
      'Rookery trains on posts.',
      'Rookery trains on posts unless members object.',
      'lost condition',
    ],
    [
      'a doubt that is gone',
      'Messages were used for training, Rookery said.',
      'Messages may have been used for training, Rookery said.',
      'lost doubt',
    ],
    ['a proposal told as law', 'Firms must ask first.', 'A bill would make firms ask first.', 'lost plan'],
    [
      'a dismissal told as an acquittal',
      'Rookery was cleared as the suit was withdrawn.',
      'The suit against Rookery was withdrawn.',
      'added certainty',
    ],
  ])('refuses %s', (_, rewritten, of, because) => {
    expect(fault(rewritten, of)).toBe(because);
  });

  it('refuses to translate: which words must stay is known in English only', () => {
    const german = 'Eine Kundin wirft Rookery vor, private Nachrichten ohne Einwilligung weitergegeben zu haben.';
    expect(
      faultOfRewritten('Rookery gave private messages away.', { sentence: german, title: 'Klage gegen Rookery' }),
    ).toBe('not English');
  });

  it.each([
    ['nothing', ' ', 'empty'],
    ['an address', 'A customer alleges this without consent, see https://evil.example', 'markup or an address'],
    ['a mention', 'A customer alleges this without consent @everyone', 'markup or an address'],
    ['two lines', 'A customer alleges this\nwithout consent.', 'markup or an address'],
    ['a speech', `A customer alleges this without consent. ${'They said so. '.repeat(30)}`, 'too long'],
  ])('refuses %s', (_, rewritten, because) => {
    expect(fault(rewritten)).toBe(because);
  });
});

describe('faultOfRewritten() on length', () => {
  const long = (chars: number) => `A customer alleges in a complaint that ${'a'.repeat(chars - 39)}`;

  it('allows forty characters more than the sentence has, and never more than 400', () => {
    const short = 'A customer alleges in a complaint that private messages were given away.';
    const padded = (chars: number) => short.padEnd(chars, ' and so on');
    expect(fault(padded(short.length + 40), short)).toBeNull();
    expect(fault(padded(short.length + 41), short)).toBe('too long');
    expect(fault(long(400), long(500))).toBeNull();
    expect(fault(long(401), long(500))).toBe('too long');
  });
});

describe('a second opinion', () => {
  const one = judged('A bank and its staff', `The bank said nothing of it.${' '.repeat(2_972)}Unread.`);

  it.each([
    [0.19, false],
    [0.2, true],
    [0.65, true],
    [0.66, false],
  ])('is asked for where a score of %d leaves doubt: %s', (score, expected) => {
    expect(isDoubtful({ ...one.finding, score })).toBe(expected);
  });

  it('is formed from the first 3,000 characters', () => {
    expect(JSON.parse(relevanceQuestion(one.item).input).text).toBe(one.item.text.slice(0, 3_000));
  });

  it('counts only with a quote of twenty characters and more that stands in the item', () => {
    const answer = (quote: string) =>
      afterOpinion(one.item, { ...one.finding, relevant: false }, { relevant: true, quote });
    expect(answer('A bank and its staff')).toMatchObject({ relevant: true });
    expect(answer('A bank and its staf')).toBeNull();
    expect(answer('A bank and its people')).toBeNull();
  });
});
