import { parentOf } from '../../src/core/judge/company-names.ts';

/** Removes owners named together with their company: labels may name an owner or leave it out. */
export function withoutOwners(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => parentOf(other) === name));
}
