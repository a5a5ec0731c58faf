import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

test('a log line has no credentials, whichever field they came in', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', write: (line) => void lines.push(line), secrets: ['own-secret'] });
  log.warn(
    {
      url: 'https://user:hunter2@example.org/feed?token=hunter2',
      problem: 'connect to "http://hunter2@proxy:3128/" failed',
      nested: { list: ['own-secret', 'xoxb-hunter2'] },
    },
    'Failed at http://a:hunter2@b.org',
  );
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    url: 'https://[secret]@example.org/feed?token=[secret]',
    problem: 'connect to "http://[secret]@proxy:3128/" failed',
    nested: { list: ['[secret]', '[secret]'] },
    msg: 'Failed at http://[secret]@b.org',
  });
});
