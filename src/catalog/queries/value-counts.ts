import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import type { CountGroup, ValueColumn } from './statement/count-statement.js';

/** The number of objects with a value. */
export type ValueCounts = ReadonlyMap<string, number>;

/** The number of objects in a list, in total and by value of a column. */
export type ListCounts = { total?: number } & Partial<Record<ValueColumn, ValueCounts>>;

/** The values implied by a value: an object in a category is also in its ancestors. */
export function standsFor(event: EventSnapshot, column: ValueColumn, value: string): readonly string[] {
  if (column !== 'categories') return [value];
  const found: string[] = [];
  for (let id: string | null = value; id; id = event.get(id)?.parentId ?? null) found.push(id);
  return found;
}

/** The counts by value from groups of objects. An object counts once for each of its values. */
export function countsOf(
  groups: readonly CountGroup[],
  event: EventSnapshot,
  column: ValueColumn,
): ValueCounts {
  const counts = new Map<string, number>();
  // The number of groups can equal the number of objects, but the number of values is small.
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
