/**
 * A process that is killed by the tests: `node other-process.ts hold|write <url> <round>`.
 * `hold` opens the store and says `open`. `write` goes on writing until it is killed, and says the number of each
 * write after the store has acknowledged it.
 */
import { silentLog } from '../../src/log.ts';
import { instant } from '../../src/nouns/time.ts';
import { openStore } from '../../src/store/open-store.ts';
import { alertTo, feed, judged, poll, pollState, start, story } from './samples.ts';

const [, , mode = '', url = '', round = ''] = process.argv;
const store = await openStore({ url, clock: { now: () => instant(Date.now()) }, log: silentLog });

if (mode === 'hold') {
  process.stdout.write('open\n');
  process.stdin.resume();
} else {
  await store.syncSources([feed('a')], start);
  for (let number = 0; ; number++) {
    const id = `${round}-${number}`;
    await store.commitPolls([
      poll('a', { poll: pollState({ etag: id }), items: [judged(id)], stories: [story(id, { itemKeys: [id] })] }),
    ]);
    await store.commitAlerts([{ alerts: [alertTo(id, [id], { storyId: id })] }]);
    await store.markSending(`${id}>discord:guild/${id}`, start, '2999-01-01T00:00:00.000Z');
    process.stdout.write(`${number}\n`);
  }
}
