import { describe, expect, test } from 'vitest';
import { atom, entryOf, feedOf, reading, rss } from './feeds.ts';

describe('every format comes out in one form', () => {
  const whole = {
    id: 'crow-1',
    title: 'Crows & rooks',
    url: 'https://rookery.example/crow',
    published: '2026-11-01T09:30:00.000Z',
    summary: 'Short.',
    content: 'The long text.',
    enclosure: 'https://rookery.example/crow.mp3',
  };

  test('RSS 2.0', async () => {
    const entry = await entryOf(
      rss(`<item><title>Crows &amp;amp; rooks</title><link>https://rookery.example/crow</link>
        <guid isPermaLink="false">crow-1</guid><pubDate>Sun, 01 Nov 2026 10:30:00 +0100</pubDate>
        <description>Short.</description><content:encoded><![CDATA[<p>The <b>long</b> text.</p>]]></content:encoded>
        <enclosure url="https://rookery.example/crow.mp3" length="1" type="audio/mpeg"/></item>`),
    );
    expect(entry).toEqual(whole);
  });

  test('Atom 1.0', async () => {
    const entry = await entryOf(
      atom(`<entry><id>crow-1</id><title type="html">Crows &amp;amp; rooks</title>
        <link rel="enclosure" href="crow.mp3" xml:base="https://rookery.example/"/>
        <link href="https://rookery.example/crow"/><published>2026-11-01T09:30:00Z</published>
        <updated>2026-11-02T00:00:00Z</updated><summary>Short.</summary>
        <content type="html">&lt;p&gt;The &lt;b&gt;long&lt;/b&gt; text.&lt;/p&gt;</content></entry>`),
    );
    expect(entry).toEqual(whole);
  });

  test('Atom 0.3', async () => {
    const entry = await entryOf(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>crow-1</id><title>Crows &amp; rooks</title>
        <link rel="alternate" type="text/html" href="https://rookery.example/crow"/>
        <link rel="enclosure" href="https://rookery.example/crow.mp3"/><issued>2026-11-01T09:30:00Z</issued>
        <summary>Short.</summary><content type="text/html" mode="escaped">The &lt;i&gt;long&lt;/i&gt; text.</content></entry></feed>`,
    );
    expect(entry).toEqual(whole);
  });

  test('RSS 1.0, whose entries stand beside the channel', async () => {
    const feed = await feedOf(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://rookery.example/"><title>Rookery</title>
        <link>https://rookery.example/</link></channel><item rdf:about="crow-1"><title>Crows &amp; rooks</title>
        <link>https://rookery.example/crow</link><dc:date>2026-11-01T09:30Z</dc:date><description>Short.</description>
        </item></rdf:RDF>`,
    );
    expect(feed.title).toBe('Rookery');
    expect(feed.entries).toEqual([{ ...whole, content: null, enclosure: null }]);
  });

  test('RSS 0.91, without ids and dates', async () => {
    const entry = await entryOf(
      '<rss version="0.91"><channel><title>Rookery</title><item><title>Crows</title><link>https://rookery.example/crow</link></item></channel></rss>',
    );
    expect(entry).toMatchObject({ title: 'Crows', url: 'https://rookery.example/crow', id: null, published: null });
  });

  test('JSON Feed, with a number as id', async () => {
    const feed = await feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Rookery',
        home_page_url: 'https://rookery.example/',
        items: [
          {
            id: 7,
            title: 'Crows & rooks',
            url: '/crow',
            date_published: '2026-11-01T09:30:00Z',
            summary: 'Short.',
            content_text: 'Crows < rooks, <b> is a tag.',
            attachments: [{ url: 'https://rookery.example/crow.mp3', mime_type: 'audio/mpeg' }],
          },
        ],
      }),
    );
    expect(feed.url).toBe('https://rookery.example/');
    expect(feed.entries).toEqual([{ ...whole, id: '7', content: 'Crows < rooks, <b> is a tag.' }]);
  });
});

