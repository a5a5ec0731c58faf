import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Fetched } from '../../src/nouns/ports.ts';
import { type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { checkOptOutLinks, linkCheck } from '../../src/pipeline/check-links.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { policyPage } from '../commands/policies.ts';
import { sqlite } from '../store/database.ts';
import { start } from '../store/samples.ts';

const fresh: Fetched = {
  outcome: 'fresh',
  isWhole: true,
  body: new Uint8Array(),
  contentType: 'text/html',
  finalUrl: '',
};
const refused: Fetched = { outcome: 'failed', reason: 'forbidden', sentence: 'a.example answered 403 Forbidden' };

let store: OpenStore;
let now: Instant;
let answers: Record<string, Fetched>;
let asked: string[];
beforeEach(async () => {
  store = await sqlite.open();
  now = start;
  answers = {};
  asked = [];
});
afterEach(() => store.close());

const check = () =>
  checkOptOutLinks({
    store,
    clock: { now: () => now },
    log: silentLog,
    fetch: async ({ url, obeyRobots }) => {
      asked.push(`${url}${obeyRobots ? '' : ' against robots.txt'}`);
      return answers[url] ?? fresh;
    },
  });
const daysPass = (days: number) => {
  now = later(now, days * 24 * 60 * minuteMs);
};
const page = (service: string, optOut?: string) =>
  policyPage(service, 'Privacy Policy', optOut === undefined ? {} : { optOut });

describe('checkOptOutLinks()', () => {
  it('asks each address where people say no once, and again after a week', async () => {
    const no = 'https://a.example/no';
    await store.syncSources([page('One', no), page('Two', no), page('Three')], start);
    expect(await check()).toBe(1);
    daysPass(6);
    expect(await check()).toBe(0);
    daysPass(1);
    expect(await check()).toBe(1);
    expect(asked).toEqual([no, no]);
    expect(await linkCheck(no, store)).toEqual({ triedAt: now, seenAt: now });
  });

  it('remembers when an address that fails last answered, and asks it again after a day', async () => {
    const no = 'https://a.example/no';
    await store.syncSources([page('One', no)], start);
    await check();
    daysPass(7);
    answers[no] = refused;
    await check();
    expect(await linkCheck(no, store)).toEqual({
      triedAt: now,
      seenAt: start,
      problem: 'a.example answered 403 Forbidden',
    });
    daysPass(1);
    answers[no] = { outcome: 'gone' };
    expect(await check()).toBe(1);
    expect(await linkCheck(no, store)).toMatchObject({
      seenAt: start,
      problem: 'https://a.example/no answered 410 Gone',
    });
  });

  it('asks five at a time, the others the next time', async () => {
    await store.syncSources(
      Array.from({ length: 7 }, (_, index) => page(`Service ${'abcdefg'[index]}`, `https://a.example/${index}`)),
      start,
    );
    expect([await check(), await check(), await check()]).toEqual([5, 2, 0]);
    expect(new Set(asked).size).toBe(7);
  });
});
