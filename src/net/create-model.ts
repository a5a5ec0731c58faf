import type OpenAI from 'openai';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Clock, Log, Model, ModelQuestion } from '../nouns/ports.ts';
import type { ValueStore } from '../nouns/store.ts';
import { type Instant, later } from '../nouns/time.ts';

/** A server that takes longer counts as down, so alerts don't wait. */
const defaultTimeoutMs = 15_000;
/** After this many failures in a row, pause requests to the server. */
const failuresInRow = 3;
const restMs = 600_000;
/** The key under which the store keeps today's spending, so a restart doesn't reset the budget. */
const spentKey = 'model.spent';

/**
 * Sends questions to a model server with OpenAI's chat completions API (OpenAI, Ollama, llama.cpp, vLLM and others) at `url`
 * (such as `http://127.0.0.1:11434/v1`), one at a time and without retries. Returns null if no answer arrives within 15 s, the
 * answer is malformed, or the question would exceed the daily budget (UTC). Each case is counted under `model.` in `status` and
 * has no other effect. The key is never logged.
 */
export function createModel(options: {
  url: string;
  name: string;
  key: string | undefined;
  budget: Budget;
  values: ValueStore;
  clock: Clock;
  log: Log;
  timeoutMs?: number | undefined;
}): Model {
  const { budget, values, clock, log } = options;
  const oneAtATime = pLimit(1);
  let client: OpenAI | undefined;
  let failures = 0;
  let restsUntil = '';

  async function askNow<Answer>(question: ModelQuestion<Answer>): Promise<Answer | null> {
    const now = clock.now();
    // A longer rest was begun before the clock was set back.
    if (now < restsUntil && restsUntil <= later(now, restMs)) return await dropped('model.resting');
    const spent = spentOf(await values.value(spentKey), now);
    const atMost: Spent = {
      day: spent.day,
      // A token is at least one byte, and about four in English.
      tokensIn: spent.tokensIn + Math.ceil((question.instructions.length + question.input.length) / 2),
      tokensOut: spent.tokensOut + question.maxAnswerTokens,
    };
    if (atMost.tokensIn + atMost.tokensOut > budget.tokensPerDay || costOf(atMost, budget) > budget.costPerDay)
      return await dropped('model.over_budget');
    await values.count('model.asked');
    let completion: OpenAI.ChatCompletion;
    try {
      client ??= await connect(options);
      completion = await client.chat.completions.create({
        model: options.name,
        temperature: 0,
        max_tokens: question.maxAnswerTokens,
        messages: [
          { role: 'system', content: question.instructions },
          { role: 'user', content: question.input },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: question.name, strict: true, schema: z.toJSONSchema(question.answer) },
        },
      });
    } catch (thrown) {
      failures += 1;
      if (failures >= failuresInRow) restsUntil = later(now, restMs);
      // Don't log the message: it may repeat part of the key.
      log.warn({ question: question.name, problem: kindOf(thrown), failures }, 'Model server failed');
      return await dropped('model.failed');
    }
    failures = 0;
    const { usage } = completion;
    const paid: Spent =
      usage == null
        ? atMost
        : {
            ...spent,
            tokensIn: spent.tokensIn + usage.prompt_tokens,
            tokensOut: spent.tokensOut + usage.completion_tokens,
          };
    await values.setValue(spentKey, JSON.stringify(paid));
    const answer = readAnswer(completion, question);
    if (answer === null) {
      log.warn({ question: question.name }, 'Model answer malformed');
      return await dropped('model.malformed');
    }
    return answer;
  }

  async function dropped(why: string): Promise<null> {
    await values.count(why);
    return null;
  }

  return { ask: (question) => oneAtATime(() => askNow(question)) };
}

/** Loads the library only when it is needed. */
async function connect({
  url,
  key,
  timeoutMs,
}: {
  url: string;
  key: string | undefined;
  timeoutMs?: number | undefined;
}) {
  const { default: Client } = await import('openai');
  return new Client({ baseURL: url, apiKey: key ?? 'none', timeout: timeoutMs ?? defaultTimeoutMs, maxRetries: 0 });
}

function readAnswer<Answer>(completion: OpenAI.ChatCompletion, question: ModelQuestion<Answer>): Answer | null {
  const content = completion.choices?.[0]?.message?.content;
  if (typeof content !== 'string') return null;
  try {
    const read = question.answer.safeParse(JSON.parse(content));
    return read.success ? read.data : null;
  } catch {
    // Not JSON. The caller counts it like any other malformed answer.
    return null;
  }
}

/** The kind of failure, without the server's own text. */
function kindOf(thrown: unknown): string {
  const status = (thrown as { status?: unknown }).status;
  if (typeof status === 'number') return `The server answered ${status}.`;
  return thrown instanceof Error ? thrown.constructor.name : 'Unknown';
}

/** The daily budget. Prices are per million tokens, in the currency of `costPerDay`. */
export type Budget = {
  readonly tokensPerDay: number;
  /** Infinity: only `tokensPerDay` applies. */
  readonly costPerDay: number;
  readonly priceIn: number;
  readonly priceOut: number;
};

const spent = z.object({ day: z.string(), tokensIn: z.number(), tokensOut: z.number() });

/** Tokens of one day in UTC (`2026-11-25`). */
type Spent = z.output<typeof spent>;

/** What was spent on the day of `now`, from the stored JSON (null if nothing was stored yet). */
function spentOf(kept: string | null, now: Instant): Spent {
  const day = now.slice(0, 10);
  const before = kept === null ? null : spent.parse(JSON.parse(kept));
  return before?.day === day ? before : { day, tokensIn: 0, tokensOut: 0 };
}

/** Example: 1,000,000 tokens in at 0.5 and 200,000 tokens out at 2 cost 0.9. */
function costOf({ tokensIn, tokensOut }: Spent, { priceIn, priceOut }: Budget): number {
  return (tokensIn * priceIn + tokensOut * priceOut) / 1e6;
}
