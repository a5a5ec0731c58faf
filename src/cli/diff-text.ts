import { diffWords } from 'diff';
import type { PairJudgement } from '../core/policy/compare-revisions.ts';
import type { ClauseChange } from '../core/policy/diff-policy.ts';
import { directions, severities } from '../nouns/words.ts';
import { printable } from './printable.ts';

/** A clause with more edits than this is shown as removed and added: a word diff takes time quadratic in the edits. */
const maxEdits = 600;

type Marks = { removed(text: string): string; added(text: string): string; quiet(text: string): string };

/** `[-gone-]` and `{+come+}`, as in wdiff and `git diff --word-diff`. */
const plainMarks: Marks = { removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}`, quiet: (text) => text };
const colourMarks: Marks = {
  removed: (text) => `\u001b[9;31m${text}\u001b[0m`,
  added: (text) => `\u001b[1;32m${text}\u001b[0m`,
  quiet: (text) => `\u001b[2m${text}\u001b[0m`,
};

/**
 * Renders a comparison for people: what the change means, then each changed clause under its headings, with removed and added words
 * marked. Unchanged and moved clauses are only counted.
 *
 * @param name service and document, for the headline; may be empty
 */
export function diffText(judged: PairJudgement, { name, colour }: { name: string; colour: boolean }): string {
  const marks = colour ? colourMarks : plainMarks;
  const lines = [...headlines(judged, name), ''];
  let folded: { same: number; moved: number } = { same: 0, moved: 0 };
  let heading = '';
  const unfold = () => {
    if (folded.same > 0) lines.push(marks.quiet(`  … ${counted(folded.same, 'clause')} unchanged`));
    if (folded.moved > 0) lines.push(marks.quiet(`  … ${counted(folded.moved, 'clause')} moved`));
    folded = { same: 0, moved: 0 };
  };
  for (const change of judged.diff.clauses) {
    if (change.kind === 'same' || change.kind === 'moved') {
      folded = { ...folded, [change.kind]: folded[change.kind] + 1 };
      continue;
    }
    unfold();
    const path = printable(('after' in change ? change.after : change.before).path.join(' › '));
    if (path !== heading) lines.push('', marks.quiet(path === '' ? '(no heading)' : path));
    heading = path;
    lines.push(`  ${changedClause(change, marks)}`);
  }
  unfold();
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function headlines(judged: PairJudgement, name: string): readonly string[] {
  const { relevant, direction, directionsAlso, severity, effective, silentEdit, diff } = judged;
  const changed = diff.added.length + diff.removed.length + diff.reworded.length;
  const subject = name === '' ? 'The text' : printable(name);
  if (changed === 0) return [`${subject} has the same sentences as before.`];
  const lines = [
    relevant
      ? `${subject} ${directions[direction]} (${severities[severity].toLowerCase()}).`
      : `${subject} changed, but not about AI training.`,
  ];
  if (directionsAlso.length > 0) lines.push(`Also: ${directionsAlso.map((also) => directions[also]).join('; ')}.`);
  if (effective !== null) lines.push(`It takes effect on ${effective}.`);
  if (silentEdit) lines.push('The “last updated” date in the text did not change.');
  lines.push(
    `${counted(diff.added.length, 'sentence')} added, ${diff.removed.length} removed, ${diff.reworded.length} reworded.`,
  );
  return lines;
}

function changedClause(change: ClauseChange, marks: Marks): string {
  if (change.kind === 'added') return marks.added(printable(change.after.text));
  if (change.kind === 'removed') return marks.removed(printable(change.before.text));
  const before = printable(change.before.text);
  const after = printable(change.after.text);
  const parts = diffWords(before, after, { maxEditLength: maxEdits });
  if (parts === undefined) return `${marks.removed(before)} ${marks.added(after)}`;
  return parts
    .map(({ value, added, removed }) => (added ? marks.added(value) : removed ? marks.removed(value) : value))
    .join('');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
