import { jest } from '@jest/globals';
import { NetworkError } from './errors.js';
import { retryDelay, Follower, withJitter, pause, type SyncWay } from './follower.js';

describe('the wait after failures', () => {
  it('doubles up to a maximum, with a random half', () => {
    const waits = (failures: number) =>
      Array.from({ length: 200 }, () => retryDelay(undefined, failures, 300_000));
    for (const [failures, most] of [
      [1, 1000],
      [4, 8000],
      [30, 300_000],
    ] as const) {
      const all = waits(failures);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(most / 2);
      expect(Math.max(...all)).toBeLessThanOrEqual(most);
      expect(new Set(all).size).toBeGreaterThan(1);
    }
  });

  it('is at least the Retry-After of the server', () => {
    expect(retryDelay(new NetworkError('NETWORK', 'Away.', 90), 1, 300_000)).toBe(90_000);
  });

  it('is limited if a proxy sends an excessive Retry-After', () => {
    for (const seconds of [86_400, 1e9]) {
      expect(retryDelay(new NetworkError('NETWORK', 'Away.', seconds), 1, 300_000)).toBe(600_000);
    }
  });

  it('varies by a fifth between kiosks, even without failures', () => {
    const all = Array.from({ length: 200 }, () => withJitter(60_000));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(48_000);
    expect(Math.max(...all)).toBeLessThanOrEqual(72_000);
    expect(new Set(all).size).toBeGreaterThan(1);
  });
});

it('a pause ends when it is aborted', async () => {
  const controller = new AbortController();
  const paused = pause(1e9, controller.signal);
  controller.abort();
  await paused;
  await pause(1e9, controller.signal);
  expect(controller.signal.aborted).toBe(true);
});

describe('a follower', () => {
  /** Returns the ways of the first polls. `poll` runs during each, and fails the poll if it throws. */
  async function waysOf(
    polls: number,
    pollMs: number,
    poll: (count: number, follower: Follower, notify: (revision: number) => void) => void,
  ): Promise<(readonly SyncWay[])[]> {
    const all: (readonly SyncWay[])[] = [];
    await new Promise<void>((resolve) => {
      let notify: (revision: number) => void = () => undefined;
      const follower = new Follower({
        pollMs,
        sync: async (ways) => {
          all.push(ways);
          // The stream opens during this poll.
          await Promise.resolve();
          if (all.length === polls) {
            follower.stop();
            resolve();
          } else poll(all.length, follower, notify);
        },
        listen: (hear, _onByte, signal) => {
          notify = hear;
          return pause(1e9, signal);
        },
        revision: () => 1,
        onError: () => undefined,
      });
      follower.start();
    });
    return all;
  }

  it('reads the changes at once after a hint during a poll', async () => {
    const ways = await waysOf(2, 1e9, (_count, _follower, notify) => {
      notify(2);
    });
    expect(ways).toEqual([['manifest'], ['changes']]);
  });

  it('does not poll after a hint of the current revision', async () => {
    const ways = await waysOf(2, 10, (_count, _follower, notify) => {
      notify(1);
    });
    expect(ways).toEqual([['manifest'], ['manifest']]);
  });

  it('reads manifest and changes on request, and after failures until it succeeds', async () => {
    const ways = await waysOf(4, 10, (count, follower) => {
      if (count === 1) follower.wake();
      if (count === 2) throw new NetworkError('NETWORK', 'Away.', undefined);
    });
    const both = ['manifest', 'changes'];
    expect(ways).toEqual([['manifest'], both, both, ['manifest']]);
  });

  describe('whose streams fail', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });

    afterEach(() => {
      jest.useRealTimers();
    });

    /** Starts a follower, and counts the streams that it opens. `onFirst` runs during the first one. */
    function started(onFirst: (follower: Follower) => void) {
      const opened = { streams: 0 };
      const follower = new Follower({
        pollMs: 1e9,
        sync: () => Promise.resolve(),
        listen: () => {
          opened.streams += 1;
          if (opened.streams === 1) onFirst(follower);
          return Promise.reject(new NetworkError('NETWORK', 'Away.', undefined));
        },
        revision: () => 1,
        onError: () => undefined,
      });
      follower.start();
      return { follower, opened };
    }

    // Without a request, the pause after a failure is at least half a second.
    it('opens a stream again at once on a request after a failure', async () => {
      const { follower, opened } = started(() => undefined);
      await jest.advanceTimersByTimeAsync(400);
      expect(opened.streams).toBe(1);
      follower.wake();
      await jest.advanceTimersByTimeAsync(0);
      expect(opened.streams).toBe(2);
      follower.stop();
    });

    it('opens a stream again at once on a request during a failure', async () => {
      const { follower, opened } = started((each) => {
        each.wake();
      });
      await jest.advanceTimersByTimeAsync(0);
      expect(opened.streams).toBe(2);
      follower.stop();
    });
  });
});
