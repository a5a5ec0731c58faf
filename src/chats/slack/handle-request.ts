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

/** The only slash command, because command names collide between apps in a workspace. */
export const rootCommand = '/fineprint';

/** What is needed to answer a request. */
export type RequestTools = {
  readonly commands: readonly Command[];
  readonly answer: Answer;
  readonly suggest: SuggestFor;
  /** Opens a form. Returns false if Slack rejects it (a trigger works once, within 3 s). */
  readonly openModal: (form: { triggerId: string; view: View; space: string }) => Promise<boolean>;
  readonly isManager: (person: { space: string; userId: string; homeSpace?: string | undefined }) => Promise<boolean>;
  readonly timeoutMs: number;
  readonly log: Log;
};

/** Who is asking, where, and the address to answer at. */
type Asked = Omit<Caller, 'platform' | 'manager'> & {
  readonly responseUrl: string;
  /** The workspace that the person is a member of, if Slack named it. */
  readonly homeSpace?: string | undefined;
};

/** Answers `/fineprint …`. Only the asker sees a failure. Never rejects. */
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
 * Answers a button press. The answer to a command is replaced in place, like turning a page. An alert is shared, so it stays
 * as it is and the answer goes in a new message. A failure never replaces what was there. Never rejects.
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
        ? errorCard({ sentence: 'This button is from another version of Fineprint. Use the command instead.' })
        : await tools.answer({ ...pressed, caller: await callerOf(asked, tools) });
    const as = card.tone === 'error' ? 'private' : isAnswerBlock(asked.blockId) ? 'edit' : reply;
    await give(asked, card, { as }, tools);
  });
}

/** Does what the matching button in the message does. Only the asker sees the answer. Never rejects. */
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
        ? errorCard({ sentence: "This message isn't one of my alerts. Use this on an alert that I posted." })
        : await tools.answer({ ...pressed, caller: await callerOf(asked, tools) });
    await give(asked, card, { as: 'private' }, tools);
  });
}

/** Runs the command of a submitted form and answers where the command was typed. Never rejects. */
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

/** Suggestions for the text typed into a form's list, at most 100. The typed text is always one of them, so it can be chosen. */
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

async function callerOf(
  { space, channel, userId, userName, homeSpace }: Asked,
  { isManager }: RequestTools,
): Promise<Caller> {
  return {
    platform: 'slack',
    space,
    channel,
    userId,
    userName,
    manager: await isManager({ space, userId, homeSpace }),
  };
}

async function logged(what: string, { log }: RequestTools, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    log.warn({ what, problem: redacted(messageOf(thrown)) }, 'Answer to Slack failed');
  }
}

type ResponseWay = {
  /** `edit` replaces the message whose button was pressed. */
  readonly as: 'private' | 'public' | 'edit';
  readonly timeoutMs: number;
};

/**
 * Answers through a response_url with blocks, or as plain text if Slack calls the blocks invalid. Slack accepts five answers
 * per address in 30 minutes. This uses at most two, and every command and button press comes with its own address
 * (docs.slack.dev/interactivity/handling-user-interaction#message_responses). Rejects with an AppError.
 */
async function respond(responseUrl: string, card: Card, way: ResponseWay): Promise<void> {
  const { text, blocks } = renderCard(card, { isAnswer: true });
  const problem = await post(responseUrl, { text, blocks }, way);
  if (problem === null) return;
  const plainProblem = /invalid_blocks|too_long/.test(problem) ? await post(responseUrl, { text }, way) : problem;
  if (plainProblem !== null) throw new AppError('unavailable', `Slack rejected the answer: ${plainProblem}.`);
}

/** Slack's description of what went wrong, or null on success. */
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
  // Slack rejects with a status, with text, or with status 200 and `{"ok":false,"error":…}`.
  const error = /"error"\s*:\s*"([a-z_]+)"/.exec(said)?.[1];
  if (response.ok && error === undefined) return null;
  return error ?? `${response.status} ${said.slice(0, 60)}`;
}
