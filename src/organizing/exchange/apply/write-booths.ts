import type { BoothPair } from '../../allocation/allocation.service.js';
import type { Places } from '../model/places.js';
import { addedBooths, type BoothClaims, removedBooths } from '../plan/booth-claims.js';
import type { WritableStep, WriteContext } from './write-objects.js';

/** Releases the booths that steps remove. */
export async function releaseBooths(
  { importContext: { places }, writers }: WriteContext,
  steps: readonly WritableStep[],
): Promise<void> {
  const pairs = steps.flatMap((step) => removedBooths(step).map((label) => pairOf(places, label, step)));
  await writers.allocations.endAll(pairs);
}

/** Allocates the booths that steps add. */
export async function assignBooths(
  { importContext: { event, places }, writers }: WriteContext,
  claims: BoothClaims,
  steps: readonly WritableStep[],
): Promise<void> {
  const pairs = steps.flatMap((step) =>
    addedBooths(step).map((label) => ({ ...pairOf(places, label, step), shared: claims.isShared(label) })),
  );
  await writers.allocations.giveAll(event.id, pairs);
}

function pairOf({ booths }: Places, label: string, { objectId }: WritableStep): BoothPair {
  return { boothId: booths.get(label)?.id ?? null, exhibitorId: objectId };
}
