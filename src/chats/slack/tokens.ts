import type { Target } from '../../nouns/place.ts';

/** A word of a slash command's text. `key` where it was written `key:value`; `quoted` words are kept as one. */
export type Token = {
  readonly text: string;
  readonly quoted: boolean;
  readonly key?: string | undefined;
  /** The channel's id where the word is an escaped channel: `<#C024BE7LR|general>`. */
  readonly channelId?: string | undefined;
};

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  "'": "'",
  '‘': '’',
};
/** `<#C1|name>`, `<@U1|name>`, `<!subteam^S1|@name>`, `<https://e.org|label>`: how Slack writes what it recognised. */
const escaped = /^<([#@!]?)([^<>|]*)(?:\|([^<>]*))?>/;

/**
 * Splits what a person wrote behind a slash command. Quotes of any keyboard keep words together, `key:value`,
 * `key: value`, `key="two words"` name an option; Slack's escaped channels, people and links become what was meant
 * (docs.slack.dev/interactivity/implementing-slash-commands, "Escaping"). A quote that is never closed is a character.
 */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = text.slice(0, 4000).trim();
  while (rest !== '') {
    const key = /^([a-z][a-z0-9_-]{0,31})\s*(?::(?!\/\/)|=)\s*(?=\S)/iu.exec(rest);
    const after = key === null ? rest : rest.slice(key[0].length);
    const value = readValue(after);
    tokens.push(key?.[1] === undefined ? value.token : { ...value.token, key: key[1].toLowerCase() });
    rest = value.rest.trimStart();
  }
  return tokens;
}

function readValue(text: string): { token: Token; rest: string } {
  const closing = quotes[text.charAt(0)];
  if (closing !== undefined) {
    const end = endOfQuote(text, closing);
    if (end > 0) return { token: { text: unescapeText(text.slice(1, end)), quoted: true }, rest: text.slice(end + 1) };
  }
  const mark = escaped.exec(text);
  if (mark !== null && /^$|^\s/.test(text.slice(mark[0].length))) {
    const channelId = mark[1] === '#' ? mark[2] : undefined;
    return { token: { text: meant(mark), quoted: false, channelId }, rest: text.slice(mark[0].length) };
  }
  const word = /^\S+/.exec(text)?.[0] ?? text;
  return { token: { text: unescapeText(word), quoted: false }, rest: text.slice(word.length) };
}

/** The closing quote that ends a word; an apostrophe inside a word (`'90s don't'`) closes nothing. */
function endOfQuote(text: string, closing: string): number {
  for (let index = 1; index < text.length; index += 1) {
    if (closing.includes(text.charAt(index)) && /^$|^[\s,]/.test(text.slice(index + 1, index + 2))) return index;
  }
  return -1;
}

function meant([, sign, id = '', label]: RegExpExecArray): string {
  if (sign === '#') return `#${label || id}`;
  if (sign === '@') return `@${label || id}`;
  if (sign === '!') return label ?? `@${id.split('^')[0]}`;
  return id.startsWith('mailto:') ? unescapeText(label ?? id.slice(7)) : unescapeText(id);
}

/** Slack escapes `&`, `<` and `>` in what people write, and marks what it recognised inside other words. */
function unescapeText(text: string): string {
  return text
    .replaceAll(/<([#@!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (...match) => meant(match as unknown as RegExpExecArray))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The channel that a word names, by mark or by bare id; null for `#name`, which only Slack can look up. */
export function channelOf(token: Token, space: string): Target | null {
  const id = token.channelId ?? /^[CGD][A-Z0-9]{7,20}$/.exec(token.text)?.[0];
  return id === undefined ? null : { platform: 'slack', space, channel: id };
}
