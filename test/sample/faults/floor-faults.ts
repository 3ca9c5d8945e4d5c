import type { SampleBooth, SampleEdition, SampleExhibitor, SampleHall } from '../../../src/sample/edition.js';
import { duplicates } from './text-faults.js';

/**
 * Booths of a hall that overlap, exceed it, have equal codes or an area that differs from their outline's.
 */
export function hallFaults(hall: SampleHall): string[] {
  const faults = duplicates(hall.booths.map((booth) => booth.code));
  const boxes = hall.booths.map((booth) => boxOf(booth));
  for (const { kind, outline } of hall.features ?? []) {
    if (!isWithin(boxOf({ code: kind, outline }), hall)) faults.push(`${hall.code} ${kind} exceeds the hall`);
  }
  for (const [index, box] of boxes.entries()) {
    if (!isWithin(box, hall)) faults.push(`${hall.code} ${box.code} exceeds the hall`);
    if (box.area !== box.statedArea)
      faults.push(`${hall.code} ${box.code} has an area that differs from its outline's`);
    for (const other of boxes.slice(index + 1)) {
      if (overlap(box, other)) faults.push(`${hall.code} ${box.code} overlaps ${other.code}`);
    }
  }
  return faults;
}

/** References to missing or blocked booths, undeclared sharing of booths, and missing zones. */
export function boothFaults(edition: SampleEdition, exhibitors: readonly SampleExhibitor[]): string[] {
  const zones = new Set(edition.zones.map((zone) => zone.slug));
  const holders = new Map<string, SampleExhibitor['booths']>();
  const faults: string[] = [];
  for (const { name, booth } of edition.venues.flatMap((venue) => boothsAt(venue))) {
    if (booth.zone !== undefined && !zones.has(booth.zone)) faults.push(`no zone ${booth.zone}`);
    if (booth.blocked !== true) holders.set(name, []);
  }
  for (const place of exhibitors.flatMap((one) => one.booths)) {
    const name = `${place.venue} ${place.hall} ${place.code}`;
    const holding = holders.get(name);
    if (holding) holding.push(place);
    else faults.push(`no booth ${name} to have`);
  }
  for (const [name, places] of holders) {
    if (places.length > 1 && places.some((place) => place.shared !== true))
      faults.push(`${name} does not allow sharing`);
  }
  return faults;
}

interface Box {
  code: string;
  west: number;
  east: number;
  north: number;
  south: number;
  /** The area of the rectangle around the outline. */
  area: number;
  /** The declared area of the booth. */
  statedArea: number | undefined;
}

function boxOf(booth: SampleBooth): Box {
  const xs = (booth.outline ?? []).map((corner) => corner.x);
  const ys = (booth.outline ?? []).map((corner) => corner.y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const area = (east - west) * (south - north);
  return { code: booth.code, west, east, north, south, area, statedArea: booth.area };
}

function isWithin(box: Box, hall: SampleHall): boolean {
  return box.west >= 0 && box.north >= 0 && box.east <= (hall.width ?? 0) && box.south <= (hall.depth ?? 0);
}

function overlap(one: Box, other: Box): boolean {
  const beside = one.east <= other.west || other.east <= one.west;
  const behind = one.south <= other.north || other.south <= one.north;
  return !beside && !behind;
}

function boothsAt(venue: SampleEdition['venues'][number]): { name: string; booth: SampleBooth }[] {
  return venue.halls.flatMap((hall) =>
    hall.booths.map((booth) => ({ name: `${venue.slug} ${hall.code} ${booth.code}`, booth })),
  );
}
