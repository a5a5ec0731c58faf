import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { hostOf } from '../../src/core/text/urls.ts';
import type { Card } from '../../src/nouns/card.ts';
import type { Caller, Command, Option, RawInput } from '../../src/nouns/command.ts';
import type { Place, Target } from '../../src/nouns/place.ts';
import { feed, item, line, poll, pollState, start, story } from '../store/samples.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

// Two places on each platform. The table of what a manager of one tries in the other follows from the definitions of the commands, so that
// a new command, option or button is covered without a line here.

const caller = (platform: 'discord' | 'slack', space: string, channel: string): Caller => ({
  platform,
  space,
  channel,
  userId: `${space}-1`,
  userName: `${space}-manager`,
  manager: true,
});
const places = (['discord', 'slack'] as const).map((platform) => ({
  platform,
  mine: caller(platform, 'S1', 'C100HOME'),
  theirs: caller(platform, 'S2', 'C200AWAY'),
}));

/** What only the first place knows. None of it is ever typed by the second. */
const secrets = ['cobalt diaries', 'Gazette of S1', 'zorkmid', 'C100HOME', 'S1-manager', 'mine.example'];

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

/** Fills the first place with one of everything, and returns every id that a message or a button of it shows. */
async function furnish(mine: Caller): Promise<readonly string[]> {
  const { platform, space } = mine;
  const place = { platform, space };
  const audit = { ...place, at: start, who: mine.userName, did: 'added the source Gazette of S1' };
  const source = feed('mine', { origin: 'command', name: 'Gazette of S1', publisher: 'Gazette of S1' });
  await shop.store().addSource({ source, place, atMost: 9 }, audit);
  const at = { publisher: 'Gazette of S1', url: 'https://mine.example/1' };
  const told = story('private-story', {
    title: 'Quillmere hoards the cobalt diaries',
    companies: ['Quillmere'],
    place,
    itemKeys: ['private-item'],
    timeline: [line('private-item', { ...at, text: 'It hoards the cobalt diaries' })],
    publishers: ['Gazette of S1'],
    settlesAt: null,
  });
  const read = { firstReadAt: start, lastReadAt: start, lastTriedAt: start };
  const brought = item('private-item', { ...at, sourceId: 'mine', title: told.title, text: 'Of cobalt diaries' });
  await shop
    .store()
    .commitPolls([
      poll('mine', {
        poll: pollState(read),
        items: [{ item: brought, finding: { ...plainFinding, companies: ['Quillmere'] } }],
        stories: [told],
      }),
    ]);
  const ask = (command: string, input: RawInput) => shop.ask(command, input, mine);
  const open: Card[] = [
    await ask('subscribe', { exclude: 'zorkmid' }),
    await ask('mute', { company: 'OpenAI', for: 'week' }),
    await ask('digest', { do: 'set', day: 'monday', time: '09:00', zone: 'Europe/Berlin' }),
    await ask('latest', {}),
    await ask('story', { story: 'Quillmere' }),
  ];
  open.push(await shop.press(open[0] as Card, 'Subscribe', mine));
  open.push(
    await ask('subscriptions', {}),
    await ask('mute', {}),
    await ask('subscribe', { exclude: 'zorkmid, other' }),
  );
  const made = await shop.store().subscriptions(place);
  open.push(await ask('subscribe', { edit: made[0]?.id ?? '', severity: 'high' }), await ask('unsubscribe', {}));
  open.push(
    await ask('import', {
      text: `subscriptions:\n  - channel: ${platform}:${space}/${mine.channel}\n    exclude: [zorkmid three]\n`,
    }),
  );
  const carried = open.flatMap(({ actions }) => actions.map(({ argument }) => argument));
  return [...new Set([...carried, 'private-story', 'private-item', 'mine', ...made.map(({ id }) => id)])];
}

