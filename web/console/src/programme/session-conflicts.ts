/** What a conflict depends on. */
export interface TimedSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  readonly hall: { readonly id: string } | null;
  readonly stage: { readonly code: string } | null;
}

/**
 * The titles of sessions that overlap another one in the same hall, by the id of the other. Sessions on different
 * stages do not; a session without a stage needs the whole hall. Cancelled ones need no place.
 */
export function conflictsOf(sessions: readonly TimedSession[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const placed = sessions.filter(({ hall, state }) => hall !== null && state !== 'CANCELLED');
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (!isSamePlace(one, other) || !overlap(one, other)) continue;
      found.set(one.id, other.title);
      found.set(other.id, one.title);
    }
  }
  return found;
}

function isSamePlace(one: TimedSession, other: TimedSession): boolean {
  if (one.hall?.id !== other.hall?.id) return false;
  return !one.stage || !other.stage || one.stage.code === other.stage.code;
}

function overlap(one: TimedSession, other: TimedSession): boolean {
  return (
    Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt)
  );
}
