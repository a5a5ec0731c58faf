import { describe, expect, it } from 'vitest';
import { evaluate } from '../../lab/eval.ts';
import { fileOf, runVerb } from '../cli/policy-verbs.ts';

const item = (id: string, published: string, [title, text]: readonly [string, string], gold: object) =>
  JSON.stringify({
    id,
    url: `https://news.example/${id}`,
    source: `Paper ${id}`,
    published,
    title,
    text,
    gold: { saga: 'quillmark-suit', group: 'Quillmark', place: 'Europe', note: '', related: [], ...gold },
  });

const filed = {
  step: 'filed',
  event: 'lawsuit_filed',
  claim_status: 'alleged',
  state_after: 'alleged',
  state_ok: ['alleged'],
};

/** A suit in two papers, its settlement, and something else of the same week. */
const saga = [
  item(
    'a',
    '2026-01-05',
    ['Tutor sues Quillmark over AI training', 'Ada Lind sued Quillmark in Riga over AI training on private messages.'],
    { ...filed, tell: 'new' },
  ),
  item(
    'b',
    '2026-01-06',
    [
      'Quillmark sued over AI training',
      'Ada Lind, a tutor, sued Quillmark in Riga for training AI on private messages.',
    ],
    { ...filed, tell: 'same' },
  ),
  item(
    'c',
    '2026-05-01',
    ['Quillmark settles AI training suit', 'Quillmark and Ada Lind settled the lawsuit over AI training in Riga.'],
    {
      step: 'settled',
      event: 'lawsuit_settled',
      claim_status: 'settled',
      state_after: 'settled',
      state_ok: ['settled'],
      tell: 'new',
    },
  ),
].join('\n');

describe('eval sagas', () => {
  it('prints what readers were told, and every failure if asked', async () => {
    const file = await fileOf('sagas.jsonl', saga);
    const { out } = await runVerb(evaluate, ['eval', 'sagas', file, '--list']);
    const [figures = ''] = out.split('\n\n');
    expect(JSON.parse(figures)).toMatchObject({ developments: 2, harmful: 0 });
    expect(out).toMatch(/^HARMFUL: the message says what the labels contradict \(0\)$/m);
  });
});