const plainFinding = {
  relevant: true,
  score: 0.9,
  event: 'policy_change',
  companies: [],
  dataTypes: [],
  claimStatus: 'alleged',
  severity: 'notable',
  evidence: [],
  because: [],
} as const;

/** Everything that belongs to a place. */
async function belongings({ platform, space, channel }: Caller) {
  const store = shop.store();
  const place: Place = { platform, space };
  const digests = await store.digests();
  return JSON.stringify({
    subscriptions: await store.subscriptions(place),
    digests: digests.filter(({ target }) => target.platform === platform && target.space === space),
    mutes: await store.mutes({ ...place, at: start }),
    sources: (await store.seenFrom(place).sources()).map(({ source }) => source.id),
    audit: await store.auditLines(place, { limit: 100 }),
    waiting: (await store.channelDeliveries({ platform, space, channel })).waiting,
  });
}

function expectNothingSecret(shown: unknown, asked: string): void {
  const text = JSON.stringify(shown);
  for (const secret of secrets) expect(text, `${asked} shows ${secret}`).not.toContain(secret);
}

/** A value for an option that a command takes, so that what it does with the other options is reached. */
function plainValue(name: string, option: Option): unknown {
  if (option.kind === 'choice') return Object.keys(option.choices)[0];
  if (option.kind === 'count') return option.min;
  if (option.kind === 'flag') return true;
  return { company: 'OpenAI', time: '09:00', zone: 'Europe/Berlin', words: 'training', name: 'OpenAI' }[name] ?? 'x';
}

function requiredOf({ options }: Command): Record<string, unknown> {
  const needed = Object.entries(options).filter(([, option]) => option.required === true);
  return Object.fromEntries(needed.map(([name, option]) => [name, plainValue(name, option)]));
}

/** Inputs that reach what a command does: each of its choices in turn, with plain values for the options that go with them. */
function inputsOf(command: Command): readonly RawInput[] {
  const plain = Object.fromEntries(
    Object.entries(command.options).flatMap(([name, option]) =>
      ['company', 'time', 'zone', 'day', 'for'].includes(name) ? [[name, plainValue(name, option)]] : [],
    ),
  );
  const choices = Object.entries(command.options).flatMap(([name, option]) =>
    option.kind === 'choice' ? Object.keys(option.choices).map((key) => ({ ...plain, [name]: key })) : [],
  );
  return [requiredOf(command), { ...plain, ...requiredOf(command) }, ...choices];
}

const withChannel = commands.flatMap((command) =>
  Object.entries(command.options)
    .filter(([, { kind }]) => kind === 'channel')
    .map(([option]) => ({ command, option })),
);
const textOptions = commands.flatMap((command) =>
  Object.entries(command.options).flatMap(([name, option]) =>
    option.kind === 'text' ? [{ command, name, suggests: option.suggest !== undefined }] : [],
  ),
);
const actions = commands.flatMap((command) =>
  Object.keys(command.actions ?? {}).map((action) => ({ command, action })),
);

it('finds what it is to cover', () => {
  expect(withChannel.length).toBeGreaterThanOrEqual(3);
  expect(actions.length).toBeGreaterThan(20);
  expect(textOptions.filter(({ suggests }) => suggests).length).toBeGreaterThan(8);
});

