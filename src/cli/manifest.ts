import { AppError } from '../nouns/errors.ts';
import type { Verb } from './io.ts';

/** `fineprint manifest [--http URL]`: prints the Slack app manifest as YAML, to paste at api.slack.com/apps. */
export const manifest: Verb = (program, io) => {
  program
    .command('manifest')
    .description('Print the Slack app manifest (YAML) to paste at api.slack.com/apps')
    .option('--http <url>', 'Receive Slack’s requests over HTTP at this public https address')
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
