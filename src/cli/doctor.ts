import { withoutSecrets } from '../core/text/without-secrets.ts';
import { counted } from '../core/text/words.ts';
import { AppError } from '../nouns/errors.ts';
import type { Check } from '../nouns/ports.ts';
import type { Verb } from './io.ts';
import { printable } from './printable.ts';

const marks: Readonly<Record<Check['state'], string>> = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' };

/**
 * `fineprint doctor`: checks settings, database, sources, chats, browser and model, even while the bot runs, and changes nothing.
 * Prints one line per check, with the fix if it failed. Exits with code 1 if a check found a fault.
 */
export const doctor: Verb = (program, io) => {
  program
    .command('doctor')
    .description(
      'Check settings, database, sources, tokens and permissions, and explain how to fix problems (safe while the bot runs)',
    )
    .option('--json', 'Print one JSON line per check: {what, state, says}')
    .action(async ({ json = false }: { json?: boolean | undefined }) => {
      const { runChecks } = await import('./checks.ts');
      let faults = 0;
      let checked = 0;
      let warnings = 0;
      for await (const one of runChecks(io.env)) {
        const check = { ...one, says: withoutSecrets(one.says) };
        checked += 1;
        if (check.state === 'fault') faults += 1;
        if (check.state === 'warning') warnings += 1;
        io.out(json ? JSON.stringify(check) : `${marks[check.state]}  ${printable(`${check.what}: ${check.says}`)}`);
      }
      if (faults > 0) throw new AppError('bad_setup', `${faults} of ${counted(checked, 'check')} found a fault.`);
      const and = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`;
      io.note(`${counted(checked, 'check')}: no faults${and}.`);
    });
};
