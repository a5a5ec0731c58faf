/** Makes the files without types that `bin/strip-types.js` gives to Node, and removes those of earlier sources. Runs before `npm start`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { strippedFile, strippedFolder } from './stripped-file.js';

const root = new URL('../', import.meta.url);

try {
  mkdirSync(strippedFolder, { recursive: true });
  const old = new Set(readdirSync(strippedFolder));
  for (const folder of ['src/', 'commands/']) {
    for (const name of readdirSync(new URL(folder, root), { recursive: true })) {
      if (!name.endsWith('.ts')) continue;
      const source = readFileSync(new URL(folder + name.replaceAll('\\', '/'), root), 'utf8');
      const file = strippedFile(source);
      if (!old.delete(file.href.slice(strippedFolder.href.length))) writeFileSync(file, stripTypeScriptTypes(source));
    }
  }
  for (const name of old) rmSync(new URL(name, strippedFolder));
} catch (thrown) {
  // Where nothing may be written, the program strips its files itself.
  process.stderr.write(`Types are stripped at each start, which takes 40 MB of memory: ${thrown.message}\n`);
}
