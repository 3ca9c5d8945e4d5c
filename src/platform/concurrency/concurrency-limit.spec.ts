import { setTimeout as delay } from 'node:timers/promises';
import { ConcurrencyLimit } from './concurrency-limit.js';

const REFUSED = { extensions: { code: 'SERVICE_UNAVAILABLE' } };

describe('a concurrency limit', () => {
  it('runs no more work at once than there are places, in the order of arrival', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 2 });
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        limit.run(async () => {
          begun.push(index);
          most = Math.max(most, (inside += 1));
          await delay(1);
          inside -= 1;
        }),
      ),
    );
    expect([most, begun]).toEqual([2, Array.from({ length: 20 }, (_, index) => index)]);
  });

  it('goes on after work that fails', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1 });
    await expect(limit.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await limit.run(() => Promise.resolve('yes'))).toBe('yes');
  });

  it('gives a place free once, however often it is released', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 0 });
    const release = await limit.enter();
    release?.();
    release?.();
    expect(await limit.enter()).toBeDefined();
    expect(await limit.enter()).toBeUndefined();
  });

  it('refuses at once where too much work waits', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 1 });
    const works = [1, 2].map((number) => limit.run(() => Promise.resolve(number)));
    await expect(limit.run(() => Promise.resolve())).rejects.toMatchObject(REFUSED);
    expect(await Promise.all(works)).toEqual([1, 2]);
  });

  it('refuses at once what would wait too long by the measured service time', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxExpectedWaitMs: 30 });
    for (let round = 0; round < 30; round += 1) await limit.run(() => delay(20));
    const admitted = Array.from({ length: 10 }, () => limit.enter()).filter(Boolean);
    // One runs and the least number may wait; a third would wait for more than 30 ms.
    expect(admitted).toHaveLength(3);
  });

  it('refuses waiting work where its place does not come in time', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaitMs: 50 });
    const slow = limit.run(() => delay(400));
    await expect(limit.run(() => Promise.resolve())).rejects.toMatchObject(REFUSED);
    await slow;
    expect(await limit.run(() => Promise.resolve('next'))).toBe('next');
  });

  it('refuses all that waits where no work ends, and waits no more until it does', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxStallMs: 100 });
    const stuck = limit.run(() => delay(500));
    const waiting = [1, 2].map(() => limit.run(() => Promise.resolve()));
    for (const work of waiting) await expect(work).rejects.toMatchObject(REFUSED);
    expect(limit.isFullFor()).toBe(true);
    await stuck;
    expect(await limit.run(() => Promise.resolve('next'))).toBe('next');
  });

  it('does not take a blocked event loop for work that does not end', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxStallMs: 300 });
    const slow = limit.run(() => delay(50));
    const waiting = limit.run(() => Promise.resolve('served'));
    const until = performance.now() + 500;
    while (performance.now() < until);
    expect(await waiting).toBe('served');
    await slow;
  });
});
