import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { httpHost, readEnv, secretsOf, settingNames, unknownSettings } from '../src/env.ts';
import { AppError } from '../src/nouns/errors.ts';

test('readEnv() starts without any variable', () => {
  expect(readEnv({})).toMatchObject({ DATABASE_URL: 'file:./data/fineprint.db', FINEPRINT_POLL_CRON: '* * * * *' });
});

test('secretsOf() has every secret among the settings, and nothing else', () => {
  const secrets = {
    DISCORD_TOKEN: 'discord',
    SLACK_SIGNING_SECRET: 'signing',
    SLACK_CLIENT_SECRET: 'client',
    SLACK_STATE_SECRET: 'state',
    FINEPRINT_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
    FINEPRINT_MODEL_KEY: 'model',
    FINEPRINT_OPERATORS_WEBHOOK: 'https://hooks.example/secret',
  };
  const env = readEnv({
    ...secrets,
    SLACK_CLIENT_ID: '1.2',
    HTTP_PORT: '8080',
    FINEPRINT_MODEL: 'small',
    FINEPRINT_MODEL_URL: 'http://127.0.0.1:1/v1',
  });
  expect(secretsOf(env).toSorted()).toEqual(Object.values(secrets).toSorted());
  const single = readEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
  expect(secretsOf(single).toSorted()).toEqual(['xapp-1', 'xoxb-1']);
});

test('readEnv() takes empty lines of a copied .env for unset', () => {
  expect(readEnv({ DISCORD_TOKEN: '', HTTP_PORT: ' ' })).not.toHaveProperty('DISCORD_TOKEN');
});

test.each([
  ['90 s', 1.5],
  ['5 min', 5],
  ['1h', 60],
  ['1 d', 1440],
])('readEnv() reads the interval %s as %d minutes', (words, minutes) => {
  expect(readEnv({ FINEPRINT_MIN_INTERVAL: words }).FINEPRINT_MIN_INTERVAL).toBe(minutes);
});

test('readEnv() names every fault at once, by variable, without repeating a value', () => {
  const faults = () =>
    readEnv({
      SLACK_BOT_TOKEN: 'xapp-1-secret-in-the-wrong-place',
      HTTP_PORT: '70000',
      DISCORD_API_URL: 'ftp://example.org',
      FINEPRINT_MIN_INTERVAL: 'often',
      LOG_LEVEL: 'loud',
    });
  expect(faults).toThrow(AppError);
  expect(faults).toThrow(
    [
      "These settings aren't valid (see .env.example):",
      '  DISCORD_API_URL must be an http or https address',
      '  SLACK_BOT_TOKEN must start with "xoxb-". Use the Bot User OAuth Token',
      '  HTTP_PORT must be a port number from 0 to 65535',
      '  FINEPRINT_MIN_INTERVAL must be a number with a unit, such as "5 min", "1 h" or "30 s"',
      '  LOG_LEVEL must be debug, info, warn, error or silent',
    ].join('\n'),
  );
});

test('readEnv() says what Slack still needs', () => {
  expect(() => readEnv({ SLACK_BOT_TOKEN: 'xoxb-1' })).toThrow(
    /SLACK_APP_TOKEN \(Socket Mode\), or SLACK_SIGNING_SECRET with HTTP_PORT/,
  );
  expect(() => readEnv({ SLACK_APP_TOKEN: 'xapp-1' })).toThrow(/SLACK_BOT_TOKEN is missing/);
});

describe('readEnv() with the settings of several Slack workspaces', () => {
  const several = {
    SLACK_CLIENT_ID: 'id',
    SLACK_CLIENT_SECRET: 'secret',
    SLACK_STATE_SECRET: 'state',
    SLACK_SIGNING_SECRET: 'signing',
    HTTP_PORT: '3000',
    FINEPRINT_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  };

  it('are taken together', () => {
    expect(readEnv(several)).toMatchObject({ SLACK_CLIENT_ID: 'id', HTTP_PORT: 3000 });
  });

  it.each(Object.keys(several))('name what is missing: %s', (name) => {
    expect(() => readEnv({ ...several, [name]: undefined })).toThrow(`${name} is missing`);
  });

  it('are not mixed with the token of one', () => {
    expect(() => readEnv({ ...several, SLACK_BOT_TOKEN: 'xoxb-1' })).toThrow(
      'SLACK_BOT_TOKEN is for a single workspace',
    );
  });

  it('need a key of 32 bytes, and never show it', () => {
    const wrong = { ...several, FINEPRINT_SECRET_KEY: 'dG9vIHNob3J0' };
    expect(() => readEnv(wrong)).toThrow('must be 32 bytes as base64. Create it with: openssl rand -base64 32');
    expect(() => readEnv(wrong)).not.toThrow('dG9vIHNob3J0');
  });
});

