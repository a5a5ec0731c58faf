import type { Io, Verb } from './io.ts';

type Options = { readonly out?: string | undefined };

/** `fineprint import ota|opml|yaml`: declarations of Open Terms Archive, reading lists and other sources files as one sources file. */
export const importVerb: Verb = (program, io) => {
  const group = program.command('import').description('make a sources file of what others declare');
  group
    .command('ota')
    .description('declarations of Open Terms Archive: a line for each file on stderr, a sources file on stdout')
    .argument('<dir>', 'a folder of declarations: <Service>.json, <Service>.history.json')
    .option('--out <file>', 'write the sources file here; one that is there is left alone')
    .action(async (folder: string, options: Options) => {
      const { readdir, readFile } = await import('node:fs/promises');
      const path = await import('node:path');
      const { stringify } = await import('yaml');
      const { readDeclaration, readDeclarationHistory } = await import('../catalogue/declarations.ts');
      const { AppError, messageOf } = await import('../nouns/errors.ts');
      const { counted, joined } = await import('../core/text/words.ts');
      const { printable } = await import('./printable.ts');
      const { fileProblem } = await import('./read-input.ts');

      const names = await readdir(folder).catch((thrown: unknown) => {
        throw new AppError('bad_input', `Cannot read the folder "${folder}": ${fileProblem(thrown)}.`, {
          cause: thrown,
        });
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
      await writeSourcesFile(stringify({ policies }, { lineWidth: 0 }), { out: options.out, io });
    });
  group
    .command('opml')
    .description('a reading list (OPML, from a file or an address) as a sources file on stdout')
    .argument('<file|url>', 'an OPML document')
    .option('--out <file>', 'write the sources file here; one that is there is left alone')
    .action(async (where: string, options: Options) => await importOpml(where, { out: options.out, io }));
  group
    .command('yaml')
    .description('several sources files as one on stdout: each address and each subscription once')
    .argument('<files...>', 'sources files')
    .option('--out <file>', 'write the sources file here; one that is there is left alone')
    .action(async (files: string[], options: Options) => await importYaml(files, { out: options.out, io }));
};

type Out = { readonly out: string | undefined; readonly io: Io };

async function importOpml(where: string, { out, io }: Out): Promise<void> {
  const { stringify } = await import('yaml');
  const { readInput } = await import('./read-input.ts');
  const { readOpml } = await import('../catalogue/opml.ts');
  const { AppError } = await import('../nouns/errors.ts');
  const { clipped, counted } = await import('../core/text/words.ts');
  const { printable } = await import('./printable.ts');

  const read = readOpml((await readInput(where, io)).bytes);
  if (read === null) throw new AppError('bad_input', `Cannot read "${where}" as OPML: there is no <opml> in it.`);
  for (const address of read.refused)
    io.note(printable(`Left out: “${clipped(address, 120)}” is no http or https address.`));
  if (read.repeated > 0) io.note(`${counted(read.repeated, 'feed')} named again, taken once.`);
  if (read.feeds.length === 0) throw new AppError('bad_input', `"${where}" names no feed: no outline has an xmlUrl.`);
  io.note(`${counted(read.feeds.length, 'feed')}.`);
  // A sources file calls the genre of a feed its kind.
  const feeds = read.feeds.map(({ genre, ...feed }) => ({ ...feed, kind: genre }));
  await writeSourcesFile(stringify({ feeds }, { lineWidth: 0 }), { out, io });
}

async function importYaml(files: readonly string[], { out, io }: Out): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const { counted } = await import('../core/text/words.ts');
  const { readSourcesFile } = await import('../catalogue/read-sources-file.ts');
  const { settingsText } = await import('../catalogue/settings.ts');
  const { targetText } = await import('../nouns/place.ts');
  const { subscriptionKey } = await import('../nouns/subscription.ts');
  const { AppError } = await import('../nouns/errors.ts');

  const now = new Date().toISOString();
  const all = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new AppError('bad_input', `Cannot read "${file}": there is no such file, or this user may not open it.`);
    });
    all.push(readSourcesFile(text, { file, now }));
  }
  const once = <Row>(rows: readonly Row[], key: (row: Row) => string) => [
    ...new Map(rows.map((row) => [key(row), row])).values(),
  ];
  const rows = {
    sources: all.flatMap((read) => read.sources),
    subscriptions: all.flatMap((read) => read.subscriptions),
    digests: all.flatMap((read) => read.digests),
  };
  const sources = once(rows.sources, ({ id }) => id);
  const subscriptions = once(rows.subscriptions, subscriptionKey);
  const digests = once(rows.digests, ({ target }) => targetText(target));
  const withCatalogue = all.some((read) => read.withCatalogue);
  const again = rows.sources.length + rows.subscriptions.length - sources.length - subscriptions.length;
  io.note(
    `${counted(sources.length, 'source')}, ${counted(subscriptions.length, 'subscription')}; ${counted(again, 'row')} named again, taken once.`,
  );
  await writeSourcesFile(settingsText({ sources, withCatalogue, subscriptions, digests }), { out, io });
}

async function writeSourcesFile(yaml: string, { out, io }: Out): Promise<void> {
  if (out === undefined) {
    io.out(yaml.trimEnd());
    return;
  }
  const { writeFile } = await import('node:fs/promises');
  const { AppError, messageOf } = await import('../nouns/errors.ts');
  await writeFile(out, yaml, { flag: 'wx' }).catch((thrown: unknown) => {
    throw new AppError('bad_input', `Cannot write ${out}: ${messageOf(thrown)}`, { cause: thrown });
  });
  io.note(`Written to ${out}. Set FINEPRINT_SOURCES to it.`);
}
