import type { Verb } from '../src/cli/io.ts';
import { evalFeeds } from './eval-feeds.ts';
import { evalNews } from './eval-news.ts';
import { evalPolicies } from './eval-policies.ts';

/** `fineprint eval news|policies|feeds FILE…`: measures a part of Fineprint on labelled data that the user names. */
export const evaluate: Verb = (program, io) => {
  const command = program.command('eval').description('measure on labelled data: precision, recall, F1, confusion');
  evalNews(command, io);
  evalPolicies(command, io);
  evalFeeds(command, io);
};
