import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSourcesFile } from '../../src/catalogue/read-sources-file.ts';
import { settingsText } from '../../src/catalogue/settings-text.ts';
import type { Source } from '../../src/nouns/source.ts';
import type { Filter, Pace, Subscription } from '../../src/nouns/subscription.ts';
import { dataTypes, events, regions, severities, sourceGenres, wordsOf } from '../../src/nouns/words.ts';
import { digest, discord, feed, start, subscription } from '../store/samples.ts';

const read = (text: string) => readSourcesFile(`${text}\ncatalogue: true\n`, { file: 'x.yaml', now: start });

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const some = <T>(list: readonly T[]) => fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: 3 });
const word = fc.stringMatching(/^[A-Za-z0-9:"'#{}é-]{1,12}$/);
const time = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 59 }));
const clock = ([hour, minute]: readonly [number, number]) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const filter = fc
  .record({
    companies: maybe(fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
    topics: maybe(some(wordsOf(events))),
    genres: maybe(some(wordsOf(sourceGenres))),
    dataTypes: maybe(some(wordsOf(dataTypes))),
    leastSeverity: maybe(fc.constantFrom(...wordsOf(severities))),
    regions: maybe(some(wordsOf(regions))),
    exclude: maybe(fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Filter);
const pace = fc
  .record({
    mode: fc.constantFrom('hourly' as const, 'daily' as const, 'weekly' as const),
    ceiling: maybe(fc.integer({ min: 1, max: 200 })),
    quiet: maybe(time.map((from) => ({ from: clock(from), to: clock([from[0] + 12, from[1]]) }))),
    zone: maybe(fc.constantFrom('Europe/Berlin', 'Asia/Kolkata')),
    thread: maybe(fc.constant(true as const)),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Pace);

it('what is written is read again as it was, whatever a subscription asks for', () => {
  fc.assert(
    fc.property(filter, maybe(pace), (asked, speed) => {
      const one: Subscription = subscription('x', { filter: asked, pace: speed });
      const [again] = read(settingsText({ subscriptions: [one], digests: [] })).subscriptions;
      expect(again?.filter).toEqual(one.filter);
      expect(again?.pace).toEqual(one.pace);
      expect(again?.target).toEqual(one.target);
    }),
    { numRuns: 200 },
  );
});

it('sources and digests come back too, each digest once', () => {
  const sources: readonly Source[] = [
    { ...feed('a'), id: 'x', origin: 'file' } as Source,
    {
      id: 'y',
      kind: 'policy',
      name: 'Rookery, Privacy Policy',
      publisher: 'Rookery',
      url: 'https://rookery.example/privacy',
      everyMinutes: 720,
      origin: 'file',
      genre: 'policy',
      service: 'Rookery',
      terms: 'Privacy Policy',
      select: ['main', { startAfter: 'h1', endBefore: 'footer' }],
      remove: ['.banner'],
      more: [{ url: 'https://rookery.example/cookies', select: [], remove: [] }],
      optOut: 'https://rookery.example/no',
    },
  ];
  const subscriptions = [subscription('one'), subscription('two', { filter: {} })];
  const again = read(
    settingsText({ sources, subscriptions, digests: [digest(), digest({ target: discord('other') })] }),
  );
  const withoutId = ({ id: _id, ...rest }: Source) => rest;
  expect(again.sources.map(withoutId)).toEqual(sources.map(withoutId));
  expect(again.digests.map(({ schedule }) => schedule)).toEqual([digest().schedule]);
  expect(settingsText({ ...again, withCatalogue: false })).toBe(
    settingsText({ sources, subscriptions, digests: [digest()] }),
  );
});
