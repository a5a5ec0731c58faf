import type { CardAction } from '../../nouns/card.ts';

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
  const button = (label: string, argument: string | undefined): readonly CardAction[] =>
    argument === undefined ? [] : [{ label, command, action, argument, style: 'plain' }];
  return [...button('Back', before), ...button('More', after)];
}
