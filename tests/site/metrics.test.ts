import { expect, it } from 'vitest';
import type { PollState } from '../../src/nouns/source.ts';
import { createMetrics, type Measured } from '../../src/site/metrics.ts';
import { at, feed, start } from '../store/samples.ts';

const source = (id: string, poll: Partial<PollState> = {}) => ({
  source: feed(id),
  poll: { failures: 0, nextPollAt: at(30), lastReadAt: start, ...poll },
});

it('counts sources, messages and polls, and names none of them', async () => {
  const sources = [
    source('secret-name'),
    source('b', { failures: 2, nextPollAt: at(-3) }),
    source('c', { endedAt: start, nextPollAt: at(-99) }),
    source('d', { lastReadAt: undefined }),
  ];
  const measured: Measured = {
    status: {
      sources,
      items: 7,
      stories: 3,
      subscriptions: 2,
      deliveries: { waiting: 2, sending: 0, sent: 5, failed: 0, held: 0 },
      lastReadAt: start,
    },
    outbox: {
      alerts: 4,
      deliveries: [
        { platform: 'discord', state: 'waiting', count: 1, oldestDueAt: at(-2) },
        { platform: 'discord', state: 'sending', count: 1, oldestDueAt: at(-1) },
        { platform: 'slack', state: 'sent', count: 5, oldestDueAt: null },
      ],
    },
    platforms: [
      { platform: 'discord', state: 'connected' },
      { platform: 'slack', state: 'refused' },
    ],
    counts: { 'model.failed': 9 },
    now: start,
  };
  const metrics = createMetrics();
  for (const one of sources) metrics.polled(one);
  // A second scrape shows what is, not what was.
  await metrics.text({ ...measured, counts: { 'model.failed': 8 } });
  const text = await metrics.text(measured);
  for (const line of [
    'fineprint_polls_total{outcome="read"} 3',
    'fineprint_polls_total{outcome="failed"} 1',
    'fineprint_sources{state="read"} 1',
    'fineprint_sources{state="failing"} 1',
    'fineprint_sources{state="ended"} 1',
    'fineprint_sources{state="new"} 1',
    'fineprint_items 7',
    'fineprint_alerts 4',
    'fineprint_deliveries{platform="slack",state="sent"} 5',
    'fineprint_oldest_due_delivery_seconds{platform="discord"} 120',
    'fineprint_oldest_due_delivery_seconds{platform="slack"} 0',
    'fineprint_oldest_due_poll_seconds 180',
    'fineprint_platform_connected{platform="slack"} 0',
    'fineprint_events_total{event="model.failed"} 9',
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
  expect(text).not.toContain('secret-name');
});
