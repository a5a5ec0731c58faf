import type { Digest } from '../nouns/digest.ts';
import { AppError } from '../nouns/errors.ts';
import type { Place } from '../nouns/place.ts';
import { targetText } from '../nouns/place.ts';
import type { Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';
import { readSourcesFile } from './read-sources-file.ts';

const pasted = 'pasted';

/**
 * Subscriptions and digests that somebody pasted, for one place: rows as in a sources file. Throws an AppError (`bad_input`) that names
 * each fault by its line; also where a channel belongs to another place, where feeds or policies are among it (a place adds
 * those with `sources`), or where there is nothing.
 */
export function readSettings(
  text: string,
  { place, now }: { readonly place: Place; readonly now: Instant },
): { readonly subscriptions: readonly Subscription[]; readonly digests: readonly Digest[] } {
  const read = parsed(text, now);
  if (read.sources.length > 0) {
    throw new AppError(
      'bad_input',
      'Feeds and policies are not taken here: add each with `sources`, which reads it first.',
    );
  }
  const { subscriptions, digests } = read;
  if (subscriptions.length === 0) {
    throw new AppError(
      'bad_input',
      'There are no subscriptions in it. Paste what `export` gave, beginning with `subscriptions:`.',
    );
  }
  const foreign = subscriptions.find(
    ({ target }) => target.platform !== place.platform || target.space !== place.space,
  );
  if (foreign !== undefined) {
    throw new AppError('bad_input', `${targetText(foreign.target)} belongs to another place; nothing was taken.`);
  }
  return { subscriptions, digests };
}

function parsed(text: string, now: Instant) {
  try {
    // Behind the rows, so that their lines keep their numbers; a file must name a source.
    return readSourcesFile(`${text.trimEnd()}\ncatalogue: true\n`, { file: pasted, now });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    // The first line names the file; the others a fault each.
    const faults = thrown.message.split('\n').slice(1);
    const said = faults.map((fault) => fault.trim().replace(`${pasted}:`, 'line ')).join('; ');
    throw new AppError('bad_input', `Nothing was taken: ${said}.`, { cause: thrown });
  }
}
