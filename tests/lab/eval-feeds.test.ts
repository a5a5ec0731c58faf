import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '../../lab/eval.ts';
import { fileOf, runVerb } from '../cli/policy-verbs.ts';
import { rss } from '../core/feed/feeds.ts';

const http = { contentType: 'application/rss+xml', url: 'https://a.example/feed' };

/** A folder of labelled documents: one read as expected, one made by repeating, one labelled wrongly, one that is no feed. */
async function labels(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fineprint-'));
  await writeFile(path.join(folder, 'crow.xml'), rss('<item><title>Crow</title><link>/crow</link></item>'));
  const item = { title: 'Crow', link: { any: ['https://a.example/x', 'https://rookery.example/crow'] }, guid: null };
  const cases = [
    { id: 'right', category: 'rss20', file: 'crow.xml', expected: { ok: true, itemCount: 1, items: [item] } },
    {
      id: 'made',
      category: 'security',
      generate: [
        ['<rss><channel>', 1],
        ['<item/>', 3],
      ],
      expected: { ok: 'any', itemCount: 3, maxMs: 60_000, forbid: ['root:'] },
    },
    { id: 'wrong', category: 'rss20', file: 'crow.xml', expected: { ok: true, items: [{ title: 'Rook' }] } },
    { id: 'page', category: 'not-a-feed', generate: [['<html>', 1]], expected: { ok: false } },
  ];
  const file = path.join(folder, 'expected.jsonl');
  await writeFile(file, cases.map((one) => JSON.stringify({ ...one, http })).join('\n'));
  return file;
}

test('scores every field, by category and in all, and tells what is wrong', async () => {
  const { out, notes } = await runVerb(evaluate, ['eval', 'feeds', await labels(), '--mistakes']);
  expect(out).toMatch(
    /^rss20 +1 of +2 +50\.0 %\nsecurity +1 of +1 +100\.0 %\nnot-a-feed +1 of +1 +100\.0 %\nall +3 of +4 +75\.0 %\n/,
  );
  expect(out).toMatch(/\nclosest to limit +made, \d+ of 60000 ms$/);
  expect(notes).toBe('rss20/wrong: title of 0 is "Crow", not "Rook"');
});

test('--json: the same figures for a machine', async () => {
  const { out } = await runVerb(evaluate, ['eval', 'feeds', await labels(), '--json']);
  expect(JSON.parse(out)).toMatchObject({
    documents: 4,
    right: 3,
    categories: [
      { category: 'rss20', documents: 2, right: 1 },
      { category: 'security', documents: 1, right: 1 },
      { category: 'not-a-feed', documents: 1, right: 1 },
    ],
  });
});

test('a line that isn’t a labelled feed is named', async () => {
  const { refused } = await runVerb(evaluate, ['eval', 'feeds', await fileOf('expected.jsonl', '\n{"id": 1}')]);
  expect(refused).toMatch(/expected\.jsonl:2 isn't a labelled feed: /);
});
