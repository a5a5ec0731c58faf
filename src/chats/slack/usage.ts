import { bullet, type Card, card, type Line, small, text } from '../../nouns/card.ts';
import { type Command, clipTyped, type Option } from '../../nouns/command.ts';

/** Lists all commands with descriptions. Answers the slash command without text if there is no `help` command. */
export function overviewCard(commands: readonly Command[], root: string): Card {
  return card({
    title: 'Commands',
    lines: commands.map((command) => bullet({ strong: `${root} ${command.name}` }, ` ${command.about}`)),
    footer: `For the options of a command, use ${root} COMMAND help.`,
  });
}

/** Shows how to write a command, with its options and examples. */
export function usageCard(command: Command, root: string): Card {
  return card({ title: `${root} ${command.name}`, lines: [text(command.about), ...usageLines(command, root)] });
}

/** Names the required options that are missing, for when no form could be opened to ask for them. */
export function missingCard(command: Command, missing: readonly string[], root: string): Card {
  return card({
    tone: 'error',
    title: `${command.name} needs ${missing.join(' and ')}`,
    lines: [
      ...missing.map((name): Line => bullet({ strong: name }, `: ${command.options[name]?.about ?? ''}`)),
      ...usageLines(command, root),
    ],
  });
}

/** Reports an unknown command and suggests the nearest one. */
export function unknownCard(
  word: string,
  about: { nearest: Command | null; commands: readonly Command[]; root: string },
): Card {
  const meant = about.nearest;
  return card({
    tone: 'error',
    title: `"${clipTyped(word)}" isn't a command`,
    lines:
      meant === null
        ? [text(`Available commands: ${about.commands.map(({ name }) => name).join(', ')}.`)]
        : [
            text('Did you mean ', { strong: `${about.root} ${meant.name}` }, `? ${meant.about}`),
            ...usageLines(meant, about.root),
          ],
    footer: `For a list of all commands, use ${about.root} help.`,
  });
}

/** `subscribe company:… [severity:…]`: optional ones are in brackets. */
function usageOf({ name, options }: Command): string {
  const parts = Object.entries(options).map(([key, option]) => {
    const written = `${key}:${placeholder(option)}`;
    return option.required ? written : `[${written}]`;
  });
  return [name, ...parts].join(' ');
}

function placeholder(option: Option): string {
  switch (option.kind) {
    case 'count':
      return `${option.min}-${option.max}`;
    case 'flag':
      return 'yes';
    case 'channel':
      return '#channel';
    case 'choice': {
      const keys = Object.keys(option.choices);
      return keys.length <= 4 ? keys.join('|') : `${keys.slice(0, 3).join('|')}|…`;
    }
    case 'text':
      return '"…"';
  }
}

function usageLines(command: Command, root: string): readonly Line[] {
  const options = Object.entries(command.options);
  return [
    text('Usage: ', { strong: `${root} ${usageOf(command)}` }),
    ...options.map(([name, option]): Line => bullet({ strong: name }, `: ${option.about}${choicesOf(option)}`)),
    ...command.examples.map(
      ({ input, does }): Line => small({ strong: `${root} ${`${command.name} ${input}`.trim()}` }, ` ${does}`),
    ),
  ];
}

function choicesOf(option: Option): string {
  return option.kind === 'choice' ? ` (${Object.keys(option.choices).join(', ')})` : '';
}
