import { counted } from '../core/text/words.ts';
import { AppError } from '../nouns/errors.ts';
import type { Place } from '../nouns/place.ts';
import type { RetentionStore } from '../nouns/retention.ts';
import type { Io, Verb } from './io.ts';
import { placeOf } from './place-of.ts';

type Options = { readonly yes?: boolean | undefined };

/**
 * `fineprint forget place|person`: deletes everything a server or workspace owns, or what is stored about a person. The bot
 * must be stopped.
 */
export const forget: Verb = (program, io) => {
  const group = program.command('forget').description('Delete what is stored for a place or about a person');
  group
    .command('place')
    .description('Delete everything that a server or workspace owns (stop the bot first)')
    .argument('<place>', 'discord:<server ID> or slack:<workspace ID>')
    .option('--yes', 'Confirm that it is to be deleted')
    .action(async (text: string, options: Options) => {
      const place = placeOf(text);
      const rows = await inStore(options, io, (store) => store.forgetPlace(place));
      io.note(`Deleted ${counted(rows, 'row')} of ${text}. Backups made before still hold them.`);
    });
  group
    .command('person')
    .description('Delete a person’s verdicts, and their name in settings and the audit log (stop the bot first)')
    .argument('<platform>', 'discord or slack')
    .argument('<who>', 'Their user ID, or their name as the audit log shows it. Run it once for each')
    .option('--yes', 'Confirm that it is to be deleted')
    .action(async (platform: string, who: string, options: Options) => {
      if (!isPlatform(platform)) {
        throw new AppError('bad_input', `"${platform}" isn't a platform. Use discord or slack.`);
      }
      const rows = await inStore(options, io, (store) => store.forgetPerson({ platform, who }));
      io.note(`Deleted or changed ${counted(rows, 'row')} about ${who}. Backups made before still hold them.`);
    });
};

function isPlatform(text: string): text is Place['platform'] {
  return text === 'discord' || text === 'slack';
}

async function inStore(
  { yes = false }: Options,
  io: Io,
  run: (store: RetentionStore) => Promise<number>,
): Promise<number> {
  if (!yes) throw new AppError('bad_input', "Nothing was deleted. Add --yes to confirm; this can't be undone.");
  const { existsSync } = await import('node:fs');
  const { readEnv } = await import('../env.ts');
  const { createLog } = await import('../log.ts');
  const { databasePath } = await import('../store/database-file.ts');
  const { openStore } = await import('../store/open-store.ts');
  const url = readEnv(io.env).DATABASE_URL;
  const path = databasePath(url);
  if (!existsSync(path)) {
    throw new AppError('bad_setup', `No database found at ${path}. Set DATABASE_URL to the one the bot uses.`);
  }
  const log = createLog({ level: 'warn', write: (line) => io.log(line.trimEnd()) });
  const store = await openStore({ url, clock: { now: () => new Date().toISOString() }, log });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}
