import { type APIEmbed, ComponentType, MessageFlags } from 'discord.js';
import { cleanLine } from '../../core/text/clean.ts';
import type { Card } from '../../nouns/card.ts';
import { type ButtonRow, drawButtons } from './draw-buttons.ts';
import { drawFacts, drawFooter, drawLines, drawTitle, spansOf } from './draw-lines.ts';
import { limits } from './limits.ts';
import { cut, escapeMarkdown, markdownUrl, sizeOf, write } from './markdown.ts';
import { colours, type DisplayMessage, nothingToShow, pictureName } from './render-card.ts';

/** A message in the form that preceded Components V2. */
export type EmbedMessage = { readonly embeds: [APIEmbed]; readonly components: ButtonRow[] };
export type TextMessage = { readonly content: string; readonly flags: MessageFlags.SuppressEmbeds };

/** Together, at most 5700 of the 6000 characters that Discord allows in all embeds. */
const shares = { title: limits.embedTitle, description: 3500, facts: 1600, footer: 344 } as const;

/** Renders a card as one embed with buttons, for when Discord rejects Components V2. Makes the same guarantees as `renderCard()`. */
export function renderEmbed(card: Card, options: { hasPicture?: boolean | undefined } = {}): EmbedMessage {
  const title = write([{ plain: cleanLine(card.title) }], shares.title);
  const url = card.titleUrl === undefined ? null : markdownUrl(card.titleUrl);
  const description = drawLines(card.lines, shares.description);
  const footer = cleanLine(card.footer ?? '');
  const colour = colours[card.tone];
  return {
    embeds: [
      {
        ...(title === '' ? {} : { title }),
        ...(title === '' || url === null || url.length > limits.embedUrl ? {} : { url }),
        ...(description === '' && title === '' ? { description: nothingToShow } : {}),
        ...(description === '' ? {} : { description }),
        ...(colour === null ? {} : { color: colour }),
        fields: fieldsOf(card),
        ...(options.hasPicture === true ? { image: { url: `attachment://${pictureName}` } } : {}),
        // A footer doesn't render Markdown.
        ...(footer === '' ? {} : { footer: { text: cut(footer, shares.footer, (text) => text).trimEnd() } }),
      },
    ],
    components: drawButtons(card),
  };
}

function fieldsOf(card: Card): { name: string; value: string; inline: boolean }[] {
  const fields: { name: string; value: string; inline: boolean }[] = [];
  let left: number = shares.facts;
  for (const fact of card.facts.slice(0, limits.embedFields)) {
    const name = write([{ plain: cleanLine(fact.name) }], limits.embedFieldName);
    const value = write(fact.value.flatMap(spansOf), Math.min(limits.embedFieldValue, left - sizeOf(name))).trim();
    if (name === '' || cleanLine(value) === '') continue;
    left -= sizeOf(name) + sizeOf(value);
    if (left < 0) break;
    fields.push({ name, value, inline: value.length <= 40 });
  }
  return fields;
}

/** Renders a card as text without buttons, the last resort. At most 2000 characters. */
export function renderText(card: Card): TextMessage {
  return { content: plainText(card), flags: MessageFlags.SuppressEmbeds };
}

/** The same text as a Components V2 message, for edits: such a message can't be changed back to a classic one. */
export function renderPlainDisplay(card: Card): DisplayMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.TextDisplay, content: plainText(card) }],
  };
}

function plainText(card: Card): string {
  const title = drawTitle(card.title, { url: card.titleUrl, max: 500 });
  const facts = drawFacts(card.facts, 400);
  const footer = drawFooter(card.footer, 200);
  const links = drawLines(
    card.links.map(({ label, url }) => ({ kind: 'text', pieces: [{ text: label, url }] })),
    400,
  );
  const around = [title, facts, links, footer].reduce((sum, text) => sum + sizeOf(text) + 1, 0);
  const body = drawLines(card.lines, limits.content - around);
  return [title, body, facts, links, footer].filter((text) => text !== '').join('\n') || escapeMarkdown(nothingToShow);
}
