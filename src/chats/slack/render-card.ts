import type { Button, KnownBlock, MrkdwnElement } from '@slack/web-api';
import { cleanLine } from '../../core/text/clean.ts';
import { httpUrl } from '../../core/text/urls.ts';
import type { Card, CardAction, CardLink, Fact, Line, Tone } from '../../nouns/card.ts';
import type { Hunk } from '../../nouns/policy.ts';
import { limits } from './limits.ts';
import { link, type Span, spansOf, strong, write, writeCode, writePlain } from './mrkdwn.ts';

/** `text` is for notifications and screen readers, and is the whole message if Slack rejects the blocks. */
export type SlackMessage = { readonly text: string; readonly blocks: KnownBlock[] };

/** Shows the severity at a glance; the title also says it in words. */
const signs: Readonly<Record<Tone, string>> = {
  critical: '🔴',
  high: '🟠',
  notable: '🟡',
  info: '🔵',
  good: '✅',
  error: '⚠️',
  plain: '',
};

/** Slack returns a block's id with a button press. It is the only reliable sign of the kind of message. */
const answerMark = 'answer';
const alertMark = 'alert';

/** Whether a pressed button belongs to the answer to a command, which is replaced in place. Alerts stay as they are. */
export function isAnswerBlock(blockId: string): boolean {
  return blockId.startsWith(`${answerMark}-`);
}

/** Characters of JSON for each section of a message. Together they stay under `limits.allBlocks`. */
const shares = { title: 1800, facts: 2600, buttons: 3000, footer: 400, all: 11_000 } as const;

/**
 * Renders a card as Block Kit. Shortens text between words to fit Slack's limits and says how many lines were left out. No
 * text in a card can become a mention, a link or markup, and no text makes this throw. `isAnswer` marks the buttons as part
 * of the answer to a command (see `isAnswerBlock`).
 */
export function renderCard(card: Card, { isAnswer = false } = {}): SlackMessage {
  const title = titleBlocks(card);
  const buttons = buttonBlocks(card, isAnswer ? answerMark : alertMark);
  const facts = factBlocks(card.facts);
  const footer = footerBlocks(card.footer ?? '');
  const around = [...title, ...facts, ...buttons, ...footer];
  const body = bodyBlocks(card.lines, { length: shares.all - sizeOf(around), blocks: limits.blocks - around.length });
  return { text: plainText(card), blocks: [...title, ...body, ...facts, ...buttons, ...footer] };
}

/** Slack rejects empty text. */
function footerBlocks(footer: string): KnownBlock[] {
  const text = write([{ plain: cleanLine(footer) }], 350);
  return text === '' ? [] : [context(text)];
}

function titleBlocks(card: Card): KnownBlock[] {
  const sign = signs[card.tone];
  const title = cleanLine(card.title);
  if (title === '') return [];
  const prefix = sign === '' ? '' : `${sign} `;
  if (card.titleUrl === undefined || httpUrl(card.titleUrl) === null) {
    const text = prefix + writePlain(title, limits.header - prefix.length);
    return [{ type: 'header', text: { type: 'plain_text', text, emoji: true } }];
  }
  // A header can't contain a link, so a linked title is a bold line.
  const marks = link(title, card.titleUrl);
  const bold = marks.map(
    (span): Span => ('mark' in span ? { mark: `*${span.mark}*` } : (strong(span.plain)[0] ?? span)),
  );
  return [section(write([{ mark: prefix }, ...bold], shares.title))];
}

// ── Lines ──────────────────────────────────────────────────────────────────────────────────────

/** Characters of JSON around the text of one block. */
const blockCost = 100;

/** Lines of one kind share a block: text in sections, small print in context blocks. Each hunk gets its own. */
type Drawn = { readonly as: 'text' | 'small' | 'hunk'; readonly text: string; readonly begins?: true | undefined };

