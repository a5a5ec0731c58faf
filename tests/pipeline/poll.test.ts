import pLimit from 'p-limit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifyEntries } from '../../src/core/feed/identify-entries.ts';
import { silentLog } from '../../src/log.ts';
import { readArticle, readPolicy } from '../../src/net/reader/read-documents.ts';
import type { FeedEntry } from '../../src/nouns/feed.ts';
import type { Fetched } from '../../src/nouns/ports.ts';
import type { PolicySource, Source } from '../../src/nouns/source.ts';
import { hourMs, type Instant, later } from '../../src/nouns/time.ts';
import { tellSourceHealth } from '../../src/pipeline/health.ts';
import { type PollTools, pollHost } from '../../src/pipeline/poll.ts';
import { sqlite } from '../store/database.ts';
import { discord, feed, start } from '../store/samples.ts';

const host = 'a.example';
const news = feed('a', { url: 'https://a.example/feed.xml' });
const policy: PolicySource = {
  id: 'policy',
  kind: 'policy',
  name: 'Rookery, Privacy Policy',
  publisher: 'Rookery',
  url: 'https://a.example/privacy',
  everyMinutes: 60,
  origin: 'catalogue',
  genre: 'policy',
  service: 'Rookery',
  terms: 'Privacy Policy',
  select: [],
  remove: [],
};

const entry = (id: string, title: string, summary: string): FeedEntry => ({
  id,
  title,
  url: `https://a.example/${id}`,
  published: start,
  summary,
  content: null,
  enclosure: null,
});
const suit = entry(
  'suit',
  'Lawsuit accuses Rookery of training AI on private messages',
  'A customer has sued Rookery in federal court, alleging that private messages were used to train generative AI models.',
);
const redesign = entry('redesign', 'Rookery redesigns its app', 'The app gets a new home screen and dark mode.');

const paragraphs = [
  'We collect your name, your e-mail address and the profile that you write, so that other members can find you.',
  'We keep the posts that you publish and the messages that you send for as long as you have an account with us.',
  'We do not sell personal data. You may ask us for a copy of your data, and we answer within a month.',
];
const training =
  'From 1 October 2026 we use your profile and your posts to train our generative AI models, unless you opt out.';
const page = (...texts: readonly string[]): string =>
  `<!doctype html><html lang="en"><title>Privacy Policy</title><main><h1>Privacy Policy</h1>${texts
    .map((text) => `<p>${text}</p>`)
    .join('')}</main></html>`;

let now: Instant = start;
let store: Awaited<ReturnType<typeof sqlite.open>>;
let answers: Fetched[];
let entries: readonly FeedEntry[];
let asked: Parameters<PollTools['fetch']>[0][];

beforeEach(async () => {
  now = start;
  answers = [];
  entries = [];
  asked = [];
  store = await sqlite.open({ now: () => now });
});
afterEach(() => store.close());

const tools = (more: Partial<PollTools> = {}): PollTools => ({
  store,
  clock: { now: () => now },
  log: silentLog,
  model: null,
  render: null,
  settleMs: 15_000,
  inTurn: pLimit(1),
  random: () => 0,
  signal: new AbortController().signal,
  async fetch(request) {
    asked.push(request);
    return answers.shift() ?? fresh('');
  },
  reader: {
    async feed(_bytes, { source, now: seenAt }) {
      const shown = { title: 'A', url: null, language: 'en', everyMinutes: null, entries };
      return { ok: true, title: 'A', everyMinutes: null, entries: identifyEntries(shown, { source, now: seenAt }) };
    },
    async page(pages, question) {
      return await readPolicy(pages, question);
    },
    async article(bytes, question) {
      return readArticle(bytes, question);
    },
    async stop() {},
  },
  ...more,
});
const fresh = (body: string, more: object = {}): Fetched => ({
  outcome: 'fresh',
  isWhole: true,
  body: new TextEncoder().encode(body),
  contentType: 'text/html; charset=utf-8',
  finalUrl: 'https://a.example/privacy',
  ...more,
});
const failed = (reason: 'server_error' | 'rate_limited' | 'forbidden'): Fetched => ({
  outcome: 'failed',
  reason,
  sentence: `a.example answered with ${reason}`,
});
const watch = (...sources: readonly Source[]) => store.syncSources(sources, now);
const pollAll = async (more: Partial<PollTools> = {}) => {
  await store.makeAllDue(now);
  await pollHost(host, tools(more));
};
const state = async (id: string) => (await store.sources()).find(({ source }) => source.id === id)?.poll;
/** What the operators' channel is told now, and sent. */
const notices = async () => {
  const operators = discord('operators');
  await tellSourceHealth({ store, clock: { now: () => now }, log: silentLog, operators });
  const titles: string[] = [];
  for (let next = await store.nextDelivery(operators, now); next !== null; ) {
    titles.push(next.card.title);
    await store.markSending(next.id, now, now);
    await store.markSent(next.id, next.id, now);
    next = await store.nextDelivery(operators, now);
  }
  return titles;
};
const stories = () => store.latestStories({ limit: 10 });

