/** Deeper documents are mistakes or attacks: real feeds and pages have fewer than 20 levels. */
const maxDepth = 500;
/** Each value takes about 50 bytes or more once parsed. A feed of a thousand entries has some 20,000. */
const maxValues = 1_000_000;

/** The JSON has more levels or values than are parsed. The message is a sentence for people. */
export class JsonTooComplex extends SyntaxError {}

/**
 * Parses JSON from outside. Throws a SyntaxError if it isn't valid JSON, and `JsonTooComplex` if it is nested deeper than 500 levels or
 * has more than a million values. `JSON.parse()` itself has no limits: a few megabytes of brackets take it a gigabyte, and where memory is limited, it ends
 * the process.
 */
export function parseJson(text: string): unknown {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        values += 1;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
      case 0x2c: // ,
        values += 1;
        break;
    }
    if (depth > maxDepth) throw new JsonTooComplex(`This is JSON nested more than ${maxDepth} levels deep.`);
    if (values > maxValues)
      throw new JsonTooComplex(`This is JSON with more than ${maxValues.toLocaleString('en')} values.`);
  }
  return JSON.parse(text);
}

/** Where the string that begins at `start` ends, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at;
    if (code === 0x5c) at += 1;
  }
  return text.length;
}
