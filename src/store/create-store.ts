import type { JobRows } from '../nouns/jobs.ts';
import { placeText } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import { alertQueries } from './alerts.ts';
import { auditQueries } from './audit.ts';
import { digestQueries } from './digests.ts';
import type { Ground } from './ground.ts';
import { heldStoryQueries } from './held-stories.ts';
import { jobRows } from './jobs.ts';
import { lostTargetQueries } from './lost-targets.ts';
import { muteQueries } from './mutes.ts';
import { outboxQueries } from './outbox.ts';
import { policyQueries } from './policies.ts';
import { pollQueries } from './polls.ts';
import type { Db } from './schema.ts';
import type { SearchIndex } from './search-index.ts';
import { slackInstallationQueries } from './slack-installations.ts';
import { sourceQueries } from './sources.ts';
import { storyQueries } from './stories.ts';
import { subscriptionQueries } from './subscriptions.ts';
import { traceQueries } from './traces.ts';
import { valueQueries } from './values.ts';
import { verdictQueries } from './verdicts.ts';

/** The store, with the table that the local jobs run on. */
export type OpenStore = Store & { readonly jobRows: JobRows };

/** All of the store over a database that is open and migrated. What only that database can do is passed in. */
export function createStore(parts: {
  readonly db: Db;
  readonly search: SearchIndex;
  backup(path: string): Promise<void>;
  /** After the last query: gives back the lock, where there is one. */
  closed(): void;
}): OpenStore {
  const listeners: (() => void)[] = [];
  const ground: Ground = {
    db: parts.db,
    search: parts.search,
    place: null,
    names: new Map(),
    jobsChanged() {
      for (const listener of listeners) listener();
    },
  };
  const store: OpenStore = {
    ...lookUps(ground),
    ...pollQueries(ground),
    ...alertQueries(ground),
    ...outboxQueries(ground),
    ...lostTargetQueries(ground),
    ...subscriptionQueries(ground),
    ...auditQueries(ground),
    ...heldStoryQueries(ground),
    ...digestQueries(ground),
    ...muteQueries(ground),
    ...slackInstallationQueries(ground),
    ...verdictQueries(ground),
    seenFrom: (place) => ({ ...store, ...lookUps({ ...ground, place: placeText(place) }) }),
    jobRows: jobRows(ground, listeners),
    backup: parts.backup,
    async close() {
      await parts.db.destroy();
      parts.closed();
    },
  };
  return store;
}

/** What can be looked up, as it is seen from the ground's place. */
function lookUps(ground: Ground) {
  const sources = sourceQueries(ground);
  return {
    ...sources,
    ...policyQueries(ground),
    ...storyQueries(ground),
    ...traceQueries(ground),
    ...valueQueries(ground, sources.sources),
  };
}
