import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { newDelivery } from '../../src/core/plan/plan-alerts.ts';
import { hashText } from '../../src/core/text/sentences.ts';
import type { Finding } from '../../src/nouns/item.ts';
import type { Story } from '../../src/nouns/story.ts';
import { alertTo, at, discord, feed, finding, item, poll, pollState, start, subscription } from '../store/samples.ts';
import { policyPage } from './policies.ts';
import { ada, openWorkshop, storyAbout, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const title = 'Rookery is sued over AI training on private messages';
const text =
  'A customer has sued Rookery in court, alleging that private messages were used to train AI models without consent.';
const audit = { at: start, platform: 'discord', space: 'guild', who: 'ada', did: 'x' } as const;

/** An article as the feed `a` showed it, judged as the poller judges it unless the finding is given. */
const article = (
  slug: string,
  about: { title: string; text: string; minutes?: number | undefined; finding?: Finding | undefined },
) => {
  const url = `https://news.example/${slug}`;
  const made = item(`a:${hashText(slug)}`, {
    url,
    title: about.title,
    text: about.text,
    seenAt: at(about.minutes ?? 0),
  });
  return {
    entry: { identity: slug, guid: '', words: '', url, titleHash: '', contentHash: '', seenAt: made.seenAt },
    judged: { item: made, finding: about.finding ?? judgeItem(made) },
  };
};
const suit = article('suit', {
  title,
  text,
  finding: finding({
    relevant: true,
    score: 0.96,
    event: 'lawsuit_filed',
    claimStatus: 'alleged',
    companies: ['Rookery'],
    because: [
      { feature: 'trains AI', weight: 1.4, words: 'used to train' },
      { feature: 'trains AI (title)', weight: 0.9, words: 'AI training' },
      { feature: 'a breach or leak', weight: -0.2, words: 'exposed' },
      { feature: 'event: lawsuit_filed', weight: 3, words: 'sued' },
    ],
  }),
});
const trains = article('trains', {
  title: 'Railway trains staff on new rules',
  text: 'The railway trains its staff to use the new ticket machines, which will be released next year.',
  finding: finding({
    relevant: false,
    score: 0.04,
    event: 'none',
    companies: [],
    claimStatus: 'not_applicable',
    because: [
      { feature: 'a product or price', weight: -0.7, words: 'released' },
      { feature: 'training is spoken of', weight: 0.4, words: 'trains' },
    ],
  }),
});

const suitStory = (about: Partial<Story> = {}) =>
  storyAbout('Rookery', {
    id: 's',
    daysAgo: 0,
    title,
    event: 'lawsuit_filed',
    state: 'alleged',
    severity: 'high',
    itemKeys: [suit.judged.item.key],
    settlesAt: null,
    ...about,
  });

const write = async (story = suitStory()) =>
  await shop
    .store()
    .commitPolls([
      poll('a', {
        poll: pollState(),
        entries: [suit.entry, trains.entry, { ...trains.entry, identity: 'old', url: 'https://news.example/old' }],
        items: [suit.judged, trains.judged],
        stories: [story],
      }),
    ]);

const lineHere = async (caller = ada) => {
  const { lines } = await shop.ask('why', { item: title }, caller);
  return JSON.stringify(lines[1]);
};

describe('why', () => {
  it('shows the trace of a story: what this channel was told and for which subscription, then what was seen in each item', async () => {
    await write();
    await shop
      .store()
      .addSubscription(subscription('one', { target: discord('news'), filter: { companies: ['Rookery'] } }), audit);
    const { alert, deliveries } = alertTo('x', ['news'], { storyId: 's' });
    await shop.store().commitAlerts([{ alerts: [{ alert, deliveries }] }]);
    await shop.store().markSent(deliveries[0]?.id ?? '', 'm1', at(1));
    const card = await shop.ask('why', { item: 'https://news.example/suit?utm_source=x#top' });
    expect(shop.shown(card)).toMatchInlineSnapshot(`
      "┃ Why: Rookery is sued over AI training on private messages
      ┃
      ┃ In this channel
      ┃ • 2 November 2026 at 09:01 UTC: First announcement (sent)
      ┃
      ┃ Matches the subscription: Rookery.
      ┃
      ┃ How it was judged: The Daily
      ┃ Rookery is sued over AI training on private messages[1]
      ┃
      ┃ Very likely about AI training on people’s data (96 %).
      ┃
      ┃ • For: trains AI (“used to train”)
      ┃ • For: trains AI, in the headline (“AI training”)
      ┃ • Against: a breach or leak (“exposed”)
      ┃
      ┃ Read as: Lawsuit filed, because of “sued”. Alleged, not proven.
      ┃
      ┃ State     Alleged, not proven
      ┃ Severity  High
      ┃ Based on  1 item from 1 source
      ┃
      ┃ [1] https://news.example/suit
      [Story]
      "
    `);
    expect((await shop.press(card, 'Story')).title).toBe('High · Rookery · Lawsuit filed');
  });

  it('shows how each item of a story was judged, page by page, after a restart', async () => {
    const denied = article('denied', {
      title: 'Rookery denies AI training claims',
      text: 'Rookery denies that it trains AI on messages.',
      minutes: 5,
    });
    await write(suitStory({ itemKeys: [suit.judged.item.key, denied.judged.item.key] }));
    await shop.store().commitPolls([poll('a', { items: [denied.judged], entries: [denied.entry] })]);
    const first = await shop.ask('why', { item: title });
    await shop.restart();
    const second = await shop.press(first, 'More');
    const headings = (card: typeof first) => card.lines.flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
    expect(headings(first)).toEqual(['In this channel', 'How it was judged: The Daily, item 1 of 2']);
    expect(headings(second)).toEqual(['How it was judged: The Daily, item 2 of 2']);
    expect(second.actions.map(({ label }) => label)).toEqual(['Story', 'Back']);
    expect(await shop.press(second, 'Back')).toEqual(first);
  });

  it('names the story that told the same before a source of the place did', async () => {
    await write();
    const place = { platform: 'discord', space: 'guild' } as const;
    const mine = { source: feed('mine', { origin: 'command' as const }), place, atMost: 9 };
    await shop.store().addSource(mine, { ...place, at: start, who: 'ada', did: 'added' });
    const again = item('mine:again', { sourceId: 'mine', title: 'Customer takes the ravens to court' });
    await shop
      .store()
      .commitPolls([
        poll('mine', { items: [{ item: again, finding: finding() }], toldIn: new Map([['mine:again', 's']]) }),
      ]);
    const card = await shop.ask('why', { item: 'ravens to court' });
    expect(JSON.stringify(card.lines[0])).toContain(`Duplicate of an existing story: "`);
    expect(JSON.stringify(card.lines[0])).toContain(title);
    expect((await shop.press(card, 'Story')).tone).not.toBe('error');
    expect((await shop.ask('why', { item: 'ravens to court' }, stranger)).tone).toBe('error');
  });

  it('shows why an article was not posted: how sure that is, and what spoke for and against', async () => {
    await write();
    expect(
      shop.shown(await shop.ask('why', { item: '<http://www.news.example/trains|the article>' })),
    ).toMatchInlineSnapshot(`
      "┃ Why: Railway trains staff on new rules
      ┃
      ┃ Not posted. It was read and judged to be about something else.
      ┃
      ┃ How it was judged
      ┃ Very likely not about AI training on people’s data (chance that it is: 4 %).
      ┃
      ┃ • Against: a product or price (“released”)
      ┃ • For: training is spoken of (“trains”)
      ┃
      ┃ Source  Feed a
      ┃ Seen    2 November 2026 at 09:00 UTC
      ┃
      ┃ Source: https://news.example/trains
      "
    `);
    expect(await shop.ask('why', { item: 'railway rules' })).toEqual(
      await shop.ask('why', { item: 'https://news.example/trains' }),
    );
  });

  it('says why a story was not told in this channel', async () => {
    await write();
    const add = async (id: string, about: Parameters<typeof subscription>[1]) =>
      await shop.store().addSubscription(subscription(id, { target: discord('news'), ...about }), audit);
    expect(await lineHere()).toContain('this channel has no subscriptions');
    await add('meta', {
      filter: {
        companies: ['Meta'],
        leastSeverity: 'critical',
        exclude: ['customer', 'sued'],
        topics: ['opt_out'],
        genres: ['court'],
        dataTypes: ['code'],
      },
    });
    expect(JSON.stringify(await shop.ask('why', { item: title }))).toContain(
      'it is not about Meta; its topic is not opt-out; it does not come from courts; it is not about code; ' +
        'its severity is high, below critical; it contains an excluded word.',
    );
    await shop.store().loseTarget(discord('news'), { because: 'The channel is archived.', at: start });
    await add('all', { filter: {}, createdAt: at(9), pausedAt: start, pausedBecause: 'The channel is archived.' });
    expect(await lineHere()).toContain('the subscription is paused. The channel is archived.');
    await shop.store().regainTarget({ target: discord('news'), at: start, storyIds: [], restDueAt: start }, null);
    expect(await lineHere()).toContain('before the subscription was created');
    await add('early', { filter: { companies: ['Rookery'] }, createdAt: at(-9000) });
    expect(await lineHere()).toContain('when its source was first read');
    await shop.ask('mute', { company: 'Rookery', for: 'week' });
    expect(await lineHere()).toContain('is muted in this channel until');
  });

  it('says what keeps updates away from a channel in which the story was posted', async () => {
    await write();
    await shop.store().addSubscription(subscription('all', { target: discord('news'), filter: {} }), audit);
    const { alert } = alertTo('x', [], { storyId: 's' });
    await shop
      .store()
      .commitAlerts([{ alerts: [{ alert, deliveries: [newDelivery(alert, { target: discord('news') })] }] }]);
    const wordsHere = async () => JSON.stringify((await shop.ask('why', { item: title })).lines);
    expect(await wordsHere()).not.toContain('Updates are not posted');
    await shop.ask('mute', { company: 'Rookery', for: 'week' });
    expect(await wordsHere()).toContain('Updates are not posted: Rookery is muted in this channel until');
  });

  it('says that a story still waits for further sources', async () => {
    await write(suitStory({ settlesAt: at(5) }));
    await shop.store().addSubscription(subscription('all', { target: discord('news'), filter: {} }), audit);
    expect(await lineHere()).toContain('Fineprint is waiting for more sources until');
  });

  it.each([
    ['discord', 'guild', '100', '200', 'https://discord.com/channels/1/100/200'],
    [
      'slack',
      'T1',
      'C0NEWS',
      '1700000000.123456',
      'https://rookery.slack.com/archives/C0NEWS/p1700000000123456?cid=C0NEWS',
    ],
  ] as const)(
    'knows a message of its own on %s by its link, in its place only',
    async (platform, space, channel, messageId, link) => {
      await write();
      const target = { platform, space, channel };
      const { alert } = alertTo('x', [], { storyId: 's' });
      const delivery = newDelivery(alert, { target });
      await shop.store().commitAlerts([{ alerts: [{ alert, deliveries: [delivery] }] }]);
      await shop.store().markSent(delivery.id, messageId, at(1));
      const card = await shop.ask('why', { item: link }, { ...ada, platform, space });
      expect(card.title).toBe(`Why: ${title}`);
      expect(JSON.stringify(card.lines)).toContain('First announcement');
      expect((await shop.ask('why', { item: link }, { ...ada, platform, space: 'other' })).tone).toBe('error');
      expect((await shop.ask('why', { item: link.replace(/\d(?=$|\?)/, '9') }, { ...ada, platform, space })).tone).toBe(
        'error',
      );
    },
  );

  it('offers all that the words fit, posted or not', async () => {
    await write();
    const other = article('other', { title: 'Sued over rules', text: 'A cook is sued.', minutes: 3 });
    await shop.store().commitPolls([poll('a', { items: [other.judged], entries: [other.entry] })]);
    const card = await shop.ask('why', { item: 'sued' });
    expect(card.title).toBe('Choose a story');
    expect(shop.shown(card)).toContain('Sued over rules');
    expect((await shop.press(card, '1')).title).toBe(`Why: ${title}`);
  });

  it.each([
    ['https://news.example/old', "This was in Feed a but wasn't judged"],
    ['https://rookery.example/privacy-policy/', 'This is a policy page (Rookery, Privacy Policy). Use /policy to see'],
    ['https://a.example/nothing', "I haven't seen this link. I read Feed a, but this link hasn't been in the feed"],
    ['https://elsewhere.example/x', 'none of my feeds is from elsewhere.example'],
    ['no such words', "I haven't seen a headline with “no such words”"],
    ['@everyone <!channel>', "I haven't seen a headline with “@everyone <!channel>”"],
    ['🦜', "I haven't seen a headline with “🦜”"],
    ['https://', "I haven't seen a headline with “https://”"],
    ['javascript:alert(1)', "I haven't seen a headline with “javascript:alert(1)”"],
  ])('helps on with %j', async (typed, sentence) => {
    await write();
    await shop.read(policyPage('Rookery', 'Privacy Policy'), []);
    const card = await shop.ask('why', { item: typed });
    expect(card).toMatchObject({ tone: 'error' });
    expect(JSON.stringify(card.lines)).toContain(sentence);
  });

  it('finds an article in any feed that showed it', async () => {
    await shop.store().syncSources([feed('a'), feed('b')], start);
    await shop
      .store()
      .commitPolls([
        poll('b', {
          entries: [{ ...trains.entry, url: 'https://news.example/both' }],
          items: [
            {
              item: { ...trains.judged.item, key: `b:${hashText('trains')}`, sourceId: 'b' },
              finding: trains.judged.finding,
            },
          ],
        }),
      ]);
    expect((await shop.ask('why', { item: 'https://news.example/both' })).facts[0]).toEqual({
      name: 'Source',
      value: ['Feed b'],
    });
  });
});
