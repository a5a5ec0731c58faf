import { createHash } from 'node:crypto';
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  type Client,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { clipped } from '../../core/text/words.ts';
import type { Command, Option } from '../../nouns/command.ts';
import type { ValueStore } from '../../nouns/store.ts';
import { limits } from './limits.ts';

/** Channels that accept plain messages. A forum needs a post first, so it isn't listed. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

/**
 * The commands in the form Discord registers. Look-ups work everywhere, even for people who installed the bot for themselves.
 * Manager commands appear only to people with Manage Server, on servers that have the bot. An entry in a message's menu is
 * registered as a separate command.
 */
export function commandDefinitions(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  const menus = commands.flatMap((command) => (command.menu === undefined ? [] : [{ command, menu: command.menu }]));
  return [
    ...commands.map((command) => ({
      type: ApplicationCommandType.ChatInput as const,
      name: command.name,
      description: clipped(command.about, limits.commandDescription),
      options: Object.entries(command.options)
        .filter(([, option]) => !isMultiline(option))
        .sort(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
        .map(([name, option]) => optionDefinition(name, option)),
      ...whoMay(command),
    })),
    ...menus.map(({ command, menu }) => ({
      type: ApplicationCommandType.Message as const,
      name: menu.label,
      ...whoMay(command),
    })),
  ];
}

function whoMay({ who }: Command) {
  return who === 'manager'
    ? {
        default_member_permissions: String(PermissionFlagsBits.ManageGuild),
        contexts: [InteractionContextType.Guild],
        integration_types: [ApplicationIntegrationType.GuildInstall],
      }
    : {
        default_member_permissions: null,
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      };
}

function optionDefinition(name: string, option: Option): APIApplicationCommandBasicOption {
  const common = {
    name,
    description: clipped(option.about, limits.commandDescription),
    required: option.required ?? false,
  };
  switch (option.kind) {
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        max_length: Math.min(option.maxLength ?? 200, limits.optionText),
        autocomplete: option.suggest !== undefined,
      };
    case 'choice':
      return isLongChoice(option)
        ? { ...common, type: ApplicationCommandOptionType.String, autocomplete: true }
        : { ...common, type: ApplicationCommandOptionType.String, choices: choicesOf(option.choices) };
    case 'count':
      return { ...common, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max };
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case 'channel':
      return { ...common, type: ApplicationCommandOptionType.Channel, channel_types: [...channelTypes] };
  }
}

/** Whether an option needs a form, because a slash command's options have only one line. */
export function isMultiline(option: Option): option is Extract<Option, { kind: 'text' }> {
  return option.kind === 'text' && option.multiline === true;
}

/** Whether there are more choices than Discord lists. Such an option becomes text with suggestions. */
export function isLongChoice(option: Extract<Option, { kind: 'choice' }>): boolean {
  return Object.keys(option.choices).length > limits.choices;
}

/** The choices whose label or key contains the typed text, in Discord's format. At most 25. */
export function choicesOf(
  choices: Extract<Option, { kind: 'choice' }>['choices'],
  typed = '',
): { name: string; value: string }[] {
  const wanted = typed.trim().toLowerCase();
  return Object.entries(choices)
    .filter(([key, label]) => key.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted))
    .slice(0, limits.choices)
    .map(([value, label]) => ({ name: clipped(label, limits.choiceName), value }));
}

/**
 * Registers all commands globally, unless nothing has changed since the last time: Discord limits registrations (200 new
 * commands a day), and every one makes its clients reload the commands. Returns whether the commands were registered.
 * Rejects with discord.js's own errors.
 */
export async function registerCommands(
  commands: readonly Command[],
  { client, values }: { client: Client<true>; values: ValueStore },
): Promise<boolean> {
  const definitions = commandDefinitions(commands);
  const key = `discord.commands.${client.application.id}`;
  const hash = createHash('sha256').update(JSON.stringify(definitions)).digest('hex');
  if ((await values.value(key)) === hash) return false;
  await client.rest.put(Routes.applicationCommands(client.application.id), { body: definitions });
  await values.setValue(key, hash);
  return true;
}