describe('pollHost() with a feed', () => {
  it('waits for a whole answer before its first reading, and reads what there is of a later one', async () => {
    await watch(news);
    entries = [suit];
    answers = [fresh('', { isWhole: false, etag: undefined })];
    await pollAll();
    expect(await state('a')).toMatchObject({ failures: 1, problem: expect.stringContaining('broke off') });
    expect(await stories()).toEqual([]);
    answers = [fresh(''), fresh('', { isWhole: false })];
    await pollAll();
    await pollAll();
    expect(await state('a')).toMatchObject({ failures: 0 });
  });

  it('remembers what a first reading shows and tells nothing of it', async () => {
    await watch(news);
    entries = [suit, redesign];
    await pollAll();
    expect(await stories()).toMatchObject([{ companies: ['Rookery'], settlesAt: null, told: { itemCount: 1 } }]);
    expect(await store.settledStories(later(now, hourMs), 10)).toEqual([]);
  });

  it('opens a story for what is new and relevant, and lets it settle', async () => {
    await watch(news);
    await pollAll();
    now = later(start, hourMs);
    entries = [suit, redesign];
    await pollAll();
    expect(await stories()).toMatchObject([{ event: 'lawsuit_filed', state: 'alleged' }]);
    expect(await store.settledStories(later(now, 14_000), 10)).toEqual([]);
    expect(await store.settledStories(later(now, 15_000), 10)).toHaveLength(1);
    expect((await store.status()).items, 'what is not relevant is kept for `why`').toBe(2);
  });

  it('makes one story of one event although two hosts report it at the same moment', async () => {
    const other = feed('b', { url: 'https://b.example/feed.xml', publisher: 'The Weekly' });
    await watch(news, other);
    await pollAll();
    await store.makeAllDue(now);
    await pollHost('b.example', tools());
    now = later(start, hourMs);
    entries = [suit];
    await store.makeAllDue(now);
    const together = tools();
    await Promise.all([pollHost(host, together), pollHost('b.example', together)]);
    // The same words: one source, printed twice.
    expect(await stories()).toMatchObject([
      { publishers: ['The Daily'], itemKeys: [expect.any(String), expect.any(String)] },
    ]);
  });

  it('reads a source of two places once, and makes a story for each of them that the other does not see', async () => {
    const places = [
      { platform: 'discord', space: 'guild' },
      { platform: 'slack', space: 'T1' },
    ] as const;
    for (const place of places) {
      const source = { ...news, origin: 'command' } as const;
      await store.addSource({ source, place, atMost: 9 }, { ...place, at: now, who: 'ada', did: 'added' });
    }
    await pollAll();
    now = later(start, hourMs);
    entries = [suit, redesign];
    await pollAll();
    expect(asked.filter((request) => 'url' in request && request.url === news.url)).toHaveLength(2);
    for (const place of places) {
      expect(await store.seenFrom(place).latestStories({ limit: 9 })).toMatchObject([
        { place, publishers: ['The Daily'] },
      ]);
    }
    expect(await store.seenFrom({ platform: 'discord', space: 'other' }).latestStories({ limit: 9 })).toEqual([]);
    expect(await store.settledStories(later(now, 15_000), 10)).toHaveLength(2);
  });

  it('tells to no place what a source of everyone told first, and remembers in which story', async () => {
    const place = { platform: 'discord', space: 'guild' } as const;
    const mine = feed('b', { url: 'https://a.example/mine.xml', origin: 'command' });
    await watch(news);
    await store.addSource({ source: mine, place, atMost: 9 }, { ...place, at: now, who: 'ada', did: 'added' });
    await pollAll();
    now = later(start, hourMs);
    entries = [suit];
    await pollAll();
    const [story, ...others] = await stories();
    expect([story?.place, story?.itemKeys.length, others]).toEqual([undefined, 1, []]);
    const [repeated] = await store.tracedItems(
      (await store.recentItemKeys({ since: start, limit: 9 })).filter((key) => key.startsWith('b:')),
    );
    expect(repeated).toMatchObject({ storyId: null, toldIn: story?.id });
  });

  it('asks for a page once that two places call by other names', async () => {
    for (const [id, space] of [['one', 'guild'] as const, ['two', 'other'] as const]) {
      const place = { platform: 'discord', space } as const;
      const source = { ...policy, id, service: `Rookery of ${space}`, origin: 'command' } as const;
      await store.addSource({ source, place, atMost: 9 }, { ...place, at: now, who: 'ada', did: 'added' });
    }
    for (const texts of [paragraphs, [...paragraphs, training]]) {
      answers = [fresh(page(...texts), { etag: `"${texts.length}"` })];
      await pollAll();
      now = later(now, hourMs);
    }
    expect(asked).toHaveLength(2);
    const from = async (space: string) =>
      (await store.seenFrom({ platform: 'discord', space }).latestStories({ limit: 9 })).map(({ title }) => title);
    expect(await from('guild')).toEqual([expect.stringContaining('Rookery of guild')]);
    expect(await from('other')).toEqual([expect.stringContaining('Rookery of other')]);
  });

  it('takes a change back in every place that was told of it', async () => {
    const source = { ...policy, origin: 'command' } as const;
    const places = [
      { platform: 'discord', space: 'guild' },
      { platform: 'slack', space: 'T1' },
    ] as const;
    for (const place of places) {
      await store.addSource({ source, place, atMost: 9 }, { ...place, at: now, who: 'ada', did: 'added' });
    }
    for (const texts of [paragraphs, [...paragraphs, training], paragraphs]) {
      answers = [fresh(page(...texts))];
      await pollAll();
      now = later(now, hourMs);
    }
    expect((await stories()).map(({ place, itemKeys }) => [place?.platform, itemKeys.length]).toSorted()).toEqual([
      ['discord', 2],
      ['slack', 2],
    ]);
  });

  it('asks with the validators of last time, and reads nothing when nothing changed', async () => {
    await watch(news);
    answers = [fresh('', { etag: 'W/"x"', lastModified: 'Mon, 02 Nov 2026 08:00:00 GMT' }), { outcome: 'unchanged' }];
    await pollAll();
    now = later(start, hourMs);
    await pollAll({ reader: { ...tools().reader, feed: () => Promise.reject(new Error('read although unchanged')) } });
    expect(asked[1]).toEqual({
      url: news.url,
      etag: 'W/"x"',
      lastModified: 'Mon, 02 Nov 2026 08:00:00 GMT',
      obeyRobots: false,
    });
    expect(await state('a')).toMatchObject({ failures: 0, lastReadAt: now });
  });

  it('takes a document that is no feed for a failure, and says where the feed may be', async () => {
    await watch(news);
    await pollAll({
      reader: {
        ...tools().reader,
        feed: async () => ({ ok: false, problem: 'It is a web page.', alternate: 'https://a.example/rss' }),
      },
    });
    expect(await state('a')).toMatchObject({
      failures: 1,
      problem: 'It is a web page. Its feed may be https://a.example/rss.',
    });
    expect((await state('a'))?.firstReadAt).toBeUndefined();
  });

  it('tells operators of the fifth failure in a row, once, and of the recovery', async () => {
    await watch(news);
    for (let tries = 0; tries < 7; tries += 1) {
      answers = [failed('server_error')];
      await pollAll();
      expect(await notices()).toEqual(tries === 4 ? ['Can’t read Feed a'] : []);
      now = later(now, 60_000);
    }
    await pollAll();
    expect(await notices()).toEqual(['Feed a can be read again']);
  });

  it('ends a source that is gone', async () => {
    await watch(news);
    answers = [{ outcome: 'gone' }];
    await pollAll();
    await pollAll();
    expect(asked).toHaveLength(1);
    expect(await state('a')).toMatchObject({ endedAt: start });
  });

  it('leaves the rest of a host alone that asks for peace, until the time it asked for', async () => {
    await watch(news, feed('a2', { url: 'https://a.example/2.xml' }));
    answers = [{ ...failed('rate_limited'), retryAfterSeconds: 600 } as Fetched];
    await pollAll();
    now = later(start, 599_000);
    await pollAll();
    expect(asked).toHaveLength(1);
    now = later(start, 600_000);
    await pollAll();
    expect(asked).toHaveLength(3);
  });

  it('leaves a host for six hours that refuses three sources in a row', async () => {
    await watch(...['1', '2', '3', '4', '5'].map((id) => feed(id, { url: `https://a.example/${id}.xml` })));
    answers = [failed('forbidden'), failed('forbidden'), failed('forbidden')];
    await pollAll();
    expect(asked).toHaveLength(3);
    now = later(start, 6 * hourMs - 1000);
    await pollAll();
    expect(asked).toHaveLength(3);
    now = later(start, 6 * hourMs);
    await pollAll();
    expect(asked).toHaveLength(3 + 5);
  });

  it('goes on with a host that answers between its refusals', async () => {
    await watch(...['1', '2', '3', '4', '5'].map((id) => feed(id, { url: `https://a.example/${id}.xml` })));
    answers = [failed('forbidden'), failed('forbidden'), fresh(''), failed('forbidden'), failed('forbidden')];
    await pollAll();
    expect(asked).toHaveLength(5);
  });

  it('begins no further source once it is told to stop', async () => {
    await watch(news);
    await pollAll({ signal: AbortSignal.abort() });
    expect(asked).toEqual([]);
  });

  it('follows a permanent redirect for good after the third time', async () => {
    await watch(news);
    for (let polls = 0; polls < 3; polls += 1) {
      answers = [fresh('', { movedTo: 'https://a.example/new.xml' })];
      await pollAll();
      now = later(now, hourMs);
    }
    await pollAll();
    expect(asked.map((request) => (request as { url: string }).url)).toEqual([
      news.url,
      news.url,
      news.url,
      'https://a.example/new.xml',
    ]);
  });
});

