import type { TimeSlices } from './time-slices.js';

/** The items that are sorted or merged between two looks at the clock. */
const RUN = 500;

type Compare<Item> = (left: Item, right: Item) => number;

/** Sorts as an array sorts itself, in short slices: runs first, which are then merged two by two. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: Compare<Item>,
  slices: TimeSlices,
): Promise<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let first = 0; first < items.length; first += RUN) {
    runs.push(items.slice(first, first + RUN).sort(compare));
    if (slices.isOver) await slices.pause();
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, slices));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: Compare<Item>,
  slices: TimeSlices,
): Promise<readonly Item[]> {
  const merged: Item[] = [];
  let at = 0;
  for (const item of left) {
    for (; at < right.length && compare(item, right[at] as Item) > 0; at += 1) merged.push(right[at] as Item);
    merged.push(item);
    if (merged.length % RUN === 0 && slices.isOver) await slices.pause();
  }
  return merged.concat(right.slice(at));
}
