import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '../../lab/eval.ts';
import { fileOf, runVerb } from '../cli/policy-verbs.ts';

const who = { plans: ['Free'], regions: [], accounts: [] };

/** Three documents: one answered as labelled, one labelled as a permission that it doesn't hold, one labelled as silent that speaks. */
async function labels(): Promise<readonly [file: string, texts: string]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fineprint-'));
  const permission = 'We use your prompts to train our AI models.';
  const way = 'You can opt out of training in your settings.';
  const cases = [
    {
      id: 'right',
      text: `${permission} ${way}`,
      gold: {
        verdict: 'yes_unless_opt_out',
        statements: [
          { kind: 'permission', quote: permission, dataTypes: ['chat_prompts'] },
          { kind: 'opt_out', quote: way, dataTypes: [] },
        ],
        default: 'on',
        optOut: { how: way, url: null },
      },
    },
    {
      id: 'turned',
      text: 'We never use your content to train AI models.',
      gold: {
        verdict: 'yes',
        statements: [{ kind: 'permission', quote: 'Somewhere else entirely, it says so.', dataTypes: [], who }],
        default: 'on',
        optOut: null,
      },
    },
    {
      id: 'silent',
      text: permission,
      gold: { verdict: 'silent', statements: [], default: 'not_stated', optOut: null },
    },
  ];
  for (const { id, text } of cases) await writeFile(path.join(folder, `${id}.md`), `# Privacy Policy\n\n${text}\n`);
  const file = path.join(folder, 'labels.jsonl');
  const lines = cases.map(({ id, gold }) => JSON.stringify({ id, company: id, lang: 'en', form: 'plain', gold }));
  await writeFile(file, lines.join('\n'));
  return [file, folder];
}

test('counts what is accepted, harmful and quoted, and lists what is wrong', async () => {
  const { out, refused } = await runVerb(evaluate, ['eval', 'stance', ...(await labels()), '--mistakes']);
  expect(refused).toBeNull();
  expect(out).toMatch(/^3 documents\nexact +1\/3 33 %\naccepted +1\/3 33 %\nspeaking +1\/2 50 %\n/);
  expect(out).toMatch(/\nharmful +2\nmissed +0 that train are called silent\nquote +found 1\/2 50 %, /);
  expect(out).toMatch(/\nway to say no +found 1\/1 100 %, address 0\/0, invented 0\nwho +0\/1 0 %; /);
  expect(out).toContain('turned (en, plain): yes [] said no; HARMFUL: says no, it trains');
  expect(out).toContain('silent (en, plain): silent [] said yes; HARMFUL: says yes, it is silent');
});

test('a line that isn’t a labelled document is named', async () => {
  const { refused } = await runVerb(evaluate, ['eval', 'stance', await fileOf('labels.jsonl', '\n{"id": 1}'), '.']);
  expect(refused).toMatch(/labels\.jsonl, line 2 isn't a labelled document: /);
});
