import { describe, expect, it, test } from 'vitest';
import { httpHost, readEnv, unknownSettings } from '../src/env.ts';
import { AppError } from '../src/nouns/errors.ts';

test('readEnv() starts without any variable', () => {
  expect(readEnv({})).toMatchObject({ DATABASE_URL: 'file:./data/fineprint.db', FINEPRINT_POLL_CRON: '* * * * *' });
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

test.each(['http://127.0.0.1/', 'wiki.example/path', 'user@wiki.example'])('readEnv() wants hosts, not %s', (host) => {
  expect(() => readEnv({ FINEPRINT_ALLOW_PRIVATE: `127.0.0.1:8080, ${host}` })).toThrow(
    'FINEPRINT_ALLOW_PRIVATE must list hosts',
  );
});

test('unknownSettings() names what looks like a setting and is none', () => {
  expect(unknownSettings({ FINEPRINT_SOURCE: 'x', discord_token: 'x', HTTP_PROXY: 'x', DISCORD_TOKEN: 'x' })).toEqual([
    "FINEPRINT_SOURCE isn't a setting, so it has no effect. Did you mean FINEPRINT_SOURCES?",
    "discord_token isn't a setting, so it has no effect. Did you mean DISCORD_TOKEN?",
  ]);
});

test.each([
  [{}, '127.0.0.1'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, '127.0.0.1'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', HTTP_PORT: '1' }, undefined],
  [{ HTTP_HOST: '::1' }, '::1'],
])('httpHost() of %o is %s', (env: Readonly<Record<string, string>>, host) => {
  expect(httpHost(readEnv(env))).toBe(host);
});
