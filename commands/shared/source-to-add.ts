import { feedSource, policySource } from '../../src/catalogue/asked-source.ts';
import { intervalOf } from '../../src/catalogue/interval.ts';
import { normalUrl } from '../../src/core/text/urls.ts';
import { clipped } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Probe, Probed } from '../../src/nouns/probe.ts';
import type { Source } from '../../src/nouns/source.ts';

/** What a person asked for, read just now; or the source that is there already. */
export type SourceToAdd =
  | {
      readonly source: Source;
      readonly probed: Probed;
      /** The page that led to the feed. */
      readonly ledBy?: string | undefined;
    }
  | { readonly there: Source };

type AskTools = { readonly probe: Probe; readonly minIntervalMinutes?: number | undefined };

/** A feed at that address, where it has moved to, or where the page there leads; an AppError (`bad_input`) says why there is none. */
export async function feedToAdd(
  url: string,
  { known, ...tools }: AskTools & { readonly known: readonly Source[] },
): Promise<SourceToAdd> {
  const isFeedAt = (address: string) => known.find((one) => one.kind === 'feed' && one.url === address);
  const there = isFeedAt(url);
  if (there !== undefined) return { there };
  const { probe } = tools;
  const first = await probe.address(url);
  const leadsTo = first.found !== 'feed' && first.alternate !== undefined ? normalUrl(first.alternate) : null;
  const probed = leadsTo === null ? first : await probe.address(leadsTo);
  const at = normalUrl(probed.movedTo ?? '') ?? leadsTo ?? url;
  const thereToo = isFeedAt(at);
  if (thereToo !== undefined) return { there: thereToo };
  if (probed.found === 'nothing') throw new AppError('bad_input', cannotAdd(probed.says));
  if (probed.found === 'page') {
    throw new AppError(
      'bad_input',
      cannotAdd(
        'It is a page, no feed, and names none. To watch it as a policy page write kind:policy with service and terms.',
      ),
    );
  }
  const everyMinutes = intervalOf('feed', { floor: tools.minIntervalMinutes });
  const source = feedSource({ url: at, title: probed.title, everyMinutes });
  return { source, probed, ...(leadsTo === null ? {} : { ledBy: url }) };
}

/** A policy page; an AppError (`bad_input`) says what is missing, or why it cannot be read. */
export async function pageToAdd(
  asked: {
    readonly url: string;
    readonly service?: string | undefined;
    readonly terms?: string | undefined;
    readonly select?: string | undefined;
  },
  tools: AskTools,
): Promise<SourceToAdd> {
  const { url, service, terms, select } = asked;
  const everyMinutes = intervalOf('policy', { floor: tools.minIntervalMinutes });
  const source = policySource({ url, service, terms, select, everyMinutes });
  const probed = await tools.probe.source(source);
  if (probed.found === 'nothing') throw new AppError('bad_input', cannotAdd(probed.says));
  return { source, probed };
}

function cannotAdd(says: string): string {
  return `Nothing was added. ${clipped(says, 600)}`;
}
