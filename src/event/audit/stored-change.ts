import { isDeepStrictEqual } from 'node:util';

/** Fields of an object by name. */
export type Values = Readonly<Record<string, unknown>>;

/** A change of one object as an entry stores it. */
export interface StoredChange {
  readonly kind: string;
  readonly id: string;
  readonly before?: Values | null;
  readonly after?: Values | null;
}

/** The fields that triggers note, beside what the operation notes of the same object. */
const NOTED = new Set(['allocations', 'booths']);

/** The changes with one for each object that the operation and the triggers have noted; of `asked` alone where given. */
export function changesOf(stored: readonly StoredChange[], asked: string | null): StoredChange[] {
  const changes = asked === null ? merged(stored) : merged(stored.filter(({ id }) => id === asked));
  if (
    asked === null ||
    changes.some(({ kind, after }) => kind === 'EXHIBITOR' && after && 'booths' in after)
  ) {
    return changes;
  }
  return [...changes, ...boothsOf(stored, asked)];
}

function merged(stored: readonly StoredChange[]): StoredChange[] {
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

/** A new object stays one without values before. */
function joined(known: StoredChange, { before, after }: StoredChange): StoredChange {
  return {
    kind: known.kind,
    id: known.id,
    before: known.before ? { ...known.before, ...before } : null,
    after: known.after ? { ...known.after, ...after } : null,
  };
}

/** Earlier entries have the moves of an exhibitor only as changes of the booths. */
function boothsOf(stored: readonly StoredChange[], exhibitor: string): StoredChange[] {
  const booths = stored.filter(({ kind }) => kind === 'BOOTH');
  const before = booths.flatMap((booth) => holdings(booth, booth.before, exhibitor));
  const after = booths.flatMap((booth) => holdings(booth, booth.after, exhibitor));
  if (isDeepStrictEqual(before, after)) return [];
  return [{ kind: 'EXHIBITOR', id: exhibitor, before: { booths: before }, after: { booths: after } }];
}

function holdings({ id }: StoredChange, values: Values | null | undefined, exhibitor: string): object[] {
  const allocations = (values?.allocations ?? []) as readonly { exhibitorId?: string }[];
  return allocations
    .filter(({ exhibitorId }) => exhibitorId === exhibitor)
    .map(({ exhibitorId: _, ...holding }) => ({ booth: { id }, ...holding }));
}