describe('pollHost() with a policy page', () => {
  it('asks robots.txt first, keeps the first text silently, and the raw page beside it', async () => {
    await watch(policy);
    answers = [fresh(page(...paragraphs))];
    await pollAll();
    expect(asked).toMatchObject([{ obeyRobots: true }]);
    const [revision] = await store.revisions('policy', 5);
    const [raw] = await store.rawPages(revision?.id ?? '');
    expect(new TextDecoder().decode(raw?.bytes)).toBe(page(...paragraphs));
    expect(await stories()).toEqual([]);
  });

  it('makes a story of a sentence on AI training that was never there before', async () => {
    await watch(policy);
    answers = [fresh(page(...paragraphs))];
    await pollAll();
    now = later(start, hourMs);
    answers = [fresh(page(...paragraphs, training))];
    await pollAll();
    expect(await stories()).toMatchObject([
      { event: 'policy_change', companies: ['Rookery'], genres: ['policy'], state: 'confirmed' },
    ]);
    const [story] = await stories();
    const [judged] = await store.storyItems(story?.id ?? '');
    expect(judged?.finding.evidence).toContain(training);
  });

  it('never makes a change of an error page: it is a state, told when it lasts', async () => {
    await watch(policy);
    answers = [fresh(page(...paragraphs))];
    await pollAll();
    for (let polls = 0; polls < 5; polls += 1) {
      now = later(now, hourMs);
      answers = [
        fresh('<html><title>404 Not Found</title><h1>Page not found</h1><p>The page you want is not here.</p></html>'),
      ];
      await pollAll();
    }
    expect(await stories()).toEqual([]);
    expect(await store.revisions('policy', 5)).toHaveLength(1);
    expect(await state('policy')).toMatchObject({ pageState: 'not_found', pageStatePolls: 5 });
    expect(await notices()).toEqual(['Can’t read Rookery, Privacy Policy']);
  });

  it('is silent when the page comes back as it was', async () => {
    await watch(policy);
    answers = [fresh(page(...paragraphs)), fresh('<title>Just a moment...</title>'), fresh(page(...paragraphs))];
    for (let polls = 0; polls < 3; polls += 1) {
      await pollAll();
      now = later(now, hourMs);
    }
    expect(await stories()).toEqual([]);
    expect(await state('policy')).not.toHaveProperty('pageState');
  });
});

