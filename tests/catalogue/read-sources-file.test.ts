import { describe, expect, it } from 'vitest';
import { readSourcesFile } from '../../src/catalogue/read-sources-file.ts';

const now = '2026-11-02T09:00:00.000Z';
const read = (text: string, minIntervalMinutes?: number) =>
  readSourcesFile(text, { file: 'sources.yaml', minIntervalMinutes, now });
const faults = (text: string): readonly string[] => {
  try {
    read(text);
  } catch (thrown) {
    return (thrown as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
};

describe('a sources file that was imported', () => {
  const row = (name: string, rest = '') =>
    `  - { service: ${name}, terms: Terms, url: "https://${name.toLowerCase()}.example/"${rest} }`;
  const rows = [
    row('Wharf'),
    row('Quay', ', select: "main["'),
    row('Jetty', ', selekt: main'),
    row('Wharf'),
    row('Pier'),
  ];
  const body = `policies:\n${rows.join('\n')}\n`;
  const about = { file: 'sources.yaml', now: '2026-01-01T00:00:00.000Z' };

  it('is read without its faulty entries, each named in a sentence', () => {
    const { sources, notes } = readSourcesFile(`imported: Open Terms Archive\n${body}`, about);
    expect(sources.map(({ publisher }) => publisher)).toEqual(['Wharf', 'Pier']);
    expect(notes).toEqual([
      'Left out an entry: sources.yaml:4 "select" must be a CSS selector',
      'Left out an entry: sources.yaml:5 "selekt" isn\'t a valid key; did you mean "select"?',
      'Left out an entry: sources.yaml:6 repeats the address on line 3. Keep one of them',
    ]);
  });

  it.each([
    ['was written by hand', body],
    ['has another fault, too', `imported: OPML\noperaters: terminal\n${body}`],
    ['has nothing but faults', `imported: OPML\npolicies:\n${rows[1]}\n`],
  ])('is refused if it %s', (_, text) => {
    expect(() => readSourcesFile(text, about)).toThrow('The sources file has errors');
  });
});

describe('readSourcesFile()', () => {
  it('reads feeds, policies, subscriptions and the operators’ channel', () => {
    const file = read(`
catalogue: true
feeds:
  - url: https://news.example.org/feed.xml
policies:
  - service: Rookery
    terms: Privacy Policy
    url: https://rookery.example/privacy
    select: [main, { startAfter: h1, endBefore: footer }]
    remove: .banner
    every: 1 d
    optOut: https://rookery.example/settings
subscriptions:
  - channel: slack:T1/C1
    companies: Rookery, OpenAI
    severity: high
    digest: { day: sunday, time: "9:30", zone: Asia/Kolkata }
operators: terminal
`);
    expect(file).toEqual({
      withCatalogue: true,
      sources: [
        {
          id: expect.stringMatching(/^feed-news-example-org-feed-xml-[0-9a-f]{8}$/),
          kind: 'feed',
          name: 'news.example.org',
          publisher: 'news.example.org',
          url: 'https://news.example.org/feed.xml',
          everyMinutes: 30,
          origin: 'file',
          genre: 'news',
        },
        {
          id: expect.stringMatching(/^policy-rookery-example-privacy-[0-9a-f]{8}$/),
          kind: 'policy',
          name: 'Rookery, Privacy Policy',
          publisher: 'Rookery',
          url: 'https://rookery.example/privacy',
          everyMinutes: 1440,
          origin: 'file',
          genre: 'policy',
          service: 'Rookery',
          terms: 'Privacy Policy',
          select: ['main', { startAfter: 'h1', endBefore: 'footer' }],
          remove: ['.banner'],
          optOut: 'https://rookery.example/settings',
        },
      ],
      subscriptions: [
        {
          id: expect.stringMatching(/^file-[0-9a-f]{16}$/),
          target: { platform: 'slack', space: 'T1', channel: 'C1' },
          filter: { companies: ['Rookery', 'OpenAI'], leastSeverity: 'high' },
          origin: 'file',
          createdBy: 'sources file',
          createdAt: now,
        },
      ],
      digests: [
        {
          target: { platform: 'slack', space: 'T1', channel: 'C1' },
          schedule: { day: 7, time: '09:30', zone: 'Asia/Kolkata' },
          origin: 'file',
          createdBy: 'sources file',
          createdAt: now,
          changedAt: now,
        },
      ],
      operators: { platform: 'terminal', space: '', channel: '' },
      notes: [],
    });
  });

  it('raises intervals to the floor, and to the operator’s own', () => {
    const text = 'feeds:\n  - { url: https://a.example/f, every: 10 s }\n';
    expect(read(text).sources[0]?.everyMinutes).toBe(5);
    expect(read(text, 1 / 60).sources[0]?.everyMinutes).toBeCloseTo(1 / 6);
    expect(read(text, 60).sources[0]?.everyMinutes).toBe(60);
    expect(read(text.replace('10 s', '30 d')).sources[0]?.everyMinutes).toBe(1_440);
  });

  it('names every fault at once, each by its line and with what to write', () => {
    expect(
      faults(`feeds:
  - url: https://a.example/feed.xml
    nmae: A
  - url: ftp://a.example
    every: soon
policies:
  - service: X
    url: https://x.example
    select: "a[["
subscriptions:
  - channel: nowhere
    digest: { day: monday, time: "25:00", zone: Mars/Base }
operaters: terminal
`),
    ).toEqual([
      `sources.yaml:3 "nmae" isn't a valid key; did you mean "name"?`,
      'sources.yaml:4 "url" must be an http or https address',
      'sources.yaml:5 "every" must be a number with a unit, such as "30 min", "12 h" or "1 d"',
      'sources.yaml:7 "terms" is missing',
      'sources.yaml:9 "select" must be a CSS selector',
      'sources.yaml:11 "channel" must be terminal, discord:<server id>/<channel id> or slack:<workspace id>/<channel id>',
      'sources.yaml:12 "time" must be a time of day in quotes, such as "09:00"',
      `sources.yaml:12 "zone" can't be "Mars/Base"; use a time zone such as Europe/Berlin`,
      `sources.yaml:13 "operaters" isn't a valid key; did you mean "operators"?`,
    ]);
  });

  it('names both lines of what stands there twice, beside other faults', () => {
    expect(
      faults(`feeds:
  - url: https://a.example/f
  - url: https://A.example/f#x
    nmae: A
policies:
  - { service: X, terms: P, url: "https://a.example/f" }
subscriptions:
  - channel: terminal
    companies: [X, Y]
  - companies: X, Y
    channel: terminal
policies: []
`),
    ).toEqual([
      'sources.yaml:3 repeats the address on line 2. Keep one of them',
      `sources.yaml:4 "nmae" isn't a valid key; did you mean "name"?`,
      'sources.yaml:10 repeats the subscription on line 8. Keep one of them',
      'sources.yaml:12 repeats "policies" from line 5. Keep one of them',
    ]);
  });

  it('lists twenty faults and counts the others', () => {
    const said = faults(`feeds:\n${'  - ulr: x\n'.repeat(50)}`);
    expect(said).toHaveLength(21);
    expect(said.at(-1)).toBe('and 80 more');
  });

  it('takes a list without entries for an empty one, and days and severities in any case', () => {
    const { sources, subscriptions, digests } = read(`feeds:
policies: [{ service: X, terms: P, url: "https://x.example" }]
subscriptions: [{ channel: terminal, severity: High, digest: { day: Monday, time: "9:05", zone: Asia/Calcutta } }]
`);
    expect(sources).toHaveLength(1);
    expect(subscriptions[0]).toMatchObject({ filter: { leastSeverity: 'high' } });
    expect(digests).toMatchObject([{ schedule: { day: 1, time: '09:05', zone: 'Asia/Calcutta' } }]);
  });

  it('reads how quickly a subscription tells, and which regions it is about', () => {
    const { subscriptions } = read(`feeds: [{ url: "https://a.example/f" }]
subscriptions:
  - { channel: terminal, mode: daily, ceiling: 5, quiet: "9:30-17:00", zone: Europe/Berlin, regions: [EU, uk] }
  - { channel: terminal, mode: instant }
`);
    expect(subscriptions[0]).toMatchObject({
      filter: { regions: ['eu', 'uk'] },
      pace: { mode: 'daily', ceiling: 5, quiet: { from: '09:30', to: '17:00' }, zone: 'Europe/Berlin' },
    });
    expect(subscriptions[1]?.pace).toBeUndefined();
  });

  it.each(['22:00-07:00', '22:00–7:00', '22:00 to 07:00', '22:00 TO 07:00'])('reads quiet hours: %s', (quiet) => {
    const { subscriptions } = read(
      `catalogue: true\nsubscriptions: [{ channel: terminal, quiet: "${quiet}", zone: europe/berlin }]`,
    );
    expect(subscriptions[0]?.pace).toEqual({
      mode: 'instant',
      quiet: { from: '22:00', to: '07:00' },
      zone: 'Europe/Berlin',
    });
  });

  it('takes UTC for a day or hours without a zone, and says so', () => {
    const { subscriptions, notes } = read(`catalogue: true
subscriptions:
  - { channel: terminal, mode: weekly }
  - { channel: terminal, mode: daily, quiet: "22:00-07:00" }
`);
    expect(subscriptions.map(({ pace }) => pace?.zone)).toEqual([undefined, 'UTC']);
    expect(notes).toEqual([
      'sources.yaml:4 has mode:daily and quiet without a time zone, so UTC is used. Add "zone" to choose another',
    ]);
  });

  it.each([
    ['companies in another order', 'companies: "OpenAI, Meta"', 'companies: [meta, OpenAI]'],
    ['words in another order', 'exclude: [stock, shares]', 'exclude: "shares, stock, Stock"'],
    ['the default pace written out', 'severity: high', 'severity: high\n    mode: instant\n    thread: false'],
    ['a digest beside it', 'severity: high', 'severity: high\n    digest: { day: monday, time: "09:00", zone: UTC }'],
  ])('refuses a subscription that asks the same: %s', (_what, one, other) => {
    const rows = [one, other].map((asked) => `  - channel: terminal\n    ${asked}\n`).join('');
    expect(faults(`catalogue: true\nsubscriptions:\n${rows}`)).toEqual([
      'sources.yaml:5 repeats the subscription on line 3. Keep one of them',
    ]);
  });

  it('gives a subscription the id that it has had since the first version', () => {
    const { subscriptions } = read(`catalogue: true
subscriptions:
  - { channel: "discord:1/2", companies: [OpenAI, Meta], severity: high, mode: daily, quiet: "22:00-07:00", zone: Europe/Berlin, thread: true }
`);
    expect(subscriptions[0]?.id).toBe('file-2c0a7a8388533fa3');
  });

  it('keeps the place in a page that `optOut` leads to', () => {
    const [source] = read(
      'policies: [{ service: X, terms: P, url: "https://x.example/p#top", optOut: "https://x.example/p#no" }]',
    ).sources;
    expect(source).toMatchObject({ url: 'https://x.example/p', optOut: 'https://x.example/p#no' });
  });

  const feed = (more: string) => `feeds:\n  - url: https://a.example/f\n    ${more}\n`;
  const policy = (more: string) => `policies:\n  - { service: X, terms: P, url: "https://x.example", ${more} }\n`;
  const subscription = (more: string) => `subscriptions:\n  - channel: terminal\n    ${more}\n`;

  it.each([
    ['an empty file', '# nothing\n', ' is empty. Add `feeds:`, `policies:` or `catalogue: true`'],
    [
      'a file that names no source',
      'feeds: []\n',
      ' lists no feeds and no policies. Add one, or set `catalogue: true`',
    ],
    ['a list', '- a\n', ':1 must be keys with values, such as "url: https://example.org"'],
    [
      'a list of words',
      'feeds: [a]\n',
      ':1 an entry of "feeds" must be keys with values, such as "url: https://example.org"',
    ],
    ['a feed where a list should be', 'feeds: a\n', ':1 "feeds" must be a list, each entry after a "- "'],
    ['tabs', 'feeds:\n\t- url: x\n', ":2 isn't valid YAML: Tabs are not allowed as indentation"],
    ['two documents', 'feeds: []\n---\nfeeds: []\n', ':2 starts a second document. Remove the "---"'],
    ['deep nesting', '['.repeat(20_000), ' is nested too deeply for a sources file'],
    ['more than 2 MB', `# ${'x'.repeat(2_100_000)}`, ' is larger than 2 MB, the limit for a sources file'],
    [
      'an alias of nothing',
      'feeds: *x\n',
      ' uses aliases (`*name`) that are undefined or expand too much. Write out the values',
    ],
    [
      'aliases that grow',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n',
      ' uses aliases (`*name`) that are undefined or expand too much. Write out the values',
    ],
    [
      'a password',
      feed('').replace('https://', 'https://me:secret@'),
      ':2 "url" must not contain a user name or password',
    ],
    [
      'a number for an interval',
      feed('every: 30'),
      ':3 "every" must be a number with a unit, such as "30 min", "12 h" or "1 d"',
    ],
    ['an unknown kind', feed('kind: nws'), `:3 "kind" can't be "nws"; did you mean "news"?`],
    [
      'a kind that only pages have',
      feed('kind: policy'),
      `:3 "kind" can't be "policy"; use news, court, regulator, company`,
    ],
    ['an empty name', feed('name: " "'), ':3 "name" is empty'],
    [
      'a name that steers a terminal',
      feed('name: "\\e[31mA"'),
      ':3 "name" must be on one line, without control characters',
    ],
    ['a way out that is no address', policy('optOut: settings'), ':2 "optOut" must be an http or https address'],
    [
      'a range without an end',
      policy('select: { startAfter: h1 }'),
      ':2 "select" must have one of startBefore and startAfter, and one of endBefore and endAfter',
    ],
    [
      'an unknown topic',
      subscription('topics: [opt_out, lawsuit_fled]'),
      `:3 an entry of "topics" can't be "lawsuit_fled"; did you mean "lawsuit_filed"?`,
    ],
    ['an unknown severity', subscription('severity: hgih'), `:3 "severity" can't be "hgih"; did you mean "high"?`],
    ['a list that names nothing', subscription('topics: []'), ':3 "topics" is empty; add a value or leave it out'],
    ['a word that is empty', subscription('exclude: ["a", ""]'), ':3 "exclude" is empty; add a value or leave it out'],
    [
      'a time zone with a slip',
      subscription('digest: { day: monday, time: "09:00", zone: Europe/Berln }'),
      `:3 "zone" can't be "Europe/Berln"; did you mean "Europe/Berlin"?`,
    ],
    [
      'a bare offset, which knows no summer time',
      subscription('digest: { day: monday, time: "09:00", zone: "+02:00" }'),
      `:3 "zone" can't be "+02:00"; use a time zone such as Europe/Berlin`,
    ],
    [
      'hours that are none',
      subscription('quiet: "22-7"'),
      ':3 "quiet" must be a time range in quotes, such as "22:00-07:00"',
    ],
    ['hours without an end', subscription('quiet: "22:00-22:00"'), ':3 "quiet" must start and end at different times'],
    ['a ceiling of nothing', subscription('ceiling: 0'), ':3 "ceiling" must be at least 1'],
    ['a mode that is none', subscription('mode: dayly'), `:3 "mode" can't be "dayly"; did you mean "daily"?`],
    ['a digest without a day', subscription('digest: { time: "09:00", zone: UTC }'), ':3 "day" is missing'],
  ])('refuses %s in a sentence', (_what, text, sentence) => {
    expect(faults(text)).toEqual([`sources.yaml${sentence}`]);
  });
});
