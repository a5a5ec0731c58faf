import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Item, JudgedItem } from '../../src/nouns/item.ts';
import type { Place } from '../../src/nouns/place.ts';
import type { PolicyChange } from '../../src/nouns/policy.ts';
import type { Source } from '../../src/nouns/source.ts';
import { dayMs, type Instant, later } from '../../src/nouns/time.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { policyPage } from '../commands/policies.ts';
import type { TestDatabase } from './database.ts';
import { at, feed, finding, item, judged, poll, pollState, revision, start, story } from './samples.ts';

const guild: Place = { platform: 'discord', space: 'guild' };
const other: Place = { platform: 'discord', space: 'other' };
const slack: Place = { platform: 'slack', space: 'guild' };

/** What every database must answer where sources and stories belong to places. */
export function placesContract(database: TestDatabase): void {
  describe(`Places on ${database.name}`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await database.open();
      await store.syncSources([feed('a')], start);
    });
    afterEach(() => store.close());

    const line = (place: Place, when: Instant) => ({ ...place, at: when, who: 'ada', did: 'changed the sources' });
    const add = (id: string, { place = guild, when = start, atMost = 9 } = {}) =>
      store.addSource({ source: mine(id), place, atMost }, line(place, when));
    const remove = (sourceId: string, place = guild) => store.removeSource({ sourceId, place }, line(place, start));
    const mine = (id: string): Source => feed(id, { origin: 'command' });
    const idsFrom = async (place: Place) => (await store.seenFrom(place).sources()).map(({ source }) => source.id);
    const due = async (id: string, when = start) => await store.dueSources(`${id}.example`, when);

    describe('a source that a place asks for', () => {
      test('is seen by that place alone, and is due at once', async () => {
        expect(await add('mine')).toBe('added');
        expect(await idsFrom(guild)).toEqual(['a', 'mine']);
        expect(await idsFrom(other)).toEqual(['a']);
        expect(await idsFrom(slack)).toEqual(['a']);
        expect(await due('mine')).toEqual([{ source: mine('mine'), poll: { nextPollAt: start, failures: 0 } }]);
        expect(await store.auditLines(guild, { limit: 9 })).toEqual([line(guild, start)]);
        expect(await store.auditLines(other, { limit: 9 })).toEqual([]);
      });

      test('is one source however many places ask for it', async () => {
        expect([await add('mine'), await add('mine', { place: slack }), await add('mine')]).toEqual([
          'added',
          'added',
          'there',
        ]);
        expect(await due('mine')).toHaveLength(1);
        expect(await store.placesOf('mine')).toEqual([guild, slack]);
        expect(await idsFrom(slack)).toEqual(['a', 'mine']);
      });

      test('has its service among the names that the place sees, as soon as it is listed and as long', async () => {
        const namesFrom = async (place: Place) => await store.seenFrom(place).serviceNames();
        const page = (id: string, service: string, origin: Source['origin']): Source => ({
          ...policyPage(service, 'Terms', { origin }),
          id,
        });
        expect(await namesFrom(guild)).toEqual([]);
        await store.addSource(
          { source: page('p', 'Quillmark', 'command'), place: guild, atMost: 9 },
          line(guild, start),
        );
        expect(await namesFrom(guild)).toEqual(['Quillmark']);
        expect(await namesFrom(guild)).toBe(await namesFrom(guild));
        expect(await namesFrom(other)).toEqual([]);
        await store.syncSources([page('q', 'Ambervale', 'file')], start);
        expect(await namesFrom(guild)).toEqual(['Ambervale', 'Quillmark']);
        await remove('p');
        expect(await namesFrom(guild)).toEqual(['Ambervale']);
        await store.addSource(
          { source: page('p', 'Quillmark', 'command'), place: guild, atMost: 9 },
          line(guild, start),
        );
        await store.forgetPlace(guild);
        expect(await store.serviceNames()).toEqual(['Ambervale']);
      });

      test('is refused to a place that has as many as it may, and where everyone has it', async () => {
        expect(await add('a')).toBe('there');
        expect(await store.placesOf('a')).toEqual([]);
        await add('mine', { atMost: 1 });
        expect(await add('more', { atMost: 1 })).toBe('full');
        expect(await add('more', { atMost: 1, place: other })).toBe('added');
        expect(await store.auditLines(guild, { limit: 9 })).toHaveLength(1);
      });

      test('is read until the last place has taken it out, and keeps its memory', async () => {
        await add('mine');
        await add('mine', { place: other });
        expect(await remove('mine')).toBe(true);
        expect(await remove('mine')).toBe(false);
        expect(await idsFrom(guild)).toEqual(['a']);
        expect(await due('mine')).toHaveLength(1);
        await store.commitPolls([
          poll('mine', { poll: pollState({ etag: '"1"', firstReadAt: start, lastReadAt: start }) }),
        ]);
        expect(await remove('mine', other)).toBe(true);
        expect(await due('mine', at(60))).toEqual([]);

        await add('mine', { when: at(60) });
        expect(await due('mine', at(60))).toMatchObject([{ poll: { etag: '"1"', firstReadAt: start } }]);
      });

      test('begins anew when it was not read for a day', async () => {
        await add('mine');
        await store.commitPolls([poll('mine', { poll: pollState({ firstReadAt: start, lastReadAt: start }) })]);
        await remove('mine');
        const when = later(start, dayMs + 1);
        await add('mine', { when });
        expect(await due('mine', when)).toEqual([{ source: mine('mine'), poll: { nextPollAt: when, failures: 0 } }]);
      });

      test('stays at a start, is everyone’s while it is listed, and is the place’s again when it is not', async () => {
        await add('mine');
        await store.commitPolls([poll('mine', { poll: pollState({ etag: '"1"', firstReadAt: start }) })]);
        await store.syncSources([feed('a')], at(5));
        expect(await idsFrom(guild)).toEqual(['a', 'mine']);

        await store.syncSources([feed('a'), feed('mine', { origin: 'file' })], at(5));
        expect(await idsFrom(other)).toEqual(['a', 'mine']);
        expect(await store.placesOf('mine')).toEqual([]);
        expect(await due('mine', at(60))).toMatchObject([{ source: { origin: 'file' }, poll: { etag: '"1"' } }]);

        await store.syncSources([feed('a')], at(5));
        expect([await idsFrom(guild), await idsFrom(other)]).toEqual([['a', 'mine'], ['a']]);
        expect(await store.placesOf('mine')).toEqual([guild]);
        expect(await due('mine', at(60))).toMatchObject([{ source: { origin: 'command' }, poll: { etag: '"1"' } }]);
      });

      test('a page that two places call by other names is due for both together, now and from then on', async () => {
        const page = (id: string) => policyPage('Rookery', 'Terms', { id, origin: 'command' });
        const rookery = async (when: Instant) =>
          (await store.dueSources('rookery.example', when)).map(({ source }) => source.id);
        await store.addSource({ source: page('one'), place: guild, atMost: 9 }, line(guild, start));
        await store.commitPolls([poll('one', { poll: pollState({ nextPollAt: at(720), lastReadAt: start }) })]);
        await store.addSource({ source: page('two'), place: other, atMost: 9 }, line(other, at(60)));
        expect(await rookery(at(60))).toEqual(['one', 'two']);

        await store.commitPolls([
          poll('one', { poll: pollState({ nextPollAt: at(780) }) }),
          poll('two', { poll: pollState({ nextPollAt: at(850) }) }),
        ]);
        expect(await rookery(at(779))).toEqual([]);
        expect(await rookery(at(780))).toEqual(['one', 'two']);
      });

      test('a page that is listed for everyone with the same cut is not read twice meanwhile', async () => {
        const listed = policyPage('Rookery', 'Terms');
        const source = { ...listed, id: 'policy-mine', service: 'Rooks', origin: 'command' as const };
        await store.addSource({ source, place: guild, atMost: 9 }, line(guild, start));
        await store.syncSources([listed], start);
        expect(await idsFrom(guild)).toEqual([listed.id]);
        expect(await store.dueSources('rookery.example', start)).toHaveLength(1);
        await store.syncSources([{ ...listed, select: ['main'] }], start);
        expect(await idsFrom(guild)).toEqual(['policy-mine', listed.id]);
      });
    });

    describe('what comes of it', () => {
      const change = { service: 'Rookery', terms: 'Privacy Policy' } as PolicyChange;
      const changed: JudgedItem = {
        item: item('mine:c', { from: 'policy', change, sourceId: 'mine', seenAt: at(1) } as Partial<Item>),
        finding: finding(),
      };
      const entry = {
        identity: 'x',
        guid: '',
        url: 'https://mine.example/x',
        titleHash: 't',
        contentHash: 'c',
        words: '',
        seenAt: start,
      };
      beforeEach(async () => {
        await add('mine');
        await store.commitPolls([
          poll('a', { items: [judged('s-1')], stories: [story('s')], poll: pollState({ lastReadAt: start }) }),
          poll('mine', {
            entries: [entry],
            items: [changed],
            revision: { revision: revision('r', { sourceId: 'mine' }), sentences: [], pages: [] },
            stories: [
              story('own', { place: guild, companies: ['Rookery'], itemKeys: ['mine:c'], title: 'Rooks at guild' }),
              story('theirs', { place: other, companies: ['Crow'], itemKeys: ['mine:c'], title: 'Rooks at other' }),
            ],
          }),
        ]);
      });

      /** All that can be looked up, through the eyes of a place. */
      const lookFrom = async (place: Place) => {
        const seen = store.seenFrom(place);
        const ids = (stories: readonly { id: string }[]) => stories.map(({ id }) => id).toSorted();
        return {
          latest: ids(await seen.latestStories({ limit: 9 })),
          between: ids(await seen.storiesBetween(start, at(1))),
          found: ids((await seen.searchStories({ words: 'rooks', limit: 9 })).map((found) => found.story)),
          all: ids((await seen.searchStories({ limit: 9 })).map((found) => found.story)),
          byId: (await seen.story('own'))?.id ?? null,
          items: (await seen.storyItems('own')).length,
          ofItem: ids(await seen.storiesOfItem('mine:c')),
          companies: (await seen.companyNames()).toSorted(),
          recent: (await seen.recentItemKeys({ since: start, limit: 9 })).toSorted(),
          traced: (await seen.tracedItems(['mine:c'])).map(({ storyId }) => storyId),
          entries: (await seen.entriesAt([entry.url])).length,
          revisionHeads: (await seen.revisionHeads('mine')).length,
          revisions: (await seen.revisions('mine', 9)).length,
          revision: (await seen.revision('r'))?.id ?? null,
          changes: (await seen.policyChanges({ sourceIds: ['mine'], limit: 9 })).length,
          counted: await seen.status().then(({ items, stories, sources }) => [items, stories, sources.length]),
        };
      };

      test('is looked up by the place that has it', async () => {
        expect(await lookFrom(guild)).toEqual({
          latest: ['own', 's'],
          between: ['own', 's'],
          found: ['own'],
          all: ['own', 's'],
          byId: 'own',
          items: 1,
          ofItem: ['own'],
          companies: ['OpenAI', 'Rookery'],
          recent: ['mine:c', 's-1'],
          traced: ['own'],
          entries: 1,
          revisionHeads: 1,
          revisions: 1,
          revision: 'r',
          changes: 1,
          counted: [2, 2, 2],
        });
      });

      test.each([
        ['another place', { platform: 'discord', space: 'third' }],
        ['a place of the same name on another platform', slack],
        ['the terminal', { platform: 'terminal', space: '' }],
      ] as const)('is not there for %s, in no list, count or search', async (_who, place) => {
        expect(await lookFrom(place)).toEqual({
          latest: ['s'],
          between: ['s'],
          found: [],
          all: ['s'],
          byId: null,
          items: 0,
          ofItem: [],
          companies: ['OpenAI'],
          recent: ['s-1'],
          traced: [],
          entries: 0,
          revisionHeads: 0,
          revisions: 0,
          revision: null,
          changes: 0,
          counted: [1, 1, 1],
        });
      });

      test('stays with the place that was told of it when the source is gone', async () => {
        await remove('mine');
        const { latest, items, found } = await lookFrom(guild);
        expect({ latest, items, found }).toEqual({ latest: ['own', 's'], items: 1, found: ['own'] });
      });

      test('all of it is there for whoever runs the bot', async () => {
        expect((await store.latestStories({ limit: 9 })).map(({ id }) => id).toSorted()).toEqual([
          'own',
          's',
          'theirs',
        ]);
        expect(await store.searchStories({ words: 'rooks', limit: 9 })).toHaveLength(2);
        expect(await store.storiesOfItem('mine:c')).toHaveLength(2);
      });

      test('open stories are those of everyone, or of one place alone', async () => {
        const open = async (place: Place | null, names: readonly string[]) =>
          (await store.openStories({ names, since: start, place })).map(({ id }) => id);
        const companies = ['OpenAI', 'Rookery', 'Crow'];
        expect(await open(null, companies)).toEqual(['s']);
        expect(await open(guild, companies)).toEqual(['own']);
        expect(await open(slack, companies)).toEqual([]);
      });

      test('a story that moves stays where it is seen', async () => {
        const own = await store.story('own');
        if (own === null) throw new Error('No story');
        await store.commitPolls([poll('mine', { stories: [{ ...own, title: 'Rooks flying', updatedAt: at(2) }] })]);
        expect((await store.seenFrom(guild).searchStories({ words: 'flying', limit: 9 })).length).toBe(1);
        expect(await store.seenFrom(slack).searchStories({ words: 'flying', limit: 9 })).toEqual([]);
        expect(await store.searchStories({ words: 'guild', limit: 9 })).toEqual([]);
      });

      test('an item that only repeats a story of everyone says which', async () => {
        const again = { item: item('mine:again', { sourceId: 'mine' }), finding: finding() };
        await store.commitPolls([poll('mine', { items: [again], toldIn: new Map([['mine:again', 's']]) })]);
        expect(await store.seenFrom(guild).tracedItems(['mine:again'])).toEqual([
          { ...again, storyId: null, toldIn: 's' },
        ]);
      });
    });
  });
}
