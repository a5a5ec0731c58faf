import { clipped } from '../core/text/words.ts';
import type { Verb } from './io.ts';

/** `fineprint backup FILE`: writes a complete, consistent copy of the database, even while the bot runs. */
export const backup: Verb = (program, io) => {
  program
    .command('backup')
    .description('Copy the database to a file that only you can read (safe while the bot runs)')
    .argument('<file>', 'Path of the copy')
    .option('--force', 'Replace the file if it exists')
    .action(async (file: string, { force = false }: { force?: boolean | undefined }) => {
      const { readEnv } = await import('../env.ts');
      const { backupDatabase } = await import('../store/backup.ts');
      const { path, bytes } = backupDatabase({ url: readEnv(io.env).DATABASE_URL, file, replace: force });
      io.note(
        `Copied the database to ${clipped(path, 400)} (${(bytes / 1024 / 1024).toFixed(1)} MiB) and checked the copy.`,
      );
    });
};
