import type { Command } from 'commander';
import type { Io } from './io.ts';

/**
 * One verb of the command line: adds itself to the program. What it needs is imported inside its action, so that
 * `read-feed` does not wait for discord.js. Throws an AppError for what the user can mend (exit code 1);
 * wrong usage is commander's (exit code 2).
 */
export type Verb = (program: Command, io: Io) => void;
