import type { PlainTextOption, View } from '@slack/web-api';
import { errorCard } from '../../cards/parts/error-card.ts';
import type { Card } from '../../nouns/card.ts';
import type { Answer, Caller, Command, SuggestFor } from '../../nouns/command.ts';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';
import { limits } from './limits.ts';
import { commandModal, type ModalState, readFields, selectOption } from './modal.ts';
import { parseCommand } from './parse-command.ts';
import { buttonValues, isAnswerBlock, readButton, renderCard } from './render-card.ts';
import { missingCard, overviewCard, unknownCard, usageCard } from './usage.ts';
import { redacted } from './web-client.ts';

/** The one slash command: names of commands collide between the apps of a workspace. */
export const rootCommand = '/fineprint';

/** What answering a request takes. */
export type RequestTools = {
  readonly commands: readonly Command[];
  readonly answer: Answer;
  readonly suggest: SuggestFor;
  /** Opens a form; false where Slack does not take it (a trigger is good for 3 s, once). */
  readonly openModal: (form: { triggerId: string; view: View; space: string }) => Promise<boolean>;
  readonly isManager: (person: { space: string; userId: string }) => Promise<boolean>;
  readonly timeoutMs: number;
  readonly log: Log;
};

/** Where somebody asks from, and where to answer. */
type Asked = Omit<Caller, 'platform' | 'manager'> & { readonly responseUrl: string };

/** Answers `/fineprint …`. A failure is told to the asker alone. Never rejects. */
export async function handleCommand(
  asked: Asked & { text: string; triggerId: string },
  tools: RequestTools,
): Promise<void> {
  await logged('command', tools, async () => {
    const { commands } = tools;
    const parsed = parseCommand(asked.text, { commands, space: asked.space });
    const whisper = async (card: Card) => await give(asked, card, { as: 'private' }, tools);
    switch (parsed.kind) {
      case 'overview':
        return await whisper(overviewCard(commands, rootCommand));
      case 'usage':
        return await whisper(usageCard(parsed.command, rootCommand));
      case 'unknown':
        return await whisper(unknownCard(parsed.word, { nearest: parsed.nearest, commands, root: rootCommand }));
      case 'run': {
        const { command, input, missing } = parsed;
        if (missing.length > 0) {
          const { space, channel, responseUrl, triggerId } = asked;
          const view = commandModal(command, { command: command.name, channel, responseUrl, input });
          if (!(await tools.openModal({ triggerId, view, space })))
            await whisper(missingCard(command, missing, rootCommand));
          return;
        }
        const card = await tools.answer({ command: command.name, input, caller: await callerOf(asked, tools) });
        await give(asked, card, { as: card.tone === 'error' ? 'private' : command.reply }, tools);
      }
    }
  });
}

/**
 * Answers the press of a button. An answer to a command is turned over in place, as a page is; an alert, which everybody
 * reads, stays as it is and is answered beside it. A failure never takes the place of what was there. Never rejects.
 */
export async function handleButton(
  asked: Asked & { value: string; blockId: string },
  tools: RequestTools,
): Promise<void> {
  await logged('button', tools, async () => {
    const pressed = readButton(asked.value);
    const reply = tools.commands.find(({ name }) => name === pressed?.command)?.reply ?? 'private';
    const card =
      pressed === null
        ? errorCard({ sentence: 'This button belongs to another version of Fineprint. Write the command instead.' })
        : await tools.answer({ ...pressed, caller: await callerOf(asked, tools) });
    const as = card.tone === 'error' ? 'private' : isAnswerBlock(asked.blockId) ? 'edit' : reply;
    await give(asked, card, { as }, tools);
  });
}

/** Does what the button of the same command in the message does; always for the asker alone. Never rejects. */
export async function handleShortcut(
  { command: name, blocks, ...asked }: Asked & { command: string; blocks: unknown },
  tools: RequestTools,
): Promise<void> {
  await logged('shortcut', tools, async () => {
    const action = tools.commands.find((command) => command.name === name)?.menu?.action;
    const pressed = buttonValues(blocks)
      .map(readButton)
      .find((button) => button !== null && button.command === name && button.action === action);
    const card =
      pressed == null
        ? errorCard({ sentence: 'There is no story of mine in this message. Use this on an alert that I posted.' })
        : await tools.answer({ ...pressed, caller: await callerOf(asked, tools) });
    await give(asked, card, { as: 'private' }, tools);
  });
}