describe('one odd value costs nothing else', () => {
  test.each(['not a date', '2026-13-45T99:99:99Z', ''])(
    'an entry with the date "%s" is there without it',
    async (date) => {
      const { entries } = await feedOf(
        atom(
          `<entry><id>1</id><title>Crow</title><updated>${date}</updated></entry><entry><id>2</id><title>Rook</title></entry>`,
        ),
      );
      expect(entries.map(({ title, published }) => [title, published])).toEqual([
        ['Crow', null],
        ['Rook', null],
      ]);
    },
  );

  test('a date that cannot be read gives way to the next that can', async () => {
    const entry = await entryOf(
      rss('<item><title>Crow</title><pubDate>yesterday</pubDate><dc:date>2026-11-01</dc:date></item>'),
    );
    expect(entry.published).toBe('2026-11-01T00:00:00.000Z');
  });

  test('an Atom link without attributes is no obstacle', async () => {
    const entry = await entryOf(atom('<entry><id>1</id><link/><link href="https://rookery.example/crow"/></entry>'));
    expect(entry.url).toBe('https://rookery.example/crow');
  });

  test('a link without rel is the entry, one with rel="self" is not', async () => {
    const entry = await entryOf(
      atom(
        '<entry><id>1</id><link rel="self" href="https://a.example/self"/><link href="https://a.example/crow"/></entry>',
      ),
    );
    expect(entry.url).toBe('https://a.example/crow');
  });

  test('of several alternates a web page comes first', async () => {
    const entry = await entryOf(
      atom(`<entry><id>1</id><link type="application/json" href="https://a.example/json"/>
        <link type="text/html" href="https://a.example/page"/></entry>`),
    );
    expect(entry.url).toBe('https://a.example/page');
  });
});

describe('titles and bodies are text', () => {
  test('markup in a title keeps the order of its words', async () => {
    const entry = await entryOf(
      atom(
        `<entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>big</em> deal</div></title></entry>`,
      ),
    );
    expect(entry.title).toBe('A big deal');
  });

  test('an Atom title of type text means its angle brackets', async () => {
    const entry = await entryOf(atom('<entry><id>1</id><title type="text">Use &lt;b&gt; with care</title></entry>'));
    expect(entry.title).toBe('Use <b> with care');
  });

  test('scripts, styles and pictures leave no text; a body of pictures alone is empty, not absent', async () => {
    const entry = await entryOf(
      rss(
        '<item><title>A</title><description><![CDATA[<style>p{}</style><script>x()</script><img src="a.png">]]></description></item>',
      ),
    );
    expect(entry.summary).toBe('');
  });

  test('XHTML that shows a tag still shows it', async () => {
    const entry = await entryOf(
      atom(
        `<entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Write &lt;br&gt; here</p></div></content></entry>`,
      ),
    );
    expect(entry.content).toBe('Write <br> here');
  });

  test('undeclared entities, bare ampersands and numbers of windows-1252 are read as meant', async () => {
    const entry = await entryOf(
      rss('<item><title>Caf&eacute; &amp; bar &#150; R&D</title><link>https://a.example/?a=1&copy=2</link></item>'),
    );
    expect(entry).toMatchObject({ title: 'Café & bar – R&D', url: 'https://a.example/?a=1&copy=2' });
  });
});

test('text that was escaped again and again is read as meant', async () => {
  const entry = await entryOf(
    rss('<item><title>Rooks&amp;amp;amp;#8217; &amp;amp;amp; crows&amp;amp;#8217; AT&amp;amp;T</title></item>'),
  );
  expect(entry.title).toBe('Rooks’ & crows’ AT&T');
});

describe('names are known by their namespace', () => {
  test.each([
    [
      'a prefix on every element',
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:id>1</atom:id><atom:title>Crow</atom:title><atom:link href="https://a.example/1"/></atom:entry></atom:feed>',
    ],
    [
      'RDF under another prefix',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item r:about="1"><title>Crow</title><link>https://a.example/1</link></item></r:RDF>',
    ],
    [
      'upper case',
      '<RSS><CHANNEL><ITEM><TITLE>Crow</TITLE><LINK>https://a.example/1</LINK><GUID>1</GUID></ITEM></CHANNEL></RSS>',
    ],
    [
      'Atom links in RSS',
      '<rss xmlns:a10="http://www.w3.org/2005/Atom"><channel><item><guid isPermaLink="false">1</guid><title>Crow</title><a10:link href="https://a.example/1"/></item></channel></rss>',
    ],
  ])('%s', async (_, document) => {
    expect(await entryOf(document)).toMatchObject({ id: '1', title: 'Crow', url: 'https://a.example/1' });
  });

  test("a stranger's title, as that of a picture, is not the entry's", async () => {
    const entry = await entryOf(
      '<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><media:title>Photo</media:title><title>Crow</title></item></channel></rss>',
    );
    expect(entry.title).toBe('Crow');
  });

  test('Dublin Core under another prefix gives the date', async () => {
    const entry = await entryOf(
      '<rss xmlns:x="http://purl.org/dc/elements/1.1/"><channel><item><title>A</title><x:date>2026-11-01T09:30:00Z</x:date></item></channel></rss>',
    );
    expect(entry.published).toBe('2026-11-01T09:30:00.000Z');
  });
});

