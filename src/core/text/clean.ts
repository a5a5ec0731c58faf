/**
 * Control sequences of ECMA-48, removed whole so that their parameters don't remain as text: control strings with their
 * end (OSC, DCS, SOS, PM, APC; section 5.6), CSI sequences (5.4) and other escape sequences (5.3, and ECMA-35, 13.2).
 * The words of a control string without an end are kept: UTF-8 read as Latin-1 is full of C1 controls, and a headline
 * must not end at the first one.
 */
const controlSequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  /(?:\u001B[PX\]^_]|[\u0090\u0098\u009D-\u009F])\P{Cc}*(?:\u0007|\u001B\\|\u009C)|(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B[ -/]*[0-OQ-WYZ\\`-~]/gu;
/** Controls that aren't white space, annotation marks, and code points that are never text (Unicode, 23.7 and 23.8). */
const controls = /(?!\s)\p{Cc}|[\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu;
/**
 * Invisible characters with their neighbours: soft hyphen, zero-width and direction marks, fillers, tags, joiners,
 * variation selectors (UAX #44, Default_Ignorable_Code_Point).
 */
const unseen = /(\P{Default_Ignorable_Code_Point}?)(\p{Default_Ignorable_Code_Point}+)(?=(.?))/gsu;
/** White space, and the Braille cell without dots. */
const space = /[\s\u2800]+/g;
/** Letters with stacks of accents, which cover the lines above and below. No living script puts five on one letter. */
const accents = /(\p{M}{4})\p{M}+/gu;
/** Accents without a letter of their own. They would stack up on whatever stands before the text. */
const looseAccents = /^\p{M}+/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Longer text is cut. This is five times the size of the largest message, so that invisible text can't use it all up.
 */
const mostChars = 20_000;

/**
 * Makes outside text (headlines, policies, names, what people type) safe to show on every platform, before the platform
 * escapes its own markup. Returns well-formed Unicode on one line, without anything that controls a terminal, changes
 * the direction of a line, or hides or covers other text. Keeps spaces at the ends, since lines are made of pieces, and
 * keeps emoji sequences and scripts that need joiners. Text longer than `maxChars` (default 20,000) is cut and marked
 * with "…". Linear; never throws.
 */
export function cleanText(text: string, { maxChars = mostChars }: { maxChars?: number | undefined } = {}): string {
  const shown = text.length <= maxChars ? text : `${text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return shown
    .toWellFormed()
    .replaceAll(controlSequences, '')
    .replaceAll(controls, '')
    .replaceAll(unseen, (_all, before: string, run: string, after: string) => before + keptOf(run, before, after))
    .replaceAll(accents, '$1')
    .replace(looseAccents, '')
    .replaceAll(space, ' ');
}

/** `cleanText()` for a complete text such as a title: trimmed, and '' when nothing in it is visible. */
export function cleanLine(text: string, options: { maxChars?: number | undefined } = {}): string {
  const line = cleanText(text, options).trim();
  return visible.test(line) ? line : '';
}

/**
 * `cleanText()` line by line, keeping each line's indentation. For text of any length that is copied or printed as is.
 */
export function cleanLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [indent = ''] = /^ */.exec(line) ?? [];
      return indent + cleanText(line.slice(indent.length), { maxChars: Number.POSITIVE_INFINITY });
    })
    .join('\n');
}

/** Letters and marks of the scripts that write words with joiners (UAX #31, section 2.3; Unicode, 23.2). */
const joining =
  /^(?=[\p{L}\p{M}])[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u;

/**
 * What is kept of a run of invisible characters: at most one variation selector and one joiner, where they change what
 * is seen.
 */
function keptOf(run: string, before: string, after: string): string {
  const selector = /^[\uFE00-\uFE0F\u180B-\u180D\u180F\u{E0100}-\u{E01EF}]/u.exec(run)?.[0] ?? '';
  const kept = isVaried(before, selector, after) ? selector : '';
  const joiner = /[\u200C\u200D]/.exec(run)?.[0] ?? '';
  const joinsEmoji = run.includes('\u200D') && isPictograph.test(after) && /^[\p{ExtPict}\p{EMod}]$/u.test(before);
  if (joinsEmoji) return `${kept}\u200D`;
  return joining.test(before) ? kept + joiner : kept;
}

const isPictograph = /^\p{ExtPict}$/u;

/**
 * Whether the selector makes a known variant: of an emoji or a keycap (UTS #51), an ideograph (UTS #37), or a Mongolian
 * letter.
 */
function isVaried(before: string, selector: string, after: string): boolean {
  if (/^[\uFE0E\uFE0F]$/.test(selector))
    return /^[0-9#*]$/.test(before) ? after === '\u20E3' : /^\p{Emoji}$/u.test(before);
  if (/^[\u180B-\u180D\u180F]$/.test(selector)) return /^\p{sc=Mong}$/u.test(before);
  return selector !== '' && /^\p{Ideographic}$/u.test(before);
}
