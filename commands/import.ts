import { commandText } from '../src/cards/look-up/help-card.ts';
import { askImportCard, importedCard } from '../src/cards/manage/settings-card.ts';
import { readSettings } from '../src/catalogue/settings.ts';
import { counted, joined } from '../src/core/text/words.ts';
import { defineCommand } from '../src/nouns/command.ts';
import type { Digest } from '../src/nouns/digest.ts';
import { AppError } from '../src/nouns/errors.ts';
import { targetText } from '../src/nouns/place.ts';
import type { Subscription } from '../src/nouns/subscription.ts';
import { later } from '../src/nouns/time.ts';
import { auditBy } from './shared/audit.ts';
import { foreignProblem } from './shared/channel-asked.ts';
import { keepDraft, readDraft, shortId } from './shared/drafts.ts';
import { sameSubscription } from './shared/subscriptions.ts';

/** The longest text that fits in a form field on both platforms. */
export const maxImportChars = 3_000;

/** The most channels in one import: the bot's rights in each are checked before anything is offered. */
const maxChannels = 25;

type Import = {
  readonly subscriptions: readonly Subscription[];
  readonly digests: readonly Digest[];
  readonly alreadyThere: number;
};

/** Imports what `export` wrote: shows what would be added, asks, then adds all of it or nothing. */
export const importSettings = defineCommand({
  name: 'import',
  about: 'Import subscriptions and digests from an export',
  who: 'manager',
  reply: 'private',
  options: {
    text: {
      kind: 'text',
      about: 'The exported text, starting with “subscriptions:”',
      required: true,
      multiline: true,
      maxLength: maxImportChars,
    },
  },
  examples: [],
  async run({ text }, caller, { store, now, chat }) {
    const { subscriptions, digests } = readSettings(text, { place: caller, now });
    const channels = new Map(subscriptions.map(({ target }) => [targetText(target), target]));
    if (channels.size > maxChannels) {
      throw new AppError(
        'bad_input',
        `This text has ${channels.size} channels. Import at most ${maxChannels} at a time.`,
      );
    }
    for (const target of channels.values()) {
      const problem = await foreignProblem(target, { caller, chat });
      if (problem !== null) throw new AppError('not_allowed', `Nothing was imported. ${problem}`);
      const missing = await chat.missingRights(target);
      if (missing.length > 0) {
        throw new AppError(
          'not_allowed',
          `I can't post in ${targetText(target)} yet, so nothing was imported. Missing: ${joined(missing, { max: 8 })}.`,
        );
      }
    }
    const asked: Subscription[] = [];
    for (const [index, subscription] of subscriptions.entries()) {
      const isThere = (await sameSubscription(subscription, store)) !== undefined;
      if (!isThere)
        asked.push({
          ...subscription,
          id: shortId(),
          origin: 'command',
          createdBy: caller.userName,
          creatorId: caller.userId,
          createdAt: later(now, index),
        });
    }
    const set: Digest[] = [];
    for (const digest of digests) {
      const before = await store.digest(digest.target);
      if (before?.origin === 'file' || JSON.stringify(before?.schedule) === JSON.stringify(digest.schedule)) continue;
      set.push({ ...digest, origin: 'command', createdBy: caller.userName });
    }
    const draft: Import = { subscriptions: asked, digests: set, alreadyThere: subscriptions.length - asked.length };
    return askImportCard(
      draft,
      asked.length + set.length === 0 ? null : await keepDraft(draft, { kind: 'import', caller, store, now }),
    );
  },
  actions: {
    async confirm(draftId, caller, { store, now }) {
      const draft = await readDraft<Import>(draftId, { kind: 'import', caller, store, now });
      if (draft === null) {
        throw new AppError(
          'not_found',
          `This question is more than a day old. Use ${commandText('import', caller.platform)} again.`,
        );
      }
      const did = `imported ${importedText(draft)}`;
      const isNew = await store.addSettings(draft, auditBy(caller, { at: now, did }));
      return importedCard(draft, { isNew });
    },
  },
});

function importedText({ subscriptions, digests }: Import): string {
  return joined([
    ...(subscriptions.length === 0 ? [] : [counted(subscriptions.length, 'subscription')]),
    ...(digests.length === 0 ? [] : [counted(digests.length, 'weekly digest')]),
  ]);
}
