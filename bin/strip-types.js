/**
 * Gives Node the program's own files without their types, in every thread, wherever the package is installed. `bin/strip-all.js` made them
 * beforehand: what strips types takes some 20 MB in each thread, so it is loaded only for a file that has changed since.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { strippedFile } from './stripped-file.js';

const ours = new URL('../', import.meta.url).href;
const others = `${ours}node_modules/`;

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(ours) || url.startsWith(others) || !url.endsWith('.ts')) return nextLoad(url, context);
    const source = readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', source: strippedBefore(source) ?? stripTypeScriptTypes(source), shortCircuit: true };
  },
});

function strippedBefore(source) {
  try {
    return readFileSync(strippedFile(source), 'utf8');
  } catch {
    return null;
  }
}
