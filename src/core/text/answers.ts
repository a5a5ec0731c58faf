import { oneOf } from './word-lists.ts';

/**
 * Whether a short text answers yes or no: with the word, in the languages that policies are read in, or with a tick or a
 * cross. A "no" may go on ("No, never"); a "yes" that goes on may say under which condition, so it is no bare answer.
 */
export function answerOf(text: string): 'yes' | 'no' | null {
  if (text.length > longestAnswer) return null;
  const said = text.trim().toLowerCase();
  if (yes.test(said)) return 'yes';
  return no.test(said) ? 'no' : null;
}

const longestAnswer = 60;
const yes = new RegExp(`^(?:${oneOf`yes|ja|oui|s[ií]|sim|tak|true|enabled|[✓✔☑✅🗸√]\ufe0f?`})[.!]?$`, 'u');
const no = new RegExp(
  `^(?:${oneOf`(?:no|nein|non|n[ãa]o|nee|nie|never|niemals|jamais|nunca|mai)(?![\p{L}\s])|(?:not used|none|false|disabled)$|[✗✘☒❌✖×🗴]\ufe0f?`})`,
  'u',
);
