import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import type { CountGroup, ValueColumn } from './count-statement.js';

/** How many objects have a value. */
export type ValueCounts = ReadonlyMap<string, number>;

/** How many objects a list has, and how many of them have each value of a column. */
export type ListCounts = { total?: number } & Partial<Record<ValueColumn, ValueCounts>>;

/** All that an object has with a value: what stands in a category stands in those above it too. */
export function standsFor(event: EventSnapshot, column: ValueColumn, value: string): readonly string[] {
  if (column !== 'categories') return [value];
  const found: string[] = [];
  for (let id: string | null = value; id; id = event.get(id)?.parentId ?? null) found.push(id);
  return found;
}

/** The counts of groups of objects; an object counts once for each value that it has. */
export function countsOf(
  groups: readonly CountGroup[],
  event: EventSnapshot,
  column: ValueColumn,
): ValueCounts {
  const counts = new Map<string, number>();
  // There may be as many groups as objects, and few values.
  const known = new Map<string, readonly string[]>();
  const allOf = (value: string): readonly string[] => {
    const all = known.get(value) ?? standsFor(event, column, value);
    known.set(value, all);
    return all;
  };
  for (const { values, count } of groups) {
    const all = values.flatMap((value) => (value === null ? [] : allOf(value)));
    for (const value of new Set(all)) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}
