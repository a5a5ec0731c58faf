import type { Verb } from '../src/cli/io.ts';
import { evalFeeds } from './eval-feeds.ts';
import { evalNews } from './eval-news.ts';
import { evalPolicies } from './eval-policies.ts';
import { evalSagas } from './eval-sagas.ts';
import { evalSentences } from './eval-sentences.ts';
import { evalStance } from './eval-stance.ts';
import { evalStream } from './eval-stream.ts';

/** `npm run lab -- eval news|stream|sagas|policies|stance|feeds FILE…`, `eval sentences`: measures quality on labelled data. */
export const evaluate: Verb = (program, io) => {
  const command = program
    .command('eval')
    .description('Measure quality on labelled data: precision, recall, F1, confusion');
  evalNews(command, io);
  evalStream(command, io);
  evalPolicies(command, io);
  evalStance(command, io);
  evalFeeds(command, io);
  evalSagas(command, io);
  evalSentences(command, io);
};
