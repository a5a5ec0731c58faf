/** What is behind this is not shown; no source speaks that long in one piece. */
const maxLength = 2_000;

/** Sequences that would move the cursor, recolour or rename the terminal: taken out whole (ECMA-48: CSI and OSC). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const controlSequences = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const systemCommands = /(?:\u001B\]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** Marks that turn the direction of a line to disguise it, and characters nobody sees. Joiners stay: emoji and Persian need them. */
const unseen =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Letters with towers of accents, which cover the lines above and below. */
const accents = /(\p{M}{4})\p{M}+/gu;

/** Outside text made harmless for a terminal: well-formed Unicode on one line, nothing that steers, turns or hides. */
export function plainText(text: string): string {
  const shown = text.length <= maxLength ? text : `${text.slice(0, maxLength)}…`;
  return shown
    .toWellFormed()
    .replaceAll(controlSequences, '')
    .replaceAll(systemCommands, '')
    .replaceAll(controls, '')
    .replaceAll(unseen, '')
    .replaceAll(accents, '$1')
    .replaceAll(/\s+/g, ' ');
}

/** An http(s) address as it can be printed: in ASCII, with everything else percent-encoded; null for any other. */
export function printedUrl(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null;
}