/** Runs the command of a form that was filled in; the answer comes where the command was written. Never rejects. */
export async function handleModal(
  { values, ...asked }: Asked & { command: string; values: ModalState },
  tools: RequestTools,
): Promise<void> {
  await logged('form', tools, async () => {
    const { command: name, space } = asked;
    const input = readFields(values, space);
    const card = await tools.answer({ command: name, input, caller: await callerOf(asked, tools) });
    const reply = tools.commands.find((command) => command.name === name)?.reply ?? 'private';
    await give(asked, card, { as: card.tone === 'error' ? 'private' : reply }, tools);
  });
}

/** Rows for what was typed so far into a list of a form, at most 100; what was typed is one of them, so that it can be chosen. */
export async function suggestRows(
  asked: Asked & { command: string; option: string; typed: string; values: ModalState },
  tools: RequestTools,
): Promise<readonly PlainTextOption[]> {
  const { command, option, typed, values, space } = asked;
  const { [option]: _itself, ...input } = readFields(values, space);
  const found = await tools.suggest({ command, option, typed, input, caller: await callerOf(asked, tools) });
  const own = typed.trim();
  const rows = found.some(({ label, value }) => label === own || value === own)
    ? found
    : [...found, { label: own, value: own }];
  return rows
    .map(({ label, value }) => selectOption(value, label))
    .filter((row) => row !== null)
    .slice(0, limits.selectOptions);
}

async function give(asked: Asked, card: Card, { as }: Pick<ResponseWay, 'as'>, { timeoutMs }: RequestTools) {
  await respond(asked.responseUrl, card, { as, timeoutMs });
}

async function callerOf({ space, channel, userId, userName }: Asked, { isManager }: RequestTools): Promise<Caller> {
  return { platform: 'slack', space, channel, userId, userName, manager: await isManager({ space, userId }) };
}

async function logged(what: string, { log }: RequestTools, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    log.warn({ what, problem: redacted(messageOf(thrown)) }, 'Slack did not take an answer');
  }
}

type ResponseWay = {
  /** `edit`: in the place of the message with the pressed button. */
  readonly as: 'private' | 'public' | 'edit';
  readonly timeoutMs: number;
};

/**
 * Answers through a response_url, with blocks and, where Slack calls them invalid, once more as plain text. Slack takes
 * five answers in 30 minutes for one address; this uses two at most, and each command and press brings an address of its
 * own (docs.slack.dev/interactivity/handling-user-interaction#message_responses). Rejects with an AppError.
 */
async function respond(responseUrl: string, card: Card, way: ResponseWay): Promise<void> {
  const { text, blocks } = renderCard(card, { isAnswer: true });
  const problem = await post(responseUrl, { text, blocks }, way);
  if (problem === null) return;
  const plainProblem = /invalid_blocks|too_long/.test(problem) ? await post(responseUrl, { text }, way) : problem;
  if (plainProblem !== null) throw new AppError('unavailable', `Slack did not take an answer: ${plainProblem}.`);
}

/** What went wrong, in Slack's words; null when nothing did. */
async function post(responseUrl: string, message: object, { as, timeoutMs }: ResponseWay): Promise<string | null> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      ...message,
      ...(as === 'edit'
        ? { replace_original: true }
        : { replace_original: false, response_type: as === 'public' ? 'in_channel' : 'ephemeral' }),
      unfurl_links: false,
      unfurl_media: false,
    }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const said = (await response.text()).slice(0, 300);
  // A refusal comes as a status, as words, or as `{"ok":false,"error":…}` with the status 200.
  const error = /"error"\s*:\s*"([a-z_]+)"/.exec(said)?.[1];
  if (response.ok && error === undefined) return null;
  return error ?? `${response.status} ${said.slice(0, 60)}`;
}
