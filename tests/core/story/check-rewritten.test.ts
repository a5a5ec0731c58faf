import { describe, expect, it } from 'vitest';
import { faultOfRewritten } from '../../../src/core/story/check-rewritten.ts';

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
