import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  TextInputStyle,
} from 'discord.js';
import { errorCard } from '../../cards/parts/error-card.ts';
import { clipped } from '../../core/text/words.ts';
import type { Card } from '../../nouns/card.ts';
import type { Answer, Caller, Command, RawInput, SuggestFor } from '../../nouns/command.ts';
import { messageOf } from '../../nouns/errors.ts';
import type { Target } from '../../nouns/place.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import { msOf } from '../../nouns/time.ts';
import { choicesOf, isLongChoice, isMultiline } from './command-definitions.ts';
import { parseCustomId } from './draw-buttons.ts';
import { limits } from './limits.ts';
import { type DisplayMessage, renderCard } from './render-card.ts';
import { renderPlainDisplay } from './render-classic.ts';
import { directSpace } from './rights.ts';

export type InteractionTools = {
  readonly commands: readonly Command[];
  readonly answer: Answer;
  readonly suggest: SuggestFor;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Answers one interaction. Discord allows 3 seconds for the first response, so it is sent before anything else, and then
 * 15 minutes for the rest. Answers that Discord rejects (too late, gone) are logged. Never rejects.
 */
export async function handleInteraction(interaction: Interaction, tools: InteractionTools): Promise<void> {
  try {
    if (interaction.isChatInputCommand()) await answerCommand(interaction, tools);
    else if (interaction.isButton()) await answerButton(interaction, tools);
    else if (interaction.isModalSubmit()) await answerForm(interaction, tools);
    else if (interaction.isMessageContextMenuCommand()) await answerMenu(interaction, tools);
    else if (interaction.isAutocomplete()) await suggestValues(interaction, tools);
  } catch (thrown) {
    tools.log.warn(
      {
        interactionId: interaction.id,
        type: interaction.type,
        code: thrown instanceof DiscordAPIError ? thrown.code : undefined,
        problem: messageOf(thrown),
        ageMs: msOf(tools.clock.now()) - interaction.createdTimestamp,
      },
      'Answer to Discord failed',
    );
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction, { commands, answer }: InteractionTools) {
  const form = formFor(commands.find(({ name }) => name === interaction.commandName));
  if (form !== null) return void (await interaction.showModal(form));
  const isPrivate = replyOf(interaction.commandName, commands) === 'private';
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const card = await answer({
    command: interaction.commandName,
    input: inputOf(interaction.options.data, spaceOf(interaction)),
    caller: callerOf(interaction),
  });
  await fill(interaction, card, { isPrivate });
}

/** Runs the command of a submitted form. */
async function answerForm(interaction: ModalSubmitInteraction, { commands, answer }: InteractionTools): Promise<void> {
  const form = readForm(interaction, commands);
  const isPrivate = form === null || replyOf(form.command, commands) === 'private';
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const card =
    form === null
      ? errorCard({ sentence: 'This form is from another version of Fineprint. Use the command again.' })
      : await answer({ ...form, caller: callerOf(interaction) });
  await fill(interaction, card, { isPrivate });
}

/**
 * The answer to a command is replaced in place, like turning a page. An alert is shared, so it stays as it is and the answer
 * goes in a new message. A failure never replaces what was there.
 */
async function answerButton(interaction: ButtonInteraction, { commands, answer }: InteractionTools): Promise<void> {
  const { message } = interaction;
  const pressed = parseCustomId(interaction.customId);
  const inPlace = message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata !== null;
  const isPrivate = pressed === null || replyOf(pressed.command, commands) === 'private';
  if (inPlace) await interaction.deferUpdate();
  else await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const card =
    pressed === null
      ? errorCard({ sentence: 'This button is from another version of Fineprint. Use the command instead.' })
      : await answer({ ...pressed, caller: callerOf(interaction) });
  if (!inPlace) await fill(interaction, card, { isPrivate });
  else if (card.tone === 'error') await whisper(interaction, card);
  else await takenOr(card, (form) => interaction.editReply(form));
}

/** Does what the matching button in the message does. Only the asker sees the answer. */
async function answerMenu(interaction: MessageContextMenuCommandInteraction, { commands, answer }: InteractionTools) {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const command = commands.find(({ menu }) => menu?.label === interaction.commandName);
  const pressed = customIdsIn(interaction.targetMessage.components.map((component) => component.toJSON()))
    .map(parseCustomId)
    .find((id) => id !== null && id.command === command?.name && id.action === command.menu?.action);
  const card =
    pressed == null
      ? errorCard({ sentence: "This message isn't one of my alerts. Use this on an alert that I posted." })
      : await answer({ ...pressed, caller: callerOf(interaction) });
  await fill(interaction, card, { isPrivate: true });
}

/** The ids of all buttons, including those in containers. */
function customIdsIn(components: readonly object[]): readonly string[] {
  return components.flatMap((component) => [
    ...('custom_id' in component && typeof component.custom_id === 'string' ? [component.custom_id] : []),
    ...('components' in component && Array.isArray(component.components)
      ? customIdsIn(component.components as readonly object[])
      : []),
  ]);
}

async function suggestValues(interaction: AutocompleteInteraction, { commands, suggest }: InteractionTools) {
  const { name, value } = interaction.options.getFocused(true);
  const typed = String(value);
  const option = commands.find((command) => command.name === interaction.commandName)?.options[name];
  if (option?.kind === 'choice' && isLongChoice(option)) {
    await interaction.respond(choicesOf(option.choices, typed));
    return;
  }
  const found = await suggest({
    command: interaction.commandName,
    option: name,
    typed,
    input: inputOf(
      interaction.options.data.filter(({ focused }) => focused !== true),
      spaceOf(interaction),
    ),
    caller: callerOf(interaction),
  });
  await interaction.respond(
    found
      .filter((suggestion) => suggestion.value.length <= limits.choiceValue && suggestion.label.trim() !== '')
      .slice(0, limits.choices)
      .map(({ label, value }) => ({ name: clipped(label, limits.choiceName), value })),
  );
}

type Answerable =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** Fills the deferred reply with the card. Only the asker sees a failure, even if the reply was to be public. */
async function fill(interaction: Answerable, card: Card, { isPrivate }: { isPrivate: boolean }): Promise<void> {
  if (isPrivate || card.tone !== 'error') {
    await takenOr(card, (form) => interaction.editReply(form));
    return;
  }
  await interaction.deleteReply();
  await whisper(interaction, card);
}

async function whisper(interaction: Answerable, card: Card): Promise<void> {
  await takenOr(card, ({ components, flags }) =>
    interaction.followUp({ components, flags: flags | MessageFlags.Ephemeral }),
  );
}

/** Sends the card in its best form, or as plain text if Discord calls that form invalid. */
async function takenOr(card: Card, give: (form: DisplayMessage) => Promise<unknown>): Promise<void> {
  try {
    await give(renderCard(card));
  } catch (thrown) {
    if (!(thrown instanceof DiscordAPIError) || thrown.status !== 400) throw thrown;
    await give(renderPlainDisplay(card));
  }
}

function replyOf(name: string, commands: readonly Command[]): Command['reply'] {
  return commands.find((command) => command.name === name)?.reply ?? 'private';
}

function inputOf(options: readonly CommandInteractionOption[], space: string): RawInput {
  return Object.fromEntries(
    options.map(({ name, type, value }) => [
      name,
      type === ApplicationCommandOptionType.Channel
        ? ({ platform: 'discord', space, channel: String(value) } satisfies Target)
        : value,
    ]),
  );
}

function callerOf(interaction: Interaction): Caller {
  return {
    platform: 'discord',
    space: spaceOf(interaction),
    channel: channelOf(interaction),
    userId: interaction.user.id,
    userName: interaction.user.username,
    manager: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** A thread that the bot opened under its own message counts as the channel it is in. */
function channelOf({ channel, channelId, client }: Interaction): string {
  const isOurs = channel?.isThread() === true && channel.ownerId === client.user.id;
  return (isOurs ? channel.parentId : channelId) ?? '';
}

function spaceOf(interaction: Interaction): string {
  return interaction.guildId ?? directSpace;
}

const prefix = 'form:';

/** The form for a command's multi-line options. Null if it has none. */
function formFor(command: Command | undefined): APIModalInteractionResponseCallbackData | null {
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

/** The command of a submitted form and its values. Null if the form is from another version. */
function readForm(
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
