import { helpCard } from '../src/cards/look-up/help-card.ts';
import { type Command, defineCommand } from '../src/nouns/command.ts';

/** `help` over the other commands, in their order; itself comes last. */
export function helpFor(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    about: 'Show what there is and how to write it',
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
