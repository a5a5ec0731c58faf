import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../lab/learn/labelled.ts';
import { readSourcesFile } from '../../src/catalogue/read-sources-file.ts';
import { exportVerb, taughtBy } from '../../src/cli/export.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeIo } from '../fakes/fake-io.ts';
import { temporaryFolder } from '../store/database.ts';
import { feed, judged, poll, start, story, subscription } from '../store/samples.ts';

async function run(folder: string, what = 'verdicts', env: Record<string, string> = {}) {
  const io = fakeIo({ env: { DATABASE_URL: `file:${folder}/bot.db`, ...env } });
  const program = new Command('fineprint').exitOverride();
  exportVerb(program, io);
  const failed = await program.parseAsync(['export', what], { from: 'user' }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { ...io, failed };
}

describe('export verdicts', () => {
  it('writes labelled lines that train and eval read, while the bot has the database open', async () => {
    await using folder = await temporaryFolder();
    const store = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    await store.syncSources([feed('a')], start);
    await store.commitPolls([poll('a', { items: [judged('one')], stories: [story('s', { itemKeys: ['one'] })] })]);
    await store.addVerdict({
      storyId: 's',
      verdict: 'off_topic',
      platform: 'discord',
      space: 'guild',
      userId: '1',
      at: start,
    });
    const { printed, noted, failed } = await run(folder.path);
    await store.close();
    expect(failed).toBeNull();
    expect(noted).toEqual(['Exported 1 item from 1 verdict. Review the lines before you train with them.']);
    await writeFile(`${folder.path}/lines.jsonl`, printed.join('\n'));
    expect(await readLabelled([`${folder.path}/lines.jsonl`])).toMatchObject([
      { item: { title: 'Title of one', url: 'https://a.example/one' }, labels: { relevant: false, events: ['none'] } },
    ]);
  });

  it('say of an item only what its reader said, so that Fineprint never learns from its own judgement', () => {
    const { finding } = judged('one');
    const said = (verdict: Parameters<typeof taughtBy>[1]['verdict']) => taughtBy(finding, { verdict, storyId: 's' });
    const unsaid = { event: [], claim_status: [], companies: null, data_types: null, story: 's' };
    expect(said('right')).toEqual({
      relevant: true,
      event: [finding.event],
      claim_status: [finding.claimStatus],
      companies: finding.companies,
      data_types: finding.dataTypes,
      story: 's',
    });
    expect(said('off_topic')).toMatchObject({ relevant: false, event: ['none'], claim_status: ['not_applicable'] });
    expect(said('wrong_company')).toEqual({ ...unsaid, relevant: true });
    expect(said('overclaimed')).toEqual({ ...unsaid, relevant: true, claim_status: ['alleged'] });
    expect(said('other')).toEqual({ ...unsaid, relevant: null });
  });

  it('says that there is no database, and makes none', async () => {
    await using folder = await temporaryFolder();
    for (const _ of ['once', 'again']) {
      expect((await run(folder.path)).failed).toMatchObject({
        code: 'bad_setup',
        message: `No database found at ${folder.path}/bot.db. Set DATABASE_URL to the one the bot uses.`,
      });
    }
  });
});

describe('export yaml and export opml', () => {
  it('write what import reads again, and leave out what places added', async () => {
    await using folder = await temporaryFolder();
    const store = await openStore({ url: `file:${folder.path}/bot.db`, clock: { now: () => start }, log: silentLog });
    const url = 'https://a.example/feed.xml';
    await store.syncSources([feed('a', { origin: 'file', url })], start);
    const place = { platform: 'discord', space: 'guild' } as const;
    const added = { source: feed('b', { origin: 'command' }), place, atMost: 9 };
    await store.addSource(added, { ...place, at: start, who: 'ada', did: 'added' });
    await store.syncSubscriptions([subscription('one', { origin: 'file' })]);
    const { printed, noted } = await run(folder.path, 'yaml');
    await store.close();
    expect(noted).toEqual([
      'Exported 1 source and 1 subscription. Left out 1 source added by command in servers and workspaces.',
    ]);
    const file = `${folder.path}/sources.yaml`;
    await writeFile(file, printed.join('\n'));
    expect(readSourcesFile(await readFile(file, 'utf8'), { file, now: start })).toMatchObject({
      sources: [{ url, name: 'Feed a' }],
      subscriptions: [{ filter: { companies: ['OpenAI'], leastSeverity: 'notable' } }],
      withCatalogue: false,
    });
    const opml = await run(folder.path, 'opml', { FINEPRINT_SOURCES: file });
    expect(opml.printed.join('\n')).toContain(`xmlUrl="${url}"`);
    expect(opml.noted).toEqual(['Exported 1 feed.']);
  });
});
