import type { EventLine, TimelineEntry } from '../../nouns/story.ts';
import { msOf } from '../../nouns/time.ts';
import { lineOfEntry, wordsOfEntry } from './matter.ts';
import { countriesNamed, countriesOf, lengthOf, type Profile } from './profile.ts';
import { weightOf } from './story-words.ts';

/** What tells which of many stories are compared with an item in detail. */
export type Outline = {
  readonly lines: ReadonlySet<EventLine>;
  /** As in its profile, but it may lack words that no item to be joined has. */
  readonly centre: ReadonlyMap<string, number>;
  readonly countries: readonly string[];
  /** When its last item was published; 0 if that isn't known. */
  readonly latestMs: number;
  /** Whether one of its items has this title, in lower case. */
  readonly hasTitle: (title: string) => boolean;
};

export function outlineOf(profile: Profile): Outline {
  const { lines, centre, matters } = profile;
  return {
    lines,
    centre,
    get countries() {
      return profile.countries;
    },
    latestMs: matters.at(-1)?.atMs ?? 0,
    hasTitle: (title) => matters.some((matter) => matter.title === title),
  };
}

/**
 * The same from entries of a story's timeline, oldest first, without making their matters. Keeps only the words that are asked for: the
 * open stories of a city's authority can be hundreds, and have few words in common with an item.
 */
export function outlineOfEntries(
  entries: readonly TimelineEntry[],
  { asked }: { asked: ReadonlySet<string> },
): Outline {
  return new StoredOutline(entries, asked);
}

class StoredOutline implements Outline {
  readonly lines: ReadonlySet<EventLine>;
  readonly centre: ReadonlyMap<string, number>;
  private readonly entries: readonly TimelineEntry[];
  private itsCountries: readonly string[] | undefined;

  constructor(entries: readonly TimelineEntry[], asked: ReadonlySet<string>) {
    this.entries = entries;
    this.lines = new Set(entries.map(lineOfEntry));
    this.centre = centreOf(entries, asked);
  }

  get countries(): readonly string[] {
    this.itsCountries ??= countriesOf(this.entries.map(({ marks }) => countriesNamed(marks?.split('|') ?? [])));
    return this.itsCountries;
  }

  get latestMs(): number {
    const last = this.entries.at(-1);
    return last === undefined ? 0 : msOf(last.at);
  }

  hasTitle(title: string): boolean {
    return this.entries.some(({ text }) => text.toLowerCase() === title);
  }
}

function centreOf(entries: readonly TimelineEntry[], asked: ReadonlySet<string>): ReadonlyMap<string, number> {
  const centre = new Map<string, number>();
  for (const entry of entries) {
    const words = wordsOfEntry(entry);
    const length = lengthOf(words);
    for (const word of words)
      if (asked.has(word)) centre.set(word, (centre.get(word) ?? 0) + weightOf(word) / length / entries.length);
  }
  return centre;
}
