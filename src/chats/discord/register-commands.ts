import { createHash } from 'node:crypto';
import { type Client, Routes } from 'discord.js';
import type { Command } from '../../nouns/command.ts';
import type { Store } from '../../nouns/store.ts';
import { commandDefinitions } from './command-definitions.ts';

/**
 * Registers all commands for everywhere at once, if they differ from what was registered last: Discord counts
 * registrations (200 new commands a day) and its clients load them anew. Returns whether it asked Discord.
 * Rejects with discord.js's own errors.
 */
export async function registerCommands(
  commands: readonly Command[],
  { client, values }: { client: Client<true>; values: Pick<Store, 'value' | 'setValue'> },
): Promise<boolean> {
  const definitions = commandDefinitions(commands);
  const key = `discord.commands.${client.application.id}`;
  const hash = createHash('sha256').update(JSON.stringify(definitions)).digest('hex');
  if ((await values.value(key)) === hash) return false;
  await client.rest.put(Routes.applicationCommands(client.application.id), { body: definitions });
  await values.setValue(key, hash);
  return true;
}
