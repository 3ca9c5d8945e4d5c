import { oneSpace, tsinghuaHoldings, uCloud } from './editions/documented-2017.js';
import { weekName } from './editions/edition-facts.js';
import type { SampleEdition, SampleExhibitor, SampleVenue } from '../edition.js';
import { at, seededRandom } from '../generator/random.js';
import type { Random } from '../generator/random.js';
import { weekAnnouncements } from './week-announcements.js';
import { WEEK_CATEGORIES } from './week-categories.js';
import { BEIJING, SHANGHAI } from './week-cities.js';
import { WEEK_2017_DESCRIPTION } from './week-description-2017.js';
import { shareOut, weekCrowd } from './week-exhibitors.js';
import type { PlacedExhibitor } from './week-exhibitors.js';
import { illustrated, weekPictures } from './week-pictures.js';
import { placeExhibitors } from './week-placement.js';
import { weekProgramme } from './week-programme.js';
import { WEEK_ZONES, weekVenues } from './week-venues.js';
import { chineseOnly, wordings } from '../generator/wording.js';

const AROUND_BEIJING = [
  ...Array.from({ length: 9 }, () => BEIJING),
  ...wordings('天津|Tianjin\n石家庄|Shijiazhuang\n保定|Baoding\n廊坊|Langfang\n沈阳|Shenyang'),
];
const AROUND_SHANGHAI = [
  ...Array.from({ length: 6 }, () => SHANGHAI),
  ...wordings('杭州|Hangzhou\n苏州|Suzhou\n南京|Nanjing\n合肥|Hefei\n深圳|Shenzhen\n武汉|Wuhan'),
];
const ZONES = WEEK_ZONES.map((zone) => zone.slug);

/**
 * The Third National Mass Entrepreneurship and Innovation Week, 15 to 21 September 2017: a catalog as large as
 * the press reported the exhibition to be. The few firms that the reports name are real, all else is invented.
 */
export function innovationWeek2017(): SampleEdition {
  const random = seededRandom(20170915);
  const venues = weekVenues();
  const invented = [
    ...shanghai(at(venues, 0), random),
    ...zhongguancun(at(venues, 1), random),
    ...yizhuang(at(venues, 2), random),
  ];
  // Only invented exhibitors have an external id: the reports contain none, and real exhibitors have
  // documented values only.
  const drawn = invented.map((exhibitor) =>
    exhibitor.externalId === undefined ? exhibitor : illustrated(exhibitor),
  );
  const exhibitors = drawn.sort((left, right) => (left.slug < right.slug ? -1 : 1));
  const products = exhibitors.reduce((sum, exhibitor) => sum + exhibitor.products.length, 0);
  return {
    event: EVENT,
    zones: WEEK_ZONES.map((zone) => ({ ...zone })),
    categories: WEEK_CATEGORIES.map((category) => ({ ...category })),
    venues,
    exhibitors,
    pictures: weekPictures(),
    sessions: weekProgramme(
      exhibitors.filter((exhibitor) => exhibitor.externalId !== undefined),
      random,
    ),
    announcements: weekAnnouncements(),
    size: { exhibitors: exhibitors.length, products },
  };
}

const EVENT: SampleEdition['event'] = {
  slug: 'innovation-week-2017',
  name: weekName({ zh: '第三', en: 'Third' }),
  // No source contains an English theme.
  theme: chineseOnly('双创促升级，壮大新动能'),
  description: WEEK_2017_DESCRIPTION,
  edition: 3,
  startsOn: '2017-09-15',
  endsOn: '2017-09-21',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  locales: ['zh-Hans', 'en'],
  status: 'PUBLISHED',
};

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
      productCounts: shareOut(152, kinds.length, random),
      cities: AROUND_SHANGHAI,
      projects: true,
      published: true,
      firstBrand: 0,
    },
    random,
  );
  return settle(venue, [{ exhibitor: uCloud(), zone: 'internet-and-data' }], crowd, random);
}

/** More than 260 companies: 264 with the two that China Daily names, and three more that are not published. */
function zhongguancun(venue: SampleVenue, random: Random): SampleExhibitor[] {
  const common = { cities: AROUND_BEIJING, projects: false };
  const crowd = weekCrowd(
    {
      ...common,
      key: 'ZGC',
      kinds: repeat('COMPANY' as const, 262),
      productCounts: shareOut(610, 262, random),
      published: true,
      firstBrand: 100,
    },
    random,
  );
  const hidden = weekCrowd(
    {
      ...common,
      key: 'ZGC-X',
      kinds: repeat('COMPANY' as const, 3),
      productCounts: [1, 2, 3],
      published: false,
      firstBrand: 400,
    },
    random,
  );
  const documented = [
    { exhibitor: oneSpace(), zone: 'transport-and-aerospace' },
    { exhibitor: tsinghuaHoldings() },
  ];
  return settle(venue, documented, [...crowd, ...hidden], random);
}

/** 106 companies with 262 products. */
function yizhuang(venue: SampleVenue, random: Random): SampleExhibitor[] {
  const crowd = weekCrowd(
    {
      key: 'YZ',
      kinds: repeat('COMPANY' as const, 106),
      productCounts: shareOut(262, 106, random),
      cities: AROUND_BEIJING,
      projects: false,
      published: true,
      firstBrand: 500,
    },
    random,
  );
  return settle(venue, [], crowd, random);
}

function settle(
  venue: SampleVenue,
  documented: PlacedExhibitor[],
  invented: PlacedExhibitor[],
  random: Random,
): SampleExhibitor[] {
  const plan = { doubleEvery: 29, shareEvery: 44, blocked: 3 };
  return placeExhibitors(venue, { documented, invented }, ZONES, plan, random);
}

function repeat<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}
