import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { readSourcesFile } from '../../src/catalogue/read-sources-file.ts';
import { importVerb } from '../../src/cli/import.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { temporaryFolder } from '../store/database.ts';

/** Declarations in the form of Open Terms Archive, of invented services. */
const files: Readonly<Record<string, unknown>> = {
  'Rookery.json': {
    name: 'Rookery',
    terms: {
      'Privacy Policy': {
        fetch: 'https://rookery.example/privacy',
        select: ['main', { startAfter: '#start', endBefore: 'footer' }],
        remove: '.banner, nav',
        executeClientScripts: true,
      },
      'Terms of Service': {
        select: 'main',
        remove: ['.note'],
        combine: [
          { fetch: 'https://rookery.example/terms', remove: ['.own'] },
          { fetch: 'https://rookery.example/ai', select: '.ai', filter: ['cleanUrls', 'dropMenus', { hide: ['.x'] }] },
          { fetch: 'https://rookery.example/annex.pdf' },
        ],
      },
      'Data Processor Agreement': { fetch: 'https://rookery.example/dpa.pdf' },
    },
  },
  'Rookery.history.json': {
    'Privacy Policy': [
      { fetch: 'https://rookery.example/old', select: 'body', validUntil: '2024-05-02T00:30:06Z' },
      { fetch: 'https://rookery.example/older', select: 'body', validUntil: '2023-05-02T00:30:06+02:00' },
    ],
  },
  // Two documents of one page, told apart by their cut, and one that is the same again.
  'Crowsnest.json': {
    name: 'Crowsnest',
    terms: {
      'Privacy Policy': { fetch: 'https://crowsnest.example/legal', select: '#privacy' },
      'Trackers Policy': { fetch: 'https://crowsnest.example/legal', select: '#cookies' },
      Imprint: { fetch: 'https://crowsnest.example/legal', select: '#cookies' },
    },
  },
  'Empty.json': { name: 'Empty', terms: {} },
  'Broken.json': {
    name: 'Broken',
    terms: {
      'Privacy Policy': { fetch: 'https://broken.example/privacy', select: 'main', selekt: 'x' },
      'Terms of Service': { fetch: 'https://broken.example/terms', select: 'main[' },
      Imprint: {
        fetch: 'https://broken.example/imprint',
        select: { startBefore: 'a', startAfter: 'b', endBefore: 'c' },
      },
      'Trackers Policy': { fetch: 'https://broken.example/cookies' },
      'Developer Terms': {
        combine: [{ fetch: 'https://broken.example/dev', select: 'main' }, { fetch: 'https://broken.example/dev' }],
        select: 'p',
      },
      'Commercial Terms': { fetch: 'https://broken.example/commercial', select: 'main' },
    },
  },
  'Rookery.filters.js': 'throw new Error("never run")',
};

async function run(contents: Readonly<Record<string, unknown>>, ...options: readonly string[]) {
  await using folder = await temporaryFolder();
  const declarations = `${folder.path}/declarations`;
  await mkdir(declarations);
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(`${declarations}/${name}`, typeof content === 'string' ? content : JSON.stringify(content));
  }
  const io = fakeIo();
  const program = new Command('fineprint').exitOverride();
  importVerb(program, io);
  const args = options.map((option) => option.replace('FOLDER', folder.path));
  const failed = await program.parseAsync(['import', 'ota', declarations, ...args], { from: 'user' }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const written = await readFile(`${folder.path}/out.yaml`, 'utf8').catch(() => null);
  return { printed: io.printed.join('\n'), noted: io.noted, failed, written };
}

const read = (yaml: string) =>
  readSourcesFile(yaml, { file: 'imported.yaml', now: '2026-11-02T09:00:00.000Z' }).sources;

