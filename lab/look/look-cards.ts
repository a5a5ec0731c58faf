import { alertCard } from '../../src/cards/alert/alert-card.ts';
import { roundupCard } from '../../src/cards/alert/roundup-card.ts';
import { digestCard } from '../../src/cards/digest/digest-card.ts';
import { errorCard } from '../../src/cards/parts/error-card.ts';
import type { Card } from '../../src/nouns/card.ts';
import type { Story } from '../../src/nouns/story.ts';
import { dayMs, later } from '../../src/nouns/time.ts';
import type { Event } from '../../src/nouns/words.ts';
import {
  change,
  filedAt,
  lawsuit,
  lawsuitItems,
  lawsuitSummary,
  policyItem,
  policyStory,
} from '../../tests/cards/rookery.ts';
import { policyPage } from '../../tests/commands/policies.ts';
import { openWorkshop } from '../../tests/commands/workshop.ts';
import { feed, line, pollState, story } from '../../tests/store/samples.ts';

const now = '2026-02-02T09:00:00.000Z';

/** One card of each common kind, about a made-up company. */
export async function lookCards(): Promise<Readonly<Record<string, Card>>> {
  const optOutUrl = 'https://rookery.example/settings/data';
  const read = {
    source: feed('a', { name: 'The Daily Ledger' }),
    poll: pollState({ lastTriedAt: now, lastReadAt: now }),
  };
  return {
    alert: alertCard(lawsuit(1), { items: lawsuitItems(1), summary: lawsuitSummary, reason: 'new', now, optOutUrl }),
    diff: alertCard(policyStory, { items: [policyItem()], summary: [], reason: 'new', now, optOutUrl }),
    update: alertCard(lawsuit(3, { told: { at: filedAt, state: 'denied', severity: 'high', itemCount: 2 } }), {
      items: lawsuitItems(3),
      summary: lawsuitSummary,
      reason: 'state',
      now,
    }),
    digest: digestCard({
      from: later(now, -7 * dayMs),
      to: now,
      zone: 'Europe/Berlin',
      stories: [lawsuit(3), policyStory],
      recent: weeks(),
      policyChanges: [{ change, url: 'https://rookery.example/privacy' }],
      sources: [read],
    }),
    roundup: roundupCard({ stories: [lawsuit(2), policyStory], because: ['quiet'] }),
    company: await companyCard(),
    error: errorCard({ sentence: 'I know no company called “rokery”. Did you mean “Rookery”?' }),
  };
}

function weeks(): readonly Story[] {
  const events: readonly Event[] = ['policy_change', 'lawsuit_filed', 'regulator_action', 'research', 'licensing_deal'];
  return Array.from({ length: 52 }, (_, index) => {
    const at = later(now, -((index * index * 5 + index) % 84) * dayMs - 1000);
    return story(`w${index}`, {
      timeline: [line(`w${index}`, { at, event: events[(index * 3) % events.length] ?? 'research' })],
    });
  });
}

async function companyCard(): Promise<Card> {
  const shop = await openWorkshop();
  await shop.read(policyPage('Rookery', 'Privacy Policy', { optOut: 'https://rookery.example/no' }), [
    { daysAgo: 30, paragraphs: ['Training # We do not use your chats to train AI models.'] },
    {
      daysAgo: 2,
      paragraphs: [
        'Training # We use your chats to train AI models by default.',
        'Training # You can opt out of AI training in your settings until December 1, 2026.',
      ],
    },
  ]);
  const card = await shop.ask('company', { name: 'Rookery' });
  await shop.close();
  return card;
}
