import { describe, expect, test } from 'vitest';
import { planAlerts, toldOf } from '../../../src/core/plan/plan-alerts.ts';
import type { Card } from '../../../src/nouns/card.ts';
import type { Target } from '../../../src/nouns/place.ts';
import type { Story } from '../../../src/nouns/story.ts';
import type { Mute, Subscription } from '../../../src/nouns/subscription.ts';

const now = '2026-01-22T10:00:00.000Z';
const card: Card = { tone: 'high', title: 'A story', lines: [], facts: [], links: [], actions: [] };
const discord: Target = { platform: 'discord', space: 'guild', channel: 'news' };
const terminal: Target = { platform: 'terminal', space: '', channel: '' };

const story: Story = {
  id: 's1',
  title: 'Lawsuit accuses Rookery',
  state: 'alleged',
  event: 'lawsuit_filed',
  companies: ['Rookery'],
  dataTypes: ['private_messages'],
  genres: ['news'],
  severity: 'high',
  openedAt: now,
  updatedAt: now,
  settlesAt: now,
  timeline: [],
  publishers: ['The Daily Ledger'],
  itemKeys: ['a', 'b'],
};

const subscription = (target: Target, filter: Subscription['filter'] = {}): Subscription => ({
  id: `${target.platform}-${JSON.stringify(filter)}`,
  target,
  filter,
  origin: 'command',
  createdBy: 'someone',
  createdAt: now,
});

/** The plan as `reason → channels (with the message edited)`. */
function planned(ask: {
  story?: Story | undefined;
  subscriptions: readonly Subscription[];
  first?: Record<string, string | undefined> | undefined;
  mutes?: readonly Mute[] | undefined;
}) {
  const known = new Map(
    Object.entries(ask.first ?? {}).map(([key, messageId]) => [
      key,
      { first: messageId === undefined ? {} : { messageId } },
    ]),
  );
  const { alerts } = planAlerts({
    story: ask.story ?? story,
    subscriptions: ask.subscriptions,
    mutes: ask.mutes ?? [],
    known,
    alertsToday: new Map(),
    now,
    card: () => card,
  });
  return alerts.map(({ alert, deliveries }) => [
    alert.reason,
    deliveries.map(({ target, edits, under }) => {
      const where = edits === undefined ? '' : ` edits ${edits}`;
      return `${target.platform}${where}${under === undefined ? '' : ` under ${under}`}`;
    }),
  ]);
}

const toldAs = (told: Partial<Story>): Story => ({ ...story, told: toldOf({ ...story, ...told }, now) });

/** The second item brought a new step, or another report of the first. */
const withStep = (moved: Story, isStep = true): Story => ({
  ...moved,
  timeline: [
    {
      at: now,
      event: 'company_statement',
      claimStatus: 'denied',
      text: 'Rookery denies it',
      publisher: 'The Daily Ledger',
      url: 'https://ledger.example/b',
      itemKey: 'b',
      isStep,
    },
  ],
});

