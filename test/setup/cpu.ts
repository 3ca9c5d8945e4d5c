import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const ATTEMPTS = 12;
/** The duration of the reference work on the machine for which the bounds were chosen, in milliseconds. */
const REFERENCE_MS = 7;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * The CPU time of the work, in milliseconds of the machine for which the bounds were chosen. Other work and
 * garbage collection only add to it. If it reaches the bound, it is measured again, and the minimum counts.
 * The speed of this machine is measured at the same time and corrects the result.
 */
export async function cpuTimeOf(
  work: () => Promise<unknown>,
  bound: number,
  attempts = ATTEMPTS,
): Promise<number> {
  let least = await once(work);
  let reference = Infinity;
  for (let attempt = 1; attempt < attempts && least >= bound; attempt += 1) {
    collectGarbage();
    reference = Math.min(reference, await once(referenceWork));
    least = Math.min(least, await once(work));
    const slowness = Math.max(1, reference / REFERENCE_MS);
    if (least / slowness < bound) return least / slowness;
  }
  return least;
}

/** The minimum of five measurements, as a base for comparisons. */
export async function leastCpuTimeOf(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt += 1) least = Math.min(least, await once(work));
  return least;
}

/**
 * The items that cost the bound or more, each measured alone. Many items are measured together first. If
 * their total reaches the bound, each half is measured.
 */
export async function costlyOf<T>(
  items: readonly T[],
  costOf: (items: readonly T[], attempts?: number) => Promise<number>,
  bound: number,
): Promise<T[]> {
  const isOne = items.length === 1;
  if (items.length === 0 || (await costOf(items, isOne ? undefined : 1)) < bound) return [];
  if (isOne) return [...items];
  const half = Math.ceil(items.length / 2);
  const first = await costlyOf(items.slice(0, half), costOf, bound);
  return [...first, ...(await costlyOf(items.slice(half), costOf, bound))];
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Work on long texts, similar to that of the measured requests. */
function referenceWork(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const text = '重庆大学 a\u0301 '.repeat(10_000);
    JSON.parse(JSON.stringify({ text: text.normalize('NFKC').toLowerCase() }));
    text.split(/\s+/u).join(',');
  }
  return Promise.resolve();
}

/** The memory of this process after a garbage collection, in megabytes. */
export function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
