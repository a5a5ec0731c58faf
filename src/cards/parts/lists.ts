import { button, type CardAction, type Line, small } from '../../nouns/card.ts';

/** The previous and the next page of a list. Without an argument, there is no button for that direction. */
export type Pages = {
  readonly command: string;
  /** The action of the command that shows a page. Default: `page`. */
  readonly action?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
};

/** Paging buttons. They carry everything they need, so they still work after a restart or a month later. */
export function pageActions({ command, action = 'page', before, after }: Pages): readonly CardAction[] {
  return [
    ...(before === undefined ? [] : [button('Back', { command, action, argument: before })]),
    ...(after === undefined ? [] : [button('More', { command, action, argument: after })]),
  ];
}

/** The first `max` things as lines, then a line that counts the rest: "And 3 more; use latest to list them all." */
export function firstLines<Thing>(
  things: readonly Thing[],
  how: {
    max: number;
    draw: (thing: Thing, index: number) => Line;
    /** Text after "And 3 more". */
    rest?: string | undefined;
  },
): readonly Line[] {
  const shown = things.slice(0, how.max).map(how.draw);
  const more = things.length - shown.length;
  return more === 0 ? shown : [...shown, small(`And ${more} more${how.rest ?? ''}.`)];
}
