import type { ReadDependencies } from './read-dependencies.js';
import type { Revisions } from './revisions.js';

/** Whether all read dependencies are current by the notifications that this process has received. */
export function isCurrent(dependencies: ReadDependencies, newestRevisions: Revisions): boolean {
  const { revisions, generation, isExpired } = dependencies;
  if (isExpired) return false;
  if (generation !== undefined && generation !== newestRevisions.generation) return false;
  const { bySubject } = newestRevisions;
  for (const [subject, revision] of revisions) if (bySubject.get(subject) !== revision) return false;
  return true;
}

/**
 * The time since the content was last known to be current, in milliseconds. It was read at `readAt`. Undefined if
 * it has expired, or if data in it may have been withdrawn since.
 */
export function ageOf(
  dependencies: readonly ReadDependencies[],
  readAt: number,
  revisions: Revisions,
): number | undefined {
  const isUsable = dependencies.every(
    (dependency) => !dependency.isExpired && isReadAfterRemovals(dependency, revisions),
  );
  if (!isUsable) return undefined;
  const isEachCurrent = dependencies.every((dependency) => isCurrent(dependency, revisions));
  return performance.now() - (isEachCurrent ? revisions.confirmedAt : readAt);
}

/** Whether the content was read after all withdrawals that this process has been notified of. */
function isReadAfterRemovals(
  { revisions, generation }: ReadDependencies,
  { bySubject, removals, removalGeneration }: Revisions,
): boolean {
  if (generation !== undefined && generation < removalGeneration) return false;
  for (const [subject, revision] of revisions) {
    if (!bySubject.has(subject) || revision < (removals.get(subject) ?? 0)) return false;
  }
  return true;
}
