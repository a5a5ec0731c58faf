import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../src/core/policy/statements.ts';

const said = (...sentences: readonly string[]) =>
  statementsOf(sentences.map((text) => ({ path: ['Your data'], text }))).map(({ says }) => says);

describe('statementsOf()', () => {
  it.each([
    ['permission', 'We may use your photos to train our generative AI models.'],
    ['permission', 'You grant us the right to use your recordings for training machine learning models.'],
    ['opt_in', 'With your consent, we use your recordings to train our AI models.'],
    ['opt_in', 'We will not use your drawings to train AI models unless you have agreed to it.'],
    ['public_only', 'We use publicly available information on the internet to train our AI models.'],
    ['promise', 'We do not use your drawings to train AI models.'],
    ['opt_out', 'You can opt out of the use of your recordings for training our AI models.'],
    ['unclear', 'Our partners help us with your data, training and improving our AI models.'],
  ])('reads a sentence as %s: %s', (says, sentence) => {
    expect(said(sentence)).toEqual([says]);
  });

  it.each([
    'We train our staff to handle your data with care.',
    'You may not use our content to train AI models.',
    'We use your address to send what you bought.',
    `By using the service you agree that ${'we keep logs and '.repeat(80)}we may use your content to train AI models.`,
  ])('says nothing of: %.60s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  it('tells each sentence once, the plainest first, with where it stands and whether it says how to say no', () => {
    const plain = 'We use your chats to train our AI models unless you opt out.';
    const statements = statementsOf([
      { path: ['A'], text: `Hello. ${plain}` },
      { path: ['B'], text: plain },
      { path: ['C'], text: 'You can opt out of AI training in your settings.' },
    ]);
    expect(statements.filter(({ text }) => text === plain)).toHaveLength(1);
    expect(statements[0]).toMatchObject({ text: plain, saysNo: true });
    expect(statements.map(({ says }) => says)).toContain('opt_out');
  });
});
