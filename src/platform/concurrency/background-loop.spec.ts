import { setTimeout as delay } from 'node:timers/promises';
import { BackgroundLoop } from './background-loop.js';

describe('a background loop', () => {
  it('starts the next run only after the end of the previous one', async () => {
    let inside = 0;
    let most = 0;
    let runs = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await delay(5);
      inside -= 1;
      runs += 1;
    };
    const loop = new BackgroundLoop(work, { intervalMs: 1, onError: fail });
    loop.start();
    loop.start();
    while (runs < 5) await delay(1);
    await loop.stop();
    expect(most).toBe(1);
  });

  it('starts the first run after its own delay', async () => {
    let runs = 0;
    const work = (): Promise<void> => {
      runs += 1;
      return Promise.resolve();
    };
    const loop = new BackgroundLoop(work, { intervalMs: 600_000, firstMs: 1, onError: fail });
    loop.start();
    while (runs === 0) await delay(1);
    await loop.stop();
    expect(runs).toBe(1);
  });

  it('continues after failed runs, and reports a lasting failure once', async () => {
    const outcomes = ['down', 'down', 'slow', 'slow', '', 'slow'];
    const errors: unknown[] = [];
    let runs = 0;
    const work = (): Promise<void> => {
      const outcome = outcomes[runs] ?? '';
      runs += 1;
      return outcome === '' ? Promise.resolve() : Promise.reject(new Error(outcome));
    };
    const loop = new BackgroundLoop(work, { intervalMs: 1, onError: (error) => errors.push(error) });
    loop.start();
    while (runs <= outcomes.length) await delay(1);
    await loop.stop();
    expect(errors.map(String)).toEqual(['Error: down', 'Error: slow', 'Error: slow']);
  });

  it('runs at once when it is woken, and again after a run in progress', async () => {
    let runs = 0;
    const work = async (): Promise<void> => {
      runs += 1;
      await delay(5);
    };
    const loop = new BackgroundLoop(work, { intervalMs: 600_000, onError: fail });
    await loop.wake();
    loop.start();
    expect(runs).toBe(0);
    const firstRun = loop.wake();
    await loop.wake();
    await firstRun;
    while (runs === 1) await delay(1);
    await loop.stop();
    await loop.wake();
    expect(runs).toBe(2);
  });

  it('completes its run when it is stopped, and starts no other run', async () => {
    let begun = 0;
    let ended = 0;
    const work = async (): Promise<void> => {
      begun += 1;
      await delay(20);
      ended += 1;
    };
    const loop = new BackgroundLoop(work, { intervalMs: 1, onError: fail });
    loop.start();
    while (begun === 0) await delay(1);
    await loop.stop();
    expect(ended).toBe(1);
    await delay(30);
    expect([begun, ended]).toEqual([1, 1]);
  });
});

function fail(error: unknown): void {
  throw error;
}
