import { clipped } from '../../core/text/words.ts';
import { button, type Card, card, text } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import { verdicts } from '../../nouns/words.ts';

/** Asks what is wrong with how a story was told. */
export function askVerdictCard({ id, title }: Pick<Story, 'id' | 'title'>): Card {
  return card({
    title: 'What is wrong?',
    lines: [
      text(
        'About ',
        { strong: `“${clipped(title, 200)}”` },
        '. Your answer is kept for whoever runs this bot, to teach it; nobody else sees it.',
      ),
    ],
    actions: Object.entries(verdicts).map(([verdict, label]) =>
      button(label, { command: 'wrong', action: 'set', argument: `${verdict}.${id}` }),
    ),
  });
}

/** Says that an answer was kept, and what else can be done. */
export function verdictKeptCard({ id, title }: Pick<Story, 'id' | 'title'>, verdict: keyof typeof verdicts): Card {
  return card({
    tone: 'good',
    title: 'Thank you',
    lines: [
      text(`Kept for “${clipped(title, 200)}”: `, { strong: verdicts[verdict] }, '. Answering again changes it.'),
    ],
    actions: [
      button('Why?', { command: 'why', action: 'show', argument: id }),
      button('Mute', { command: 'mute', action: 'ask', argument: id }),
    ],
  });
}
