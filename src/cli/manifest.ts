import { AppError } from '../nouns/errors.ts';
import type { Verb } from './io.ts';

/** `fineprint manifest [--http URL]`: the Slack app manifest as YAML, to be pasted at api.slack.com/apps. */
export const manifest: Verb = (program, io) => {
  program
    .command('manifest')
    .description('the Slack app manifest as YAML, made from the commands, to paste at api.slack.com/apps')
    .option('--http <url>', 'for Slack’s requests over HTTP: the https address where the bot can be reached')
    .action(async ({ http }: { http?: string | undefined }) => {
      if (http !== undefined && URL.parse(http)?.protocol !== 'https:') {
        throw new AppError(
          'bad_input',
          `--http needs an https address such as https://bot.example.org, not "${http}".`,
        );
      }
      const [{ stringify }, { commands }, { slackManifest }] = await Promise.all([
        import('yaml'),
        import('../../commands/index.ts'),
        import('../chats/slack/manifest.ts'),
      ]);
      io.out(stringify(slackManifest(commands, http === undefined ? {} : { url: http }), { lineWidth: 0 }).trimEnd());
    });
};
