import { describe, expect, it } from 'vitest';
import { readSourcesFile } from '../../../src/core/sources/read-sources-file.ts';

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
          id: 'feed-news-example-org-feed-xml',
          kind: 'feed',
          name: 'news.example.org',
          publisher: 'news.example.org',
          url: 'https://news.example.org/feed.xml',
          everyMinutes: 30,
          origin: 'file',
          genre: 'news',
        },
        {
          id: 'policy-rookery-example-privacy',
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
          digest: { day: 7, time: '09:30', zone: 'Asia/Kolkata' },
          origin: 'file',
          createdBy: 'sources file',
          createdAt: now,
        },
      ],
      operators: { platform: 'terminal', space: '', channel: '' },
    });
  });

  it('raises intervals to the floor, and to the operator’s own', () => {
    const text = 'feeds:\n  - { url: https://a.example/f, every: 10 s }\n';
    expect(read(text).sources[0]?.everyMinutes).toBe(5);
    expect(read(text, 1 / 60).sources[0]?.everyMinutes).toBeCloseTo(1 / 6);
    expect(read(text, 60).sources[0]?.everyMinutes).toBe(60);
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
      'sources.yaml:3 has no "nmae"; did you mean "name"?',
      'sources.yaml:4 "url" must be an http or https address',
      'sources.yaml:5 "every" must be a number with a unit, such as "30 min", "12 h" or "1 d"',
      'sources.yaml:7 "terms" is missing: which document, such as "Privacy Policy"',
      'sources.yaml:9 "select" must be a CSS selector',
      'sources.yaml:11 "channel" must be terminal, discord:<server id>/<channel id> or slack:<workspace id>/<channel id>',
      'sources.yaml:12 "time" must be a time of day in quotes, such as "09:00"',
      'sources.yaml:12 "zone" must be a time zone such as Europe/Berlin',
      'sources.yaml:13 has no "operaters"; did you mean "operators"?',
    ]);
  });

  it('names both lines of an address that stands there twice', () => {
    expect(faults('feeds:\n  - url: https://a.example/f\n  - url: https://A.example/f#x\n')).toEqual([
      'sources.yaml:3 is the same address as in line 2; keep one of them',
    ]);
  });

  it.each([
    ['an empty file', '', /is empty; write `feeds:`/],
    ['a list', '- a\n', /sources\.yaml:1 "the document" must be a list of names and values/],
    ['broken YAML', 'feeds: [\n', /sources\.yaml:\d is no YAML/],
    [
      'a range without an end',
      'policies:\n  - { service: X, terms: P, url: "https://x.example", select: { startAfter: h1 } }\n',
      /must have one of startBefore/,
    ],
    [
      'aliases that grow',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`,
      /uses its own aliases too often/,
    ],
    ['more than 2 MB', `# ${'x'.repeat(2_100_000)}`, /too large/],
  ])('refuses %s in a sentence', (_what, text, sentence) => {
    expect(faults(text).join('\n')).toMatch(sentence);
  });
});