describe('pollHost() with a page that is cut in another way than before', () => {
  const box = '<p class="box">We use your profile and your posts to train our generative AI models in this box.</p>';
  const withBox = (...texts: readonly string[]) => page(...texts).replace('<main>', `<main>${box}`);
  const start2 = later(start, hourMs);

  it('reads the page of last time anew first, so that our own change is never told as theirs', async () => {
    await watch({ ...policy, remove: ['.box'] });
    answers = [fresh(withBox(...paragraphs))];
    await pollAll();
    now = start2;
    await watch(policy);
    answers = [fresh(withBox(...paragraphs))];
    await pollAll();
    expect(await stories()).toEqual([]);
    const [newest, oldest] = await store.revisions('policy', 5);
    expect(JSON.stringify(newest?.clauses)).toContain('in this box');
    expect(JSON.stringify(oldest?.clauses)).not.toContain('in this box');
  });

  it('still finds what they changed meanwhile, and nothing but that', async () => {
    await watch({ ...policy, remove: ['.box'] });
    answers = [fresh(withBox(...paragraphs))];
    await pollAll();
    now = start2;
    await watch(policy);
    answers = [fresh(withBox(...paragraphs, training))];
    await pollAll();
    const [story] = await stories();
    const [judged] = await store.storyItems(story?.id ?? '');
    expect(judged?.finding.evidence).toEqual([training]);
    expect(judged?.item.text).not.toContain('in this box');
  });

  it('begins anew where the page of last time does not hold what is selected now', async () => {
    await watch(policy);
    answers = [fresh(page(...paragraphs))];
    await pollAll();
    now = start2;
    await watch({ ...policy, select: ['.terms'] });
    answers = [fresh(page(...paragraphs, training).replace('<main>', '<main class="terms">'))];
    await pollAll();
    expect(await stories()).toEqual([]);
    expect(await store.revisions('policy', 5)).toHaveLength(2);
  });
});

