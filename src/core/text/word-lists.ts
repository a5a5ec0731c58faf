/**
 * Returns the source of a pattern that matches any phrase of a template, for use inside a group. Phrases are separated
 * by line breaks or `|` and tried in order; white space at both ends of a line is dropped. Backslashes mean what they
 * mean in a regular expression.
 */
export function oneOf(template: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw(template, ...values)
    .trim()
    .split(/\s*\n\s*/)
    .join('|');
}

/** Returns the words of a template, separated by white space. */
export function wordSet(template: TemplateStringsArray): ReadonlySet<string> {
  return new Set(String.raw(template).trim().split(/\s+/));
}
