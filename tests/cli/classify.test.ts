import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/cli/classify.ts';
import type { Io } from '../../src/cli/io.ts';
import { AppError } from '../../src/nouns/errors.ts';

async function run(input: string, ...options: readonly string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const io: Io = {
    env: {},
    stdin: (async function* () {
      yield input;
    })(),
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
  classify(program, io);
  const failed = await program.parseAsync(['classify', ...options], { from: 'user' }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { verdicts: out.map((line) => JSON.parse(line)), notes, failed };
}

const filed = {
  id: 'a',
  url: 'https://news.example/a',
  title: 'Customer sues Dropbox over AI training on private files',
  text: 'Ann Lee sued Dropbox in Oakland, alleging that it used her documents to train AI without consent.',
  published: '2026-01-21',
  source: 'The Example',
};
const withdrawn = {
  ...filed,
  id: 'b',
  title: 'Customer drops lawsuit against Dropbox over AI training',
  text: 'Ann Lee withdrew the suit in Oakland without prejudice.',
  published: '2026-01-30T10:00:00Z',
};
const other = {
  id: 'c',
  url: '',
  title: 'Club signs striker',
  text: 'For three years.',
  published: null,
  source: 'Sport',
};

const lines = (...rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

describe('fineprint classify', () => {
  it('answers each line with a verdict, in the same order', async () => {
    const { verdicts, failed } = await run(lines(filed, other, withdrawn));
    expect(failed).toBeNull();
    expect(verdicts).toEqual([
      {
        id: 'a',
        relevant: true,
        score: expect.any(Number),
        event: 'lawsuit_filed',
        companies: ['Dropbox'],
        dataTypes: ['documents_files'],
        claimStatus: 'alleged',
        severity: 'high',
        evidence: [expect.any(String), expect.any(String)],
        summary: expect.stringContaining('alleging'),
        story: expect.any(String),
        stage: 'filed',
        sure: { event: expect.any(Number), claimStatus: expect.any(Number) },
        parties: expect.arrayContaining([
          { name: 'Dropbox', role: 'company' },
          { name: 'Ann Lee', role: 'plaintiff' },
        ]),
      },
      {
        id: 'c',
        relevant: false,
        score: expect.any(Number),
        event: 'none',
        companies: [],
        dataTypes: [],
        claimStatus: 'not_applicable',
        severity: 'info',
        evidence: [],
        summary: '',
        story: null,
      },
      expect.objectContaining({ id: 'b', event: 'lawsuit_dismissed', story: verdicts[0].story }),
    ]);
  });

  it('names the source of a quote in the summary', async () => {
    const { verdicts } = await run(lines(filed));
    expect(verdicts[0].summary).toMatch(/^These are allegations; nothing has been proven: The Example: “Ann Lee sued /);
  });

  it('says why with --explain only', async () => {
    const plain = await run(lines(filed));
    const explained = await run(lines(filed), '--explain');
    expect(plain.verdicts[0]).not.toHaveProperty('because');
    expect(plain.verdicts[0]).not.toHaveProperty('why');
    expect(explained.verdicts[0].why[0]).toMatch(/ about AI training on people’s data \(\d+ %\)\.$/);
    expect(explained.verdicts[0].why).toContainEqual(expect.stringMatching(/^For: .+ \(“.+”\)$/));
    expect(explained.verdicts[0].because).toContainEqual({
      feature: expect.any(String),
      weight: expect.any(Number),
      words: expect.any(String),
    });
  });

  it.each(['2026', '2026-01', 'yesterday', '', null, undefined, '1970-01-01', '2099-12-31'])(
    'takes %o for a date, or for none',
    async (published) => {
      const { verdicts, failed } = await run(lines({ ...filed, published }));
      expect(failed).toBeNull();
      expect(verdicts).toMatchObject([{ relevant: true }]);
    },
  );

  it('needs no more than an id', async () => {
    const { verdicts, failed } = await run('{"id": 7}\n{"id": "7", "title": null, "text": null}\n');
    expect(failed).toBeNull();
    expect(verdicts).toMatchObject([
      { id: '7', relevant: false },
      { id: '7', relevant: false },
    ]);
  });

  it('judges two lines of one id as two', async () => {
    const { verdicts } = await run(lines(filed, filed));
    expect(verdicts).toHaveLength(2);
    expect(verdicts[0].story).toBe(verdicts[1].story);
  });

  it('names a line that is none, goes on, and ends in a sentence', async () => {
    const { verdicts, notes, failed } = await run(
      `${lines(other)}\nnot json\n\n[1]\n{"title": "no id"}\n${lines(filed)}`,
    );
    expect(verdicts.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(notes).toEqual([
      "Skipped line 2: it isn't valid JSON.",
      "Skipped line 4: it isn't a JSON object.",
      'Skipped line 5: "id" must be text or a number.',
    ]);
    expect(failed).toBeInstanceOf(AppError);
    expect(failed).toMatchObject({ message: 'Skipped 3 of 5 lines (see above).' });
  });

  it('answers nothing with nothing', async () => {
    expect(await run('')).toEqual({ verdicts: [], notes: [], failed: null });
  });
});
