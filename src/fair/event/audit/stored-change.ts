/** Fields of an object by name. */
export type Values = Readonly<Record<string, unknown>>;

/** A change of one object as an entry stores it. */
export interface StoredChange {
  readonly kind: string;
  readonly id: string;
  readonly before?: Values | null;
  readonly after?: Values | null;
}

/** Fields recorded by triggers, in addition to the fields recorded by the operation. */
const NOTED = new Set(['allocations', 'booths']);

/** One change per object, merged from the records of the operation and the triggers. */
export function merged(stored: readonly StoredChange[]): StoredChange[] {
  const changes: StoredChange[] = [];
  const places = new Map<string, number>();
  for (const change of stored) {
    const place = places.get(change.id);
    const known = place === undefined ? undefined : changes[place];
    if (place !== undefined && known && isNoted(change)) changes[place] = joined(known, change);
    else places.set(change.id, changes.push(change) - 1);
  }
  return changes;
}

function isNoted({ before, after }: StoredChange): boolean {
  return Object.keys({ ...before, ...after }).every((field) => NOTED.has(field));
}

/** The change of a new object has no values before. */
function joined(known: StoredChange, { before, after }: StoredChange): StoredChange {
  return {
    kind: known.kind,
    id: known.id,
    before: known.before ? { ...known.before, ...before } : null,
    after: known.after ? { ...known.after, ...after } : null,
  };
}
