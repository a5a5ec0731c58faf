import type { Clause } from '../nouns/policy.ts';
import type { Io, Verb } from './io.ts';

type Options = {
  readonly service?: string | undefined;
  readonly terms?: string | undefined;
  readonly json?: boolean | undefined;
};

/**
 * `fineprint diff BEFORE AFTER`: two texts of one policy, clause by clause, with what the difference means for AI training.
 * For people: words that went and came, unchanged clauses folded. `--json`: one object
 * `{relevant, direction, directionsAlso, dataTypes, severity, added, removed, moved, evidence: [{side, text}], effective,
 * silentEdit}`; `added` and `removed` are sentences (a reworded one is in both), `moved` are clauses that only changed place.
 */
export const diff: Verb = (program, io) => {
  program
    .command('diff')
    .description('compare two texts of a policy, word by word, and say what the change means')
    .argument('<before>', 'file or URL: HTML, Markdown or plain text')
    .argument('<after>', 'file or URL: HTML, Markdown or plain text')
    .option('--service <service>', 'whose policy it is, for the headline')
    .option('--terms <terms>', 'which document it is, for the headline')
    .option('--json', 'one JSON object with the judgement and the sentences')
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

/** What cannot be read at all is refused; what does not look like a policy is compared all the same, and said. */
async function clausesAt(where: string, io: Io): Promise<readonly Clause[]> {
  const { readInput } = await import('./read-input.ts');
  const { readDocument } = await import('../net/reader/read-documents.ts');
  const { pageStates } = await import('../nouns/words.ts');
  const { AppError } = await import('../nouns/errors.ts');

  const { bytes, contentType, url } = await readInput(where, io);
  const { state, clauses } = await readDocument(bytes, { contentType, url, select: [], remove: [] });
  if (state === 'unreadable') throw new AppError('bad_input', `${where} is ${pageStates[state]}.`);
  if (state !== null) io.note(`${where} looks like ${pageStates[state]}.`);
  return clauses;
}
