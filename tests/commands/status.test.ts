import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PollState } from '../../src/nouns/source.ts';
import { alertTo, at, feed, poll, pollState, start, subscription } from '../store/samples.ts';
import { ada, guest, openWorkshop, storyAbout, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const read: Partial<PollState> = { firstReadAt: start, lastReadAt: at(-5), lastTriedAt: at(-5) };

describe('status', () => {
  it('says before the first round that nothing has been asked yet', async () => {
    expect(shop.shown(await shop.ask('status'))).toMatchInlineSnapshot(`
      "┃ Status
      ┃
      ┃ The only source has not been checked yet.
      ┃
      ┃ Read so far         0 entries, 0 stories
      ┃ Subscriptions here  0
      ┃ This channel        no messages yet
      ┃ Messages sent       0
      "
    `);
  });

  it('says how many sources are read, which fail since when and why, and when a message last went out', async () => {
    const store = shop.store();
    await store.syncSources(
      [
        feed('a'),
        feed('b', { name: 'Reuters, AI' }),
        feed('c', { name: 'Example, Privacy Policy' }),
        feed('d'),
        feed('e'),
      ],
      start,
    );
    await shop.write(storyAbout('Meta', { id: 's', daysAgo: 1 }));
    await store.commitPolls([
      poll('a', { poll: pollState(read) }),
      poll('b', {
        poll: pollState({
          lastTriedAt: at(-1),
          failures: 4,
          failingSince: at(-3000),
          problem: 'reuters.example answered 503 Service Unavailable.',
        }),
      }),
      poll('c', { poll: pollState({ ...read, pageState: 'bot_wall', failingSince: at(-90) }) }),
      poll('d', { poll: pollState({ ...read, endedAt: at(-50) }) }),
    ]);
    const { alert, deliveries } = alertTo('x', ['news', 'general']);
    await store.commitAlerts([{ alerts: [{ alert, deliveries }] }]);
    await store.markSent(deliveries[0]?.id ?? '', 'm1', at(-120));
    await store.addSubscription(subscription('one'), {
      at: start,
      platform: 'discord',
      space: 'guild',
      who: 'ada',
      did: 'x',
    });
    expect(shop.shown(await shop.ask('status', {}, guest))).toMatchInlineSnapshot(`
      "┃ Status
      ┃
      ┃ 1 of 3 sources can be read. Failing: Reuters, AI; Example, Privacy Policy. 1 source ended
      ┃ permanently (410 Gone). 1 source not checked yet.
      ┃
      ┃ • Reuters, AI[1], since 31 October 2026 at 07:00 UTC: reuters.example answered 503 Service
      ┃   Unavailable.
      ┃ • Example, Privacy Policy[2], since 2 November 2026 at 07:30 UTC: https://c.example/feed.xml
      ┃   answered with a bot check instead of the page.
      ┃
      ┃ Last read           5 minutes ago
      ┃ Polls               on time
      ┃ Read so far         1 entry, 1 story
      ┃ Subscriptions here  1
      ┃ This channel        last message 2 hours ago
      ┃ Messages sent       1, the last 2 hours ago
      ┃ Waiting to be sent  1
      ┃
      ┃ [1] https://b.example/feed.xml
      ┃ [2] https://c.example/feed.xml
      "
    `);
  });

  it('says what this channel was last told, what waits for it, what it muted, and how late the polls are', async () => {
    const { alert, deliveries } = alertTo('x', ['news']);
    const second = alertTo('y', ['news', 'general']);
    await shop.store().commitAlerts([{ alerts: [{ alert, deliveries }, second] }]);
    await shop.store().markSent(deliveries[0]?.id ?? '', 'm1', at(-120));
    await shop.ask('mute', { company: 'Meta', for: 'week' });
    await shop.store().commitPolls([poll('a', { poll: pollState({ ...read, nextPollAt: at(-60) }) })]);
    const { facts } = await shop.ask('status');
    const fact = (wanted: string) => facts.find(({ name }) => name === wanted)?.value;
    expect(fact('This channel')).toEqual([
      'last message ',
      { at: at(-120), as: 'relative' },
      '; 1 message waiting',
      '; 1 mute',
    ]);
    expect(fact('Polls')).toEqual(['1 source late, the longest since ', { at: at(-60), as: 'relative' }]);
  });

  it('counts what fails beyond the first eight', async () => {
    const ids = Array.from({ length: 11 }, (_, index) => `f${index}`);
    await shop.store().syncSources(
      ids.map((id) => feed(id)),
      start,
    );
    await shop
      .store()
      .commitPolls(
        ids.map((id) =>
          poll(id, { poll: pollState({ lastTriedAt: start, failures: 1, failingSince: start, problem: 'Down.' }) }),
        ),
      );
    const card = await shop.ask('status');
    expect(card.lines.filter(({ kind }) => kind === 'bullet')).toHaveLength(8);
    expect(card.lines.at(-1)).toEqual({ kind: 'small', pieces: ['And 3 more that can’t be read.'] });
  });

  it('tells operators what needs attention, and others only that something does', async () => {
    const store = shop.store();
    await store.countTrouble('deliveries.given_up', start);
    for (let times = 0; times < 3; times += 1) await store.countTrouble('deliveries.perhaps_twice', start);
    await store.keepFailure({
      stage: 'digest',
      id: 'discord:other guild/general',
      problem: 'x is not iterable',
      tries: 2,
      since: start,
      againAt: start,
    });
    const attention = async (caller = ada) => {
      const { lines } = await shop.ask('status', {}, caller);
      return lines
        .slice(1)
        .map((line) => (line.kind === 'heading' ? line.text : 'pieces' in line ? line.pieces : line));
    };
    expect(await attention()).toMatchInlineSnapshot(`
      [
        "Needs attention",
        [
          "1 message was dropped after many attempts in the last 7 days.",
        ],
        [
          "3 messages may have been posted twice in the last 7 days.",
        ],
        [
          "Can’t write 1 digest; Fineprint will try again.",
        ],
        [
          "See the log and the doctor command for details.",
        ],
      ]
    `);
    const short = [
      [
        'Something needs attention. The people who run Fineprint can find details in its log and with its doctor command.',
      ],
    ];
    expect(await attention(guest), 'of the same place, not a manager').toEqual(short);
    expect(await attention(stranger), 'a manager of another place').toEqual(short);
    shop.minutesPass(8 * 24 * 60);
    await store.dropFailure({ stage: 'digest', id: 'discord:other guild/general' });
    expect(await attention()).toEqual([]);
  });
});
