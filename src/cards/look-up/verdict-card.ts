import { clipped } from '../../core/text/words.ts';
import type { Card } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import { verdicts } from '../../nouns/words.ts';

/** Asks what is wrong with how a story was told. */
export function askVerdictCard({ id, title }: Pick<Story, 'id' | 'title'>): Card {
  return {
    tone: 'plain',
    title: 'What is wrong?',
    lines: [
      {
        kind: 'text',
        pieces: [
          'About ',
          { strong: `“${clipped(title, 200)}”` },
          '. Your answer is kept for whoever runs this bot, to teach it; nobody else sees it.',
        ],
      },
    ],
    facts: [],
    links: [],
    actions: Object.entries(verdicts).map(([verdict, label]) => ({
      label,
      command: 'wrong',
      action: 'set',
      argument: `${verdict}.${id}`,
      style: 'plain',
    })),
  };
}

/** Says that an answer was kept, and what else can be done. */
export function verdictKeptCard({ id, title }: Pick<Story, 'id' | 'title'>, verdict: keyof typeof verdicts): Card {
  return {
    tone: 'good',
    title: 'Thank you',
    lines: [
      {
        kind: 'text',
        pieces: [`Kept for “${clipped(title, 200)}”: `, { strong: verdicts[verdict] }, '. Answering again changes it.'],
      },
    ],
    facts: [],
    links: [],
    actions: [
      { label: 'Why?', command: 'why', action: 'show', argument: id, style: 'plain' },
      { label: 'Mute', command: 'mute', action: 'ask', argument: id, style: 'plain' },
    ],
  };
}
