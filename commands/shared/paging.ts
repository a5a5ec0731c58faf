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

/** What fits a button beside the command's name: Discord's custom_id holds 100 characters in all. */
const maxArgumentLength = 64;

/**
 * What a paging button carries: what was asked and from which row on. Long questions are kept in the store under the
 * hash of their text, so that the button works a month later and the same question is kept once.
 */
export async function pageArgument(input: RawInput, { from, store }: { from: number; store: Store }): Promise<string> {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) if (value !== undefined) asked.set(name, String(value));
  const plain = `${from}?${asked}`;
  if (plain.length <= maxArgumentLength) return plain;
  const hash = await shortHash(asked.toString());
  await store.setValue(`asked:${hash}`, asked.toString());
  return `${from}#${hash}`;
}

/** Reads it back, checked against the command as any input is: a button may be older than the command. */
export async function readPageArgument<Opts extends Options>(
  argument: string,
  { command, store }: { command: { name: string; options: Opts }; store: Store },
): Promise<{ readonly input: InputOf<Opts>; readonly from: number }> {
  const match = /^(\d{1,6})([?#])(.*)$/s.exec(argument);
  const asked = match?.[2] === '#' ? await store.value(`asked:${match[3]}`) : match?.[3];
  if (match === null || asked === null || asked === undefined) {
    throw new AppError('not_found', `This button belongs to an older answer. Ask again with \`${command.name}\`.`);
  }
  const input = checkInput(command, Object.fromEntries(new URLSearchParams(asked)));
  // checkInput() made exactly the values that the options describe.
  return { input: input as InputOf<Opts>, from: Number(match[1]) };
}

/** The action that shows a page of a list: reads what its button carries and hands it on. */
export function pageAction<Opts extends Options>(
  command: { name: string; options: Opts },
  show: (asked: { input: InputOf<Opts>; from: number }, caller: Caller, tools: Tools) => Promise<Card>,
): (argument: string, caller: Caller, tools: Tools) => Promise<Card> {
  return async (argument, caller, tools) =>
    await show(await readPageArgument(argument, { command, store: tools.store }), caller, tools);
}

/**
 * The buttons to the pages around the rows from `from` on: back where there are rows before, more where `count` is above
 * the rows shown so far. A list that asks for one row more than it shows counts that one too; `argument` makes what a button carries.
 */
export async function pagesOf(page: {
  command: string;
  /** The action of the command that shows a page; default `page`. */
  action?: string | undefined;
  /** The first row shown, from 0. */
  from: number;
  /** Rows of a page. */
  size: number;
  /** How many rows there are, as far as is known. */
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
