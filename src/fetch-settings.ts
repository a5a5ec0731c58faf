import type { Env } from './env.ts';
import type { createFetch } from './net/fetch/create-fetch.ts';
import { userAgent } from './net/user-agent.ts';

/** What `createFetch()` takes from the settings. */
export function fetchSettings(env: Env) {
  return {
    userAgent: userAgent(env.FINEPRINT_CONTACT),
    allowPrivate: env.FINEPRINT_ALLOW_PRIVATE,
    ignoreRobots: env.FINEPRINT_IGNORE_ROBOTS,
    limits: { maxBodyBytes: env.FINEPRINT_MAX_BODY_MB * 1024 * 1024, deadlineMs: env.FINEPRINT_FETCH_SECONDS * 1000 },
    proxies: { http: env.HTTP_PROXY, https: env.HTTPS_PROXY, all: env.ALL_PROXY, none: env.NO_PROXY },
  } satisfies Partial<Parameters<typeof createFetch>[0]>;
}
