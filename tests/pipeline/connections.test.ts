import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import type { Chat } from '../../src/nouns/delivery.ts';
import { AppError } from '../../src/nouns/errors.ts';
import type { Platform } from '../../src/nouns/place.ts';
import { hourMs, later, minuteMs } from '../../src/nouns/time.ts';
import { createConnections } from '../../src/pipeline/connections.ts';
import { fakeTime } from '../fakes/fake-time.ts';
import { scriptedChat } from '../fakes/scripted-chat.ts';
import { start } from '../store/samples.ts';

const unreachable = () => Promise.reject(new AppError('unavailable', 'nobody answers'));
const refused = () => Promise.reject(new AppError('bad_setup', 'the token is wrong'));
const never = () => new Promise<void>(() => {});

/** Everything that is ready to run has run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function setting() {
  const time = fakeTime(start);
  const connected: Platform[] = [];
  const errors: string[] = [];
  const connections = createConnections({
    clock: time.clock,
    log: { ...silentLog, error: (_, msg) => void errors.push(msg) },
    timers: time.timers,
    random: () => 0.5,
    onConnected: async (platform) => void connected.push(platform),
  });
  let tries = 0;
  let running = 0;
  let most = 0;
  /** A chat whose next starts end so, and then well. */
  const chat = (platform: Platform, ...starts: readonly (() => Promise<void>)[]): Chat => {
    const script = [...starts];
    return {
      ...scriptedChat({ platform }),
      async start() {
        tries += 1;
        running += 1;
        most = Math.max(most, running);
        await (script.shift() ?? (async () => {}))().finally(() => {
          running -= 1;
        });
      },
    };
  };
  const pass = async (ms: number) => {
    time.pass(ms);
    await settle();
    await settle();
  };
  return { ...connections, chat, time, pass, connected, errors, tries: () => tries, most: () => most };
}

describe('createConnections()', () => {
  it('stops a chat that was still connecting when it was stopped, and tries no more', async () => {
    const { chat, keep, stop, tries } = setting();
    const late = Promise.withResolvers<void>();
    const stopped: string[] = [];
    const discord: Chat = { ...chat('discord', () => late.promise), stop: async () => void stopped.push('discord') };
    const kept = keep([discord]);
    stop();
    late.resolve();
    await kept;
    await settle();
    expect({ stopped, tries: tries() }).toEqual({ stopped: ['discord'], tries: 1 });
  });

  it.each([
    ['can’t be reached', unreachable, 'connecting', 'nobody answers', 2_000],
    ['refuses the token', refused, 'refused', 'the token is wrong', minuteMs],
    ['fails in a way nobody thought of', () => Promise.reject(new Error('a bug')), 'connecting', 'a bug', 2_000],
  ] as const)(
    'holds up no other platform when one %s, says so as data, and tries it again',
    async (_, start_, state, problem, waitMs) => {
      const { keep, chat, rows, isAway, connected, pass, stop } = setting();
      await keep([chat('discord', start_), chat('slack')]);
      expect(rows()).toEqual([
        { platform: 'discord', state, since: start, problem, nextTryAt: later(start, waitMs) },
        { platform: 'slack', state: 'connected', since: start, problem: undefined, nextTryAt: undefined },
      ]);
      expect([isAway('discord'), isAway('slack'), isAway('terminal')]).toEqual([true, false, false]);
      expect(connected).toEqual(['slack']);
      await pass(waitMs);
      expect(rows()[0]).toMatchObject({ state: 'connected', since: later(start, waitMs) });
      expect(connected).toEqual(['slack', 'discord']);
      stop();
    },
  );

  it('does not wait longer than 15 s for one that does not come to an end', async () => {
    const { keep, chat, pass, rows, stop } = setting();
    const kept = keep([chat('discord', never), chat('slack')]);
    await settle();
    await pass(15_000);
    await kept;
    expect(rows().map(({ state }) => state)).toEqual(['connecting', 'connected']);
    stop();
  });

  it.each([
    ['can’t be reached', unreachable, 2_000, 5 * minuteMs],
    ['refuses the token', refused, minuteMs, hourMs],
  ] as const)(
    'waits longer each time where one %s, up to a bound, one try at a time',
    async (_, fails, firstMs, longestMs) => {
      const { keep, chat, pass, time, tries, most, stop } = setting();
      await keep([chat('discord', ...Array.from({ length: 12 }, () => fails))]);
      for (let failures = 1; failures <= 12; failures += 1) {
        const waitMs = Math.min(longestMs, firstMs * 2 ** (failures - 1));
        expect([tries(), time.alarms()]).toEqual([failures, [waitMs]]);
        await pass(waitMs);
      }
      expect([tries(), most(), time.alarms()]).toEqual([13, 1, []]);
      stop();
    },
  );

  it('says so in one line when no chat is connected, and stays', async () => {
    const { keep, chat, errors, rows, stop } = setting();
    await keep([chat('discord', refused), chat('slack', unreachable)]);
    expect(errors).toContain('No chat is connected; Fineprint keeps trying');
    expect(rows().map(({ state }) => state)).toEqual(['refused', 'connecting']);
    stop();
  });

  it('tries at once after a connection that lasted, and waits after one that did not', async () => {
    const { keep, chat, changed, rows, pass, tries, time, stop } = setting();
    await keep([chat('discord')]);
    await pass(minuteMs);
    changed('discord', new AppError('unavailable', 'cut'));
    await pass(0);
    expect([tries(), rows()[0]?.state]).toEqual([2, 'connected']);
    await pass(10);
    changed('discord', new AppError('unavailable', 'cut again'));
    await pass(0);
    expect([tries(), time.alarms()]).toEqual([2, [2_000]]);
    expect(rows()[0]).toMatchObject({ state: 'connecting', problem: 'cut again' });
    stop();
  });

  it.each([
    ['says itself that it is back', (all: ReturnType<typeof setting>) => all.changed('discord', null)],
    ['sends a command', (all: ReturnType<typeof setting>) => all.heard('discord')],
  ])('tries at once when a platform %s', async (_, sign) => {
    const all = setting();
    await all.keep([all.chat('discord', unreachable)]);
    sign(all);
    await all.pass(0);
    expect(all.connected).toEqual(['discord']);
    sign(all);
    await all.pass(0);
    expect(all.tries()).toBe(2);
    all.stop();
  });

  it('knows a token that is refused later as such', async () => {
    const { keep, chat, changed, rows, pass, isAway, stop } = setting();
    await keep([chat('slack', async () => {}, refused)]);
    await pass(hourMs);
    changed('slack', new AppError('bad_setup', 'the token was revoked'));
    expect([rows()[0]?.state, rows()[0]?.problem, isAway('slack')]).toEqual(['refused', 'the token was revoked', true]);
    await pass(0);
    expect(rows()[0]).toMatchObject({ state: 'refused', nextTryAt: later(start, hourMs + minuteMs) });
    stop();
  });

  it('tries nothing any more once it is stopped', async () => {
    const { keep, chat, pass, tries, time, stop, changed } = setting();
    await keep([chat('discord', unreachable), chat('slack')]);
    stop();
    await pass(hourMs);
    changed('slack', new AppError('unavailable', 'cut'));
    await pass(hourMs);
    expect([tries(), time.alarms()]).toEqual([2, []]);
  });
});
