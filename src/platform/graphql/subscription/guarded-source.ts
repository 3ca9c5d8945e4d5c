/** A source of events that checks the permission during the whole subscription. */
export interface GuardedSource {
  /** Throws the final error of the subscription if the caller may not follow it any more. */
  assertAllowed: (caller: unknown) => void;
}

/** Throws if the source is guarded and the caller may not follow it. */
export function assertAllowed(source: object, caller: unknown): void {
  if ('assertAllowed' in source) (source as GuardedSource).assertAllowed(caller);
}
