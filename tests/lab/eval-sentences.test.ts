import { expect, it } from 'vitest';
import { evaluate } from '../../lab/eval.ts';
import { readPairs, readSentences } from '../../lab/sentences.ts';
import { runVerb } from '../cli/policy-verbs.ts';

it('eval sentences counts both parts and lists mistakes of part a only', async () => {
  const { out: text } = await runVerb(evaluate, ['eval', 'sentences', '--mistakes']);
  expect(text).toMatch(/^part a and b\n {2}accepted +\d+ of 238 +\d+ of 261\n/);
  expect(text).toContain('mistakes in part a');
  const shown = [...readSentences(), ...readPairs()].filter(({ id }) => text.includes(`  ${id}: `));
  expect(shown.filter(({ part }) => part === 'b')).toEqual([]);
});
