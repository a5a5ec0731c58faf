import { plainText } from '../chats/terminal/plain-text.ts';

/** Text of any length made harmless for a terminal like `plainText()`, its lines and their indentation kept. */
export function printable(text: string): string {
  return text.split('\n').map(printableLine).join('\n');
}

function printableLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  // In pieces: plainText() keeps what people read of one message, and here all of it is wanted.
  const pieces = line.slice(indent.length).match(/[\s\S]{1,1000}/g) ?? [];
  return indent + pieces.map(plainText).join('');
}
