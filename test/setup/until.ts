import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something holds; the limit is only for what never will, so that it may be far away. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const limit = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > limit) throw new Error(`It did not come true within ${limitMs} ms.`);
    await delay(10);
  }
}
