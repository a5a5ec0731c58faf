import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Budget, createModel } from '../../src/net/create-model.ts';
import type { Log, ModelQuestion } from '../../src/nouns/ports.ts';
import { startModelServer } from '../fakes/model-server.ts';

const question: ModelQuestion<{ relevant: boolean }> = {
  name: 'relevance',
  instructions: 'Decide.',
  input: '{"title":"Rookery sued"}',
  answer: z.object({ relevant: z.boolean() }),
  maxAnswerTokens: 100,
};

let server: Awaited<ReturnType<typeof startModelServer>>;
let counts: Record<string, number>;
let kept: Map<string, string>;
let logged: string;
let now: string;

beforeEach(async () => {
  server = await startModelServer();
  server.answer = { json: { relevant: true } };
  counts = {};
  kept = new Map();
  logged = '';
  now = '2026-11-01T09:00:00.000Z';
});
afterEach(() => server.stop());

const write = (fields: object, message: string) => {
  logged += JSON.stringify(fields) + message;
};
const log: Log = { debug: write, info: write, warn: write, error: write };
const model = (budget: Partial<Budget> = {}, more: { url?: string; timeoutMs?: number } = {}) =>
  createModel({
    url: server.url,
    name: 'small',
    key: 'sk-very-secret',
    budget: { tokensPerDay: 10_000, costPerDay: Number.POSITIVE_INFINITY, priceIn: 0, priceOut: 0, ...budget },
    values: {
      value: async (key) => kept.get(key) ?? null,
      setValue: async (key, value) => void kept.set(key, value),
      count: async (name) => {
        counts[name] = (counts[name] ?? 0) + 1;
      },
      counts: async () => counts,
    },
    clock: { now: () => now },
    log,
    ...more,
  });

describe('createModel()', () => {
  it('asks for an answer of the given shape, with the key', async () => {
    expect(await model().ask(question)).toEqual({ relevant: true });
    expect(server.asked[0]?.authorization).toBe('Bearer sk-very-secret');
    expect(server.asked[0]?.body).toMatchObject({
      model: 'small',
      temperature: 0,
      max_tokens: 100,
      messages: [
        { role: 'system', content: 'Decide.' },
        { role: 'user', content: '{"title":"Rookery sued"}' },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'relevance', strict: true, schema: { type: 'object', additionalProperties: false } },
      },
    });
    expect(counts).toEqual({ 'model.asked': 1 });
  });

  it.each([
    ['prose', { words: 'Sure! The item is relevant.' }],
    ['another shape', { json: { relevant: 'yes' } }],
    ['half an answer', { words: '{"relevant": tr' }],
    ['nothing', { words: '' }],
  ] as const)('has no answer where the server says %s, and counts it', async (_, answer) => {
    server.answer = answer;
    expect(await model().ask(question)).toBeNull();
    expect(counts).toEqual({ 'model.asked': 1, 'model.malformed': 1 });
  });

  it('has no answer where the server refuses, and never logs the key', async () => {
    server.answer = { status: 401 };
    expect(await model().ask(question)).toBeNull();
    expect(counts).toEqual({ 'model.asked': 1, 'model.failed': 1 });
    expect(logged).toContain('The server answered 401.');
    expect(logged).not.toContain('secret');
  });

  it('has no answer where nobody listens', async () => {
    expect(await model({}, { url: 'http://127.0.0.1:1/v1' }).ask(question)).toBeNull();
    expect(counts['model.failed']).toBe(1);
  });

  it('waits for a slow server only so long', async () => {
    server.answer = 'hangs';
    expect(await model({}, { timeoutMs: 50 }).ask(question)).toBeNull();
    expect(counts['model.failed']).toBe(1);
  });

  it('leaves a server alone for ten minutes after three failures in a row', async () => {
    const asking = model();
    server.answer = { status: 500 };
    for (let tries = 0; tries < 5; tries += 1) await asking.ask(question);
    expect(counts).toEqual({ 'model.asked': 3, 'model.failed': 3, 'model.resting': 2 });
    server.answer = { json: { relevant: false } };
    now = '2026-11-01T09:10:00.000Z';
    expect(await asking.ask(question)).toEqual({ relevant: false });
  });

  it('stops at the tokens of a day, also after a restart, and goes on the next day', async () => {
    server.answer = { json: { relevant: true }, tokens: 900 };
    expect(await model({ tokensPerDay: 1_000 }).ask(question)).not.toBeNull();
    expect(await model({ tokensPerDay: 1_000 }).ask(question)).toBeNull();
    expect(counts).toEqual({ 'model.asked': 1, 'model.over_budget': 1 });
    now = '2026-11-02T00:00:00.000Z';
    expect(await model({ tokensPerDay: 1_000 }).ask(question)).not.toBeNull();
  });

  it('stops at the cost of a day', async () => {
    server.answer = { json: { relevant: true }, tokens: 2_000 };
    const asking = model({ costPerDay: 0.002, priceIn: 1, priceOut: 4 });
    expect(await asking.ask(question)).not.toBeNull();
    expect(await asking.ask(question)).toBeNull();
    expect(counts['model.over_budget']).toBe(1);
  });
});
