import { describe, expect, it } from 'vitest';
import { maxFeeds, opmlText, readOpml } from '../../src/catalogue/opml.ts';
import type { FeedSource } from '../../src/nouns/source.ts';
import { feed } from '../store/samples.ts';

const read = (text: string) => readOpml(new TextEncoder().encode(text));
const body = (outlines: string) => `<?xml version="1.0"?><opml version="2.0"><body>${outlines}</body></opml>`;

describe('readOpml()', () => {
  it('finds feeds in folders of any depth, with the genre of a folder that is called like one', () => {
    const text = body(
      '<outline text="Courts"><outline text="deep"><outline text="A &amp; B" xmlUrl="https://a.example/f?x=1&amp;y=2#z"/></outline></outline>' +
        '<outline title="C" type="rss" XMLURL="https://c.example/feed"/><outline type="rss" url="https://d.example/feed"/>',
    );
    expect(read(text)?.feeds).toEqual([
      { url: 'https://a.example/f?x=1&y=2', name: 'A & B', genre: 'court' },
      { url: 'https://c.example/feed', name: 'C' },
      { url: 'https://d.example/feed' },
    ]);
  });

  it('counts what stands there again, and names what is no address', () => {
    const again = '<outline xmlUrl="https://a.example/f"/><outline xmlUrl="https://a.example/f#top"/>';
    expect(read(body(`${again}<outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="feed://x"/>`))).toEqual({
      feeds: [{ url: 'https://a.example/f' }],
      repeated: 1,
      beyond: 0,
      refused: [
        { address: 'javascript:alert(1)', because: 'must be an http or https address' },
        { address: 'feed://x', because: 'must be an http or https address' },
      ],
    });
  });

  it.each([
    'http://u:p%40ss@a.example/f',
    'https://token@a.example/f',
    'https:u:secret@a.example/f',
    'ftp://u:secret@a.example/f',
  ])('takes no address with a user name or password, as a sources file does not, and shows none: %s', (address) => {
    const { feeds, refused } = read(body(`<outline xmlUrl="${address}"/>`)) ?? {};
    expect(feeds).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(JSON.stringify(refused)).not.toMatch(/secret|p%40ss|token@/);
  });

  it('counts what comes after the most that it reads', () => {
    const outlines = Array.from(
      { length: maxFeeds + 3 },
      (_, index) => `<outline xmlUrl="https://a.example/${index}"/>`,
    );
    const { feeds, beyond, repeated } = read(body(`${outlines.join('')}${outlines[0]}`)) ?? {};
    expect([feeds?.length, beyond, repeated]).toEqual([maxFeeds, 3, 1]);
  });

  it('reads any charset and a byte order mark, and what was cut off in the middle', () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><opml><outline text="Caf\xe9" xmlUrl="https://a.example/f"/>',
      'latin1',
    );
    expect(readOpml(latin)?.feeds).toEqual([{ url: 'https://a.example/f', name: 'Café' }]);
    expect(read(`\uFEFF${body('<outline xmlUrl="https://a.example/f"/>')}`)?.feeds).toHaveLength(1);
  });

  it('expands no entities of the document’s own', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><outline text="&b;&b;" xmlUrl="https://a.example/f"/></opml>';
    expect(read(bomb)?.feeds).toEqual([{ url: 'https://a.example/f', name: '&b;&b;' }]);
  });

  it('is null for what is no OPML', () => {
    for (const text of ['', 'feeds:', '<rss><channel/></rss>', '<html>']) expect(read(text)).toBeNull();
  });

  it('is quick with a hundred thousand open folders', () => {
    expect(read(`<opml>${'<outline text="x">'.repeat(100_000)}`)?.feeds).toEqual([]);
  });
});

describe('opmlText()', () => {
  it('writes what readOpml() reads again', () => {
    const feeds = [
      feed('a', { name: 'A & "B" <c>\n' }),
      feed('b', { genre: 'regulator', url: 'https://b.example/?q=1&r=2' }),
    ] as readonly FeedSource[];
    expect(readOpml(Buffer.from(opmlText(feeds, 'Mine')))?.feeds).toEqual([
      { url: 'https://a.example/feed.xml', name: 'A & "B" <c>' },
      { url: 'https://b.example/?q=1&r=2', name: 'Feed b', genre: 'regulator' },
    ]);
  });
});
