import { commandText } from '../src/cards/look-up/help-card.ts';
import { askImportCard, importedCard } from '../src/cards/manage/settings-card.ts';
import { readSettings } from '../src/catalogue/settings.ts';
import { joined } from '../src/core/text/words.ts';
import { defineCommand } from '../src/nouns/command.ts';
import type { Digest } from '../src/nouns/digest.ts';
import { AppError } from '../src/nouns/errors.ts';
import { targetText } from '../src/nouns/place.ts';
import type { Subscription } from '../src/nouns/subscription.ts';
import { later } from '../src/nouns/time.ts';
import { auditBy } from './shared/audit.ts';
import { isOfPlace } from './shared/channel-asked.ts';
import { keepDraft, readDraft, shortId } from './shared/drafts.ts';
import { sameSubscription } from './shared/subscriptions.ts';

/** What fits the field of a form on either platform, beside what surrounds it. */
export const maxImportChars = 3_000;

/** More channels than this are asked for in several imports: each is looked at before anything is promised. */
const maxChannels = 25;

type Import = {
  readonly subscriptions: readonly Subscription[];
  readonly digests: readonly Digest[];
  readonly alreadyThere: number;
};

/** Puts in what `export` gave: says what would be added, then asks; all of it or nothing. */
export const importSettings = defineCommand({
  name: 'import',
  about: 'Put in subscriptions and digests that export gave',
  who: 'manager',
  reply: 'private',
  options: {
    text: {
      kind: 'text',
      about: 'What export gave, from “subscriptions:” on',
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
      throw new AppError('bad_input', `These are ${channels.size} channels; import at most ${maxChannels} at once.`);
    }
    for (const target of channels.values()) {
      const missing = await chat.missingRights(target);
      if (missing.length > 0) {
        throw new AppError(
          'not_allowed',
          `I cannot post in ${targetText(target)} yet; nothing was taken. What I lack: ${joined(missing, { max: 8 })}.`,
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
    return askImportCard(draft, asked.length + set.length === 0 ? null : await keepDraft(draft, { store, now }));
  },
  actions: {
    async confirm(draftId, caller, { store, now }) {
      const draft = await readDraft<Import>(draftId, { store, now });
      const isHere = draft?.subscriptions.every(({ target }) => isOfPlace(target, caller)) === true;
      if (draft === null || !isHere || !draft.digests.every(({ target }) => isOfPlace(target, caller))) {
        throw new AppError(
          'not_found',
          `This question is older than a day. Ask anew with ${commandText('import', caller.platform)}.`,
        );
      }
      const did = `imported ${draft.subscriptions.length} subscriptions and ${draft.digests.length} digests`;
      const isNew = await store.addSettings(draft, auditBy(caller, { at: now, did }));
      return importedCard(draft, { isNew });
    },
  },
});
