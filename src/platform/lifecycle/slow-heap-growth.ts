import { setFlagsFromString } from 'node:v8';

let running = 0;

/**
 * Runs work with many short-lived objects. By default V8 lets the heap grow to four times its used size
 * before it collects garbage. During the work it collects at one and a half times.
 */
export async function withSlowHeapGrowth<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  if (running === 1) setFlagsFromString('--heap-growing-percent=50');
  try {
    return await work();
  } finally {
    running -= 1;
    if (running === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}
