import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDelivery } from '../../src/core/plan/plan-alerts.ts';
import type { Alert, HeldStory } from '../../src/nouns/delivery.ts';
import type { Failure } from '../../src/nouns/store.ts';
import type { Instant } from '../../src/nouns/time.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import type { TestDatabase } from './database.ts';
import {
  alertTo,
  at,
  card,
  digest,
  discord,
  feed,
  finding,
  item,
  judged,
  line,
  poll,
  pollState,
  revision,
  start,
  story,
  subscription,
} from './samples.ts';

/** What every database must do. */
export function storeContract(database: TestDatabase): void {
  describe(`Store on ${database.name}`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await database.open();
      await store.syncSources([feed('a')], start);
    });
    afterEach(() => store.close());

    const dueHosts = async (now: Instant) => (await store.dueHosts(now)).map(({ host }) => host).toSorted();
    const write = (...stories: Parameters<typeof story>[]) =>
      store.commitPolls([poll('a', { stories: stories.map((about) => story(...about)) })]);

    describe('sources', () => {
      test('a new source is due at once, with nothing remembered', async () => {
        expect(await store.sources()).toEqual([{ source: feed('a'), poll: { nextPollAt: start, failures: 0 } }]);
        expect(await store.dueSources('a.example', start)).toEqual(await store.sources());
      });

      test('a poll state comes back as it was written, every field', async () => {
        const state = pollState({
          etag: 'W/"ä-1"',
          lastModified: 'Mon, 02 Nov 2026 08:00:00 GMT',
          firstReadAt: start,
          lastReadAt: start,
          lastTriedAt: start,
          failures: 2,
          failingSince: start,
          problem: 'a.example answered 503 Service Unavailable',
          pageState: 'bot_wall',
          pageStatePolls: 3,
          movedTo: 'https://b.example/feed.xml',
          movedPolls: 1,
        });
        await store.commitPolls([poll('a', { poll: state })]);
        expect(await store.sources()).toEqual([{ source: feed('a'), poll: state }]);
      });

      test('sources that leave the list are not polled but keep their memory', async () => {
        await store.commitPolls([poll('a', { poll: pollState({ etag: '"1"' }) })]);
        await store.syncSources([feed('b')], at(60));
        expect((await store.sources()).map(({ source }) => source.id)).toEqual(['b']);
        expect(await dueHosts(at(60))).toEqual(['b.example']);

        await store.syncSources([feed('a'), feed('b')], at(60));
        expect(await store.dueSources('a.example', at(60))).toEqual([
          { source: feed('a'), poll: pollState({ etag: '"1"' }) },
        ]);
      });

      test('a poll that ends after its source left the list does not bring it back', async () => {
        await store.syncSources([], start);
        await store.commitPolls([poll('a', { poll: pollState({ nextPollAt: start }) })]);
        expect(await dueHosts(at(60))).toEqual([]);
      });

      test('sources made by a command are not taken away by the lists', async () => {
        await store.syncSources([feed('a'), feed('mine', { origin: 'command' })], start);
        await store.syncSources([feed('b')], start);
        expect((await store.sources()).map(({ source }) => source.id)).toEqual(['b', 'mine']);
      });

      test('a listed address that changes begins anew', async () => {
        await store.commitPolls([poll('a', { poll: pollState({ etag: '"1"', firstReadAt: start }) })]);
        const moved = feed('a', { url: 'https://new.example/feed' });
        await store.syncSources([moved], at(5));
        expect(await store.sources()).toEqual([{ source: moved, poll: { nextPollAt: at(5), failures: 0 } }]);
        expect(await dueHosts(at(5))).toEqual(['new.example']);
      });

      test('an address adopted after a redirect outlives a restart with the same list', async () => {
        await store.commitPolls([poll('a', { url: 'https://moved.example/feed' })]);
        await store.syncSources([feed('a', { name: 'Renamed' })], at(5));
        expect(await store.sources()).toEqual([
          { source: feed('a', { name: 'Renamed', url: 'https://moved.example/feed' }), poll: pollState() },
        ]);
        expect(await dueHosts(at(30))).toEqual(['moved.example']);
      });

      test('a source that ended is not polled any more, listed or not', async () => {
        await store.commitPolls([poll('a', { poll: pollState({ nextPollAt: start, endedAt: start }) })]);
        await store.syncSources([], at(1));
        await store.syncSources([feed('a')], at(1));
        expect(await dueHosts(at(60))).toEqual([]);
      });
    });

    describe('due polls', () => {
      beforeEach(() =>
        store.syncSources(
          [
            feed('a'),
            feed('a2', { url: 'https://blog.a.example/rss' }),
            feed('b'),
            feed('c', { url: 'https://c.example/1' }),
          ],
          start,
        ),
      );

      test('each due host with the number of its due sources, the longest due first', async () => {
        await store.commitPolls([poll('c', { poll: pollState({ nextPollAt: at(1) }) })]);
        await store.commitPolls([poll('b', { poll: pollState({ nextPollAt: at(-1) }) })]);
        expect(await store.dueHosts(start)).toEqual([
          { host: 'b.example', sources: 1 },
          { host: 'a.example', sources: 2 },
        ]);
      });

      test('the sources of a host in order of their due time', async () => {
        await store.commitPolls([poll('a', { poll: pollState({ nextPollAt: at(-5) }) })]);
        await store.commitPolls([poll('a2', { poll: pollState({ nextPollAt: at(-9) }) })]);
        const due = await store.dueSources('a.example', start);
        expect(due.map(({ source }) => source.id)).toEqual(['a2', 'a']);
      });

      test('a parked host is left alone until then, and the longer parking holds', async () => {
        await store.parkHost('a.example', at(20));
        await store.parkHost('a.example', at(10));
        expect(await dueHosts(at(15))).toEqual(['b.example', 'c.example']);
        expect(await store.dueSources('a.example', at(15))).toEqual([]);
        expect(await dueHosts(at(20))).toEqual(['a.example', 'b.example', 'c.example']);
      });

      test('all: makes everything due but does not unpark', async () => {
        await store.commitPolls(['a', 'a2', 'b', 'c'].map((id) => poll(id)));
        await store.parkHost('c.example', at(20));
        expect(await dueHosts(start)).toEqual([]);
        await store.makeAllDue(start);
        expect(await dueHosts(start)).toEqual(['a.example', 'b.example']);
        expect((await store.dueSources('b.example', start)).map(({ source }) => source.id)).toEqual(['b']);
      });
    });

    describe('the memory of a feed', () => {
      const entry = (identity: string, about = {}) => ({
        identity,
        url: `https://a.example/${identity}`,
        guid: `guid ${identity}`,
        words: '',
        titleHash: `title ${identity}`,
        contentHash: `content ${identity}`,
        seenAt: start,
        ...about,
      });
      const asked = { identity: 'x', guid: 'x', url: 'x', titleHash: 'x', contentHash: 'x' };
      beforeEach(() => store.syncSources([feed('a'), feed('b')], start));

      test.each([
        ['identity', { ...asked, identity: 'one' }],
        ['URL', { ...asked, url: 'https://a.example/one' }],
        ['id', { ...asked, guid: 'guid one' }],
        ['title', { ...asked, titleHash: 'title one' }],
        ['content', { ...asked, contentHash: 'content one' }],
      ])('an entry is known by its %s', async (_, ask) => {
        await store.commitPolls([poll('a', { entries: [entry('one'), entry('two')] })]);
        expect(await store.knownEntries('a', [ask])).toEqual([entry('one')]);
        expect(await store.knownEntries('b', [ask])).toEqual([]);
      });

      test('what an entry does not have, it shares with no other', async () => {
        await store.commitPolls([poll('a', { entries: [entry('one', { url: '', contentHash: '' })] })]);
        expect(await store.knownEntries('a', [{ ...asked, url: '', contentHash: '' }])).toEqual([]);
        expect(
          await store.knownEntries('a', [{ identity: '', guid: '', url: '', titleHash: '', contentHash: '' }]),
        ).toEqual([]);
        expect(await store.knownEntries('a', [])).toEqual([]);
      });

      test('an entry that comes again is written over', async () => {
        await store.commitPolls([poll('a', { entries: [entry('one'), entry('one', { titleHash: 'new' })] })]);
        await store.commitPolls([poll('a', { entries: [entry('one', { titleHash: 'newer' })] })]);
        expect(await store.knownEntries('a', [{ ...asked, identity: 'one' }])).toEqual([
          entry('one', { titleHash: 'newer' }),
        ]);
      });

      test('hundreds of entries in one poll', async () => {
        const entries = Array.from({ length: 730 }, (_, i) => entry(`e${i}`));
        await store.commitPolls([poll('a', { entries })]);
        expect(await store.knownEntries('a', entries)).toHaveLength(730);
      });
    });

    describe('the memory of a policy', () => {
      test('a document never seen holds nothing', async () => {
        expect(await store.policyMemory('a')).toEqual({ last: null, sentences: new Map() });
        expect(await store.rawPages('none')).toEqual([]);
      });

      test('the last revision, and every sentence ever held with when it was last there', async () => {
        const page = {
          url: 'https://a.example/privacy',
          contentType: 'text/html',
          bytes: new TextEncoder().encode('<p>We train on chats.</p>'.repeat(500)),
        };
        const appendix = {
          url: 'https://a.example/b',
          contentType: 'application/pdf',
          bytes: new Uint8Array([0, 255, 10]),
        };
        const first = { revision: revision('r1'), sentences: ['s1', 's2'], pages: [page] };
        const second = {
          revision: revision('r2', { seenAt: at(5), updated: null }),
          sentences: ['s2', 's3', 's3'],
          pages: [page, appendix],
        };
        await store.commitPolls([poll('a', { revision: first })]);
        await store.commitPolls([poll('a', { revision: second })]);

        expect(await store.policyMemory('a')).toEqual({
          last: second.revision,
          sentences: new Map([
            ['s1', start],
            ['s2', at(5)],
            ['s3', at(5)],
          ]),
        });
        expect(await store.revisions('a', 9)).toEqual([second.revision, first.revision]);
        expect(await store.revisions('a', 1)).toEqual([second.revision]);
        expect(await store.rawPages('r1')).toEqual([page]);
        expect(await store.rawPages('r2')).toEqual([page, appendix]);
      });
    });

    describe('stories', () => {
      test('a story and its items come back as they were written', async () => {
        const whole = story('s', {
          stateNote: 'withdrawn without prejudice',
          scope: 'users in the EU',
          told: { at: start, state: 'alleged', severity: 'high', itemCount: 1 },
          itemKeys: ['k1', 'k2'],
        });
        const items = [
          { item: item('k1', { seenAt: at(2), publishedAt: at(-60) }), finding: finding() },
          { item: item('k2', { seenAt: at(1) }), finding: finding({ relevant: false, score: 0.1 }) },
        ];
        await store.commitPolls([poll('a', { items, stories: [whole] })]);
        expect(await store.story('s')).toEqual(whole);
        expect(await store.storyItems('s')).toEqual([items[1], items[0]]);
        expect(await store.story('none')).toBeNull();
      });

      test('an item that is known keeps its first words and finding', async () => {
        await store.commitPolls([poll('a', { items: [judged('k')], stories: [story('s', { itemKeys: ['k'] })] })]);
        await store.commitPolls([
          poll('a', { items: [{ item: item('k', { title: 'Other' }), finding: finding({ score: 0 }) }] }),
        ]);
        expect(await store.storyItems('s')).toEqual([judged('k')]);
        expect((await store.storiesOfItem('k')).map(({ id }) => id)).toEqual(['s']);
        expect(await store.storiesOfItem('nothing')).toEqual([]);
        expect((await store.status()).items).toBe(1);
      });

      test('open stories are those under one of the names, newest first, or those without a company', async () => {
        await write(
          ['old', { updatedAt: at(-9) }],
          ['one', { updatedAt: at(1), companies: ['OpenAI', 'Microsoft'] }],
          ['two', { updatedAt: at(2), companies: ['Meta'] }],
          ['none', { updatedAt: at(3), companies: [] }],
        );
        const ids = async (names: readonly string[]) =>
          (await store.openStories({ names, since: start, place: null })).map((s) => s.id);
        expect(await ids(['openai'])).toEqual(['one']);
        expect(await ids(['Microsoft', 'Meta', 'OpenAI'])).toEqual(['two', 'one']);
        expect(await ids(['Apple'])).toEqual([]);
        expect(await ids([])).toEqual(['none']);
      });

      test('an open story without a company is found by who sues or acts in it, until it names them no more', async () => {
        const [first] = story('suit').timeline;
        const marked = (marks: string) => (first === undefined ? [] : [{ ...first, marks }]);
        const ids = async (name: string) =>
          (await store.openStories({ names: [name], since: start, place: null })).map((s) => s.id);
        await write([
          'suit',
          { companies: [], timeline: marked('plaintiff:edda lindgren|authority:uodo|group:authors') },
        ]);
        expect(await ids('party:edda lindgren')).toEqual(['suit']);
        expect(await ids('party:uodo')).toEqual(['suit']);
        expect(await ids('party:authors')).toEqual([]);
        await write(['suit', { companies: [], timeline: marked('plaintiff:bo castellan') }]);
        expect(await ids('party:edda lindgren')).toEqual([]);
        expect(await ids('party:bo castellan')).toEqual(['suit']);
      });

      test('a story is settled from its time on, the longest waiting first', async () => {
        await write(['later', { settlesAt: at(10) }], ['sooner', { settlesAt: at(5) }], ['told', { settlesAt: null }]);
        const ids = async (now: Instant, limit = 9) => await store.settledStories(now, limit);
        expect(await ids(at(4))).toEqual([]);
        expect(await ids(at(10))).toEqual(['sooner', 'later']);
        expect(await ids(at(10), 1)).toEqual(['sooner']);
      });

      test('a settled story that is put off settles anew, and one that was told does not', async () => {
        await write(['due', { settlesAt: at(5) }], ['told', { settlesAt: null }]);
        for (const id of ['due', 'told']) await store.putOffStory(id, at(8));
        expect(await store.settledStories(at(7), 9)).toEqual([]);
        expect(await store.settledStories(at(8), 9)).toEqual(['due']);
      });

      test('the latest stories, by company, topic and severity, page by page', async () => {
        await write(
          ['a', { updatedAt: at(1), severity: 'critical', timeline: [line('x', { event: 'lawsuit_filed' })] }],
          ['b', { updatedAt: at(2), severity: 'info', companies: ['Meta', 'META'] }],
          ['c', { updatedAt: at(3), severity: 'high', event: 'legislation', companies: [] }],
        );
        const ids = async (ask: object) => (await store.latestStories({ limit: 9, ...ask })).map((s) => s.id);
        expect(await ids({})).toEqual(['c', 'b', 'a']);
        expect(await ids({ limit: 1, offset: 1 })).toEqual(['b']);
        expect(await ids({ companies: ['meta', 'nobody'] })).toEqual(['b']);
        expect(await ids({ topic: 'lawsuit_filed' })).toEqual(['a']);
        expect(await ids({ topic: 'legislation' })).toEqual(['c']);
        expect(await ids({ leastSeverity: 'high' })).toEqual(['c', 'a']);
      });

      test('stories between two times: from the first on, before the second', async () => {
        await write(['a', { updatedAt: at(0) }], ['b', { updatedAt: at(5) }], ['c', { updatedAt: at(10) }]);
        expect((await store.storiesBetween(at(0), at(10))).map((s) => s.id)).toEqual(['b', 'a']);
      });

      test('company names, those of most stories first, in their written form', async () => {
        await write(
          ['a', { companies: ['Meta', 'OpenAI'] }],
          ['b', { companies: ['OpenAI'] }],
          ['c', { companies: ['Apple'] }],
        );
        expect(await store.companyNames()).toEqual(['OpenAI', 'Apple', 'Meta']);
        await write(['a', { companies: ['Meta'] }], ['b', { companies: ['Meta'] }]);
        expect(await store.companyNames()).toEqual(['Meta', 'Apple']);
      });

      test('what two polls add to one story at the same time is in it afterwards', async () => {
        const read = story('s');
        await write(['s']);
        const extended = (key: string, minutes: number) => ({
          ...read,
          updatedAt: at(minutes),
          itemKeys: [...read.itemKeys, key],
          timeline: [...read.timeline, line(key, { at: at(minutes) })],
          publishers: [...read.publishers, key],
        });
        await store.commitPolls([poll('a', { stories: [extended('second', 2)] })]);
        await store.commitPolls([poll('a', { stories: [extended('first', 1)] })]);
        const kept = await store.story('s');
        expect(kept?.timeline.map((entry) => entry.itemKey)).toEqual(['s-1', 'first', 'second']);
        expect(new Set(kept?.itemKeys)).toEqual(new Set(['s-1', 'first', 'second']));
        expect(kept?.publishers).toEqual(['The Daily', 'second', 'first']);
        expect(kept?.updatedAt).toBe(at(2));
      });

      test('telling a story does not undo what a poll added meanwhile, nor a poll what was told', async () => {
        const told = { at: at(3), state: 'reported', severity: 'notable', itemCount: 1 } as const;
        const read = story('s');
        const moved = {
          ...read,
          state: 'denied',
          updatedAt: at(2),
          settlesAt: at(20),
          itemKeys: ['s-1', 'x'],
        } as const;
        await write(['s']);
        await store.commitPolls([poll('a', { stories: [moved] })]);
        await store.commitAlerts([{ story: { ...read, told, settlesAt: null }, alerts: [] }]);
        expect(await store.story('s')).toEqual({ ...moved, told });
        await store.commitPolls([poll('a', { stories: [moved] })]);
        expect(await store.story('s')).toEqual({ ...moved, told });
      });
    });

    describe('search', () => {
      beforeEach(() =>
        write(
          [
            'chats',
            {
              updatedAt: at(1),
              title: 'OpenAI trains on chats',
              timeline: [line('1', { text: 'The new privacy policy lets it train on private messages from October.' })],
            },
          ],
          [
            'suit',
            {
              updatedAt: at(2),
              title: 'Authors sue Meta over books',
              companies: ['Meta'],
              event: 'lawsuit_filed',
              genres: ['court'],
              timeline: [line('2', { text: 'The complaint says the training copied café novels.' })],
            },
          ],
          [
            'withdrawn',
            {
              updatedAt: at(3),
              title: 'Complaint against Meta withdrawn',
              companies: ['Meta'],
              event: 'lawsuit_dismissed',
              timeline: [line('3', { event: 'lawsuit_filed', text: 'The authors dropped the opt-out case.' })],
            },
          ],
        ),
      );
      const ids = async (ask: object) =>
        (await store.searchStories({ limit: 9, ...ask })).map(({ story }) => story.id).sort();

      test.each([
        ['words in any form', { words: 'trained' }, ['chats', 'suit']],
        ['several words are all wanted', { words: 'meta authors' }, ['suit', 'withdrawn']],
        ['a phrase is wanted in order', { words: '"privacy policy"' }, ['chats']],
        ['a phrase in another order', { words: '"policy privacy"' }, []],
        ['a word not wanted', { words: 'meta -withdrawn' }, ['suit']],
        ['a phrase not wanted', { words: 'meta -"opt out"' }, ['suit']],
        ['only what is not wanted', { words: '-meta' }, ['chats']],
        ['two that are not wanted', { words: '-chats -novels' }, ['withdrawn']],
        ['a compound is a phrase', { words: 'opt-out' }, ['withdrawn']],
        ['upper case', { words: 'META' }, ['suit', 'withdrawn']],
        ['nothing but signs is everything', { words: '"" - * ()' }, ['chats', 'suit', 'withdrawn']],
        ['no words', {}, ['chats', 'suit', 'withdrawn']],
        ['operators are words', { words: 'meta OR chats' }, []],
        ['a column is not a column', { words: 'title:meta' }, []],
        ['tags are not words', { words: 'genrecourtx' }, []],
        ['company', { company: 'meta' }, ['suit', 'withdrawn']],
        ['company and words', { company: 'OpenAI', words: 'train' }, ['chats']],
        ['unknown company', { company: 'Meta Platforms' }, []],
        ['topic, also of the timeline', { topic: 'lawsuit_filed' }, ['suit', 'withdrawn']],
        ['genre', { genre: 'court' }, ['suit']],
        ['since', { since: at(2) }, ['suit', 'withdrawn']],
        ['a company by its name', { words: 'openai' }, ['chats']],
      ])('%s', async (_, ask, expected) => {
        expect(await ids(ask)).toEqual(expected);
      });

      test('a match in the title comes first; page by page', async () => {
        await write([
          'aside',
          { updatedAt: at(9), title: 'Something else', timeline: [line('4', { text: 'also chats' })] },
        ]);
        const found = await store.searchStories({ words: 'chats', limit: 9 });
        expect(found.map(({ story }) => story.id)).toEqual(['chats', 'aside']);
        const second = await store.searchStories({ words: 'chats', limit: 1, offset: 1 });
        expect(second.map(({ story }) => story.id)).toEqual(['aside']);
      });

      test('the newest first when nothing is asked for', async () => {
        const found = await store.searchStories({ limit: 2 });
        expect(found.map(({ story }) => story.id)).toEqual(['withdrawn', 'suit']);
      });

      test('shows the words around the match', async () => {
        const [found] = await store.searchStories({ words: '"private messages"', limit: 1 });
        expect(found?.excerpt).toBe('The new privacy policy lets it train on private messages from October.');
      });

      test('a story that changed is found by its new words only', async () => {
        await write(['chats', { title: 'Quiet', companies: [], timeline: [line('1', { text: 'Nothing left' })] }]);
        expect(await ids({ words: 'messages' })).toEqual([]);
        expect(await ids({ company: 'OpenAI' })).toEqual([]);
        expect(await ids({ words: 'quiet nothing' })).toEqual(['chats']);
      });
    });

    describe('subscriptions', () => {
      const did = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'subscribed' } as const;

      test('come back as they were written, by any part of their target', async () => {
        const weekly = subscription('weekly', {
          target: { platform: 'slack', space: 'team', channel: 'general' },
          createdAt: at(1),
        });
        expect(await store.addSubscription(subscription('s'), did)).toBe(true);
        expect(await store.addSubscription(weekly, { ...did, platform: 'slack', space: 'team' })).toBe(true);
        expect(await store.subscriptions()).toEqual([subscription('s'), weekly]);
        expect(await store.subscriptions({ platform: 'slack' })).toEqual([weekly]);
        expect(await store.subscriptions({ channel: 'general' })).toHaveLength(2);
        expect(await store.subscriptions(discord('other'))).toEqual([]);
      });

      test('one that is there is not written again, and nobody did anything', async () => {
        await store.addSubscription(subscription('s'), did);
        expect(await store.addSubscription(subscription('s', { createdBy: 'bob' }), { ...did, who: 'bob' })).toBe(
          false,
        );
        expect(await store.subscriptions()).toEqual([subscription('s')]);
        expect(await store.auditLines({ platform: 'discord', space: 'guild' }, { limit: 9 })).toEqual([did]);
      });

      test('who did what is kept, newest first, for this space alone', async () => {
        await store.addSubscription(subscription('s'), did);
        const removal = { ...did, at: at(1), who: 'bob', did: 'unsubscribed' };
        expect(await store.removeSubscription('s', removal)).toBe(true);
        expect(await store.removeSubscription('s', removal)).toBe(false);
        expect(await store.auditLines({ platform: 'discord', space: 'guild' }, { limit: 9 })).toEqual([removal, did]);
        expect(await store.auditLines({ platform: 'discord', space: 'guild' }, { limit: 1 })).toEqual([removal]);
        expect(await store.auditLines({ platform: 'discord', space: 'other' }, { limit: 9 })).toEqual([]);
      });

      test('those of the file are made equal to it; those of commands stay', async () => {
        const ofFile = (id: string, about = {}) => subscription(id, { origin: 'file', ...about });
        await store.addSubscription(subscription('mine'), did);
        await store.syncSubscriptions([ofFile('f1'), ofFile('f2')]);
        await store.syncSubscriptions([ofFile('f2', { createdAt: at(5), filter: {} }), ofFile('f3')]);
        expect(await store.subscriptions()).toEqual([ofFile('f2', { filter: {} }), ofFile('f3'), subscription('mine')]);
      });

      test('a lost channel stays lost at the next start, unless the file names another', async () => {
        const ofFile = subscription('f', { origin: 'file' });
        await store.syncSubscriptions([ofFile]);
        await store.loseTarget(ofFile.target, { because: 'the channel was deleted', at: at(1) });
        await store.syncSubscriptions([ofFile]);
        const paused = { ...ofFile, pausedAt: at(1), pausedBecause: 'the channel was deleted' };
        expect(await store.subscriptions()).toEqual([paused]);
        const moved = { ...ofFile, target: discord('elsewhere') };
        await store.syncSubscriptions([moved]);
        expect(await store.subscriptions()).toEqual([moved]);
      });
    });

    describe('subscriptions that ask the same in other words', () => {
      const did = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'did' } as const;
      const before = subscription('s', { filter: { companies: ['OpenAI', 'Meta'] }, pace: { mode: 'hourly' } });
      const same = subscription('s', {
        filter: { companies: ['meta', 'OpenAI'] },
        pace: { mode: 'hourly', zone: 'UTC' },
      });
      const after = subscription('s', { filter: {} });

      test('are as they were for a change', async () => {
        await store.addSubscription(before, did);
        expect(await store.changeSubscription({ before: same, after }, did)).toBe(true);
        expect(await store.subscriptions()).toEqual([after]);
        expect(await store.changeSubscription({ before: same, after }, did)).toBe(false);
      });

      test('keep in the file since when they are there, and a pause', async () => {
        const ofFile = { ...before, origin: 'file' } as const;
        const pause = { until: at(600), by: 'ada', at: start };
        await store.syncSubscriptions([ofFile]);
        await store.changeSubscription({ before: ofFile, after: { ...ofFile, pause } }, did);
        await store.syncSubscriptions([{ ...same, id: 'anew', origin: 'file', createdAt: at(5) }]);
        expect(await store.subscriptions()).toMatchObject([{ id: 'anew', createdAt: start, pause }]);
      });
    });

    describe('stories that wait for a round-up', () => {
      const channel = discord('general');
      const hold = (storyId: string, minutes: number, about: Partial<HeldStory> = {}) =>
        store.commitAlerts([
          {
            alerts: [],
            held: [{ target: channel, storyId, because: 'hourly', at: start, dueAt: at(minutes), ...about }],
          },
        ]);
      const roundup = (id: string): Parameters<OpenStore['commitRoundup']>[1] => {
        const alert: Alert = { id, storyId: null, reason: 'roundup', card: card(id), at: start };
        return { alert, deliveries: [newDelivery(alert, { target: channel })] };
      };

      test('are due at their time, and keep the sooner one', async () => {
        await hold('s', 60);
        await hold('s', 30, { because: 'quiet' });
        await hold('s', 90);
        expect(await store.dueRoundups(at(29))).toEqual([]);
        const [held] = await store.dueRoundups(at(30));
        expect(held).toEqual({ target: channel, storyId: 's', because: 'quiet', at: start, dueAt: at(30) });
        expect(await store.heldStory('s', channel)).toEqual(held);
        expect(await store.heldStory('s', discord('other'))).toBeNull();
      });

      test('are told once, by however many at the same moment, and can wait anew', async () => {
        await hold('s', 30);
        await hold('t', 30);
        const tell = (id: string) =>
          store.commitRoundup({ target: channel, storyIds: ['s', 't'], at: at(30) }, roundup(id));
        expect((await Promise.all([tell('one'), tell('two')])).toSorted()).toEqual([false, true]);
        expect([...(await store.deliveriesOf('one')), ...(await store.deliveriesOf('two'))]).toHaveLength(1);
        expect(await store.heldStory('s', channel)).toMatchObject({ toldAt: at(30) });
        expect(await store.dueRoundups(at(99))).toEqual([]);
        await hold('s', 120);
        expect(await store.dueRoundups(at(120))).toHaveLength(1);
      });

      test('wait no longer once the channel is told at once, and longer where they are put off', async () => {
        await hold('s', 30);
        await hold('t', 30);
        const alert: Alert = { id: 'now', storyId: 's', reason: 'new', card: card('now'), at: start };
        await store.commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target: channel })] }] }]);
        const [waiting] = await store.dueRoundups(at(30));
        expect(waiting?.storyId).toBe('t');
        if (waiting !== undefined) await store.holdLonger([{ ...waiting, dueAt: at(90) }]);
        expect(await store.dueRoundups(at(89))).toEqual([]);
        expect(await store.alertTimes(channel, { from: start, to: at(1) })).toEqual([start]);
        expect(await store.alertTimes(channel, { from: at(1), to: at(2) })).toEqual([]);
      });

      test('of a pause are due when it ends', async () => {
        const pause = { until: at(600), by: 'ada', at: start };
        const did = { at: at(5), platform: 'discord', space: 'guild', who: 'ada', did: 'resumed' } as const;
        const before = subscription('s', { pause, pace: { mode: 'daily', zone: 'UTC' } });
        await store.addSubscription(before, did);
        await hold('s', 600, { because: 'paused' });
        await hold('t', 60);
        expect(await store.changeSubscription({ before, after: subscription('s') }, did)).toBe(true);
        expect((await store.dueRoundups(at(5))).map(({ storyId }) => storyId)).toEqual(['s']);
        expect(await store.subscriptions()).toEqual([subscription('s')]);
        expect(await store.changeSubscription({ before, after: subscription('s') }, did)).toBe(false);
        expect(await store.auditLines({ platform: 'discord', space: 'guild' }, { limit: 9 })).toHaveLength(2);
      });
    });

    describe('digests', () => {
      const did = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'set a digest' } as const;
      const alert = (week: string) => {
        const written: Alert = { id: `digest:${week}`, storyId: null, reason: 'digest', card: card(week), at: start };
        return { alert: written, deliveries: [newDelivery(written, { target: discord('general') })] };
      };
      const write = (week: string, to = start) =>
        store.commitDigest({ target: discord('general'), week, to }, alert(week));

      test('a channel has one; another day leaves since when, and which was the last', async () => {
        await store.setDigest(digest({ origin: 'command' }), did);
        expect(await write('2026-W45')).toBe(true);
        const friday = { day: 5, time: '17:00', zone: 'Asia/Tokyo' } as const;
        await store.setDigest(
          digest({ origin: 'command', schedule: friday, createdBy: 'bob', createdAt: at(9), changedAt: at(9) }),
          { ...did, who: 'bob' },
        );
        const now = digest({ origin: 'command', schedule: friday, createdBy: 'bob', changedAt: at(9) });
        const last = { week: '2026-W45', to: start };
        expect(await store.digests()).toEqual([{ ...now, last }]);
        expect(await store.digest(discord('general'))).toEqual({ ...now, last });
        expect(await store.digest(discord('other'))).toBeNull();
        expect(await store.auditLines({ platform: 'discord', space: 'guild' }, { limit: 9 })).toHaveLength(2);
      });

      test('a week is written once, and none before it, by however many at the same moment', async () => {
        await store.setDigest(digest(), did);
        const written = await Promise.all([write('2026-W45'), write('2026-W45'), write('2026-W45')]);
        expect(written.toSorted()).toEqual([false, false, true]);
        expect(await write('2026-W44')).toBe(false);
        expect(await write('2026-W46', at(5))).toBe(true);
        expect(await store.deliveriesOf('digest:2026-W45')).toHaveLength(1);
        expect(await store.deliveriesOf('digest:2026-W44')).toEqual([]);
        expect((await store.digest(discord('general')))?.last).toEqual({ week: '2026-W46', to: at(5) });
      });

      test('one that has ended is not written any more', async () => {
        await store.setDigest(digest(), did);
        expect(await store.removeDigest(discord('general'), { ...did, did: 'ended' })).toBe(true);
        expect(await store.removeDigest(discord('general'), { ...did, did: 'ended' })).toBe(false);
        expect(await write('2026-W45')).toBe(false);
        expect(await store.deliveriesOf('digest:2026-W45')).toEqual([]);
      });

      test('those of the file are made equal to it; those of commands stay', async () => {
        const mine = digest({ origin: 'command', target: discord('mine') });
        await store.setDigest(mine, did);
        await store.syncDigests([digest(), digest({ target: discord('other') })]);
        await write('2026-W45');
        await store.syncDigests([digest({ createdAt: at(5), changedAt: at(5) })]);
        const kept = { ...digest(), last: { week: '2026-W45', to: start } };
        const all = await store.digests();
        expect(all).toHaveLength(2);
        expect(all).toEqual(expect.arrayContaining([mine, kept]));
      });
    });

    describe('small things', () => {
      test('a value is the last one set', async () => {
        expect(await store.value('commands')).toBeNull();
        await store.setValue('commands', 'one');
        await store.setValue('commands', 'two');
        expect(await store.value('commands')).toBe('two');
      });

      test('counters add up', async () => {
        await store.count('dropped');
        await store.count('dropped', 4);
        await store.count('twice');
        expect(await store.counts()).toEqual({ dropped: 5, twice: 1 });
      });

      test('status counts what there is', async () => {
        await store.commitPolls([poll('a', { poll: pollState({ lastReadAt: at(1) }), items: [judged('k')] })]);
        await write(['s']);
        expect(await store.status()).toEqual({
          sources: await store.sources(),
          items: 1,
          stories: 1,
          subscriptions: 0,
          deliveries: { waiting: 0, sending: 0, sent: 0, failed: 0, held: 0 },
        });
        await store.commitPolls([poll('a', { poll: pollState({ lastReadAt: at(1) }) })]);
        expect((await store.status()).lastReadAt).toBe(at(1));
      });

      test('status says when a message was last taken', async () => {
        const alerts = [alertTo('a', ['news']), alertTo('b', ['news'])];
        await store.commitAlerts([{ alerts }]);
        const [first, second] = alerts.flatMap(({ deliveries }) => deliveries.map(({ id }) => id));
        await store.markSent(first ?? '', 'm1', at(3));
        await store.markFailed(second ?? '', 'refused');
        expect((await store.status()).lastSentAt).toBe(at(3));
      });
    });

    describe('troubles', () => {
      const failure = (id: string, tries = 1): Failure => ({
        stage: 'story',
        id,
        problem: 'cannot be drawn',
        tries,
        since: start,
        againAt: at(tries),
      });

      test('a failure is kept once for each thing and stage, until it is dropped', async () => {
        await store.keepFailure(failure('s'));
        await store.keepFailure(failure('s', 2));
        await store.keepFailure({ ...failure('s'), stage: 'link' });
        expect(await store.failures('story')).toEqual([failure('s', 2)]);
        expect(await store.failures('source')).toEqual([]);
        expect((await store.troubles(start)).failures.map(({ stage }) => stage)).toEqual(['story', 'link']);
        await store.dropFailure({ stage: 'story', id: 's' });
        expect(await store.failures('story')).toEqual([]);
      });

      test('a hundred failures of a stage are kept, the latest', async () => {
        for (let index = 0; index <= 100; index += 1) await store.keepFailure(failure(`s${index}`));
        const ids = (await store.failures('story')).map(({ id }) => id);
        expect([ids.length, ids[0], ids.at(-1)]).toEqual([100, 's1', 's100']);
      });

      test('trouble with messages is counted for good and by day', async () => {
        const day = (days: number) => at(days * 24 * 60);
        await store.countTrouble('deliveries.given_up', day(0));
        await store.countTrouble('deliveries.given_up', day(3));
        await store.countTrouble('deliveries.given_up', day(3));
        await store.countTrouble('deliveries.perhaps_twice', day(9));
        expect(await store.counts()).toEqual({ 'deliveries.given_up': 3, 'deliveries.perhaps_twice': 1 });
        const since = async (days: number) => Object.values((await store.troubles(day(days))).deliveries);
        expect(await since(0)).toEqual([3, 0, 1]);
        expect(await since(1)).toEqual([2, 0, 1]);
        expect(await since(10)).toEqual([0, 0, 0]);
      });
    });

    test('a poll that cannot be written whole is not written at all', async () => {
      const broken = poll('unknown source');
      const commit = poll('a', { poll: pollState({ etag: '"2"' }), items: [judged('k')], stories: [story('s')] });
      await expect(store.commitPolls([commit, broken])).rejects.toThrow();
      expect(await store.sources()).toEqual([{ source: feed('a'), poll: { nextPollAt: start, failures: 0 } }]);
      expect(await store.story('s')).toBeNull();
      expect((await store.status()).items).toBe(0);
    });

    test('calls made at the same time do not mix with each other', async () => {
      const failing = store.commitPolls([poll('a', { items: [judged('lost')] }), poll('unknown source')]);
      const calls = [
        store.count('n'),
        store.commitPolls([poll('a', { items: [judged('kept')] })]),
        store.count('n'),
        store.setValue('v', '1'),
        store.count('n'),
      ];
      await expect(failing).rejects.toThrow();
      await Promise.all(calls);
      expect(await store.counts()).toEqual({ n: 3 });
      expect(await store.value('v')).toBe('1');
      expect((await store.status()).items).toBe(1);
    });
  });
}
