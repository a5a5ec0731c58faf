import type { Command } from 'commander';
import type { Io, Verb } from './io.ts';

/** `fineprint sources list|test`: lists the sources, or checks that each can be read. */
export const sources: Verb = (program, io) => {
  const command = program.command('sources').description('List the sources, or check that each can be read');
  command
    .command('list')
    .description('List every source with its interval and, if built in, where its address was last seen')
    .option('--json', 'Print one JSON line per source')
    .action(async ({ json = false }: { json?: boolean | undefined }) => await list(io, json));
  addTest(command, io);
};

function addTest(command: Command, io: Io): void {
  command
    .command('test')
    .description('Fetch every source once and report what is wrong')
    .argument('[urls...]', 'Addresses to check instead, whether or not they are sources')
    .option('--json', "Print one JSON line per address: {id, name, url, ok, says}; no id if it isn't a source")
    .action(async (urls: string[], { json = false }: { json?: boolean | undefined }) => {
      const { testSources } = await import('./test-sources.ts');
      await testSources(io, { urls, json });
    });
}

async function list(io: Io, json: boolean): Promise<void> {
  const { counted } = await import('../core/text/words.ts');
  const { readEnv } = await import('../env.ts');
  const { loadSources, readCatalogue } = await import('../catalogue/load.ts');
  const { printable } = await import('./printable.ts');

  const { sources: listed } = await loadSources(readEnv(io.env), new Date().toISOString());
  const seenByUrl = new Map((await readCatalogue()).map(({ source, seen }) => [source.url, seen]));
  for (const source of listed) {
    const seen = source.origin === 'catalogue' ? seenByUrl.get(source.url) : undefined;
    if (json) io.out(JSON.stringify({ ...source, seen }));
    else {
      const last = seen === undefined ? '' : `; last seen ${seen.when ?? '(no date)'}: ${seen.where}`;
      io.out(
        printable(
          `${source.name}\n  ${source.url}\n  ${source.kind}, every ${Number(source.everyMinutes.toFixed(2))} min${last}`,
        ),
      );
    }
  }
  if (!json) io.note(`${counted(listed.length, 'source')}.`);
}
