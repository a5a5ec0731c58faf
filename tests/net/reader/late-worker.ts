/** A worker whose thread starts when it is told to, over the channel `late-worker`: `go`, or `break` to fail instead. */
import { BroadcastChannel } from 'node:worker_threads';

const channel = new BroadcastChannel('late-worker');
const told = await new Promise((resolve) => {
  channel.onmessage = ({ data }: { data: string }) => resolve(data);
  channel.postMessage('here');
});
channel.close();
if (told === 'break') throw new Error('broken at its start');

// biome-ignore lint/style/noDefaultExport: the pool calls a worker's default export.
export default async function read() {
  return { ok: false, problem: 'read at last' };
}
