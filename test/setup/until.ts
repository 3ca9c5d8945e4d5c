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

/** The part of a response that shows a refusal. */
interface Refusable {
  readonly status: number;
  readonly headers: { get: (name: string) => string | null };
}

/**
 * Sends a request until it is answered, and returns the answer. At capacity the server refuses a request with 503
 * and `Retry-After`, and changes nothing. The machine determines the number of refusals, but not the answer.
 * The default limit is shorter than that of a test, so the refusal is the error of a test without an answer.
 */
export async function untilAnswered<T extends Refusable>(
  send: () => Promise<T>,
  limitMs = 50_000,
): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const response = await send();
    const wait = response.headers.get('retry-after');
    if (response.status !== 503 || wait === null || performance.now() > end) return response;
    await delay(Number(wait) * 1000);
  }
}

/** Waits until a value equals the expected one. Otherwise the test fails with their difference. */
export async function untilEqual(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  await until(async () => isDeepStrictEqual(await read(), expected)).catch(() => undefined);
  expect(await read()).toEqual(expected);
}
