import { setTimeout as delay } from 'node:timers/promises';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets no more pass at once than it has places, in the order in which they came', async () => {
    const turnstile = new Turnstile(2, 1000);
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        turnstile.pass(async () => {
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
    const turnstile = new Turnstile(1, 1000);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turnstile.pass(() => Promise.resolve('yes'))).toBe('yes');
  });

  it('sends away who has waited too long, and only that one', async () => {
    const turnstile = new Turnstile(1, 20);
    const slow = turnstile.pass(() => delay(60));
    await expect(turnstile.pass(() => Promise.resolve())).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    await slow;
    expect(await turnstile.pass(() => Promise.resolve('next'))).toBe('next');
  });
});
