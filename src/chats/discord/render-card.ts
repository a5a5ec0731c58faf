import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { clipped } from '../../core/text/words.ts';
import type { Card, Picture, Tone } from '../../nouns/card.ts';
import { type ButtonRow, drawButtons } from './draw-buttons.ts';
import { drawFacts, drawFooter, drawLines, drawTitle } from './draw-lines.ts';
import { limits } from './limits.ts';
import { sizeOf } from './markdown.ts';

/** A message with Components V2. It has no `content` or `embeds`, and can't be changed back to a message that does. */
export type DisplayMessage = {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
};

/** Ids of the container and of its first text, used to recognise a message later. */
export type Marks = readonly [number, number];

/** The colour of the line beside a card. The title also says the severity in words. */
export const colours: Readonly<Record<Tone, number | null>> = {
  critical: 0xd92d20,
  high: 0xf38744,
  notable: 0xeac54f,
  info: 0x5b8def,
  good: 0x3ba55d,
  error: 0xd92d20,
  plain: null,
};

/** The room for everything around the lines. The lines get the rest of `limits.displayText`. */
const shares = { title: 1000, facts: 1100, footer: 300 } as const;

/** The file name of a card's picture. */
export const pictureName = 'weeks.png';

/** Shown if a card has nothing visible, because Discord rejects empty text. */
export const nothingToShow = 'Nothing to show.';

/**
 * Renders a card as Components V2: one container with title, lines, facts, small print and buttons. Shortens text between words
 * to fit Discord's limits and says how many lines were left out. No text in a card can become a mention, a link or markup, and
 * no text makes this throw.
 */
export function renderCard(
  card: Card,
  options: {
    marks?: Marks;
    /** Whether the card's picture is attached as `pictureName`. Default: false, and only its caption is shown. */
    hasPicture?: boolean;
  } = {},
): DisplayMessage {
  const title = drawTitle(card.title, { url: card.titleUrl, max: shares.title });
  const facts = drawFacts(card.facts, shares.facts);
  const footer = drawFooter(card.footer, shares.footer);
  const around = [title, facts, footer].reduce((sum, text) => sum + sizeOf(text), 0);
  const body = drawLines(card.lines, limits.displayText - around);
  const texts = [title, body, facts, footer].filter((text) => text !== '');
  const rows = drawButtons(card);
  const [markContainer, markText] = options.marks ?? [];
  const parts = (texts.length === 0 ? [nothingToShow] : texts).flatMap((content, index): APIComponentInContainer[] => {
    const text = { type: ComponentType.TextDisplay, content, ...(index === 0 ? idOf(markText) : {}) } as const;
    return content === facts && index > 0 ? [{ type: ComponentType.Separator }, text] : [text];
  });
  const picture = options.hasPicture === true && card.picture !== undefined ? [gallery(card.picture)] : [];
  return displayMessage([...parts, ...picture, ...rows], { colour: colours[card.tone], mark: markContainer });
}

function gallery({ alt }: Picture): APIMediaGalleryComponent {
  const description = clipped(alt, limits.mediaDescription);
  return { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${pictureName}` }, description }] };
}

function displayMessage(
  components: readonly (APIComponentInContainer | ButtonRow)[],
  look: { colour: number | null; mark: number | undefined },
): DisplayMessage {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    ...idOf(look.mark),
    ...(look.colour === null ? {} : { accent_color: look.colour }),
    components: [...components],
  };
  return { flags: MessageFlags.IsComponentsV2, components: [container] };
}

function idOf(mark: number | undefined): { id?: number } {
  return mark === undefined ? {} : { id: mark };
}
