/** A card: everything the bot posts or answers, on every platform. */

import type { Hunk } from './policy.ts';
import type { Instant } from './time.ts';
import type { Severity } from './words.ts';

export type Tone = Severity | 'plain' | 'good' | 'error';

/** A piece of a line. Strings, from outside or our own, are always plain text: renderers escape them, and cards never contain markup. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly text: string; readonly url: string }
  /** A channel ID on the platform where the card is shown. Rendered as the platform's own channel link. */
  | { readonly channel: string }
  /** Shown in the reader's own time zone where the platform supports it. */
  | { readonly at: Instant; readonly as: 'date' | 'datetime' | 'relative' };

export type Line =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly from?: string | undefined }
  | { readonly kind: 'bullet'; readonly pieces: readonly Piece[] }
  /** A changed passage of a policy: rendered as a diff. */
  | { readonly kind: 'hunk'; readonly hunk: Hunk }
  /** Text to copy exactly as written: shown in a monospaced block. */
  | { readonly kind: 'code'; readonly text: string }
  /** Small print: where something comes from, what was left out. */
  | { readonly kind: 'small'; readonly pieces: readonly Piece[] };

export type Fact = { readonly name: string; readonly value: readonly Piece[] };

export type CardLink = { readonly label: string; readonly url: string };

/** A button that runs an action of `commands/<command>`. The complete ID must fit in 100 characters (Discord's `custom_id`). */
export type CardAction = {
  readonly label: string;
  readonly command: string;
  readonly action: string;
  /** A row ID or a page number. Longer state belongs in the store. */
  readonly argument: string;
  readonly style: 'primary' | 'plain' | 'danger';
};

/** Drawn where the platform can show pictures. Nothing is lost elsewhere, because a line of the card says the same. */
export type Picture = {
  readonly svg: string;
  /** The same content in one sentence, for people who can't see the picture. */
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
  /** What a thread that this message opens is named after. Default: the title. */
  readonly topic?: string | undefined;
  /** One line at the very bottom. */
  readonly footer?: string | undefined;
};

/**
 * Builds a card. Parts that you leave out are empty, and the tone is `plain`. `null` among lines and facts is dropped, so a conditional
 * line can be written where it belongs.
 */
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

/** A line of text. */
export function text(...pieces: readonly Piece[]): Line {
  return { kind: 'text', pieces };
}

/** A list item. */
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

/** A named fact, shown below the lines. */
export function fact(name: string, ...value: readonly Piece[]): Fact {
  return { name, value };
}

/** A button that runs an action of a command. `style` defaults to `plain`. */
export function button(
  label: string,
  calls: Omit<CardAction, 'label' | 'style'> & { style?: CardAction['style'] | undefined },
): CardAction {
  const { command, action, argument, style = 'plain' } = calls;
  return { label, command, action, argument, style };
}

/** Draws one of our SVGs as a PNG. Null if drawing failed; the failure has been logged. */
export type DrawPicture = (svg: string) => Promise<Uint8Array | null>;