describe('pollHost() with a document of several pages', () => {
  const [one = '', two = '', three = ''] = paragraphs;
  const combined: PolicySource = { ...policy, more: [{ url: 'https://a.example/ai', select: ['.ai'], remove: [] }] };
  const part = (...texts: readonly string[]) => page(...texts).replace('<main>', '<main class="ai">');

  it('asks for each of them, without validators, and reads them as one', async () => {
    await watch(combined);
    answers = [fresh(page(one, two), { etag: '"1"' }), fresh(part(three, three))];
    await pollAll();
    await pollAll();
    expect(asked.map((request) => JSON.stringify(request))).toEqual(
      ['privacy', 'ai', 'privacy', 'ai'].map((path) =>
        JSON.stringify({ url: `https://a.example/${path}`, obeyRobots: true }),
      ),
    );
    const [revision] = await store.revisions('policy', 5);
    expect(revision?.clauses.map(({ text }) => text)).toEqual([
      'Privacy Policy',
      one,
      two,
      'Privacy Policy',
      three,
      three,
    ]);
    expect(await store.rawPages(revision?.id ?? '')).toHaveLength(2);
  });

  it('tells a change on any of them', async () => {
    await watch(combined);
    answers = [fresh(page(one, two)), fresh(part(three, one))];
    await pollAll();
    now = later(start, hourMs);
    answers = [fresh(page(one, two)), fresh(part(three, one, training))];
    await pollAll();
    expect(await stories()).toMatchObject([{ event: 'policy_change', companies: ['Rookery'] }]);
  });

  it('names the page that is not the policy, and takes the rest for no change', async () => {
    await watch(combined);
    answers = [fresh(page(one, two)), fresh(part(three, one))];
    await pollAll();
    now = later(start, hourMs);
    answers = [
      fresh(page(one, two)),
      fresh('<title>404 Not Found</title><h1>Page not found</h1>', { finalUrl: 'https://a.example/ai' }),
    ];
    await pollAll();
    expect(await stories()).toEqual([]);
    expect(await state('policy')).toMatchObject({
      pageState: 'not_found',
      problem: expect.stringContaining('https://a.example/ai: '),
    });
  });

  it('fails when one of them cannot be fetched', async () => {
    await watch(combined);
    answers = [fresh(page(one, two)), failed('server_error')];
    await pollAll();
    expect(await state('policy')).toMatchObject({ failures: 1, problem: 'a.example answered with server_error' });
    answers = [fresh(page(one, two)), { outcome: 'gone' }];
    await pollAll();
    expect(await state('policy')).toMatchObject({
      failures: 2,
      problem: "https://a.example/ai is gone; it is one of the document's pages.",
    });
  });
});

