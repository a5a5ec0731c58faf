import { helpCard } from '../src/cards/look-up/help-card.ts';
import { type Command, defineCommand } from '../src/nouns/command.ts';

/** The `help` command for the other commands, in their order; it lists itself last. */
export function helpFor(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    about: 'List the commands and how to use them',
    who: 'anyone',
    reply: 'private',
    options: {},
    examples: [],
    async run(_input, { platform }) {
      return helpCard([...others, help], { platform });
    },
  });
  return help;
}
