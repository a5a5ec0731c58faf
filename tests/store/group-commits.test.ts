import { describe, expect, test } from 'vitest';
import { groupCommits } from '../../src/store/group-commits.ts';

describe('groupCommits()', () => {
  const recorder = (refused?: string) => {
    const written: (readonly string[])[] = [];
    const commit = groupCommits<string>(async (commits) => {
      written.push(commits);
      if (refused !== undefined && commits.includes(refused)) throw new Error(`cannot write ${refused}`);
    });
    return { written, commit };
  };

  test('calls made together are written together', async () => {
    const { written, commit } = recorder();
    await Promise.all([commit(['a']), commit(['b', 'c']), commit([])]);
    await commit(['d']);
    expect(written).toEqual([['a', 'b', 'c'], ['d']]);
  });

  test('one that cannot be written fails alone', async () => {
    const { written, commit } = recorder('b');
    const results = await Promise.allSettled([commit(['a']), commit(['b']), commit(['c'])]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(written).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  });

  test('one that is alone and cannot be written says why', async () => {
    const { written, commit } = recorder('a');
    await expect(commit(['a'])).rejects.toThrow('cannot write a');
    expect(written).toEqual([['a']]);
  });

  test('many calls are written fifty at a time, in order', async () => {
    const { written, commit } = recorder();
    await Promise.all(Array.from({ length: 120 }, (_, i) => commit([`${i}`])));
    expect(written.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(written.flat()).toEqual(Array.from({ length: 120 }, (_, i) => `${i}`));
  });

  test('calls that come after a slow commit share the next, if commits may take only some of the time', async () => {
    const written: (readonly string[])[] = [];
    const slow = () => new Promise((resolve) => setTimeout(resolve, 20));
    const commit = groupCommits<string>(
      async (commits) => {
        written.push(commits);
        await slow();
      },
      { mostOfTime: 0.5 },
    );
    await commit(['a']);
    const b = commit(['b']);
    // Later than calls gather without a rest.
    for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([b, commit(['c'])]);
    expect(written).toEqual([['a'], ['b', 'c']]);
  });
});
