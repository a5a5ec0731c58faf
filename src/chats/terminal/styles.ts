import { styleText } from 'node:util';
import type { Tone } from '../../nouns/card.ts';

/** How parts of a card look. Without colour each returns the text as it is: no escape sequence at all. */
export type Styles = {
  strong(text: string): string;
  small(text: string): string;
  added(text: string): string;
  removed(text: string): string;
  /** The line at the left of a card. */
  rule(text: string, tone: Tone): string;
  /** `url` as it may be printed (see `printedUrl()`). */
  link(text: string, url: string): string;
};

/** The tone is told in words too: the severity stands in the title. */
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
  // OSC 8, which terminals that do not know it pass over: gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  link: (text, url) => `\u001B]8;;${url}\u0007${style('underline', text)}\u001B]8;;\u0007`,
};

/** The looks of a terminal with colour, or of plain text. */
export function stylesFor(colour: boolean): Styles {
  return colour ? coloured : plain;
}

/** Whether there is colour is decided by the caller, not by what the stream is. */
function style(format: Parameters<typeof styleText>[0], text: string): string {
  return text === '' ? '' : styleText(format, text, { validateStream: false });
}
