/** The maximum number of ids in one query of the API. */
const BATCH_SIZE = 100;

/** The distinct ids in a parameter. */
export function idsOf(parameter: string): string[] {
  return [...new Set(parameter.split('.').filter(Boolean))];
}

/** Divides ids into parts for one query each. */
export function batchesOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / BATCH_SIZE);
  return Array.from({ length: count }, (_none, index) =>
    ids.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
}
