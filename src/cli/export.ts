import { counted } from '../core/text/words.ts';
import type { Finding } from '../nouns/item.ts';
import type { Place } from '../nouns/place.ts';
import type { Verdict } from '../nouns/story.ts';
import type { ClaimStatus, DataType, Event } from '../nouns/words.ts';
import type { Io, Verb } from './io.ts';
import { placeOf } from './place-of.ts';
import { terminalId } from './terminal-subscription.ts';

/**
 * `fineprint export yaml|opml|verdicts`: prints sources and subscriptions as a sources file, feeds as OPML, or readers' verdicts on stories as
 * labelled lines for `train` and `eval news`. Safe while the bot runs.
 */
export const exportVerb: Verb = (program, io) => {
  const group = program.command('export').description('Export settings, feeds or readers’ verdicts');
  group
    .command('yaml')
    .description('Print the configured sources and all subscriptions as a sources file')
    .action(async () => await exportYaml(io));
  group
    .command('place')
    .description('Print everything that one server or workspace owns, as a sources file')
    .argument('<place>', 'discord:<server ID> or slack:<workspace ID>')
    .action(async (text: string) => await exportPlace(placeOf(text), io));
  group
    .command('opml')
    .description('Print the feeds as OPML 2.0, in one folder per kind')
    .action(async () => {
      const { opmlText } = await import('../catalogue/opml.ts');
      const sources = await everyonesSources(io);
      const feeds = sources.filter((source) => source.kind === 'feed');
      io.out(opmlText(feeds, 'Fineprint').trimEnd());
      io.note(`Exported ${counted(feeds.length, 'feed')}.`);
    });
  group
    .command('verdicts')
    .description('Print readers’ verdicts on stories as labelled JSON lines, for training')
    .action(async () => {
      const { readEnv } = await import('../env.ts');
      const { openStoreToRead } = await import('../store/open-store.ts');
      const store = await openStoreToRead(readEnv(io.env).DATABASE_URL);
      try {
        const verdicts = await store.verdicts();
        let lines = 0;
        for (const verdict of verdicts) {
          for (const { item, finding } of await store.storyItems(verdict.storyId)) {
            // Policy pages aren't judged by the weights that these lines train.
            if (item.from !== 'feed') continue;
            lines += 1;
            io.out(
              JSON.stringify({
                id: item.key,
                url: item.url,
                title: item.title,
                text: item.text,
                published: item.publishedAt,
                source: item.publisher,
                labels: taughtBy(finding, verdict),
                verdict: verdict.verdict,
                at: verdict.at,
              }),
            );
          }
        }
        io.note(
          `Exported ${counted(lines, 'item')} from ${counted(verdicts.length, 'verdict')}. Review the lines before you train with them.`,
        );
      } finally {
        await store.close();
      }
    });
};

async function exportYaml(io: Io): Promise<void> {
  const { readEnv } = await import('../env.ts');
  const { settingsText } = await import('../catalogue/settings.ts');
  const { openStoreToRead } = await import('../store/open-store.ts');
  const store = await openStoreToRead(readEnv(io.env).DATABASE_URL);
  try {
    const listed = (await store.sources()).map(({ source }) => source);
    const sources = listed.filter(({ origin }) => origin === 'file');
    // Printing to the terminal is what a run without a chat does by itself.
    const subscriptions = (await store.subscriptions()).filter(({ id }) => id !== terminalId);
    const withCatalogue = listed.some(({ origin }) => origin === 'catalogue');
    const digests = await store.digests();
    io.out(settingsText({ sources, withCatalogue, subscriptions, digests }).trimEnd());
    const ofPlaces = listed.filter(({ origin }) => origin === 'command').length;
    const left =
      ofPlaces === 0 ? '' : ` Left out ${counted(ofPlaces, 'source')} added by command in servers and workspaces.`;
    io.note(
      `Exported ${counted(sources.length, 'source')} and ${counted(subscriptions.length, 'subscription')}.${left}`,
    );
  } finally {
    await store.close();
  }
}

/**
 * Its sources, subscriptions and digests as rows that `import yaml` and FINEPRINT_SOURCES read; digests of channels without a
 * subscription, its mutes and its audit log as comments, since no such row can hold them.
 */
