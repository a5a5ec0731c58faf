import { findDays } from '../../src/core/text/find-dates.ts';
import { clipped } from '../../src/core/text/words.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Version } from '../../src/nouns/policy.ts';

/**
 * The two versions that a person wants compared, the older first: by number (`3`, `v3`), or by a day, which means the version
 * that was there then. Without `to` it is the newest, without `from` the one before `to`. Throws an AppError (`bad_input`)
 * where there is nothing to compare, or a version is not one of these.
 */
export function versionsAsked(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  versions: readonly Version[],
): { readonly before: Version; readonly after: Version } {
  const newest = versions.at(-1);
  if (newest === undefined)
    throw new AppError('bad_input', 'This page has not been read yet, so there is no version to compare.');
  const to = asked.to === undefined ? newest : versionOf(asked.to, versions);
  const from = asked.from === undefined ? versions[Math.max(0, to.number - 2)] : versionOf(asked.from, versions);
  if (from === undefined || from.number === to.number) {
    throw new AppError(
      'bad_input',
      versions.length === 1
        ? 'Only one version of this page was seen so far, so there is nothing to compare it with.'
        : `Both are version ${to.number}. Name two of the versions from 1 to ${versions.length}.`,
    );
  }
  const [before, after] = from.number < to.number ? [from, to] : [to, from];
  return { before, after };
}

function versionOf(typed: string, versions: readonly Version[]): Version {
  const number = /^(?:version|v|#)?\s*(\d{1,4})$/i.exec(typed.trim())?.[1];
  if (number !== undefined) {
    const version = versions[Number(number) - 1];
    if (version !== undefined) return version;
  }
  const [found] = findDays(typed, { dayFirst: true });
  if (found !== undefined) {
    // Before the first one that is kept there is nothing; the card says of which day it is.
    const version = versions.findLast(({ seenAt }) => seenAt.slice(0, 10) <= found.day) ?? versions[0];
    if (version !== undefined) return version;
  }
  const last = versions.length;
  throw new AppError(
    'bad_input',
    `“${clipped(typed, 40)}” is no version of this page. Write ${last === 1 ? '1' : `a number from 1 to ${last}`}, or a day such as 2026-10-01.`,
  );
}
