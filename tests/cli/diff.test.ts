import { expect, test } from 'vitest';
import { diff } from '../../src/cli/diff.ts';
import { filler } from '../core/policy/page.ts';
import { fileOf, runVerb } from './policy-verbs.ts';

const promise = 'We do not use your notes to train artificial intelligence models.';
const before = `# Privacy\n\n${filler.join('\n\n')}\n\n## AI\n\n${promise}\n`;
const after = before.replace('We do not use', 'We may use');

async function compared(args: readonly string[], options: { colour?: boolean | undefined } = {}) {
  const files = [await fileOf('before.md', before), await fileOf('after.md', after)];
  return runVerb(diff, ['diff', ...files, ...args], options);
}

test('For people: what it means, the heading path, marked words, unchanged clauses folded', async () => {
  const { out } = await compared(['--service', 'Harbour', '--terms', 'Terms']);
  expect(out).toMatch(/^Harbour Terms .*AI training/);
  expect(out).toContain('Privacy › AI');
  expect(out).toContain('We [-do not-]{+may+} use your notes');
  expect(out).toContain('… 8 clauses unchanged');
  expect(out).not.toContain(filler[0]);
});

test('In colour on a terminal', async () => {
  expect((await compared([], { colour: true })).out).toContain('\u001b[1;32mmay\u001b[0m');
});

test('--json: the judgement and the sentences of both sides', async () => {
  const judged = JSON.parse((await compared(['--json'])).out);
  expect(judged).toMatchObject({
    relevant: true,
    added: [promise.replace('do not', 'may')],
    removed: [promise],
    moved: [],
    effective: null,
    silentEdit: false,
  });
  expect(judged.evidence).toContainEqual({ side: 'before', text: promise });
  expect(['permission_added', 'permission_widened']).toContain(judged.direction);
});

test('The same text twice holds the same sentences', async () => {
  const file = await fileOf('same.md', before);
  expect((await runVerb(diff, ['diff', file, file])).out).toContain('has the same sentences as before');
});
