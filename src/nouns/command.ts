/**
 * The definition of a command, shared by all platforms. The Discord adapter builds slash-command JSON, autocomplete and permissions from
 * it; the Slack adapter builds the text parser, the usage lines and the app manifest. Adapters do what commands must not repeat: answer in
 * time, check `who`, parse, run, render, turn errors into a card.
 */

import type { Card } from './card.ts';
import type { Connection } from './connection.ts';
import type { Chat } from './delivery.ts';
import { AppError } from './errors.ts';
import type { AuditLine, Platform, Target } from './place.ts';
import type { Log } from './ports.ts';
import type { Probe } from './probe.ts';
import type { Store } from './store.ts';
import type { Instant } from './time.ts';

type Common = {
  /** At most 100 characters: Discord's limit for an option's description. */
  readonly about: string;
  readonly required?: boolean | undefined;
};

/** A value that a user can fill in. The comment behind each kind names the type that the command gets. */
export type Option = Common &
  (
    | {
        readonly kind: 'text';
        readonly maxLength?: number | undefined;
        readonly suggest?: Suggest | undefined;
        /** Several lines. Asked for in a form, because a slash command takes only one line. */
        readonly multiline?: true | undefined;
      } // string
    | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> } // key of choices; the value is its label
    | { readonly kind: 'count'; readonly min: number; readonly max: number } // integer
    | { readonly kind: 'flag' } // boolean
    | { readonly kind: 'channel' } // Target, on the caller's platform and space
  );

/** Suggests up to 25 values for what was typed so far, from memory, within 100 ms. `input` holds the other options, unchecked. */
type Suggest = (
  typed: string,
  tools: Tools,
  caller: Caller,
  input: RawInput,
) => Promise<readonly { label: string; value: string }[]>;

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { kind: 'choice'; choices: infer C }
  ? keyof C & string
  : O extends { kind: 'count' }
    ? number
    : O extends { kind: 'flag' }
      ? boolean
      : O extends { kind: 'channel' }
        ? Target
        : string;

/** `{ topic: {kind:'choice', …}, limit: {kind:'count', …, required: true} }` → `{ topic?: 'lawsuit_filed' | …; limit: number }` */
export type InputOf<Opts extends Options> = {
  readonly [K in keyof Opts as Opts[K] extends { required: true } ? K : never]: ValueOf<Opts[K]>;
} & { readonly [K in keyof Opts as Opts[K] extends { required: true } ? never : K]?: ValueOf<Opts[K]> };

/** Who calls a command, and from where. */
export type Caller = {
  readonly platform: Platform;
  readonly space: string;
  readonly channel: string;
  readonly userId: string;
  readonly userName: string;
  /** Has Manage Server on Discord, or is named by `SLACK_MANAGERS` on Slack. The adapter decides this at every call. */
  readonly manager: boolean;
};

/** What commands can use. */
export type Tools = {
  /** Shows only what the caller's place can see. */
  readonly store: Store;
  readonly probe: Probe;
  /** FINEPRINT_MIN_INTERVAL in minutes; absent: each kind of source has its own minimum. */
  readonly minIntervalMinutes?: number | undefined;
  readonly now: Instant;
  readonly log: Log;
  /** The chat of the caller's platform, for checking the bot's rights in a channel. */
  readonly chat: Chat;
  /** Whether the caller manages the place with the operators' channel, and so can see what concerns the whole bot. */
  readonly isOperator: boolean;
  readonly operators: Operators;
  /** How the bot is connected to its platforms. */
  readonly connections: () => readonly Connection[];
};

/** The channel that gets notices about the bot itself. */
export type Operators = {
  /** `setting`: FINEPRINT_OPERATORS. Both a file and a setting win over a command. Null: none is set. */
  current(): { readonly target: Target; readonly setBy: 'file' | 'setting' | 'command' } | null;
  /** Sets it by a command, writes the audit line and, in the new channel, a first message. Null: none. */
  set(target: Target | null, audit: AuditLine): Promise<void>;
  /** Reads again what a command set, as deleting what a place owns may have deleted it. */
  reread(): Promise<void>;
};

export type Command = {
  /** Lower case, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly about: string;
  /** `manager` is checked again at every call, whatever the platform shows. */
  readonly who: 'anyone' | 'manager';
  /** `private`: only the caller sees the answer. */
  readonly reply: 'private' | 'public';
  /** Required options first (a Discord rule). */
  readonly options: Options;
  /** Examples for `help`: what to type after the command, and what that does, in the third person: "shows the newest stories". */
  readonly examples: readonly { readonly input: string; readonly does: string }[];
  /** How long an answer that waits for other servers can take, in ms; default: the deadline of all answers. */
  readonly deadlineMs?: number | undefined;
  /**
   * Adds an entry to the menu of our messages (Discord: Apps; Slack: message shortcuts). It does the same as the button with this action
   * in the message. The label has at most 24 characters.
   */
  readonly menu?: { readonly label: string; readonly action: string } | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: the list of commands forgets each one's own input type; defineCommand checked it.
  run(input: any, caller: Caller, tools: Tools): Promise<Card>;
  /** What the command's buttons do. A press needs the same rights as the command; they are checked again. */
  readonly actions?:
    | Readonly<Record<string, (argument: string, caller: Caller, tools: Tools) => Promise<Card>>>
    | undefined;
};

