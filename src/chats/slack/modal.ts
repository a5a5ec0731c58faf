import type { PlainTextOption, View } from '@slack/web-api';
import { capitalised } from '../../core/text/words.ts';
import type { Command, Option, RawInput } from '../../nouns/command.ts';
import type { Target } from '../../nouns/place.ts';
import { limits } from './limits.ts';
import { writePlain } from './mrkdwn.ts';

/** The `callback_id` of the only kind of modal. */
export const modalId = 'command';
/** The `action_id` of every field, which Slack sends when it requests suggestions. The block id is the option's name. */
export const fieldId = 'value';

/** What a modal carries, because Slack submits it without a channel or response address. */
export type ModalContext = { readonly command: string; readonly channel: string; readonly responseUrl: string };

/**
 * A form with a field for each option of a command, filled in with what was already typed. Text with suggestions becomes a
 * list that searches as you type, choices become a list, and numbers and channels get their own fields. This gives Slack's
 * plain-text commands the typed options that Discord has.
 */
export function commandModal(command: Command, { input, ...context }: ModalContext & { input: RawInput }): View {
  return {
    type: 'modal',
    callback_id: modalId,
    private_metadata: JSON.stringify({ ...context, command: command.name } satisfies ModalContext),
    title: plain(capitalised(command.name), limits.modalTitle),
    submit: plain('Submit', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      about(command),
      ...Object.entries(command.options).map(([name, option]) => ({
        type: 'input',
        block_id: name,
        optional: option.required !== true,
        label: plain(name, limits.inputLabel),
        hint: plain(option.about, limits.inputLabel),
        element: fieldFor(option, input[name]),
      })),
    ],
  };
}

function about(command: Command): View['blocks'][number] {
  return { type: 'section', text: plain(`${command.about}.`, limits.section) };
}

type Element = Extract<View['blocks'][number], { type: 'input' }>['element'];

function fieldFor(option: Option, given: unknown): Element {
  const written = typeof given === 'string' || typeof given === 'number' ? String(given).toWellFormed() : '';
  switch (option.kind) {
    case 'text':
      if (option.suggest !== undefined) {
        const initial = selectOption(written, written);
        return {
          type: 'external_select',
          action_id: fieldId,
          min_query_length: 0,
          ...(initial === null ? {} : { initial_option: initial }),
        };
      }
      return {
        type: 'plain_text_input',
        action_id: fieldId,
        max_length: Math.min(option.maxLength ?? 200, limits.inputText),
        ...(option.multiline === true ? { multiline: true } : {}),
        ...(written === '' ? {} : { initial_value: written.slice(0, option.maxLength ?? 200).toWellFormed() }),
      };
    case 'choice':
      return chooseFrom(Object.entries(option.choices), written);
    case 'flag':
      return chooseFrom(
        [
          ['yes', 'Yes'],
          ['no', 'No'],
        ],
        written,
      );
    case 'count':
      return {
        type: 'number_input',
        action_id: fieldId,
        is_decimal_allowed: false,
        min_value: String(option.min),
        max_value: String(option.max),
        ...(/^\d{1,9}$/.test(written) ? { initial_value: written } : {}),
      };
    case 'channel':
      return {
        type: 'conversations_select',
        action_id: fieldId,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(isTarget(given) ? { initial_conversation: given.channel } : {}),
      };
  }
}

function chooseFrom(choices: readonly (readonly [string, string])[], written: string): Element {
  const options = choices
    .slice(0, limits.selectOptions)
    .map(([key, label]) => selectOption(key, label))
    .filter((one) => one !== null);
  const initial = options.find(({ value }) => value === written);
  return {
    type: 'static_select',
    action_id: fieldId,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

/** A row of a list, or null if Slack would reject it. */
export function selectOption(value: string, label: string): (PlainTextOption & { value: string }) | null {
  const text = plain(label, limits.optionText);
  if (value === '' || value.length > limits.optionValue || text.text === '…') return null;
  return { text, value };
}

/** The context of a modal, or null if the modal isn't ours. */
export function readContext(privateMetadata: string): ModalContext | null {
  try {
    const { command, channel, responseUrl } = (JSON.parse(privateMetadata) ?? {}) as Partial<
      Record<keyof ModalContext, unknown>
    >;
    if (typeof command !== 'string' || typeof channel !== 'string' || typeof responseUrl !== 'string') return null;
    return { command, channel, responseUrl };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** A field as Slack returns it. Which key is present depends on the kind of field. */
type FieldState = {
  readonly value?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_conversation?: string | null;
};
export type ModalState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** The submitted values by option, without empty fields. */
export function readFields(values: ModalState, space: string): RawInput {
  const input: Record<string, unknown> = {};
  for (const [name, fields] of Object.entries(values)) {
    const field = fields[fieldId];
    const given = field?.value ?? field?.selected_option?.value;
    if (given !== undefined && given !== '') input[name] = given;
    if (field?.selected_conversation != null) {
      input[name] = { platform: 'slack', space, channel: field.selected_conversation } satisfies Target;
    }
  }
  return input;
}

function isTarget(given: unknown): given is Target {
  return typeof given === 'object' && given !== null && 'channel' in given;
}

function plain(text: string, max: number): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text: writePlain(text, max) };
}
