import { describe, expect, it } from 'vitest';
import { errorCard } from '../../../src/cards/parts/error-card.ts';
import type { Card } from '../../../src/nouns/card.ts';
import type { Answer, Command } from '../../../src/nouns/command.ts';
import { wordsOf } from '../../fakes/discord-rules.ts';
import { fakeChannels } from '../../fakes/discord-server.ts';
import { plainCard } from './cards.ts';
import { command, listeningAnswer, startChat } from './start-chat.ts';

const asker = { channel: fakeChannels.news, userId: '900000000000000077', userName: 'grace' };
const caller = {
  platform: 'discord',
  space: '900000000000000010',
  channel: fakeChannels.news,
  userId: '900000000000000077',
  userName: 'grace',
  manager: false,
};
const wrong = errorCard({ sentence: 'That does not exist.' });

const commands: readonly Command[] = [
  command({
    name: 'latest',
    options: {
      company: { kind: 'text', about: 'Whom', suggest: async () => [] },
      topic: {
        kind: 'choice',
        about: 'What',
        choices: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`t${index}`, `Topic ${index}`])),
      },
      limit: { kind: 'count', about: 'How many', min: 1, max: 10 },
      quiet: { kind: 'flag', about: 'Quiet' },
      where: { kind: 'channel', about: 'Where' },
    },
  }),
  command({ name: 'announce', who: 'manager', reply: 'public' }),
];

const paged: Card = {
  ...plainCard,
  actions: [{ label: 'More', command: 'latest', action: 'page', argument: '2?a:b', style: 'plain' }],
};

describe('a slash command', () => {
  it('is asked with its values as Discord typed them, its channel as a target, and who asks', async () => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands, answer });
    const given = { company: 'Acme', limit: 3, quiet: true, where: fakeChannels.announcements };
    await setting.server.command(asker, 'latest', given);
    const where = { platform: 'discord', space: setting.server.guildId, channel: fakeChannels.announcements };
    expect(calls).toEqual([{ command: 'latest', input: { ...given, where }, caller }]);
  });

  it('is answered for the asker alone, or for everybody, as the command says', async () => {
    await using setting = await startChat({ commands });
    expect(await setting.server.command(asker, 'latest')).toMatchObject({ isPrivate: true });
    expect(await setting.server.command(asker, 'announce')).toMatchObject({ isPrivate: false });
  });

  it('that fails in public is told to the asker alone', async () => {
    await using setting = await startChat({ commands, answer: async () => wrong });
    const answered = await setting.server.command(asker, 'announce');
    expect(answered.isPrivate).toBe(true);
    expect(wordsOf(answered.message)).toContain('That does not exist.');
  });

  it('gets its first answer before its work is done', async () => {
    const gate = Promise.withResolvers<void>();
    const slow: Answer = async () => {
      await gate.promise;
      return plainCard;
    };
    await using setting = await startChat({ commands, answer: slow });
    const asked = setting.server.command(asker, 'latest');
    await setting.server.seen('POST /interactions/{interaction_id}/{interaction_token}/callback');
    // Discord would wait 3 s for the first answer and 15 minutes for the rest.
    setting.later(14 * 60_000);
    gate.resolve();
    expect((await asked).firstAnswerMs).toBeLessThan(3_000);
  });

  it.each([
    [true, true],
    [false, false],
  ])('tells by the permissions that came with it whether a manager asks (%s)', async (manager, expected) => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands, answer });
    await setting.server.command({ ...asker, manager }, 'announce');
    expect(calls[0]?.caller.manager).toBe(expected);
  });

  it('can be asked in a conversation with the bot, by somebody who manages nothing there', async () => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands, answer });
    await setting.server.command({ ...asker, channel: '900000000000000200', direct: true }, 'latest');
    expect(calls[0]?.caller).toEqual({ ...caller, space: '@me', channel: '900000000000000200' });
  });

  it('is answered in plain words when Discord does not take the card', async () => {
    await using setting = await startChat({ commands });
    setting.server.failNext('PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original', {
      kind: 'answer',
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    const answered = await setting.server.command(asker, 'latest');
    expect(wordsOf(answered.message)).toBe('### Hello\nA line.');
  });
});