describe('relative links lead where the document says', () => {
  test('from xml:base, which nests', async () => {
    const entry = await entryOf(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry xml:base="y/"><id>1</id><link href="crow"/></entry></feed>`,
    );
    expect(entry.url).toBe('https://a.example/x/y/crow');
  });

  test("in RSS from the channel's link, since feeds are served through others", async () => {
    const entry = await entryOf(
      rss('<item><title>A</title><link>/crow</link></item>', '<link>https://a.example/blog/</link>'),
    );
    expect(entry.url).toBe('https://a.example/crow');
  });

  test('else from where the feed came from', async () => {
    const entry = await entryOf(atom('<entry><id>1</id><link href="crow"/></entry>'));
    expect(entry.url).toBe('https://rookery.example/news/crow');
  });

  test('a guid is the link where it is an address and does not deny it', async () => {
    const { entries } = await feedOf(
      rss(
        '<item><guid>https://a.example/1</guid></item><item><guid isPermaLink="false">https://a.example/2</guid></item>',
      ),
    );
    expect(entries.map(({ id, url }) => [id, url])).toEqual([
      ['https://a.example/1', 'https://a.example/1'],
      ['https://a.example/2', null],
    ]);
  });

  test('only http and https come out', async () => {
    const entry = await entryOf(
      rss('<item><title>A</title><link>javascript:alert(1)</link><enclosure url="file:///etc/passwd"/></item>'),
    );
    expect(entry).toMatchObject({ url: null, enclosure: null });
  });
});

describe('what is broken costs what is broken', () => {
  const two = '<item><title>Crow</title><guid>1</guid></item><item><title>Rook</title><guid>2</guid></item>';
  test.each([
    ['words before the document', `Warning: mysql_connect() in /srv on line 3\n${rss(two)}`],
    ['a line before the declaration', `\n\n ${rss(two)}`],
    ['words after it', `${rss(two)}<!-- generated --> </body></html>`],
    ['a comment that holds a root', `<!-- <rss> -->${rss(two)}`],
    [
      'an unclosed break',
      rss(
        `<item><title>Crow</title><guid>1</guid><description>a<br>b</description></item>${two.slice(two.indexOf('</item>') + 7)}`,
      ),
    ],
    ['an entry that does not end', rss(two.replace('</item>', ''))],
    [
      'a stray end tag',
      rss(
        `<item><title>Crow</title><guid>1</guid><description>a</div></description></item><item><title>Rook</title><guid>2</guid></item>`,
      ),
    ],
    ['a cut third entry', rss(`${two}<item><title>Jackdaw</title><guid>3</gu`).replace(/<\/channel>.*/, '')],
    ['an attribute without value', rss(two.replace('<guid>', '<guid isPermaLink>'))],
  ])('%s', async (_, document) => {
    const { entries } = await feedOf(document);
    expect(entries.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Crow'],
      ['2', 'Rook'],
    ]);
  });
});

describe('what stands around a value never costs it', () => {
  const many = 300;
  const crow = '<title>Crow</title><guid>1</guid><link>https://a.example/crow</link>';

  test.each([
    ['categories', '<category>birds</category>'],
    ['links to other things', '<atom:link rel="replies" href="https://a.example/replies"/>'],
    ['enclosures', '<enclosure url="https://a.example/caw.mp3"/>'],
    ['empty titles', '<title/>'],
  ])(`${many} %s before the title and the link of a feed and of an entry`, async (_, child) => {
    const feed = await feedOf(
      rss(
        `<item>${child.repeat(many)}${crow}</item>`,
        `${child.repeat(many)}<title>Rookery</title><link>https://rookery.example/</link>`,
      ),
    );
    expect(feed).toMatchObject({ title: 'Rookery', url: 'https://rookery.example/' });
    expect(feed.entries).toMatchObject([{ id: '1', title: 'Crow', url: 'https://a.example/crow' }]);
  });

  test('many attributes before the one that counts', async () => {
    const attributes = Array.from({ length: many }, (_, index) => `data-${index}="x"`).join(' ');
    const entry = await entryOf(atom(`<entry><id>1</id><link ${attributes} href="https://a.example/crow"/></entry>`));
    expect(entry.url).toBe('https://a.example/crow');
  });

  test('an element of an entry that is called channel', async () => {
    const { entries } = await feedOf(rss(`<item><channel>birds</channel>${crow}</item>`));
    expect(entries).toMatchObject([{ id: '1', title: 'Crow', url: 'https://a.example/crow' }]);
  });

  test('two hundred breaks in a body that nobody escaped', async () => {
    const body = `<description>${'caw<br>'.repeat(200)}</description>`;
    const { entries } = await feedOf(rss(`<item>${body}${crow}</item><item><title>Rook</title></item>`));
    expect(entries.map(({ title }) => title)).toEqual(['Crow', 'Rook']);
  });
});

