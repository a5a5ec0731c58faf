/**
 * Returns what names a feature of two parts. Each name is made once and looked up after that: making a string, and finding its weight by
 * it, costs more. For parts of which there are few.
 */
export function pairNames(join: (one: string, other: string) => string): (one: string, other: string) => string {
  const names = new Map<string, Map<string, string>>();
  return (one, other) => {
    let row = names.get(one);
    if (row === undefined) {
      row = new Map();
      names.set(one, row);
    }
    let name = row.get(other);
    if (name === undefined) {
      name = join(one, other);
      row.set(other, name);
    }
    return name;
  };
}
