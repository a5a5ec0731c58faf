import { counted } from '../core/text/words.ts';
import type { Finding } from '../nouns/item.ts';
import type { Verdict } from '../nouns/story.ts';
import type { ClaimStatus, DataType, Event } from '../nouns/words.ts';
import type { Io, Verb } from './io.ts';

/**
 * `fineprint export yaml|opml|verdicts`: sources and subscriptions as a sources file, feeds as OPML, and what readers said of stories as
 * labelled lines that `train` and `eval news` take. The bot may run meanwhile.
 */
export const exportVerb: Verb = (program, io) => {
  const group = program.command('export').description('take out settings, feeds, or what readers said');
  group
    .command('yaml')
    .description('sources and subscriptions of all places as a sources file on stdout')
    .action(async () => await exportYaml(io));
  group
    .command('opml')
    .description('the feeds that are read as OPML 2.0 on stdout, in a folder for each kind')
    .action(async () => {
      const { opmlText } = await import('../catalogue/opml.ts');
      const sources = await everyonesSources(io);
      const feeds = sources.filter((source) => source.kind === 'feed');
      io.out(opmlText(feeds, 'Fineprint').trimEnd());
      io.note(`${counted(feeds.length, 'feed')}.`);
    });
  group
    .command('verdicts')
    .description('what readers said of stories, as labelled JSON lines for train; the bot may run meanwhile')
    .action(async () => {
      const { readEnv } = await import('../env.ts');
      const { openStoreToRead } = await import('../store/open-store.ts');
      const store = await openStoreToRead(readEnv(io.env).DATABASE_URL);
      try {
        const verdicts = await store.verdicts();
        let lines = 0;
        for (const verdict of verdicts) {
          for (const { item, finding } of await store.storyItems(verdict.storyId)) {
            // A policy page is not judged by the weights that are trained with this.
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
                labels: correctedLabels(finding, verdict),
                verdict: verdict.verdict,
                at: verdict.at,
              }),
            );
          }
        }
        io.note(
          `${counted(verdicts.length, 'verdict')}, ${counted(lines, 'item')}. Read the lines before you train with them.`,
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
    const subscriptions = await store.subscriptions();
    const withCatalogue = listed.some(({ origin }) => origin === 'catalogue');
    const digests = await store.digests();
    io.out(settingsText({ sources, withCatalogue, subscriptions, digests }).trimEnd());
    const ofPlaces = listed.filter(({ origin }) => origin === 'command').length;
    const left =
      ofPlaces === 0
        ? ''
        : ` ${counted(ofPlaces, 'source')} that places added by command ${ofPlaces === 1 ? 'is' : 'are'} left out.`;
    io.note(`${counted(sources.length, 'source')}, ${counted(subscriptions.length, 'subscription')}.${left}`);
  } finally {
    await store.close();
  }
}

/** As the settings say, whether a bot has run with them or not. */
async function everyonesSources(io: Io) {
  const { readEnv } = await import('../env.ts');
  const { loadSources } = await import('../catalogue/load.ts');
  return (await loadSources(readEnv(io.env), new Date().toISOString())).sources;
}

type Labels = {
  readonly relevant: boolean;
  readonly event: Event;
  readonly companies: readonly string[];
  readonly data_types: readonly DataType[];
  readonly claim_status: ClaimStatus;
  readonly story: string;
};

/**
 * An item's labels as a reader's verdict leaves them, in the form of labelled news. What the verdict says nothing of stays as it
 * was judged; a wrong company is taken away, since the verdict does not say the right one.
 */
export function correctedLabels(
  { relevant, event, companies, dataTypes, claimStatus }: Finding,
  { verdict, storyId }: Pick<Verdict, 'verdict' | 'storyId'>,
): Labels {
  const judged = { relevant, event, companies, data_types: dataTypes, claim_status: claimStatus, story: storyId };
  switch (verdict) {
    case 'off_topic':
      return { ...judged, relevant: false, event: 'none', data_types: [], claim_status: 'not_applicable' };
    case 'wrong_company':
      return { ...judged, companies: [] };
    case 'overclaimed':
      return { ...judged, claim_status: 'alleged' };
    case 'right':
    case 'other':
      return judged;
  }
}
