import type { SampleBooth, SampleExhibitor, SampleVenue } from '../edition.js';
import { itemAt, type Random } from '../generator/random.js';
import type { PlacedExhibitor } from './week-exhibitors.js';

/** The use of the booths of a venue. */
export interface PlacementPlan {
  /** Every n-th exhibitor has two booths. */
  doubleEvery: number;
  /** Every n-th exhibitor shares the booth of the previous one. */
  shareEvery: number;
  /** The number of blocked booths; the remaining ones are free. */
  blocked: number;
}

interface Stand {
  hall: string;
  booth: SampleBooth;
}

/** The exhibitors for the booths of one venue. */
export interface Applicants {
  /** They are placed first, each in its own booth, so that no real firm shares a booth with an invented one. */
  documentedExhibitors: readonly PlacedExhibitor[];
  inventedExhibitors: readonly PlacedExhibitor[];
}

/**
 * Gives each exhibitor a booth at the venue, and sets the zones of the booths. Invented exhibitors of one zone
 * are side by side. Changes the booths of the venue and returns the exhibitors.
 */
export function placeExhibitors(
  venue: SampleVenue,
  applicants: Applicants,
  zones: readonly string[],
  plan: PlacementPlan,
  random: Random,
): SampleExhibitor[] {
  const zoneIndex = (applicant: PlacedExhibitor): number => zones.indexOf(applicant.zone ?? '');
  const queue = [
    ...applicants.documentedExhibitors,
    ...[...applicants.inventedExhibitors].sort(
      (remainingIndexes, right) => zoneIndex(remainingIndexes) - zoneIndex(right),
    ),
  ];
  const standCount = queue.reduce((sum, _, index) => sum + standsFor(index, plan), 0);
  const stands = reserve(venue, standCount, plan.blocked, random);
  let next = 0;
  queue.forEach((applicant, index) => {
    const count = standsFor(index, plan);
    const first = count === 0 ? next - 1 : next;
    for (let offset = 0; offset < Math.max(count, 1); offset += 1) {
      allocate(venue.slug, itemAt(stands, first + offset), applicant, isShared(index, plan));
    }
    next += count;
  });
  zoneUnusedBooths(venue, new Set(stands.map((stand) => stand.booth)));
  return queue.map((applicant) => applicant.exhibitor);
}

function standsFor(index: number, plan: PlacementPlan): number {
  if (sharesWithPrevious(index, plan)) return 0;
  // An exhibitor with two booths shares neither of them.
  return index % plan.doubleEvery === plan.doubleEvery - 1 && !isShared(index, plan) ? 2 : 1;
}

function sharesWithPrevious(index: number, plan: PlacementPlan): boolean {
  return index > 0 && index % plan.shareEvery === 0;
}

function isShared(index: number, plan: PlacementPlan): boolean {
  return sharesWithPrevious(index, plan) || sharesWithPrevious(index + 1, plan);
}

function allocate(venue: string, stand: Stand, applicant: PlacedExhibitor, shared: boolean): void {
  const place = { venue, hall: stand.hall, code: stand.booth.code };
  applicant.exhibitor.booths.push(shared ? { ...place, shared } : place);
  if (applicant.zone !== undefined) stand.booth.zone ??= applicant.zone;
}

/** A free or blocked booth belongs to the zone of the previous booth. */
function zoneUnusedBooths(venue: SampleVenue, usedBooths: ReadonlySet<SampleBooth>): void {
  for (const hall of venue.halls) {
    let zone: string | undefined;
    for (const booth of hall.booths) {
      if (usedBooths.has(booth)) zone = booth.zone ?? zone;
      else if (zone !== undefined) booth.zone = zone;
    }
  }
}

/** Selects the booths to allocate, in the order of the halls; blocks some of the others. */
function reserve(venue: SampleVenue, standCount: number, blockedCount: number, random: Random): Stand[] {
  const allStands = venue.halls.flatMap((hall) => hall.booths.map((booth) => ({ hall: hall.code, booth })));
  if (standCount + blockedCount > allStands.length) throw new RangeError(`${venue.slug} has too few booths`);
  const remainingIndexes = random
    .shuffle(allStands.map((_, index) => index))
    .slice(0, allStands.length - standCount);
  for (const index of remainingIndexes.slice(0, blockedCount)) itemAt(allStands, index).booth.blocked = true;
  const unusedIndexes = new Set(remainingIndexes);
  return allStands.filter((_, index) => !unusedIndexes.has(index));
}