function bodyBlocks(lines: readonly Line[], room: { length: number; blocks: number }): KnownBlock[] {
  const groups: { as: Drawn['as']; texts: string[] }[] = [];
  // Reserve one block for the note about omitted lines.
  let left = room.length - 200;
  let leftOut = 0;
  for (const line of lines) {
    const drawn = drawWithin(line, left - blockCost);
    if (drawn.text === '') continue;
    const last = groups.at(-1);
    const joins =
      last !== undefined &&
      last.as === drawn.as &&
      drawn.as !== 'hunk' &&
      drawn.begins !== true &&
      fits([...last.texts, drawn.text]);
    const cost = costOf(drawn.text) + (joins ? 2 : blockCost);
    if (leftOut > 0 || cost > left || (!joins && groups.length >= room.blocks - 1)) {
      leftOut += 1;
      continue;
    }
    left -= cost;
    if (joins) last.texts.push(drawn.text);
    else groups.push({ as: drawn.as, texts: [drawn.text] });
  }
  const blocks = groups.map(({ as, texts }) =>
    as === 'small' ? context(texts.join('\n')) : section(texts.join('\n')),
  );
  return leftOut === 0
    ? blocks
    : [...blocks, context(`… ${leftOut} more ${leftOut === 1 ? 'line' : 'lines'} not shown`)];
}

function fits(texts: readonly string[]): boolean {
  return texts.join('\n').length <= limits.section;
}

/** Shortens a line until its JSON fits in `cost` characters, unless too little would be left to be useful. */
function drawWithin(line: Line, cost: number): Drawn {
  const whole = drawLine(line, limits.section);
  if (costOf(whole.text) <= cost || cost < 300) return whole;
  const shorter = drawLine(line, Math.min(cost - 2, limits.section));
  // A quotation mark takes two characters in JSON. At worst, every character does.
  return costOf(shorter.text) <= cost ? shorter : drawLine(line, Math.floor(cost / 2) - 2);
}

function costOf(text: string): number {
  return JSON.stringify(text).length;
}

function drawLine(line: Line, max: number): Drawn {
  switch (line.kind) {
    case 'text':
      return { as: 'text', text: write(spansOf(line.pieces), max) };
    case 'heading':
      // A separate section sets the heading apart from the text above it.
      return { as: 'text', text: write(strong(line.text), max), begins: true };
    case 'bullet':
      return { as: 'text', text: write([{ mark: '• ' }, ...spansOf(line.pieces)], max) };
    case 'quote':
      return { as: 'text', text: quote(line, max) };
    case 'small':
      return { as: 'small', text: write(spansOf(line.pieces), Math.min(max, limits.field)) };
    case 'code':
      return { as: 'hunk', text: drawCode(line.text, max) };
    case 'hunk':
      return { as: 'hunk', text: drawHunk(line.hunk, max) };
  }
}

function quote({ text, from }: { text: string; from?: string | undefined }, max: number): string {
  const source =
    from === undefined ? '' : `\n> — ${write([{ plain: cleanLine(from) }], Math.min(150, Math.floor(max / 3)))}`;
  const words = write([{ plain: cleanLine(text) }], Math.max(0, max - source.length - 2));
  return words === '' ? '' : `> ${words}${source}`;
}

