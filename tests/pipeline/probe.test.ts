import { afterEach, describe, expect, it } from 'vitest';
import { probedWords } from '../../src/cards/manage/source-card.ts';
import { silentLog } from '../../src/log.ts';
import { createReader } from '../../src/net/reader/create-reader.ts';
import type { Fetched } from '../../src/nouns/ports.ts';
import { createProbe, type ProbeTools } from '../../src/pipeline/probe.ts';
import { policyPage } from '../commands/policies.ts';
import { rss } from '../core/feed/feeds.ts';
import { feed, start } from '../store/samples.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const answer = (body: string, more: object = {}): Fetched => ({
  outcome: 'fresh',
  isWhole: true,
  body: new TextEncoder().encode(body),
  contentType: 'text/html; charset=utf-8',
  finalUrl: 'https://rookery.example/terms',
  ...more,
});
const policy = (text: string) =>
  `<html lang="en"><title>Terms</title><main><h1>Terms</h1>${`<p>${text} We keep your feathers safe for as long as you have an account.</p>`.repeat(8)}</main></html>`;

/** A probe over a web that gives these answers in order, with the real reader. */
function open(
  answers: readonly Fetched[],
  more: Partial<ProbeTools> & { worker?: URL | undefined; readingMs?: number | undefined } = {},
) {
  const { worker, readingMs, ...tools } = more;
  const reader = createReader({ log: silentLog, worker, readingMs });
  stops.push(reader.stop);
  const asked: object[] = [];
  const left = [...answers];
  const probe = createProbe({
    reader,
    render: null,
    clock: { now: () => start },
    async fetch(request) {
      asked.push(request);
      return left.shift() ?? { outcome: 'gone' };
    },
    ...tools,
  });
  return { probe, asked };
}

describe('createProbe()', () => {
  it('reads a feed newest first, and judges what it holds', async () => {
    const item = (title: string, day: number) =>
      `<item><title>${title}</title><link>https://news.example/${day}</link><pubDate>${new Date(Date.UTC(2026, 9, day)).toUTCString()}</pubDate></item>`;
    const text = rss(item('Dark mode', 3) + item('Rookery sued over AI training on private messages', 20));
    const { probe, asked } = open([answer(text, { contentType: 'text/xml' })]);
    const probed = await probe.source(feed('a'));
    if (probed.found !== 'feed') throw new Error(`Found ${probed.found}`);
    expect(probed).toMatchObject({ title: 'Rookery', count: 2 });
    expect(probed.entries.map(({ item: { title }, finding }) => [title, finding.relevant])).toEqual([
      ['Rookery sued over AI training on private messages', true],
      ['Dark mode', false],
    ]);
    expect(asked, 'no validators: all of it is wanted').toEqual([
      { url: 'https://a.example/feed.xml', obeyRobots: false },
    ]);
  });

  it('reads a document of several pages as one, under robots.txt', async () => {
    const more = [{ url: 'https://rookery.example/ai', select: ['main'], remove: [] }];
    const { probe, asked } = open([answer(policy('One.')), answer(policy('Two.'))]);
    const probed = await probe.source(policyPage('Rookery', 'Terms', { more }));
    expect(probed).toMatchObject({
      found: 'page',
      reading: { title: 'Terms', begins: ['Terms', 'One.', expect.any(String)] },
    });
    expect(asked).toMatchObject([{ obeyRobots: true }, { url: 'https://rookery.example/ai', obeyRobots: true }]);
  });

  it('reads a page again once its scripts have run, where a browser is set', async () => {
    const shell = answer('<html lang="en"><title>Terms</title><div id="app"></div></html>');
    const render = async () => ({ html: policy('Rendered.') });
    const page = policyPage('Rookery', 'Terms');
    expect(await open([shell], { render }).probe.source(page)).toMatchObject({ found: 'page' });
    expect(probedWords(await open([shell]).probe.source(page)).says).toContain('an empty page');
  });

  it.each([
    ['gone', { outcome: 'gone' }, 'Its server says it is permanently gone. Remove it.'],
    ['unchanged', { outcome: 'unchanged' }, 'Its server answered 304 to a first request.'],
    [
      'failed',
      { outcome: 'failed', reason: 'timeout', sentence: 'a.example took too long.' },
      'a.example took too long.',
    ],
  ] as const)('says so when what was asked for is %s', async (_how, fetched, says) => {
    expect(probedWords(await open([fetched]).probe.source(feed('a')))).toEqual({ ok: false, says });
  });

  it('outlives a document that hangs its reader', async () => {
    const worker = new URL('../net/reader/odd-worker.ts', import.meta.url);
    const { probe } = open([answer('loop')], { worker, readingMs: 500 });
    expect(probedWords(await probe.source(feed('a'))).says).toContain('It took more than 0.5 s to read.');
  });
});
