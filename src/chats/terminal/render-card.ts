import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { cleanLine, cleanLines, cleanText } from '../../core/text/clean.ts';
import { httpUrl } from '../../core/text/urls.ts';
import { quoteMarks } from '../../core/text/words.ts';
import type { Card, Fact, Line, Piece, Tone } from '../../nouns/card.ts';
import type { Hunk } from '../../nouns/policy.ts';
import type { Instant } from '../../nouns/time.ts';
import { timeText } from './time-text.ts';

/** Longer lines are hard to read; shorter ones don't fit whole words. */
const widths = { most: 100, least: 24 } as const;
/** The rest is not shown. No source has that much text in one piece. */
const longest = { maxChars: 2_000 } as const;
/** Longer fact names get their own line. */
const maxFactName = 18;

export type RenderOptions = {
  /** False: no escape sequences at all, so the output can be piped or mailed. */
  readonly colour: boolean;
  /** Columns of the terminal. At least 24 and at most 100 are used. */
  readonly width: number;
  /** IANA time zone for times. Default: this machine's. */
  readonly zone?: string | undefined;
  /** Enables relative times such as "in 9 days". Without it, the date is shown. */
  readonly now?: Instant | undefined;
};

type Pen = {
  readonly width: number;
  readonly styles: Styles;
  readonly addresses: Addresses;
  text(piece: Piece): string;
};

type BlockKind = Line['kind'] | 'title' | 'facts' | 'footer' | 'addresses';
type Block = { readonly kind: BlockKind; readonly text: string };

/** The blocks that follow another without an empty line: those under a heading, and the lines and quotes of a list. */
const closeTo: { readonly [Kind in BlockKind]?: readonly BlockKind[] } = {
  heading: ['text', 'bullet', 'quote', 'hunk', 'code', 'small'],
  bullet: ['bullet', 'quote'],
  quote: ['quote'],
  small: ['small'],
};

/**
 * Renders a card as lines for a terminal, without a final newline: a rule at the left, the title, lines wrapped between words,
 * facts in columns, policy changes as a diff, and every address in full at the end, numbered if text links to it. Buttons are
 * left out, because a terminal can't press them. No line is wider than `width`, except one with an address, which stays whole
 * so it can be copied. No text in a card can control the terminal, and no text makes this throw.
 */
export function renderCard(card: Card, options: RenderOptions): string {
  const pen = takePen(options);
  const blocks: Block[] = [
    { kind: 'title', text: drawTitle(card, pen) },
    ...card.lines.map((line) => ({ kind: line.kind, text: drawLine(line, pen) })),
    { kind: 'facts', text: drawFacts(card.facts, pen) },
    { kind: 'footer', text: wrapped(pen.styles.small(cleanLine(card.footer ?? '', longest)), pen.width) },
    { kind: 'addresses', text: drawAddresses(card, pen) },
  ];
  const rule = pen.styles.rule('┃', card.tone);
  return spaced(blocks)
    .split('\n')
    .map((line) => (line === '' ? rule : `${rule} ${line}`))
    .join('\n');
}

function takePen({ colour, width, zone, now }: RenderOptions): Pen {
  const styles = stylesFor(colour);
  const addresses = collectAddresses();
  const times = { zone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, now };
  const columns = Number.isFinite(width) ? Math.floor(width) : widths.most;
  return {
    // The rule and the space after it take two columns.
    width: Math.min(widths.most, Math.max(widths.least, columns)) - 2,
    styles,
    addresses,
    text(piece) {
      if (typeof piece === 'string') return cleanText(piece, longest);
      if ('strong' in piece) return styles.strong(cleanText(piece.strong, longest));
      if ('at' in piece) return timeText(piece, times);
      if ('channel' in piece) return piece.channel === '' ? 'this terminal' : `#${cleanText(piece.channel, longest)}`;
      const url = httpUrl(piece.url);
      const words = cleanText(piece.text, longest);
      if (url === null) return words;
      return styles.link(words.trim() === '' ? new URL(url).hostname : words, url) + addresses.mark(url);
    },
  };
}

