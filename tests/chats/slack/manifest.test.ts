import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest } from '../../../src/cli/manifest.ts';
import { fakeIo } from '../../fakes/fake-io.ts';

const schemaFile = process.env.SLACK_MANIFEST_SCHEMA ?? '../shared/data/slack/manifest.schema.2.0.0.json';

async function printed(...args: string[]): Promise<string> {
  const io = fakeIo();
  const program = new Command();
  manifest(program, io);
  await program.parseAsync(['manifest', ...args], { from: 'user' });
  return io.printed.join('\n');
}

describe('the manifest', () => {
  it('in the repository is the one that the verb prints', async () => {
    expect(readFileSync('slack-manifest.yaml', 'utf8').trimEnd()).toBe(await printed());
  });

  it('needs no address with Socket Mode, and has one everywhere with HTTP', async () => {
    expect(parse(await printed())).toMatchObject({ settings: { socket_mode_enabled: true } });
    const url = 'https://bot.example.org/slack/events';
    expect(parse(await printed('--http', 'https://bot.example.org/'))).toMatchObject({
      features: { slash_commands: [{ command: '/fineprint', url }] },
      settings: { socket_mode_enabled: false, interactivity: { request_url: url, message_menu_options_url: url } },
    });
  });

  it('is refused for an address that Slack would not call', async () => {
    await expect(printed('--http', 'http://bot.example.org')).rejects.toMatchObject({ code: 'bad_input' });
  });

  it.skipIf(!existsSync(schemaFile))('is valid by Slack’s own schema in both forms', async () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
    for (const args of [[], ['--http', 'https://bot.example.org']]) {
      validate(parse(await printed(...args)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
