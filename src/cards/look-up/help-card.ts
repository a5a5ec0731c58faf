import { bullet, type Card, card, heading, type Line, small, text } from '../../nouns/card.ts';
import type { Command } from '../../nouns/command.ts';
import type { Platform } from '../../nouns/place.ts';

/** How a command is written on a platform: `/latest` on Discord, `/fineprint latest` on Slack. */
export function commandText(name: string, platform: Platform): string {
  return platform === 'slack' ? `/fineprint ${name}` : `/${name}`;
}

/** What there is, in the order of the registry, with what each does and one example; what is for managers is said once. */
export function helpCard(
  commands: readonly Pick<Command, 'name' | 'about' | 'who' | 'examples'>[],
  ask: { platform: Platform },
): Card {
  const line = (command: Pick<Command, 'name' | 'about' | 'examples'>) => {
    const example = command.examples[0];
    const written = commandText(command.name, ask.platform);
    return bullet(
      { strong: written },
      `: ${command.about}.`,
      ...(example === undefined ? [] : [` Such as “${`${written} ${example.input}`.trim()}”: ${example.does}.`]),
    );
  };
  const anyone = commands.filter(({ who }) => who === 'anyone');
  const managers = commands.filter(({ who }) => who === 'manager');
  return card({
    title: 'Fineprint watches who trains AI on your data',
    lines: [
      text(
        'It reads news feeds and policy pages, and tells what changed, who says so and how sure that is. Answers are seen by you alone.',
      ),
      heading('For everyone'),
      ...anyone.map(line),
      ...(managers.length === 0 ? [] : [heading('For managers'), ...managers.map(line)]),
      managers.length === 0 ? null : firstStep(ask.platform),
    ],
  });
}

function firstStep(platform: Platform): Line {
  const written = commandText('subscribe', platform);
  return small(
    `To begin, write ${written} in the channel that is to be told; it shows what would come before anything is kept.`,
  );
}
