import { counted, joined } from '../../core/text/words.ts';
import { bullet, button, type Card, card, type Line, small } from '../../nouns/card.ts';
import type { Digest } from '../../nouns/digest.ts';
import type { Platform } from '../../nouns/place.ts';
import type { Subscription } from '../../nouns/subscription.ts';
import { commandText } from '../look-up/help-card.ts';
import { describeDigest, describeSubscription } from '../parts/describe-filter.ts';
import { firstLines, type Pages, pageActions } from '../parts/lists.ts';
import { noteCard } from './subscription-card.ts';

const maxRows = 12;

/** Exported settings as text to copy. `text` is '' if there is nothing to export. */
export function settingsCard(
  text: string,
  { count, platform, pages }: { count: number; platform: Platform; pages: Pages },
): Card {
  if (text === '') {
    return noteCard({
      title: 'Nothing to export',
      pieces: [`There are no subscriptions yet. Create one with ${commandText('subscribe', platform)}.`],
    });
  }
  return card({
    title: counted(count, 'subscription'),
    lines: [{ kind: 'code', text: text.trimEnd() }],
    actions: pageActions(pages),
    footer: `Paste each page as it is into ${commandText('import', platform)} or a sources file. Pauses, mutes and sources added with commands are not included.`,
  });
}

/** Shows what an import would add and asks for confirmation. `draftId` is null if it would add nothing. */
export function askImportCard(
  {
    subscriptions,
    digests,
    alreadyThere,
  }: { subscriptions: readonly Subscription[]; digests: readonly Digest[]; alreadyThere: number },
  draftId: string | null,
): Card {
  const rows: readonly Line[] = [
    ...subscriptions.map((one) => bullet({ channel: one.target.channel }, ': ', { strong: describeSubscription(one) })),
    ...digests.map(
      ({ target, schedule }): Line =>
        bullet({ channel: target.channel }, ': a digest ', { strong: describeDigest(schedule) }),
    ),
  ];
  const there =
    alreadyThere === 0
      ? ''
      : `${counted(alreadyThere, 'subscription')} already ${alreadyThere === 1 ? 'exists' : 'exist'}.`;
  if (draftId === null)
    return noteCard({ title: 'Nothing to add', pieces: [there === '' ? 'The export contains nothing new.' : there] });
  return card({
    title: `Add ${joined(
      [
        subscriptions.length === 0 ? '' : counted(subscriptions.length, 'subscription'),
        digests.length === 0 ? '' : counted(digests.length, 'digest'),
      ].filter((part) => part !== ''),
    )}?`,
    lines: [...firstLines(rows, { max: maxRows, draw: (row) => row }), there === '' ? null : small(there)],
    actions: [button('Add', { command: 'import', action: 'confirm', argument: draftId, style: 'primary' })],
    footer: 'Nothing has been added yet. You have one day to confirm.',
  });
}

/** Confirms an import. */
export function importedCard(
  { subscriptions, digests }: { subscriptions: readonly Subscription[]; digests: readonly Digest[] },
  { isNew }: { isNew: boolean },
): Card {
  return noteCard({
    tone: 'good',
    title: isNew ? 'Added' : 'Already added',
    pieces: [
      isNew
        ? `Added ${counted(subscriptions.length, 'subscription')} and ${counted(digests.length, 'digest')}. Use subscriptions to list them.`
        : 'Someone else already added these. Nothing was added.',
    ],
  });
}
