import { describe, expect, it } from 'vitest';
import { command } from '../discord/start-chat.ts';
import { startChat } from './start-chat.ts';

const asked: unknown[] = [];
const commands = [
  command({
    name: 'policy',
    options: {
      service: { kind: 'text', about: 'Whose', required: true, suggest: async () => [], maxLength: 100 },
      words: { kind: 'text', about: 'What', maxLength: 40 },
      topic: { kind: 'choice', about: 'Which', choices: { opt_out: 'Opt-out', none: 'None' } },
      limit: { kind: 'count', about: 'How many', min: 1, max: 9 },
      quiet: { kind: 'flag', about: 'Quiet' },
      where: { kind: 'channel', about: 'Where' },
    },
  }),
];
const suggest = async (ask: unknown) => {
  asked.push(ask);
  return [{ label: 'ChatGPT', value: 'ChatGPT' }];
};
const caller = { platform: 'slack', space: 'T1', channel: 'C000NEWS1', userId: 'UANN', userName: 'ann', manager: true };

describe('a command without what it needs', () => {
  it('opens a form with a field for each option, filled with what was written', async () => {
    await using setting = await startChat({ commands, suggest });
    const { server } = setting;
    server.emit(server.command('policy topic:opt_out limit:3 where:<#C000NEWS1|news>'));
    await server.until(() => server.views.length === 1);
    expect(setting.calls).toEqual([]);
    expect(server.views[0]).toMatchObject({
      title: { text: 'Policy' },
      blocks: [
        { type: 'section', text: { type: 'plain_text' } },
        { block_id: 'service', optional: false, element: { type: 'external_select' } },
        { block_id: 'words', optional: true, element: { type: 'plain_text_input', max_length: 40 } },
        { block_id: 'topic', element: { type: 'static_select', initial_option: { value: 'opt_out' } } },
        { block_id: 'limit', element: { type: 'number_input', initial_value: '3', min_value: '1', max_value: '9' } },
        { block_id: 'quiet', element: { type: 'static_select' } },
        { block_id: 'where', element: { type: 'conversations_select', initial_conversation: 'C000NEWS1' } },
      ],
    });
  });

  it('runs with what the form was filled with, and answers where the command was written', async () => {
    await using setting = await startChat({ commands, suggest });
    const { server } = setting;
    server.emit(server.command('policy'));
    await server.until(() => server.views.length === 1);
    const submission = server.submit({
      service: { value: { type: 'external_select', selected_option: { value: 'ChatGPT' } } },
      words: { value: { type: 'plain_text_input', value: null } },
      topic: { value: { type: 'static_select', selected_option: null } },
      limit: { value: { type: 'number_input', value: '3' } },
      where: { value: { type: 'conversations_select', selected_conversation: 'C000NEWS1' } },
    });
    server.emit(submission, 'e1');
    server.emit(submission, 'e2');
    await server.until(() => server.responses.length === 1 && server.acks.length === 3);
    expect(setting.calls).toEqual([
      {
        command: 'policy',
        input: { service: 'ChatGPT', limit: '3', where: { platform: 'slack', space: 'T1', channel: 'C000NEWS1' } },
        caller,
      },
    ]);
    expect(server.responses[0]).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Hello') });
  });

  it('suggests in the form while it is typed, knowing the other fields; what was typed can be chosen too', async () => {
    await using setting = await startChat({ commands, suggest });
    const { server } = setting;
    server.emit(server.command('policy'));
    await server.until(() => server.views.length === 1);
    asked.splice(0);
    const rows = await server.rows('service', 'chat', {
      service: { value: { selected_option: { value: 'x' } } },
      words: { value: { value: 'privacy' } },
    });
    expect(asked).toEqual([
      { command: 'policy', option: 'service', typed: 'chat', input: { words: 'privacy' }, caller },
    ]);
    expect(rows.map(({ value }) => value)).toEqual(['ChatGPT', 'chat']);
    expect((await server.rows('service', 'ChatGPT')).map(({ value }) => value)).toEqual(['ChatGPT']);
    expect((await server.rows('service', '')).map(({ value }) => value)).toEqual(['ChatGPT']);
  });

  it.each(['<!channel> ```', '🦜'.repeat(50), '\u202Eحاسوب', 'x'.repeat(200), '\u0000'])(
    'stays within what Slack takes for %j',
    async (text) => {
      await using setting = await startChat({ commands, suggest: async () => [{ label: text, value: text }] });
      const { server } = setting;
      server.emit(server.command(`policy topic:"${text}" words:"${text}" limit:"${text}"`));
      await server.until(() => server.views.length === 1);
      expect((await server.rows('service', text)).length).toBeLessThanOrEqual(2);
    },
  );

  it('is answered with its usage where no form can be opened', async () => {
    await using setting = await startChat({ commands });
    setting.server.failNext('views.open', { kind: 'error', error: 'expired_trigger_id' });
    setting.server.emit(setting.server.command('policy'));
    await setting.server.until(() => setting.server.responses.length === 1);
    expect(setting.server.responses[0]).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('policy needs service'),
    });
  });
});
