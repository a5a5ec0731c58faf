import { commandText } from '../../src/cards/look-up/help-card.ts';
import { errorCard } from '../../src/cards/parts/error-card.ts';
import { nearest } from '../../src/core/text/nearest.ts';
import { clipped, joined } from '../../src/core/text/words.ts';
import type { Card } from '../../src/nouns/card.ts';
import {
  type Answer,
  type Call,
  type Caller,
  type Command,
  checkInput,
  type Operators,
  type SuggestFor,
  type Tools,
} from '../../src/nouns/command.ts';
import type { Connection } from '../../src/nouns/connection.ts';
import type { Chat } from '../../src/nouns/delivery.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Place, Platform, Target } from '../../src/nouns/place.ts';
import type { Clock, Log } from '../../src/nouns/ports.ts';
import type { Probe } from '../../src/nouns/probe.ts';
import type { Store } from '../../src/nouns/store.ts';
import { foreignProblem } from './channel-asked.ts';
import { shortId } from './drafts.ts';

export type AnswerTools = {
  readonly commands: readonly Command[];
  readonly store: Store;
  readonly probeFor: (place: Place) => Probe;
  readonly minIntervalMinutes?: number | undefined;
  /** Looked up at every call, because the chats are created after the answer that is passed to them. */
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly clock: Clock;
  readonly log: Log;
  readonly operators: Operators;
  readonly connections: () => readonly Connection[];
  /** After this the user is asked to try again; default 10 s. Discord accepts an answer for 15 minutes, Slack for 30. */
  readonly deadlineMs?: number | undefined;
  /** Later suggestions are useless; default 2.5 s, because Discord drops them after 3 s. */
  readonly suggestDeadlineMs?: number | undefined;
};

/** Discord shows at most 25 choices. */
const maxSuggestions = 25;

/**
 * Makes the function that runs commands for a platform: it finds the command, checks the caller and the input, and runs it. Never
 * rejects: an AppError comes back as its sentence, any other error as a reference that is logged with the cause, and a timeout as a
 * sentence too (the work itself may still finish).
 */
export function createAnswer(tools: AnswerTools): Answer {
  const deadlineMs = tools.deadlineMs ?? 10_000;
  return async (call) => {
    try {
      const own = findCommand(call, tools.commands).deadlineMs ?? 0;
      return await within(Math.max(own, deadlineMs), run(call, tools), (thrown) => logFailure(call, thrown, tools.log));
    } catch (thrown) {
      if (thrown instanceof AppError) return errorCard({ sentence: thrown.message });
      return errorCard({ reference: logFailure(call, thrown, tools.log) });
    }
  };
}

/** Makes the function that suggests values for an option. Never rejects. Options of manager commands suggest values to managers only. */
export function createSuggest(tools: AnswerTools): SuggestFor {
  const deadlineMs = tools.suggestDeadlineMs ?? 2_500;
  return async ({ command: name, option: optionName, typed, caller, input = {} }) => {
    const command = tools.commands.find((candidate) => candidate.name === name);
    const option = command?.options[optionName];
    if (command === undefined || option?.kind !== 'text' || option.suggest === undefined) return [];
    if (command.who === 'manager' && !caller.manager) return [];
    const call: Call = { command: name, action: 'suggest', argument: optionName, caller };
    try {
      const suggested = option.suggest(typed.slice(0, 100), toolsFor(caller, tools), caller, input);
      const found = await within(deadlineMs, suggested, (thrown) => logFailure(call, thrown, tools.log));
      return found.slice(0, maxSuggestions);
    } catch (thrown) {
      logFailure(call, thrown, tools.log);
      return [];
    }
  };
}

