import { commandText } from '../src/cards/look-up/help-card.ts';
import { chooseStoryCard } from '../src/cards/look-up/story-card.ts';
import {
  askMuteCard,
  askMuteCompanyCard,
  type MuteSpan,
  mutedCard,
  muteListCard,
  muteSpans,
  unmutedCard,
} from '../src/cards/manage/mute-card.ts';
import { noteCard } from '../src/cards/manage/subscription-card.ts';
import { clipped, dateText } from '../src/core/text/words.ts';
import type { Card } from '../src/nouns/card.ts';
import { type Caller, defineCommand, type Tools } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import { type Target, targetText } from '../src/nouns/place.ts';
import type { Mute } from '../src/nouns/subscription.ts';
import { dayMs, later } from '../src/nouns/time.ts';
import { auditBy } from './shared/audit.ts';
import { channelAsked } from './shared/channel-asked.ts';
import { companiesNamed, suggestCompanies } from './shared/companies.ts';
import { shortId } from './shared/drafts.ts';
import { storiesNamed, storyWithId, suggestStories } from './shared/stories.ts';

const spanDays: Readonly<Record<MuteSpan, number>> = { day: 1, week: 7, month: 30, quarter: 90 };

/** Mutes a story or a company in a channel for a while; without either, lists what is muted. */
export const mute = defineCommand({
  name: 'mute',
  about: 'Mute a story or company in a channel for a while',
  who: 'manager',
  reply: 'private',
  options: {
    company: { kind: 'text', about: 'Mute all stories about this company', maxLength: 100, suggest: suggestCompanies },
    story: {
      kind: 'text',
      about: 'Mute only this story: words from its headline',
      maxLength: 200,
      suggest: suggestStories,
    },
    for: { kind: 'choice', about: 'How long to mute; I ask if you leave it out', choices: muteSpans },
    channel: { kind: 'channel', about: 'Channel to mute it in; this one by default' },
  },
  examples: [{ input: 'company:OpenAI for:week', does: 'mutes OpenAI in this channel for a week' }],
  async run(input, caller, tools) {
    const { store } = tools;
    const target = channelAsked(input.channel, caller);
    if (input.company !== undefined && input.story !== undefined) {
      throw new AppError('bad_input', 'Name either a company or a story, not both.');
    }
    if (input.company !== undefined) {
      const [company, another] = await companiesNamed(input.company, store);
      if (company === undefined || another !== undefined) {
        throw new AppError('bad_input', 'Name only one company. Mute each company separately.');
      }
      if (input.for !== undefined)
        return await set({ kind: 'company', company }, { target, span: input.for }, caller, tools);
      needsSpan(target, caller);
      return askMuteCompanyCard(company);
    }
    if (input.story !== undefined) {
      const [first, ...others] = await storiesNamed(input.story, store);
      if (others.length > 0) {
        return chooseStoryCard([first, ...others], {
          title: 'Choose the story to mute',
          command: 'mute',
          action: 'ask',
        });
      }
      if (input.for !== undefined) {
        const of = { kind: 'story', storyId: first.id, title: first.title } as const;
        return await set(of, { target, span: input.for }, caller, tools);
      }
      needsSpan(target, caller);
      return askMuteCard(first);
    }
    if (input.for !== undefined) throw new AppError('bad_input', 'Name a company or a story to mute.');
    return await list(caller, tools);
  },
  menu: { label: 'Mute this story', action: 'ask' },
  actions: {
    async ask(storyId, _caller, { store }) {
      return askMuteCard(await storyWithId(storyId, store));
    },
    async set(argument, caller, tools) {
      const [, kind, span, subject] = /^([sc])\.(\w+)\.(.+)$/s.exec(argument) ?? [];
      if (kind === undefined || subject === undefined || span === undefined || !isSpan(span)) {
        throw new AppError('not_found', 'This button has expired. Use the command again.');
      }
      const target = here(caller);
      if (kind === 'c') return await set({ kind: 'company', company: subject }, { target, span }, caller, tools);
      const { id, title } = await storyWithId(subject, tools.store);
      return await set({ kind: 'story', storyId: id, title }, { target, span }, caller, tools);
    },
    async end(id, caller, tools) {
      const { store, now } = tools;
      const found = (await mutesOfPlace(caller, tools)).find((one) => one.id === id);
      const isEnded =
        found !== undefined &&
        (await store.removeMute(id, auditBy(caller, { at: now, did: `unmuted ${mutedText(found)}` })));
      if (isEnded) return unmutedCard(found);
      return noteCard({ title: 'Not muted', pieces: ['This mute has already ended; nothing was changed.'] });
    },
  },
});

async function set(
  of: Mute['of'],
  { target, span }: { target: Target; span: MuteSpan },
  caller: Caller,
  { store, now }: Tools,
): Promise<Card> {
  const until = later(now, spanDays[span] * dayMs);
  const made: Mute = { id: shortId(), target, of, until, by: caller.userName, at: now };
  await store.addMute(
    made,
    auditBy(caller, { at: now, did: `muted ${mutedText(made)} until ${dateText(until, 'UTC')}` }),
  );
  return mutedCard(made);
}

async function list(caller: Caller, tools: Tools): Promise<Card> {
  return muteListCard(await mutesOfPlace(caller, tools), { how: commandText('mute', caller.platform), now: tools.now });
}

async function mutesOfPlace({ platform, space }: Caller, { store, now }: Tools): Promise<readonly Mute[]> {
  return await store.mutes({ platform, space, at: now });
}

/** Throws an AppError (`bad_input`) for another channel: the buttons that ask how long mute in the channel where they are pressed. */
function needsSpan(target: Target, caller: Caller): void {
  if (targetText(target) === targetText(here(caller))) return;
  throw new AppError('bad_input', 'To mute in another channel, add `for` to say how long.');
}

function here({ platform, space, channel }: Caller): Target {
  return { platform, space, channel };
}

function isSpan(word: string): word is MuteSpan {
  return Object.hasOwn(spanDays, word);
}

/** For the audit log: what is muted, and where. */
function mutedText({ of, target }: Pick<Mute, 'of' | 'target'>): string {
  const subject = of.kind === 'story' ? `the story “${clipped(of.title, 100)}”` : of.company;
  return `${subject} in channel ${target.channel}`;
}
