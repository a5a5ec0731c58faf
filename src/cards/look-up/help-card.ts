import { bullet, type Card, card, heading, type Line, small, text } from '../../nouns/card.ts';
import type { Command } from '../../nouns/command.ts';
import type { Platform } from '../../nouns/place.ts';

/** How to type a command on a platform: `/latest` on Discord, `/fineprint latest` on Slack. */
export function commandText(name: string, platform: Platform): string {
  return platform === 'slack' ? `/fineprint ${name}` : `/${name}`;
}

/** Every command in the order of the registry, with what it does and one example. Commands for managers are listed separately. */
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
      ...(example === undefined ? [] : [` Example: “${`${written} ${example.input}`.trim()}”: ${example.does}.`]),
    );
  };
  const anyone = commands.filter(({ who }) => who === 'anyone');
  const managers = commands.filter(({ who }) => who === 'manager');
  return card({
    title: 'Fineprint watches who trains AI on your data',
    lines: [
      text(
        'Fineprint reads news feeds and policy pages, and reports what changed, who says so and how certain it is. Only you can see the answers.',
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
    `To get started, run ${written} in the channel that should get alerts. You see a preview before anything is saved.`,
  );
}
