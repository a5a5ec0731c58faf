import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSourcesFile } from '../../src/catalogue/read-sources-file.ts';
import { settingsText } from '../../src/catalogue/settings.ts';
import type { Source } from '../../src/nouns/source.ts';
import { subscriptionKey } from '../../src/nouns/subscription.ts';
import { anyAsked } from '../nouns/asked.ts';
import { digest, discord, feed, start, subscription } from '../store/samples.ts';

const read = (text: string) => readSourcesFile(`${text}\ncatalogue: true\n`, { file: 'x.yaml', now: start });

it('what is written is read again as it was, whatever a subscription asks for', () => {
  fc.assert(
    fc.property(anyAsked, (asked) => {
      const one = subscription('x', asked);
      const { subscriptions, notes } = read(settingsText({ subscriptions: [one], digests: [] }));
      expect(subscriptions).toMatchObject([{ ...asked, target: one.target }]);
      expect(subscriptions.map(subscriptionKey)).toEqual([subscriptionKey(one)]);
      expect(notes).toEqual([]);
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
