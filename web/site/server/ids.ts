/** The API reads so many objects by their ids at a time. */
const PART = 100;

/** The ids in a parameter, each once. */
export function idsOf(parameter: string): string[] {
  return [...new Set(parameter.split('.').filter(Boolean))];
}

/** Ids in parts that one query can read. */
export function inParts(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / PART);
  return Array.from({ length: count }, (_none, index) => ids.slice(index * PART, (index + 1) * PART));
}
