import { expect, it, vi } from 'vitest';
import type { Place } from '../../src/nouns/place.ts';
import type { Probed } from '../../src/nouns/probe.ts';
import { probeInTurn } from '../../src/pipeline/probe.ts';

const guild: Place = { platform: 'discord', space: 'guild' };
const other: Place = { platform: 'discord', space: 'other' };

it('reads one address at a time for each place, also after one that failed', async () => {
  const begun: string[] = [];
  const answers = new Map<string, PromiseWithResolvers<Probed>>();
  const probeFor = probeInTurn({
    source: () => Promise.reject(new Error('not asked')),
    address(url) {
      begun.push(url);
      const answer = Promise.withResolvers<Probed>();
      answers.set(url, answer);
      return answer.promise;
    },
  });
  const nothing: Probed = { found: 'nothing', says: 'no' };
  const first = probeFor(guild).address('a');
  const second = probeFor(guild).address('b');
  const elsewhere = probeFor(other).address('c');
  await vi.waitUntil(() => begun.includes('c'));
  expect(begun).toEqual(['a', 'c']);
  answers.get('c')?.resolve(nothing);
  await elsewhere;
  answers.get('a')?.reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await vi.waitUntil(() => begun.includes('b'));
  answers.get('b')?.resolve(nothing);
  expect(await second).toBe(nothing);
});
