import {
  afterOpinion,
  isDoubtful,
  relevanceQuestion,
  rewriteQuestion,
  withRewritten,
} from '../core/story/model-questions.ts';
import type { JudgedItem } from '../nouns/item.ts';
import type { Log, Model } from '../nouns/ports.ts';
import type { ValueStore } from '../nouns/store.ts';
import type { Story, SummarySentence } from '../nouns/story.ts';

export type ModelTools = {
  /** Null: no model is set, and everything stays as it is. */
  readonly model: Model | null;
  readonly store: Pick<ValueStore, 'count'>;
  readonly log: Log;
};

/** Opinions requested per poll. */
const opinionsAtMost = 10;

/**
 * Gets a second opinion on doubtful items of a feed. Without an answer that passes the checks, the first finding is
 * kept.
 */
export async function secondOpinions(
  judged: readonly JudgedItem[],
  { model, store, log }: ModelTools,
): Promise<readonly JudgedItem[]> {
  if (model === null) return judged;
  const asked = new Set(judged.filter(({ finding }) => isDoubtful(finding)).slice(0, opinionsAtMost));
  const after: JudgedItem[] = [];
  for (const one of judged) {
    const answer = asked.has(one) ? await model.ask(relevanceQuestion(one.item)) : null;
    const finding = answer === null ? one.finding : afterOpinion(one.item, one.finding, answer);
    if (finding === null) {
      await store.count('model.dropped');
      log.info({ itemKey: one.item.key, problem: "Its quote isn't in the item." }, 'Model answer dropped');
    }
    after.push(finding === null ? one : { item: one.item, finding });
  }
  return after;
}

/**
 * Has a model reword a summary's quotes in plainer language. Returns the summary unchanged unless the answer passes
 * every check. Quotes from a policy are never reworded.
 */
export async function rewriteSummary(
  summary: readonly SummarySentence[],
  { story, items, model, store, log }: ModelTools & { story: Story; items: readonly JudgedItem[] },
): Promise<readonly SummarySentence[]> {
  const quotes = summary.filter(({ quoted }) => quoted);
  const policies = new Set(items.filter(({ item }) => item.from === 'policy').map(({ item }) => item.key));
  if (model === null || quotes.length === 0 || quotes.some(({ itemKey }) => policies.has(itemKey))) return summary;
  const answer = await model.ask(rewriteQuestion(quotes, story.title));
  if (answer === null) return summary;
  const rewritten = withRewritten(summary, answer, story.title);
  if ('summary' in rewritten) return rewritten.summary;
  await store.count('model.dropped');
  log.info({ problem: rewritten.dropped }, 'Model answer dropped');
  return summary;
}
