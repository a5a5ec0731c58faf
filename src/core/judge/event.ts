import type { Reason } from '../../nouns/item.ts';
import type { Event } from '../../nouns/words.ts';
import { actFeaturesOf } from './act-features.ts';
import { actsOf, type ItemActs } from './acts.ts';
import type { Candidate } from './candidates.ts';
import { type Decision, type DecisionModel, decide } from './decision.ts';
import shipped from './models/event.json' with { type: 'json' };
import type { ReadItem, ReadSentence } from './read-item.ts';

/** An event that something relevant tells. */
export type Telling = Exclude<Event, 'none'>;

/** Learned from labelled news by `npm run lab -- train`. */
const eventModel = shipped.model as DecisionModel<Telling>;

/** What an item says was done, and its features: read once, for the event and the claim status. */
export type ToldActs = { readonly acts: ItemActs; readonly features: ReadonlyMap<string, number> };

export function toldActsOf(read: ReadItem, named?: readonly Candidate[] | undefined): ToldActs {
  const acts = actsOf(read, named);
  return { acts, features: actFeaturesOf(acts, read) };
}

/**
 * Decides what happened, as the item's main development, how sure that is, and with which of its words. A model learned from labelled news
 * decides, from who does what in the title and the first sentences.
 */
export function eventOf(
  read: ReadItem,
  {
    told = toldActsOf(read),
    model = eventModel,
  }: { told?: ToldActs | undefined; model?: DecisionModel<Telling> | undefined } = {},
): Decision<Telling> & { readonly because: Reason } {
  const decision = decide(model, told.features);
  const { weight, words } = tellingWords(read, { told, model, event: decision.label });
  return { ...decision, because: { feature: `${eventPrefix}${decision.label}`, weight, words } };
}

/** The words of the title or the first sentence that speak most for an event, and what they add to it. */
function tellingWords(
  { title, body }: ReadItem,
  { told, model, event }: { told: ToldActs; model: DecisionModel<Telling>; event: Telling },
): { readonly weight: number; readonly words: string } {
  let best = { weight: 0, words: '' };
  const look = ({ text, tokens }: ReadSentence, acts: ItemActs['title'] | undefined) => {
    for (const { label, first, last } of acts?.found ?? []) {
      const weight = model.weights[label]?.[event] ?? 0;
      if (weight > best.weight) best = { weight, words: text.slice(tokens[first]?.start, tokens[last]?.end) };
    }
  };
  look(title, told.acts.title);
  const [first] = body;
  if (best.weight === 0 && first !== undefined) look(first, told.acts.body[0]);
  return best;
}

const eventPrefix = 'event: ';

/** Whether a reason explains the event of a finding. The weight of such a reason doesn't count towards the score. */
export function isEventReason({ feature }: Reason): boolean {
  return feature.startsWith(eventPrefix);
}

/** Events that only comment on a case or a policy; all others move it on. */
export const talkOnly: ReadonlySet<Event> = new Set(['opinion_explainer', 'opt_out', 'research', 'none']);