/** Keeps only whole lines: half a line is useless to someone who wants to copy it. */
function drawCode(text: string, max: number): string {
  const lines: string[] = [];
  let left = max - 14;
  for (const line of text.split('\n')) {
    const written = writeCode(line, limits.section);
    left -= written.length + 1;
    lines.push(left < 0 ? '…' : written);
    if (left < 0) break;
  }
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

/** A diff in a code block. Nothing inside is formatted, and backticks in the text can't end the block. */
function drawHunk({ path, before, after }: Hunk, max: number): string {
  const where = cleanLine(path.join(' › '));
  const heading = where === '' ? '' : `${write([{ plain: where }], Math.min(300, max / 4))}\n`;
  const half = Math.max(0, Math.floor((max - heading.length - 10) / 2) - 2);
  const sides = [
    ['- ', writeCode(cleanLine(before), half)],
    ['+ ', writeCode(cleanLine(after), half)],
  ] as const;
  const lines = sides.flatMap(([sign, words]) => (words === '' ? [] : [sign + words]));
  return lines.length === 0 ? heading.trim() : `${heading}\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

// ── Facts, buttons, footer ─────────────────────────────────────────────────────────────────────

function factBlocks(facts: readonly Fact[]): KnownBlock[] {
  const fields: MrkdwnElement[] = [];
  let left = shares.facts;
  for (const { name, value } of facts) {
    const text = `${write(strong(name), 100)}\n${write(spansOf(value), 600)}`;
    left -= JSON.stringify(text).length + 60;
    if (left < 0) break;
    fields.push(mrkdwn(text));
  }
  return chunks(fields, limits.fields).map((chunk) => ({ type: 'section', fields: chunk }));
}

function buttonBlocks({ links, actions }: Card, mark: string): KnownBlock[] {
  const buttons: Button[] = [];
  const ids = new Set<string>();
  let left = shares.buttons;
  for (const button of [...links.map(linkButton), ...actions.map(actionButton)]) {
    if (button === null) continue;
    const named = { ...button, action_id: unusedId(button.action_id, ids) };
    left -= JSON.stringify(named).length + 1;
    if (left < 0) break;
    ids.add(named.action_id);
    buttons.push(named);
  }
  return chunks(buttons, limits.buttons).map((elements, index) => ({
    type: 'actions',
    block_id: `${mark}-${index + 1}`,
    elements,
  }));
}

type NamedButton = Button & { action_id: string };

function linkButton({ label, url }: CardLink): NamedButton | null {
  const safe = httpUrl(url);
  if (safe === null || safe.length > limits.url) return null;
  return { type: 'button', text: buttonText(label), url: safe, action_id: 'link' };
}

/** `readButton` parses `value`, so a button still works after a month or a restart. */
function actionButton(action: CardAction): NamedButton | null {
  const value = `${action.command}:${action.action}:${action.argument}`.toWellFormed();
  if (value.length > limits.actionId - 4) return null;
  return {
    type: 'button',
    text: buttonText(action.label),
    action_id: value,
    value,
    ...(action.style === 'plain' ? {} : { style: action.style }),
  };
}

/** The values of all buttons in a message's blocks, whoever posted the message. */
export function buttonValues(blocks: unknown): readonly string[] {
  if (!Array.isArray(blocks)) return [];
  const elements = (blocks as readonly ({ readonly elements?: unknown } | null)[]).flatMap((block) =>
    Array.isArray(block?.elements) ? (block.elements as readonly ({ readonly value?: unknown } | null)[]) : [],
  );
  return elements.flatMap((element) => (typeof element?.value === 'string' ? [element.value] : []));
}

/** What a button calls, parsed from its value. Null for a link button or a value that isn't ours. */
export function readButton(value: string): { command: string; action: string; argument: string } | null {
  const [, command, action, argument] = /^([^:]+):([^:]+):(.*)$/s.exec(value) ?? [];
  return command === undefined || action === undefined || argument === undefined ? null : { command, action, argument };
}

/** Slack rejects a message in which two elements of a block share an action_id. */
function unusedId(id: string, used: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? id : `${id}#${count}`;
    if (!used.has(candidate)) return candidate;
  }
}

function buttonText(label: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text: writePlain(label, limits.buttonText, { empty: 'Open' }) };
}

// ── The plain form ─────────────────────────────────────────────────────────────────────────────

function plainText(card: Card): string {
  const sign = signs[card.tone];
  const title = [...(sign === '' ? [] : [{ mark: `${sign} ` }]), ...linked(cleanLine(card.title), card.titleUrl)];
  const rows: (readonly Span[] | string)[] = [
    title,
    ...card.lines.map((line) => drawLine(line, limits.section).text),
    ...card.facts.map(({ name, value }): readonly Span[] => [{ plain: `${cleanLine(name)}: ` }, ...spansOf(value)]),
    ...card.links.map(({ label, url }) => link(label, url)),
    ...(card.footer === undefined ? [] : [[{ plain: cleanLine(card.footer) }]]),
  ];
  let text = '';
  for (const row of rows) {
    const written = typeof row === 'string' ? row : write(row, limits.section);
    if (written === '') continue;
    if (text.length + 1 + written.length > limits.text - 2) return `${text}\n…`;
    text = text === '' ? written : `${text}\n${written}`;
  }
  return text === '' ? '…' : text;
}

function linked(text: string, url: string | undefined): readonly Span[] {
  return url === undefined ? [{ plain: text }] : link(text, url);
}

// ── Building blocks ────────────────────────────────────────────────────────────────────────────────

/** `verbatim` keeps Slack from turning text into links or mentions. */
function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

function section(text: string): KnownBlock {
  return { type: 'section', text: mrkdwn(text) };
}

function context(text: string): KnownBlock {
  return { type: 'context', elements: [mrkdwn(text)] };
}

function sizeOf(blocks: readonly KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
