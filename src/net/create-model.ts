import type OpenAI from 'openai';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Clock, Log, Model, ModelQuestion } from '../nouns/ports.ts';
import type { ValueStore } from '../nouns/store.ts';
import type { Instant } from '../nouns/time.ts';
import { later } from '../nouns/time.ts';

/** Longer is down: the alert does not wait. */
const defaultTimeoutMs = 15_000;
/** A server that fails this often in a row is left alone for a while. */
const failuresInRow = 3;
const restMs = 600_000;
/** What was spent today stands here in the store, so that a restart does not spend it again. */
const spentKey = 'model.spent';

/**
 * Asks a model server that speaks OpenAI's chat completions (OpenAI, Ollama, llama.cpp, vLLM and others) at `url`
 * (`http://127.0.0.1:11434/v1`). One question at a time, no retry. An answer that does not come within 15 s, is malformed, or would
 * go over the day's budget (UTC) is null; each is counted under `model.` in `status`, and nothing else happens. The key is never logged.
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
    if (now < restsUntil) return await dropped('model.resting');
    const spent = spentOf(await values.value(spentKey), now);
    const atMost: Spent = {
      day: spent.day,
      // A token is a byte at the shortest, and about four in English.
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
      // The message of a refusal may repeat part of the key.
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

/** The library is loaded only where a model server is set. */
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
    // Not JSON: the same as any other malformed answer, which the caller counts.
    return null;
  }
}

/** What kind of failure it was, without words of the server. */
function kindOf(thrown: unknown): string {
  const status = (thrown as { status?: unknown }).status;
  if (typeof status === 'number') return `It answered ${status}.`;
  return thrown instanceof Error ? thrown.constructor.name : 'Unknown';
}

/** What a day may cost. Prices are for a million tokens, in the currency of `costPerDay`. */
export type Budget = {
  readonly tokensPerDay: number;
  /** Infinity: no ceiling but that of tokens. */
  readonly costPerDay: number;
  readonly priceIn: number;
  readonly priceOut: number;
};

const spent = z.object({ day: z.string(), tokensIn: z.number(), tokensOut: z.number() });

/** Tokens of one day in UTC (`2026-11-25`). */
type Spent = z.output<typeof spent>;

/** What was spent on the day of `now`, from how it was kept (JSON, or null when nothing was yet). */
function spentOf(kept: string | null, now: Instant): Spent {
  const day = now.slice(0, 10);
  const before = kept === null ? null : spent.parse(JSON.parse(kept));
  return before?.day === day ? before : { day, tokensIn: 0, tokensOut: 0 };
}

/** 1,000,000 tokens in at 0.5 and 200,000 out at 2 cost 0.9. */
function costOf({ tokensIn, tokensOut }: Spent, { priceIn, priceOut }: Budget): number {
  return (tokensIn * priceIn + tokensOut * priceOut) / 1e6;
}
