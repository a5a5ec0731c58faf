import { afterEach, expect, it } from 'vitest';
import type { Operators } from '../../src/nouns/command.ts';
import { operatorsIn } from '../fakes/operator-tools.ts';
import { discord } from '../store/samples.ts';
import { ada, guest, openWorkshop, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
afterEach(() => shop.close());

async function open(operators: Operators, { owner = '' } = {}): Promise<void> {
  shop = await openWorkshop({ operators });
  shop.chat.isOwner = async ({ userId }) => userId === owner;
}
const here = { channel: discord('ops') };

it('operators lets the owner of the bot choose a channel of their own place, and turn it off', async () => {
  const operators = operatorsIn(null);
  await open(operators, { owner: ada.userId });
  expect((await shop.ask('operators')).lines[0]).toMatchObject({ pieces: [expect.stringContaining('No channel')] });
  expect((await shop.ask('operators', here)).title).toBe('Channel set');
  expect(operators.current()?.target).toEqual(discord('ops'));
  expect((await shop.ask('operators', here)).title).toBe('Nothing changed');
  expect((await shop.ask('operators', { off: true })).title).toBe('Notices off');
  expect(operators.current()).toBeNull();
});

it.each([
  ['somebody who manages the place but does not own the bot', ada, here],
  ['the owner of the bot in a place that they do not manage', { ...guest, userId: 'owner' }, here],
  [
    'the owner of the bot for a channel of another place',
    { ...ada, userId: 'owner' },
    { channel: { ...discord('ops'), space: 'other' } },
  ],
])('operators is refused for %s', async (_, caller, input) => {
  const operators = operatorsIn({ ...discord('ops'), space: 'somewhere' });
  await open(operators, { owner: 'owner' });
  expect(await shop.ask('operators', input, caller)).toMatchObject({ tone: 'error' });
  expect(operators.current()?.target.space).toBe('somewhere');
});

it('operators lets the managers of the place that has the channel move it, and no others', async () => {
  const operators = operatorsIn(discord('ops'));
  await open(operators);
  expect((await shop.ask('operators', { channel: discord('other') })).title).toBe('Channel set');
  expect(await shop.ask('operators', { channel: { ...discord('x'), space: stranger.space } }, stranger)).toMatchObject({
    tone: 'error',
  });
});

it('operators says where the channel is set when a file or a setting does', async () => {
  for (const [setBy, where] of [
    ['file', 'sources file'],
    ['setting', 'FINEPRINT_OPERATORS'],
  ] as const) {
    await open({ ...operatorsIn(null), current: () => ({ target: discord('ops'), setBy }) });
    expect(JSON.stringify(await shop.ask('operators', { off: true }))).toContain(where);
    await shop.close();
  }
  await open(operatorsIn(null));
});
