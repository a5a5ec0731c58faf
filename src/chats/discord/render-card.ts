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

/** A message with Components V2: such a message has neither `content` nor `embeds`, and stays one for ever. */
export type DisplayMessage = {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
};

/** Numbers that stay with the container and with its first text, by which a message is known again. */
export type Marks = readonly [number, number];

/** The line at the side of a card. Told in words too: the severity stands in the title. */
export const colours: Readonly<Record<Tone, number | null>> = {
  critical: 0xd92d20,
  high: 0xf38744,
  notable: 0xeac54f,
  info: 0x5b8def,
  good: 0x3ba55d,
  error: 0xd92d20,
  plain: null,
};

/** What the parts around the lines may take; the lines get what is left of `limits.displayText`. */
const shares = { title: 1000, facts: 1100, footer: 300 } as const;

/** The name under which a card's picture is attached. */
export const pictureName = 'weeks.png';

/** Said where a card holds nothing that can be seen, since Discord takes no empty text. */
export const nothingToShow = 'Nothing to show.';

/**
 * A card as Components V2: one container with title, lines, facts, small print and buttons. Shortens at word boundaries
 * to Discord's limits and says what it left out; never throws, whatever the texts are. No text of a card can become a
 * mention, a link or markup.
 */
export function renderCard(
  card: Card,
  options: {
    marks?: Marks;
    /** The card's picture is attached as `pictureName`; default: it is not, and its line of words stands alone. */
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
