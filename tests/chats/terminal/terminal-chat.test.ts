import { describe, expect, it } from 'vitest';
import { createTerminalChat } from '../../../src/chats/terminal/terminal-chat.ts';
import type { Card } from '../../../src/nouns/card.ts';
import type { Target } from '../../../src/nouns/place.ts';

const target: Target = { platform: 'terminal', space: '', channel: '' };
const card: Card = {
  tone: 'high',
  title: 'High · Rookery · Lawsuit filed',
  lines: [{ kind: 'text', pieces: ['Filed ', { at: '2026-01-21T12:00:00.000Z', as: 'relative' }, '.'] }],
  facts: [],
  links: [],
  actions: [],
};
const open = () => {
  const printed: string[] = [];
  const chat = createTerminalChat({
    out: (text) => void printed.push(text),
    colour: false,
    width: 80,
    clock: { now: () => '2026-01-21T14:00:00.000Z' },
    zone: 'Europe/Berlin',
  });
  return { chat, printed };
};

describe('createTerminalChat()', () => {
  it('prints when it is and the card, and has sent it then', async () => {
    const { chat, printed } = open();
    expect(await chat.send({ deliveryId: 'd1', target, card })).toEqual({ outcome: 'sent', messageId: 'd1' });
    expect(printed).toEqual([
      '\n21 January 2026 at 15:00 CET\n┃ High · Rookery · Lawsuit filed\n┃\n┃ Filed 2 hours ago.',
    ]);
  });

  it('prints an edit as an update, since what was printed stays', async () => {
    const { chat, printed } = open();
    await chat.send({ deliveryId: 'd2', target, card, edits: 'd1' });
    expect(printed[0]?.split('\n')[1]).toBe('21 January 2026 at 15:00 CET, an update');
  });

  it('cannot look at what it showed, so that what a killed process may have printed is printed again', async () => {
    const { chat } = open();
    expect(chat.repeatableForMs).toBe(0);
    expect(await chat.look({ deliveryId: 'd1', target, card }, '2026-01-21T13:00:00.000Z')).toMatchObject({
      outcome: 'unreadable',
    });
  });

  it('lacks no right, and starts and stops at once', async () => {
    const { chat } = open();
    await chat.start();
    expect(await chat.missingRights(target)).toEqual([]);
    await chat.stop();
  });
});
