import { counted } from '../core/text/words.ts';
import { AppError } from '../nouns/errors.ts';
import type { Check } from '../nouns/ports.ts';
import type { Verb } from './io.ts';
import { printable } from './printable.ts';

const marks: Readonly<Record<Check['state'], string>> = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' };

/**
 * `fineprint doctor`: looks at settings, database, sources, chats, browser and model, also beside a bot that runs, and changes nothing.
 * One line each, with what to do. Exit code 1 where something is a fault.
 */
export const doctor: Verb = (program, io) => {
  program
    .command('doctor')
    .description(
      'check settings, database, sources, tokens and rights, and say how to fix what is wrong; the bot may run meanwhile',
    )
    .option('--json', 'one JSON line for each: {what, state, says}')
    .action(async ({ json = false }: { json?: boolean | undefined }) => {
      const { runChecks } = await import('./checks.ts');
      let faults = 0;
      let checked = 0;
      let warnings = 0;
      for await (const check of runChecks(io.env)) {
        checked += 1;
        if (check.state === 'fault') faults += 1;
        if (check.state === 'warning') warnings += 1;
        io.out(json ? JSON.stringify(check) : `${marks[check.state]}  ${printable(`${check.what}: ${check.says}`)}`);
      }
      if (faults > 0) throw new AppError('bad_setup', `${faults} of ${counted(checked, 'check')} found a fault.`);
      const and = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`;
      io.note(`${counted(checked, 'check')}, no fault${and}.`);
    });
};
