import type { Command } from '../src/nouns/command.ts';
import { audit } from './audit.ts';
import { company } from './company.ts';
import { digest } from './digest.ts';
import { exportSettings } from './export.ts';
import { helpFor } from './help.ts';
import { importSettings } from './import.ts';
import { latest } from './latest.ts';
import { mute } from './mute.ts';
import { operators } from './operators.ts';
import { optout } from './optout.ts';
import { policy } from './policy.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unsubscribe } from './unsubscribe.ts';
import { why } from './why.ts';
import { wrong } from './wrong.ts';

const listed: readonly Command[] = [
  latest,
  search,
  story,
  company,
  policy,
  optout,
  why,
  status,
  subscribe,
  subscriptions,
  unsubscribe,
  digest,
  mute,
  sources,
  exportSettings,
  importSettings,
  audit,
  operators,
  wrong,
];

/** All commands, in the order of `help`. This is the only registry; it is maintained by hand. */
export const commands: readonly Command[] = [...listed, helpFor(listed)];