it('pollHost() asks for a page once where two documents are cut out of it', async () => {
  await watch({ ...policy, select: ['p'] }, { ...policy, id: 'policy-2', terms: 'Notice', select: ['main'] });
  answers = [fresh(page(...paragraphs))];
  await pollAll();
  expect(asked).toHaveLength(1);
  expect(await store.revisions('policy', 5)).toHaveLength(1);
  expect(await store.revisions('policy-2', 5)).toHaveLength(1);
});

describe('pollHost() with a page that comes in another language', () => {
  const german = [
    'Wir erheben deinen Namen, deine E-Mail-Adresse und das Profil, das du schreibst, damit andere Mitglieder dich finden.',
    'Wir bewahren die Beiträge und die Nachrichten auf, solange du ein Konto bei uns hast, und löschen sie danach.',
    'Wir verkaufen keine personenbezogenen Daten. Du kannst eine Kopie deiner Daten verlangen, und wir antworten dir.',
    'Ab dem 1. Oktober 2026 verwenden wir deine Beiträge, um unsere KI-Modelle zu trainieren, sofern du nicht widersprichst.',
  ];
  const inGerman = page(...german)
    .replace('Privacy Policy</h1>', 'Datenschutzerklärung</h1>')
    .replace('"en"', '"de"');

  const harmless =
    'Wir beantworten Anfragen innerhalb eines Monats und löschen Konten, die lange niemand benutzt hat, nach einer Ankündigung.';

  /** Polls the page once in English, then for nine days in German. */
  async function becomesGerman(english: string, ours: string) {
    await watch(policy);
    answers = [fresh(english)];
    await pollAll();
    for (let day = 1; day <= 9; day += 1) {
      now = later(start, day * 24 * hourMs);
      answers = [fresh(ours)];
      await pollAll();
      if (day <= 7) expect(await state('policy')).toMatchObject({ pageState: 'other_language' });
    }
    expect(await state('policy')).not.toHaveProperty('pageState');
    expect((await store.revisions('policy', 5)).map(({ language }) => language)).toEqual(['de', 'en']);
    return (await stories()).map(({ title }) => title);
  }
  const promise = 'We never use your messages or your files to train AI models, whether ours or those of others.';

  it.each([
    [
      'without telling a change if it says the same',
      page(...paragraphs),
      inGerman.replace(/Ab dem 1[^<]*/, harmless),
      null,
    ],
    [
      'in words that are true in every case if only it allows training',
      page(...paragraphs),
      inGerman,
      'has a largely new text',
    ],
    [
      'and tells that a promise became a permission',
      page(...paragraphs, promise),
      inGerman,
      'now allows AI training on your data',
    ],
  ])('holds it, and takes it for the new text when it stays so for a week, %s', async (_, english, ours, told) => {
    expect(await becomesGerman(english, ours)).toEqual(told === null ? [] : [expect.stringContaining(told)]);
  });
});