describe('a button', () => {
  it('of an answer turns it over in place', async () => {
    const { answer, calls } = listeningAnswer(() => paged);
    await using setting = await startChat({ commands, answer });
    const { message } = await setting.server.command(asker, 'latest');
    const pressed = await setting.server.press(asker, message, 'latest:page:2?a:b');
    expect(pressed).toMatchObject({ inPlace: true, isPrivate: true, message: { id: message.id } });
    expect(calls[1]).toEqual({ command: 'latest', action: 'page', argument: '2?a:b', caller });
  });

  it('of an alert is answered beside it, for the presser alone', async () => {
    await using setting = await startChat({ commands });
    await setting.chat.send(setting.message('d1', { card: paged }));
    const [alert] = setting.server.messages(fakeChannels.news);
    if (alert === undefined) throw new Error('not posted');
    const pressed = await setting.server.press(asker, alert, 'latest:page:2?a:b');
    expect(pressed).toMatchObject({ inPlace: false, isPrivate: true });
    expect(setting.server.messages(fakeChannels.news)).toEqual([alert]);
  });

  it('that fails leaves the message as it was and is told beside it', async () => {
    const { answer } = listeningAnswer((call) => ('action' in call ? wrong : paged));
    await using setting = await startChat({ commands, answer });
    const { message } = await setting.server.command(asker, 'latest');
    const pressed = await setting.server.press(asker, message, 'latest:page:2?a:b');
    expect(pressed).toMatchObject({ inPlace: false, isPrivate: true });
    expect(wordsOf(pressed.message)).toContain('That does not exist.');
  });

  it('works after a restart', async () => {
    const first = await startChat({ commands, answer: async () => paged });
    const { message } = await first.server.command(asker, 'latest');
    await first.chat.stop();
    const { answer, calls } = listeningAnswer();
    await using second = await startChat({ commands, answer, server: first.server, values: first.values });
    await second.server.press(asker, message, 'latest:page:2?a:b');
    expect(calls).toHaveLength(1);
  });

  it('that is none of ours is answered with a sentence', async () => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands, answer });
    const { message } = await setting.server.command(asker, 'latest');
    const pressed = await setting.server.press(asker, message, 'something-else');
    expect(wordsOf(pressed.message)).toContain('This button is from another version of Fineprint.');
    expect(calls).toHaveLength(1);
  });
});

describe('a command in the menu of a message', () => {
  const why = command({ name: 'why', menu: { label: 'Why was this posted?', action: 'show' } });
  const alert: Card = {
    ...plainCard,
    actions: [
      { label: 'Story', command: 'story', action: 'show', argument: 's1', style: 'plain' },
      { label: 'Why?', command: 'why', action: 'show', argument: 's1', style: 'plain' },
    ],
  };

  it('does what its button in the message does, for the asker alone', async () => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands: [why], answer });
    await setting.chat.send(setting.message('d1', { card: alert }));
    const [message] = setting.server.messages(fakeChannels.news);
    if (message === undefined) throw new Error('not posted');
    const answered = await setting.server.menu(asker, 'Why was this posted?', message);
    expect(answered).toMatchObject({ isPrivate: true, inPlace: false });
    expect(calls).toEqual([{ command: 'why', action: 'show', argument: 's1', caller }]);
  });

  it('says that there is none in a message without it', async () => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands: [why], answer });
    setting.server.post(fakeChannels.news, 'Hello');
    const [message] = setting.server.messages(fakeChannels.news);
    if (message === undefined) throw new Error('not posted');
    const answered = await setting.server.menu(asker, 'Why was this posted?', message);
    expect(wordsOf(answered.message)).toContain("This message isn't one of my alerts.");
    expect(calls).toEqual([]);
  });
});

describe('suggestions', () => {
  it('come from the option, shortened to what Discord takes', async () => {
    const asked: unknown[] = [];
    await using setting = await startChat({
      commands,
      suggest: async (ask) => {
        asked.push(ask);
        return [
          { label: 'Acme '.repeat(40), value: 'acme' },
          { label: 'Too long', value: 'x'.repeat(101) },
          { label: ' ', value: 'blank' },
          ...Array.from({ length: 40 }, (_, index) => ({ label: `Company ${index}`, value: `c${index}` })),
        ];
      },
    });
    const given = { quiet: true, limit: 3 };
    const choices = await setting.server.complete(asker, 'latest', { option: 'company', value: 'ac', given });
    expect(asked).toEqual([{ command: 'latest', option: 'company', typed: 'ac', input: given, caller }]);
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: expect.stringMatching(/^(Acme )+Acme…$/), value: 'acme' });
    expect(choices[1]).toEqual({ name: 'Company 0', value: 'c0' });
  });

  it('are the choices themselves where there are more than Discord lists', async () => {
    await using setting = await startChat({ commands });
    expect(await setting.server.complete(asker, 'latest', { option: 'topic', value: 'topic 2' })).toEqual(
      [2, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29].map((index) => ({ name: `Topic ${index}`, value: `t${index}` })),
    );
  });
});
