import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseCommand } from '../../../src/chats/slack/parse-command.ts';
import { command } from '../discord/start-chat.ts';

const subscribe = command({
  name: 'subscribe',
  options: {
    company: { kind: 'text', about: 'Which', required: true },
    channel: { kind: 'channel', about: 'Where' },
    digest: { kind: 'flag', about: 'Once a day' },
  },
});
const channel = { platform: 'slack', space: 'T1', channel: 'C024BE7LR' };

it.each([
  ['subscribe company:Acme', { company: 'Acme' }],
  ['subscribe company: “Stack Overflow”', { company: 'Stack Overflow' }],
  ['subscribe Stack Overflow <#C024BE7LR|general>', { company: 'Stack Overflow', channel }],
  ['/subscribe company="R&amp;D" digest:yes', { company: 'R&D', digest: 'yes' }],
  [`subscribe company:"'90s don't"`, { company: "'90s don't" }],
])('reads %s', (words, input) => {
  expect(parseCommand(words, { commands: [subscribe], space: 'T1' })).toMatchObject({
    kind: 'run',
    input,
    missing: [],
  });
});

it('names the command that was probably meant', () => {
  expect(parseCommand('subscrbe x', { commands: [subscribe], space: 'T1' })).toMatchObject({
    kind: 'unknown',
    word: 'subscrbe',
    nearest: subscribe,
  });
});

it('reads very long input in no time and without an error', () => {
  expect(parseCommand(`subscribe ${'"a: '.repeat(50_000)}`, { commands: [subscribe], space: 'T1' }).kind).toBe('run');
});

it.each([
  ['mute Quillmark 1 week', { company: 'Quillmark', for: '1 week' }],
  ['mute Stack Overflow week', { company: 'Stack Overflow', for: 'week' }],
  ['latest 3', { limit: '3' }],
  ['latest OpenAI 3', { company: 'OpenAI 3' }],
  ['search 2026', { words: '2026' }],
  ['search what happened this week', { words: 'what happened this week' }],
  ['digest set monday 09:00 Europe/Berlin', { do: 'set', day: 'monday', time: '09:00', zone: 'Europe/Berlin' }],
  ['subscribe Stack Overflow high', { company: 'Stack Overflow', severity: 'high' }],
])('gives unnamed words to the options that they fit: %s', (words, input) => {
  expect(parseCommand(words, { commands, space: 'T1' })).toMatchObject({ kind: 'run', input });
});

it.each(['subscribe help', 'help subscribe', 'help /subscribe'])('shows how a command is used: %s', (words) => {
  expect(parseCommand(words, { commands, space: 'T1' })).toMatchObject({
    kind: 'usage',
    command: { name: 'subscribe' },
  });
});
