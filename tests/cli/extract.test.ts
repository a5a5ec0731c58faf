import { expect, test } from 'vitest';
import { extract } from '../../src/cli/extract.ts';
import { filler, policyPage } from '../core/policy/page.ts';
import { fileOf, runVerb } from './policy-verbs.ts';

test('Prints a page as Markdown', async () => {
  const { out, refused } = await runVerb(extract, ['extract', await fileOf('page.html', policyPage(filler))]);
  expect(refused).toBeNull();
  expect(out).toMatch(/^# Privacy Policy$/m);
  expect(out).toContain(filler[0]);
});

test('--json: state, title, days and clauses; --select and --remove cut', async () => {
  const page = await fileOf('page.html', policyPage(filler));
  const { out } = await runVerb(extract, [
    'extract',
    page,
    '--json',
    '--select',
    'main',
    '--remove',
    'h1',
    '--remove',
    'h2',
  ]);
  expect(JSON.parse(out)).toEqual({
    state: null,
    title: 'Privacy Policy',
    updated: '2026-03-03',
    effective: null,
    clauses: ['Last updated: March 3, 2026', ...filler].map((text) => ({ path: [], text })),
  });
});

test('What is not the policy is said in a sentence, and the state is in the JSON', async () => {
  const wall = await fileOf(
    'wall.html',
    '<html><title>Just a moment...</title><body>Verify you are human</body></html>',
  );
  const { out, refused } = await runVerb(extract, ['extract', '--json', wall]);
  expect(refused).toContain('a bot check instead of the page');
  expect(JSON.parse(out).state).toBe('bot_wall');
});
