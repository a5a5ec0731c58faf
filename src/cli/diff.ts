import type { Clause } from '../nouns/policy.ts';
import type { Io, Verb } from './io.ts';

type Options = {
  readonly service?: string | undefined;
  readonly terms?: string | undefined;
  readonly json?: boolean | undefined;
};

/**
 * `fineprint diff BEFORE AFTER`: compares two texts of a policy clause by clause and says what the difference means for AI training.
 * Marks removed and added words and folds unchanged clauses. `--json` prints one object
 * `{relevant, direction, directionsAlso, dataTypes, severity, added, removed, moved, evidence: [{side, text}], effective,
 * silentEdit}`. `added` and `removed` are sentences (a reworded one is in both); `moved` are clauses that only changed their position.
 */
export const diff: Verb = (program, io) => {
  program
    .command('diff')
    .description('Compare two texts of a policy word by word and say what the change means')
    .argument('<before>', 'File or URL of the earlier text: HTML, PDF, Markdown or plain text')
    .argument('<after>', 'File or URL of the later text')
    .option('--service <service>', 'Name the service in the headline')
    .option('--terms <terms>', 'Name the document in the headline')
    .option('--json', 'Print one JSON object with the judgement and the sentences')
    .action(async (before: string, after: string, options: Options) => {
      const { judgePair } = await import('../core/policy/compare-revisions.ts');
      const { diffText } = await import('./diff-text.ts');

      const was = await clausesAt(before, io);
      const is = await clausesAt(after, io);
      const judged = judgePair(was, is);
      if (options.json !== true) {
        const name = [options.service, options.terms].filter((word) => word !== undefined).join(' ');
        io.out(diffText(judged, { name, colour: io.colour }));
        return;
      }
      const { added, removed, reworded, clauses } = judged.diff;
      const { relevant, direction, directionsAlso, dataTypes, severity, evidence, effective, silentEdit } = judged;
      io.out(
        JSON.stringify({
          relevant,
          direction,
          directionsAlso,
          dataTypes,
          severity,
          added: [...added, ...reworded.map((pair) => pair.after)].map(({ text }) => text),
          removed: [...removed, ...reworded.map((pair) => pair.before)].map(({ text }) => text),
          moved: clauses.flatMap((change) => (change.kind === 'moved' ? [change.after.text] : [])),
          evidence,
          effective,
          silentEdit,
        }),
      );
    });
};

/** Refuses a text that can't be read. Accepts one that doesn't look like a policy, with a note. */
async function clausesAt(where: string, io: Io): Promise<readonly Clause[]> {
  const { readInput } = await import('./read-input.ts');
  const { readDocument } = await import('../net/reader/read-documents.ts');
  const { pageStates } = await import('../nouns/words.ts');
  const { AppError } = await import('../nouns/errors.ts');

  const { bytes, contentType, url } = await readInput(where, io);
  const { state, clauses } = await readDocument(bytes, { contentType, url, select: [], remove: [] });
  if (state === 'unreadable') throw new AppError('bad_input', `Can't compare ${where}: ${pageStates[state]}.`);
  if (state !== null) io.note(`${where} may not be the policy: ${pageStates[state]}.`);
  return clauses;
}
