import { expect, it } from 'vitest';
import { main } from '../../src/cli/command-line.ts';
import { fakeIo } from '../fakes/fake-io.ts';

it('fineprint demo tells one story in the right order, no claim as a fact and no withdrawal as an acquittal', async () => {
  const io = fakeIo();
  expect(await main(['demo', '--fast'], io)).toBe(0);
  const told = io.printed.join('\n').replaceAll(/\s*\n┃\s*/g, ' ');
  const inOrder = [
    'does not announce it',
    // The page's own change and the paper that reports it are one story, each the other's receipt.
    'train and improve the generative AI models',
    '2 independent sources: ',
    'Lawsuit filed',
    'nothing has been proven',
    'Alleged → Denied',
    'The company denies the claims',
    'Denied → Dismissed',
    'without prejudice',
    'nothing was decided about whether the claims are true',
    'The week in AI training',
    'All 4 sources can be read',
  ];
  const places = inOrder.map((words, index) =>
    told.indexOf(words, index === 0 ? 0 : told.indexOf(inOrder[index - 1] ?? '')),
  );
  expect(places.map((place, index) => (place < 0 ? inOrder[index] : 'told'))).toEqual(inOrder.map(() => 'told'));
  expect(told).not.toMatch(/falconers|redesign/i);
  expect(told, 'what was there before is not announced').not.toContain('two million');
});
