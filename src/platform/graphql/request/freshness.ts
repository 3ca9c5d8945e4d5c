import type { ReadDependencies } from './read-dependencies.js';
import type { Revisions } from './revisions.js';

/** Whether all read dependencies are current, as far as this process has been notified. */
export function isCurrent(dependencies: ReadDependencies, newest: Revisions): boolean {
  const { revisions, generation, isExpired } = dependencies;
  if (isExpired) return false;
  if (generation !== undefined && generation !== newest.generation) return false;
  const { known } = newest;
  for (const [subject, revision] of revisions) if (known.get(subject) !== revision) return false;
  return true;
}

/**
 * The time since content that was read at `readAt` was last known to be current, in milliseconds; undefined if it has
 * expired, or if data that it may contain was withdrawn since.
 */
export function ageOf(
  dependencies: readonly ReadDependencies[],
  readAt: number,
  revisions: Revisions,
): number | undefined {
  const isUsable = dependencies.every((one) => !one.isExpired && isBehindRemovals(one, revisions));
  if (!isUsable) return undefined;
  const holds = dependencies.every((one) => isCurrent(one, revisions));
  return performance.now() - (holds ? revisions.confirmedAt : readAt);
}

/** Whether content was read after all withdrawals that this process has received. */
function isBehindRemovals(
  { revisions, generation }: ReadDependencies,
  { known, removals, removalGeneration }: Revisions,
): boolean {
  if (generation !== undefined && generation < removalGeneration) return false;
  for (const [subject, revision] of revisions) {
    if (!known.has(subject) || revision < (removals.get(subject) ?? 0)) return false;
  }
  return true;
}
