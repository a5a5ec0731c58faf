/** A card: all that the bot ever says, on any platform. */

import type { Hunk } from './policy.ts';
import type { Instant } from './time.ts';
import type { Severity } from './words.ts';

export type Tone = Severity | 'plain' | 'good' | 'error';

/** A piece of a line. Strings are outside text or ours, always plain: renderers escape, cards never mark up. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly text: string; readonly url: string }
  /** A channel of the platform the card is shown on, by its id: rendered as the platform links channels. */
  | { readonly channel: string }
  /** Shown in the reader's own zone where the platform can. */
  | { readonly at: Instant; readonly as: 'date' | 'datetime' | 'relative' };

export type Line =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly from?: string | undefined }
  | { readonly kind: 'bullet'; readonly pieces: readonly Piece[] }
  /** A changed place of a policy: rendered as a diff. */
  | { readonly kind: 'hunk'; readonly hunk: Hunk }
  /** To be copied as it is: shown in letters of one width, over several lines. */
  | { readonly kind: 'code'; readonly text: string }
  /** Small print: where it comes from, what is left out. */
  | { readonly kind: 'small'; readonly pieces: readonly Piece[] };

export type Fact = { readonly name: string; readonly value: readonly Piece[] };

export type CardLink = { readonly label: string; readonly url: string };

/** A button that calls `commands/<command>`'s action. The whole id must fit 100 characters (Discord's custom_id). */
export type CardAction = {
  readonly label: string;
  readonly command: string;
  readonly action: string;
  /** A row's id or a page number; long state stays in the store. */
  readonly argument: string;
  readonly style: 'primary' | 'plain' | 'danger';
};

/** Drawn where a platform shows pictures; elsewhere nothing is lost, since a line of the card says the same. */
export type Picture = {
  readonly svg: string;
  /** The same in a sentence, for those who cannot see it. */
  readonly alt: string;
};

export type Card = {
  readonly tone: Tone;
  readonly title: string;
  readonly titleUrl?: string | undefined;
  readonly lines: readonly Line[];
  readonly facts: readonly Fact[];
  readonly links: readonly CardLink[];
  readonly actions: readonly CardAction[];
  readonly picture?: Picture | undefined;
  /** One line under everything. */
  readonly footer?: string | undefined;
};

/** A card of its parts: what is left out is empty, and `null` among lines and facts is left out, so that what is not always there can be written in its place. */
export function card(
  parts: Partial<Omit<Card, 'title' | 'lines' | 'facts'>> & {
    title: string;
    lines?: readonly (Line | null)[] | undefined;
    facts?: readonly (Fact | null)[] | undefined;
  },
): Card {
  const { tone = 'plain', lines = [], facts = [], links = [], actions = [], ...rest } = parts;
  return {
    ...rest,
    tone,
    lines: lines.filter((line) => line !== null),
    facts: facts.filter((fact) => fact !== null),
    links,
    actions,
  };
}

/** A line of words. */
export function text(...pieces: readonly Piece[]): Line {
  return { kind: 'text', pieces };
}

/** A row of a list. */
export function bullet(...pieces: readonly Piece[]): Line {
  return { kind: 'bullet', pieces };
}

/** Small print. */
export function small(...pieces: readonly Piece[]): Line {
  return { kind: 'small', pieces };
}

/** A heading over the lines that follow. */
export function heading(words: string): Line {
  return { kind: 'heading', text: words };
}

/** A fact under the lines. */
export function fact(name: string, ...value: readonly Piece[]): Fact {
  return { name, value };
}

/** A button that calls an action of a command; `style` is `plain` if not given. */
export function button(
  label: string,
  calls: Omit<CardAction, 'label' | 'style'> & { style?: CardAction['style'] | undefined },
): CardAction {
  const { command, action, argument, style = 'plain' } = calls;
  return { label, command, action, argument, style };
}

/** An SVG of ours as a PNG; null where it could not be drawn, which was logged. */
export type DrawPicture = (svg: string) => Promise<Uint8Array | null>;
