import { expect, test } from 'vitest';
import { answerOf } from '../../../src/core/text/answers.ts';

test.each([
  ['yes', ['Yes', 'yes.', 'Ja', 'Oui', 'Sí', 'Sim', 'Tak', '✓', '✔️', '✅']],
  ['no', ['No', 'No.', 'No, never', 'Nein', 'Non', 'Não', 'Nee', 'Nie', 'Never', 'Not used', '✗', '❌', '✖️']],
  [
    null,
    ['', 'Yes, unless you opt out', 'No later than May', 'Not applicable', 'Nobody', 'Jane', 'Only with consent', 'x'],
  ],
])('%s', (answer, texts) => {
  expect(texts.map((text) => [text, answerOf(text)])).toEqual(texts.map((text) => [text, answer]));
});
