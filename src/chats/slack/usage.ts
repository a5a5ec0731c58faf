import { bullet, type Card, card, type Line, small, text } from '../../nouns/card.ts';
import { type Command, clipTyped, type Option } from '../../nouns/command.ts';

/** All commands with what they do: the answer to the bare slash command where there is no `help`. */
export function overviewCard(commands: readonly Command[], root: string): Card {
  return card({
    title: 'What you can ask',
    lines: commands.map((command) => bullet({ strong: `${root} ${command.name}` }, ` ${command.about}`)),
    footer: `${root} COMMAND help shows the options of one command.`,
  });
}

/** How one command is written, its options and examples. */
export function usageCard(command: Command, root: string): Card {
  return card({ title: `${root} ${command.name}`, lines: [text(command.about), ...usageLines(command, root)] });
}

/** A required option was not given, and no form could be opened to ask for it. */
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

/** A word that is no command, with the one that was probably meant. */
export function unknownCard(
  word: string,
  about: { nearest: Command | null; commands: readonly Command[]; root: string },
): Card {
  const meant = about.nearest;
  return card({
    tone: 'error',
    title: `There is no command "${clipTyped(word)}"`,
    lines:
      meant === null
        ? [text(`There is ${about.commands.map(({ name }) => name).join(', ')}.`)]
        : [
            text('Did you mean ', { strong: `${about.root} ${meant.name}` }, `? ${meant.about}`),
            ...usageLines(meant, about.root),
          ],
    footer: `${about.root} help lists all commands.`,
  });
}

/** `subscribe company:… [severity:…]`: required options bare, the others in brackets. */
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
    text('Write: ', { strong: `${root} ${usageOf(command)}` }),
    ...options.map(([name, option]): Line => bullet({ strong: name }, `: ${option.about}${choicesOf(option)}`)),
    ...command.examples.map(
      ({ input, does }): Line => small({ strong: `${root} ${`${command.name} ${input}`.trim()}` }, ` ${does}`),
    ),
  ];
}

function choicesOf(option: Option): string {
  return option.kind === 'choice' ? ` (${Object.keys(option.choices).join(', ')})` : '';
}
