import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Source } from '../../src/nouns/source.ts';

export type BenchWeb = AsyncDisposable & {
  readonly sources: readonly Source[];
  /** These hosts have a new document from now on. */
  change(hosts: readonly number[]): Promise<void>;
};

/**
 * `news`: a usual feed on each host. `mixed`: a policy page on every twentieth. `large`: escaped feeds, archives and large
 * policy pages in turn.
 */
type WebKind = 'news' | 'mixed' | 'large';

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
