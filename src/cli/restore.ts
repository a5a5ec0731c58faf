import { counted } from '../core/text/words.ts';
import type { Verb } from './io.ts';
import { printable } from './printable.ts';

/** `fineprint restore FILE`: puts a backup in the place of the database, which is kept beside it. The bot must be stopped. */
export const restore: Verb = (program, io) => {
  program
    .command('restore')
    .description('Replace the database by a backup; the present one is kept beside it (stop the bot first)')
    .argument('<file>', 'Path of the backup')
    .option(
      '--resume',
      'Go on exactly where the backup ends. Only for a backup made after the bot was stopped: otherwise channels may get messages twice',
    )
    .action(async (file: string, { resume }: { resume?: boolean | undefined }) => {
      const { readEnv } = await import('../env.ts');
      const { restoreDatabase } = await import('../store/restore.ts');
      const now = new Date().toISOString();
      const restored = restoreDatabase({ url: readEnv(io.env).DATABASE_URL, file, now, resume });
      const { path, keptAs, subscriptions, sources, stories, lastReadAt } = restored;
      const holds = [
        counted(subscriptions, 'subscription'),
        counted(sources, 'source'),
        counted(stories, 'story', 'stories'),
      ].join(', ');
      const read = lastReadAt === null ? '' : `, last read ${lastReadAt.slice(0, 16).replace('T', ' ')} UTC`;
      io.note(printable(`Restored ${path}: ${holds}${read}.`));
      if (keptAs !== null) io.note(printable(`The former database is kept as ${keptAs}.`));
      io.note(
        resume === true
          ? 'The next start goes on where the backup ends.'
          : 'At the next start, messages that waited in the backup are not sent, and the first poll of each source announces nothing.',
      );
    });
};
