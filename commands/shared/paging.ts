import type { Pages } from '../../src/cards/parts/lists.ts';
import type { Card } from '../../src/nouns/card.ts';
import {
  type Caller,
  checkInput,
  type InputOf,
  type Options,
  type RawInput,
  type Tools,
} from '../../src/nouns/command.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Store } from '../../src/nouns/store.ts';
import { dayMs, type Instant, later } from '../../src/nouns/time.ts';

/** What fits in a button beside the command's name: Discord's custom_id has at most 100 characters. */
const maxArgumentLength = 64;

/** How long a list can be paged through. */
const askedForMs = 31 * dayMs;
/** The most inputs kept, of all places: anyone can ask, and each is at most a few hundred characters. */
const mostAsked = 10_000;

/**
 * What a paging button carries: the input and the first row to show. Long input is stored under its hash, so the button still works a
 * month later and the same input is stored once.
 */
export async function pageArgument(
  input: RawInput,
  { from, store, now }: { from: number; store: Store; now: Instant },
): Promise<string> {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) if (value !== undefined) asked.set(name, String(value));
  const plain = `${from}?${asked}`;
  if (plain.length <= maxArgumentLength) return plain;
  const hash = await shortHash(asked.toString());
  await store.keepValue(
    { group: 'asked', id: hash, value: asked.toString(), until: later(now, askedForMs) },
    { atMost: mostAsked, now },
  );
  return `${from}#${hash}`;
}

/** Reads what a paging button carries. It is checked like any input, because the button may be older than the command. */
export async function readPageArgument<Opts extends Options>(
  argument: string,
  { command, store, now }: { command: { name: string; options: Opts }; store: Store; now: Instant },
): Promise<{ readonly input: InputOf<Opts>; readonly from: number }> {
  const match = /^(\d{1,6})([?#])(.*)$/s.exec(argument);
  const asked = match?.[2] === '#' ? await store.keptValue({ group: 'asked', id: match[3] ?? '' }, now) : match?.[3];
  if (match === null || asked === null || asked === undefined) {
    throw new AppError('not_found', `This button has expired. Use the \`${command.name}\` command again.`);
  }
  const input = checkInput(command, Object.fromEntries(new URLSearchParams(asked)));
  // checkInput() returns exactly the values that the options describe.
  return { input: input as InputOf<Opts>, from: Number(match[1]) };
}

/** Makes the action that shows a page of a list: it reads what the button carries and calls `show`. */
export function pageAction<Opts extends Options>(
  command: { name: string; options: Opts },
  show: (asked: { input: InputOf<Opts>; from: number }, caller: Caller, tools: Tools) => Promise<Card>,
): (argument: string, caller: Caller, tools: Tools) => Promise<Card> {
  return async (argument, caller, tools) =>
    await show(await readPageArgument(argument, { command, store: tools.store, now: tools.now }), caller, tools);
}

/**
 * The paging buttons of a page that starts at row `from`: Back if there are rows before it, More if `count` exceeds the rows shown so far.
 * A list that fetches one row more than it shows counts that row too. `argument` makes what a button carries.
 */
export async function pagesOf(page: {
  command: string;
  /** The action of the command that shows a page; default `page`. */
  action?: string | undefined;
  /** The first row shown, from 0. */
  from: number;
  /** Rows per page. */
  size: number;
  /** The number of rows known so far. */
  count: number;
  argument: (from: number) => string | Promise<string>;
}): Promise<Pages> {
  const { command, action, from, size, count, argument } = page;
  return {
    command,
    action,
    before: from === 0 ? undefined : await argument(Math.max(0, from - size)),
    after: from + size >= count ? undefined : await argument(from + size),
  };
}

async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
