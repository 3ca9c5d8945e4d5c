import type { SampleEdition, SampleExhibitor, SampleVenue } from '../edition.js';
import { itemAt, type Random, seededRandom } from '../generator/random.js';
import { WEEK_CATEGORIES } from './week-categories.js';
import { documentedExhibitor, WEEK_2017, WEEK_PHRASES, repeatByWeight } from './week-data.js';
import { type PlacedExhibitor, distribute, weekCrowd } from './week-exhibitors.js';
import { withPictures, weekPictures } from './week-pictures.js';
import { placeExhibitors } from './week-placement.js';
import { weekProgramme } from './week-programme.js';
import { weekVenues } from './week-venues.js';

const AROUND_BEIJING = repeatByWeight(WEEK_PHRASES.cities.aroundBeijing);
const AROUND_SHANGHAI = repeatByWeight(WEEK_PHRASES.cities.aroundShanghai);
const ZONES = WEEK_2017.zones.map((zone) => zone.slug);

/**
 * The Third National Mass Entrepreneurship and Innovation Week, 15 to 21 September 2017. The catalog has the
 * size of the exhibition in press reports. The few firms of the reports are real, all other data is invented.
 */
export function innovationWeek2017(): SampleEdition {
  const random = seededRandom(20170915);
  const venues = weekVenues();
  const inventedExhibitors = [
    ...shanghai(itemAt(venues, 0), random),
    ...zhongguancun(itemAt(venues, 1), random),
    ...yizhuang(itemAt(venues, 2), random),
  ];
  // Only invented exhibitors have an external id: the reports contain none, and real exhibitors have
  // documented values only.
  const illustratedExhibitors = inventedExhibitors.map((exhibitor) =>
    exhibitor.externalId === undefined ? exhibitor : withPictures(exhibitor),
  );
  const exhibitors = illustratedExhibitors.sort((left, right) => (left.slug < right.slug ? -1 : 1));
  const products = exhibitors.reduce((sum, exhibitor) => sum + exhibitor.products.length, 0);
  return {
    event: WEEK_2017.event,
    zones: WEEK_2017.zones.map((zone) => ({ ...zone })),
    categories: WEEK_CATEGORIES.map((category) => ({ ...category })),
    venues,
    exhibitors,
    pictures: weekPictures(),
    sessions: weekProgramme(
      exhibitors.filter((exhibitor) => exhibitor.externalId !== undefined),
      { startsOn: WEEK_2017.event.startsOn, placeOf: ({ venue, hall }) => ({ venue, hall }) },
      random,
    ),
    announcements: WEEK_2017.announcements,
    size: { exhibitors: exhibitors.length, products },
  };
}

/** More than 150 projects: 152 of them, by 59 invented exhibitors; UCloud is the sixtieth. */
function shanghai(venue: SampleVenue, random: Random): SampleExhibitor[] {
  const kinds: SampleExhibitor['kind'][] = [
    ...repeat('COMPANY' as const, 25),
    ...repeat('UNIVERSITY' as const, 12),
    ...repeat('INSTITUTE' as const, 9),
    ...repeat('TEAM' as const, 10),
    ...repeat('GOVERNMENT' as const, 3),
  ];
  const crowd = weekCrowd(
    {
      key: 'CYC',
      kinds,
      productCounts: distribute(152, kinds.length, random),
      cities: AROUND_SHANGHAI,
      projects: true,
      published: true,
      firstBrand: 0,
    },
    random,
  );
  return placeAll(venue, crowd, random);
}

/** More than 260 companies: 264 with the two that China Daily names, and three more that are not published. */
function zhongguancun(venue: SampleVenue, random: Random): SampleExhibitor[] {
  const commonValues = { cities: AROUND_BEIJING, projects: false };
  const crowd = weekCrowd(
    {
      ...commonValues,
      key: 'ZGC',
      kinds: repeat('COMPANY' as const, 262),
      productCounts: distribute(610, 262, random),
      published: true,
      firstBrand: 100,
    },
    random,
  );
  const hiddenCrowd = weekCrowd(
    {
      ...commonValues,
      key: 'ZGC-X',
      kinds: repeat('COMPANY' as const, 3),
      productCounts: [1, 2, 3],
      published: false,
      firstBrand: 400,
    },
    random,
  );
  return placeAll(venue, [...crowd, ...hiddenCrowd], random);
}

/** 106 companies with 262 products. */
function yizhuang(venue: SampleVenue, random: Random): SampleExhibitor[] {
  const crowd = weekCrowd(
    {
      key: 'YZ',
      kinds: repeat('COMPANY' as const, 106),
      productCounts: distribute(262, 106, random),
      cities: AROUND_BEIJING,
      projects: false,
      published: true,
      firstBrand: 500,
    },
    random,
  );
  return placeAll(venue, crowd, random);
}

function placeAll(
  venue: SampleVenue,
  inventedExhibitors: PlacedExhibitor[],
  random: Random,
): SampleExhibitor[] {
  const documentedExhibitors = WEEK_2017.documented
    .filter((entry) => entry.venue === venue.slug)
    .map((entry) => ({ ...entry, exhibitor: documentedExhibitor(entry) }));
  const plan = { doubleEvery: 29, shareEvery: 44, blocked: 3 };
  return placeExhibitors(venue, { documentedExhibitors, inventedExhibitors }, ZONES, plan, random);
}

function repeat<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}
