/** Where the program's files lie without their types. Named by what they were made of, so that none is ever out of date. */
import { createHash } from 'node:crypto';

export const strippedFolder = new URL('../.stripped/', import.meta.url);

/** Where the file made of this source lies. The version of Node counts too: each strips in its own way. */
export function strippedFile(source) {
  const name = createHash('sha256').update(`${process.versions.node}\n${source}`).digest('hex').slice(0, 32);
  return new URL(`${name}.js`, strippedFolder);
}
