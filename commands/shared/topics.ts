import { events } from '../../src/nouns/words.ts';

const { none: _none, ...told } = events;

/** What a person can ask for by topic: every event but `none`, which makes no story. */
export const topics = told;
