import type { SampleEdition, SampleExhibitor, SampleSession } from '../../../src/sample/edition.js';
import { boothFaults, hallFaults } from './floor-faults.js';
import { duplicates, textFaults } from './text-faults.js';

/**
 * The faults of an edition: dangling references, invalid or duplicate slugs, booths that overlap or exceed
 * their hall, sessions outside the event or simultaneous in a hall. Empty if it is valid.
 */
export function sampleFaults(edition: SampleEdition): string[] {
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
    if (parent !== undefined && !known.has(parent)) faults.push(`${slug} precedes its parent`);
    known.add(slug);
  }
  for (const item of exhibitors.flatMap((one) => [one, ...one.products])) {
    for (const slug of item.categories) if (!known.has(slug)) faults.push(`no category ${slug}`);
    faults.push(...duplicates(item.categories));
  }
  const codes = edition.categories.flatMap((category) => category.externalCode ?? []);
  return [...faults, ...duplicates(codes)];
}

function sessionFaults(edition: SampleEdition, exhibitors: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const halls = new Set(
    edition.venues.flatMap((venue) => venue.halls.map((hall) => `${venue.slug} ${hall.code}`)),
  );
  for (const [index, session] of edition.sessions.entries()) {
    if (!isInTime(session, edition.event)) faults.push(`${session.slug} has an invalid time`);
    if (!halls.has(placeOf(session))) faults.push(`no hall ${placeOf(session)}`);
    for (const slug of session.exhibitors) if (!exhibitors.has(slug)) faults.push(`no exhibitor ${slug}`);
    for (const other of edition.sessions.slice(index + 1)) {
      if (collide(session, other)) faults.push(`${session.slug} meets ${other.slug} in one hall`);
    }
  }
  return faults;
}

function placeOf(session: SampleSession): string {
  return `${session.venue ?? ''} ${session.hall ?? ''}`;
}

/** All sample events use the time zone of Shanghai. */
function isInTime(session: SampleSession, event: SampleEdition['event']): boolean {
  const opens = new Date(`${event.startsOn}T00:00:00.000+08:00`);
  const closes = new Date(`${event.endsOn}T23:59:59.999+08:00`);
  const starts = new Date(session.startsAt);
  const ends = new Date(session.endsAt);
  return opens <= starts && starts < ends && ends <= closes;
}

function collide(one: SampleSession, other: SampleSession): boolean {
  const together = one.startsAt < other.endsAt && other.startsAt < one.endsAt;
  return together && placeOf(one) === placeOf(other);
}
