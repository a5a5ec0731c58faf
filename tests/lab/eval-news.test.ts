import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evalNews } from '../../lab/eval-news.ts';
import type { Io } from '../../src/cli/io.ts';
import { AppError } from '../../src/nouns/errors.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fineprint-eval-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const io: Io = {
    env: {},
    stdin: (async function* () {})(),
    out: (text) => out.push(text),
    note: (text) => notes.push(text),
    log: () => {},
    redraw: () => {},
    isTerminal: false,
    colour: false,
    width: 80,
    signal: new AbortController().signal,
  };
  const program = new Command('fineprint').exitOverride();
  evalNews(program.command('eval'), io);
  await program.parseAsync([...args], { from: 'user' });
  return { out: out.join('\n'), notes };
}

const label = (more: object) => ({ companies: [], data_types: [], ...more });
const rows = [
  {
    id: 'a',
    title: 'Customer sues Dropbox over AI training on private files',
    text: 'Ann Lee sued Dropbox in Oakland, alleging that it used her documents to train AI without consent.',
    labels: label({
      relevant: true,
      event: 'lawsuit_filed',
      companies: ['Dropbox'],
      data_types: ['documents_files'],
      claim_status: 'alleged',
      story: 'dropbox',
      key_facts: ['Ann Lee sued Dropbox in Oakland'],
      must_not_say: ['Dropbox lost'],
    }),
  },
  {
    id: 'b',
    title: 'Customer drops lawsuit against Dropbox over AI training',
    text: 'Ann Lee withdrew the suit in Oakland without prejudice.',
    labels: label({
      relevant: true,
      event: 'lawsuit_dismissed',
      companies: ['Dropbox'],
      data_types: ['documents_files'],
      claim_status: 'dismissed',
      story: 'dropbox',
    }),
  },
  {
    id: 'c',
    title: 'Club signs striker',
    text: 'For three years.',
    labels: label({
      relevant: false,
      event: 'none',
      claim_status: 'not_applicable',
      story: 'club',
      negative_kind: 'general',
    }),
  },
  {
    id: 'd',
    title: 'The price of bread',
    text: 'It went up again.',
    labels: label({ relevant: true, event: 'research', claim_status: 'alleged', story: 'bread' }),
  },
];

async function labelled(name: string, lines: readonly unknown[]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

describe('fineprint eval news', () => {
  it('counts what is right and what is not', async () => {
    const { folds, shipped } = JSON.parse(
      (await run('eval', 'news', '--json', await labelled('news.jsonl', rows))).out,
    );
    expect(folds.items).toBe(4);
    expect(shipped).toMatchObject({
      items: 4,
      relevance: { truePositive: 2, falsePositive: 0, falseNegative: 1, precision: 1, recall: 0.6667, f1: 0.8 },
      falsePositives: { general: { taken: expect.any(Number), of: 1 } },
      event: { of: 2, right: 2, share: 1 },
      eventConfusion: { lawsuit_filed: { lawsuit_filed: 1 }, lawsuit_dismissed: { lawsuit_dismissed: 1 } },
      claimStatus: { of: 2, right: 2, share: 1 },
      companies: { precision: 1, recall: 1 },
      stories: { precision: 1, recall: 1, f1: 1 },
      shuffledStories: { orders: 5, mean: 1, worst: 1, mixed: 0 },
      keyFacts: { facts: 1, kept: 1, inText: 1, keptOfInText: 1 },
      mustNotSay: { statements: 1, suspected: 0 },
      calibration: { relevance: expect.arrayContaining([expect.objectContaining({ of: expect.any(Number) })]) },
    });
  });

  it('shows folds beside the whole, and the worst mistakes', async () => {
    const { out } = await run('eval', 'news', await labelled('news.jsonl', rows));
    expect(out).toContain('The price of bread');
    expect(out).toMatch(/^ +folds +shipped\nrelevance F1 +\d+\.\d % +80\.0 %\n {2}precision +\d+\.\d % +100\.0 %$/m);
  });

  it('refuses a line without labels, naming file and line', async () => {
    const file = await labelled('bad.jsonl', [rows[0], { id: 'x', title: 'No labels' }]);
    const refused = run('eval', 'news', file);
    await expect(refused).rejects.toBeInstanceOf(AppError);
    await expect(refused).rejects.toThrow(`${file}, line 2 isn't labelled news`);
  });

  it('refuses a file that is not there', async () => {
    await expect(run('eval', 'news', path.join(folder, 'none.jsonl'))).rejects.toThrow("Can't read");
  });
});
