import { expect, it } from 'vitest';
import { evaluate } from '../../lab/eval.ts';
import { train } from '../../lab/train.ts';
import { main, runVerb } from '../../src/cli/command-line.ts';
import { fakeIo } from '../fakes/fake-io.ts';

it.each([
  'import ota',
  'import opml',
  'import yaml',
  'replay',
  'extract',
  'read-feed',
  'lab eval news',
  'lab eval feeds',
  'lab eval policies',
  'lab train',
])('%s says in a sentence that a file is not there', async (verb) => {
  const io = fakeIo();
  const args = [...verb.split(' '), '/nope/nothing.jsonl'];
  const code =
    args[0] === 'lab'
      ? await runVerb({ name: 'lab', about: '', verbs: [evaluate, train] }, { args: args.slice(1), io })
      : await main(args, io);
  const said = io.noted.join('\n');
  expect(code).toBe(1);
  expect(said).toMatch(/^Can't read .*\/nope\/nothing\.jsonl"?: no such file/m);
  expect(said).not.toMatch(/ENOENT|open '|scandir|\n\s+at /);
});
