import { type Card, card, text } from '../../nouns/card.ts';

/**
 * The answer when something went wrong: a sentence that says what happened and how to fix it or, if the fault is ours, a reference
 * that is logged next to the cause. Never a stack trace.
 */
export function errorCard(wrong: { sentence: string } | { reference: string }): Card {
  const said =
    'sentence' in wrong
      ? { title: 'That didn’t work', text: wrong.sentence }
      : {
          title: 'Something went wrong',
          text: `This is our fault, not yours. Try again; if it keeps happening, give the people who run Fineprint this reference: ${wrong.reference}`,
        };
  return card({ tone: 'error', title: said.title, lines: [text(said.text)] });
}
