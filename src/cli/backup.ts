import { clipped } from '../core/text/words.ts';
import type { Verb } from './io.ts';

/** `fineprint backup FILE`: a copy of the database, whole and of one moment, also while the bot runs. */
export const backup: Verb = (program, io) => {
  program
    .command('backup')
    .description('copy the database to a file that only you can read; the bot may run meanwhile')
    .argument('<file>', 'the copy; one that is there is left alone')
    .option('--force', 'replace a file that is there')
    .action(async (file: string, { force = false }: { force?: boolean | undefined }) => {
      const { readEnv } = await import('../env.ts');
      const { backupDatabase } = await import('../store/backup.ts');
      const { path, bytes } = backupDatabase({ url: readEnv(io.env).DATABASE_URL, file, replace: force });
      io.note(`Copied to ${clipped(path, 400)} (${(bytes / 1024 / 1024).toFixed(1)} MiB) and checked.`);
    });
};