async function exportPlace(place: Place, io: Io): Promise<void> {
  const { readEnv } = await import('../env.ts');
  const { settingsText } = await import('../catalogue/settings.ts');
  const { openStoreToRead } = await import('../store/open-store.ts');
  const { targetText } = await import('../nouns/place.ts');
  const { weekdayOf } = await import('../nouns/digest.ts');
  const store = await openStoreToRead(readEnv(io.env).DATABASE_URL);
  try {
    const now = new Date().toISOString();
    const seen = (await store.seenFrom(place).sources()).map(({ source }) => source);
    const sources = seen.filter(({ origin }) => origin === 'command');
    const subscriptions = await store.subscriptions(place);
    const digests = (await store.digests()).filter(
      ({ target }) => target.platform === place.platform && target.space === place.space,
    );
    const mutes = await store.mutes({ at: now, ...place });
    const audit = await store.auditLines(place, { limit: maxAuditLines });
    const subscribed = new Set(subscriptions.map(({ target }) => targetText(target)));
    if (sources.length + subscriptions.length > 0) {
      io.out(settingsText({ sources, subscriptions, digests }).trimEnd());
    }
    const comment = (line: string) => io.out(`# ${line.replace(/\s+/g, ' ')}`);
    // A sources file has a digest beside a subscription. Without one, nothing is sent until there is one again.
    for (const { target, schedule, createdBy } of digests.filter(({ target }) => !subscribed.has(targetText(target)))) {
      const { time, zone } = schedule;
      comment(
        `Digest in ${targetText(target)}, which has no subscription: ${weekdayOf(schedule)} ${time} ${zone} (by ${createdBy})`,
      );
    }
    for (const { of, until, by, target } of mutes) {
      const what = of.kind === 'story' ? `the story “${of.title}”` : of.company;
      comment(`Muted in ${targetText(target)} until ${until}: ${what} (by ${by})`);
    }
    for (const { at, who, did } of audit) comment(`${at} ${who} ${did}`);
    io.note(
      `Exported ${counted(sources.length, 'source')}, ${counted(subscriptions.length, 'subscription')}, ${counted(digests.length, 'digest')}, ${counted(mutes.length, 'mute')} and ${counted(audit.length, 'audit line')}.`,
    );
  } finally {
    await store.close();
  }
}

/** More lines than a place writes in the time they are kept. */
const maxAuditLines = 100_000;

/** The sources from the settings, whether or not a bot has run with them. */
async function everyonesSources(io: Io) {
  const { readEnv } = await import('../env.ts');
  const { loadSources } = await import('../catalogue/load.ts');
  return (await loadSources(readEnv(io.env), new Date().toISOString())).sources;
}

type Labels = {
  /** Null: the reader doesn't say. */
  readonly relevant: boolean | null;
  readonly event: readonly Event[];
  readonly claim_status: readonly ClaimStatus[];
  readonly companies: readonly string[] | null;
  readonly data_types: readonly DataType[] | null;
  readonly story: string;
};

/**
 * What a reader's verdict says about an item of a story, and only that: Fineprint must not learn from its own judgement. `right` confirms all of
 * it; `off_topic` says what the item isn't. `wrong_company` and `overclaimed` confirm that it is relevant: which company is right isn't said,
 * so there is none, and a claim told as a fact is a claim. `other` says nothing that can be learned: `relevant` is null.
 */
export function taughtBy(
  { event, companies, dataTypes, claimStatus }: Finding,
  { verdict, storyId }: Pick<Verdict, 'verdict' | 'storyId'>,
): Labels {
  const unsaid = { event: [], claim_status: [], companies: null, data_types: null, story: storyId } as const;
  switch (verdict) {
    case 'right':
      return {
        relevant: true,
        event: [event],
        claim_status: [claimStatus],
        companies,
        data_types: dataTypes,
        story: storyId,
      };
    case 'off_topic':
      return {
        relevant: false,
        event: ['none'],
        claim_status: ['not_applicable'],
        companies: null,
        data_types: [],
        story: storyId,
      };
    case 'wrong_company':
      return { ...unsaid, relevant: true };
    case 'overclaimed':
      return { ...unsaid, relevant: true, claim_status: ['alleged'] };
    case 'other':
      return { ...unsaid, relevant: null };
  }
}