describe('import ota', () => {
  it('prints a sources file that the bot reads without a fault', async () => {
    const { printed, failed } = await run(files);
    expect(failed).toBeNull();
    const sources = read(printed);
    expect(sources.map(({ name }) => name)).toEqual([
      'Broken, Commercial Terms',
      'Crowsnest, Privacy Policy',
      'Crowsnest, Trackers Policy',
      'Rookery, Privacy Policy',
      'Rookery, Terms of Service',
      'Rookery, Data Processor Agreement',
    ]);
    expect(new Set(sources.map(({ id }) => id)).size).toBe(6);
    expect(sources[3]).toMatchObject({
      url: 'https://rookery.example/privacy',
      select: ['main', { startAfter: '#start', endBefore: 'footer' }],
      remove: ['.banner, nav'],
    });
  });

  it('lets each page of a combined document fall back to what the document says, key by key', async () => {
    const combined = read((await run(files)).printed)[4];
    expect(combined).toMatchObject({ url: 'https://rookery.example/terms', select: ['main'], remove: ['.own'] });
    expect(combined).toMatchObject({
      more: [
        { url: 'https://rookery.example/ai', select: ['.ai'], remove: ['.note'] },
        { url: 'https://rookery.example/annex.pdf', select: ['main'], remove: ['.note'] },
      ],
    });
  });

  it('says in a line for each file what was taken and what was not', async () => {
    expect((await run(files)).noted).toEqual([
      expect.stringMatching(
        /^Broken\.json: 1 document\. Skipped: “Privacy Policy” has unknown keys: selekt\. Skipped: “Terms of Service” at select .*must be a CSS selector.*\. Skipped: “Imprint” at select .* Skipped: “Trackers Policy” has no "select" for https:\/\/broken\.example\/cookies, which isn't a PDF\. Skipped: “Developer Terms” lists the page https:\/\/broken\.example\/dev twice\.$/,
      ),
      'Crowsnest.json: 2 documents. Skipped “Imprint”: it is the same as Crowsnest, Trackers Policy.',
      'Empty.json: 0 documents.',
      'Rookery.history.json: 2 older declarations, not needed to watch pages from now on.',
      'Rookery.json: 3 documents, 1 with several pages. 1 document asks for a browser; Fineprint tries plain HTTP first. Skipped 2 filters (dropMenus and hide): Fineprint never runs their JavaScript.',
      'Imported 6 documents from 5 files; ignored 1 JavaScript file.',
    ]);
  });

  it('goes on after a file that is no JSON or no declaration', async () => {
    const { noted, printed, failed } = await run({
      ...files,
      'A.json': '{"name": ',
      'B.json': [],
      'C.history.json': 5,
    });
    expect(failed).toBeNull();
    expect(noted.slice(0, 2)).toEqual([
      expect.stringContaining("A.json: skipped; it isn't valid JSON"),
      expect.stringContaining('B.json: 0 documents. Skipped: '),
    ]);
    expect(noted.find((note) => note.startsWith('C.history.json'))).toContain('skipped');
    expect(read(printed)).toHaveLength(6);
  });

  it('skips what a sources file can’t hold, and says why', async () => {
    const pages = (count: number, own: object = {}) =>
      Array.from({ length: count }, (_, at) => ({ fetch: `https://wharf.example/${at}`, select: 'main', ...own }));
    const { printed, noted } = await run({
      'Wharf.json': {
        name: 'Wharf',
        terms: {
          'Privacy Policy': { combine: pages(51) },
          'Terms of Service': { combine: pages(31) },
          // The same pages with another cut: a sources file tells documents apart by their pages.
          'Commercial Terms': { combine: pages(31).map((page, at) => (at === 9 ? { ...page, select: 'p' } : page)) },
          ['A very long name. '.repeat(9)]: { fetch: 'https://wharf.example/x', select: 'main' },
          Imprint: { fetch: 'https://me:secret@wharf.example/imprint', select: 'main' },
        },
      },
    });
    expect(read(printed).map(({ name }) => name)).toEqual(['Wharf, Terms of Service']);
    expect(noted[0]).toContain('Skipped: “Privacy Policy” has 51 pages; at most 31 are read as one document.');
    expect(noted[0]).toContain('Skipped “Commercial Terms”: it is the same as Wharf, Terms of Service.');
    expect(noted[0]).toContain('at terms must have at most 120 characters.');
    expect(noted[0]).toContain('“Imprint” at fetch must not contain a user name or password.');
  });

  it('reads the older form, with documents and request headers', async () => {
    const document = { fetch: 'https://quay.example/privacy', select: 'main', headers: { Accept: 'text/html' } };
    const { printed, noted } = await run({ 'Quay.json': { name: 'Quay', documents: { 'Privacy Policy': document } } });
    expect(read(printed)).toMatchObject([{ name: 'Quay, Privacy Policy', url: 'https://quay.example/privacy' }]);
    expect(noted[0]).toBe('Quay.json: 1 document.');
    const none = await run({ 'Quay.json': { name: 'Quay' } });
    expect(none.noted[0]).toBe('Quay.json: 0 documents. Skipped: It has no "terms".');
  });

  it('writes a file only where there is none', async () => {
    const { written, printed, noted } = await run(files, '--out', 'FOLDER/out.yaml');
    expect(printed).toBe('');
    expect(read(written ?? '')).toHaveLength(6);
    expect(noted.at(-1)).toMatch(/To use it, set FINEPRINT_SOURCES/);
    expect((await run(files, '--out', 'FOLDER/declarations/Empty.json')).failed).toMatchObject({
      code: 'bad_input',
      message: expect.stringContaining('it already exists'),
    });
  });

  it.each([
    ['a folder without declarations', { 'notes.txt': 'x' }, /No declarations found/],
    ['a folder where nothing can be used', { 'A.json': '{' }, /Nothing in .* could be imported/],
  ])('refuses %s in a sentence', async (_, contents, message) => {
    expect((await run(contents)).failed).toMatchObject({ code: 'bad_input', message: expect.stringMatching(message) });
  });
});