describe.each(places)('on $platform, a manager of one place', ({ platform, mine, theirs }) => {
  const chat = () => (platform === 'discord' ? shop.chat : shop.slack);

  it('names no channel of another place, whatever id or place they write', async () => {
    const claimed: Target = { platform, space: theirs.space, channel: mine.channel };
    const honest: Target = { platform, space: mine.space, channel: mine.channel };
    chat().foreign.add(mine.channel);
    const [before, after] = [await belongings(mine), await belongings(theirs)];
    for (const { command, option } of withChannel) {
      for (const input of inputsOf(command)) {
        for (const [target, says] of [
          [claimed, "I can't see a channel"],
          [honest, 'That channel belongs to another server or workspace.'],
        ] as const) {
          const card = await shop.ask(command.name, { ...input, [option]: target }, theirs);
          expect(JSON.stringify(card), `${command.name} ${JSON.stringify(input)}`).toContain(says);
          expect(card.tone).toBe('error');
        }
        // The same with a channel of their own does something else: the refusal above is about the channel.
        const own = { platform, space: theirs.space, channel: 'C201AWAY' };
        const allowed = JSON.stringify(await shop.ask(command.name, { ...input, [option]: own }, theirs));
        expect(allowed).not.toMatch(/I can't see a channel|belongs to another/);
      }
    }
    expect(await belongings(mine)).toBe(before);
    expect(await belongings(theirs)).not.toBe(after);
    const everything = await shop.store().subscriptions();
    expect(everything.filter(({ target }) => target.channel === mine.channel)).toEqual([]);
  });

  it('imports nothing into another place, whatever the text claims', async () => {
    chat().foreign.add(mine.channel);
    for (const space of [mine.space, theirs.space]) {
      const text = `subscriptions:\n  - channel: ${platform}:${space}/${mine.channel}\n    digest: { day: monday, time: "09:00", zone: UTC }\n`;
      const card = await shop.ask('import', { text }, theirs);
      expect(card.tone).toBe('error');
      expect(JSON.stringify(card)).toContain('Nothing was imported');
      expect(card.actions).toEqual([]);
    }
    expect(await shop.store().subscriptions()).toEqual([]);
    expect(await shop.store().digests()).toEqual([]);
  });

  it('does and learns nothing with the buttons of another', async () => {
    const ids = await furnish(mine);
    const before = await belongings(mine);
    for (const { command, action } of actions) {
      for (const id of [...ids, ...ids.flatMap((one) => [`week.${one}`, `s.week.${one}`, `${one}.0`])]) {
        const card = await shop.answer({ command: command.name, action, argument: id, caller: theirs });
        // What a person typed may come back to them.
        expectNothingSecret(
          JSON.parse(JSON.stringify(card).replaceAll(JSON.stringify(id).slice(1, -1), '')),
          `${command.name}:${action} with ${id}`,
        );
      }
    }
    expect(await belongings(mine)).toBe(before);
    expect(shop.logged).toEqual([]);
  });

  it('does and learns nothing by naming what another has', async () => {
    const ids = await furnish(mine);
    const before = await belongings(mine);
    for (const { command, name } of textOptions) {
      for (const input of [requiredOf(command), ...inputsOf(command).slice(2)]) {
        for (const typed of [...ids.slice(-4), 'Quillmere', 'Quillmere hoards', 'https://mine.example/1']) {
          if (typed.length > 200) continue;
          const card = await shop.ask(command.name, { ...input, [name]: typed }, theirs);
          // What a person typed may come back to them, an address also as its host.
          const rest = JSON.stringify(card)
            .replaceAll(typed, '')
            .replaceAll(hostOf(typed) || typed, '');
          expectNothingSecret(rest, `${command.name} ${name}:${typed}`);
        }
      }
    }
    for (const command of commands)
      expectNothingSecret(await shop.ask(command.name, requiredOf(command), theirs), command.name);
    expect(await belongings(mine)).toBe(before);
  });

  it('is suggested nothing that another has', async () => {
    await furnish(mine);
    let found = 0;
    for (const { command, name, suggests } of textOptions) {
      if (!suggests) continue;
      for (const typed of ['', 'Quillmere', 'Gazette', 'zor', 'mine']) {
        expectNothingSecret(await shop.suggest(command.name, name, typed, theirs), `${command.name} ${name}`);
        const own = JSON.stringify(await shop.suggest(command.name, name, typed, mine));
        found += secrets.filter((secret) => own.includes(secret)).length;
      }
    }
    // Those who may see it are suggested it.
    expect(found).toBeGreaterThan(5);
  });
});
