import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSources, readCatalogue } from '../../src/catalogue/load.ts';

const now = '2026-11-02T09:00:00.000Z';
const builtIn = (await readCatalogue()).map(({ source }) => source);
const [first] = builtIn;

async function fileOf(text: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'fineprint-')), 'sources.yaml');
  await writeFile(file, text);
  return file;
}

const load = async (FINEPRINT_SOURCES?: string, FINEPRINT_MIN_INTERVAL?: number) =>
  await loadSources({ FINEPRINT_SOURCES, FINEPRINT_MIN_INTERVAL }, now);

describe('loadSources()', () => {
  it('reads the catalogue where no file is named, and subscribes nobody', async () => {
    expect(await load()).toEqual({ sources: builtIn, subscriptions: [], digests: [], operators: null, notes: [] });
  });

  it('slows the catalogue down to the least interval, and speeds it up for none', async () => {
    const slowed = (await load(undefined, 60)).sources;
    expect(slowed.map(({ everyMinutes }) => everyMinutes)).toEqual(
      builtIn.map(({ everyMinutes }) => Math.max(60, everyMinutes)),
    );
    expect((await load(undefined, 1 / 60)).sources).toEqual(builtIn);
  });

  it('reads a file in the place of the catalogue', async () => {
    const { sources, operators } = await load(
      await fileOf('feeds: [{ url: "https://a.example/f" }]\noperators: terminal\n'),
    );
    expect(sources.map(({ url }) => url)).toEqual(['https://a.example/f']);
    expect(operators).toEqual({ platform: 'terminal', space: '', channel: '' });
  });

  it('reads both where the file asks for it; what both name, as the file names it', async () => {
    const file = await fileOf(`catalogue: true\nfeeds: [{ url: "${first?.url}", name: Mine, every: 3 h }]\n`);
    const { sources } = await load(file);
    expect(sources).toHaveLength(builtIn.length);
    expect(sources[0]).toMatchObject({ id: first?.id, name: 'Mine', everyMinutes: 180, origin: 'file' });
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  });

  it.each([
    ['is not there', async () => path.join(tmpdir(), 'no-such-folder', 'sources.yaml'), 'no such file'],
    ['is a folder', async () => tmpdir(), 'it is a folder'],
  ])('says so where the file %s, and how to fix it', async (_what, named, reason) => {
    const file = await named();
    await expect(load(file)).rejects.toMatchObject({
      code: 'bad_setup',
      message: `Can't read the sources file ${file}: ${reason}. Check FINEPRINT_SOURCES, or unset it to use the built-in catalogue.`,
    });
  });

  it('names the file in its faults', async () => {
    const file = await fileOf('fedes: []\n');
    await expect(load(file)).rejects.toThrow(`  ${file}:1 "fedes" isn't a valid key; did you mean "feeds"?`);
  });
});
