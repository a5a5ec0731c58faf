import { actsOf } from '../../src/core/judge/acts.ts';
import { readItem } from '../../src/core/judge/read-item.ts';
import { stageOf } from '../../src/core/judge/stage.ts';
import { stateOf } from '../../src/core/story/story-state.ts';
import type { TimelineEntry } from '../../src/nouns/story.ts';
import type { StoryState } from '../../src/nouns/words.ts';
import { contradictory } from '../contradictory.ts';
import type { ActPrediction } from './acts.ts';
import type { LabelledItem } from './labelled.ts';

/** A state told of an item, and what a careful reader would accept. */
type ToldState = {
  readonly row: LabelledItem;
  readonly said: StoryState;
  readonly ok: readonly string[];
  readonly isHarmful: boolean;
};

/** States told, by how much harm they do: contradicting what is so, wrong otherwise, or not said where there was something to say. */
type HarmFigures = {
  readonly told: number;
  readonly right: number;
  readonly harmful: number;
  readonly unsaid: number;
  readonly wrong: readonly ToldState[];
};

/** The states that each claim status of labelled news allows, where nobody said which state is right. */
const stateOfClaim: Readonly<Record<string, StoryState>> = {
  alleged: 'alleged',
  denied: 'denied',
  confirmed_by_company: 'confirmed',
  ruled: 'ruled',
  settled: 'settled',
  dismissed: 'dismissed',
  proposed: 'reported',
  enacted: 'reported',
  not_applicable: 'reported',
};

/** What a new story of each item alone would tell, against what is so. */
export function harmOfItems(
  rows: readonly LabelledItem[],
  predictions: readonly (ActPrediction | undefined)[],
): HarmFigures {
  return figuresOf(
    rows.flatMap((row, at) => {
      const prediction = predictions[at];
      return prediction === undefined ? [] : [toldOf(row, [entryOf(row, prediction)])];
    }),
  );
}

/** What the stories of sagas would tell after each of their items, if every item joined the right story. */
export function harmOfSagas(
  rows: readonly LabelledItem[],
  predictions: readonly (ActPrediction | undefined)[],
): HarmFigures {
  const timelines = new Map<string, TimelineEntry[]>();
  const ordered = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.saga?.saga);
  ordered.sort((a, b) => timeOf(a.row) - timeOf(b.row));
  return figuresOf(
    ordered.flatMap(({ row, at }) => {
      const prediction = predictions[at];
      if (prediction === undefined) return [];
      const key = row.saga?.saga ?? '';
      const timeline = [...(timelines.get(key) ?? []), entryOf(row, prediction)];
      timelines.set(key, timeline);
      return [toldOf(row, timeline)];
    }),
  );
}

function timeOf({ item }: LabelledItem): number {
  return Date.parse(item.publishedAt ?? item.seenAt);
}

function toldOf(row: LabelledItem, timeline: readonly TimelineEntry[]): ToldState {
  const said = stateOf(timeline).state;
  const ok =
    row.saga !== undefined ? row.saga.state_ok : row.labels.claimStatuses.map((one) => stateOfClaim[one] ?? 'reported');
  const is = row.saga?.state_after ?? ok[0] ?? 'reported';
  return { row, said, ok, isHarmful: !ok.includes(said) && (contradictory[is]?.includes(said) ?? false) };
}

function entryOf(row: LabelledItem, { event, claimStatus }: ActPrediction): TimelineEntry {
  const { item } = row;
  return {
    at: item.publishedAt ?? item.seenAt,
    event: event.label,
    claimStatus: claimStatus.label,
    text: item.title,
    publisher: item.publisher,
    url: item.url,
    itemKey: item.key,
    stage: stageOf(actsOf(readItem(item))),
    sure: { event: event.sure, claimStatus: claimStatus.sure },
  };
}

function figuresOf(told: readonly ToldState[]): HarmFigures {
  const isWrong = ({ said, ok }: ToldState) => !ok.includes(said);
  return {
    told: told.length,
    right: told.filter((one) => !isWrong(one)).length,
    harmful: told.filter(({ isHarmful }) => isHarmful).length,
    unsaid: told.filter((one) => isWrong(one) && one.said === 'reported').length,
    wrong: told.filter(isWrong),
  };
}
