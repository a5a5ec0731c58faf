import { clipped } from '../../core/text/words.ts';
import { button, type Card, card, text } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import { verdicts } from '../../nouns/words.ts';

/** Asks what is wrong with a story. */
export function askVerdictCard({ id, title }: Pick<Story, 'id' | 'title'>): Card {
  return card({
    title: 'What is wrong?',
    lines: [
      text(
        'About ',
        { strong: `“${clipped(title, 200)}”` },
        '. Your answer is saved for the people who run this bot, to help improve it. Nobody else sees it.',
      ),
    ],
    actions: Object.entries(verdicts).map(([verdict, label]) =>
      button(label, { command: 'wrong', action: 'set', argument: `${verdict}.${id}` }),
    ),
  });
}

/** Confirms that an answer was saved, and offers what else to do. */
export function verdictKeptCard({ id, title }: Pick<Story, 'id' | 'title'>, verdict: keyof typeof verdicts): Card {
  return card({
    tone: 'good',
    title: 'Thank you',
    lines: [
      text(
        `Saved for “${clipped(title, 200)}”: `,
        { strong: verdicts[verdict] },
        '. To change your answer, answer again.',
      ),
    ],
    actions: [
      button('Why?', { command: 'why', action: 'show', argument: id }),
      button('Mute', { command: 'mute', action: 'ask', argument: id }),
    ],
  });
}
