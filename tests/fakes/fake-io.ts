import type { Io } from '../../src/cli/io.ts';

/** The command line of a test: remembers what was printed. */
export type FakeIo = Io & { readonly printed: string[]; readonly noted: string[]; readonly logged: string[] };

export function fakeIo(more: Partial<Io> & { input?: string | undefined } = {}): FakeIo {
  const printed: string[] = [];
  const noted: string[] = [];
  const logged: string[] = [];
  const { input = '', ...rest } = more;
  return {
    env: {},
    stdin: (async function* () {
      yield input;
    })(),
    out: (text) => void printed.push(text),
    note: (text) => void noted.push(text),
    log: (line) => void logged.push(line),
    redraw: () => undefined,
    isTerminal: false,
    colour: false,
    width: 80,
    signal: new AbortController().signal,
    ...rest,
    printed,
    noted,
    logged,
  };
}
