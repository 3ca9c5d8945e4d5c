import { setFlagsFromString } from 'node:v8';

let running = 0;

/**
 * Does work through which a lot passes and of which little stays. By itself V8 lets the heap grow to four times of
 * what is in use before it looks for what is not; meanwhile it looks when there is half as much again.
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
