import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../lab/learn/labelled.ts';
import type { Learner } from '../../lab/learn/learners.ts';
import { trainAll } from '../../lab/train.ts';
import { fileOf } from '../cli/policy-verbs.ts';
import { temporaryFolder } from '../store/database.ts';

const line = (id: string, labels: object | null, more: object = {}) =>
  JSON.stringify({ id, title: `Title of ${id}`, text: '', labels, ...more });
const lines = [
  line('a', { relevant: true, event: 'research', claim_status: 'alleged', story: 's' }),
  line('b', null),
  // What a reader called wrong without saying how teaches nothing.
  line('c', { relevant: null, event: [], claim_status: [], companies: null, data_types: null }, { verdict: 'other' }),
].join('\n');

const counting: Learner = {
  name: 'counting',
  learn: async (items, folds) => [
    {
      file: 'models/counting.json',
      model: { relevant: items.filter(({ labels }) => labels.relevant).length },
      figures: { items: items.length, folds: folds.length },
    },
  ],
};

describe('train', () => {
  it('writes each model with its figures and the rows it was learned from, the same every time', async () => {
    await using folder = await temporaryFolder();
    const items = await readLabelled([await fileOf('lines.jsonl', lines)]);
    const notes: string[] = [];
    const learn = async (out: string) => {
      await trainAll([counting], { items, out, io: { note: (text) => void notes.push(text) } });
      return await readFile(`${out}/models/counting.json`, 'utf8');
    };
    const first = await learn(`${folder.path}/one`);
    expect(JSON.parse(first)).toEqual({
      figures: { items: 2, folds: 2 },
      learnedFrom: { [items[0]?.set ?? '']: 2 },
      model: { relevant: 1 },
    });
    expect(await learn(`${folder.path}/two`)).toBe(first);
    expect(notes[0]).toMatch(/^Learned “counting” from 2 items and wrote .*counting\.json\.$/);
  });

  it('refuses a model that is too large to ship, and leaves the earlier file as it is', async () => {
    await using folder = await temporaryFolder();
    const io = { note: () => undefined };
    await trainAll([counting], { items: [], out: folder.path, io });
    const large: Learner = {
      ...counting,
      learn: async () => [{ file: 'models/counting.json', model: 'x'.repeat(150_000), figures: {} }],
    };
    await expect(trainAll([large], { items: [], out: folder.path, io })).rejects.toThrow(
      /^The model “counting” has \d+ bytes, more than 150000\. Use fewer features/,
    );
    expect(JSON.parse(await readFile(`${folder.path}/models/counting.json`, 'utf8'))).toMatchObject({
      learnedFrom: {},
    });
  });
});
