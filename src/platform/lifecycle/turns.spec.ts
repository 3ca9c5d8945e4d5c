import { setTimeout as delay } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('turns', () => {
  it('let no more work at once than there are places, in the order in which they came', async () => {
    const turns = new Turns({ atOnce: 2 });
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        turns.run(async () => {
          begun.push(index);
          most = Math.max(most, (inside += 1));
          await delay(1);
          inside -= 1;
        }),
      ),
    );
    expect([most, begun]).toEqual([2, Array.from({ length: 20 }, (_, index) => index)]);
  });

  it('go on after work that fails', async () => {
    const turns = new Turns({ atOnce: 1 });
    await expect(turns.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.run(() => Promise.resolve('yes'))).toBe('yes');
  });

  it('send away who has waited too long, and only that one', async () => {
    const turns = new Turns({ atOnce: 1, patience: 20 });
    const slow = turns.run(() => delay(60));
    await expect(turns.run(() => Promise.resolve())).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    await slow;
    expect(await turns.run(() => Promise.resolve('next'))).toBe('next');
  });

  it('refuse at once where too many wait', async () => {
    const turns = new Turns({ atOnce: 1, maximumWaiting: 1 });
    const works = [1, 2].map((number) => turns.run(() => Promise.resolve(number)));
    await expect(turns.run(() => Promise.resolve())).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    expect(await Promise.all(works)).toEqual([1, 2]);
  });
});
