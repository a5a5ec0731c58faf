import type { Command } from '../src/command.ts';
import { company } from './company.ts';
import { helpFor } from './help.ts';
import { latest } from './latest.ts';
import { optout } from './optout.ts';
import { policy } from './policy.ts';
import { search } from './search.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unsubscribe } from './unsubscribe.ts';

const listed: readonly Command[] = [
  latest,
  search,
  company,
  policy,
  optout,
  status,
  subscribe,
  subscriptions,
  unsubscribe,
];

/** Every command, in the order of `help`. The only registry, written by hand. */
export const commands: readonly Command[] = [...listed, helpFor(listed)];
