import { commands } from '../../commands/index.ts';
import { createAnswer, createSuggest } from '../../commands/shared/answer.ts';
import { renderCard } from '../../src/chats/terminal/render-card.ts';
import { silentLog } from '../../src/log.ts';
import type { Card } from '../../src/nouns/card.ts';
import type { Call, Caller, Command, Operators, RawInput, SuggestFor } from '../../src/nouns/command.ts';
import type { Connection } from '../../src/nouns/connection.ts';
import type { Chat } from '../../src/nouns/delivery.ts';
import type { Platform, Target } from '../../src/nouns/place.ts';
import type { Log } from '../../src/nouns/ports.ts';
import type { Probe } from '../../src/nouns/probe.ts';
import type { PolicySource, Source } from '../../src/nouns/source.ts';
import type { Story } from '../../src/nouns/story.ts';
import { type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import type { PageState } from '../../src/nouns/words.ts';
import { openStore } from '../../src/store/open-store.ts';
import { operatorsIn } from '../fakes/operator-tools.ts';
import { scriptedChat } from '../fakes/scripted-chat.ts';
import { temporaryFolder } from '../store/database.ts';
import { feed, judged, line, poll, pollState, start, story } from '../store/samples.ts';
import { type PolicyText, readPolicy } from './policies.ts';

/** A manager on a Discord server, in the channel `news`. */
export const ada: Caller = {
  platform: 'discord',
  space: 'guild',
  channel: 'news',
  userId: '1',
  userName: 'ada',
  manager: true,
};

/** Somebody on the same server who may look but not change. */
export const guest: Caller = { ...ada, userId: '2', userName: 'guest', manager: false };

/** A manager of another server. */
export const stranger: Caller = { ...ada, space: 'other guild', channel: 'general', userId: '3', userName: 'eve' };

type Logged = { readonly fields: Record<string, unknown>; readonly msg: string };

/** Commands over a real store in a folder of its own, with a chat that takes everything and a clock that stands. */
export type Workshop = Awaited<ReturnType<typeof openWorkshop>>;

/** For commands that ask no other server. */
const noProbe: Probe = {
  source: () => Promise.reject(new Error('No web in this test')),
  address: () => Promise.reject(new Error('No web in this test')),
};

/** A test that does not ask for a deadline has none that a busy machine could miss. */
const noDeadline = { deadlineMs: 600_000, suggestDeadlineMs: 600_000 };

export async function openWorkshop(
  options: {
    commands?: readonly Command[];
    deadlineMs?: number;
    probe?: Probe;
    operators?: Operators;
    connections?: readonly Connection[];
  } = {},
) {
  let now: Instant = start;
  const clock = { now: () => now };
  const folder = await temporaryFolder();
  const open = () => openStore({ url: `file:${folder.path}/test.db`, clock, log: silentLog });
  let store = await open();
  const chat = scriptedChat();
  const slack = scriptedChat({ platform: 'slack' });
  const logged: Logged[] = [];
  const log: Log = { ...silentLog, error: (fields, msg) => void logged.push({ fields: { ...fields }, msg }) };
  const sources: Source[] = [feed('a')];
  await store.syncSources(sources, start);
  const tools = () => ({
    commands: options.commands ?? commands,
    store,
    probeFor: () => options.probe ?? noProbe,
    chats: new Map<Platform, Chat>([
      ['discord', chat],
      ['slack', slack],
    ]),
    clock,
    log,
    operators: options.operators ?? operatorsIn({ platform: 'discord', space: 'guild', channel: 'operators' }),
    connections: () => options.connections ?? [],
    ...noDeadline,
    ...(options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs }),
  });
  const answer = (call: Call) => createAnswer(tools())(call);
  const suggestFor: SuggestFor = (ask) => createSuggest(tools())(ask);
  return {
    /** The chat on Discord. */
    chat,
    slack,
    logged,
    answer,
    suggestFor,
    store: () => store,
    /** The process ends and starts again: only what is on disk is left. */
    async restart() {
      await store.close();
      store = await open();
    },
    async close() {
      await store.close();
      await folder[Symbol.asyncDispose]();
    },
    /** What a user gets for a command. */
    ask: (command: string, input: RawInput = {}, caller = ada) => answer({ command, input, caller }),
    /** What a user gets for pressing the button of that label. */
    press(card: Card, label: string, caller = ada) {
      const action = card.actions.find((candidate) => candidate.label === label);
      if (action === undefined) throw new Error(`No button "${label}", only ${buttonsOf(card)}`);
      return answer({ command: action.command, action: action.action, argument: action.argument, caller });
    },
    suggest: (command: string, option: string, typed: string, caller = ada, input: RawInput = {}) =>
      suggestFor({ command, option, typed, input, caller }),
    minutesPass(minutes: number) {
      now = later(now, minutes * minuteMs);
    },
    async write(...stories: readonly Story[]) {
      await store.commitPolls([
        poll('a', {
          poll: pollState({ firstReadAt: start, lastReadAt: start, lastTriedAt: start }),
          items: stories.flatMap(({ itemKeys }) => itemKeys.map(judged)),
          stories,
        }),
      ]);
    },
    /** Reads a policy page as it was, day by day. */
    async read(source: PolicySource, texts: readonly PolicyText[]) {
      sources.push(source);
      await store.syncSources(sources, start);
      await readPolicy(source, { texts, store });
    },
    /** The next poll of a page that was read meets something else in its place. */
    async meet({ id }: PolicySource, { pageState, daysAgo }: { pageState: PageState; daysAgo: number }) {
      const status = (await store.sources()).find(({ source }) => source.id === id);
      const seen = later(start, -daysAgo * 24 * 60 * minuteMs);
      const state = {
        ...status?.poll,
        failures: 0,
        nextPollAt: start,
        pageState,
        pageStatePolls: 1,
        failingSince: seen,
      };
      await store.commitPolls([poll(id, { poll: { ...state, lastTriedAt: seen } })]);
    },
    /** What is subscribed in a place, in short. */
    async subscribed(target: Partial<Target> = { platform: 'discord', space: 'guild' }) {
      return (await store.subscriptions(target)).map(({ filter }) => filter);
    },
    /** A card as a reader sees it, buttons below. */
    shown: (card: Card) => shown(card, now),
  };
}

function shown(card: Card, now: Instant): string {
  const text = renderCard(card, { colour: false, width: 100, zone: 'UTC', now });
  return `${card.actions.length === 0 ? text : `${text}\n${buttonsOf(card)}`}\n`;
}

function buttonsOf({ actions }: Card): string {
  return actions.map(({ label }) => `[${label}]`).join(' ');
}

/** A story about a company that happened so many days before the start. */
export function storyAbout(company: string, about: Partial<Story> & { id: string; daysAgo: number }): Story {
  const { daysAgo, id, ...rest } = about;
  const at = later(start, -daysAgo * 24 * 60 * minuteMs);
  return story(id, {
    title: `${company} trains on chats`,
    companies: [company],
    openedAt: at,
    updatedAt: at,
    timeline: [line(`${id}-1`, { at })],
    ...rest,
  });
}
