import { renderCard } from '../../src/chats/terminal/render-card.ts';
import type { Card } from '../../src/nouns/card.ts';
import type { Item, JudgedItem } from '../../src/nouns/item.ts';
import type { PolicyChange } from '../../src/nouns/policy.ts';
import type { Story, SummarySentence } from '../../src/nouns/story.ts';
import type { Instant } from '../../src/nouns/time.ts';
import { finding, item, line, story } from '../store/samples.ts';

/** The story of an invented company, as far as cards need it. */
export const filedAt: Instant = '2026-01-21T14:00:00.000Z';
export const deniedAt: Instant = '2026-01-22T10:00:00.000Z';
export const droppedAt: Instant = '2026-01-30T16:00:00.000Z';

export const change: PolicyChange = {
  service: 'Rookery',
  terms: 'Privacy Policy',
  direction: 'permission_added',
  directionsAlso: ['opt_out_added'],
  effective: '2026-10-01',
  silentEdit: false,
  hunks: [
    {
      path: ['Rookery Privacy Policy', '2. How we use your data'],
      before: '',
      after:
        'We and our affiliates also use your personal data, including your profile and your posts, to train generative AI models, unless you opt out.',
    },
    {
      path: ['Rookery Privacy Policy', '3. Messages'],
      before: 'Messages are private between you and the people you write to.',
      after: 'Messages are private between you and the people you write to, and the machines that learn from them.',
    },
  ],
  hunkCount: 2,
  beforeRevision: 'a1b2c3d4e5f6a7b8',
  afterRevision: 'f9e8d7c6b5a49382',
};

export const policyItem = (about: Partial<PolicyChange> = {}): JudgedItem => ({
  item: item('policy', {
    from: 'policy',
    change: { ...change, ...about },
    publisher: 'Rookery',
    genre: 'policy',
    url: 'https://rookery.example/privacy',
    title: 'Rookery, Privacy Policy',
  } as Partial<Item>),
  finding: finding({ companies: ['Rookery'] }),
});

export const policyStory: Story = story('policy', {
  title: 'Rookery Privacy Policy now allows AI training on your data',
  state: 'confirmed',
  event: 'policy_change',
  companies: ['Rookery'],
  dataTypes: ['public_posts', 'documents_files'],
  genres: ['policy'],
  severity: 'high',
  scope: 'members outside the European Union',
  publishers: ['Rookery'],
  itemKeys: ['policy'],
  timeline: [line('policy', { at: filedAt, publisher: 'Rookery', url: 'https://rookery.example/privacy' })],
});

const filed = line('ledger', {
  at: filedAt,
  event: 'lawsuit_filed',
  claimStatus: 'alleged',
  text: 'A paying customer has sued Rookery, alleging that it disclosed private messages so that AI models could be trained on them.',
  publisher: 'The Daily Ledger',
  url: 'https://ledger.example/rookery-sued',
});
const denied = line('harbor', {
  at: deniedAt,
  event: 'company_statement',
  claimStatus: 'denied',
  text: '“These are false claims with no merit,” Rookery said on Thursday.',
  publisher: 'Harbor Technology Review',
  url: 'https://harbor.example/rookery-denies',
});
const dropped = line('dropped', {
  at: droppedAt,
  event: 'lawsuit_dismissed',
  claimStatus: 'dismissed',
  text: 'The customer has withdrawn the lawsuit, nine days after filing it. The court made no finding on the claims.',
  publisher: 'The Daily Ledger',
  url: 'https://ledger.example/rookery-dropped',
});

/** The lawsuit after one, two or three of its steps. */
export const lawsuit = (steps: 1 | 2 | 3, about: Partial<Story> = {}): Story =>
  story('lawsuit', {
    title: 'Lawsuit accuses Rookery of sharing private messages to train AI',
    state: (['alleged', 'denied', 'dismissed'] as const)[steps - 1] ?? 'alleged',
    event: (['lawsuit_filed', 'company_statement', 'lawsuit_dismissed'] as const)[steps - 1] ?? 'lawsuit_filed',
    companies: ['Rookery'],
    dataTypes: ['private_messages'],
    severity: 'high',
    publishers: steps === 1 ? ['The Daily Ledger'] : ['The Daily Ledger', 'Harbor Technology Review'],
    timeline: [filed, denied, dropped].slice(0, steps),
    itemKeys: ['ledger', 'harbor', 'dropped'].slice(0, steps),
    openedAt: filedAt,
    updatedAt: [filedAt, deniedAt, droppedAt][steps - 1] ?? filedAt,
    ...about,
  });

export const lawsuitItems = (steps: 1 | 2 | 3): readonly JudgedItem[] =>
  [filed, denied, dropped]
    .slice(0, steps)
    .map((entry) => ({
      item: item(entry.itemKey, {
        publisher: entry.publisher,
        url: entry.url,
        title:
          entry.itemKey === 'ledger' ? 'Lawsuit accuses Rookery of sharing private messages to train AI' : entry.text,
        text: entry.text,
        seenAt: entry.at,
      }),
      finding: finding({ evidence: ['It seeks damages of $1,000 per person.'], claimStatus: entry.claimStatus }),
    }));

export const lawsuitSummary: readonly SummarySentence[] = [
  {
    text: 'A paying customer has sued Rookery, alleging that it disclosed private messages so that AI models could be trained on them.',
    quoted: true,
    publisher: 'The Daily Ledger',
    url: 'https://ledger.example/rookery-sued',
    itemKey: 'ledger',
  },
];

/** As a reader of a terminal sees it, without colour. */
export const shown = (card: Card, now: Instant = filedAt): string =>
  renderCard(card, { colour: false, width: 100, zone: 'UTC', now });
