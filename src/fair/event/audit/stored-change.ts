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
const TRIGGER_FIELDS = new Set(['allocations', 'booths']);

/** One change per object, merged from the records of the operation and the triggers. */
export function mergedChanges(records: readonly StoredChange[]): StoredChange[] {
  const changes: StoredChange[] = [];
  const places = new Map<string, number>();
  for (const change of records) {
    const place = places.get(change.id);
    const mergedChange = place === undefined ? undefined : changes[place];
    if (place !== undefined && mergedChange && isFromTrigger(change))
      changes[place] = mergedRecords(mergedChange, change);
    else places.set(change.id, changes.push(change) - 1);
  }
  return changes;
}

function isFromTrigger({ before, after }: StoredChange): boolean {
  return Object.keys({ ...before, ...after }).every((field) => TRIGGER_FIELDS.has(field));
}

/** Merges two records of an object. A new object has no `before`, and a removed one no `after`. */
function mergedRecords(record: StoredChange, { before, after }: StoredChange): StoredChange {
  return {
    kind: record.kind,
    id: record.id,
    before: record.before ? { ...record.before, ...before } : null,
    after: record.after ? { ...record.after, ...after } : null,
  };
}
