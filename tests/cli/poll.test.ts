import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/command-line.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { startWebServer } from '../fakes/web-server.ts';
import { temporaryFolder } from '../store/database.ts';

it('polls what is due and, if nothing is, says when the next source is due and how to poll all the same', async () => {
  await using folder = await temporaryFolder();
  const web = await startWebServer({
    '/feed.xml': { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel/></rss>' },
  });
  const sources = `${folder.path}/sources.yaml`;
  await writeFile(sources, `feeds: [{ url: "${web.url('/feed.xml')}", every: 30 min }]`);
  const run = async (...args: readonly string[]) => {
    const env = {
      DATABASE_URL: `file:${folder.path}/bot.db`,
      FINEPRINT_SOURCES: sources,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
    };
    const io = fakeIo({ env });
    return { code: await main(['poll', ...args], io), noted: io.noted };
  };
  expect(await run()).toEqual({ code: 0, noted: ['Read 1 of 1 due source.'] });
  expect(await run('--once')).toEqual({
    code: 0,
    noted: [
      expect.stringMatching(
        /^No source is due yet\. The next one is due in \d+ minutes\. To poll every source now, run: npm run -s fineprint -- poll --all$/,
      ),
    ],
  });
  expect(await run('--all')).toEqual({ code: 0, noted: ['Read 1 of 1 source.'] });
  await web.stop();
});

it('ends with an error if no source can be read, but not if some can', async () => {
  await using folder = await temporaryFolder();
  const web = await startWebServer({
    '/feed.xml': { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel/></rss>' },
  });
  const poll = async (name: string, urls: readonly string[]) => {
    const sources = `${folder.path}/${name}.yaml`;
    await writeFile(sources, JSON.stringify({ feeds: urls.map((url) => ({ url: web.url(url) })) }));
    const env = {
      DATABASE_URL: `file:${folder.path}/${name}.db`,
      FINEPRINT_SOURCES: sources,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
    };
    const io = fakeIo({ env });
    return { code: await main(['poll', '--all'], io), said: io.noted.at(-1) };
  };
  expect(await poll('none', ['/a.xml', '/b.xml'])).toEqual({
    code: 1,
    said: "No source can be read. Check this machine's network, DNS and firewall.",
  });
  expect((await poll('some', ['/a.xml', '/feed.xml'])).code).toBe(0);
  await web.stop();
});

const entry = (name: string, title: string, lead: string) =>
  `<item><title>${title}</title><link>https://ledger.example/${name}</link><guid>${name}</guid><description>${lead}</description></item>`;
const weather = entry('weather', 'Weather tomorrow: sunny', 'Little wind.');
const filed = entry(
  'filed',
  'Tutor sues Quillmark over training AI on private messages',
  'A tutor sued Quillmark in federal court on Monday, alleging that it trained its AI models on the private messages of its users without their consent.',
);
const dropped = entry(
  'dropped',
  'Tutor drops lawsuit against Quillmark over AI training on private messages',
  'The tutor voluntarily dismissed the lawsuit against Quillmark, which had accused it of training its AI models on private messages, without prejudice.',
);

it('prints each alert with the story behind it as data: what moved, from what, and which items are new', async () => {
  await using folder = await temporaryFolder();
  const web = await startWebServer();
  const sources = `${folder.path}/sources.yaml`;
  await writeFile(sources, JSON.stringify({ feeds: [{ url: web.url('/feed.xml'), name: 'The Ledger' }] }));
  const env = {
    DATABASE_URL: `file:${folder.path}/bot.db`,
    FINEPRINT_SOURCES: sources,
    FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
  };
  const toldOf = async (...entries: readonly string[]) => {
    const body = `<rss version="2.0"><channel><title>The Ledger</title>${entries.join('')}</channel></rss>`;
    web.serve({ '/feed.xml': { headers: { 'content-type': 'application/rss+xml' }, body } });
    const io = fakeIo({ env });
    expect(await main(['poll', '--once', '--all', '--json'], io)).toBe(0);
    return io.printed.map((line) => JSON.parse(line));
  };

  expect(await toldOf(weather)).toEqual([]);
  const [first] = await toldOf(filed, weather);
  expect(first).toMatchObject({
    id: expect.stringMatching(/^story:/),
    card: { title: expect.any(String) },
    story: {
      reason: 'new',
      state: 'alleged',
      stateBefore: null,
      event: 'lawsuit_filed',
      sources: ['The Ledger'],
      lastMessageAt: null,
      items: [{ url: 'https://ledger.example/filed', publisher: 'The Ledger', published: null, isNew: true }],
    },
  });
  const [second] = await toldOf(dropped, filed, weather);
  expect(second).toMatchObject({
    story: {
      id: first.story.id,
      reason: 'state',
      state: 'dismissed',
      stateBefore: 'alleged',
      event: 'lawsuit_dismissed',
      lastMessageAt: expect.any(String),
      items: [
        { url: 'https://ledger.example/filed', isNew: false },
        { url: 'https://ledger.example/dropped', isNew: true },
      ],
    },
  });
  await web.stop();
});
