import type { Verb } from './io.ts';

type Options = {
  readonly service?: string | undefined;
  readonly terms?: string | undefined;
  readonly url?: string | undefined;
  readonly json?: boolean | undefined;
};

/**
 * `fineprint stance FILE|URL`: says whether a policy document lets its service train AI on people's data, with the sentences that decide.
 * `--json` prints one object `{verdict, default, optOut: {how, url} | null, other: [{who, verdict}], statements: [{kind, quote, dataTypes,
 * who}]}`, the deciding statement first. A document that says nothing is `silent`, which isn't an error.
 */
export const stance: Verb = (program, io) => {
  program
    .command('stance')
    .description("Say whether a policy document allows AI training on people's data, and which sentence decides")
    .argument('<page>', 'File or URL: HTML, PDF, Markdown or plain text')
    .option('--service <name>', 'Name the service in the headline')
    .option('--terms <name>', 'Name the document in the headline')
    .option('--url <url>', 'Resolve relative links against this address')
    .option('--json', 'Print one JSON object with the verdict and the sentences')
    .action(async (where: string, options: Options) => {
      const { readInput } = await import('./read-input.ts');
      const { readDocument } = await import('../net/reader/read-documents.ts');
      const { stanceOf } = await import('../core/policy/stance.ts');
      const { printable } = await import('./printable.ts');
      const { pageStates, stances } = await import('../nouns/words.ts');
      const { AppError } = await import('../nouns/errors.ts');

      const { bytes, contentType, url } = await readInput(where, io);
      const { state, clauses } = await readDocument(bytes, {
        contentType,
        url: options.url ?? url,
        select: [],
        remove: [],
      });
      if (state === 'unreadable') throw new AppError('bad_input', `Can't read ${where}: ${pageStates[state]}.`);
      if (state !== null) io.note(`${where} may not be the policy: ${pageStates[state]}.`);
      const said = stanceOf(clauses);
      if (options.json === true) {
        io.out(JSON.stringify(said));
        return;
      }
      const of = [options.service, options.terms].filter((name) => name !== undefined).join(', ');
      const lines = [...(of === '' ? [] : [of]), `Trains AI on people's data: ${stances[said.verdict]}`];
      if (said.optOut !== null)
        lines.push(`Opt out: ${said.optOut.how}${said.optOut.url === null ? '' : ` (${said.optOut.url})`}`);
      for (const { kind, quote } of said.statements) lines.push(`- ${kind.replaceAll('_', ' ')}: “${quote}”`);
      io.out(printable(lines.join('\n')));
    });
};
