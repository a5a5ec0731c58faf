import { type Card, card, text } from '../../nouns/card.ts';

/**
 * What a user is told when something went wrong: a sentence that says what and what to do, or, where the fault is ours,
 * a reference that stands in the log beside its cause. Never a stack trace.
 */
export function errorCard(wrong: { sentence: string } | { reference: string }): Card {
  const said =
    'sentence' in wrong
      ? { title: 'That did not work', text: wrong.sentence }
      : {
          title: 'Something went wrong here',
          text: `It is our fault, not yours. Try once more; if it stays, tell whoever runs Fineprint this reference: ${wrong.reference}`,
        };
  return card({ tone: 'error', title: said.title, lines: [text(said.text)] });
}
