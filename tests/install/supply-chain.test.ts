import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
};
type Manifest = Readonly<
  Record<'dependencies' | 'devDependencies' | 'allowScripts', Readonly<Record<string, string | boolean>>>
>;

const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../${file}`, import.meta.url), 'utf8'));
const { packages } = (await read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const manifest = (await read('package.json')) as Manifest;
const all = Object.entries(packages).filter(([path]) => path !== '');
const installed = all.filter(([, { dev }]) => dev !== true);

/**
 * Licences (spdx.org/licenses) under which a work licensed under Apache-2.0 can be given away together with its packages. MPL-2.0 asks for the
 * source of its own files only; OFL-1.1 is the licence of the font in pictures.
 */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
]);

/** Every licence of `A AND B` must be allowed, and one of `A OR B`. */
function isAllowed(license: string | undefined): boolean {
  const choices = (license ?? '').replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}

it('installs nothing whose licence is not allowed', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { license }]) => !isAllowed(license))).toEqual([]);
});

it('knows the hash of every package, and takes none from elsewhere than a registry', () => {
  const loose = all.filter(([, { integrity, link }]) => link === true || integrity?.startsWith('sha512-') !== true);
  expect(loose).toEqual([]);
});

it('asks for exact versions', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

it('lets no package run a script when it is installed, except Node itself', () => {
  const names = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names).toEqual(['node']);
  expect(manifest.allowScripts).toEqual({ node: true });
});
