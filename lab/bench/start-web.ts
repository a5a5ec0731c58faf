import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Source } from '../../src/nouns/source.ts';

/** The running web of a benchmark. */
export type BenchWeb = AsyncDisposable & {
  readonly sources: readonly Source[];
  /** Gives these hosts a new document. */
  change(hosts: readonly number[]): Promise<void>;
};

/**
 * `news`: a typical feed on each host. `mixed`: the same, but a policy page on every twentieth. `large`: escaped feeds, archives and large policy
 * pages in turn.
 */
type WebKind = 'news' | 'mixed' | 'large';

/** Starts the web of a benchmark in its own process. */
export async function startWeb(kind: WebKind, hosts: number): Promise<BenchWeb> {
  const child = fork(fileURLToPath(new URL('web.ts', import.meta.url)), [kind, String(hosts)]);
  const [origins] = (await once(child, 'message')) as [readonly string[]];
  return {
    sources: origins.map((origin, host) => sourceAt(origin, { host, isPage: isPage(kind, host) })),
    async change(changed) {
      const done = once(child, 'message');
      child.send(changed);
      await done;
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

function sourceAt(origin: string, { host, isPage }: { host: number; isPage: boolean }): Source {
  const name = `Source ${host}`;
  const common = { id: `source-${host}`, name, publisher: name, everyMinutes: 60, origin: 'file' } as const;
  return isPage
    ? {
        ...common,
        kind: 'policy',
        genre: 'policy',
        url: `${origin}/policy`,
        service: name,
        terms: 'Privacy Policy',
        select: [],
        remove: [],
      }
    : { ...common, kind: 'feed', genre: 'news', url: `${origin}/feed.xml` };
}

function isPage(kind: WebKind, host: number): boolean {
  return kind === 'mixed' ? host % 20 === 0 : kind === 'large' && host % 3 === 2;
}
