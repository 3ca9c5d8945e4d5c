/** A source of events with a permission check for its whole duration. */
export interface GuardedSource {
  /** Throws the final error of the subscription if the caller may no longer follow it. */
  assertAllowed: (caller: unknown) => void;
}

/** Throws if the source is guarded and the caller may not follow it. */
export function assertAllowed(source: object, caller: unknown): void {
  if ('assertAllowed' in source) (source as GuardedSource).assertAllowed(caller);
}
