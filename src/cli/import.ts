import type { Io, Verb } from './io.ts';

type Options = { readonly out?: string | undefined };

/** `fineprint import ota|opml|yaml`: converts Open Terms Archive declarations, reading lists and other sources files to one sources file. */
export const importVerb: Verb = (program, io) => {
  const group = program.command('import').description('Convert other formats to a sources file');
  group
    .command('ota')
    .description('Convert Open Terms Archive declarations to a sources file; report each file on stderr')
    .argument('<dir>', 'Folder of declarations: <Service>.json, <Service>.history.json')
    .option('--out <file>', 'Write to this new file instead of stdout')
    .action(async (folder: string, options: Options) => {
      const { readdir, readFile } = await import('node:fs/promises');
      const path = await import('node:path');
      const { stringify } = await import('yaml');
      const { readDeclaration, readDeclarationHistory } = await import('../catalogue/declarations.ts');
      const { addressOf } = await import('../catalogue/read-sources-file.ts');
      const { AppError, messageOf } = await import('../nouns/errors.ts');
      const { counted, joined } = await import('../core/text/words.ts');
      const { printable } = await import('./printable.ts');
      const { fileProblem } = await import('./read-input.ts');

      const names = await readdir(folder).catch((thrown: unknown) => {
        throw new AppError('bad_input', `Can't read the folder "${folder}": ${fileProblem(thrown)}.`, {
          cause: thrown,
        });
      });
      const files = names.filter((name) => name.endsWith('.json')).sort();
      const scripts = names.filter((name) => name.endsWith('.js'));
      if (files.length === 0)
        throw new AppError('bad_input', `No declarations found in ${folder}: no file ends in .json.`);

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
          say(`skipped; it isn't valid JSON (${messageOf(thrown)}).`);
          continue;
        }
        if (file.endsWith('.history.json')) {
          const { older, problems } = readDeclarationHistory(value);
          if (problems.length > 0) say(`skipped; ${problems.join(' ')}`);
          else say(`${counted(older, 'older declaration')}, not needed to watch pages from now on.`);
          continue;
        }
        const read = readDeclaration(value, { service: path.basename(file, '.json') });
        const notes: string[] = [];
        let taken = 0;
        let combined = 0;
        for (const policy of read.policies) {
          const address = addressOf(policy) ?? JSON.stringify(policy);
          const before = known.get(address);
          if (before !== undefined) {
            notes.push(`Skipped “${policy.terms}”: it is the same as ${before}.`);
            continue;
          }
          known.set(address, `${policy.service}, ${policy.terms}`);
          policies.push(policy);
          taken += 1;
          if (policy.more !== undefined) combined += 1;
        }
        if (read.scripted > 0)
          notes.push(
            `${counted(read.scripted, 'document asks', 'documents ask')} for a browser; Fineprint tries plain HTTP first.`,
          );
        if (read.filters.length > 0) {
          const named = joined([...new Set(read.filters)], { max: 8 });
          notes.push(
            `Skipped ${counted(read.filters.length, 'filter')} (${named}): Fineprint never runs their JavaScript.`,
          );
        }
        notes.push(...read.problems.map((problem) => `Skipped: ${problem}`));
        const several = combined === 0 ? '' : `, ${combined} with several pages`;
        say([`${counted(taken, 'document')}${several}.`, ...notes].join(' '));
      }
      const skipped = scripts.length === 0 ? '' : `; ignored ${counted(scripts.length, 'JavaScript file')}`;
      io.note(
        `Imported ${counted(policies.length, 'document')} from ${counted(files.length - unread, 'file')}${skipped}.`,
      );
      if (policies.length === 0) throw new AppError('bad_input', `Nothing in ${folder} could be imported.`);
      await writeSourcesFile(stringify({ imported: 'Open Terms Archive', policies }, { lineWidth: 0 }), {
        out: options.out,
        io,
      });
    });
  group
    .command('opml')
    .description('Convert a reading list (OPML) to a sources file')
    .argument('<file|url>', 'OPML file or URL')
    .option('--out <file>', 'Write to this new file instead of stdout')
    .action(async (where: string, options: Options) => await importOpml(where, { out: options.out, io }));
  group
    .command('yaml')
    .description('Merge sources files into one, with each address and subscription once')
    .argument('<files...>', 'Sources files to merge')
    .option('--out <file>', 'Write to this new file instead of stdout')
    .action(async (files: string[], options: Options) => await importYaml(files, { out: options.out, io }));
};

