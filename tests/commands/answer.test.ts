import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Command, defineCommand } from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import { ada, guest, openWorkshop, type Workshop } from './workshop.ts';

const base = { about: 'For tests', who: 'anyone', reply: 'private', options: {}, examples: [] } as const;
const fine = { tone: 'good', title: 'Fine', lines: [], facts: [], links: [], actions: [] } as const;
const never = new Promise<never>(() => {});

let shop: Workshop | undefined;
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});
const open = async (...commands: readonly Command[]) => {
  shop = await openWorkshop({ commands, deadlineMs: 20 });
  return shop;
};
const sentenceOf = async (answer: ReturnType<Workshop['ask']>) => (await answer).lines[0];
const said = (sentence: string) => ({ kind: 'text', pieces: [sentence] });

describe('answer', () => {
  it('tells what a person can mend in its own words, and logs nothing', async () => {
    const shop = await open(
      defineCommand({
        ...base,
        name: 'x',
        run: () => Promise.reject(new AppError('bad_input', 'Write it like 09:00.')),
      }),
    );
    expect(shop.shown(await shop.ask('x'))).toMatchInlineSnapshot(`
      "┃ That didn’t work
      ┃
      ┃ Write it like 09:00.
      "
    `);
    expect(shop.logged).toEqual([]);
  });

  it('tells a reference where the fault is ours, and logs the cause beside it', async () => {
    const cause = new TypeError('Cannot read properties of undefined');
    const shop = await open(defineCommand({ ...base, name: 'x', run: () => Promise.reject(cause) }));
    const card = await shop.ask('x');
    const [entry] = shop.logged;
    expect(entry).toEqual({
      msg: 'Command failed',
      fields: {
        reference: expect.stringMatching(/^[0-9a-z]{6}$/),
        command: 'x',
        platform: 'discord',
        space: 'guild',
        err: cause,
      },
    });
    expect(card).toEqual({
      tone: 'error',
      title: 'Something went wrong',
      lines: [
        said(
          `This is our fault, not yours. Try again; if it keeps happening, give the people who run Fineprint this reference: ${entry?.fields.reference}`,
        ),
      ],
      facts: [],
      links: [],
      actions: [],
    });
  });

  it('tells a reference for what throws at once, too', async () => {
    const shop = await open({
      ...base,
      name: 'x',
      run() {
        throw new Error('at once');
      },
    });
    expect((await shop.ask('x')).title).toBe('Something went wrong');
    expect(shop.logged[0]?.fields.err).toEqual(new Error('at once'));
  });

  it('stops waiting at the deadline and says that the work may still be done', async () => {
    const shop = await open(defineCommand({ ...base, name: 'x', run: () => never }));
    expect(shop.shown(await shop.ask('x'))).toMatchInlineSnapshot(`
      "┃ That didn’t work
      ┃
      ┃ This took too long, so I stopped waiting. If you were changing something, check first whether the
      ┃ change was made. Otherwise, try again in a minute.
      "
    `);
  });

  it('logs what fails after the deadline, so that it is not lost', async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    const shop = await open(defineCommand({ ...base, name: 'x', run: () => promise }));
    await shop.ask('x');
    reject(new Error('late'));
    await expect(promise).rejects.toThrow('late');
    expect(shop.logged.map(({ fields }) => fields.err)).toEqual([new Error('late')]);
  });

  it('does not run what is for managers for anybody else, on either platform', async () => {
    let runs = 0;
    const shop = await open(
      defineCommand({
        ...base,
        name: 'x',
        who: 'manager',
        async run() {
          runs += 1;
          return fine;
        },
      }),
    );
    expect(await sentenceOf(shop.ask('x', {}, guest))).toEqual(
      said(
        "/x changes this server's settings, so it needs the Manage Server permission. Ask a server manager to use it.",
      ),
    );
    expect(await sentenceOf(shop.ask('x', {}, { ...guest, platform: 'slack' }))).toEqual(
      said(
        "/fineprint x changes this workspace's settings, so only its managers can use it: admins and owners, unless the person who runs Fineprint set SLACK_MANAGERS to others.",
      ),
    );
    expect(runs).toBe(0);
    expect(await shop.ask('x')).toEqual(fine);
  });

  it('answers a button of an older version with what to write instead', async () => {
    const shop = await open(defineCommand({ ...base, name: 'x', run: async () => fine, actions: {} }));
    for (const action of ['gone', 'constructor', 'toString', '__proto__']) {
      expect(await sentenceOf(shop.answer({ command: 'x', action, argument: '', caller: ada }))).toEqual(
        said('This button is from an older version of Fineprint. Use /x instead.'),
      );
    }
  });
});

const names = commands.map(({ name }) => `/${name}`);
const allNames = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

describe('answer, over the commands there are', () => {
  beforeEach(async () => {
    shop = await openWorkshop();
  });
  const ask = (command: string) => sentenceOf(shop?.ask(command) ?? Promise.reject(new Error('closed')));

  it.each([
    ['laest', "“laest” isn't a command. Did you mean /latest?"],
    ['subscripe', "“subscripe” isn't a command. Did you mean /subscribe or /unsubscribe?"],
    ['🦜', `“🦜” isn't a command. The commands are ${allNames}.`],
    ['', `Name a command. The commands are ${allNames}.`],
  ])('offers the nearest command for %j', async (command, sentence) => {
    expect(await ask(command)).toEqual(said(sentence));
  });

  it('takes a command in any case', async () => {
    expect((await shop?.ask('HELP'))?.tone).toBe('plain');
  });

  it.each(['', 'x', '5', '?topic=x', '0?', '99999999?', '0#nothing', '5?limit=99', '5?words=', '-1?', '0?__proto__=x'])(
    'answers the damaged argument %j of a paging button with a sentence or a page, never with a defect',
    async (argument) => {
      for (const command of ['latest', 'search', 'subscriptions']) {
        await shop?.answer({ command, action: 'page', argument, caller: ada });
      }
      expect(shop?.logged).toEqual([]);
    },
  );
});

describe('suggest', () => {
  it('suggests nothing rather than failing, and logs why', async () => {
    const shop = await open(
      defineCommand({
        ...base,
        name: 'x',
        options: { word: { kind: 'text', about: 'A word', suggest: () => Promise.reject(new Error('down')) } },
        run: async () => fine,
      }),
    );
    expect(await shop.suggest('x', 'word', 'a')).toEqual([]);
    expect(shop.logged[0]?.fields).toMatchObject({ command: 'x', action: 'suggest', err: new Error('down') });
    expect(await shop.suggest('x', 'other', 'a')).toEqual([]);
    expect(await shop.suggest('y', 'word', 'a')).toEqual([]);
  });

  it('suggests at most the 25 that Discord shows', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ label: `${index}`, value: `${index}` }));
    const shop = await open(
      defineCommand({
        ...base,
        name: 'x',
        options: { word: { kind: 'text', about: 'A word', suggest: async () => many } },
        run: async () => fine,
      }),
    );
    expect(await shop.suggest('x', 'word', '')).toEqual(many.slice(0, 25));
  });
});
