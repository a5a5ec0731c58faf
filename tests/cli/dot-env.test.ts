import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readDotEnv } from '../../src/cli/command-line.ts';
import { temporaryFolder } from '../store/database.ts';

async function read(write: (file: string) => Promise<unknown>, env: Record<string, string> = {}) {
  await using folder = await temporaryFolder();
  await write(`${folder.path}/.env`);
  readDotEnv(`${folder.path}/.env`, env);
  return env;
}

describe('readDotEnv()', () => {
  it('sets what is not set yet, with or without a byte order mark', async () => {
    const write = (file: string) => writeFile(file, '\uFEFFA=1\r\nB="two"\r\n# C=3\r\n');
    expect(await read(write, { B: '2' })).toEqual({ A: '1', B: '2' });
  });

  it('does without a file', async () => {
    expect(await read(async () => undefined)).toEqual({});
  });

  it.each([
    ['a folder', (file: string) => mkdir(file), /it is a folder/],
    ['UTF-16', (file: string) => writeFile(file, '\uFEFFA=1\n', 'utf16le'), /isn't saved as UTF-8/],
    ['UTF-16 without a mark', (file: string) => writeFile(file, 'A=1\n', 'utf16le'), /isn't saved as UTF-8/],
    ['Latin-1', (file: string) => writeFile(file, 'A=\u00e9\n', 'latin1'), /isn't saved as UTF-8/],
  ])('says in one sentence that it is %s', async (_what, write, says) => {
    await expect(read(write)).rejects.toMatchObject({ code: 'bad_setup', message: expect.stringMatching(says) });
  });

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)('says in one sentence that it may not read it', async () => {
    const write = async (file: string) => {
      await writeFile(file, 'A=1');
      await chmod(file, 0);
    };
    await expect(read(write)).rejects.toMatchObject({ message: expect.stringContaining('permission denied') });
  });
});
