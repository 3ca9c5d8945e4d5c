import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/**
 * Waits until a condition holds. The limit only ends a test that would otherwise run forever, so it can be long.
 * The last check starts after the limit, so a pause of the machine alone does not fail a test.
 */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const end = performance.now() + limitMs;
  for (;;) {
    const isLast = performance.now() > end;
    if (await condition()) return;
    if (isLast) throw new Error(`This did not hold within ${limitMs} ms: ${condition.toString()}`);
    await delay(10);
  }
}

/** Waits until a value equals the expected one. Otherwise the test fails with their difference. */
export async function untilEqual(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  await until(async () => isDeepStrictEqual(await read(), expected)).catch(() => undefined);
  expect(await read()).toEqual(expected);
}