async function run(call: Call, tools: AnswerTools): Promise<Card> {
  const { caller } = call;
  const command = findCommand(call, tools.commands);
  if (command.who === 'manager' && !caller.manager) throw new AppError('not_allowed', managersOnly(command, caller));
  if ('input' in call) {
    const input = checkInput(command, call.input);
    const given = toolsFor(caller, tools);
    // Here, so that it holds for every command with such an option.
    for (const target of channelsIn(command, input)) {
      const problem = await foreignProblem(target, { caller, chat: given.chat });
      if (problem !== null) throw new AppError('not_allowed', problem);
    }
    return await command.run(input, caller, given);
  }
  const actions = command.actions ?? {};
  const action = Object.hasOwn(actions, call.action) ? actions[call.action] : undefined;
  if (action === undefined) {
    const again = commandText(command.name, caller.platform);
    throw new AppError('not_found', `This button is from an older version of Fineprint. Use ${again} instead.`);
  }
  return await action(call.argument, caller, toolsFor(caller, tools));
}

/** The channels that a person named. */
function channelsIn({ options }: Command, input: Record<string, unknown>): readonly Target[] {
  return Object.entries(options).flatMap(([name, { kind }]) => {
    const value = input[name];
    return kind === 'channel' && value !== undefined ? [value as Target] : [];
  });
}

function findCommand({ command: name, caller }: Call, commands: readonly Command[]): Command {
  const command = commands.find((candidate) => candidate.name === name.toLowerCase());
  if (command !== undefined) return command;
  const names = commands.map((candidate) => candidate.name);
  const written = (some: readonly string[]) => some.map((candidate) => commandText(candidate, caller.platform));
  const near = nearest(name, names, 3);
  const all = `The commands are ${joined(written(names), { max: 20 })}.`;
  if (name === '') throw new AppError('not_found', `Name a command. ${all}`);
  throw new AppError(
    'not_found',
    `“${clipped(name, 40)}” isn't a command. ${near.length === 0 ? all : `Did you mean ${joined(written(near), { with: 'or' })}?`}`,
  );
}

function managersOnly(command: Command, { platform }: Caller): string {
  const written = commandText(command.name, platform);
  switch (platform) {
    case 'discord':
      return `${written} changes this server's settings, so it needs the Manage Server permission. Ask a server manager to use it.`;
    case 'slack':
      return `${written} changes this workspace's settings, so only its managers can use it: admins and owners, unless the person who runs Fineprint set SLACK_MANAGERS to others.`;
    case 'terminal':
      return `Only managers can use ${written}.`;
  }
}

/** The tools of a command, limited to what the caller's place can see. */
function toolsFor({ platform, space, manager }: Caller, tools: AnswerTools): Tools {
  const { store, probeFor, minIntervalMinutes, chats, clock, log, operators, connections } = tools;
  const channel = operators.current()?.target;
  const chat = chats.get(platform);
  if (chat === undefined) throw new Error(`No chat is set up for ${platform}`);
  return {
    store: store.seenFrom({ platform, space }),
    probe: probeFor({ platform, space }),
    minIntervalMinutes,
    chat,
    log,
    now: clock.now(),
    isOperator: manager && channel?.platform === platform && channel.space === space,
    operators,
    connections,
  };
}

/** Rejects with an AppError if the work takes too long. A failure after that goes to `late`, so no error is lost. */
async function within<Result>(ms: number, work: Promise<Result>, late: (thrown: unknown) => void): Promise<Result> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    reject(
      new AppError(
        'unavailable',
        'This took too long, so I stopped waiting. If you were changing something, check first whether the change was made. Otherwise, try again in a minute.',
      ),
    );
  }, ms);
  work.catch((thrown: unknown) => {
    if (isLate) late(thrown);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Logs the failure and returns the reference to show to the user. */
function logFailure(call: Call, thrown: unknown, log: Log): string {
  const reference = shortId(6);
  const { command, caller } = call;
  log.error(
    {
      reference,
      command,
      ...('action' in call ? { action: call.action } : {}),
      platform: caller.platform,
      space: caller.space,
      err: thrown,
    },
    'Command failed',
  );
  return reference;
}