describe('an element that never ends costs only itself', () => {
  const two = '<item><title>Crow</title><guid>1</guid></item><item><title>Rook</title><guid>2</guid></item>';
  const [first = '', second = ''] = two.split(/(?<=<\/item>)/);
  const title = '<title>Rookery</title>';
  const link = '<link>https://rookery.example/</link>';

  test.each([
    ['an image before the entries', rss(two, `${title}${link}<image><url>https://a.example/crow.png</url>`)],
    ['an image with a title', rss(two, `${title}${link}<image><title>Crow</title>`)],
    ['an element of nobody before the title', rss(two, `<caw>${title}${link}`)],
    ['an Atom link before the title', rss(two, `<atom:link rel="self" href="https://a.example/">${title}${link}`)],
    ['a title', rss(two, `<title>Rookery${link}`)],
    ['a link', rss(two, `${title}<link>https://rookery.example/`)],
    ['a language before the title', rss(two, `<language>en${title}${link}`)],
    ['two hundred elements in one another', rss(two, `${title}${link}${'<caw>'.repeat(200)}`)],
    ['an element between two entries', rss(`${first}<caw>${second}`, `${title}${link}`)],
    ['a link in an entry', rss(`<item><link><title>Crow</title><guid>1</guid></item>${second}`, `${title}${link}`)],
    ['the channel', `<rss version="2.0"><channel>${title}${link}${two}`],
  ])('%s', async (_, document) => {
    const feed = await feedOf(document);
    expect(feed).toMatchObject({ title: 'Rookery', url: 'https://rookery.example/' });
    expect(feed.entries.map(({ id, title: name }) => [id, name])).toEqual([
      ['1', 'Crow'],
      ['2', 'Rook'],
    ]);
  });
});

