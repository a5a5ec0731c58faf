import { expect, test } from 'vitest';
import { readPage } from '../../../src/core/page/read-page.ts';
import { stanceOf } from '../../../src/core/policy/stance.ts';

const stance = (markdown: string) =>
  stanceOf(
    readPage(new TextEncoder().encode(markdown), {
      contentType: 'text/markdown; charset=utf-8',
      url: 'https://rookery.example/privacy',
      select: [],
      remove: [],
    }).clauses,
  );

test.each([
  ['yes', 'on', 'We use your sketches to train our AI models.'],
  [
    'yes_unless_opt_out',
    'on',
    'We use your sketches to train our AI models. You can opt out of this in your settings.',
  ],
  ['opt_in', 'off', 'We train our AI models on your sketches only if you agree.'],
  ['deidentified_only', 'on', 'We use de-identified data from your sketches to train our AI models.'],
  ['public_only', 'on', 'We use publicly available pages of the internet to train our AI models.'],
  ['no', 'off', 'We never use your content to train AI models.'],
  ['unclear', 'not_stated', 'Data from connected Google accounts is not used to train AI models.'],
  ['silent', 'not_stated', 'You may not use our site to train AI models. We send you a newsletter.'],
  ['yes', 'on', '| Purpose | Data |\n| --- | --- |\n| Security | Address |\n| Training of AI models | Chats |'],
  ['no', 'off', '### Do you train AI on my files?\n\nNo. Your files stay yours.'],
  ['yes', 'on', '**Zwecke der Verarbeitung:** Vertrag, Training von KI-Modellen, Betrugsprävention'],
])('%s, by default %s: %s', (verdict, byDefault, text) => {
  expect(stance(text)).toMatchObject({ verdict, default: byDefault });
});

test('tells what differs by plan, from the heads of a table', () => {
  const said = stance(
    '| | Free | Business |\n| --- | --- | --- |\n| Used to train AI | Yes | No |\n| Storage | 5 GB | 1 TB |',
  );
  expect(said.verdict).toBe('yes');
  expect(said.other).toEqual([{ who: { plans: ['Business'], regions: [], accounts: [] }, verdict: 'no' }]);
});

test('quotes the way to say no with the address in it', () => {
  const { optOut } = stance(
    'We train AI on your chats. To opt out of AI training, use [this form](https://rookery.example/no).',
  );
  expect(optOut).toEqual({ how: 'To opt out of AI training, use this form.', url: 'https://rookery.example/no' });
});

test('reads a sentence that is broken over paragraphs', () => {
  const { verdict, statements } = stance(
    'We may use the content that you and others store with\n\nus to develop, train and test artificial intelligence models and\n\nrelated services.',
  );
  expect(verdict).toBe('yes');
  expect(statements[0]?.quote).toContain('train and test');
});
