import { describe, expect, it } from 'vitest';
import { digestCard } from '../../../src/cards/digest/digest-card.ts';
import { renderCard as renderForDiscord } from '../../../src/chats/discord/render-card.ts';
import { renderCard as renderForSlack } from '../../../src/chats/slack/render-card.ts';
import type { SourceStatus } from '../../../src/nouns/source.ts';
import type { Story } from '../../../src/nouns/story.ts';
import { later } from '../../../src/nouns/time.ts';
import { messageProblems as discordProblems, type MessageBody } from '../../fakes/discord-rules.ts';
import { messageProblems as slackProblems } from '../../fakes/slack-rules.ts';
import { feed, line, pollState, story } from '../../store/samples.ts';
import { change, lawsuit, policyStory, shown } from '../rookery.ts';

const to = '2026-02-02T08:00:00.000Z';
const from = '2026-01-26T08:00:00.000Z';
const read: SourceStatus = { source: feed('a'), poll: pollState({ lastTriedAt: to, lastReadAt: to }) };
const down: SourceStatus = {
  source: feed('b', { name: 'Harbor Technology Review' }),
  poll: pollState({ lastTriedAt: to, failures: 3, failingSince: from, problem: 'It is down.' }),
};
const week = { from, to, zone: 'Europe/Berlin', sources: [read] };

const many = (count: number): readonly Story[] =>
  Array.from({ length: count }, (_, index) =>
    story(`s${index}`, {
      title: `Story ${index}`,
      severity: 'info',
      updatedAt: later(from, index * 1000),
      timeline: [line(`s${index}`)],
    }),
  );

describe('digestCard()', () => {
  it('tells the week: verdict, top stories, policy changes with dates, days ahead, health', () => {
    const card = digestCard({
      ...week,
      stories: [...many(7), policyStory, lawsuit(3)],
      policyChanges: [
        { change, url: 'https://rookery.example/privacy' },
        { change: { ...change, service: 'Perch', effective: null }, url: 'https://perch.example/terms' },
      ],
      earlierChanges: [
        { change: { ...change, service: 'Finch', effective: '2026-02-10' }, url: 'https://finch.example/terms' },
        { change: { ...change, service: 'Gone', effective: '2026-01-10' }, url: 'https://gone.example/terms' },
      ],
      sources: [read, down],
    });
    expect(shown(card, to)).toMatchInlineSnapshot(`
      "┃ The week in AI training on people's data, to 2 February 2026
      ┃
      ┃ 9 stories (2 high and 7 info) and 2 policy changes this week.
      ┃
      ┃ Top stories
      ┃ • High · Rookery: Rookery Privacy Policy now allows AI training on your data[1] (confirmed, 1
      ┃   source)
      ┃ • High · Rookery: Lawsuit accuses Rookery of sharing private messages to train AI[2] (dismissed, 2
      ┃   sources)
      ┃ • Info · OpenAI: Story 6[3] (reported, 1 source)
      ┃ • Info · OpenAI: Story 5[4] (reported, 1 source)
      ┃ • Info · OpenAI: Story 4[5] (reported, 1 source)
      ┃
      ┃ Policy changes
      ┃ • Rookery: Privacy Policy now allows AI training on your data[1], effective 1 October 2026
      ┃ • Perch: Privacy Policy now allows AI training on your data[6]
      ┃
      ┃ Coming up
      ┃ • 10 February 2026, in 8 days: Finch: Privacy Policy takes effect[7]
      ┃ • 1 October 2026, in 241 days: Rookery: Privacy Policy takes effect[1]
      ┃
      ┃ Other stories: Story 3[8], Story 2[9], Story 1[10] and Story 0[11].
      ┃
      ┃ 1 of 2 sources can be read. Failing: Harbor Technology Review.
      ┃
      ┃ [1] https://rookery.example/privacy
      ┃ [2] https://ledger.example/rookery-dropped
      ┃ [3] https://a.example/s6
      ┃ [4] https://a.example/s5
      ┃ [5] https://a.example/s4
      ┃ [6] https://perch.example/terms
      ┃ [7] https://finch.example/terms
      ┃ [8] https://a.example/s3
      ┃ [9] https://a.example/s2
      ┃ [10] https://a.example/s1
      ┃ [11] https://a.example/s0"
    `);
  });

  it('says in one line that a week was empty, and that it was not blind', () => {
    expect(shown(digestCard({ ...week, stories: [] }), to)).toMatchInlineSnapshot(`
      "┃ The week in AI training on people's data, to 2 February 2026
      ┃
      ┃ Nothing new this week.
      ┃
      ┃ The only source can be read."
    `);
  });

  it.each([
    [1, 'This digest is 1 hour late because Fineprint was not running when it was due.'],
    [47, 'This digest is 47 hours late because Fineprint was not running when it was due.'],
    [72, 'This digest is 3 days late because Fineprint was not running when it was due.'],
  ])('says when it is %i hours late', (lateHours, sentence) => {
    const { lines } = digestCard({ ...week, lateHours, stories: [] });
    expect(lines).toContainEqual({ kind: 'small', pieces: [sentence] });
  });

  it('keeps a busy week short and counts what it leaves out', () => {
    const changes = Array.from({ length: 20 }, (_, index) => ({
      change: { ...change, service: `Service ${index}` },
      url: `https://s${index}.example`,
    }));
    const { lines } = digestCard({ ...week, stories: many(500), policyChanges: changes });
    expect(lines.filter(({ kind }) => kind === 'bullet')).toHaveLength(5 + 6 + 5);
    expect(lines[0]).toEqual({
      kind: 'text',
      pieces: [{ strong: '500 stories (500 info) and 20 policy changes this week.' }],
    });
    expect(lines).toContainEqual({ kind: 'small', pieces: ['And 14 more.'] });
    expect(JSON.stringify(lines)).toContain('487 more');
  });

  it('is a message that both platforms take, however full the week was', () => {
    const stories = many(80).map((one) => ({ ...one, title: `@everyone ${one.title} ${'and so on '.repeat(40)}` }));
    const changes = Array.from({ length: 40 }, (_, index) => ({
      change: { ...change, service: `Service ${index} ${'x'.repeat(200)}` },
      url: `https://s${index}.example/${'p'.repeat(300)}`,
    }));
    const card = digestCard({ ...week, stories, recent: stories, policyChanges: changes });
    expect(discordProblems(renderForDiscord(card, { hasPicture: true }) as object as MessageBody)).toEqual([]);
    expect(slackProblems(renderForSlack(card))).toEqual([]);
  });

  it('tells its days in the zone of the channel', () => {
    const auckland = digestCard({
      ...week,
      from: '2026-01-26T18:00:00.000Z',
      to: '2026-02-02T18:00:00.000Z',
      zone: 'Pacific/Auckland',
      stories: [],
    });
    expect(auckland.title).toContain('data, to 3 February 2026');
  });
});
