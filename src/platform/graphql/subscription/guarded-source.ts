/** A source of events that not everybody may follow, and nobody longer than allowed. */
export interface GuardedSource {
  /** Throws the error in which the subscription ends where the caller may not follow it now. */
  assertAllowed: (caller: unknown) => void;
}

/** Throws where the source is guarded and the caller may not follow it. */
export function assertAllowed(source: object, caller: unknown): void {
  if ('assertAllowed' in source) (source as GuardedSource).assertAllowed(caller);
}
