import type { StoreStatus } from '../../ports.ts';
import type { Card, Fact, Line, Piece, SourceStatus } from '../../types.ts';
import { failingSince, isFailing, problemOf, sourceHealth } from './source-health.ts';
import { clipped, counted, grouped } from './words.ts';

const maxFailing = 8;

/** How Fineprint is: what it reads, what fails since when and why, what waits to be sent. `subscriptions` counts this place only. */
export function statusCard(status: StoreStatus, here: { readonly subscriptions: number }): Card {
  const failing = status.sources.filter(isFailing).toSorted((a, b) => since(a).localeCompare(since(b)));
  const waiting = status.deliveries.waiting + status.deliveries.sending;
  const undelivered = status.deliveries.failed + status.deliveries.held;
  const facts: (Fact | null)[] = [
    status.lastReadAt === undefined ? null : { name: 'Last read', value: [{ at: status.lastReadAt, as: 'relative' }] },
    {
      name: 'Seen so far',
      value: [`${counted(status.items, 'entry', 'entries')}, ${counted(status.stories, 'story', 'stories')}`],
    },
    { name: 'Subscriptions here', value: [grouped(here.subscriptions)] },
    { name: 'Messages sent', value: [grouped(status.deliveries.sent), ...lastSent(status)] },
    waiting === 0 ? null : { name: 'Waiting to be sent', value: [grouped(waiting)] },
    undelivered === 0 ? null : { name: 'Could not be sent', value: [grouped(undelivered)] },
  ];
  return {
    tone: failing.length === 0 ? 'good' : 'plain',
    title: 'Status',
    lines: [
      { kind: 'text', pieces: [sourceHealth(status.sources)] },
      ...failing.slice(0, maxFailing).map(failingLine),
      ...(failing.length <= maxFailing
        ? []
        : [{ kind: 'small' as const, pieces: [`And ${failing.length - maxFailing} more that cannot be read.`] }]),
    ],
    facts: facts.filter((fact) => fact !== null),
    links: [],
    actions: [],
  };
}

function lastSent({ lastSentAt }: StoreStatus): readonly Piece[] {
  return lastSentAt === undefined ? [] : [', the last one ', { at: lastSentAt, as: 'relative' }];
}

function failingLine(status: SourceStatus): Line {
  const at = failingSince(status);
  return {
    kind: 'bullet',
    pieces: [
      { text: status.source.name, url: status.source.url },
      ...(at === undefined ? [', never read' as const] : [', since ', { at, as: 'datetime' as const }]),
      `: ${clipped(problemOf(status), 160)}`,
    ],
  };
}

function since(status: SourceStatus): string {
  return failingSince(status) ?? '';
}
