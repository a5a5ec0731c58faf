import { matchesFilter } from '../../core/plan/match-filter.ts';
import { joined } from '../../core/text/words.ts';
import type { Story } from '../../nouns/story.ts';
import type { Filter } from '../../nouns/subscription.ts';
import { dataTypes, events, regions as regionNames, severities } from '../../nouns/words.ts';
import { fromGenres } from '../parts/describe-filter.ts';

/** Why a filter does not let a story through, each part in words; empty where it does. */
export function filterMismatch(filter: Filter, story: Story): readonly string[] {
  const or = { max: 4, with: 'or' };
  const {
    companies = [],
    topics = [],
    genres = [],
    dataTypes: types = [],
    leastSeverity,
    regions = [],
    exclude = [],
  } = filter;
  const fails = (part: Filter) => !matchesFilter(part, story);
  return [
    ...(fails({ companies }) ? [`it is not about ${joined(companies, or)}`] : []),
    ...(fails({ topics })
      ? [
          `its topic is not ${joined(
            topics.map((topic) => events[topic].toLowerCase()),
            or,
          )}`,
        ]
      : []),
    ...(fails({ genres })
      ? [
          `it does not come from ${joined(
            genres.map((genre) => fromGenres[genre]),
            or,
          )}`,
        ]
      : []),
    ...(fails({ dataTypes: types })
      ? [
          `it is not about ${joined(
            types.map((type) => dataTypes[type]),
            or,
          )}`,
        ]
      : []),
    ...(leastSeverity !== undefined && fails({ leastSeverity })
      ? [
          `it is ${severities[story.severity].toLowerCase()}, and at least ${severities[leastSeverity].toLowerCase()} is asked for`,
        ]
      : []),
    ...(fails({ regions })
      ? [
          `it concerns other regions than ${joined(
            regions.map((region) => regionNames[region]),
            or,
          )}`,
        ]
      : []),
    ...(fails({ exclude }) ? ['it holds a word that is left out'] : []),
  ];
}
