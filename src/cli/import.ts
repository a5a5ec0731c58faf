import type { Verb } from './verb.ts';

type Options = { readonly out?: string };

/** `fineprint import ota DIR`: declarations of Open Terms Archive as a sources file. */
export const importVerb: Verb = (program, io) => {
  const group = program.command('import').description('make a sources file of what others declare');
  group
    .command('ota')
    .description('declarations of Open Terms Archive: a line for each file on stderr, a sources file on stdout')
    .argument('<dir>', 'a folder of declarations: <Service>.json, <Service>.history.json')
    .option('--out <file>', 'write the sources file here; one that is there is left alone')
    .action(async (folder: string, options: Options) => {
      const { readdir, readFile, writeFile } = await import('node:fs/promises');
      const path = await import('node:path');
      const { stringify } = await import('yaml');
      const { readDeclaration, readDeclarationHistory } = await import('../core/sources/read-declaration.ts');
      const { AppError, messageOf } = await import('../errors.ts');
      const { counted, joined } = await import('../core/card/words.ts');
      const { printable } = await import('./printable.ts');

      const names = await readdir(folder).catch((thrown: unknown) => {
        throw new AppError('bad_input', `Cannot read the folder ${folder}: ${messageOf(thrown)}`, { cause: thrown });
      });
      const files = names.filter((name) => name.endsWith('.json')).sort();
      const scripts = names.filter((name) => name.endsWith('.js'));
      if (files.length === 0)
        throw new AppError('bad_input', `${folder} holds no declarations: no file ends in .json.`);

      const policies: object[] = [];
      const known = new Map<string, string>();
      let unread = 0;
      for (const file of files) {
        const say = (text: string) => io.note(printable(`${file}: ${text}`));
        let value: unknown;
        try {
          value = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
        } catch (thrown) {
          unread += 1;
          say(`left out; it cannot be read as JSON (${messageOf(thrown)}).`);
          continue;
        }
        if (file.endsWith('.history.json')) {
          const { older, problems } = readDeclarationHistory(value);
          if (problems.length > 0) say(`left out. ${problems.join(' ')}`);
          else say(`${counted(older, 'older declaration')}, not needed for pages that are read from now on.`);
          continue;
        }
        const read = readDeclaration(value, { service: path.basename(file, '.json') });
        const notes: string[] = [];
        let taken = 0;
        let combined = 0;
        for (const policy of read.policies) {
          const { service: _service, terms: _terms, ...pages } = policy;
          const address = JSON.stringify(pages);
          const before = known.get(address);
          if (before !== undefined) {
            notes.push(`“${policy.terms}” is left out: it is the same as ${before}.`);
            continue;
          }
          known.set(address, `${policy.service}, ${policy.terms}`);
          policies.push(policy);
          taken += 1;
          if (policy.more !== undefined) combined += 1;
        }
        if (read.scripted > 0) notes.push(`${read.scripted} ask for a browser; HTTP is tried first.`);
        if (read.filters.length > 0) {
          const named = joined([...new Set(read.filters)], { max: 8 });
          notes.push(`${counted(read.filters.length, 'filter')} left out (${named}): their JavaScript is never run.`);
        }
        notes.push(...read.problems.map((problem) => `Left out: ${problem}`));
        const several = combined === 0 ? '' : `, ${combined} of several pages`;
        say([`${counted(taken, 'document')}${several}.`, ...notes].join(' '));
      }
      const skipped = scripts.length === 0 ? '' : `; ${counted(scripts.length, 'file')} of JavaScript left alone`;
      io.note(`${counted(policies.length, 'document')} of ${counted(files.length - unread, 'file')}${skipped}.`);
      if (policies.length === 0) throw new AppError('bad_input', `Nothing in ${folder} could be imported.`);
      const yaml = stringify({ policies }, { lineWidth: 0 });
      if (options.out === undefined) io.out(yaml.trimEnd());
      else {
        await writeFile(options.out, yaml, { flag: 'wx' }).catch((thrown: unknown) => {
          throw new AppError('bad_input', `Cannot write ${options.out}: ${messageOf(thrown)}`, { cause: thrown });
        });
        io.note(`Written to ${options.out}. Set FINEPRINT_SOURCES to it.`);
      }
    });
};