/** Defines a command; its options give the type of its input. */
export function defineCommand<const Opts extends Options>(
  command: Omit<Command, 'run' | 'options'> & {
    options: Opts;
    run(input: InputOf<Opts>, caller: Caller, tools: Tools): Promise<Card>;
  },
): Command {
  return command;
}

/** Values as a platform sends them: typed on Discord, text on Slack. */
export type RawInput = Readonly<Record<string, unknown>>;

/** A user's request: a command with its input, or a press of one of its buttons. */
export type Call =
  | { readonly command: string; readonly input: RawInput; readonly caller: Caller }
  | { readonly command: string; readonly action: string; readonly argument: string; readonly caller: Caller };

/**
 * Runs a command for a platform. Never rejects: any error comes back as a card. The reply is private unless `Command.reply` says
 * otherwise.
 */
export type Answer = (call: Call) => Promise<Card>;

/**
 * Suggests values for what was typed so far into an option. Never rejects; returns an empty list if there are none, or it took too long or
 * isn't allowed.
 */
export type SuggestFor = (ask: {
  command: string;
  option: string;
  typed: string;
  /** The other options filled in so far; default: none. */
  input?: RawInput | undefined;
  caller: Caller;
}) => Promise<readonly { label: string; value: string }[]>;

/**
 * Checks the values from a platform against the command's definition. Both platforms use it, so both show the same errors. Numbers and
 * flags can be written as text, and a choice by its label. Throws one AppError (`bad_input`) that names every unknown option, invalid
 * value and missing option, and what is allowed.
 */
export function checkInput(command: Pick<Command, 'name' | 'options'>, raw: RawInput): Record<string, unknown> {
  const problems: string[] = [];
  const input: Record<string, unknown> = {};
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(command.options, name)) {
      const known = Object.keys(command.options);
      problems.push(
        known.length === 0
          ? `\`${command.name}\` doesn't take options, but got \`${clipTyped(name)}\``
          : `\`${clipTyped(name)}\` isn't an option; use ${known.map((key) => `\`${key}\``).join(', ')}`,
      );
    }
  }
  for (const [name, option] of Object.entries(command.options)) {
    const value = raw[name];
    if (value === undefined || value === null || value === '') {
      if (option.required) problems.push(`\`${name}\` is missing: ${option.about}`);
      continue;
    }
    const checked = checkValue(option, value);
    if ('problem' in checked) problems.push(`\`${name}\` ${checked.problem}`);
    else input[name] = checked.value;
  }
  if (problems.length > 0) {
    throw new AppError('bad_input', `Can't run ${command.name}: ${problems.join('; ')}.`);
  }
  return input;
}

function checkValue(option: Option, value: unknown): { value: unknown } | { problem: string } {
  switch (option.kind) {
    case 'text': {
      const text = String(value).trim();
      const max = option.maxLength ?? 200;
      if (text.length > max) return { problem: `is ${text.length} characters long; the maximum is ${max}` };
      return { value: text };
    }
    case 'choice': {
      const wanted = choiceKey(String(value));
      const key = Object.entries(option.choices).find(
        ([k, label]) => choiceKey(k) === wanted || choiceKey(label) === wanted,
      )?.[0];
      if (key !== undefined) return { value: key };
      return {
        problem: `can't be "${clipTyped(String(value))}"; choose one of ${Object.keys(option.choices).join(', ')}`,
      };
    }
    case 'count': {
      const number = typeof value === 'number' ? value : Number(String(value).trim());
      if (Number.isInteger(number) && number >= option.min && number <= option.max) return { value: number };
      return {
        problem: `must be a whole number from ${option.min} to ${option.max}, not "${clipTyped(String(value))}"`,
      };
    }
    case 'flag': {
      if (typeof value === 'boolean') return { value };
      const word = choiceKey(String(value));
      if (['yes', 'true', 'on'].includes(word)) return { value: true };
      if (['no', 'false', 'off'].includes(word)) return { value: false };
      return { problem: `must be yes or no, not "${clipTyped(String(value))}"` };
    }
    case 'channel':
      // The adapter resolves channels; text here is one that it couldn't resolve.
      if (typeof value === 'object' && value !== null && 'channel' in value) return { value };
      return {
        problem: `can't be "${clipTyped(String(value))}": I can't see that channel; pick one from the list or type #name`,
      };
  }
}

/** The form in which choices and typed values are compared: lower case, with `_` for spaces and hyphens. */
export function choiceKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** Shortens what a person typed to 60 characters, for quoting it in a message. */
export function clipTyped(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** The card that a user sees when they open the bot itself. `canSee` says whether they can see a channel of their workspace. */
export type Home = (
  caller: Pick<Caller, 'platform' | 'space'>,
  canSee: (channel: string) => Promise<boolean>,
) => Promise<Card>;
