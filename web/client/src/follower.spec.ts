import { NetworkError } from './errors.js';
import { afterFailure, Follower, jittered, pause } from './follower.js';

describe('the wait after failures', () => {
  it('doubles up to a maximum, with a random half', () => {
    const waits = (failures: number) =>
      Array.from({ length: 200 }, () => afterFailure(undefined, failures, 300_000));
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

  it("is at least the server's Retry-After", () => {
    expect(afterFailure(new NetworkError('NETWORK', 'Away.', 90), 1, 300_000)).toBe(90_000);
  });

  it('is not as long as a proxy asks for by mistake', () => {
    for (const seconds of [86_400, 1e9]) {
      expect(afterFailure(new NetworkError('NETWORK', 'Away.', seconds), 1, 300_000)).toBe(600_000);
    }
  });

  it('varies by a fifth between kiosks, also without failures', () => {
    const all = Array.from({ length: 200 }, () => jittered(60_000));
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
  /** The polls; the server sends the hint of revision 2 during the first one. */
  async function followedBy(hinted: number): Promise<boolean[]> {
    const looks: boolean[] = [];
    await new Promise<void>((resolve) => {
      let notify: (revision: number) => void = () => undefined;
      const follower = new Follower({
        pollMs: hinted > 1 ? 1e9 : 10,
        sync: async (isHinted) => {
          looks.push(isHinted);
          // The stream opens during this poll.
          await Promise.resolve();
          if (looks.length === 1) notify(hinted);
          if (looks.length === 2) {
            follower.stop();
            resolve();
          }
        },
        listen: (hear, _onByte, signal) => {
          notify = hear;
          return pause(1e9, signal);
        },
        revision: () => 1,
        failed: () => undefined,
      });
      follower.start();
    });
    return looks;
  }

  it('polls again at once after a hint during a poll', async () => {
    expect(await followedBy(2)).toEqual([false, true]);
  });

  it('does not poll after a hint of the current revision', async () => {
    expect(await followedBy(1)).toEqual([false, false]);
  });
});
