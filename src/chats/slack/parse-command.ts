import { nearest } from '../../core/text/nearest.ts';
import { type Command, choiceKey, type Option, type RawInput } from '../../nouns/command.ts';
import type { Target } from '../../nouns/place.ts';

/** What the text after `/fineprint` asks for. */
type Parsed =
  | { readonly kind: 'run'; readonly command: Command; readonly input: RawInput; readonly missing: readonly string[] }
  /** No text, or `help` where no command has that name. */
  | { readonly kind: 'overview' }
  /** `/fineprint subscribe help` or `/fineprint help subscribe`. */
  | { readonly kind: 'usage'; readonly command: Command }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: Command | null };

/**
 * Parses the text of the slash command. The first word is the command. The rest are its options, named
 * (`company:"Stack Overflow"`) or unnamed, in the order they are defined. Values are kept as typed; `checkInput` validates
 * them, as on every platform. `missing` lists the required options without a value.
 */
export function parseCommand(text: string, about: { commands: readonly Command[]; space: string }): Parsed {
  const [first, ...rest] = readTokens(text);
  const { commands } = about;
  if (first === undefined) return overview(commands);
  const word = (first.key ?? first.text).toLowerCase().replace(/^\//, '');
  const command = commands.find(({ name }) => name === word);
  if (command === undefined) {
    if (word === 'help' || word === '?') return { kind: 'overview' };
    const names = commands.map(({ name }) => name);
    const [near] = nearest(word, names, 1);
    return {
      kind: 'unknown',
      word: first.key ?? first.text,
      nearest: commands.find(({ name }) => name === near) ?? null,
    };
  }
  const [only] = rest;
  if (
    rest.length === 1 &&
    only?.key === undefined &&
    /^(help|\?|--help|-h)$/i.test(only?.text ?? '') &&
    word !== 'help'
  ) {
    return { kind: 'usage', command };
  }
  const asked = commands.find(({ name }) => name === only?.text.toLowerCase().replace(/^\//, ''));
  if (word === 'help' && rest.length === 1 && asked !== undefined) return { kind: 'usage', command: asked };
  const input = fillOptions(command, rest, about.space);
  const missing = Object.entries(command.options)
    .filter(([name, option]) => option.required === true && (input[name] === undefined || input[name] === ''))
    .map(([name]) => name);
  return { kind: 'run', command, input, missing };
}

function overview(commands: readonly Command[]): Parsed {
  const help = commands.find(({ name }) => name === 'help');
  return help === undefined || Object.values(help.options).some(({ required }) => required)
    ? { kind: 'overview' }
    : { kind: 'run', command: help, input: {}, missing: [] };
}

function fillOptions({ options }: Command, tokens: readonly Token[], space: string): RawInput {
  const input: Record<string, unknown> = {};
  const names = Object.keys(options);
  const bare: Token[] = [];
  for (const token of tokens) {
    const name = token.key === undefined ? undefined : optionNamed(token.key, names, options);
    if (name === undefined)
      bare.push(token.key === undefined ? token : { ...token, text: `${token.key}:${token.text}` });
    else input[name] = writtenValue(options[name], token, space);
  }
  fillBare(bare, { options, input, space });
  return input;
}

/**
 * The option that a key names. An unknown key is kept if it looks like a typo, or if no option takes free text, so the check
 * can report it. Otherwise `court: ruling` is two words of a search.
 */
function optionNamed(key: string, names: readonly string[], options: Command['options']): string | undefined {
  if (names.includes(key)) return key;
  const takesText = names.some((name) => options[name]?.kind === 'text');
  return !takesText || nearest(key, names, 1).length > 0 ? key : undefined;
}

function writtenValue(option: Option | undefined, token: Token, space: string): unknown {
  return option?.kind === 'channel' ? (channelOf(token, space) ?? token.text) : token.text;
}

/** Assigns each unnamed word to the first empty option that can take it. */
function fillBare(
  bare: readonly Token[],
  { options, input, space }: { options: Command['options']; input: Record<string, unknown>; space: string },
): void {
  let rest = bare;
  while (rest[0] !== undefined) {
    const [token] = rest;
    const open = Object.entries(options).filter(([name]) => input[name] === undefined);
    const able = open.filter(([key, each]) => takes(each, key, rest));
    const isTextNeeded = able.some(([, { required }]) => required === true);
    const fitting = isTextNeeded ? undefined : able.find(([, each]) => fitsExactly(each, rest));
    const [name, option] = fitting ?? able[0] ?? open[0] ?? [];
    if (name === undefined || option === undefined) {
      // More words than options: append them to the last text option, or let the check report them as unknown.
      const last = Object.entries(options).findLast(
        ([key, { kind }]) => kind === 'text' && input[key] !== undefined,
      )?.[0];
      const words = rest.map(({ text }) => text).join(' ');
      if (last === undefined) input[words] = words;
      else input[last] = `${String(input[last])} ${words}`;
      return;
    }
    const count = wordsFor(option, rest, open);
    const taken = rest.slice(0, count);
    if (option.kind === 'flag' && token.text.toLowerCase() === name) input[name] = true;
    else input[name] = count === 1 ? writtenValue(option, token, space) : taken.map(({ text }) => text).join(' ');
    rest = rest.slice(count);
  }
}

function takes(option: Option, name: string, [token]: readonly Token[]): boolean {
  if (token === undefined) return false;
  switch (option.kind) {
    case 'channel':
      return token.channelId !== undefined || token.text.startsWith('#');
    case 'count':
      return /^-?\d+$/.test(token.text);
    case 'flag':
      return !token.quoted && (token.text.toLowerCase() === name || /^(yes|no|true|false|on|off)$/i.test(token.text));
    case 'choice':
      return choiceLength(option.choices, [token]) > 0 || startsChoice(option.choices, token.text);
    case 'text':
      return token.channelId === undefined;
  }
}

/** Whether the next word is the number of a count, or all words that are left are one choice: more likely meant than any text. */
function fitsExactly(option: Option, rest: readonly Token[]): boolean {
  if (option.kind === 'choice') return choiceLength(option.choices, rest) === rest.length;
  return option.kind === 'count';
}

/**
 * How many words belong to this option: a choice takes as many as its longest label; text takes all words up to a channel, as far as they
 * fit. Text that isn't required leaves a choice of another option at the end to that option: `mute Stack Overflow 1 week`.
 */
function wordsFor(option: Option, rest: readonly Token[], open: readonly (readonly [string, Option])[]): number {
  if (option.kind === 'choice') return Math.max(1, choiceLength(option.choices, rest));
  if (option.kind !== 'text' || rest[0]?.quoted) return 1;
  const end = rest.findIndex(({ quoted, channelId }) => quoted || channelId !== undefined);
  const words = end === -1 ? rest : rest.slice(0, end);
  const max = option.maxLength ?? 200;
  let most = 0;
  for (let chars = -1; most < words.length; most += 1) {
    chars += 1 + (words[most]?.text.length ?? 0);
    if (chars > max) break;
  }
  const last = Math.max(1, words.length - maxChoiceWords);
  const left =
    option.required === true ? -1 : words.findIndex((_, at) => at >= last && isChoice(words.slice(at), open));
  return Math.max(1, left === -1 ? most : Math.min(most, left));
}

/** Whether these words, all of them, are a choice of one of the options. */
function isChoice(words: readonly Token[], options: readonly (readonly [string, Option])[]): boolean {
  return options.some(([, option]) => option.kind === 'choice' && choiceLength(option.choices, words) === words.length);
}

/** No label of a choice has more words. */
const maxChoiceWords = 12;

function choiceLength(choices: Readonly<Record<string, string>>, rest: readonly Token[]): number {
  const known = new Set(Object.entries(choices).flatMap(([key, label]) => [choiceKey(key), choiceKey(label)]));
  for (let count = Math.min(rest.length, maxChoiceWords); count > 0; count -= 1) {
    if (
      known.has(
        choiceKey(
          rest
            .slice(0, count)
            .map(({ text }) => text)
            .join(' '),
        ),
      )
    )
      return count;
  }
  return 0;
}

function startsChoice(choices: Readonly<Record<string, string>>, word: string): boolean {
  return Object.entries(choices).some(([key, label]) =>
    [choiceKey(key), choiceKey(label)].some((known) => known.startsWith(`${choiceKey(word)}_`)),
  );
}

/** A word of a slash command's text. `key` is set if it was written `key:value`; `quoted` words stay together. */
type Token = {
  readonly text: string;
  readonly quoted: boolean;
  readonly key?: string | undefined;
  /** The channel id, if the word is an escaped channel: `<#C024BE7LR|general>`. */
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
 * Splits the text typed after a slash command. Any keyboard's quotes keep words together, and `key:value`, `key: value` or
 * `key="two words"` names an option. Slack's escaped channels, people and links become what the person typed
 * (docs.slack.dev/interactivity/implementing-slash-commands, "Escaping"). An unclosed quote is an ordinary character.
 */
function readTokens(text: string): readonly Token[] {
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

/** The position of the closing quote, or -1. An apostrophe inside a word (`'90s don't'`) doesn't close a quote. */
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

/** Slack escapes `&`, `<` and `>` in what people type, and marks what it recognised inside other words. */
function unescapeText(text: string): string {
  return text
    .replaceAll(/<([#@!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (...match) => meant(match as unknown as RegExpExecArray))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The channel that a word names, escaped or as a plain id. Null for `#name`, which only Slack can look up. */
function channelOf(token: Token, space: string): Target | null {
  const id = token.channelId ?? /^[CGD][A-Z0-9]{7,20}$/.exec(token.text)?.[0];
  return id === undefined ? null : { platform: 'slack', space, channel: id };
}
