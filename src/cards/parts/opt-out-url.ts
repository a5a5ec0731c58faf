import { folded } from '../../core/text/words.ts';
import type { Source } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';

/** Where a person says no to a story's company, where a source knows it; the service itself before its owner. */
export function optOutUrl(story: Pick<Story, 'companies'>, sources: readonly Source[]): string | undefined {
  for (const company of story.companies.map(folded)) {
    for (const source of sources) {
      if (source.kind !== 'policy' || source.optOut === undefined) continue;
      if (folded(source.service) === company || folded(source.publisher) === company) return source.optOut;
    }
  }
  return undefined;
}