describe('import opml and import yaml', () => {
  const run = async (...args: readonly string[]) => {
    const io = fakeIo();
    const program = new Command('fineprint').exitOverride();
    importVerb(program, io);
    const failed = await program.parseAsync(['import', ...args], { from: 'user' }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return { ...io, failed };
  };

  it('make a sources file of a reading list, and one of two', async () => {
    await using folder = await temporaryFolder();
    const list = `${folder.path}/list.opml`;
    const outlines =
      '<outline text="A" xmlUrl="https://a.example/f"/><outline xmlUrl="https://a.example/f"/><outline xmlUrl="ftp://x"/>';
    await writeFile(list, `<opml><body>${outlines}</body></opml>`);
    const first = await run('opml', list, '--out', `${folder.path}/one.yaml`);
    expect(first.noted).toEqual([
      'Skipped “ftp://x”: it must be an http or https address.',
      'Skipped 1 repeated feed.',
      'Imported 1 feed.',
      `Wrote ${folder.path}/one.yaml. To use it, set FINEPRINT_SOURCES to its path.`,
    ]);
    await writeFile(
      `${folder.path}/two.yaml`,
      'feeds: [{ url: "https://a.example/f" }, { url: "https://b.example/f" }]\nsubscriptions: [{ channel: terminal }]\n',
    );
    const both = await run('yaml', `${folder.path}/one.yaml`, `${folder.path}/two.yaml`);
    const read = readSourcesFile(both.printed.join('\n'), { file: 'x', now: '2026-01-01T00:00:00.000Z' });
    expect(read.sources.map(({ url }) => url)).toEqual(['https://a.example/f', 'https://b.example/f']);
    expect(read.subscriptions).toHaveLength(1);
    expect(both.noted).toEqual(['Merged 2 sources and 1 subscription; skipped 1 repeated row.']);
  });

  it.each([
    ['opml', 'nonsense', 'no <opml> element found'],
    ['opml', '<opml><outline text="x"/></opml>', 'No feeds found'],
    ['yaml', 'feeds: 3', 'The sources file has errors'],
  ])('%s: %j is refused with a sentence', async (what, text, sentence) => {
    await using folder = await temporaryFolder();
    await writeFile(`${folder.path}/x`, text);
    expect(String((await run(what, `${folder.path}/x`)).failed)).toContain(sentence);
    expect(String((await run(what, `${folder.path}/none`)).failed)).toContain('no such file');
  });
});
