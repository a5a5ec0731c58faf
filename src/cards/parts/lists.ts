import { button, type CardAction, type Line, small } from '../../nouns/card.ts';

/** Buttons to the page before and the page after; an argument that is absent leaves its button out. */
export type Pages = {
  readonly command: string;
  /** The action of the command that shows a page; default `page`. */
  readonly action?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
};

/** Paging buttons that carry all they need, so that they work after a restart and a month later. */
export function pageActions({ command, action = 'page', before, after }: Pages): readonly CardAction[] {
  return [
    ...(before === undefined ? [] : [button('Back', { command, action, argument: before })]),
    ...(after === undefined ? [] : [button('More', { command, action, argument: after })]),
  ];
}

/** The first of some things as lines, at most `max`, and a line that counts the others: "And 3 more; latest lists them all." */
export function firstLines<Thing>(
  things: readonly Thing[],
  how: {
    max: number;
    draw: (thing: Thing, index: number) => Line;
    /** What follows "And 3 more". */
    rest?: string | undefined;
  },
): readonly Line[] {
  const shown = things.slice(0, how.max).map(how.draw);
  const more = things.length - shown.length;
  return more === 0 ? shown : [...shown, small(`And ${more} more${how.rest ?? ''}.`)];
}
