import type { Card } from '../../nouns/card.ts';
import { AppError } from '../../nouns/errors.ts';
import { renderCard } from './render-card.ts';

export type ResponseWay = {
  /** `edit`: in the place of the message with the pressed button. */
  readonly as: 'private' | 'public' | 'edit';
  readonly timeoutMs: number;
};

/**
 * Answers through a response_url, with blocks and, where Slack calls them invalid, once more as plain text. Slack takes
 * five answers in 30 minutes for one address; this uses two at most, and each command and press brings an address of its
 * own (docs.slack.dev/interactivity/handling-user-interaction#message_responses). Rejects with an AppError.
 */
export async function respond(responseUrl: string, card: Card, way: ResponseWay): Promise<void> {
  const { text, blocks } = renderCard(card, { isAnswer: true });
  const problem = await post(responseUrl, { text, blocks }, way);
  if (problem === null) return;
  const plainProblem = /invalid_blocks|too_long/.test(problem) ? await post(responseUrl, { text }, way) : problem;
  if (plainProblem !== null) throw new AppError('unavailable', `Slack did not take an answer: ${plainProblem}.`);
}

/** What went wrong, in Slack's words; null when nothing did. */
async function post(responseUrl: string, message: object, { as, timeoutMs }: ResponseWay): Promise<string | null> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      ...message,
      ...(as === 'edit'
        ? { replace_original: true }
        : { replace_original: false, response_type: as === 'public' ? 'in_channel' : 'ephemeral' }),
      unfurl_links: false,
      unfurl_media: false,
    }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const said = (await response.text()).slice(0, 300);
  // A refusal comes as a status, as words, or as `{"ok":false,"error":…}` with the status 200.
  const error = /"error"\s*:\s*"([a-z_]+)"/.exec(said)?.[1];
  if (response.ok && error === undefined) return null;
  return error ?? `${response.status} ${said.slice(0, 60)}`;
}
