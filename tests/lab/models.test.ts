import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../lab/learn/labelled.ts';
import { learners } from '../../lab/learn/learners.ts';
import { trainAll } from '../../lab/train.ts';
import { fileOf } from '../cli/policy-verbs.ts';
import { temporaryFolder } from '../store/database.ts';

const makers = ['Quillmark', 'Fernholt', 'Tideline', 'Oakhaven', 'Lumenpath', 'Rookery'];
const suit = { relevant: true, event: ['lawsuit_filed'], claim_status: ['alleged'], data_types: ['private_messages'] };
const change = {
  relevant: true,
  event: ['policy_change'],
  claim_status: ['confirmed_by_company'],
  data_types: ['photos_video'],
};
const sport = { relevant: false, negative_kind: 'general' };

/** Six companies with a suit, a second report of it, a change of terms, and something that isn't about AI training. */
const lines = makers.flatMap((name, at) => {
  const line = (day: number, [title, text]: readonly [string, string], labels: object) =>
    JSON.stringify({
      id: `${name} ${day}`,
      published: `2026-0${at + 1}-0${day}`,
      source: `Paper ${day}`,
      title,
      text,
      labels,
    });
  return [
    line(1, [`Tutor sues ${name} over AI training`, `${name} trained its AI on private messages, she alleges.`], {
      ...suit,
      companies: [name],
      story: `suit ${name}`,
    }),
    line(
      2,
      [`${name} sued over AI training on messages`, `A tutor sued ${name} for training AI on private messages.`],
      { ...suit, companies: [name], story: `suit ${name}` },
    ),
    line(3, [`${name} changes terms to train AI on photos`, 'The new terms take effect in May. Users can opt out.'], {
      ...change,
      companies: [name],
      story: `terms ${name}`,
    }),
    line(4, ['Club signs striker', `He comes from ${name} for three years.`], sport),
  ];
});

const files = (folder: string) => Array.fromAsync(glob('src/core/*/models/*.json', { cwd: folder }));
const repository = new URL('../..', import.meta.url).pathname;

describe('the learned models', () => {
  it('say how good they are and what they were learned from', async () => {
    const shipped = await files(repository);
    expect(shipped.length).toBeGreaterThan(0);
    for (const file of shipped) {
      const json = JSON.parse(await readFile(`${repository}/${file}`, 'utf8'));
      expect(Object.keys(json), file).toEqual(['figures', 'learnedFrom', 'model']);
      expect(Object.keys(json.learnedFrom).length, file).toBeGreaterThan(0);
    }
  });

  it('are all learned anew by train, the same from the same lines', async () => {
    await using folder = await temporaryFolder();
    const out = folder.path;
    const items = await readLabelled([await fileOf('lines.jsonl', lines.join('\n'))]);
    const io = { note: () => undefined };
    await trainAll(learners, { items, out, io });
    const written = (await files(out)).toSorted();
    expect(written).toEqual((await files(repository)).toSorted());
    const read = () => Promise.all(written.map((name) => readFile(`${out}/${name}`, 'utf8')));
    const first = await read();
    // Joins and steps learn the judge anew for each fold, which is most of the time.
    await trainAll(
      learners.filter(({ name }) => name !== 'joins' && name !== 'steps'),
      { items, out, io },
    );
    expect(await read()).toEqual(first);
  });
});
