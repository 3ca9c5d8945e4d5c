import { setTimeout as delay } from 'node:timers/promises';
import { ConcurrencyLimit } from './concurrency-limit.js';

const REFUSED = { extensions: { code: 'SERVICE_UNAVAILABLE' } };

describe('a concurrency limit', () => {
  it('runs at most the maximum of concurrent work, in the order of arrival', async () => {
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

  it('continues after work that fails', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1 });
    await expect(limit.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await limit.run(() => Promise.resolve('yes'))).toBe('yes');
  });

  it('frees a place only once, even if it is released twice', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 0 });
    const release = await limit.enter();
    release?.();
    release?.();
    expect(await limit.enter()).toBeDefined();
    expect(await limit.enter()).toBeUndefined();
  });

  it('refuses work at once if too much work waits', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 1 });
    const works = [1, 2].map((number) => limit.run(() => Promise.resolve(number)));
    await expect(limit.run(() => Promise.resolve())).rejects.toMatchObject(REFUSED);
    expect(await Promise.all(works)).toEqual([1, 2]);
  });

  it('refuses work at once if its expected wait is too long by the measured service time', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxExpectedWaitMs: 30 });
    for (let round = 0; round < 30; round += 1) await limit.run(() => delay(20));
    const admitted = Array.from({ length: 10 }, () => limit.enter()).filter(Boolean);
    // One runs and the minimum number may wait. A third one would wait for more than 30 ms.
    expect(admitted).toHaveLength(3);
  });

  it('refuses waiting work that gets no place in time', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaitMs: 50 });
    const release = await limit.enter();
    await expect(limit.run(() => Promise.resolve())).rejects.toMatchObject(REFUSED);
    release?.();
    expect(await limit.run(() => Promise.resolve('next'))).toBe('next');
  });

  it('refuses all waiting work if no work ends, and admits none until some work ends', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxStallMs: 100 });
    const release = await limit.enter();
    const waiting = [1, 2].map(() => limit.run(() => Promise.resolve()));
    for (const work of waiting) await expect(work).rejects.toMatchObject(REFUSED);
    expect(limit.isFullFor()).toBe(true);
    release?.();
    expect(await limit.run(() => Promise.resolve('next'))).toBe('next');
  });

  it('does not mistake a blocked event loop for work that does not end', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxStallMs: 300 });
    const slow = limit.run(() => delay(50));
    const waiting = limit.run(() => Promise.resolve('served'));
    const until = performance.now() + 500;
    while (performance.now() < until);
    expect(await waiting).toBe('served');
    await slow;
  });
});
