import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../src/core/policy/statements.ts';

const said = (...sentences: readonly string[]) =>
  statementsOf(sentences.map((text) => ({ path: ['Your data'], text }))).map(({ kind, publicOnly }) =>
    publicOnly ? 'public_only' : kind,
  );

describe('statementsOf()', () => {
  it.each([
    ['permission', 'We may use your photos to train our generative AI models.'],
    ['permission', 'You grant us the right to use your recordings for training machine learning models.'],
    ['opt_in', 'With your consent, we use your recordings to train our AI models.'],
    ['opt_in', 'We will not use your drawings to train AI models unless you have agreed to it.'],
    ['public_only', 'We use publicly available information on the internet to train our AI models.'],
    ['promise', 'We do not use your drawings to train AI models.'],
    ['opt_out', 'You can opt out of the use of your recordings for training our AI models.'],
  ])('reads a sentence as %s: %s', (says, sentence) => {
    expect(said(sentence)).toEqual([says]);
  });

  it.each([
    'We train our staff to handle your data with care.',
    'You may not use our content to train AI models.',
    'We use your address to send what you bought.',
  ])('says nothing of: %.60s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  it('tells each sentence once, in the order of the document, with its address for saying no', () => {
    const plain = 'We use your chats to train our AI models unless you opt out.';
    const how = 'You can opt out of AI training in your settings.';
    const statements = statementsOf([
      { path: ['A'], text: `Hello. ${plain}` },
      { path: ['B'], text: plain },
      { path: ['C'], text: how, links: [{ text: 'settings', url: 'https://rookery.example/settings' }] },
    ]);
    expect(statements.map(({ text }) => text)).toEqual([plain, how]);
    expect(statements[0]).toMatchObject({ kind: 'permission', optOut: true, url: null });
    expect(statements[1]).toMatchObject({ kind: 'opt_out', url: 'https://rookery.example/settings' });
  });
});
