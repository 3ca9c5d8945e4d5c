import type { SampleBooth, SampleEdition, SampleExhibitor, SampleHall } from './edition.js';
import { duplicates, textFaults } from './text-faults.js';

/**
 * Whatever in an edition cannot be: references that lead nowhere, slugs that are no slugs or met twice, booths
 * that overlap or leave their hall, sessions outside the event or two at once in a hall. Empty where all is well.
 */
export function contradictions(edition: SampleEdition): string[] {
  const exhibitors = [...edition.exhibitors];
  const faults = [
    ...slugFaults(edition, exhibitors),
    ...categoryFaults(edition, exhibitors),
    ...edition.venues.flatMap((venue) => venue.halls.flatMap((hall) => hallFaults(hall))),
    ...boothFaults(edition, exhibitors),
    ...sessionFaults(edition, new Set(exhibitors.map((one) => one.slug))),
    ...textFaults({ ...edition, exhibitors }),
  ];
  const products = exhibitors.reduce((sum, one) => sum + one.products.length, 0);
  if (edition.size.exhibitors !== exhibitors.length) faults.push('the number of exhibitors is wrong');
  if (edition.size.products !== products) faults.push('the number of products is wrong');
  return faults;
}

function slugFaults(edition: SampleEdition, exhibitors: SampleExhibitor[]): string[] {
  const lists = [
    edition.zones,
    edition.categories,
    edition.venues,
    exhibitors,
    exhibitors.flatMap((one) => one.products),
    edition.sessions,
  ];
  return lists.flatMap((list) => {
    const slugs = list.map((item) => item.slug);
    const malformed = slugs.filter((slug) => slug.length > 120 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug));
    return [...malformed.map((slug) => `${slug} is no slug`), ...duplicates(slugs)];
  });
}

function categoryFaults(edition: SampleEdition, exhibitors: SampleExhibitor[]): string[] {
  const faults: string[] = [];
  const known = new Set<string>();
  for (const { slug, parent } of edition.categories) {
    if (parent !== undefined && !known.has(parent)) faults.push(`${slug} stands before its parent`);
    known.add(slug);
  }
  for (const item of exhibitors.flatMap((one) => [one, ...one.products])) {
    for (const slug of item.categories) if (!known.has(slug)) faults.push(`no category ${slug}`);
    faults.push(...duplicates(item.categories));
  }
  const codes = edition.categories.flatMap((category) => category.externalCode ?? []);
  return [...faults, ...duplicates(codes)];
}

function hallFaults(hall: SampleHall): string[] {
  const faults = duplicates(hall.booths.map((booth) => booth.code));
  const boxes = hall.booths.map((booth) => ({ booth, ...boxOf(booth) }));
  for (const [index, box] of boxes.entries()) {
    if (box.west < 0 || box.north < 0 || box.east > (hall.width ?? 0) || box.south > (hall.depth ?? 0)) {
      faults.push(`${hall.code} ${box.booth.code} leaves the hall`);
    }
    if ((box.east - box.west) * (box.south - box.north) !== box.booth.area) {
      faults.push(`${hall.code} ${box.booth.code} has another area`);
    }
    for (const other of boxes.slice(index + 1)) {
      const beside = box.east <= other.west || other.east <= box.west;
      const behind = box.south <= other.north || other.south <= box.north;
      if (!beside && !behind) faults.push(`${hall.code} ${box.booth.code} overlaps ${other.booth.code}`);
    }
  }
  return faults;
}

function boxOf(booth: SampleBooth): { west: number; east: number; north: number; south: number } {
  const xs = (booth.outline ?? []).map((corner) => corner.x);
  const ys = (booth.outline ?? []).map((corner) => corner.y);
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
}

function boothFaults(edition: SampleEdition, exhibitors: SampleExhibitor[]): string[] {
  const faults: string[] = [];
  const zones = new Set(edition.zones.map((zone) => zone.slug));
  const holders = new Map<string, SampleExhibitor['booths']>();
  for (const venue of edition.venues) {
    for (const hall of venue.halls) {
      for (const booth of hall.booths) {
        if (booth.zone !== undefined && !zones.has(booth.zone)) faults.push(`no zone ${booth.zone}`);
        if (booth.blocked !== true) holders.set(`${venue.slug} ${hall.code} ${booth.code}`, []);
      }
    }
  }
  for (const place of exhibitors.flatMap((one) => one.booths)) {
    const name = `${place.venue} ${place.hall} ${place.code}`;
    const holding = holders.get(name);
    if (holding) holding.push(place);
    else faults.push(`no booth ${name} to have`);
  }
  for (const [name, places] of holders) {
    if (places.length > 1 && places.some((place) => place.shared !== true))
      faults.push(`${name} is not for sharing`);
  }
  return faults;
}

function sessionFaults(edition: SampleEdition, exhibitors: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const halls = new Set(
    edition.venues.flatMap((venue) => venue.halls.map((hall) => `${venue.slug} ${hall.code}`)),
  );
  const opens = `${edition.event.startsOn}T00:00:00.000+08:00`;
  const closes = `${edition.event.endsOn}T23:59:59.999+08:00`;
  for (const [index, session] of edition.sessions.entries()) {
    const where = `${session.venue ?? ''} ${session.hall ?? ''}`;
    const within =
      new Date(session.startsAt) >= new Date(opens) && new Date(session.endsAt) <= new Date(closes);
    if (!within || session.startsAt >= session.endsAt) faults.push(`${session.slug} is out of time`);
    if (!halls.has(where)) faults.push(`no hall ${where}`);
    for (const slug of session.exhibitors) if (!exhibitors.has(slug)) faults.push(`no exhibitor ${slug}`);
    for (const other of edition.sessions.slice(index + 1)) {
      const together = session.startsAt < other.endsAt && other.startsAt < session.endsAt;
      if (together && where === `${other.venue ?? ''} ${other.hall ?? ''}`) {
        faults.push(`${session.slug} meets ${other.slug} in one hall`);
      }
    }
  }
  return faults;
}
