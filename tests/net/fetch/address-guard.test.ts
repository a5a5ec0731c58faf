import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/net/fetch/address-guard.ts';
import { startWebServer } from '../../fakes/web-server.ts';
import { startFetch, textOf } from './start-fetch.ts';

describe('isPublicAddress()', () => {
  test.each(['93.184.216.34', '1.1.1.1', '2606:2800:220:1:248:1893:25c8:1946'])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.100.100.200',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:93.184.216.34',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    'fe80::1',
    'fec0::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    'example.org',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test('refuses all of the private IPv4 networks, also inside IPv6', () => {
    const byte = fc.nat(255);
    const privateAddress = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    );
    fc.assert(
      fc.property(privateAddress, fc.constantFrom('', '::ffff:', '64:ff9b::', '::'), (bytes, prefix) => {
        expect(isPublicAddress(prefix + bytes.join('.'))).toBe(false);
      }),
    );
  });
});

describe('the address guard', () => {
  test.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'https://10.0.0.1/',
  ])('lets nothing through to %s', async (url) => {
    const bot = startFetch({ allowPrivate: [] });
    expect(await bot.feed(url)).toMatchObject({ outcome: 'failed', reason: 'address_refused' });
    await bot.stop();
  });

  test.each([
    ['a metadata service', ['169.254.169.254']],
    ['loopback', ['127.0.0.1']],
    ['a public and a private address', ['93.184.216.34', '10.0.0.1']],
    ['a local IPv6 address', ['fd00::1']],
  ])('refuses a name that leads to %s, and does not tell where', async (_what, addresses) => {
    const bot = startFetch({ allowPrivate: [], resolve: async () => addresses });
    const fetched = await bot.feed('http://tricky.test/');
    await bot.stop();
    expect(fetched).toEqual({
      outcome: 'failed',
      reason: 'address_refused',
      sentence:
        "tricky.test isn't a public address, or resolves to one that isn't. To allow a private host, add it to FINEPRINT_ALLOW_PRIVATE.",
    });
  });

  test('connects to the address that was checked: a name is looked up once per connection', async () => {
    const web = await startWebServer({ '/': 'ours' });
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    const asked: string[] = [];
    const bot = startFetch({
      allowPrivate: [`web.test:${web.port}`],
      resolve: async (host) => {
        asked.push(host);
        return answers.shift() ?? [];
      },
    });
    const url = `http://web.test:${web.port}/`;
    expect(textOf(await bot.feed(url))).toBe('ours');
    expect(textOf(await bot.feed(url))).toBe('ours');
    expect(asked).toEqual(['web.test']);
    await bot.stop();
    await web.stop();
  });

  test('exempts one port of a host and no other', async () => {
    const web = await startWebServer({ '/': 'ours' });
    const bot = startFetch({ allowPrivate: [web.host] });
    expect(await bot.feed(web.url('/'))).toMatchObject({ outcome: 'fresh' });
    expect(await bot.feed('http://127.0.0.1:1/')).toMatchObject({ reason: 'address_refused' });
    await bot.stop();
    await web.stop();
  });
});
