/** The fields of a session that conflicts depend on. */
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
 * The title of an overlapping session, by the id of a session. Sessions in the same hall overlap unless they
 * are on different stages; a session without a stage needs the whole hall. Cancelled sessions are ignored.
 */
export function conflictsOf(sessions: readonly TimedSession[]): ReadonlyMap<string, string> {
  const conflicts = new Map<string, string>();
  const placedSessions = sessions.filter(({ hall, state }) => hall !== null && state !== 'CANCELLED');
  for (const [index, one] of placedSessions.entries()) {
    for (const other of placedSessions.slice(index + 1)) {
      if (!isSamePlace(one, other) || !isOverlapping(one, other)) continue;
      conflicts.set(one.id, other.title);
      conflicts.set(other.id, one.title);
    }
  }
  return conflicts;
}

function isSamePlace(one: TimedSession, other: TimedSession): boolean {
  if (one.hall?.id !== other.hall?.id) return false;
  return !one.stage || !other.stage || one.stage.code === other.stage.code;
}

function isOverlapping(one: TimedSession, other: TimedSession): boolean {
  return (
    Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt)
  );
}
