import type { Item } from '../../nouns/item.ts';
import type { Story } from '../../nouns/story.ts';
import { type Instant, later } from '../../nouns/time.ts';

/** Notes on the state of a story whose policy page went back to its earlier text. */
const takenBackNote = 'taken back on the page itself';
const comesAndGoesNote = 'this text comes and goes on the page';

/** What the timeline says about it. story-state.ts recognises the first by its words. */
export const takenBackText = 'The page took this change back: its earlier text is there again.';
const comesAndGoesText = 'The page holds the changed text again: it comes and goes.';

/**
 * Returns a story of a policy change after its page switched between the earlier and the changed text. The first time,
 * the change counts as taken back. The second time, the page is known to alternate. After that nothing more is
 * announced (null).
 */
export function takeBack(
  story: Story,
  { item, now, settleMs }: { item: Item; now: Instant; settleMs: number },
): Story | null {
  if (story.stateNote === comesAndGoesNote) return null;
  const isBack = story.stateNote === takenBackNote;
  const { publisher, url, key } = item;
  return {
    ...story,
    state: isBack ? 'confirmed' : 'reversed',
    stateNote: isBack ? comesAndGoesNote : takenBackNote,
    updatedAt: now,
    settlesAt: later(now, settleMs),
    timeline: [
      ...story.timeline,
      {
        at: now,
        event: 'policy_change',
        claimStatus: 'confirmed_by_company',
        text: isBack ? comesAndGoesText : takenBackText,
        publisher,
        url,
        itemKey: key,
      },
    ],
    itemKeys: [...story.itemKeys, key],
  };
}

/** Returns the title and the sentence for the headline and the summary of such a story; null for any other story. */
export function takenBackWords({
  stateNote,
}: Pick<Story, 'stateNote'>): { readonly title: string; readonly sentence: string } | null {
  switch (stateNote) {
    case takenBackNote:
      return {
        title: 'Policy change taken back',
        sentence: 'The page has taken this change back; its earlier text is there again.',
      };
    case comesAndGoesNote:
      return {
        title: 'Policy text that comes and goes',
        sentence: 'The page shows the earlier and the changed text by turns.',
      };
    default:
      return null;
  }
}

/**
 * Whether the only news of a story is that its page switched texts. Such news is only edited into the first message,
 * never posted as another one.
 */
export function isTakenBack(story: Pick<Story, 'stateNote'>): boolean {
  return takenBackWords(story) !== null;
}
