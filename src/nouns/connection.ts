/** Whether a platform can be reached, for `status`, health checks and the operators. */

import type { Platform } from './place.ts';
import type { Instant } from './time.ts';

/** The bot's connection to one platform. */
export type Connection = {
  readonly platform: Exclude<Platform, 'terminal'>;
  /** `connecting`: it can't be reached at the moment. `refused`: it doesn't accept the bot until a person fixes that. */
  readonly state: 'connected' | 'connecting' | 'refused';
  readonly since: Instant;
  /** What is wrong and how to fix it, in a sentence; absent while connected and before the first try. */
  readonly problem?: string | undefined;
  /** Absent while connected, and while a try is running. */
  readonly nextTryAt?: Instant | undefined;
};

/** What people call the platforms. */
export const platformNames: Readonly<Record<Platform, string>> = {
  discord: 'Discord',
  slack: 'Slack',
  terminal: 'the terminal',
};