type Out = { readonly out: string | undefined; readonly io: Io };

/** How many addresses that were skipped are named. */
const maxNamed = 50;

async function importOpml(where: string, { out, io }: Out): Promise<void> {
  const { stringify } = await import('yaml');
  const { readInput } = await import('./read-input.ts');
  const { maxFeeds, readOpml } = await import('../catalogue/opml.ts');
  const { AppError } = await import('../nouns/errors.ts');
  const { clipped, counted } = await import('../core/text/words.ts');
  const { printable } = await import('./printable.ts');

  const read = readOpml((await readInput(where, io)).bytes);
  if (read === null) throw new AppError('bad_input', `Can't read "${where}" as OPML: no <opml> element found.`);
  for (const { address, because } of read.refused.slice(0, maxNamed))
    io.note(printable(`Skipped “${clipped(address, 120)}”: it ${because}.`));
  if (read.refused.length > maxNamed)
    io.note(`Skipped ${counted(read.refused.length - maxNamed, 'more address', 'more addresses')} for such reasons.`);
  if (read.beyond > 0)
    io.note(
      `Skipped ${counted(read.beyond, 'feed')}: at most ${maxFeeds} are imported from one file. Split the file to import the rest.`,
    );
  if (read.repeated > 0) io.note(`Skipped ${counted(read.repeated, 'repeated feed')}.`);
  if (read.feeds.length === 0)
    throw new AppError('bad_input', `No feeds found in "${where}": no outline has an xmlUrl.`);
  io.note(`Imported ${counted(read.feeds.length, 'feed')}.`);
  // A sources file calls the genre of a feed its kind.
  const feeds = read.feeds.map(({ genre, ...feed }) => ({ ...feed, kind: genre }));
  await writeSourcesFile(stringify({ imported: 'OPML', feeds }, { lineWidth: 0 }), { out, io });
}

async function importYaml(files: readonly string[], { out, io }: Out): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const { counted } = await import('../core/text/words.ts');
  const { readSourcesFile } = await import('../catalogue/read-sources-file.ts');
  const { settingsText } = await import('../catalogue/settings.ts');
  const { targetText } = await import('../nouns/place.ts');
  const { subscriptionKey } = await import('../nouns/subscription.ts');
  const { AppError } = await import('../nouns/errors.ts');
  const { fileProblem } = await import('./read-input.ts');

  const now = new Date().toISOString();
  const all = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((thrown: unknown) => {
      throw new AppError('bad_input', `Can't read "${file}": ${fileProblem(thrown)}.`, { cause: thrown });
    });
    const read = readSourcesFile(text, { file, now });
    for (const note of read.notes) io.note(`${note}.`);
    all.push(read);
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
    `Merged ${counted(sources.length, 'source')} and ${counted(subscriptions.length, 'subscription')}; skipped ${counted(again, 'repeated row')}.`,
  );
  await writeSourcesFile(settingsText({ sources, withCatalogue, subscriptions, digests }), { out, io });
}

/** Prints or writes a sources file, if the program reads it back without a fault. Otherwise rejects with its faults and writes nothing. */
async function writeSourcesFile(yaml: string, { out, io }: Out): Promise<void> {
  const { readSourcesFile } = await import('../catalogue/read-sources-file.ts');
  readSourcesFile(yaml, { file: out ?? 'result', now: new Date().toISOString() });
  if (out === undefined) {
    io.out(yaml.trimEnd());
    return;
  }
  const { writeFile } = await import('node:fs/promises');
  const { AppError } = await import('../nouns/errors.ts');
  const { fileProblem } = await import('./read-input.ts');
  await writeFile(out, yaml, { flag: 'wx' }).catch((thrown: unknown) => {
    throw new AppError('bad_input', `Can't write ${out}: ${fileProblem(thrown)}.`, { cause: thrown });
  });
  io.note(`Wrote ${out}. To use it, set FINEPRINT_SOURCES to its path.`);
}
