/** Strips the types from Fineprint's own files as they are loaded, in every thread, wherever the package is installed. */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const ours = new URL('../', import.meta.url).href;
const others = `${ours}node_modules/`;

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(ours) || url.startsWith(others) || !url.endsWith('.ts')) return nextLoad(url, context);
    return {
      format: 'module',
      source: stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')),
      shortCircuit: true,
    };
  },
});
