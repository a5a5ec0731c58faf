import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { replay } from '../../src/cli/replay.ts';
import { filler, policyPage } from '../core/policy/page.ts';
import { fileOf, runVerb } from './policy-verbs.ts';

const training = 'We use your notes to train our artificial intelligence models.';
const base = filler.join('\n\n');
const withTraining = `${base}\n\n${training}`;

function line(day: number, text: string, more: object = {}): string {
  const at = `2026-05-${String(day).padStart(2, '0')}T08:00:00+00:00`;
  return JSON.stringify({
    service: 'Harbour',
    terms: 'Privacy Policy',
    at,
    kind: 'change',
    commit: `c${day}`,
    text,
    ...more,
  });
}

const history = [line(1, base, { kind: 'first' }), line(2, withTraining), line(3, base), line(4, withTraining)].join(
  '\n',
);

test('One alert for the new sentence; what went for a day and returned is counted, not told', async () => {
  const { out, notes, refused } = await runVerb(replay, ['replay', '--json', await fileOf('h.jsonl', history)]);
  expect(refused).toBeNull();
  expect(out.split('\n').map((one) => JSON.parse(one))).toEqual([
    {
      service: 'Harbour',
      terms: 'Privacy Policy',
      at: '2026-05-02T08:00:00.000Z',
      commit: 'c2',
      direction: 'permission_added',
      severity: 'critical',
      evidence: [{ side: 'after', text: training }],
    },
  ]);
  expect(notes).toMatch(/Read 4 recorded texts/);
  expect(notes).toContain('2  silent: returned');
});

test('A packed history, and a sentence that stays gone, as text', async () => {
  const packed = zstdCompressSync(
    Buffer.from(`${[line(1, withTraining), line(2, base), line(20, base)].join('\n')}\n`),
  );
  const { out } = await runVerb(replay, ['replay', await fileOf('h.jsonl.zst', packed)]);
  expect(out).toContain('Harbour Privacy Policy no longer allows AI training on your data');
  expect(out).toContain(`No longer there: “${training}”`);
});

test("A change of the archive's own extraction is a new base", async () => {
  const lines = [line(1, base), line(2, withTraining, { kind: 'technical' }), line(3, withTraining)];
  const { out, notes } = await runVerb(replay, ['replay', await fileOf('h.jsonl', lines.join('\n'))]);
  expect(out).toBe('');
  expect(notes).toContain('silent: rebaseline');
});

test('Each document has a memory of its own', async () => {
  const other = line(2, withTraining, { service: 'Quay' });
  const { out } = await runVerb(replay, ['replay', await fileOf('h.jsonl', `${line(1, base)}\n${other}`)]);
  expect(out).toBe('');
});

test('Raw pages are read like fetched ones', async () => {
  const html = (sentences: readonly string[]) => ({ text: undefined, html: policyPage(sentences) });
  const lines = [line(1, '', html(filler)), line(2, '', html([...filler, training]))];
  const { out } = await runVerb(replay, ['replay', '--json', await fileOf('h.jsonl', lines.join('\n'))]);
  expect(JSON.parse(out)).toMatchObject({ commit: 'c2', evidence: [{ text: training }] });
});

test('A line that is cut and a file that is not packed are named, and the rest goes on', async () => {
  const cut = await fileOf('cut.jsonl', `${history}\n${line(5, base).slice(0, 60)}`);
  const none = await fileOf('none.jsonl.zst', 'This is no archive.');
  const { out, notes, refused } = await runVerb(replay, ['replay', '--json', none, cut]);
  expect(out.split('\n')).toHaveLength(1);
  expect(notes).toContain(`Skipped ${cut}, line 5: it isn't valid JSON`);
  expect(notes).toContain(`Can't read ${none}: `);
  expect(refused).toBe('Skipped 2 lines or files (see above).');
});
