import { describe, expect, it } from 'vitest';
import { commandDefinitions } from '../../../src/chats/discord/command-definitions.ts';
import { readContract } from '../../fakes/discord-contract.ts';
import { command } from './start-chat.ts';

describe('commandDefinitions()', () => {
  it('shows a look-up everywhere, with each kind of option and the required ones first', () => {
    const suggest = async () => [];
    const latest = command({
      name: 'latest',
      options: {
        topic: { kind: 'choice', about: 'Only this topic', choices: { opt_out: 'Opt-out' } },
        company: { kind: 'text', about: 'Whom', suggest, maxLength: 80 },
        words: { kind: 'text', about: 'What', required: true },
        limit: { kind: 'count', about: 'How many', min: 1, max: 10 },
        quiet: { kind: 'flag', about: 'Quiet' },
      },
    });
    expect(commandDefinitions([latest])).toEqual([
      {
        type: 1,
        name: 'latest',
        description: 'About latest',
        default_member_permissions: null,
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        options: [
          { type: 3, name: 'words', description: 'What', required: true, max_length: 200, autocomplete: false },
          {
            type: 3,
            name: 'topic',
            description: 'Only this topic',
            required: false,
            choices: [{ name: 'Opt-out', value: 'opt_out' }],
          },
          { type: 3, name: 'company', description: 'Whom', required: false, max_length: 80, autocomplete: true },
          { type: 4, name: 'limit', description: 'How many', required: false, min_value: 1, max_value: 10 },
          { type: 5, name: 'quiet', description: 'Quiet', required: false },
        ],
      },
    ]);
  });

  it('shows what managers do to those with Manage Server, on servers that have the bot', () => {
    const where = { kind: 'channel', about: 'Where' } as const;
    expect(commandDefinitions([command({ name: 'subscribe', who: 'manager', options: { where } })])).toEqual([
      {
        type: 1,
        name: 'subscribe',
        description: 'About subscribe',
        default_member_permissions: '32',
        contexts: [0],
        integration_types: [0],
        options: [{ type: 7, name: 'where', description: 'Where', required: false, channel_types: [0, 5, 10, 11, 12] }],
      },
    ]);
  });

  it('is a command of its own in the menu of a message', async () => {
    const contract = await readContract();
    const menu = { label: 'Why was this posted?', action: 'show' };
    const definitions = commandDefinitions([
      command({ name: 'why', menu }),
      command({ name: 'mute', who: 'manager', menu: { label: 'Mute', action: 'ask' } }),
    ]);
    expect(definitions.slice(2)).toEqual([
      {
        type: 3,
        name: 'Why was this posted?',
        default_member_permissions: null,
        contexts: [0, 1, 2],
        integration_types: [0, 1],
      },
      { type: 3, name: 'Mute', default_member_permissions: '32', contexts: [0], integration_types: [0] },
    ]);
    expect(contract('PUT /applications/{application_id}/commands', definitions)).toEqual([]);
  });

  it('stays within what Discord takes when descriptions and choices are long', async () => {
    const contract = await readContract();
    const choices = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`key${index}`, `Label ${index} ${'word '.repeat(40)}`]),
    );
    const about = 'word '.repeat(60);
    const long = command({ name: 'long', about, options: { choice: { kind: 'choice', about, choices } } });
    expect(contract('PUT /applications/{application_id}/commands', commandDefinitions([long]))).toEqual([]);
  });
});