function drawTitle({ title, titleUrl }: Card, { width, styles }: Pen): string {
  const words = styles.strong(cleanLine(title, longest));
  const url = titleUrl === undefined ? null : httpUrl(titleUrl);
  return wrapped(url === null ? words : styles.link(words, url), width);
}

function drawLine(line: Line, pen: Pen): string {
  const { width, styles } = pen;
  switch (line.kind) {
    case 'text':
      return wrapped(written(line.pieces, pen), width);
    case 'small':
      return wrapped(styles.small(written(line.pieces, pen)), width);
    case 'heading':
      return wrapped(styles.strong(cleanLine(line.text, longest)), width);
    case 'bullet':
      return hanging('• ', written(line.pieces, pen), width);
    case 'quote':
      return drawQuote(line, pen);
    case 'code':
      return drawCode(line.text);
    case 'hunk':
      return drawHunk(line.hunk, pen);
  }
}

/** Keeps code unwrapped so it can be copied, even if a line is wider than the others. */
function drawCode(text: string): string {
  return cleanLines(text).replaceAll(/ +$/gm, '');
}

function written(pieces: readonly Piece[], { text }: Pen): string {
  return pieces.map(text).join('').trim();
}

function drawQuote({ text, from = '' }: Extract<Line, { kind: 'quote' }>, { width, styles }: Pen): string {
  const words = cleanLine(text, longest);
  if (words === '') return '';
  const who = cleanLine(from, longest);
  // Text that starts with a quotation doesn't get a second pair of marks: the indent and source show whose words they are.
  const [open, close] = quoteMarks(words);
  const quote = hanging('  ', `${open}${words}${close}`, width);
  return who === '' ? quote : `${quote}\n${hanging('  ', styles.small(`— ${who}`), width)}`;
}

/** The section's path, then the text before and after. */
function drawHunk({ path, before, after }: Hunk, { width, styles }: Pen): string {
  const where = path.map((heading) => cleanLine(heading, longest)).filter((heading) => heading !== '');
  const side = (mark: string, text: string, style: (text: string) => string) => {
    const words = cleanLine(text, longest);
    return words === '' ? [] : [hanging(style(mark), style(words), width)];
  };
  return [
    ...(where.length === 0 ? [] : [wrapped(styles.strong(where.join(' › ')), width)]),
    ...side('- ', before, styles.removed),
    ...side('+ ', after, styles.added),
  ].join('\n');
}

/** Names in one column, values in the next. */
function drawFacts(facts: readonly Fact[], pen: Pen): string {
  const rows = facts
    .map(({ name, value }) => ({ name: cleanLine(name, longest), value: written(value, pen) }))
    .filter(({ name, value }) => name !== '' && value !== '');
  const column = Math.min(maxFactName, Math.max(0, ...rows.map(({ name }) => stringWidth(name)))) + 2;
  return rows
    .map(({ name, value }) => {
      const space = column - stringWidth(name);
      return space >= 2
        ? hanging(pen.styles.small(name) + ' '.repeat(space), value, pen.width)
        : `${wrapped(pen.styles.small(name), pen.width)}\n${hanging('  ', value, pen.width)}`;
    })
    .join('\n');
}

function drawAddresses({ links, titleUrl }: Card, { addresses, styles, width }: Pen): string {
  for (const { url, label } of links) addresses.name(url, label);
  if (titleUrl !== undefined) addresses.name(titleUrl, '');
  return addresses
    .lines()
    .map(({ before, url }) => {
      const address = styles.small(styles.link(url, url));
      const head = stringWidth(before);
      if (head <= width / 2) return before + address;
      return `${wrapped(before.trim(), width)}\n${address}`;
    })
    .join('\n');
}

