import type { TimeSlices } from './time-slices.js';

/** The number of items that are sorted or merged between two checks of the time. */
const RUN = 500;

type Compare<Item> = (left: Item, right: Item) => number;

/** Sorts like `Array.sort`, in short slices: sorts runs, then merges them in pairs. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: Compare<Item>,
  slices: TimeSlices,
): Promise<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    if (slices.isOver) await slices.pause();
  }
  while (runs.length > 1) {
    const mergedRuns: (readonly Item[])[] = [];
    for (let index = 0; index < runs.length; index += 2)
      mergedRuns.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, slices));
    runs = mergedRuns;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: Compare<Item>,
  slices: TimeSlices,
): Promise<readonly Item[]> {
  const mergedItems: Item[] = [];
  let index = 0;
  for (const item of left) {
    for (; index < right.length && compare(item, right[index] as Item) > 0; index += 1)
      mergedItems.push(right[index] as Item);
    mergedItems.push(item);
    if (mergedItems.length % RUN === 0 && slices.isOver) await slices.pause();
  }
  return mergedItems.concat(right.slice(index));
}