describe('planAlerts()', () => {
  test('tells what belongs to a place in the channels of that place alone', () => {
    const elsewhere: Target = { ...discord, space: 'other guild' };
    const slack: Target = { platform: 'slack', space: 'guild', channel: 'C1' };
    const subscriptions = [discord, elsewhere, slack, terminal].map((target) => subscription(target));
    const place = { platform: 'discord', space: 'guild' } as const;
    expect(planned({ story: { ...story, place }, subscriptions })).toEqual([['new', ['discord']]]);
    expect(planned({ story: { ...story, place: { ...place, space: 'third' } }, subscriptions })).toEqual([]);
  });

  test('tells a new story once in each channel, however many of its subscriptions match', () => {
    const subscriptions = [
      subscription(discord),
      subscription(discord, { companies: ['rookery'] }),
      subscription(terminal, { leastSeverity: 'notable' }),
    ];
    expect(planned({ subscriptions })).toEqual([['new', ['discord', 'terminal']]]);
  });

  test('leaves out channels whose filter asks for something else, and paused ones', () => {
    const subscriptions = [
      subscription(discord, { companies: ['Acme'] }),
      { ...subscription(terminal), pausedAt: now, pausedBecause: 'the channel is gone' },
    ];
    expect(planned({ subscriptions })).toEqual([]);
  });

  test('edits the first message when only more sources report the same', () => {
    const later = toldAs({ itemKeys: ['a'] });
    expect(
      planned({ story: later, subscriptions: [subscription(discord)], first: { 'discord:guild/news': 'm1' } }),
    ).toEqual([['update', ['discord edits m1']]]);
  });

  test('posts anew and edits the first message when a new step is reported', () => {
    const denied = withStep({ ...toldAs({ itemKeys: ['a'] }), state: 'denied' });
    expect(
      planned({ story: denied, subscriptions: [subscription(discord)], first: { 'discord:guild/news': 'm1' } }),
    ).toEqual([
      ['state', ['discord']],
      ['update', ['discord edits m1']],
    ]);
  });

  test.each<readonly [string, Story]>([
    [
      'a surer report moves the state',
      withStep({ ...toldAs({ state: 'reported', itemKeys: ['a'] }), state: 'denied' }, false),
    ],
    ['a report makes it more serious', { ...toldAs({ severity: 'notable', itemKeys: ['a'] }), severity: 'high' }],
    ['it turns out less serious', { ...toldAs({ severity: 'critical', itemKeys: ['a'] }), severity: 'notable' }],
  ])('only edits the first message, and tells a terminal nothing, when %s without a new step', (_, moved) => {
    const first = { 'discord:guild/news': 'm1', terminal: 'm2' };
    const subscriptions = [subscription(discord), subscription(terminal)];
    expect(planned({ story: moved, subscriptions, first })).toEqual([['update', ['discord edits m1']]]);
  });

  test('posts anew when a story becomes critical', () => {
    const story: Story = { ...toldAs({ severity: 'high', itemKeys: ['a'] }), severity: 'critical' };
    expect(planned({ story, subscriptions: [subscription(discord)], first: { 'discord:guild/news': 'm1' } })).toEqual([
      ['severity', ['discord']],
      ['update', ['discord edits m1']],
    ]);
  });

  test('posts anew where the state changed and nobody says whether it was a step, as in rows of an earlier version', () => {
    const denied = { ...toldAs({}), state: 'denied' } as const;
    expect(planned({ story: denied, subscriptions: [subscription(terminal)], first: { terminal: 'm1' } })).toEqual([
      ['state', ['terminal']],
    ]);
  });

  test('edits only, where a message can be edited, when the page took its change back', () => {
    const takenBack: Story = { ...toldAs({}), state: 'reversed', stateNote: 'taken back on the page itself' };
    expect(
      planned({
        story: takenBack,
        subscriptions: [subscription(discord), subscription(terminal)],
        first: { 'discord:guild/news': 'm1', terminal: 'm2' },
      }),
    ).toEqual([
      ['update', ['discord edits m1']],
      ['state', ['terminal']],
    ]);
  });

  test('gives the whole story to a channel that was not told before, whatever others know', () => {
    const denied = { ...toldAs({}), state: 'denied' } as const;
    expect(planned({ story: denied, subscriptions: [subscription(discord)] })).toEqual([['new', ['discord']]]);
  });

  test('does not edit a first message that is still on its way, nor print a mere update to a terminal', () => {
    const later = toldAs({ itemKeys: ['a'] });
    const first = { 'discord:guild/news': undefined, terminal: 'm1' };
    expect(planned({ story: later, subscriptions: [subscription(discord), subscription(terminal)], first })).toEqual(
      [],
    );
  });

  test.each<readonly [string, Mute['of']]>([
    ['story', { kind: 'story', storyId: 's1', title: 'x' }],
    ['company, whatever its case,', { kind: 'company', company: 'ROOKERY' }],
  ])('keeps a muted %s out of the channel that muted it, but keeps true what it has', (_, of) => {
    const mute: Mute = { id: 'm', target: discord, of, until: '2027-01-01T00:00:00.000Z', by: 'ada', at: now };
    const slack: Target = { platform: 'slack', space: 'T1', channel: 'C1' };
    const subscriptions = [subscription(discord), subscription(slack)];
    expect(planned({ subscriptions, mutes: [mute] })).toEqual([['new', ['slack']]]);
    const moved = withStep(toldAs({ state: 'reported', itemKeys: ['a'] }));
    const first = { 'discord:guild/news': 'm1', 'slack:T1/C1': 'm2' };
    expect(planned({ story: moved, subscriptions, first, mutes: [mute] })).toEqual([
      ['update', ['discord edits m1', 'slack edits m2']],
      ['state', ['slack']],
    ]);
  });

  test('minds no mute of another story or company', () => {
    const others: readonly Mute['of'][] = [
      { kind: 'story', storyId: 's2', title: 'x' },
      { kind: 'company', company: 'Rook' },
    ];
    const mutes = others.map(
      (of, index): Mute => ({
        id: `${index}`,
        target: discord,
        of,
        until: '2027-01-01T00:00:00.000Z',
        by: 'ada',
        at: now,
      }),
    );
    expect(planned({ subscriptions: [subscription(discord)], mutes })).toEqual([['new', ['discord']]]);
  });

  test('makes the same rows when it plans the same story twice', () => {
    const ask = {
      story,
      subscriptions: [subscription(discord)],
      mutes: [],
      known: new Map(),
      alertsToday: new Map(),
      now,
      card: () => card,
    };
    expect(planAlerts(ask)).toEqual(planAlerts(ask));
  });
});

test('what follows goes under the first message where a subscription of the channel asks for threads', () => {
  const moved = withStep({ ...story, state: 'dismissed', told: { ...toldOf(story, now), itemCount: 1 } });
  const threaded: Subscription = {
    ...subscription(discord, { companies: ['Rookery'] }),
    pace: { mode: 'instant', thread: true },
  };
  const subscriptions = [subscription(discord), threaded];
  expect(planned({ story: moved, subscriptions, first: { 'discord:guild/news': 'm1' } })).toEqual([
    ['state', ['discord under m1']],
    ['update', ['discord edits m1']],
  ]);
  expect(
    planned({ story: moved, subscriptions: [subscription(discord)], first: { 'discord:guild/news': 'm1' } })[0],
  ).toEqual(['state', ['discord']]);
  expect(planned({ subscriptions })).toEqual([['new', ['discord']]]);
});
