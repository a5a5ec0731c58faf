import { describe, expect, it } from 'vitest';
import { joinStories } from '../../../src/core/story/join-stories.ts';
import type { Story } from '../../../src/nouns/story.ts';
import { judged } from '../judge/items.ts';

/** What four outlets say of one company's policy and the suit it led to, in the order in which polls bring it. */
const reports = [
  [
    'Harbor Review',
    '2025-09-18',
    'Evernote changes privacy policy: notes will train its AI',
    'Private notes of customers train its generative AI models from September 18 unless they opt out in the settings.',
  ],
  [
    'The Daily Ledger',
    '2026-01-21',
    'Paying customer sues Evernote over AI training on private notes',
    'Edda Lindgren filed the class action in San Jose. It alleges that private notes were disclosed to train AI since the privacy policy changed in September.',
  ],
  [
    'Court Gazette',
    '2026-01-22',
    'Evernote’s general counsel denies claims in AI training lawsuit',
    '“We never used private notes to train AI,” the general counsel of Evernote said of the suit by Edda Lindgren in San Jose. “The claims are false.”',
  ],
  [
    'Northern Post',
    '2026-01-30',
    'Plaintiff drops lawsuit against Evernote over AI training',
    'Edda Lindgren withdrew the suit against Evernote without prejudice nine days after filing it. Her lawyer said that the company had shown him that private notes weren’t used to train AI.',
  ],
] as const;

const items = reports.map(([publisher, day, title, text]) =>
  judged(title, text, {
    key: title,
    publisher,
    publishedAt: `${day}T10:00:00.000Z`,
    url: `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example/${day}`,
  }),
);

describe('joinStories() follows a change of terms into the suit that points to it', () => {
  const states: string[] = [];
  const stories = new Map<string, Story>();
  for (const one of items) {
    const now = one.item.publishedAt ?? '';
    for (const story of joinStories({ judged: [one], open: [...stories.values()], now, settleMs: 0 })) {
      stories.set(story.id, story);
      states.push(story.state);
    }
  }
  const [story, ...others] = [...stories.values()];

  it('as one story, whose steps are told by different outlets', () => {
    expect(others).toEqual([]);
    expect(story?.timeline.map(({ publisher }) => publisher)).toEqual([
      'Harbor Review',
      'The Daily Ledger',
      'Court Gazette',
      'Northern Post',
    ]);
    expect(story?.publishers).toHaveLength(4);
  });

  it('from what the company changed over a claim and a denial to a withdrawal, which is neither a ruling nor a confirmation', () => {
    expect(states).toEqual(['confirmed', 'alleged', 'denied', 'dismissed']);
    expect(story?.stateNote).toBe('withdrawn without prejudice');
  });

  it('under the headline with which it began', () => {
    expect(story?.title).toBe(reports[0][2]);
  });
});
