import { expect, test } from 'vitest';
import { stance } from '../../src/cli/stance.ts';
import { filler, policyPage } from '../core/policy/page.ts';
import { fileOf, runVerb } from './policy-verbs.ts';

const training = 'We use your sketches to train our AI models. You can opt out of this in your settings.';

test('says in words whether a document allows training, and quotes the deciding sentence', async () => {
  const { out, refused } = await runVerb(stance, [
    'stance',
    await fileOf('page.html', policyPage([...filler, training])),
    '--service',
    'Rookery',
    '--terms',
    'Terms of Service',
  ]);
  expect(refused).toBeNull();
  expect(out).toContain('Rookery, Terms of Service\n');
  expect(out).toContain("Trains AI on people's data: Yes, unless you opt out");
  expect(out).toContain('We use your sketches to train our AI models.');
});

test('--json: verdict, default, way out and statements; silence is an answer', async () => {
  const speaks = await runVerb(stance, [
    'stance',
    await fileOf('page.html', policyPage([...filler, training])),
    '--json',
  ]);
  expect(JSON.parse(speaks.out)).toMatchObject({
    verdict: 'yes_unless_opt_out',
    default: 'on',
    optOut: { how: 'You can opt out of this in your settings.', url: null },
    other: [],
    statements: [{ kind: 'permission' }, { kind: 'opt_out' }],
  });
  const silent = await runVerb(stance, ['stance', await fileOf('silent.html', policyPage(filler)), '--json']);
  expect(JSON.parse(silent.out)).toEqual({
    verdict: 'silent',
    default: 'not_stated',
    optOut: null,
    other: [],
    statements: [],
  });
});
