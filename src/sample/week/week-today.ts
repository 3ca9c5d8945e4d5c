import { zonedTime } from '../../platform/text/time/zoned-time.js';
import type { SampleAnnouncement, SampleEdition, SampleExhibitor, SampleVenue } from '../edition.js';
import { type Random, seededRandom } from '../generator/random.js';
import { bilingual, sampleSentences } from '../generator/wording.js';
import { WEEK_CATEGORIES } from './week-categories.js';
import { repeatByWeight, WEEK_2017, WEEK_PHRASES } from './week-data.js';
import { distribute, weekCrowd } from './week-exhibitors.js';
import { withPictures, weekPictures } from './week-pictures.js';
import { placeExhibitors } from './week-placement.js';
import { dateAfter, weekProgramme } from './week-programme.js';
import { weekVenue } from './week-venues.js';

const TIME_ZONE = 'Asia/Shanghai';
const VENUE = 'sample-exhibition-centre';
const COMPANIES = 110;
const PRODUCTS = 260;
/** The first brand that no exhibitor of the Week of 2017 has. */
const FIRST_BRAND = 700;

/**
 * An invented Week of seven days that began the day before `now`, so that a new installation shows a running event: its
 * programme of today, announcements and opening hours. Its name and all its texts say that it is invented.
 */
export function weekToday(now: Date): SampleEdition {
  const random = seededRandom(20_150_611);
  const today = zonedTime(now.toISOString(), TIME_ZONE).slice(0, 10);
  const [yesterday, lastDay] = [dateAfter(today, -1), dateAfter(today, 5)];
  const venue = weekVenue({
    slug: VENUE,
    name: bilingual('示例会展中心', 'Sample Exhibition Centre'),
    role: 'MAIN',
    address: bilingual('示例路1号', '1 Sample Road'),
    hours: [{ startsOn: yesterday, endsOn: lastDay, opensAt: '09:00', closesAt: '18:00', note: null }],
    exhibitionHalls: { count: 3, booths: 44, width: 48 },
  });
  const exhibitors = exhibitorsAt(venue, random);
  return {
    event: eventOf(yesterday, lastDay),
    zones: WEEK_2017.zones.map((zone) => ({ ...zone })),
    categories: WEEK_CATEGORIES.map((category) => ({ ...category })),
    venues: [venue],
    exhibitors,
    pictures: weekPictures(),
    sessions: weekProgramme(exhibitors, { startsOn: yesterday, placeOf }, random),
    announcements: announcementsOf(yesterday, today, lastDay),
    size: { exhibitors: exhibitors.length, products: PRODUCTS },
  };
}

/** The place of a session of 2017: the halls of the main venue, and the stage of hall 2 for Beijing's sessions of a field. */
function placeOf({ venue, hall, field }: { venue: string; hall: string; field: string }) {
  if (venue === 'changyang-campus') return { venue: VENUE, hall };
  return venue === 'zhongguancun' && field !== '' ? { venue: VENUE, hall: 'H2' } : undefined;
}

/** The exhibitors with their booths at the venue. */
function exhibitorsAt(venue: SampleVenue, random: Random): SampleExhibitor[] {
  const inventedExhibitors = weekCrowd(
    {
      key: 'TODAY',
      kinds: Array.from({ length: COMPANIES }, () => 'COMPANY' as const),
      productCounts: distribute(PRODUCTS, COMPANIES, random),
      cities: repeatByWeight(WEEK_PHRASES.cities.aroundShanghai),
      projects: false,
      published: true,
      firstBrand: FIRST_BRAND,
    },
    random,
  );
  return placeExhibitors(
    venue,
    { documentedExhibitors: [], inventedExhibitors },
    WEEK_2017.zones.map(({ slug }) => slug),
    { doubleEvery: 29, shareEvery: 44, blocked: 3 },
    random,
  ).map(withPictures);
}

function eventOf(startsOn: string, endsOn: string): SampleEdition['event'] {
  return {
    slug: 'sample-week',
    name: bilingual('示例活动周（虚构）', 'Sample Week (invented)'),
    description: sampleSentences([
      {
        zh: '本活动、参展单位、产品、人物和日程均为虚构，日期取自载入示例的那一天，用来展示正在举行的活动。',
        en: 'This event, its exhibitors, products, persons and sessions are invented. It takes place around the day on which the sample was loaded, to show a running event.',
      },
    ]),
    startsOn,
    endsOn,
    timeZone: TIME_ZONE,
    country: 'CN',
    locales: ['zh-Hans', 'en'],
    status: 'PUBLISHED',
  };
}

function announcementsOf(yesterday: string, today: string, lastDay: string): SampleAnnouncement[] {
  const between = (first: string, last: string) => ({
    startsAt: `${first}T00:00:00.000+08:00`,
    endsAt: `${last}T23:59:00.000+08:00`,
  });
  return [
    {
      key: 'invented',
      text: bilingual(
        '本活动为虚构示例，展示活动举行期间的样子。',
        'This event is invented. It shows how a running event looks.',
      ),
      urgency: 'INFO',
      ...between(yesterday, lastDay),
      halls: [],
    },
    {
      key: 'entrance',
      text: bilingual(
        '2号馆东门今天关闭，请走南门。',
        'The east exit of hall 2 is closed today. Please use the south entrance.',
      ),
      urgency: 'WARNING',
      ...between(today, today),
      halls: [{ venue: VENUE, code: 'H2' }],
    },
  ];
}
