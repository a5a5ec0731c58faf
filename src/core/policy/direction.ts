import type { Direction } from '../../types.ts';
import { changedWords } from './changed-words.ts';
import type { Stance } from './read-stance.ts';
import type { Sentence } from './sentences.ts';

type Read = { readonly sentence: Sentence; readonly stance: Stance };
type Reworded = { readonly was: Read; readonly is: Read };

/** Sentences on AI training: new ones, gone ones, reworded ones, and all that either text holds. */
export type Findings = {
  readonly added: readonly Read[];
  readonly removed: readonly Read[];
  readonly reworded: readonly Reworded[];
  readonly before: readonly Read[];
  readonly after: readonly Read[];
};

/** Which way a change goes: the main direction, and the lesser ones of the same change. */
export function decideDirections(findings: Findings): { direction: Direction; also: readonly Direction[] } {
  const scores = new Map<Direction, number>();
  const add = (direction: Direction, weight: number) => scores.set(direction, (scores.get(direction) ?? 0) + weight);
  const had = (test: (stance: Stance) => boolean) => findings.before.some(({ stance }) => test(stance));
  const has = (test: (stance: Stance) => boolean) => findings.after.some(({ stance }) => test(stance));
  const permits = (stance: Stance) => stance.kind === 'permission' && stance.strength >= 0.5;
  const permitsTraining = (stance: Stance) => stance.kind === 'permission' && stance.strength >= 0.7;
  const saysNo = (stance: Stance) => stance.optOut;

  for (const { stance } of findings.added) {
    const weight = stance.strength;
    if (stance.kind === 'permission') {
      const before = had(stance.strength >= 0.7 ? permitsTraining : permits);
      add(before ? 'permission_widened' : 'permission_added', 1.2 * weight + 0.3);
    }
    if (stance.kind === 'promise') add('permission_narrowed', weight + 0.2);
    if (stance.kind === 'sharing' || (stance.sharing && stance.kind === 'permission'))
      add('third_party_ai_sharing_added', stance.kind === 'sharing' ? 1 : 0.6);
    if (stance.kind === 'opt_out') add(had(saysNo) ? 'opt_out_changed' : 'opt_out_added', 0.8);
    else if (stance.optOut) add(had(saysNo) ? 'opt_out_changed' : 'opt_out_added', 0.5);
  }
  for (const { stance } of findings.removed) {
    const weight = stance.strength;
    if (stance.kind === 'permission' && !has(permits)) add('permission_removed', weight + 0.5);
    else if (stance.kind === 'permission') add('permission_narrowed', weight * 0.3);
    if (stance.kind === 'promise') add(had(permits) ? 'permission_widened' : 'permission_added', weight * 0.5);
    if (stance.optOut) add(has(saysNo) ? 'opt_out_changed' : 'opt_out_removed', has(saysNo) ? 0.4 : 1.5);
  }
  for (const pair of findings.reworded) for (const [direction, weight] of ofReworded(pair)) add(direction, weight);
  if (scores.size === 0) add('disclosure_clarified', 1);

  const ranked = [...scores].sort((one, other) => other[1] - one[1]);
  const direction = (ranked[0] as [Direction, number])[0];
  const also = ranked
    .slice(1)
    .filter(([, weight]) => weight >= 0.5)
    .map(([other]) => other)
    .slice(0, 3);
  return { direction, also };
}

/** What a reworded sentence does: from what it was to what it is, then by the words that came and went. */
function ofReworded({ was, is }: Reworded): readonly (readonly [Direction, number])[] {
  const from = was.stance.kind;
  const to = is.stance.kind;
  if (to === 'opt_out' && from === 'opt_out') return [['opt_out_changed', 1]];
  if (from === 'promise' && to === 'permission') return [['permission_widened', 1.5]];
  if (from === 'permission' && to === 'promise') return [['permission_removed', 1.5]];
  if (to === 'promise' && from !== 'promise') return [['permission_narrowed', 1.2]];
  if (from === 'promise' && to !== 'promise') return [['permission_widened', 1]];
  const { added, removed } = changedWords(was.sentence.folded, is.sentence.folded);
  const optOut: readonly (readonly [Direction, number])[] =
    is.stance.optOut && !was.stance.optOut
      ? [['opt_out_added', 0.8]]
      : was.stance.optOut && !is.stance.optOut
        ? [['opt_out_removed', 1.2]]
        : is.stance.optOut
          ? [['opt_out_changed', 0.7]]
          : [];
  const hole = is.stance.exception && !was.stance.exception;
  const closed = was.stance.exception && !is.stance.exception;
  if (to === 'promise') {
    if (hole) return [['permission_widened', 1.2], ...optOut];
    if (closed) return [['permission_narrowed', 1.2], ...optOut];
    return added.length >= removed.length + 2
      ? [['permission_narrowed', 0.8], ...optOut]
      : [['disclosure_clarified', 0.8], ...optOut];
  }
  if (to === 'permission' && from !== 'permission' && is.stance.strength >= 0.5)
    return [['permission_widened', 1], ...optOut];
  if (from === 'permission' && to !== 'permission') return [['permission_narrowed', 0.8], ...optOut];
  if (hole) return [['permission_narrowed', 0.8], ...optOut];
  if (closed) return [['permission_widened', 1], ...optOut];
  if (added.length > removed.length) return [['permission_widened', 0.8], ...optOut];
  if (removed.length > added.length + 2) return [['permission_narrowed', 0.6], ...optOut];
  return [['disclosure_clarified', 0.6], ...optOut];
}