describe('what a host puts behind the end of a feed changes nothing', () => {
  const behind = [
    '<script>document.write("caw")</script>',
    '<rss version="2.0"><channel><title>Ad</title></channel></rss>',
    '<feed/>',
    '<html><head><title>Ad</title></head></html>',
    '<title>Ad</title>',
  ];

  test.each(behind)('Atom 0.3, then %s', async (script) => {
    const feed = await feedOf(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Rookery</title><entry><id>1</id><title>A &lt;b&gt;</title><issued>2026-11-01T09:30:00Z</issued></entry></feed>${script}`,
    );
    expect(feed.title).toBe('Rookery');
    expect(feed.entries).toMatchObject([{ id: '1', title: 'A <b>', published: '2026-11-01T09:30:00.000Z' }]);
  });

  test.each(behind)('RSS, then %s', async (script) => {
    const feed = await feedOf(
      `${rss('<item><title>A &lt;b&gt;C&lt;/b&gt;</title><pubDate>2026-11-01</pubDate></item>')}${script}`,
    );
    expect(feed.title).toBe('Rookery');
    expect(feed.entries).toMatchObject([{ title: 'A C', published: '2026-11-01T00:00:00.000Z' }]);
  });
});

describe('a section that never ends costs no entry that is whole', () => {
  const crow = '<item><title>Crow</title></item>';
  const rook = (inside: string) => `<item><title>Rook</title>${inside}</item>`;
  const jackdaw = '<item><title>Jackdaw</title><description><![CDATA[Chyak]]></description></item>';

  test.each([
    ['CDATA in the last body', rss(`${crow}${rook('<description><![CDATA[Kaah</description>')}`), ['Crow', 'Rook']],
    ['CDATA in the last title', rss(`${crow}<item><title><![CDATA[Rook</title></item>`), ['Crow', 'Rook']],
    [
      'CDATA in the last body of an Atom feed',
      atom('<entry><title>Crow</title></entry><entry><title>Rook</title><content><![CDATA[Kaah</content></entry>'),
      ['Crow', 'Rook'],
    ],
    [
      'CDATA in a body further up',
      rss(`${crow}${rook('<description><![CDATA[Kaah</description>')}${jackdaw}`),
      ['Crow', 'Rook', 'Jackdaw'],
    ],
    ['CDATA behind the entries', `${rss(`${crow}${rook('')}`)}<![CDATA[`, ['Crow', 'Rook']],
    [
      'CDATA that is cut off',
      rss(`${crow}${rook('').replace('</item>', '<description><![CDATA[Ka')}`).replace(/<.channel>.*/, ''),
      ['Crow'],
    ],
    ['a comment in the last entry', rss(`${crow}${rook('<!-- Kaah')}`), ['Crow', 'Rook']],
    ['a comment further up', rss(`${crow}${rook('<!-- Kaah')}<!-- Chyak -->${jackdaw}`), ['Crow', 'Rook', 'Jackdaw']],
    ['a comment before the entries', rss(`${crow}${rook('')}`, '<!-- Kaah'), ['Crow', 'Rook']],
  ])('%s', async (_, document, titles) => {
    expect((await feedOf(document)).entries.map(({ title }) => title)).toEqual(titles);
  });

  test('a whole section may hold the end of an entry, and entries that are commented out stay out', async () => {
    const { entries } = await feedOf(
      rss(`<item><title><![CDATA[Rook</item> and crow]]></title></item><!-- ${crow} -->`),
    );
    expect(entries.map(({ title }) => title)).toEqual(['Rook and crow']);
  });
});

describe('how often a feed wants to be asked', () => {
  test.each([
    ['<ttl>45</ttl>', 45],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
    ['<ttl>600</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', 600],
    ['<ttl>soon</ttl>', null],
    ['<ttl>-5</ttl>', null],
    ['<title>says nothing</title>', null],
  ])('%s', async (channel, minutes) => {
    expect((await feedOf(rss('', channel))).everyMinutes).toBe(minutes);
  });
});

describe('a document that is not a feed is described in a sentence', () => {
  test('a web page, with its first words and the feed it points to', async () => {
    const read = await reading(
      '<!doctype html><html><head><title>Rookery</title><base href="https://a.example/x/"><link rel="alternate" type="application/rss+xml" href="feed?a=1&amp;b=2"></head><body>Caw.</body></html>',
    );
    expect(read).toEqual({
      ok: false,
      problem: 'This is a web page, not a feed. It starts with “Rookery Caw.”.',
      alternate: 'https://a.example/x/feed?a=1&b=2',
    });
  });

  test.each([
    ['', 'The document is empty.'],
    [' \n\t', 'The document is empty.'],
    ['Just words', 'This is not a feed: it has no <rss>, <feed> or <rdf:RDF>. It starts with “Just words”.'],
    [
      '<urlset><url>x</url></urlset>',
      'This is not a feed: it has no <rss>, <feed> or <rdf:RDF>, but <urlset>. It starts with “x”.',
    ],
    ['{"items": [', 'This is JSON, but broken or cut short.'],
    ['{"a": 1}', 'This is JSON, but not a JSON Feed: it has neither a jsonfeed.org `version` nor `items`.'],
  ])('%j', async (document, problem) => {
    expect(await reading(document)).toEqual({ ok: false, problem });
  });

  test('a video, by its type or without', async () => {
    const video = new Uint8Array([0, 0, 0, 0x20, ...new TextEncoder().encode('ftypisom'), 0, 0, 2, 0, 0xff, 0xd8]);
    expect(await reading(video, 'video/mp4')).toEqual({ ok: false, problem: 'This is a video, not a feed.' });
    expect(await reading(video)).toEqual({
      ok: false,
      problem: 'This is binary data, such as a video or a picture, not a feed.',
    });
  });
});
