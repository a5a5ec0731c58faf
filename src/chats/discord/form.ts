import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { clipped } from '../../core/text/words.ts';
import type { Command, RawInput } from '../../nouns/command.ts';
import { isMultiline } from './command-definitions.ts';
import { limits } from './limits.ts';

const prefix = 'form:';

/** The form for what a command asks for in several lines; null for a command without such an option. */
export function formFor(command: Command | undefined): APIModalInteractionResponseCallbackData | null {
  if (command === undefined) return null;
  const fields = Object.entries(command.options).filter(([, option]) => isMultiline(option));
  if (fields.length === 0) return null;
  return {
    custom_id: `${prefix}${command.name}`,
    title: clipped(command.name, limits.modalTitle),
    components: fields.map(([name, option]) => ({
      type: ComponentType.Label as const,
      label: clipped(name, limits.modalLabel),
      description: clipped(option.about, limits.commandDescription),
      component: {
        type: ComponentType.TextInput as const,
        custom_id: name,
        style: TextInputStyle.Paragraph,
        required: option.required ?? false,
        max_length: Math.min((isMultiline(option) ? option.maxLength : undefined) ?? 1_000, limits.modalText),
      },
    })),
  };
}

/** The command that a form belongs to and what was filled in; null for a form of another version. */
export function readForm(
  interaction: ModalSubmitInteraction,
  commands: readonly Command[],
): { readonly command: string; readonly input: RawInput } | null {
  const name = interaction.customId.startsWith(prefix) ? interaction.customId.slice(prefix.length) : '';
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return null;
  const fields = Object.entries(command.options).filter(([, option]) => isMultiline(option));
  const input = fields.map(([key]) => [key, interaction.fields.getTextInputValue(key)] as const);
  return { command: name, input: Object.fromEntries(input) };
}
