import { newDelivery } from '../../src/core/plan/plan-alerts.ts';
import type { Card } from '../../src/nouns/card.ts';
import type { Alert, Delivery } from '../../src/nouns/delivery.ts';
import type { Digest } from '../../src/nouns/digest.ts';
import type { Finding, Item, JudgedItem } from '../../src/nouns/item.ts';
import type { Target } from '../../src/nouns/place.ts';
import type { Revision } from '../../src/nouns/policy.ts';
import type { PollCommit } from '../../src/nouns/poll.ts';
import type { FeedSource, PollState, Source } from '../../src/nouns/source.ts';
import type { Story } from '../../src/nouns/story.ts';
import type { Subscription } from '../../src/nouns/subscription.ts';
import { type Instant, later } from '../../src/nouns/time.ts';

/** When every test begins. */
export const start: Instant = '2026-11-02T09:00:00.000Z';

/** So many minutes after the start. */
export const at = (minutes: number): Instant => later(start, minutes * 60_000);

export const discord = (channel: string): Target => ({ platform: 'discord', space: 'guild', channel });

export function feed(id: string, about: Partial<FeedSource> = {}): Source {
  return {
    id,
    kind: 'feed',
    name: `Feed ${id}`,
    publisher: 'The Daily',
    url: `https://${id}.example/feed.xml`,
    everyMinutes: 30,
    origin: 'catalogue',
    genre: 'news',
    ...about,
  };
}

export function pollState(about: Partial<PollState> = {}): PollState {
  return { nextPollAt: at(30), failures: 0, ...about };
}

export function poll(sourceId: string, about: Partial<PollCommit> = {}): PollCommit {
  return { sourceId, poll: pollState(), items: [], stories: [], at: start, ...about };
}

export function item(key: string, about: Partial<Item> = {}): Item {
  return {
    key,
    sourceId: 'a',
    publisher: 'The Daily',
    genre: 'news',
    url: `https://a.example/${key}`,
    title: `Title of ${key}`,
    text: `Text of ${key}`,
    publishedAt: null,
    seenAt: start,
    from: 'feed',
    ...about,
  } as Item;
}

export function finding(about: Partial<Finding> = {}): Finding {
  return {
    relevant: true,
    score: 0.9,
    event: 'policy_change',
    companies: ['OpenAI'],
    dataTypes: ['chat_prompts'],
    claimStatus: 'confirmed_by_company',
    severity: 'notable',
    evidence: ['trains on chats'],
    because: [{ feature: 'permission', weight: 2, words: 'trains on chats' }],
    ...about,
  };
}

export const judged = (key: string): JudgedItem => ({ item: item(key), finding: finding() });

export function story(id: string, about: Partial<Story> = {}): Story {
  return {
    id,
    title: `Story ${id}`,
    state: 'reported',
    event: 'policy_change',
    companies: ['OpenAI'],
    dataTypes: ['chat_prompts'],
    genres: ['news'],
    severity: 'notable',
    openedAt: start,
    updatedAt: start,
    settlesAt: at(10),
    timeline: [line(`${id}-1`)],
    publishers: ['The Daily'],
    itemKeys: [`${id}-1`],
    ...about,
  };
}

export function line(itemKey: string, about: Partial<Story['timeline'][number]> = {}): Story['timeline'][number] {
  return {
    at: start,
    event: 'policy_change',
    claimStatus: 'confirmed_by_company',
    text: `What happened in ${itemKey}`,
    publisher: 'The Daily',
    url: `https://a.example/${itemKey}`,
    itemKey,
    ...about,
  };
}

export function revision(id: string, about: Partial<Revision> = {}): Revision {
  return {
    id,
    sourceId: 'a',
    seenAt: start,
    textHash: `hash of ${id}`,
    readBy: '1:0',
    language: 'en',
    updated: '2026-10-01',
    effective: null,
    clauses: [{ path: ['Privacy', 'Training'], text: 'We train on chats.' }],
    ...about,
  };
}

export function digest(about: Partial<Digest> = {}): Digest {
  return {
    target: discord('general'),
    schedule: { day: 1, time: '09:00', zone: 'UTC' },
    origin: 'file',
    createdBy: 'ada',
    createdAt: start,
    changedAt: start,
    ...about,
  };
}

export function subscription(id: string, about: Partial<Subscription> = {}): Subscription {
  return {
    id,
    target: discord('general'),
    filter: { companies: ['OpenAI'], leastSeverity: 'notable' },
    origin: 'command',
    createdBy: 'ada',
    createdAt: start,
    ...about,
  };
}

export function card(title: string): Card {
  return { tone: 'notable', title, lines: [], facts: [], links: [], actions: [] };
}

export function alert(id: string, about: Partial<Alert> = {}): Alert {
  return { id, storyId: null, reason: 'new', card: card(`Card of ${id}`), at: start, ...about };
}

/** An alert with one waiting row for each channel. */
export function alertTo(
  id: string,
  channels: readonly string[],
  about: Partial<Alert> = {},
): { alert: Alert; deliveries: readonly Delivery[] } {
  const made = alert(id, about);
  return { alert: made, deliveries: channels.map((channel) => newDelivery(made, { target: discord(channel) })) };
}