describe('pollHost() with a page that takes a change back', () => {
  const without = page(...paragraphs);
  const withTraining = page(...paragraphs, training);
  const poll = async (body: string, days: number) => {
    now = later(now, days * 24 * hourMs);
    answers = [fresh(body)];
    await pollAll();
  };
  const told = async () => {
    const [story] = await stories();
    return {
      state: story?.state,
      note: story?.stateNote,
      lines: story?.timeline.length,
      stories: (await stories()).length,
    };
  };

  it('says so in the story of the change, once each way, and then leaves it alone', async () => {
    await watch(policy);
    await poll(without, 0);
    await poll(withTraining, 1);
    expect(await told()).toEqual({ state: 'confirmed', note: undefined, lines: 1, stories: 1 });
    await poll(without, 1);
    expect(await told()).toEqual({ state: 'reversed', note: 'taken back on the page itself', lines: 2, stories: 1 });
    const comesAndGoes = { state: 'confirmed', note: 'this text comes and goes on the page', lines: 3, stories: 1 };
    await poll(withTraining, 1);
    expect(await told()).toEqual(comesAndGoes);
    await poll(without, 1);
    await poll(withTraining, 1);
    await poll(without, 1);
    expect(await told()).toEqual(comesAndGoes);
  });

  it('takes a return after weeks for another matter', async () => {
    await watch(policy);
    await poll(without, 0);
    await poll(withTraining, 1);
    await poll(without, 15);
    expect(await told()).toMatchObject({ state: 'confirmed', lines: 1 });
  });

  it('is not misled by something else that comes back', async () => {
    await watch(policy);
    const note = 'We moved to a new office this year and are looking forward to welcoming you there in person soon.';
    await poll(page(...paragraphs, note), 0);
    await poll(page(...paragraphs, training), 1);
    await poll(page(...paragraphs, training, note), 1);
    expect(await told()).toMatchObject({ state: 'confirmed', lines: 1 });
  });
});

describe('pollHost() with a page that its scripts fill', () => {
  const shell = '<!doctype html><html lang="en"><title>Privacy</title><div id="root"></div></html>';

  it('reads it by HTTP first and then in a browser, and remembers that it was needed', async () => {
    await watch(policy);
    const shown: string[] = [];
    const render: PollTools['render'] = async ({ url, bytes }) => {
      shown.push(url);
      expect(new TextDecoder().decode(bytes)).toBe(shell);
      return { html: page(...paragraphs) };
    };
    answers = [fresh(shell, { etag: '"shell"' }), fresh(shell, { etag: '"shell"' })];
    await pollAll({ render });
    expect(await state('policy')).toMatchObject({ needsBrowser: true, failures: 0 });
    expect((await store.revisions('policy', 5))[0]?.clauses.map(({ text }) => text)).toContain(paragraphs[0]);
    await pollAll({ render });
    expect(
      asked.map(({ etag }) => etag),
      'a shell that did not change says nothing of its text',
    ).toEqual([undefined, undefined]);
    expect(shown).toHaveLength(2);
  });

  it('says that it is empty where no browser is set, or where none helps', async () => {
    await watch(policy);
    answers = [fresh(shell)];
    await pollAll();
    expect(await state('policy')).toMatchObject({ pageState: 'empty' });
    for (const shown of [{ problem: 'It died.' }, { html: shell }]) {
      answers = [fresh(shell)];
      await pollAll({ render: async () => shown });
      expect(await state('policy')).toMatchObject({ pageState: 'empty' });
    }
  });

  it('asks no browser for a page that has its text', async () => {
    await watch(policy);
    answers = [fresh(page(...paragraphs))];
    await pollAll({ render: () => Promise.reject(new Error('a browser was asked')) });
    expect(await state('policy')).not.toHaveProperty('needsBrowser');
  });
});