describe('readEnv() with hosts', () => {
  test.each([
    ['::1', '[::1]'],
    ['[::1]', '[::1]'],
    ['[::1]:8080', '[::1]:8080'],
    ['0:0:0:0:0:0:0:1', '[::1]'],
    ['::80', '[::80]'],
    ['[::1]:80', '[::1]:80'],
    ['fd00::A', '[fd00::a]'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.1:8080', '127.0.0.1:8080'],
    ['0x7f.0.0.1', '127.0.0.1'],
    ['LocalHost', 'localhost'],
    ['wiki:443', 'wiki:443'],
    ['wiki:80', 'wiki:80'],
    ['http://wiki.example/', 'wiki.example'],
    ['https://wiki.example:8443', 'wiki.example:8443'],
    ['b\u00fccher.example', 'xn--bcher-kva.example'],
  ])('spells %s as URLs do', (entry, host) => {
    expect(readEnv({ FINEPRINT_ALLOW_PRIVATE: `wiki2, ${entry}` }).FINEPRINT_ALLOW_PRIVATE).toEqual(['wiki2', host]);
  });

  test.each([
    '10.0.0.0/8',
    '*.example',
    '*',
    'http://wiki/page',
    'user@wiki',
    'wiki:99999',
    '[::1',
    ':::1',
    'fe80::1%eth0',
  ])('refuses %s', (entry) => {
    expect(() => readEnv({ FINEPRINT_ALLOW_PRIVATE: entry })).toThrow('must list host names or IP addresses');
  });
});

describe('readEnv() with proxies', () => {
  test('prefers the names in lower case, and completes addresses', () => {
    const env = readEnv({ HTTP_PROXY: 'http://a:1', http_proxy: 'b:2', ALL_PROXY: 'c:3', no_proxy: 'd' });
    expect(env).toMatchObject({ HTTP_PROXY: 'http://b:2', ALL_PROXY: 'http://c:3', NO_PROXY: 'd' });
  });

  test('refuses SOCKS where it would be used, without repeating the address', () => {
    expect(() => readEnv({ HTTPS_PROXY: 'socks5://user:hunter2@a:1' })).toThrow(/HTTPS_PROXY .* SOCKS/);
    expect(() => readEnv({ ALL_PROXY: 'socks://user:hunter2@a:1' })).toThrow(/^(?!.*hunter2)[\s\S]*ALL_PROXY .* SOCKS/);
    expect(readEnv({ ALL_PROXY: 'socks://a:1', http_proxy: 'b:2', https_proxy: 'b:2' })).toHaveProperty('HTTP_PROXY');
  });
});

test.each([
  ['FINEPRINT_MAX_BODY_MB', '0'],
  ['FINEPRINT_MAX_BODY_MB', '1000'],
  ['FINEPRINT_FETCH_SECONDS', '0.1'],
  ['FINEPRINT_FETCH_SECONDS', '3600'],
  ['FINEPRINT_FETCH_SECONDS', 'long'],
])('readEnv() keeps %s within bounds: %s', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(name);
});

test('readEnv() also checks settings together when one of them, or another, is malformed', () => {
  const faults = () =>
    readEnv({
      HTTP_PORT: 'many',
      SLACK_APP_TOKEN: 'xapp-1',
      FINEPRINT_MODEL_URL: 'nowhere',
      FINEPRINT_MODEL_DAILY_COST: '1',
      DISCORD_TOKN: 'x',
    });
  for (const fault of [
    'HTTP_PORT must be a port number',
    'SLACK_BOT_TOKEN is missing',
    'FINEPRINT_MODEL_URL must be an http or https address',
    'FINEPRINT_MODEL is missing',
    'FINEPRINT_MODEL_DAILY_COST needs FINEPRINT_MODEL_PRICE_IN',
    "DISCORD_TOKN isn't a setting",
  ])
    expect(faults).toThrow(fault);
});

test('unknownSettings() names what looks like a setting and is none', () => {
  expect(unknownSettings({ FINEPRINT_SOURCE: 'x', discord_token: 'x', HTTP_PROXY: 'x', DISCORD_TOKEN: 'x' })).toEqual([
    "FINEPRINT_SOURCE isn't a setting, so it has no effect. Did you mean FINEPRINT_SOURCES?",
    "discord_token isn't a setting, so it has no effect. Did you mean DISCORD_TOKEN?",
  ]);
});

test.each([
  ['FINEPRINT_SETLE', 'FINEPRINT_SETTLE_SECONDS'],
  ['FINEPRINT_OPERATOR', 'FINEPRINT_OPERATORS'],
  ['FINEPRINT_KEEP_STORY_DAYS', 'FINEPRINT_KEEP_STORIES_DAYS'],
  ['FINEPRINT_PROXIES_ALLOWED', undefined],
  ['SLACK_SIGNING', 'SLACK_SIGNING_SECRET'],
  ['SLACK_SINGING_SECRET', 'SLACK_SIGNING_SECRET'],
  ['SLACK_TOKEN', undefined],
  ['DISCORD_API', 'DISCORD_API_URL'],
])('unknownSettings() takes %s for %s', (name, meant) => {
  const [says = ''] = unknownSettings({ [name]: 'x' });
  if (meant === undefined) expect(says).toContain("isn't a setting");
  else expect(says).toContain(`Did you mean ${meant}?`);
});

test.each([
  [{}, '127.0.0.1'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, '127.0.0.1'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', HTTP_PORT: '1' }, undefined],
  [{ HTTP_HOST: '::1' }, '::1'],
])('httpHost() of %o is %s', (env: Readonly<Record<string, string>>, host) => {
  expect(httpHost(readEnv(env))).toBe(host);
});

test('.env.example and the settings name the same variables', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(settingNames.toSorted());
});

test('.env.example, with every line that has a value switched on, is valid and says the defaults', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const set = Object.fromEntries(
    [...example.matchAll(/^#?([A-Z_]+)=(.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  const examples = ['FINEPRINT_SOURCES', 'FINEPRINT_MODEL_URL', 'HTTP_PROXY', 'NO_PROXY'];
  expect(() => readEnv({ ...set, FINEPRINT_MODEL: 'some-model' })).not.toThrow();
  const defaults = Object.fromEntries(Object.entries(set).filter(([name]) => !examples.includes(name)));
  expect(readEnv(defaults)).toEqual(readEnv({}));
});
