/**
 * One definition of a command for every platform. The Discord adapter makes slash-command JSON, autocomplete and
 * permissions from it; the Slack adapter makes the text parser, the usage lines and the app manifest.
 * Adapters own what commands must not repeat: answer in time, check `who`, parse, run, render, turn errors into a card.
 */

import type { Card } from './card.ts';
import type { Chat } from './delivery.ts';
import { AppError } from './errors.ts';
import type { Platform, Target } from './place.ts';
import type { Log } from './ports.ts';
import type { Probe } from './probe.ts';
import type { Store } from './store.ts';
import type { Instant } from './time.ts';

type Common = {
  /** At most 100 characters: Discord's limit for an option's description. */
  readonly about: string;
  readonly required?: boolean | undefined;
};

/** What a user can fill in. The value a command gets is given behind each kind. */
export type Option = Common &
  (
    | {
        readonly kind: 'text';
        readonly maxLength?: number | undefined;
        readonly suggest?: Suggest | undefined;
        /** Of several lines: asked for in a form, since what is typed after a slash command has only one. */
        readonly multiline?: true | undefined;
      } // string
    | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> } // key of choices; the value is its label
    | { readonly kind: 'count'; readonly min: number; readonly max: number } // integer
    | { readonly kind: 'flag' } // boolean
    | { readonly kind: 'channel' } // Target, on the caller's platform and space
  );

/** Up to 25 values that go with what was typed so far, from memory, within 100 ms. `input` are the other options, unchecked. */
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

/** Who asks, from where. */
export type Caller = {
  readonly platform: Platform;
  readonly space: string;
  readonly channel: string;
  readonly userId: string;
  readonly userName: string;
  /** Manage Server on Discord; on Slack by `SLACK_MANAGERS`. Decided by the adapter for every call. */
  readonly manager: boolean;
};

/** What commands may use. */
export type Tools = {
  /** As the caller's place may see it. */
  readonly store: Store;
  readonly probe: Probe;
  /** FINEPRINT_MIN_INTERVAL, in minutes; absent: each kind of source has its own floor. */
  readonly minIntervalMinutes?: number | undefined;
  readonly now: Instant;
  readonly log: Log;
  /** The chat of the caller's platform, to check rights in a channel. */
  readonly chat: Chat;
  /** The caller is a manager of the place where the operators' channel is, and so may see what concerns the whole bot. */
  readonly isOperator: boolean;
};

export type Command = {
  /** Lower case, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly about: string;
  /** `manager`: re-checked at every call, whatever the platform shows. */
  readonly who: 'anyone' | 'manager';
  /** `private`: seen by the asker only. */
  readonly reply: 'private' | 'public';
  /** Required ones first (a Discord rule). */
  readonly options: Options;
  /** Lines for `help`: the rest of the line after the command, and what it does. */
  readonly examples: readonly { readonly input: string; readonly does: string }[];
  /** How long an answer may take, in ms, where it waits for other servers; default: as the answer's own. */
  readonly deadlineMs?: number | undefined;
  /**
   * In the menu of a message of ours (Discord: Apps; Slack: message shortcuts), under this label of at most 24 characters: does
   * what the command's button of that action in the message does.
   */
  readonly menu?: { readonly label: string; readonly action: string } | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: the list of commands forgets each one's own input type; defineCommand checked it.
  run(input: any, caller: Caller, tools: Tools): Promise<Card>;
  /** What the command's buttons do. Same rights as the command, checked again at the press. */
  readonly actions?:
    | Readonly<Record<string, (argument: string, caller: Caller, tools: Tools) => Promise<Card>>>
    | undefined;
};

/** Gives a command the input type that its options describe. */
export function defineCommand<const Opts extends Options>(
  command: Omit<Command, 'run' | 'options'> & {
    options: Opts;
    run(input: InputOf<Opts>, caller: Caller, tools: Tools): Promise<Card>;
  },
): Command {
  return command;
}

/** Values as they came from a platform: typed on Discord, text on Slack. */
export type RawInput = Readonly<Record<string, unknown>>;

/** What a user asked for: a command with what they filled in, or the press of one of its buttons. */
export type Call =
  | { readonly command: string; readonly input: RawInput; readonly caller: Caller }
  | { readonly command: string; readonly action: string; readonly argument: string; readonly caller: Caller };

/**
 * The one way from a platform to a command. Never rejects: whatever goes wrong comes back as a card that says so.
 * The reply is private unless `Command.reply` says otherwise.
 */
export type Answer = (call: Call) => Promise<Card>;

/** Suggestions for what was typed so far into an option. Never rejects; nothing to suggest, too slow or not allowed: none. */
export type SuggestFor = (ask: {
  command: string;
  option: string;
  typed: string;
  /** What was filled in beside it so far; default: nothing. */
  input?: RawInput | undefined;
  caller: Caller;
}) => Promise<readonly { label: string; value: string }[]>;

/**
 * Checks what came from a platform against the definition. Both platforms use it, so both say the same.
 * Text in the place of a number, a flag or a choice's label is understood; unknown options, values out of range and
 * missing ones end in one AppError (`bad_input`) that names them all and says what is allowed.
 */
export function checkInput(command: Pick<Command, 'name' | 'options'>, raw: RawInput): Record<string, unknown> {
  const problems: string[] = [];
  const input: Record<string, unknown> = {};
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(command.options, name)) {
      const known = Object.keys(command.options);
      problems.push(
        known.length === 0
          ? `\`${command.name}\` takes no options, but got \`${clipTyped(name)}\``
          : `there is no option \`${clipTyped(name)}\`; there is ${known.map((key) => `\`${key}\``).join(', ')}`,
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
    throw new AppError('bad_input', `Cannot run ${command.name}: ${problems.join('; ')}.`);
  }
  return input;
}

function checkValue(option: Option, value: unknown): { value: unknown } | { problem: string } {
  switch (option.kind) {
    case 'text': {
      const text = String(value).trim();
      const max = option.maxLength ?? 200;
      if (text.length > max) return { problem: `is ${text.length} characters long, at most ${max} are allowed` };
      return { value: text };
    }
    case 'choice': {
      const wanted = choiceKey(String(value));
      const key = Object.entries(option.choices).find(
        ([k, label]) => choiceKey(k) === wanted || choiceKey(label) === wanted,
      )?.[0];
      if (key !== undefined) return { value: key };
      return {
        problem: `cannot be "${clipTyped(String(value))}"; choose one of ${Object.keys(option.choices).join(', ')}`,
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
      // The adapter has resolved it; a text here is one it could not resolve.
      if (typeof value === 'object' && value !== null && 'channel' in value) return { value };
      return {
        problem: `"${clipTyped(String(value))}" is no channel that I can see; pick one from the list or write #name`,
      };
  }
}

/** What a choice and what was written for it are compared by: lower case, with `_` for spaces and hyphens. */
export function choiceKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** Keeps a person's own words short in a sentence about them: at most 60 characters. */
export function clipTyped(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** What somebody sees who opens the bot itself. `canSee`: whether they may see a channel of their workspace. */
export type Home = (
  caller: Pick<Caller, 'platform' | 'space'>,
  canSee: (channel: string) => Promise<boolean>,
) => Promise<Card>;
