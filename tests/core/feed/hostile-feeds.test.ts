import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atom, entryOf, feedOf, reading, rss } from './feeds.ts';

describe('documents made to hurt', () => {
  test('no entity of a document is ever expanded', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "caw caw caw caw"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
    const read = await feedOf(`${bomb}${rss('<item><title>Rook &c;</title></item>')}`);
    expect(JSON.stringify(read)).not.toContain('caw');
  });

  test('no file or address is read for an entity', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect((await entryOf(`${doctype}${rss('<item><title>A &x; B</title></item>')}`)).title).toBe('A &x; B');
  });

  // Each of these took a parser that isn't linear from seconds to minutes, so the time limit of a test is the measure.
  test.each([
    ['600,000 escaped brackets in a body', rss(`<item><description>${'&lt;'.repeat(600_000)}</description></item>`), 1],
    ['600,000 escaped brackets in a title', rss(`<item><title>${'&lt;'.repeat(600_000)}</title></item>`), 1],
    ['a million elements in one another', rss(`<item><title>A</title></item><item>${'<a>'.repeat(1_000_000)}`), 2],
    [
      'end tags of nothing in deep nesting',
      rss(`<item><title>A</title></item>${'<x>'.repeat(150)}${'</y>'.repeat(2_000_000)}`),
      1,
    ],
    [
      'a million open CDATA sections',
      rss(`<item><title>A</title></item><item><title>${'<![CDATA['.repeat(1_000_000)}`),
      2,
    ],
    ['a title of white space', rss(`<item><title>${' '.repeat(5_000_000)}</title></item>`), 1],
    ['a million ampersands', rss(`<item><title>${'&'.repeat(1_000_000)}</title></item>`), 1],
    ['a date of brackets', rss(`<item><pubDate>${'('.repeat(1_000_000)}</pubDate></item>`), 1],
    ['a million open comments', rss(`<item><title>A</title></item>${'<!--'.repeat(1_000_000)}`), 1],
    [
      'a hundred thousand CDATA sections, each with the end of an entry',
      rss(`<item><title>A</title></item><item>${'<![CDATA[</item>'.repeat(100_000)}]]>`),
      2,
    ],
    [
      'a hundred thousand elements of different names that never end',
      rss(`<item><title>A</title></item>${Array.from({ length: 100_000 }, (_, index) => `<n${index}>`).join('')}`),
      1,
    ],
    ['a hundred thousand links', rss(`<item>${'<atom:link href="x"/>'.repeat(100_000)}</item>`), 1],
    ['20,000 entries', rss('<item><title>A</title><guid>1</guid></item>'.repeat(20_000)), 20_000],
    ['declarations in a comment, then a feed', `<!--${'<rss '.repeat(40_000)}-->${rss('<item/>')}`, 1],
  ])('%s', async (_, document, count) => {
    expect((await feedOf(document)).entries.length).toBe(count);
  });

  test.each([
    ['roots in an open comment', `<!-- ${'<rss '.repeat(50_000)}`],
    ['open declarations', '<!doctype '.repeat(50_000)],
    ['open comments', '<!--'.repeat(100_000)],
    ['a hundred thousand lists in one another', '['.repeat(100_000)],
  ])('%s are no feed', async (_, document) => {
    expect((await reading(document)).ok).toBe(false);
  });

  test('no more than 20,000 entries, titles of 4 KB and bodies of 64 KB come out', async () => {
    const { entries } = await feedOf(rss('<item/>'.repeat(30_000)));
    expect(entries.length).toBe(20_000);
    const entry = await entryOf(
      rss(`<item><title>${'é'.repeat(9_000)}</title><description>${'ab '.repeat(90_000)}</description></item>`),
    );
    expect([entry.title?.length, entry.summary?.length]).toEqual([4_096, 65_536]);
  });

  test('names that objects have of their own are names like any other', async () => {
    const entry = await entryOf(
      rss('<item><__proto__>x</__proto__><constructor a="b">y</constructor><title __proto__="z">Crow</title></item>'),
    );
    expect(entry.title).toBe('Crow');
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  test('control characters are gone from titles', async () => {
    expect((await entryOf(rss('<item><title>Cr\u0000o\u001bw</title></item>'))).title).toBe('Crow');
  });
});

test('parseFeed() never rejects, whatever happens to the bytes of a feed', async () => {
  const documents = [
    rss(
      '<item><title>A &amp; b</title><link>/x?a=1&amp;b</link><guid>1</guid><pubDate>Sun, 01 Nov 2026 10:30:00 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item>',
    ),
    atom(
      '<entry><id>1</id><title type="html">&lt;b&gt;A</title><link href="x"/><updated>2026-11-01T00:00:00Z</updated></entry>',
    ),
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"title":"A","url":"/x"}]}',
    '<!doctype html><html><head><link rel="alternate" type="application/atom+xml" href="f"></head></html>',
  ].map((text) => new TextEncoder().encode(text));
  const edit = fc.record({
    at: fc.nat(600),
    cut: fc.nat(20),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom(
          '<',
          '>',
          '&',
          ']]>',
          '<![CDATA[',
          '<item>',
          '</item>',
          '\0',
          '&#x0;',
          '&#55296;',
          '<?xml encoding="utf-16"?>',
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...documents), fc.array(edit, { maxLength: 6 }), async (document, edits) => {
      let bytes = [...document];
      for (const { at, cut, put } of edits) bytes = bytes.toSpliced(at, cut, ...put);
      const read = await reading(new Uint8Array(bytes));
      if (!read.ok) expect(read.problem).toMatch(/^\S.*\.$/s);
      else for (const entry of read.feed.entries) expect(entry.url ?? 'https://').toMatch(/^https?:/);
    }),
    { numRuns: 500 },
  );
});
