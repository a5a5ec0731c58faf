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
