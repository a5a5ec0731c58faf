import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/load.ts';
import { readCatalogueFile, readSourcesFile } from '../../src/catalogue/read-sources-file.ts';
import { companies } from '../../src/core/known/companies.ts';
import { holdings } from '../../src/core/known/holdings.ts';
import { normalUrl } from '../../src/core/text/urls.ts';
import { sourceGenres, wordsOf } from '../../src/nouns/words.ts';

const catalogue = await readCatalogue();
const feeds = catalogue.filter(({ source }) => source.kind === 'feed');
const policies = catalogue.flatMap(({ source }) => (source.kind === 'policy' ? [source] : []));

describe('the catalogue', () => {
  it('holds at least 40 feeds and 50 policy pages', () => {
    expect(feeds.length).toBeGreaterThanOrEqual(40);
    expect(policies.length).toBeGreaterThanOrEqual(50);
  });

  it('names each address and each id once', () => {
    const urls = catalogue.map(({ source }) => normalUrl(source.url));
    expect(new Set(urls).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ source }) => source.id)).size).toBe(catalogue.length);
  });

  it('holds web addresses only, the ways out included', () => {
    const optOuts = policies.flatMap(({ optOut }) => (optOut === undefined ? [] : [optOut]));
    for (const { source } of catalogue) expect(normalUrl(source.url), source.name).toBe(source.url);
    for (const url of optOuts) expect(normalUrl(url), url).not.toBeNull();
    expect(optOuts.length).toBeGreaterThanOrEqual(8);
  });

  it('is polite: no feed more often than every quarter of an hour, no page more often than every four hours', () => {
    for (const { source } of catalogue) {
      expect(source.everyMinutes, source.name).toBeGreaterThanOrEqual(source.kind === 'feed' ? 15 : 240);
    }
  });

  it('hears of every kind: press, courts, authorities, companies and policies', () => {
    const genres = new Set(catalogue.map(({ source }) => source.genre));
    expect([...genres].toSorted()).toEqual(wordsOf(sourceGenres).toSorted());
  });

  it('alone may say where an address was seen', () => {
    const row = 'feeds: [{ url: "https://a.example/f", seen: listed }]';
    expect(() => readSourcesFile(row, { file: 'sources.yaml', now: '2026-11-02T09:00:00.000Z' })).toThrow(
      `sources.yaml:1 "seen" isn't a valid key`,
    );
    expect(readCatalogueFile(`seen: { listed: public lists }\n${row}`, { file: 'x.yaml' })).toMatchObject([
      { source: { origin: 'catalogue' }, seen: { where: 'public lists', when: null } },
    ]);
  });

  it.each([
    [
      'seen: {}\nfeeds: [{ url: "https://a.example/f", seen: listed }]',
      'x.yaml:2 "listed" isn\'t explained under `seen:`',
    ],
    ['seen: {}\nfeeds: [{ url: "https://a.example/f" }]', 'x.yaml:2 "seen" is missing'],
    [
      'seen: { listed: x }\nfeeds: [{ url: "https://a.example/f", seen: listed in May }]',
      'x.yaml:2 "seen" must be a word',
    ],
  ])('refuses a row that does not say it: %#', (text, sentence) => {
    expect(() => readCatalogueFile(text, { file: 'x.yaml' })).toThrow(sentence);
  });

  it('says of every address where it was last seen, and when where that is known: never in the future', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { source, seen } of catalogue) {
      expect(seen.where, source.name).not.toBe('');
      if (seen.when !== null) expect(seen.when, source.name).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?$/);
      expect((seen.when ?? '') <= today, source.name).toBe(true);
    }
  });

  it('says what is kept only of companies that it knows, each once for a kind', () => {
    const names = new Set(companies.map(({ name }) => name));
    const rows = holdings.flatMap(({ holds, companies: kept }) =>
      kept.flatMap((name) => holds.map((kind) => `${name} ${kind}`)),
    );
    expect(holdings.flatMap(({ companies: kept }) => kept).filter((name) => !names.has(name))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });
});
