import type { SampleBooth, SampleExhibitor, SampleVenue } from '../edition.js';
import { at, type Random } from '../generator/random.js';
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
  /** Placed first, each in its own booth, so that no real firm shares a booth with an invented one. */
  documented: readonly PlacedExhibitor[];
  invented: readonly PlacedExhibitor[];
}

/**
 * Gives each exhibitor a booth at the venue, with invented ones of one zone side by side, and sets the zones
 * of the booths. Changes the booths of the venue and returns the exhibitors.
 */
export function placeExhibitors(
  venue: SampleVenue,
  applicants: Applicants,
  zones: readonly string[],
  plan: PlacementPlan,
  random: Random,
): SampleExhibitor[] {
  const order = (placed: PlacedExhibitor): number => zones.indexOf(placed.zone ?? '');
  const queue = [
    ...applicants.documented,
    ...[...applicants.invented].sort((left, right) => order(left) - order(right)),
  ];
  const needed = queue.reduce((sum, _, index) => sum + standsFor(index, plan), 0);
  const stands = reserve(venue, needed, plan.blocked, random);
  let next = 0;
  queue.forEach((placed, index) => {
    const count = standsFor(index, plan);
    const first = count === 0 ? next - 1 : next;
    for (let offset = 0; offset < Math.max(count, 1); offset += 1) {
      settle(venue.slug, at(stands, first + offset), placed, isShared(index, plan));
    }
    next += count;
  });
  zoneUnusedBooths(venue, new Set(stands.map((stand) => stand.booth)));
  return queue.map((placed) => placed.exhibitor);
}

function standsFor(index: number, plan: PlacementPlan): number {
  if (sharesWithFormer(index, plan)) return 0;
  // An exhibitor with two booths shares neither.
  return index % plan.doubleEvery === plan.doubleEvery - 1 && !isShared(index, plan) ? 2 : 1;
}

function sharesWithFormer(index: number, plan: PlacementPlan): boolean {
  return index > 0 && index % plan.shareEvery === 0;
}

function isShared(index: number, plan: PlacementPlan): boolean {
  return sharesWithFormer(index, plan) || sharesWithFormer(index + 1, plan);
}

function settle(venue: string, stand: Stand, placed: PlacedExhibitor, shared: boolean): void {
  const place = { venue, hall: stand.hall, code: stand.booth.code };
  placed.exhibitor.booths.push(shared ? { ...place, shared } : place);
  if (placed.zone !== undefined) stand.booth.zone ??= placed.zone;
}

/** A free or blocked booth belongs to the zone of the previous booth. */
function zoneUnusedBooths(venue: SampleVenue, used: ReadonlySet<SampleBooth>): void {
  for (const hall of venue.halls) {
    let zone: string | undefined;
    for (const booth of hall.booths) {
      if (used.has(booth)) zone = booth.zone ?? zone;
      else if (zone !== undefined) booth.zone = zone;
    }
  }
}

/** Selects the booths to allocate, in the order of the halls; blocks some of the others. */
function reserve(venue: SampleVenue, needed: number, blocked: number, random: Random): Stand[] {
  const all = venue.halls.flatMap((hall) => hall.booths.map((booth) => ({ hall: hall.code, booth })));
  if (needed + blocked > all.length) throw new RangeError(`${venue.slug} has too few booths`);
  const left = random.shuffle(all.map((_, index) => index)).slice(0, all.length - needed);
  for (const index of left.slice(0, blocked)) at(all, index).booth.blocked = true;
  const unused = new Set(left);
  return all.filter((_, index) => !unused.has(index));
}