/** Joins blocks one below the other, without empty ones. */
function spaced(blocks: readonly Block[]): string {
  let drawn = '';
  let last: BlockKind | null = null;
  for (const { kind, text } of blocks) {
    if (text === '') continue;
    const isClose = last !== null && closeTo[last]?.includes(kind) === true;
    drawn += last === null ? text : `${isClose ? '\n' : '\n\n'}${text}`;
    last = kind;
  }
  return drawn;
}

/** Text after a mark, with further lines aligned under the first. */
function hanging(mark: string, text: string, width: number): string {
  if (text === '') return '';
  const indent = stringWidth(mark);
  const [first = '', ...more] = wrapped(text, width - indent).split('\n');
  return [mark + first, ...more.map((line) => ' '.repeat(indent) + line)].join('\n');
}

function wrapped(text: string, width: number): string {
  const lines = wrapAnsi(text, width, { hard: true });
  // In a few scripts, a mark alone has another width than inside a word. Wrapping one column earlier fixes that.
  const fits = width <= 1 || lines.split('\n').every((line) => stringWidth(line) <= width);
  return fits ? lines : wrapped(text, width - 1);
}

/** The addresses of a card, collected while it is drawn and listed at the end, because plain text can't hold a link. */
type Addresses = {
  /** The mark after linked text, such as `[1]`. The same address keeps its number. '' if it isn't an http(s) address. */
  mark(url: string): string;
  /** Names an address, such as a link under the card. The first name stays. */
  name(url: string, label: string): void;
  /** `[1] Source: https://…`, in the order they were added. */
  lines(): readonly { readonly before: string; readonly url: string }[];
};

/** Starts an empty collection. */
function collectAddresses(): Addresses {
  const known = new Map<string, { number?: number | undefined; label?: string | undefined }>();
  let numbers = 0;
  return {
    mark(url) {
      const printed = httpUrl(url);
      if (printed === null) return '';
      const entry = known.get(printed) ?? {};
      if (entry.number === undefined) {
        numbers += 1;
        entry.number = numbers;
      }
      known.set(printed, entry);
      return `[${entry.number}]`;
    },
    name(url, label) {
      const printed = httpUrl(url);
      if (printed === null) return;
      known.set(printed, { label: cleanLine(label, longest), ...known.get(printed) });
    },
    lines() {
      return [...known].map(([url, { number, label = '' }]) => ({
        before: `${number === undefined ? '' : `[${number}] `}${label === '' ? '' : `${label}: `}`,
        url,
      }));
    },
  };
}

/** Styles the pieces of a card. Without colour, each returns the text as is, with no escape sequences. */
type Styles = {
  strong(text: string): string;
  small(text: string): string;
  added(text: string): string;
  removed(text: string): string;
  /** The line to the left of a card. */
  rule(text: string, tone: Tone): string;
  /** `url` must be safe to print (see `httpUrl()`). */
  link(text: string, url: string): string;
};

/** The title also says the severity in words. */
const toneColours = {
  critical: 'red',
  high: 'yellow',
  notable: 'cyan',
  info: 'blue',
  good: 'green',
  error: 'red',
  plain: 'gray',
} as const satisfies Record<Tone, string>;

const plain: Styles = {
  strong: (text) => text,
  small: (text) => text,
  added: (text) => text,
  removed: (text) => text,
  rule: (text) => text,
  link: (text) => text,
};

const coloured: Styles = {
  strong: (text) => style('bold', text),
  small: (text) => style('dim', text),
  added: (text) => style('green', text),
  removed: (text) => style('red', text),
  rule: (text, tone) => style(toneColours[tone], text),
  // OSC 8, which terminals without support ignore: gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  link: (text, url) => `\u001B]8;;${url}\u0007${style('underline', text)}\u001B]8;;\u0007`,
};

/** The styles for a terminal with colour, or for plain text. */
function stylesFor(colour: boolean): Styles {
  return colour ? coloured : plain;
}

/** The caller decides about colour, so Node's check of the stream is off. */
function style(format: Parameters<typeof styleText>[0], text: string): string {
  return text === '' ? '' : styleText(format, text, { validateStream: false });
}
